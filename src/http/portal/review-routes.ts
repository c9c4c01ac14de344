import { createRoute } from '@hono/zod-openapi';
import type { AppContext, OfficeScope } from '../../app/office/office-scope.ts';
import type { PersonSession } from '../../app/access/find-session.ts';
import { viewPortalReview } from '../../app/portal/view-review.ts';
import { giveView, openWithout } from '../../app/review/give-view.ts';
import { answerReviewMinutes } from '../../app/review/review-minutes.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import {
  portalAnswerMinutesSchema,
  portalGiveViewSchema,
  portalOpenWithoutSchema,
  portalReviewQuerySchema,
  portalReviewSchema,
} from '../contract/review.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requirePerson } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asContact } from './as-person.ts';

const tags = ['Client'];
const done = { 204: { description: 'Done' }, ...problemResponse };

const viewRoute = createRoute({
  method: 'get',
  path: '/api/portal/review',
  tags,
  summary: 'The joint review of the year; words come with a code, and the office’s view only when both are in',
  middleware: [requirePerson()] as const,
  request: { query: portalReviewQuerySchema },
  responses: { 200: jsonAnswer('The review, or none', portalReviewSchema), ...problemResponse },
});

const giveRoute = createRoute({
  method: 'post',
  path: '/api/portal/review/view',
  tags,
  summary: 'Say how the year has been, or change it until both sides are in',
  middleware: [requirePerson(), idempotent()] as const,
  request: { body: jsonBody(portalGiveViewSchema) },
  responses: done,
});

const openWithoutRoute = createRoute({
  method: 'post',
  path: '/api/portal/review/open-without',
  tags,
  summary: 'Open the views without the office’s, whose day has gone by',
  middleware: [requirePerson(), idempotent()] as const,
  request: { body: jsonBody(portalOpenWithoutSchema) },
  responses: done,
});

const answerRoute = createRoute({
  method: 'post',
  path: '/api/portal/review/minutes/answer',
  tags,
  summary: 'Say that the minutes are as it was, or what is not',
  // Nobody says yes to what they have not been able to read.
  middleware: [requirePerson({ code: true }), idempotent()] as const,
  request: { body: jsonBody(portalAnswerMinutesSchema) },
  responses: done,
});

/** The joint review as whoever answers for the client's agreement sees it; to everybody else at the client it is not there. */
export function portalReviewRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  const asReviewer = <T>(
    person: Pick<PersonSession, 'officeId' | 'personId'>,
    clientId: string,
    work: (scope: OfficeScope) => Promise<T>,
  ) =>
    asContact(context, person, clientId, [], async (scope, { answersFor }) =>
      answersFor.includes('agreement') ? work(scope) : { refused: 'not-found' as const },
    );

  routes.openapi(viewRoute, async (c) => {
    const { client, language } = c.req.valid('query');
    const person = c.get('person');
    const opened = person.openedUntil !== undefined;
    const review = await asContact(context, person, client, [], (scope, acting) =>
      viewPortalReview(scope, acting, { opened, language }),
    );
    return c.json({ review }, 200);
  });
  routes.openapi(giveRoute, async (c) => {
    const { clientId, ...view } = c.req.valid('json');
    accepted(await asReviewer(c.get('person'), clientId, (scope) => giveView(scope, clientId, view)));
    return c.body(null, 204);
  });
  routes.openapi(openWithoutRoute, async (c) => {
    const { clientId } = c.req.valid('json');
    accepted(await asReviewer(c.get('person'), clientId, (scope) => openWithout(scope, clientId)));
    return c.body(null, 204);
  });
  routes.openapi(answerRoute, async (c) => {
    const { clientId, ...answer } = c.req.valid('json');
    accepted(await asReviewer(c.get('person'), clientId, (scope) => answerReviewMinutes(scope, clientId, answer)));
    return c.body(null, 204);
  });
  return { routes };
}
