import { createRoute, z } from '@hono/zod-openapi';
import { answerQuestion } from '../../app/question/answer-question.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import { portalAnswerQuestionSchema } from '../contract/questions.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requirePerson } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asContact } from './as-person.ts';

const answerRoute = createRoute({
  method: 'post',
  path: '/api/portal/questions/{questionId}/answer',
  tags: ['Client'],
  summary: 'Answer what the office has asked, by a sentence or a file that was sent; needs a code',
  middleware: [requirePerson({ code: true }), idempotent()] as const,
  request: { params: z.object({ questionId: idSchema }), body: jsonBody(portalAnswerQuestionSchema) },
  responses: { 204: { description: 'Answered' }, ...problemResponse },
});

/** What the office has asked a company, answered in place. */
export function portalQuestionRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(answerRoute, async (c) => {
    const { questionId } = c.req.valid('param');
    const { clientId, words, arrivalId } = c.req.valid('json');
    const answer = { ...(words === undefined ? {} : { words }), ...(arrivalId === undefined ? {} : { arrivalId }) };
    accepted(
      await asContact(context, c.get('person'), clientId, [], async (scope, { answersFor }) =>
        answersFor.includes('vouchers')
          ? answerQuestion(scope, clientId, questionId, answer)
          : { refused: 'not-found' as const },
      ),
    );
    return c.body(null, 204);
  });
  return { routes };
}
