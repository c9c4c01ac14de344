import { createRoute, z } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import { chooseOvertime } from '../../app/overtime/choose-overtime.ts';
import { previewOvertime } from '../../app/overtime/preview-overtime.ts';
import { takeOvertimeBack } from '../../app/overtime/take-overtime-back.ts';
import type { KeptWhatIfs } from '../../app/weekend/kept-what-ifs.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import {
  askOvertimeSchema,
  chooseOvertimeSchema,
  overtimeChosenSchema,
  overtimePreviewSchema,
} from '../contract/overtime.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Week'];

const previewRoute = createRoute({
  method: 'post',
  path: '/api/office/overtime/preview',
  tags,
  summary: 'What some hours of overtime would buy oneself and what they would cost; nothing is chosen or kept',
  middleware: [requireStaff()] as const,
  request: { body: jsonBody(askOvertimeSchema) },
  responses: {
    200: jsonAnswer('As it is foreseen and counted, beside as it would be', overtimePreviewSchema),
    ...problemResponse,
  },
});

const chooseRoute = createRoute({
  method: 'post',
  path: '/api/office/overtime',
  tags,
  summary: 'Choose hours of overtime on one day, for oneself: nobody chooses for another',
  middleware: [requireStaff(), idempotent()] as const,
  request: { body: jsonBody(chooseOvertimeSchema) },
  responses: { 201: jsonAnswer('Chosen', overtimeChosenSchema), ...problemResponse },
});

const takeBackRoute = createRoute({
  method: 'post',
  path: '/api/office/overtime/{overtimeId}/take-back',
  tags,
  summary: 'Take one’s own chosen hours back, until their day is over',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params: z.object({ overtimeId: idSchema }) },
  responses: { 204: { description: 'Taken back' }, ...problemResponse },
});

/** Overtime: only by a choice of one's own, told beforehand what it buys and what it costs. */
export function overtimeRoutes(context: AppContext, kept: KeptWhatIfs): RouteModule {
  const routes = newRoutes();
  routes.openapi(previewRoute, async (c) => {
    const { asker, ...wanted } = c.req.valid('json');
    const asked = { wanted, asker, signal: c.req.raw.signal };
    return c.json(accepted(await previewOvertime(context, kept, c.get('staff'), asked)), 200);
  });
  routes.openapi(chooseRoute, async (c) => {
    const wanted = c.req.valid('json');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => chooseOvertime(scope, wanted))), 201);
  });
  routes.openapi(takeBackRoute, async (c) => {
    const { overtimeId } = c.req.valid('param');
    accepted(await asStaff(context, c.get('staff'), (scope) => takeOvertimeBack(scope, overtimeId)));
    return c.body(null, 204);
  });
  return { routes };
}
