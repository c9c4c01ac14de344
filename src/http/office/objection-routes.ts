import { createRoute, z } from '@hono/zod-openapi';
import { answerObjection } from '../../app/objection/answer-objection.ts';
import { answerStop, resumeProposing } from '../../app/objection/answer-stop.ts';
import { keepBreachLetter, viewBreachLetters, writeBreachLetter } from '../../app/objection/breach-letters.ts';
import { viewObjections } from '../../app/objection/view-objections.ts';
import { viewProposing } from '../../app/objection/view-proposing.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { ore } from '../../domain/kernel/index.ts';
import { renderDocument } from '../../pdf/render-document.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import {
  answerObjectionSchema,
  answerStopSchema,
  breachLetterListSchema,
  breachLetterWrittenSchema,
  objectionAnsweredSchema,
  objectionListSchema,
  objectionQuerySchema,
  proposingSchema,
  resumeProposingSchema,
  writeBreachLetterSchema,
} from '../contract/objections.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { fileHeaders } from '../file-headers.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Objections'];
const ofClient = z.object({ clientId: idSchema });
const decides = requireStaff('owner', 'manager', 'accountant');
const done = { 204: { description: 'Done' }, ...problemResponse } as const;

const listRoute = createRoute({
  method: 'get',
  path: '/api/office/objections',
  tags,
  summary: 'What clients do not agree with, and what they were answered',
  middleware: [requireStaff()] as const,
  request: { query: objectionQuerySchema },
  responses: { 200: jsonAnswer('The most urgent first', objectionListSchema), ...problemResponse },
});

const answerRoute = createRoute({
  method: 'post',
  path: '/api/office/objections/{objectionId}/answer',
  tags,
  summary: 'Answer an objection as a second person; what follows from it follows at once',
  middleware: [decides, idempotent()] as const,
  request: { params: z.object({ objectionId: idSchema }), body: jsonBody(answerObjectionSchema) },
  responses: { 200: jsonAnswer('Answered', objectionAnsweredSchema), ...problemResponse },
});

const proposingRoute = createRoute({
  method: 'get',
  path: '/api/office/clients/{clientId}/proposing',
  tags,
  summary: 'Whether Takt proposes charges for a client, and what it did not propose',
  middleware: [requireStaff()] as const,
  request: { params: ofClient },
  responses: { 200: jsonAnswer('How it stands', proposingSchema), ...problemResponse },
});

const answerStopRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/proposing/answer',
  tags,
  summary: 'Choose the talk, a later slot with a price, or parting, instead of more charges',
  middleware: [decides, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(answerStopSchema) },
  responses: done,
});

const resumeRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/proposing/resume',
  tags,
  summary: 'Let Takt propose charges again from a day',
  middleware: [decides, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(resumeProposingSchema) },
  responses: done,
});

const lettersRoute = createRoute({
  method: 'get',
  path: '/api/office/clients/{clientId}/breach-letters',
  tags,
  summary: 'The lead’s own written notices of material breach',
  middleware: [requireStaff()] as const,
  request: { params: ofClient },
  responses: { 200: jsonAnswer('The newest first', breachLetterListSchema), ...problemResponse },
});

const keepLetterRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/breach-letters',
  tags,
  summary: 'Keep a letter that the engagement lead wrote and sent; Takt sends none',
  middleware: [decides, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(writeBreachLetterSchema) },
  responses: { 200: jsonAnswer('Kept', breachLetterWrittenSchema), ...problemResponse },
});

const letterDocumentRoute = createRoute({
  method: 'get',
  path: '/api/office/breach-letters/{letterId}/document',
  tags,
  summary: 'One such letter as a PDF to print',
  middleware: [requireStaff()] as const,
  request: { params: z.object({ letterId: idSchema }) },
  responses: { 200: { description: 'The bytes' }, ...problemResponse },
});

/** Disagreement, what is done instead of charging on, and the lead's own letters. */
export function objectionRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(listRoute, async (c) => {
    const { state, client } = c.req.valid('query');
    const query = { state, ...(client === undefined ? {} : { clientId: client }) };
    return c.json({ objections: await asStaff(context, c.get('staff'), (scope) => viewObjections(scope, query)) }, 200);
  });
  routes.openapi(answerRoute, async (c) => {
    const { objectionId } = c.req.valid('param');
    const { outcome, words, on, offOre } = c.req.valid('json');
    const answer = {
      outcome,
      words,
      ...(on === undefined ? {} : { on }),
      ...(offOre === undefined ? {} : { offOre: ore(offOre) }),
    };
    const answered = asStaff(context, c.get('staff'), (scope) => answerObjection(scope, objectionId, answer));
    return c.json(accepted(await answered), 200);
  });
  routes.openapi(proposingRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => viewProposing(scope, clientId))), 200);
  });
  routes.openapi(answerStopRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const answer = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => answerStop(scope, clientId, answer)));
    return c.body(null, 204);
  });
  routes.openapi(resumeRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { resumeOn } = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => resumeProposing(scope, clientId, resumeOn)));
    return c.body(null, 204);
  });
  routes.openapi(lettersRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => viewBreachLetters(scope, clientId))), 200);
  });
  routes.openapi(keepLetterRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const letter = c.req.valid('json');
    const kept = asStaff(context, c.get('staff'), (scope) => keepBreachLetter(scope, clientId, letter));
    return c.json(accepted(await kept), 200);
  });
  routes.openapi(letterDocumentRoute, async (c) => {
    const { letterId } = c.req.valid('param');
    const found = accepted(await asStaff(context, c.get('staff'), (scope) => writeBreachLetter(scope, letterId)));
    const bytes = renderDocument(found.document);
    const headers = fileHeaders({ name: found.name, kind: 'pdf' }, bytes.length, { showPdf: true });
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, headers);
  });
  return { routes };
}
