import { createRoute, z } from '@hono/zod-openapi';
import { beginTrial, endTrial } from '../../app/holdout/begin-trial.ts';
import { viewTrials } from '../../app/holdout/view-trials.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { beginTrialSchema, trialBegunSchema, trialsSchema } from '../contract/holdout.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Reminders'];
const leads = requireStaff('owner', 'manager');

const viewRoute = createRoute({
  method: 'get',
  path: '/api/office/trials',
  tags,
  summary:
    'The trial of the early word that runs, those before it with their answers, and who could take part in a new one',
  middleware: [leads] as const,
  responses: { 200: jsonAnswer('How it stands', trialsSchema), ...problemResponse },
});

const beginRoute = createRoute({
  method: 'post',
  path: '/api/office/trials',
  tags,
  summary:
    'Begin a trial: so many of a hundred clients, drawn by chance, get no early word until the day of the answer',
  middleware: [leads, idempotent()] as const,
  request: { body: jsonBody(beginTrialSchema) },
  responses: { 201: jsonAnswer('Begun', trialBegunSchema), ...problemResponse },
});

const endRoute = createRoute({
  method: 'post',
  path: '/api/office/trials/{trialId}/end',
  tags,
  summary: 'End a trial before its day, without an answer',
  middleware: [leads, idempotent()] as const,
  request: { params: z.object({ trialId: idSchema }) },
  responses: { 204: { description: 'Ended' }, ...problemResponse },
});

/** *Virker det?* */
export function trialRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(viewRoute, async (c) => c.json(await asStaff(context, c.get('staff'), viewTrials), 200));
  routes.openapi(beginRoute, async (c) => {
    const begun = asStaff(context, c.get('staff'), (scope) => beginTrial(scope, c.req.valid('json')));
    return c.json(accepted(await begun), 201);
  });
  routes.openapi(endRoute, async (c) => {
    const { trialId } = c.req.valid('param');
    accepted(await asStaff(context, c.get('staff'), (scope) => endTrial(scope, trialId)));
    return c.body(null, 204);
  });
  return { routes };
}
