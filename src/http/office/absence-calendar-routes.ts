import { createRoute, z } from '@hono/zod-openapi';
import { readCalendarNow } from '../../app/absence/attend-calendars.ts';
import { forgetCalendar } from '../../app/absence/forget-calendar.ts';
import { giveCalendar } from '../../app/absence/give-calendar.ts';
import { viewCalendars } from '../../app/absence/view-calendars.ts';
import type { StaffSession } from '../../app/access/find-session.ts';
import { isLeading } from '../../app/staff/is-leading.ts';
import { DomainError } from '../../domain/kernel/index.ts';
import {
  absenceCalendarsSchema,
  calendarGivenSchema,
  calendarReadSchema,
  giveCalendarSchema,
} from '../contract/absence-calendars.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { removedSchema } from '../contract/office-people.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { limitRate, rateRules } from '../limit-rate.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';
import type { OfficePorts } from './office-ports.ts';

const tags = ['People'];
const params = z.object({ staffId: idSchema });

const listRoute = createRoute({
  method: 'get',
  path: '/api/office/absence-calendars',
  tags,
  summary: 'The calendars that absences are read from: my own, or everybody’s for those in charge',
  middleware: [requireStaff()] as const,
  responses: { 200: jsonAnswer('Their hosts, and how reading goes', absenceCalendarsSchema), ...problemResponse },
});

const giveRoute = createRoute({
  method: 'post',
  path: '/api/office/staff/{staffId}/absence-calendar',
  tags,
  summary: 'Give the address of a calendar (ICS): my own, or anybody’s for those in charge',
  // The answers to repeated requests would be kept beside a request that holds an address; doing it twice changes nothing.
  middleware: [requireStaff()] as const,
  request: { params, body: jsonBody(giveCalendarSchema) },
  responses: { 200: jsonAnswer('What was found', calendarGivenSchema), ...problemResponse },
});

const readRoute = createRoute({
  method: 'post',
  path: '/api/office/staff/{staffId}/absence-calendar/read',
  tags,
  summary: 'Read the calendar now, and not only at the next hour',
  middleware: [requireStaff()] as const,
  request: { params },
  responses: { 200: jsonAnswer('What was found', calendarReadSchema), ...problemResponse },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/api/office/staff/{staffId}/absence-calendar',
  tags,
  summary: 'Erase the address, and the absences that came from it',
  middleware: [requireStaff()] as const,
  request: { params },
  responses: { 200: jsonAnswer('Erased', removedSchema), ...problemResponse },
});

/** Absences from people's own calendars. */
export function absenceCalendarRoutes({ context, calendars }: Pick<OfficePorts, 'context' | 'calendars'>): RouteModule {
  const routes = newRoutes();

  routes.openapi(listRoute, async (c) => {
    const staff = c.get('staff');
    return c.json(await asStaff(context, staff, (scope) => viewCalendars(scope, staff.role)), 200);
  });

  routes.openapi(giveRoute, async (c) => {
    const staff = c.get('staff');
    const { staffId } = c.req.valid('param');
    assertMayChange(staff, staffId);
    await limitRate(c.get('server'), [{ rule: rateRules.calendarAskedByStaff, subject: staff.staffId }]);
    const { calendarAddress: address } = c.req.valid('json');
    const wanted = { officeId: staff.officeId, byId: staff.staffId, staffId, address };
    return c.json(accepted(await giveCalendar(context, wanted, calendars)), 200);
  });

  routes.openapi(readRoute, async (c) => {
    const staff = c.get('staff');
    const { staffId } = c.req.valid('param');
    assertMayChange(staff, staffId);
    await limitRate(c.get('server'), [{ rule: rateRules.calendarAskedByStaff, subject: staff.staffId }]);
    return c.json(accepted(await readCalendarNow(context, staff.officeId, staffId, calendars)), 200);
  });

  routes.openapi(removeRoute, async (c) => {
    const staff = c.get('staff');
    const { staffId } = c.req.valid('param');
    assertMayChange(staff, staffId);
    return c.json(accepted(await asStaff(context, staff, (scope) => forgetCalendar(scope, staffId))), 200);
  });

  return { routes };
}

/** As with absences: one's own, and others' for owners and managers. */
function assertMayChange(staff: StaffSession, staffId: string): void {
  if (staffId !== staff.staffId && !isLeading(staff.role)) throw new DomainError('access.not-allowed');
}
