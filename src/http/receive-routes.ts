import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { answerReceived, viewReceived, writeReceivedPaper } from '../app/handover/received-handover.ts';
import { findReceiver } from '../app/handover/receiver-link.ts';
import { inOfficeScope, type AppContext } from '../app/office/office-scope.ts';
import { DomainError } from '../domain/kernel/index.ts';
import { renderDocument } from '../pdf/render-document.ts';
import { clientAddressOf } from './client-address.ts';
import {
  handoverSavedSchema,
  receivedHandoverSchema,
  receivePaperSchema,
  receiverActSchema,
  receiveSchema,
} from './contract/handover.ts';
import { jsonAnswer, jsonBody } from './contract/json-body.ts';
import { problemResponse } from './contract/problem.ts';
import { fileHeaders } from './file-headers.ts';
import { toSaved } from './handover-answers.ts';
import type { HttpEnv } from './http-env.ts';
import { limitRate, rateRules } from './limit-rate.ts';
import { accepted } from './refused.ts';
import { newRoutes, type RouteModule } from './route-module.ts';

const tags = ['Receiver'];

const viewRoute = createRoute({
  method: 'post',
  path: '/api/receive',
  tags,
  summary: 'What is handed over to whoever holds the link, line by line',
  request: { body: jsonBody(receiveSchema) },
  responses: { 200: jsonAnswer('The handover', receivedHandoverSchema), ...problemResponse },
});

const lineRoute = createRoute({
  method: 'post',
  path: '/api/receive/lines',
  tags,
  summary: 'Confirm a line, or say that something is missing',
  request: { body: jsonBody(receiverActSchema) },
  responses: {
    200: jsonAnswer('Saved, or the words that may not stand there', handoverSavedSchema),
    ...problemResponse,
  },
});

const documentRoute = createRoute({
  method: 'post',
  path: '/api/receive/document',
  tags,
  summary: 'The list as a PDF, without what stays at the earlier office',
  request: { body: jsonBody(receivePaperSchema) },
  responses: { 200: { description: 'The bytes' }, ...problemResponse },
});

/**
 * The page of whoever takes over. The receiver has no account and no session: each request brings the token in its body, where no log and no Referer has it, and opens that one handover.
 */
export function receiveRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(viewRoute, async (c) => {
    const receiving = await receiverOf(c, context, c.req.valid('json').token);
    const { officeId } = receiving;
    return c.json(
      accepted(await inOfficeScope(context, officeId, 'takt', (scope) => viewReceived(scope, receiving))),
      200,
    );
  });
  routes.openapi(lineRoute, async (c) => {
    const { token, ...answer } = c.req.valid('json');
    const receiving = await receiverOf(c, context, token);
    const { officeId } = receiving;
    return c.json(
      toSaved(await inOfficeScope(context, officeId, 'takt', (scope) => answerReceived(scope, receiving, answer))),
      200,
    );
  });
  routes.openapi(documentRoute, async (c) => {
    const { token, language } = c.req.valid('json');
    const receiving = await receiverOf(c, context, token);
    const paper = accepted(
      await inOfficeScope(context, receiving.officeId, 'takt', (scope) =>
        writeReceivedPaper(scope, receiving, language),
      ),
    );
    const bytes = renderDocument(paper.document);
    return c.body(
      bytes as Uint8Array<ArrayBuffer>,
      200,
      fileHeaders({ name: paper.name, kind: 'pdf' }, bytes.length, { showPdf: true }),
    );
  });
  return { routes };
}

async function receiverOf(c: Context<HttpEnv>, context: AppContext, token: string) {
  await limitRate(c.get('server'), [
    { rule: rateRules.receiveOfAddress, subject: clientAddressOf(c) },
    { rule: rateRules.receiveOfLink, subject: token },
  ]);
  const found = await findReceiver(context, token);
  if ('refused' in found) throw new DomainError(`handover.${found.refused}`);
  return found;
}
