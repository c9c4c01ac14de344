import { createRoute, z } from '@hono/zod-openapi';
import { makeDeliveryKey, revokeDeliveryKey, viewDeliveryKeys } from '../../app/delivery-key/delivery-keys.ts';
import { getIntakeToken, intakeAddressOf, replaceIntakeToken } from '../../app/incoming-mail/intake-address.ts';
import { isPlace } from '../../app/intake/check-place.ts';
import { changeIntakeSettings, getIntakeSettings } from '../../app/intake/intake-settings.ts';
import type { OfficeScope } from '../../app/office/office-scope.ts';
import {
  changeWaysInSchema,
  deliveryKeyListSchema,
  deliveryKeyMadeSchema,
  intakeAddressSchema,
  makeDeliveryKeySchema,
  waysInSchema,
} from '../contract/ways-in.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { changedSchema } from '../contract/office-people.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';
import type { OfficePorts } from './office-ports.ts';

const tags = ['Ways in'];
const managers = requireStaff('owner', 'manager');

const viewRoute = createRoute({
  method: 'get',
  path: '/api/office/ways-in',
  tags,
  summary: 'How the office takes in what arrives',
  middleware: [requireStaff()] as const,
  responses: { 200: jsonAnswer('As it stands, or as it is by default', waysInSchema), ...problemResponse },
});

const changeRoute = createRoute({
  method: 'post',
  path: '/api/office/ways-in',
  tags,
  summary: 'Change what is accepted by rule, and how much one client may send',
  middleware: [managers, idempotent()] as const,
  request: { body: jsonBody(changeWaysInSchema) },
  responses: { 200: jsonAnswer('Changed', changedSchema), ...problemResponse },
});

const listRoute = createRoute({
  method: 'get',
  path: '/api/office/delivery-keys',
  tags,
  summary: 'Keys by which other systems deliver',
  middleware: [managers] as const,
  responses: { 200: jsonAnswer('Those in use first', deliveryKeyListSchema), ...problemResponse },
});

const makeRoute = createRoute({
  method: 'post',
  path: '/api/office/delivery-keys',
  tags,
  summary: 'Make a key; it is answered once and kept only as a hash',
  middleware: [managers] as const,
  request: { body: jsonBody(makeDeliveryKeySchema) },
  responses: { 201: jsonAnswer('The key', deliveryKeyMadeSchema), ...problemResponse },
});

const revokeRoute = createRoute({
  method: 'delete',
  path: '/api/office/delivery-keys/{keyId}',
  tags,
  summary: 'Revoke a key',
  middleware: [managers] as const,
  request: { params: z.object({ keyId: idSchema }) },
  responses: { 204: { description: 'Revoked' }, ...problemResponse },
});

const addressQuery = z.object({ client: idSchema.optional() });

const addressRoute = createRoute({
  method: 'get',
  path: '/api/office/intake-address',
  tags,
  summary: 'Where mail for a client goes; without a client where staff forward to',
  middleware: [requireStaff()] as const,
  request: { query: addressQuery },
  responses: { 200: jsonAnswer('The address', intakeAddressSchema), ...problemResponse },
});

const replaceRoute = createRoute({
  method: 'post',
  path: '/api/office/intake-address/replace',
  tags,
  summary: 'Put a new address in place of one that gets mail it should not',
  middleware: [requireStaff('owner', 'manager', 'accountant'), idempotent()] as const,
  request: { query: addressQuery },
  responses: { 200: jsonAnswer('The new address', intakeAddressSchema), ...problemResponse },
});

/** How material comes in besides the client's pages: keys for other systems, and addresses for mail. */
export function waysInRoutes({
  context,
  intakeAddress,
  virusScan,
}: Pick<OfficePorts, 'context' | 'intakeAddress' | 'virusScan'>): RouteModule {
  const routes = newRoutes();
  const addressWith =
    (getToken: (scope: OfficeScope, clientId: string | null) => Promise<string>, clientId: string | undefined) =>
    async (scope: OfficeScope): Promise<{ address: string | null } | { refused: 'not-found' }> => {
      if (clientId !== undefined && !(await isPlace(scope, { clientId }))) return { refused: 'not-found' };
      if (intakeAddress === undefined) return { address: null };
      return { address: intakeAddressOf(intakeAddress, await getToken(scope, clientId ?? null)) };
    };

  routes.openapi(viewRoute, async (c) =>
    c.json({ virusScan, ...(await asStaff(context, c.get('staff'), getIntakeSettings)) }, 200),
  );
  routes.openapi(changeRoute, async (c) => {
    const change = c.req.valid('json');
    return c.json(await asStaff(context, c.get('staff'), (scope) => changeIntakeSettings(scope, change)), 200);
  });
  routes.openapi(listRoute, async (c) =>
    c.json({ keys: await asStaff(context, c.get('staff'), viewDeliveryKeys) }, 200),
  );
  routes.openapi(makeRoute, async (c) => {
    const { name, clientId } = c.req.valid('json');
    const wanted = { name, ...(clientId === undefined ? {} : { clientId }) };
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => makeDeliveryKey(scope, wanted))), 201);
  });
  routes.openapi(revokeRoute, async (c) => {
    const { keyId } = c.req.valid('param');
    accepted(await asStaff(context, c.get('staff'), (scope) => revokeDeliveryKey(scope, keyId)));
    return c.body(null, 204);
  });
  routes.openapi(addressRoute, async (c) =>
    c.json(
      accepted(await asStaff(context, c.get('staff'), addressWith(getIntakeToken, c.req.valid('query').client))),
      200,
    ),
  );
  routes.openapi(replaceRoute, async (c) =>
    c.json(
      accepted(await asStaff(context, c.get('staff'), addressWith(replaceIntakeToken, c.req.valid('query').client))),
      200,
    ),
  );
  return { routes };
}
