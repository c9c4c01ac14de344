import { createRoute, z } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import { withdrawRequest } from '../../app/request/end-request.ts';
import { jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import { withdrawRequestSchema } from '../contract/requests.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requirePerson } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asContact } from './as-person.ts';

const withdrawRoute = createRoute({
  method: 'post',
  path: '/api/portal/requests/{urgentRequestId}/withdraw',
  tags: ['Client'],
  summary: 'Say that what was asked for at short notice is not urgent after all',
  middleware: [requirePerson(), idempotent()] as const,
  request: { params: z.object({ urgentRequestId: idSchema }), body: jsonBody(withdrawRequestSchema) },
  responses: { 204: { description: 'It costs nothing' }, ...problemResponse },
});

/** What the client asked for at short notice can be left until it is done. */
export function portalRequestRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(withdrawRoute, async (c) => {
    const { clientId } = c.req.valid('json');
    const { urgentRequestId } = c.req.valid('param');
    accepted(
      await asContact(context, c.get('person'), clientId, [], (scope, { answersFor }) =>
        withdrawRequest(scope, clientId, urgentRequestId, answersFor.includes('agreement') ? 'any' : 'own'),
      ),
    );
    return c.body(null, 204);
  });
  return { routes };
}
