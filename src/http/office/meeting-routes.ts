import { createRoute, z } from '@hono/zod-openapi';
import {
  changePlace,
  confirmMeeting,
  endMeeting,
  moveMeeting,
  pickTime,
  replaceAttendee,
  replaceHost,
} from '../../app/meeting/act-on-meeting.ts';
import { saveMinutes, sendMinutes } from '../../app/meeting/meeting-minutes.ts';
import { bookMeeting, offerMeeting } from '../../app/meeting/offer-meeting.ts';
import { viewFreeTime, viewMeeting, viewMeetings, viewSlots } from '../../app/meeting/view-meetings.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import {
  bookMeetingSchema,
  changePlaceSchema,
  chosenTimeSchema,
  endMeetingSchema,
  freeTimesQuerySchema,
  meetingListSchema,
  meetingMadeSchema,
  meetingQuerySchema,
  meetingSchema,
  moveMeetingSchema,
  offerMeetingSchema,
  replaceAttendeeSchema,
  replaceHostSchema,
  saveMinutesSchema,
  slotsSchema,
  timeChosenSchema,
} from '../contract/meetings.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { toTimeChosen } from '../meeting-answers.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';
import { given } from './given.ts';

const tags = ['Meetings'];
const ofMeeting = z.object({ meetingId: idSchema });
const ofClient = z.object({ clientId: idSchema });
const arranges = requireStaff('owner', 'manager', 'accountant');
const done = { 204: { description: 'Done' }, ...problemResponse };

const listRoute = createRoute({
  method: 'get',
  path: '/api/office/meetings',
  tags,
  summary: 'Meetings that are open, by their day, or those that have ended',
  middleware: [requireStaff()] as const,
  request: { query: meetingQuerySchema },
  responses: { 200: jsonAnswer('The meetings', meetingListSchema), ...problemResponse },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/api/office/meetings/{meetingId}',
  tags,
  summary: 'One meeting, with its agenda and its minutes',
  middleware: [requireStaff()] as const,
  request: { params: ofMeeting },
  responses: { 200: jsonAnswer('The meeting', meetingSchema), ...problemResponse },
});

const slotsRoute = createRoute({
  method: 'get',
  path: '/api/office/meetings/{meetingId}/slots',
  tags,
  summary: 'The times that are free for it now',
  middleware: [requireStaff()] as const,
  request: { params: ofMeeting },
  responses: { 200: jsonAnswer('The times', slotsSchema), ...problemResponse },
});

const freeRoute = createRoute({
  method: 'get',
  path: '/api/office/staff/{staffId}/free-times',
  tags,
  summary: 'When somebody is free for a meeting, before it is offered',
  middleware: [requireStaff()] as const,
  request: { params: z.object({ staffId: idSchema }), query: freeTimesQuerySchema },
  responses: { 200: jsonAnswer('The times', slotsSchema), ...problemResponse },
});

const offerRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/meetings',
  tags,
  summary: 'Offer a contact of the client a meeting on some days; they choose the time',
  middleware: [arranges, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(offerMeetingSchema) },
  responses: { 201: jsonAnswer('Offered', meetingMadeSchema), ...problemResponse },
});

const bookRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/meetings/book',
  tags,
  summary: 'Enter a meeting that was agreed, also outside the times that are offered',
  middleware: [arranges, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(bookMeetingSchema) },
  responses: { 201: jsonAnswer('Booked', meetingMadeSchema), ...problemResponse },
});

const pickRoute = createRoute({
  method: 'post',
  path: '/api/office/meetings/{meetingId}/pick',
  tags,
  summary: 'Enter the time that the client has chosen on the phone',
  middleware: [arranges, idempotent()] as const,
  request: { params: ofMeeting, body: jsonBody(chosenTimeSchema) },
  responses: { 200: jsonAnswer('Chosen, or gone', timeChosenSchema), ...problemResponse },
});

const moveRoute = createRoute({
  method: 'post',
  path: '/api/office/meetings/{meetingId}/move',
  tags,
  summary: "Move it; the client's yes is waited for where it was not agreed",
  middleware: [arranges, idempotent()] as const,
  request: { params: ofMeeting, body: jsonBody(moveMeetingSchema) },
  responses: { 200: jsonAnswer('Moved, or gone', timeChosenSchema), ...problemResponse },
});

const confirmRoute = createRoute({
  method: 'post',
  path: '/api/office/meetings/{meetingId}/confirm',
  tags,
  summary: 'Enter that the client has said yes to the time',
  middleware: [arranges, idempotent()] as const,
  request: { params: ofMeeting },
  responses: done,
});

const placeRoute = createRoute({
  method: 'post',
  path: '/api/office/meetings/{meetingId}/place',
  tags,
  summary: 'Hold it somewhere else',
  middleware: [arranges, idempotent()] as const,
  request: { params: ofMeeting, body: jsonBody(changePlaceSchema) },
  responses: done,
});

const hostRoute = createRoute({
  method: 'post',
  path: '/api/office/meetings/{meetingId}/host',
  tags,
  summary: 'Let somebody else hold it',
  middleware: [arranges, idempotent()] as const,
  request: { params: ofMeeting, body: jsonBody(replaceHostSchema) },
  responses: done,
});

const attendeeRoute = createRoute({
  method: 'post',
  path: '/api/office/meetings/{meetingId}/attendee',
  tags,
  summary: 'Somebody else comes from the client',
  middleware: [arranges, idempotent()] as const,
  request: { params: ofMeeting, body: jsonBody(replaceAttendeeSchema) },
  responses: done,
});

const cancelRoute = createRoute({
  method: 'post',
  path: '/api/office/meetings/{meetingId}/cancel',
  tags,
  summary: 'Call it off, or take an offer back',
  middleware: [arranges, idempotent()] as const,
  request: { params: ofMeeting, body: jsonBody(endMeetingSchema) },
  responses: done,
});

const heldRoute = createRoute({
  method: 'post',
  path: '/api/office/meetings/{meetingId}/held',
  tags,
  summary: 'It was held',
  middleware: [arranges, idempotent()] as const,
  request: { params: ofMeeting },
  responses: done,
});

const notHeldRoute = createRoute({
  method: 'post',
  path: '/api/office/meetings/{meetingId}/not-held',
  tags,
  summary: 'It was not held after all',
  middleware: [arranges, idempotent()] as const,
  request: { params: ofMeeting, body: jsonBody(endMeetingSchema) },
  responses: done,
});

const minutesRoute = createRoute({
  method: 'put',
  path: '/api/office/meetings/{meetingId}/minutes',
  tags,
  summary: 'Keep the minutes as they grow',
  middleware: [arranges] as const,
  request: { params: ofMeeting, body: jsonBody(saveMinutesSchema) },
  responses: done,
});

const sendRoute = createRoute({
  method: 'post',
  path: '/api/office/meetings/{meetingId}/minutes/send',
  tags,
  summary: 'Send the minutes to both sides',
  middleware: [arranges, idempotent()] as const,
  request: { params: ofMeeting },
  responses: done,
});

/** *Møter*: what is offered, booked, held and written down. */
export function meetingRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(listRoute, async (c) => {
    const { state, client, host } = c.req.valid('query');
    const query = { state, ...given({ clientId: client, hostId: host }) };
    return c.json(await asStaff(context, c.get('staff'), (scope) => viewMeetings(scope, query)), 200);
  });
  routes.openapi(oneRoute, async (c) => {
    const { meetingId } = c.req.valid('param');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => viewMeeting(scope, meetingId))), 200);
  });
  routes.openapi(slotsRoute, async (c) => {
    const { meetingId } = c.req.valid('param');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => viewSlots(scope, meetingId))), 200);
  });
  routes.openapi(freeRoute, async (c) => {
    const { staffId } = c.req.valid('param');
    const query = c.req.valid('query');
    const free = asStaff(context, c.get('staff'), (scope) => viewFreeTime(scope, staffId, query));
    return c.json(accepted(await free), 200);
  });
  routes.openapi(offerRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { fromOn, toOn, answerByOn, courseId, undoSeconds, ...rest } = c.req.valid('json');
    const offer = { ...rest, range: { fromOn, toOn }, ...given({ answerByOn, courseId, undoSeconds }) };
    const made = asStaff(context, c.get('staff'), (scope) => offerMeeting(scope, clientId, offer));
    return c.json(accepted(await made), 201);
  });
  routes.openapi(bookRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { on, at, courseId, ...rest } = c.req.valid('json');
    const booking = { ...rest, on, from: at, ...given({ courseId }) };
    const made = asStaff(context, c.get('staff'), (scope) => bookMeeting(scope, clientId, booking));
    return c.json(accepted(await made), 201);
  });
  routes.openapi(pickRoute, async (c) => {
    const { meetingId } = c.req.valid('param');
    const { on, at } = c.req.valid('json');
    const picked = asStaff(context, c.get('staff'), (scope) => pickTime(scope, meetingId, { on, from: at }));
    return c.json(toTimeChosen(await picked), 200);
  });
  routes.openapi(moveRoute, async (c) => {
    const { meetingId } = c.req.valid('param');
    const { on, at, agreed } = c.req.valid('json');
    const moved = asStaff(context, c.get('staff'), (scope) => moveMeeting(scope, meetingId, { on, from: at, agreed }));
    return c.json(toTimeChosen(await moved), 200);
  });
  routes.openapi(confirmRoute, async (c) => {
    const { meetingId } = c.req.valid('param');
    accepted(await asStaff(context, c.get('staff'), (scope) => confirmMeeting(scope, meetingId)));
    return c.body(null, 204);
  });
  routes.openapi(placeRoute, async (c) => {
    const { meetingId } = c.req.valid('param');
    const { place } = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => changePlace(scope, meetingId, place)));
    return c.body(null, 204);
  });
  routes.openapi(hostRoute, async (c) => {
    const { meetingId } = c.req.valid('param');
    const { hostId } = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => replaceHost(scope, meetingId, hostId)));
    return c.body(null, 204);
  });
  routes.openapi(attendeeRoute, async (c) => {
    const { meetingId } = c.req.valid('param');
    const { personId } = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => replaceAttendee(scope, meetingId, personId)));
    return c.body(null, 204);
  });
  routes.openapi(cancelRoute, async (c) => {
    const { meetingId } = c.req.valid('param');
    const how = given(c.req.valid('json'));
    accepted(await asStaff(context, c.get('staff'), (scope) => endMeeting(scope, meetingId, 'cancel', how)));
    return c.body(null, 204);
  });
  routes.openapi(heldRoute, async (c) => {
    const { meetingId } = c.req.valid('param');
    accepted(await asStaff(context, c.get('staff'), (scope) => endMeeting(scope, meetingId, 'record-held')));
    return c.body(null, 204);
  });
  routes.openapi(notHeldRoute, async (c) => {
    const { meetingId } = c.req.valid('param');
    const how = given(c.req.valid('json'));
    accepted(await asStaff(context, c.get('staff'), (scope) => endMeeting(scope, meetingId, 'record-not-held', how)));
    return c.body(null, 204);
  });
  routes.openapi(minutesRoute, async (c) => {
    const { meetingId } = c.req.valid('param');
    const { present, items } = c.req.valid('json');
    const written = {
      present,
      items: items.map(({ decisions, ...item }) => ({
        ...item,
        decisions: decisions.map(({ owner, byOn, ...decided }) => ({ ...decided, ...given({ owner, byOn }) })),
      })),
    };
    accepted(await asStaff(context, c.get('staff'), (scope) => saveMinutes(scope, meetingId, written)));
    return c.body(null, 204);
  });
  routes.openapi(sendRoute, async (c) => {
    const { meetingId } = c.req.valid('param');
    accepted(await asStaff(context, c.get('staff'), (scope) => sendMinutes(scope, meetingId)));
    return c.body(null, 204);
  });
  return { routes };
}
