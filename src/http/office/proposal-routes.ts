import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import { copyProposal } from '../../app/proposal/copy-proposal.ts';
import { draftProposal, saveDraft, type DraftFrom } from '../../app/proposal/draft-proposal.ts';
import { acceptOnPaper, withdrawProposal } from '../../app/proposal/end-proposals.ts';
import { noteCheck } from '../../app/proposal/engagement-checks.ts';
import { findOfficeDocument } from '../../app/proposal/find-office-document.ts';
import { prepareSending, sendProposal, type Sending } from '../../app/proposal/send-proposal.ts';
import { storeDocument } from '../../app/proposal/store-document.ts';
import { viewProposal, viewProposals } from '../../app/proposal/view-proposals.ts';
import { viewAgreementsUnderWay } from '../../app/proposal/view-agreements-under-way.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import type { AgreementTerms } from '../../domain/agreement/index.ts';
import { assert, DomainError } from '../../domain/kernel/index.ts';
import type { FileStore } from '../../files/file-store.ts';
import { renderDocument } from '../../pdf/render-document.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import {
  agreementsUnderWaySchema,
  checkSchema,
  copiedProposalsSchema,
  copyProposalSchema,
  newProposalSchema,
  paperAcceptanceSchema,
  proposalDetailSchema,
  proposalListSchema,
  proposalMadeSchema,
  proposalSavedSchema,
  proposalSentSchema,
  saveProposalSchema,
  sendProposalSchema,
  withdrawProposalSchema,
} from '../contract/proposals.ts';
import { idSchema } from '../contract/shared.ts';
import { fileHeaders } from '../file-headers.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';
import { given } from './given.ts';

const tags = ['Agreements'];
const inCharge = requireStaff('owner', 'manager', 'accountant');
const clientPath = z.object({ clientId: idSchema });
const proposalPath = z.object({ proposalId: idSchema });
const done = { 204: { description: 'Done.' }, ...problemResponse } as const;

const listRoute = createRoute({
  method: 'get',
  path: '/api/office/clients/{clientId}/proposals',
  tags,
  summary: 'What was ever on its way to being agreed with a client, and what binds now',
  middleware: [requireStaff()] as const,
  request: { params: clientPath },
  responses: { 200: jsonAnswer('Newest first', proposalListSchema), ...problemResponse },
});

const underWayRoute = createRoute({
  method: 'get',
  path: '/api/office/proposals',
  tags,
  summary: 'What is being written or waits for an answer with any client, and what was answered lately',
  middleware: [requireStaff()] as const,
  responses: { 200: jsonAnswer('What expires first comes first', agreementsUnderWaySchema), ...problemResponse },
});

const draftRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/proposals',
  tags,
  summary: 'Begin a draft: of a new agreement, or of a change of the one in force',
  middleware: [inCharge, idempotent()] as const,
  request: { params: clientPath, body: jsonBody(newProposalSchema) },
  responses: { 201: jsonAnswer('The draft', proposalMadeSchema), ...problemResponse },
});

const detailRoute = createRoute({
  method: 'get',
  path: '/api/office/proposals/{proposalId}',
  tags,
  summary: 'A proposal with all that its editor needs',
  middleware: [requireStaff()] as const,
  request: { params: proposalPath },
  responses: { 200: jsonAnswer('The proposal', proposalDetailSchema), ...problemResponse },
});

const saveRoute = createRoute({
  method: 'put',
  path: '/api/office/proposals/{proposalId}',
  tags,
  summary: 'Save a draft; refused where somebody else has saved since',
  middleware: [inCharge] as const,
  request: { params: proposalPath, body: jsonBody(saveProposalSchema) },
  responses: { 200: jsonAnswer('The new revision', proposalSavedSchema), ...problemResponse },
});

const sendRoute = createRoute({
  method: 'post',
  path: '/api/office/proposals/{proposalId}/send',
  tags,
  summary: 'Send a draft to its signers, with the document that they will accept',
  middleware: [inCharge, idempotent()] as const,
  request: { params: proposalPath, body: jsonBody(sendProposalSchema) },
  responses: { 200: jsonAnswer('The hash of the document', proposalSentSchema), ...problemResponse },
});

const withdrawRoute = createRoute({
  method: 'post',
  path: '/api/office/proposals/{proposalId}/withdraw',
  tags,
  summary: 'Take back a draft or what waits for an answer',
  middleware: [inCharge, idempotent()] as const,
  request: { params: proposalPath, body: jsonBody(withdrawProposalSchema) },
  responses: done,
});

const paperRoute = createRoute({
  method: 'post',
  path: '/api/office/proposals/{proposalId}/paper',
  tags,
  summary: 'Register that it was accepted on paper, with the signed paper',
  middleware: [inCharge, idempotent()] as const,
  request: { params: proposalPath, body: jsonBody(paperAcceptanceSchema) },
  responses: done,
});

const documentRoute = createRoute({
  method: 'get',
  path: '/api/office/proposals/{proposalId}/document',
  tags,
  summary: 'The document as a PDF: of a draft as it would be sent, else as it was sent',
  middleware: [requireStaff()] as const,
  request: { params: proposalPath },
  responses: { 200: { description: 'The bytes' }, ...problemResponse },
});

const sealedRoute = createRoute({
  method: 'get',
  path: '/api/office/proposals/{proposalId}/sealed',
  tags,
  summary: 'The accepted document with the evidence, sealed with the office’s key',
  middleware: [requireStaff()] as const,
  request: { params: proposalPath },
  responses: { 200: { description: 'The bytes' }, ...problemResponse },
});

const copyRoute = createRoute({
  method: 'post',
  path: '/api/office/proposals/copy',
  tags,
  summary: 'Drafts for many clients from one, or what would differ for each',
  middleware: [inCharge, idempotent()] as const,
  request: { body: jsonBody(copyProposalSchema) },
  responses: { 200: jsonAnswer('One line a client', copiedProposalsSchema), ...problemResponse },
});

const checkRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/checks',
  tags,
  summary: 'Note what was checked before the engagement; never shown to the client',
  middleware: [inCharge, idempotent()] as const,
  request: { params: clientPath, body: jsonBody(checkSchema) },
  responses: done,
});

/** What is on its way to being agreed, from the first draft to the sealed document. */
export function proposalRoutes(context: AppContext, files: FileStore): RouteModule {
  const routes = newRoutes();

  routes.openapi(underWayRoute, async (c) =>
    c.json(await asStaff(context, c.get('staff'), viewAgreementsUnderWay), 200),
  );
  routes.openapi(listRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => viewProposals(scope, clientId))), 200);
  });

  routes.openapi(draftRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { from, startOn } = c.req.valid('json');
    const outcome = await asStaff(context, c.get('staff'), (scope) =>
      draftProposal(scope, clientId, { from: from as unknown as DraftFrom, startOn }),
    );
    return c.json(accepted(outcome), 201);
  });

  routes.openapi(detailRoute, async (c) => {
    const { proposalId } = c.req.valid('param');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => viewProposal(scope, proposalId))), 200);
  });

  routes.openapi(saveRoute, async (c) => {
    const { proposalId } = c.req.valid('param');
    const { terms, ...draft } = c.req.valid('json');
    const outcome = await asStaff(context, c.get('staff'), (scope) =>
      saveDraft(scope, proposalId, { ...draft, terms: terms as unknown as AgreementTerms }),
    );
    return c.json(accepted(outcome), 200);
  });

  routes.openapi(sendRoute, async (c) => {
    const staff = c.get('staff');
    const { proposalId } = c.req.valid('param');
    const { signers, ...rest } = c.req.valid('json');
    const sending: Sending = { ...rest, signers: signers.map((signer) => given(signer) as Sending['signers'][number]) };
    const prepared = accepted(await asStaff(context, staff, (scope) => prepareSending(scope, proposalId, sending)));
    // The document is on disk before anything names it.
    const sha256 = await storeDocument(files, staff.officeId, prepared.document);
    const outcome = await asStaff(context, staff, (scope) => sendProposal(scope, proposalId, sending, sha256));
    return c.json(accepted(outcome), 200);
  });

  routes.openapi(withdrawRoute, async (c) => {
    const { proposalId } = c.req.valid('param');
    const { reason } = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => withdrawProposal(scope, proposalId, reason)));
    return c.body(null, 204);
  });

  routes.openapi(paperRoute, async (c) => {
    const staff = c.get('staff');
    const { proposalId } = c.req.valid('param');
    const paper = c.req.valid('json');
    // Whose it is comes first: what is somebody else's is not there, whatever comes with the request.
    accepted(await asStaff(context, staff, (scope) => findOfficeDocument(scope, proposalId, 'document')));
    if ((await files.verify(staff.officeId, paper.file.sha256)) !== 'intact') {
      throw new DomainError('agreement.file-missing');
    }
    accepted(await asStaff(context, staff, (scope) => acceptOnPaper(scope, proposalId, paper)));
    return c.body(null, 204);
  });

  const stored = async (
    officeId: string,
    sha256: string,
    name: string,
  ): Promise<[ReadableStream, Record<string, string>]> => {
    const opened = await files.open(officeId, sha256);
    assert('stream' in opened, `document ${sha256} is not in the store`);
    const headers = fileHeaders({ name, kind: 'pdf' }, opened.sizeBytes, { showPdf: true });
    return [Readable.toWeb(opened.stream) as ReadableStream, headers];
  };

  routes.openapi(documentRoute, async (c) => {
    const staff = c.get('staff');
    const { proposalId } = c.req.valid('param');
    const found = accepted(await asStaff(context, staff, (scope) => findOfficeDocument(scope, proposalId, 'document')));
    if ('sha256' in found) {
      const [body, headers] = await stored(staff.officeId, found.sha256, found.name);
      return c.body(body, 200, headers);
    }
    const bytes = renderDocument(found.document);
    const headers = fileHeaders({ name: found.name, kind: 'pdf' }, bytes.length, { showPdf: true });
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, headers);
  });

  routes.openapi(sealedRoute, async (c) => {
    const staff = c.get('staff');
    const { proposalId } = c.req.valid('param');
    const found = accepted(await asStaff(context, staff, (scope) => findOfficeDocument(scope, proposalId, 'sealed')));
    assert('sha256' in found, 'what is sealed is stored');
    const [body, headers] = await stored(staff.officeId, found.sha256, found.name);
    return c.body(body, 200, headers);
  });

  routes.openapi(copyRoute, async (c) => {
    const copy = c.req.valid('json');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => copyProposal(scope, copy))), 200);
  });

  routes.openapi(checkRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { kind, doneOn, answer } = c.req.valid('json');
    const check = { kind, doneOn, ...(answer === undefined ? {} : { answer }) };
    accepted(await asStaff(context, c.get('staff'), (scope) => noteCheck(scope, clientId, check)));
    return c.body(null, 204);
  });

  return { routes };
}
