import { createRoute, z } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import { finishRequest, withdrawRequest } from '../../app/request/end-request.ts';
import { enterRequest } from '../../app/request/enter-request.ts';
import { viewRequests } from '../../app/request/view-requests.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import {
  finishRequestSchema,
  newRequestSchema,
  requestEnteredSchema,
  requestListSchema,
} from '../contract/requests.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Surcharges'];
const clientPath = z.object({ clientId: idSchema });
const requestPath = z.object({ clientId: idSchema, urgentRequestId: idSchema });
const done = { 204: { description: 'Done.' }, ...problemResponse } as const;

const listRoute = createRoute({
  method: 'get',
  path: '/api/office/clients/{clientId}/requests',
  tags,
  summary: 'What a client has asked for at short notice, and at what prices it can',
  middleware: [requireStaff()] as const,
  request: { params: clientPath },
  responses: {
    200: jsonAnswer('In the order of the day on which it is needed', requestListSchema),
    ...problemResponse,
  },
});

const enterRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/requests',
  tags,
  summary: 'Enter what a client asks for at short notice; a letter tells the price at once',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params: clientPath, body: jsonBody(newRequestSchema) },
  responses: { 201: jsonAnswer('Entered, and whether the client is told', requestEnteredSchema), ...problemResponse },
});

const finishRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/requests/{urgentRequestId}/finish',
  tags,
  summary: 'It is done: when, and how many minutes it took',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params: requestPath, body: jsonBody(finishRequestSchema) },
  responses: done,
});

const withdrawRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/requests/{urgentRequestId}/withdraw',
  tags,
  summary: 'It is not needed after all',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params: requestPath },
  responses: done,
});

/** What is asked for in haste, on the client's page. */
export function requestRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(listRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => viewRequests(scope, clientId))), 200);
  });
  routes.openapi(enterRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { personId, ...request } = c.req.valid('json');
    return c.json(
      accepted(
        await asStaff(context, c.get('staff'), (scope) =>
          enterRequest(scope, clientId, { ...request, ...(personId === undefined ? {} : { personId }) }),
        ),
      ),
      201,
    );
  });
  routes.openapi(finishRoute, async (c) => {
    const { clientId, urgentRequestId } = c.req.valid('param');
    const finished = c.req.valid('json');
    accepted(
      await asStaff(context, c.get('staff'), (scope) => finishRequest(scope, clientId, urgentRequestId, finished)),
    );
    return c.body(null, 204);
  });
  routes.openapi(withdrawRoute, async (c) => {
    const { clientId, urgentRequestId } = c.req.valid('param');
    accepted(await asStaff(context, c.get('staff'), (scope) => withdrawRequest(scope, clientId, urgentRequestId)));
    return c.body(null, 204);
  });
  return { routes };
}
