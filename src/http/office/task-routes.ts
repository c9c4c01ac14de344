import { createRoute, z } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import { closeTask } from '../../app/task/close-task.ts';
import { handOverTask } from '../../app/task/hand-over-task.ts';
import { recordCall } from '../../app/task/record-call.ts';
import { viewTasks } from '../../app/task/view-tasks.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { callSchema, handOverTaskSchema, taskQuerySchema } from '../contract/office-work.ts';
import { taskListSchema } from '../contract/office.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Tasks'];
const params = z.object({ taskId: idSchema });
const done = { 204: { description: 'Done' }, ...problemResponse } as const;

const listRoute = createRoute({
  method: 'get',
  path: '/api/office/tasks',
  tags,
  summary: 'What needs a person: one’s own, or everybody’s',
  middleware: [requireStaff()] as const,
  request: { query: taskQuerySchema },
  responses: { 200: jsonAnswer('The oldest first', taskListSchema), ...problemResponse },
});

const closeRoute = createRoute({
  method: 'post',
  path: '/api/office/tasks/{taskId}/close',
  tags,
  summary: 'Say that a task is done; those that the facts settle close by themselves only',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params },
  responses: done,
});

const handOverRoute = createRoute({
  method: 'post',
  path: '/api/office/tasks/{taskId}/hand-over',
  tags,
  summary: 'Give a task to a colleague',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params, body: jsonBody(handOverTaskSchema) },
  responses: done,
});

const callRoute = createRoute({
  method: 'post',
  path: '/api/office/tasks/{taskId}/call',
  tags,
  summary: 'What came of a telephone call: it stands in the client’s record',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params, body: jsonBody(callSchema) },
  responses: done,
});

export function taskRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();

  routes.openapi(listRoute, async (c) => {
    const { whose } = c.req.valid('query');
    return c.json({ tasks: await asStaff(context, c.get('staff'), (scope) => viewTasks(scope, whose)) }, 200);
  });
  routes.openapi(closeRoute, async (c) => {
    const { taskId } = c.req.valid('param');
    accepted(await asStaff(context, c.get('staff'), (scope) => closeTask(scope, taskId)));
    return c.body(null, 204);
  });
  routes.openapi(handOverRoute, async (c) => {
    const { taskId } = c.req.valid('param');
    const { staffId } = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => handOverTask(scope, taskId, staffId)));
    return c.body(null, 204);
  });
  routes.openapi(callRoute, async (c) => {
    const { taskId } = c.req.valid('param');
    const { outcome, words } = c.req.valid('json');
    const call = { outcome, ...(words ? { words } : {}) };
    accepted(await asStaff(context, c.get('staff'), (scope) => recordCall(scope, taskId, call)));
    return c.body(null, 204);
  });
  return { routes };
}
