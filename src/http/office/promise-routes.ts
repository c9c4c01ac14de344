import { createRoute, z } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import { movePromise } from '../../app/weekend/move-promise.ts';
import { setPromiseAside, undoSetAside } from '../../app/weekend/set-promise-aside.ts';
import { undoMove } from '../../app/weekend/undo-move.ts';
import { viewPromises } from '../../app/weekend/view-promises.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import {
  askPromiseAgainSchema,
  movePromiseSchema,
  promiseListSchema,
  promiseMovedSchema,
  setPromiseAsideSchema,
} from '../contract/promises.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Promises'];
const ofClient = z.object({ clientId: idSchema });
const mayMove = requireStaff('accountant', 'manager', 'owner');

const listRoute = createRoute({
  method: 'get',
  path: '/api/office/promises',
  tags,
  summary:
    'New days that clients could be told for what they were promised: of one’s own work, or of anybody’s for whoever leads',
  middleware: [requireStaff()] as const,
  request: { query: z.object({ staffId: idSchema.optional() }) },
  responses: {
    200: jsonAnswer('As they were worked out last, and what waits to be told', promiseListSchema),
    ...problemResponse,
  },
});

const moveRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/promises/move',
  tags,
  summary: 'Approve a new day for what is made in a job; the client is told once',
  middleware: [mayMove, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(movePromiseSchema) },
  responses: { 200: jsonAnswer('Approved', promiseMovedSchema), ...problemResponse },
});

const undoRoute = createRoute({
  method: 'post',
  path: '/api/office/promises/{moveId}/undo',
  tags,
  summary: 'Take a new day back, as long as the client has not been told',
  middleware: [mayMove, idempotent()] as const,
  request: { params: z.object({ moveId: idSchema }) },
  responses: { 204: { description: 'Taken back' }, ...problemResponse },
});

const asideRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/promises/set-aside',
  tags,
  summary: 'Not now, and why: nobody is asked again before the day that was proposed',
  middleware: [mayMove, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(setPromiseAsideSchema) },
  responses: { 204: { description: 'Set aside' }, ...problemResponse },
});

const againRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/promises/ask-again',
  tags,
  summary: 'Ask about a new day again that was set aside',
  middleware: [mayMove, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(askPromiseAgainSchema) },
  responses: { 204: { description: 'Asked again' }, ...problemResponse },
});

/** New days for what was promised: proposed by the plan, approved by a person, told once. */
export function promiseRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(listRoute, async (c) => {
    const { staffId } = c.req.valid('query');
    const staff = c.get('staff');
    return c.json(accepted(await asStaff(context, staff, (scope) => viewPromises(scope, staff.role, staffId))), 200);
  });
  routes.openapi(moveRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { jobKey, toOn } = c.req.valid('json');
    const moved = asStaff(context, c.get('staff'), (scope) => movePromise(scope, clientId, jobKey, toOn));
    return c.json(accepted(await moved), 200);
  });
  routes.openapi(undoRoute, async (c) => {
    const { moveId } = c.req.valid('param');
    accepted(await asStaff(context, c.get('staff'), (scope) => undoMove(scope, moveId)));
    return c.body(null, 204);
  });
  routes.openapi(asideRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { jobKey, ...aside } = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => setPromiseAside(scope, clientId, jobKey, aside)));
    return c.body(null, 204);
  });
  routes.openapi(againRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { jobKey } = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => undoSetAside(scope, clientId, jobKey)));
    return c.body(null, 204);
  });
  return { routes };
}
