import { createRoute, z } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import { exportTime } from '../../app/time/export-time.ts';
import { findTimeClients } from '../../app/time/find-time-clients.ts';
import { changeTimeSetting } from '../../app/time/time-setting.ts';
import { viewTimeDay } from '../../app/time/view-time-day.ts';
import { viewTimeSums } from '../../app/time/view-time-sums.ts';
import { viewTimeWeek } from '../../app/time/view-time-week.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { changedSchema } from '../contract/office-people.ts';
import { problemResponse } from '../contract/problem.ts';
import {
  changeTimeSettingSchema,
  timeClientsSchema,
  timeDayQuerySchema,
  timeDaySchema,
  timeExportQuerySchema,
  timePeriodQuerySchema,
  timeSumsSchema,
  timeWeekSchema,
} from '../contract/time.ts';
import { fileHeaders } from '../file-headers.ts';
import { idempotent } from '../idempotent.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';
import { timeActorOf } from './time-actor-of.ts';

const tags = ['Time'];
const anybody = requireStaff();

const weekRoute = createRoute({
  method: 'get',
  path: '/api/office/time/week',
  tags,
  summary: 'One’s own time of a week',
  middleware: [anybody] as const,
  request: { query: timeDayQuerySchema },
  responses: { 200: jsonAnswer('Every entry, Monday to Sunday', timeWeekSchema), ...problemResponse },
});

const dayRoute = createRoute({
  method: 'get',
  path: '/api/office/time/day',
  tags,
  summary: 'What one did on a day, and what could be entered for it',
  middleware: [anybody] as const,
  request: { query: timeDayQuerySchema },
  responses: { 200: jsonAnswer('Counts, and estimates that are said to be so', timeDaySchema), ...problemResponse },
});

const sumsRoute = createRoute({
  method: 'get',
  path: '/api/office/time/sums',
  tags,
  summary: 'Time by client over a period, all people together, internal time apart',
  middleware: [anybody] as const,
  request: { query: timePeriodQuerySchema },
  responses: { 200: jsonAnswer('The most time first', timeSumsSchema), ...problemResponse },
});

const clientsRoute = createRoute({
  method: 'get',
  path: '/api/office/time/clients',
  tags,
  summary: 'Clients by a few letters, those whom one worked for last first',
  middleware: [anybody] as const,
  request: { query: z.object({ search: z.string().max(200).default('') }) },
  responses: { 200: jsonAnswer('At most eight', timeClientsSchema), ...problemResponse },
});

const exportRoute = createRoute({
  method: 'get',
  path: '/api/office/time/export',
  tags,
  summary: 'The time of a period by day, person and client as CSV or Excel',
  middleware: [anybody] as const,
  request: { query: timeExportQuerySchema },
  responses: { 200: { description: 'The bytes' }, ...problemResponse },
});

const settingsRoute = createRoute({
  method: 'post',
  path: '/api/office/time/settings',
  tags,
  summary: 'Whether hours are entered in Takt',
  middleware: [requireStaff('owner', 'manager'), idempotent()] as const,
  request: { body: jsonBody(changeTimeSettingSchema) },
  responses: { 200: jsonAnswer('Changed', changedSchema), ...problemResponse },
});

/** *Tid*: what stands of hours by person, day and client. */
export function timeRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();

  routes.openapi(weekRoute, async (c) => {
    const staff = c.get('staff');
    const { on } = c.req.valid('query');
    return c.json(await asStaff(context, staff, (scope) => viewTimeWeek(scope, staff.staffId, on ?? scope.today)), 200);
  });

  routes.openapi(dayRoute, async (c) => {
    const staff = c.get('staff');
    const { on } = c.req.valid('query');
    return c.json(await asStaff(context, staff, (scope) => viewTimeDay(scope, staff.staffId, on ?? scope.today)), 200);
  });

  routes.openapi(sumsRoute, async (c) => {
    const staff = c.get('staff');
    const { from: fromOn, to: toOn } = c.req.valid('query');
    return c.json(await asStaff(context, staff, (scope) => viewTimeSums(scope, staff.staffId, { fromOn, toOn })), 200);
  });

  routes.openapi(clientsRoute, async (c) => {
    const staff = c.get('staff');
    const { search } = c.req.valid('query');
    return c.json(await asStaff(context, staff, (scope) => findTimeClients(scope, staff.staffId, search)), 200);
  });

  routes.openapi(exportRoute, async (c) => {
    const staff = c.get('staff');
    const { from: fromOn, to: toOn, format } = c.req.valid('query');
    const file = await asStaff(context, staff, (scope) =>
      exportTime(scope, timeActorOf(staff), { fromOn, toOn, format }, staff.language),
    );
    const headers = fileHeaders({ name: file.name, kind: 'unknown' }, file.bytes.length);
    return c.body(new Uint8Array(file.bytes).buffer, 200, headers);
  });

  routes.openapi(settingsRoute, async (c) => {
    const setting = c.req.valid('json');
    return c.json(await asStaff(context, c.get('staff'), (scope) => changeTimeSetting(scope, setting)), 200);
  });

  return { routes };
}
