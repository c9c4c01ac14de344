import { createRoute, z } from '@hono/zod-openapi';
import { askQuestions } from '../../app/question/ask-questions.ts';
import { settleQuestion } from '../../app/question/settle-question.ts';
import { viewQuestions } from '../../app/question/view-questions.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import {
  askQuestionsSchema,
  questionListSchema,
  questionQuerySchema,
  questionsAskedSchema,
  questionSettledSchema,
} from '../contract/questions.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Questions'];
const params = z.object({ questionId: idSchema });

const listRoute = createRoute({
  method: 'get',
  path: '/api/office/questions',
  tags,
  summary: 'What the office has asked, and what was answered',
  middleware: [requireStaff()] as const,
  request: { query: questionQuerySchema },
  responses: { 200: jsonAnswer('The questions', questionListSchema), ...problemResponse },
});

const askRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/questions',
  tags,
  summary: 'Ask a client about documents or bank lines; told of in the one message of the day',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params: z.object({ clientId: idSchema }), body: jsonBody(askQuestionsSchema) },
  responses: { 200: jsonAnswer('Asked', questionsAskedSchema), ...problemResponse },
});

const settleRoute = createRoute({
  method: 'post',
  path: '/api/office/questions/{questionId}/settle',
  tags,
  summary: 'The office knows what it asked for',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params },
  responses: { 200: jsonAnswer('How it stands', questionSettledSchema), ...problemResponse },
});

const withdrawRoute = createRoute({
  method: 'post',
  path: '/api/office/questions/{questionId}/withdraw',
  tags,
  summary: 'The office does not want to know any more',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params },
  responses: { 200: jsonAnswer('How it stands', questionSettledSchema), ...problemResponse },
});

/** *Spørsmål*: single things that the office asks, and what was answered. */
export function questionRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(listRoute, async (c) => {
    const { state, client } = c.req.valid('query');
    const query = { state, ...(client === undefined ? {} : { clientId: client }) };
    return c.json(await asStaff(context, c.get('staff'), (scope) => viewQuestions(scope, query)), 200);
  });
  routes.openapi(askRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { questions, answerByOn } = c.req.valid('json');
    const asked = {
      clientId,
      questions: questions.map(({ id, words, arrivalId, line }) => ({
        id,
        words,
        ...(arrivalId === undefined ? {} : { arrivalId }),
        ...(line === undefined ? {} : { line }),
      })),
      ...(answerByOn === undefined ? {} : { answerByOn }),
    };
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => askQuestions(scope, asked))), 200);
  });
  routes.openapi(settleRoute, async (c) => {
    const { questionId } = c.req.valid('param');
    const settle = asStaff(context, c.get('staff'), (scope) => settleQuestion(scope, questionId, 'settled'));
    return c.json(accepted(await settle), 200);
  });
  routes.openapi(withdrawRoute, async (c) => {
    const { questionId } = c.req.valid('param');
    const settle = asStaff(context, c.get('staff'), (scope) => settleQuestion(scope, questionId, 'withdrawn'));
    return c.json(accepted(await settle), 200);
  });
  return { routes };
}
