import { createRoute, z } from '@hono/zod-openapi';
import { registerArrival } from '../../app/intake/register-arrival.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { safeFileName } from '../../files/safe-file-name.ts';
import type { FileStore } from '../../files/file-store.ts';
import { portalUploadedSchema } from '../contract/portal.ts';
import { idSchema } from '../contract/shared.ts';
import { receiveFile } from '../receive-file.ts';
import { accepted } from '../refused.ts';
import { requirePerson } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asContact } from './as-person.ts';

const uploadRoute = createRoute({
  method: 'put',
  path: '/api/portal/files/{arrivalId}',
  summary: 'Send one file; 201 means that it is on disk, synced and hashed, and that its row is committed',
  middleware: [requirePerson()] as const,
  request: {
    params: z.object({ arrivalId: idSchema }),
    query: z.object({
      client: idSchema,
      batch: idSchema,
      name: z.string().max(500),
      obligation: idSchema.optional(),
      item: z.string().max(60).optional(),
    }),
  },
  responses: {
    201: { description: 'Received', content: { 'application/json': { schema: portalUploadedSchema } } },
  },
});

/**
 * Files from the portal. The sender makes the id before sending and may send again after a cut: the same id is the same arrival, whatever became of
 * the answer. The bytes are on disk before the row is written, and the row is committed before anyone hears "received".
 */
export function uploadRoutes(context: AppContext, files: FileStore): RouteModule {
  const routes = newRoutes();
  routes.openapi(uploadRoute, async (c) => {
    const person = c.get('person');
    const { officeId } = person;
    const { arrivalId } = c.req.valid('param');
    const { client, batch, name, obligation, item } = c.req.valid('query');
    const target =
      obligation !== undefined && item !== undefined ? { obligationId: obligation, itemKey: item } : undefined;
    const targets = target ? [target] : [];
    await asContact(context, person, client, targets, async () => undefined);
    const { kind, ...stored } = await receiveFile(files, officeId, c.req.raw.body);
    const registered = accepted(
      // Asked again: the person may have left the company while the bytes were on their way.
      await asContact(context, person, client, targets, (scope) =>
        registerArrival(scope, {
          id: arrivalId,
          clientId: client,
          ...(target ? { item: target } : {}),
          batchId: batch,
          via: 'portal',
          file: { ...stored, name: safeFileName(name), kind },
        }),
      ),
    );
    const complete = registered.obligation?.status.state === 'delivered';
    return c.json({ arrivalId, receivedAt: registered.receivedAt, ...stored, complete }, 201);
  });
  return { routes, largeBodies: [/^\/api\/portal\/files\/[0-9a-f-]+$/] };
}
