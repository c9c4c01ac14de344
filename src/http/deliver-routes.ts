import { createRoute, z } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { findClientOfKey, findDeliveryKey } from '../app/delivery-key/delivery-keys.ts';
import { viewOpenItems } from '../app/delivery-key/view-open-items.ts';
import { assertRoomFor } from '../app/intake/assert-room-for.ts';
import { checkPlace } from '../app/intake/check-place.ts';
import { registerArrival } from '../app/intake/register-arrival.ts';
import { inOfficeScope, type AppContext } from '../app/office/office-scope.ts';
import { DomainError } from '../domain/kernel/index.ts';
import type { FileStore } from '../files/file-store.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { jsonAnswer } from './contract/json-body.ts';
import { portalUploadedSchema } from './contract/portal.ts';
import { problemResponse } from './contract/problem.ts';
import { dateSchema, documentTypeSchema, idSchema } from './contract/shared.ts';
import type { HttpEnv } from './http-env.ts';
import { clientAddressOf } from './client-address.ts';
import { limitRate, rateRules } from './limit-rate.ts';
import { receiveFile } from './receive-file.ts';
import { bodyOf } from './request-body.ts';
import { accepted } from './refused.ts';
import { newRoutes, type RouteModule } from './route-module.ts';

/** Whoever holds a key needs no cookie, so a page elsewhere cannot act by it. */
export const deliverPath = '/api/deliver';

interface KeyVariables {
  Variables: { deliveryKey: { officeId: string; keyId: string } };
}

const tags = ['Deliver'];
const clientQuery = z.object({
  /** The client's id or organisation number; may be left out with a key of one client. */
  client: z.string().max(40).optional(),
});

/**
 * How other systems deliver: `Authorization: Bearer takt_deliver_…`, a key that the office has made. A key delivers and sees what is open, of one client or of
 * all; it reads nothing that was delivered.
 */
export function deliverRoutes(context: AppContext, files: FileStore): RouteModule {
  const routes = newRoutes();
  const requireKey = requireDeliveryKey(context);
  const openRoute = createRoute({
    method: 'get',
    path: `${deliverPath}/open`,
    tags,
    summary: 'What a client has not delivered of what is due within 35 days',
    middleware: [requireKey] as const,
    security: [{ key: [] }],
    request: { query: clientQuery },
    responses: {
      200: jsonAnswer(
        'By deadline, at most 500',
        z.object({
          items: z.array(
            z.object({
              obligationId: idSchema,
              itemKey: z.string(),
              document: documentTypeSchema,
              name: z.string().nullable(),
              periodStartOn: dateSchema,
              periodEndOn: dateSchema,
              dueOn: dateSchema,
            }),
          ),
        }),
      ),
      ...problemResponse,
    },
  });
  const fileRoute = createRoute({
    method: 'put',
    path: `${deliverPath}/files/{arrivalId}`,
    tags,
    summary: 'Deliver one file; 201 means that it is stored and read back, and that its row is committed',
    middleware: [requireKey] as const,
    security: [{ key: [] }],
    request: {
      params: z.object({ arrivalId: idSchema }),
      query: clientQuery.extend({
        name: z.string().max(500),
        batch: idSchema.optional(),
        obligation: idSchema.optional(),
        item: z.string().max(60).optional(),
      }),
    },
    responses: { 201: jsonAnswer('Received', portalUploadedSchema), ...problemResponse },
  });

  routes.openapi(openRoute, async (c) => {
    const { officeId, keyId } = keyOf(c);
    const { client } = c.req.valid('query');
    const items = await inOfficeScope(context, officeId, 'takt', async (scope) => {
      const { clientId } = accepted(await findClientOfKey(scope, keyId, client));
      return viewOpenItems(scope, clientId);
    });
    return c.json({ items }, 200);
  });
  routes.openapi(fileRoute, async (c) => {
    const { officeId, keyId } = keyOf(c);
    const { arrivalId } = c.req.valid('param');
    const { client, name, batch, obligation, item } = c.req.valid('query');
    const target =
      obligation !== undefined && item !== undefined ? { item: { obligationId: obligation, itemKey: item } } : {};
    const clientId = await inOfficeScope(context, officeId, 'takt', async (scope) => {
      const found = accepted(await findClientOfKey(scope, keyId, client));
      if ('item' in target) accepted(await checkPlace(scope, { clientId: found.clientId, ...target }));
      await assertRoomFor(scope, found.clientId);
      return found.clientId;
    });
    const { kind, ...stored } = await receiveFile(files, officeId, bodyOf(c));
    const registered = accepted(
      await inOfficeScope(context, officeId, 'takt', async (scope) => {
        accepted(await findClientOfKey(scope, keyId, clientId));
        return registerArrival(scope, {
          id: arrivalId,
          clientId,
          ...target,
          batchId: batch ?? arrivalId,
          via: 'api',
          deliveryKeyId: keyId,
          file: { ...stored, name: safeFileName(name), kind },
        });
      }),
    );
    const complete = registered.obligation?.status.state === 'delivered';
    return c.json({ arrivalId, receivedAt: registered.receivedAt, ...stored, complete }, 201);
  });
  return { routes, largeBodies: [new RegExp(`^${deliverPath}/files/[0-9a-f-]+$`)] };
}

function requireDeliveryKey({ db }: AppContext): MiddlewareHandler<HttpEnv & KeyVariables> {
  return async (c, next) => {
    const key = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1];
    const found = key === undefined ? undefined : await findDeliveryKey(db, key);
    if (!found) {
      await limitRate(c.get('server'), [
        { rule: rateRules.wrongKeyOfAddress, subject: clientAddressOf(c as unknown as Context<HttpEnv>) },
      ]);
      throw new DomainError('access.signed-out');
    }
    c.set('deliveryKey', found);
    return next();
  };
}

function keyOf(c: {
  get(name: 'deliveryKey'): KeyVariables['Variables']['deliveryKey'];
}): KeyVariables['Variables']['deliveryKey'] {
  return c.get('deliveryKey');
}
