import { createRoute, z } from '@hono/zod-openapi';
import { calendarUrl } from '../../app/access/links.ts';
import { makeStaffFeed, revokeStaffFeed, viewStaffFeed } from '../../app/meeting/meeting-feed.ts';
import { changeMeetingRules } from '../../app/meeting/meeting-settings.ts';
import { viewMeetingTimes } from '../../app/meeting/view-meetings.ts';
import { addBusyTime, removeBusyTime, setWorkingHours } from '../../app/meeting/working-hours.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import {
  addBusySchema,
  busyAddedSchema,
  feedMadeSchema,
  feedStateSchema,
  meetingRulesSchema,
  meetingTimesSchema,
  setHoursSchema,
} from '../contract/meetings.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';
import { given } from './given.ts';

const tags = ['Meetings'];
const ofPerson = z.object({ staffId: idSchema });
const done = { 204: { description: 'Done' }, ...problemResponse };

const timesRoute = createRoute({
  method: 'get',
  path: '/api/office/meeting-times',
  tags,
  summary: 'When each person works, what they have promised away, and the rules for times',
  middleware: [requireStaff()] as const,
  responses: { 200: jsonAnswer('The times', meetingTimesSchema), ...problemResponse },
});

const hoursRoute = createRoute({
  method: 'put',
  path: '/api/office/staff/{staffId}/working-hours',
  tags,
  summary: "Set one's own working hours, or anybody's for whoever leads",
  middleware: [requireStaff()] as const,
  request: { params: ofPerson, body: jsonBody(setHoursSchema) },
  responses: done,
});

const busyRoute = createRoute({
  method: 'post',
  path: '/api/office/staff/{staffId}/busy-times',
  tags,
  summary: 'Promise a stretch of a day away: no meeting is offered there',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params: ofPerson, body: jsonBody(addBusySchema) },
  responses: { 201: jsonAnswer('Kept', busyAddedSchema), ...problemResponse },
});

const freeRoute = createRoute({
  method: 'delete',
  path: '/api/office/busy-times/{busyTimeId}',
  tags,
  summary: 'Give the stretch back',
  middleware: [requireStaff()] as const,
  request: { params: z.object({ busyTimeId: idSchema }) },
  responses: done,
});

const rulesRoute = createRoute({
  method: 'put',
  path: '/api/office/meeting-rules',
  tags,
  summary: 'Set which times clients may choose among',
  middleware: [requireStaff('owner', 'manager')] as const,
  request: { body: jsonBody(meetingRulesSchema) },
  responses: done,
});

const feedRoute = createRoute({
  method: 'get',
  path: '/api/office/calendar-feed',
  tags,
  summary: 'Whether my meetings can be subscribed to',
  middleware: [requireStaff()] as const,
  responses: { 200: jsonAnswer('Since when', feedStateSchema), ...problemResponse },
});

const makeRoute = createRoute({
  method: 'post',
  path: '/api/office/calendar-feed',
  tags,
  summary: 'Make an address for a calendar that subscribes to my meetings; the one before holds no more',
  // Without a kept answer: the address is stored nowhere, not even as an answer to a repeated request.
  middleware: [requireStaff()] as const,
  responses: { 201: jsonAnswer('The address, this once', feedMadeSchema), ...problemResponse },
});

const revokeRoute = createRoute({
  method: 'delete',
  path: '/api/office/calendar-feed',
  tags,
  summary: 'Take the address back',
  middleware: [requireStaff()] as const,
  responses: done,
});

/** When people can meet, and their own calendars. */
export function meetingTimesRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(timesRoute, async (c) => c.json(await asStaff(context, c.get('staff'), viewMeetingTimes), 200));
  routes.openapi(hoursRoute, async (c) => {
    const { staffId } = c.req.valid('param');
    const { days } = c.req.valid('json');
    const hours = Object.fromEntries(
      days.map(({ weekday, startsAt, endsAt }) => [weekday, { from: startsAt, to: endsAt }]),
    );
    const staff = c.get('staff');
    accepted(await asStaff(context, staff, (scope) => setWorkingHours(scope, staff.role, staffId, hours)));
    return c.body(null, 204);
  });
  routes.openapi(busyRoute, async (c) => {
    const { staffId } = c.req.valid('param');
    const { on, at, minutes, words } = c.req.valid('json');
    const busy = { on, from: at, minutes, ...given({ words }) };
    const staff = c.get('staff');
    const added = asStaff(context, staff, (scope) => addBusyTime(scope, staff.role, staffId, busy));
    return c.json(accepted(await added), 201);
  });
  routes.openapi(freeRoute, async (c) => {
    const { busyTimeId } = c.req.valid('param');
    const staff = c.get('staff');
    accepted(await asStaff(context, staff, (scope) => removeBusyTime(scope, staff.role, busyTimeId)));
    return c.body(null, 204);
  });
  routes.openapi(rulesRoute, async (c) => {
    const rules = c.req.valid('json');
    await asStaff(context, c.get('staff'), (scope) => changeMeetingRules(scope, rules));
    return c.body(null, 204);
  });
  routes.openapi(feedRoute, async (c) => c.json(await asStaff(context, c.get('staff'), viewStaffFeed), 200));
  routes.openapi(makeRoute, async (c) => {
    const { token } = await asStaff(context, c.get('staff'), makeStaffFeed);
    return c.json({ url: calendarUrl(c.get('server').publicUrl, token) }, 201);
  });
  routes.openapi(revokeRoute, async (c) => {
    await asStaff(context, c.get('staff'), revokeStaffFeed);
    return c.body(null, 204);
  });
  return { routes };
}
