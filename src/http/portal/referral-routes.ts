import { createRoute, z } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import { viewPortalReferral } from '../../app/portal/view-referral.ts';
import { answerConsent } from '../../app/referral/answer-consent.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import { answerReferralSchema, portalReferralAnswerSchema } from '../contract/referral.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { toClientAnswer } from '../referral-answer.ts';
import { accepted } from '../refused.ts';
import { requirePerson } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asContact } from './as-person.ts';

const tags = ['Client'];
const withCode = requirePerson({ code: true });

const viewRoute = createRoute({
  method: 'get',
  path: '/api/portal/referral',
  tags,
  summary: 'What the office asks to tell other offices, to how many, and what was answered; needs a code',
  middleware: [withCode] as const,
  request: { query: z.object({ client: idSchema }) },
  responses: { 200: jsonAnswer('The question, or none', portalReferralAnswerSchema), ...problemResponse },
});

const answerRoute = createRoute({
  method: 'post',
  path: '/api/portal/referral/answer',
  tags,
  summary: 'Say yes to all or some of it, no, or take it back; needs a code',
  middleware: [withCode, idempotent()] as const,
  request: { body: jsonBody(answerReferralSchema) },
  responses: { 204: { description: 'Answered' }, ...problemResponse },
});

/** The client's consent to being named to another office. */
export function portalReferralRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(viewRoute, async (c) => {
    const { client } = c.req.valid('query');
    const referral = await asContact(context, c.get('person'), client, [], (scope) =>
      viewPortalReferral(scope, client),
    );
    return c.json({ referral }, 200);
  });
  routes.openapi(answerRoute, async (c) => {
    const { clientId, referralId, ...answer } = c.req.valid('json');
    accepted(
      await asContact(context, c.get('person'), clientId, [], (scope) =>
        answerConsent(scope, clientId, referralId, toClientAnswer(answer)),
      ),
    );
    return c.body(null, 204);
  });
  return { routes };
}
