import { createRoute, z } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import { approveReviewOwnDates } from '../../app/review/approve-own-dates.ts';
import { answerMustDo, decideReview, noteFollowed } from '../../app/review/decide-review.ts';
import { giveView, openWithout } from '../../app/review/give-view.ts';
import { openReview } from '../../app/review/open-review.ts';
import { answerReviewMinutes, saveReviewMinutes, sendReviewMinutes } from '../../app/review/review-minutes.ts';
import { viewReview } from '../../app/review/view-review.ts';
import { yearlyMustDos } from '../../domain/review/index.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import {
  answerReviewMinutesSchema,
  giveViewSchema,
  mustDoAnswerSchema,
  openReviewSchema,
  reviewOutcomeSchema,
  reviewOwnDatesSchema,
  reviewQuerySchema,
  reviewSchema,
  saveReviewMinutesSchema,
  sendReviewMinutesSchema,
} from '../contract/review.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';
import { given } from './given.ts';

const tags = ['Change of course'];
const ofClient = z.object({ clientId: idSchema });
const ofMustDo = ofClient.extend({ mustDo: z.enum(yearlyMustDos) });
const reviews = requireStaff('owner', 'manager', 'accountant');
const done = { 204: { description: 'Done' }, ...problemResponse } as const;

const viewRoute = createRoute({
  method: 'get',
  path: '/api/office/clients/{clientId}/review',
  tags,
  summary: 'The joint review of the year; of the client’s view nothing before both are in',
  middleware: [requireStaff()] as const,
  request: { params: ofClient, query: reviewQuerySchema },
  responses: { 200: jsonAnswer('The review, or why there is none yet', reviewSchema), ...problemResponse },
});

const openRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/review',
  tags,
  summary: 'Open the joint review: the year ends, and both sides are asked for their view',
  middleware: [reviews, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(openReviewSchema) },
  responses: { 200: jsonAnswer('Opened', z.object({ reviewId: idSchema })), ...problemResponse },
});

const giveRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/review/view',
  tags,
  summary: 'The engagement lead gives the office’s view, or changes it until both are in',
  middleware: [reviews, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(giveViewSchema) },
  responses: done,
});

const openWithoutRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/review/open-without',
  tags,
  summary: 'Open the views without the client’s, whose day has gone by',
  middleware: [reviews, idempotent()] as const,
  request: { params: ofClient },
  responses: done,
});

const mustDoRoute = createRoute({
  method: 'put',
  path: '/api/office/clients/{clientId}/review/must-dos/{mustDo}',
  tags,
  summary: 'Answer an item of the yearly list',
  middleware: [reviews, idempotent()] as const,
  request: { params: ofMustDo, body: jsonBody(mustDoAnswerSchema) },
  responses: done,
});

const ownDatesRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/review/own-dates',
  tags,
  summary: 'The engagement lead lets the office’s own dates stand on the shared page, or takes it back',
  middleware: [reviews, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(reviewOwnDatesSchema) },
  responses: done,
});

const outcomeRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/review/outcome',
  tags,
  summary: 'What the review comes to: go on, adjust, or recommend another office',
  middleware: [reviews, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(reviewOutcomeSchema) },
  responses: done,
});

const minutesRoute = createRoute({
  method: 'put',
  path: '/api/office/clients/{clientId}/review/minutes',
  tags,
  summary: 'Keep the minutes as they grow; what was sent stands as it was sent',
  middleware: [reviews, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(saveReviewMinutesSchema) },
  responses: done,
});

const sendRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/review/minutes/send',
  tags,
  summary: 'Send the minutes to both sides, or send them anew',
  middleware: [reviews, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(sendReviewMinutesSchema) },
  responses: done,
});

const answerRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/review/minutes/answer',
  tags,
  summary: 'The engagement lead says that the minutes are as it was, or what is not',
  middleware: [reviews, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(answerReviewMinutesSchema) },
  responses: done,
});

const followedRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/review/followed',
  tags,
  summary: 'Note that what follows was done: the new year, the changed agreement, or the help',
  middleware: [reviews, idempotent()] as const,
  request: { params: ofClient },
  responses: done,
});

/** The joint review of a year, as the office sees it. */
export function reviewRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(viewRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { language } = c.req.valid('query');
    return c.json(
      accepted(await asStaff(context, c.get('staff'), (scope) => viewReview(scope, clientId, language))),
      200,
    );
  });
  routes.openapi(openRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const how = given(c.req.valid('json'));
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => openReview(scope, clientId, how))), 200);
  });
  routes.openapi(giveRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const view = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => giveView(scope, clientId, view)));
    return c.body(null, 204);
  });
  routes.openapi(openWithoutRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    accepted(await asStaff(context, c.get('staff'), (scope) => openWithout(scope, clientId)));
    return c.body(null, 204);
  });
  routes.openapi(mustDoRoute, async (c) => {
    const { clientId, mustDo } = c.req.valid('param');
    const answer = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => answerMustDo(scope, clientId, mustDo, answer)));
    return c.body(null, 204);
  });
  routes.openapi(ownDatesRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { approved } = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => approveReviewOwnDates(scope, clientId, approved)));
    return c.body(null, 204);
  });
  routes.openapi(outcomeRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const outcome = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => decideReview(scope, clientId, outcome)));
    return c.body(null, 204);
  });
  routes.openapi(minutesRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { words } = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => saveReviewMinutes(scope, clientId, words)));
    return c.body(null, 204);
  });
  routes.openapi(sendRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { words, answerByOn } = c.req.valid('json');
    const minutes = { words, ...(answerByOn === undefined ? {} : { answerByOn }) };
    accepted(await asStaff(context, c.get('staff'), (scope) => sendReviewMinutes(scope, clientId, minutes)));
    return c.body(null, 204);
  });
  routes.openapi(answerRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const answer = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => answerReviewMinutes(scope, clientId, answer)));
    return c.body(null, 204);
  });
  routes.openapi(followedRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    accepted(await asStaff(context, c.get('staff'), (scope) => noteFollowed(scope, clientId)));
    return c.body(null, 204);
  });
  return { routes };
}
