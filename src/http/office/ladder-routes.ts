import { createRoute, z } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import { setLadders, viewLadders } from '../../app/reminder/set-ladders.ts';
import type { Ladders } from '../../domain/reminder/index.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { laddersViewSchema, setLaddersSchema } from '../contract/ladders.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Reminders'];
const done = { 204: { description: 'Set' }, ...problemResponse } as const;
const ofClient = z.object({ clientId: idSchema });
const ofDuty = ofClient.extend({ clauseKey: z.string().min(1).max(100) });

const viewRoute = createRoute({
  method: 'get',
  path: '/api/office/ladders',
  tags,
  summary: 'The steps of following up: the default, the office’s own, and those of clients and duties',
  middleware: [requireStaff()] as const,
  responses: { 200: jsonAnswer('Every ladder there is', laddersViewSchema), ...problemResponse },
});

const officeRoute = createRoute({
  method: 'put',
  path: '/api/office/ladders',
  tags,
  summary: 'Give the office a ladder of its own, or take it away',
  middleware: [requireStaff('owner', 'manager')] as const,
  request: { body: jsonBody(setLaddersSchema) },
  responses: done,
});

const clientRoute = createRoute({
  method: 'put',
  path: '/api/office/clients/{clientId}/ladders',
  tags,
  summary: 'Give a client a ladder of its own, or take it away',
  middleware: [requireStaff('owner', 'manager', 'accountant')] as const,
  request: { params: ofClient, body: jsonBody(setLaddersSchema) },
  responses: done,
});

const dutyRoute = createRoute({
  method: 'put',
  path: '/api/office/clients/{clientId}/ladders/{clauseKey}',
  tags,
  summary: 'Give one duty of a client a ladder of its own, or take it away',
  middleware: [requireStaff('owner', 'manager', 'accountant')] as const,
  request: { params: ofDuty, body: jsonBody(setLaddersSchema) },
  responses: done,
});

export function ladderRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();

  routes.openapi(viewRoute, async (c) => c.json(await asStaff(context, c.get('staff'), viewLadders), 200));
  routes.openapi(officeRoute, async (c) => {
    const ladders = c.req.valid('json').ladders as Ladders | null;
    accepted(await asStaff(context, c.get('staff'), (scope) => setLadders(scope, { office: true }, ladders)));
    return c.body(null, 204);
  });
  routes.openapi(clientRoute, async (c) => {
    const ladders = c.req.valid('json').ladders as Ladders | null;
    const owner = c.req.valid('param');
    accepted(await asStaff(context, c.get('staff'), (scope) => setLadders(scope, owner, ladders)));
    return c.body(null, 204);
  });
  routes.openapi(dutyRoute, async (c) => {
    const ladders = c.req.valid('json').ladders as Ladders | null;
    const owner = c.req.valid('param');
    accepted(await asStaff(context, c.get('staff'), (scope) => setLadders(scope, owner, ladders)));
    return c.body(null, 204);
  });
  return { routes };
}
