import { createRoute, z } from '@hono/zod-openapi';
import { approveStatement, noteEnquiry, noteStatementSent } from '../../app/handover/statements.ts';
import { writeStatementPaper } from '../../app/handover/write-handover-paper.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { renderDocument } from '../../pdf/render-document.ts';
import {
  approveStatementSchema,
  handoverSavedSchema,
  noteEnquirySchema,
  statementPaperQuerySchema,
} from '../contract/handover.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import { dateSchema, idSchema } from '../contract/shared.ts';
import { fileHeaders } from '../file-headers.ts';
import { toSaved } from '../handover-answers.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Handover'];
const ofClient = z.object({ clientId: idSchema });
const ofStatement = z.object({ clientId: idSchema, statementId: idSchema });
const handsOver = requireStaff('owner', 'manager', 'accountant');

const enquiryRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/handover/statements',
  tags,
  summary: 'Note that the next accountant has asked; the answer is due in 14 days',
  middleware: [handsOver, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(noteEnquirySchema) },
  responses: {
    200: jsonAnswer('Noted', z.object({ statementId: idSchema, dueOn: dateSchema })),
    ...problemResponse,
  },
});

const approveRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/handover/statements/{statementId}/approve',
  tags,
  summary: 'The engagement lead has read the statement, and it stands as it is',
  middleware: [handsOver, idempotent()] as const,
  request: { params: ofStatement, body: jsonBody(approveStatementSchema) },
  responses: {
    200: jsonAnswer('Approved, or the words that may not stand there', handoverSavedSchema),
    ...problemResponse,
  },
});

const sentRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/handover/statements/{statementId}/sent',
  tags,
  summary: 'Note that the statement has left: Takt sends none',
  middleware: [handsOver, idempotent()] as const,
  request: { params: ofStatement },
  responses: { 204: { description: 'Noted' }, ...problemResponse },
});

const documentRoute = createRoute({
  method: 'get',
  path: '/api/office/clients/{clientId}/handover/statements/{statementId}/document',
  tags,
  summary: 'An approved statement as a PDF',
  middleware: [requireStaff()] as const,
  request: { params: ofStatement, query: statementPaperQuerySchema },
  responses: { 200: { description: 'The bytes' }, ...problemResponse },
});

/** What the next accountant asked, and what was answered. */
export function handoverStatementRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(enquiryRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { askedOn, inWriting, ...by } = c.req.valid('json');
    const noted = asStaff(context, c.get('staff'), (scope) => noteEnquiry(scope, clientId, { askedOn, inWriting, by }));
    return c.json(accepted(await noted), 200);
  });
  routes.openapi(approveRoute, async (c) => {
    const { clientId, statementId } = c.req.valid('param');
    const choice = c.req.valid('json');
    const approved = asStaff(context, c.get('staff'), (scope) =>
      approveStatement(scope, clientId, statementId, choice),
    );
    return c.json(toSaved(await approved), 200);
  });
  routes.openapi(sentRoute, async (c) => {
    const { clientId, statementId } = c.req.valid('param');
    accepted(await asStaff(context, c.get('staff'), (scope) => noteStatementSent(scope, clientId, statementId)));
    return c.body(null, 204);
  });
  routes.openapi(documentRoute, async (c) => {
    const { clientId, statementId } = c.req.valid('param');
    const { language } = c.req.valid('query');
    const paper = accepted(
      await asStaff(context, c.get('staff'), (scope) =>
        writeStatementPaper(scope, clientId, { statementId, language }),
      ),
    );
    const bytes = renderDocument(paper.document);
    const headers = fileHeaders({ name: paper.name, kind: 'pdf' }, bytes.length, { showPdf: true });
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, headers);
  });
  return { routes };
}
