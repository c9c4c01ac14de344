import { createRoute, z } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import { changeTime, removeTime } from '../../app/time/change-time.ts';
import { enterTime } from '../../app/time/enter-time.ts';
import { discardTimer, startTimer, stopTimer } from '../../app/time/timer.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { changedSchema, removedSchema } from '../contract/office-people.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import {
  changeTimeSchema,
  discardTimerSchema,
  enterTimeSchema,
  startTimerSchema,
  stopTimerSchema,
  timeEnteredSchema,
  timerDiscardedSchema,
  timerStartedSchema,
  timerStoppedSchema,
} from '../contract/time.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';
import { given } from './given.ts';
import { timeActorOf } from './time-actor-of.ts';

const tags = ['Time'];
const anybody = requireStaff();
const ofEntry = z.object({ entryId: idSchema });

const enterRoute = createRoute({
  method: 'post',
  path: '/api/office/time/entries',
  tags,
  summary: 'Enter time; the same id twice is one entry',
  middleware: [anybody, idempotent()] as const,
  request: { body: jsonBody(enterTimeSchema) },
  responses: { 201: jsonAnswer('Entered', timeEnteredSchema), ...problemResponse },
});

const changeRoute = createRoute({
  method: 'post',
  path: '/api/office/time/entries/{entryId}',
  tags,
  summary: 'Change an entry within 31 days',
  middleware: [anybody, idempotent()] as const,
  request: { params: ofEntry, body: jsonBody(changeTimeSchema) },
  responses: { 200: jsonAnswer('Changed', changedSchema), ...problemResponse },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/api/office/time/entries/{entryId}',
  tags,
  summary: 'Take an entry away within 31 days',
  middleware: [anybody] as const,
  request: { params: ofEntry },
  responses: { 200: jsonAnswer('Taken away', removedSchema), ...problemResponse },
});

const startRoute = createRoute({
  method: 'post',
  path: '/api/office/time/timer/start',
  tags,
  summary: 'Start one’s timer; started again for the same thing it is the one that runs',
  middleware: [anybody, idempotent()] as const,
  request: { body: jsonBody(startTimerSchema) },
  responses: { 200: jsonAnswer('When it began', timerStartedSchema), ...problemResponse },
});

const stopRoute = createRoute({
  method: 'post',
  path: '/api/office/time/timer/stop',
  tags,
  summary: 'Stop one’s timer and enter what it came to',
  middleware: [anybody, idempotent()] as const,
  request: { body: jsonBody(stopTimerSchema) },
  responses: { 200: jsonAnswer('An entry for each day', timerStoppedSchema), ...problemResponse },
});

const discardRoute = createRoute({
  method: 'post',
  path: '/api/office/time/timer/discard',
  tags,
  summary: 'Throw one’s timer away',
  middleware: [anybody, idempotent()] as const,
  request: { body: jsonBody(discardTimerSchema) },
  responses: { 200: jsonAnswer('Nothing is entered', timerDiscardedSchema), ...problemResponse },
});

/** Entering time in Takt: by hand and by one’s timer. */
export function timeEntryRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();

  routes.openapi(enterRoute, async (c) => {
    const staff = c.get('staff');
    const { staffId, ...time } = c.req.valid('json');
    const entered = { ...time, ...(staffId === undefined ? {} : { staffId }) };
    return c.json(
      accepted(await asStaff(context, staff, (scope) => enterTime(scope, timeActorOf(staff), entered))),
      201,
    );
  });

  routes.openapi(changeRoute, async (c) => {
    const staff = c.get('staff');
    const { entryId } = c.req.valid('param');
    const change = given(c.req.valid('json'));
    const outcome = await asStaff(context, staff, (scope) => changeTime(scope, timeActorOf(staff), entryId, change));
    return c.json(accepted(outcome), 200);
  });

  routes.openapi(removeRoute, async (c) => {
    const staff = c.get('staff');
    const { entryId } = c.req.valid('param');
    return c.json(
      accepted(await asStaff(context, staff, (scope) => removeTime(scope, timeActorOf(staff), entryId))),
      200,
    );
  });

  routes.openapi(startRoute, async (c) => {
    const staff = c.get('staff');
    const wanted = c.req.valid('json');
    return c.json(accepted(await asStaff(context, staff, (scope) => startTimer(scope, staff.staffId, wanted))), 200);
  });

  routes.openapi(stopRoute, async (c) => {
    const staff = c.get('staff');
    const stop = c.req.valid('json');
    return c.json(accepted(await asStaff(context, staff, (scope) => stopTimer(scope, staff.staffId, stop))), 200);
  });

  routes.openapi(discardRoute, async (c) => {
    const staff = c.get('staff');
    const timer = c.req.valid('json');
    return c.json(accepted(await asStaff(context, staff, (scope) => discardTimer(scope, staff.staffId, timer))), 200);
  });

  return { routes };
}
