import { createRoute, z } from '@hono/zod-openapi';
import { confirmMeeting, endMeeting, moveMeeting, pickTime } from '../../app/meeting/act-on-meeting.ts';
import { viewMeetingFile, viewPortalMeetings, viewPortalSlots } from '../../app/portal/view-meetings.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { calendarFeed } from '../../calendar/calendar-feed.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import {
  portalConfirmSchema,
  portalDeclineSchema,
  portalMeetingListSchema,
  portalTimeSchema,
  slotsSchema,
  timeChosenSchema,
} from '../contract/meetings.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { toTimeChosen } from '../meeting-answers.ts';
import { accepted } from '../refused.ts';
import { requirePerson } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asContact } from './as-person.ts';
import { calendarHeaders } from './year-routes.ts';

const tags = ['Client'];
const ofMeeting = z.object({ meetingId: idSchema });
const ofCompany = z.object({ client: idSchema });
const done = { 204: { description: 'Done' }, ...problemResponse };

const listRoute = createRoute({
  method: 'get',
  path: '/api/portal/meetings',
  tags,
  summary: 'Meetings with the office, with a few free times where one can be chosen; the minutes need a code',
  middleware: [requirePerson()] as const,
  request: { query: ofCompany },
  responses: { 200: jsonAnswer('The meetings', portalMeetingListSchema), ...problemResponse },
});

const slotsRoute = createRoute({
  method: 'get',
  path: '/api/portal/meetings/{meetingId}/slots',
  tags,
  summary: 'All times that are free for it now',
  middleware: [requirePerson()] as const,
  request: { params: ofMeeting, query: ofCompany },
  responses: { 200: jsonAnswer('The times', slotsSchema), ...problemResponse },
});

const pickRoute = createRoute({
  method: 'post',
  path: '/api/portal/meetings/{meetingId}/pick',
  tags,
  summary: 'Choose a time; where it is gone, those that are free now',
  middleware: [requirePerson(), idempotent()] as const,
  request: { params: ofMeeting, body: jsonBody(portalTimeSchema) },
  responses: { 200: jsonAnswer('Chosen, or gone', timeChosenSchema), ...problemResponse },
});

const moveRoute = createRoute({
  method: 'post',
  path: '/api/portal/meetings/{meetingId}/move',
  tags,
  summary: 'Choose another time; where it is gone, those that are free now',
  middleware: [requirePerson(), idempotent()] as const,
  request: { params: ofMeeting, body: jsonBody(portalTimeSchema) },
  responses: { 200: jsonAnswer('Moved, or gone', timeChosenSchema), ...problemResponse },
});

const confirmRoute = createRoute({
  method: 'post',
  path: '/api/portal/meetings/{meetingId}/confirm',
  tags,
  summary: 'Say yes to the time that the office has chosen',
  middleware: [requirePerson(), idempotent()] as const,
  request: { params: ofMeeting, body: jsonBody(portalConfirmSchema) },
  responses: done,
});

const declineRoute = createRoute({
  method: 'post',
  path: '/api/portal/meetings/{meetingId}/decline',
  tags,
  summary: 'Say no to the meeting',
  middleware: [requirePerson(), idempotent()] as const,
  request: { params: ofMeeting, body: jsonBody(portalDeclineSchema) },
  responses: done,
});

const fileRoute = createRoute({
  method: 'get',
  path: '/api/portal/meetings/{meetingId}/meeting.ics',
  tags,
  summary: 'The meeting as a file for the calendar',
  middleware: [requirePerson()] as const,
  request: { params: ofMeeting, query: ofCompany },
  responses: {
    200: { description: 'iCalendar', content: { 'text/calendar': { schema: z.string() } } },
    ...problemResponse,
  },
});

/** Meetings as whoever is invited sees them: choose, move, say yes or no. */
export function portalMeetingRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(listRoute, async (c) => {
    const { client } = c.req.valid('query');
    const person = c.get('person');
    const meetings = await asContact(context, person, client, [], (scope, acting) =>
      viewPortalMeetings(scope, acting, person.openedUntil !== undefined),
    );
    return c.json({ meetings }, 200);
  });
  routes.openapi(slotsRoute, async (c) => {
    const { meetingId } = c.req.valid('param');
    const { client } = c.req.valid('query');
    const slots = asContact(context, c.get('person'), client, [], (scope) => viewPortalSlots(scope, client, meetingId));
    return c.json(accepted(await slots), 200);
  });
  routes.openapi(pickRoute, async (c) => {
    const { meetingId } = c.req.valid('param');
    const { clientId, on, at } = c.req.valid('json');
    const picked = asContact(context, c.get('person'), clientId, [], (scope) =>
      pickTime(scope, meetingId, { on, from: at }, clientId),
    );
    return c.json(toTimeChosen(await picked), 200);
  });
  routes.openapi(moveRoute, async (c) => {
    const { meetingId } = c.req.valid('param');
    const { clientId, on, at } = c.req.valid('json');
    const moved = asContact(context, c.get('person'), clientId, [], (scope) =>
      moveMeeting(scope, meetingId, { on, from: at }, clientId),
    );
    return c.json(toTimeChosen(await moved), 200);
  });
  routes.openapi(confirmRoute, async (c) => {
    const { meetingId } = c.req.valid('param');
    const { clientId } = c.req.valid('json');
    const person = c.get('person');
    accepted(await asContact(context, person, clientId, [], (scope) => confirmMeeting(scope, meetingId, clientId)));
    return c.body(null, 204);
  });
  routes.openapi(declineRoute, async (c) => {
    const { meetingId } = c.req.valid('param');
    const { clientId, words } = c.req.valid('json');
    const how = { clientId, ...(words === undefined ? {} : { words }) };
    accepted(
      await asContact(context, c.get('person'), clientId, [], (scope) => endMeeting(scope, meetingId, 'decline', how)),
    );
    return c.body(null, 204);
  });
  routes.openapi(fileRoute, async (c) => {
    const { meetingId } = c.req.valid('param');
    const { client } = c.req.valid('query');
    const file = asContact(context, c.get('person'), client, [], (scope) => viewMeetingFile(scope, client, meetingId));
    return c.body(calendarFeed(accepted(await file)), 200, calendarHeaders('takt.ics'));
  });
  return { routes };
}
