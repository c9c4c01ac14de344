import { createRoute, z } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import { letJobGo, moveJob } from '../../app/weekend/move-job.ts';
import { jobMovedSchema, letJobGoSchema, moveJobSchema } from '../contract/job-moves.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Week'];
const ofClient = z.object({ clientId: idSchema });

const moveRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/jobs/move',
  tags,
  summary:
    'Move a job to another day in the plan of whoever does it: by themselves, the client’s lead, or whoever leads the office',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params: ofClient, body: jsonBody(moveJobSchema) },
  responses: { 200: jsonAnswer('Moved, or what stands in the way', jobMovedSchema), ...problemResponse },
});

const letGoRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/jobs/let-go',
  tags,
  summary: 'Let a job that was moved go: it stands where the plan has it again',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params: ofClient, body: jsonBody(letJobGoSchema) },
  responses: { 204: { description: 'Let go' }, ...problemResponse },
});

/** Jobs that people move in the plan by day. */
export function jobMoveRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(moveRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { role } = c.get('staff');
    const wanted = { clientId, ...c.req.valid('json') };
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => moveJob(scope, role, wanted))), 200);
  });
  routes.openapi(letGoRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { role } = c.get('staff');
    const wanted = { clientId, ...c.req.valid('json') };
    accepted(await asStaff(context, c.get('staff'), (scope) => letJobGo(scope, role, wanted)));
    return c.body(null, 204);
  });
  return { routes };
}
