import { createRoute, z } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import { askWhen, undoAskWhen } from '../../app/reminder/ask-when.ts';
import { askForesight, stopForesight } from '../../app/weekend/ask-foresight.ts';
import { giveJob } from '../../app/weekend/give-job.ts';
import { markJobDone, undoJobDone } from '../../app/weekend/mark-job-done.ts';
import { viewCapacity } from '../../app/weekend/view-capacity.ts';
import { viewWeekend } from '../../app/weekend/view-weekend.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import {
  askedWhenSchema,
  askUndoneSchema,
  askWhenSchema,
  capacitySchema,
  giveJobSchema,
  jobGivenSchema,
  markJobSchema,
  weekendSchema,
} from '../contract/weekend.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Week'];
const ofClient = z.object({ clientId: idSchema });

const weekendRoute = createRoute({
  method: 'get',
  path: '/api/office/weekend',
  tags,
  summary:
    'How probable it is that the coming weekends are lost, by whom, and what lies on the next days: one’s own, or anybody’s for whoever leads',
  middleware: [requireStaff()] as const,
  request: { query: z.object({ staffId: idSchema.optional() }) },
  responses: { 200: jsonAnswer('As it was worked out last', weekendSchema), ...problemResponse },
});

const countRoute = createRoute({
  method: 'post',
  path: '/api/office/weekend/count',
  tags,
  summary: 'Ask for the weekends to be worked out anew; where that is under way nothing happens',
  middleware: [requireStaff(), idempotent()] as const,
  responses: { 202: { description: 'Asked for' }, ...problemResponse },
});

const stopRoute = createRoute({
  method: 'delete',
  path: '/api/office/weekend/count',
  tags,
  summary: 'Stop working it out; what was worked out before stands',
  middleware: [requireStaff()] as const,
  responses: { 204: { description: 'Stopped' }, ...problemResponse },
});

const capacityRoute = createRoute({
  method: 'get',
  path: '/api/office/capacity',
  tags,
  summary:
    'People by weeks: working time, what is to be done by a day of each, what is too much, and what the law asks for and finds no room',
  middleware: [requireStaff('owner', 'manager')] as const,
  responses: { 200: jsonAnswer('As it was worked out last', capacitySchema), ...problemResponse },
});

const doneRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/jobs/done',
  tags,
  summary: 'A job is done',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params: ofClient, body: jsonBody(markJobSchema) },
  responses: { 204: { description: 'Done' }, ...problemResponse },
});

const undoRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/jobs/reopen',
  tags,
  summary: 'A job was not done after all',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params: ofClient, body: jsonBody(markJobSchema) },
  responses: { 204: { description: 'Open again' }, ...problemResponse },
});

const giveRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/jobs/give',
  tags,
  summary: 'Give a job to a colleague, or back to the client’s lead',
  middleware: [requireStaff('accountant', 'manager', 'owner'), idempotent()] as const,
  request: { params: ofClient, body: jsonBody(giveJobSchema) },
  responses: { 200: jsonAnswer('Who had it before', jobGivenSchema), ...problemResponse },
});

const askRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/asked',
  tags,
  summary: 'Have the client asked for the day and the hour of a delivery, beside the reminders',
  middleware: [requireStaff('accountant', 'manager', 'owner'), idempotent()] as const,
  request: { params: ofClient, body: jsonBody(askWhenSchema) },
  responses: { 200: jsonAnswer('A message of the day, or a telephone task', askedWhenSchema), ...problemResponse },
});

const undoAskRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/asked/take-back',
  tags,
  summary: 'Not to be asked after all, as long as no message has been written',
  middleware: [requireStaff('accountant', 'manager', 'owner'), idempotent()] as const,
  request: { params: ofClient, body: jsonBody(askWhenSchema) },
  responses: { 200: jsonAnswer('Whether it was in time', askUndoneSchema), ...problemResponse },
});

/** The weekend at the top of the first page, and the days beneath it. */
export function weekendRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(weekendRoute, async (c) => {
    const { staffId } = c.req.valid('query');
    const staff = c.get('staff');
    return c.json(accepted(await asStaff(context, staff, (scope) => viewWeekend(scope, staff.role, staffId))), 200);
  });
  routes.openapi(countRoute, async (c) => {
    await asStaff(context, c.get('staff'), askForesight);
    return c.body(null, 202);
  });
  routes.openapi(stopRoute, async (c) => {
    await asStaff(context, c.get('staff'), stopForesight);
    return c.body(null, 204);
  });
  routes.openapi(capacityRoute, async (c) => c.json(await asStaff(context, c.get('staff'), viewCapacity), 200));
  routes.openapi(doneRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { jobKey } = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => markJobDone(scope, clientId, jobKey)));
    return c.body(null, 204);
  });
  routes.openapi(undoRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { jobKey } = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => undoJobDone(scope, clientId, jobKey)));
    return c.body(null, 204);
  });
  routes.openapi(giveRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { jobKey, staffId } = c.req.valid('json');
    const given = asStaff(context, c.get('staff'), (scope) => giveJob(scope, clientId, jobKey, staffId));
    return c.json(accepted(await given), 200);
  });
  routes.openapi(askRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { dutyKey } = c.req.valid('json');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => askWhen(scope, clientId, dutyKey))), 200);
  });
  routes.openapi(undoAskRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { dutyKey } = c.req.valid('json');
    const undone = asStaff(context, c.get('staff'), (scope) => undoAskWhen(scope, clientId, dutyKey));
    return c.json(accepted(await undone), 200);
  });
  return { routes };
}
