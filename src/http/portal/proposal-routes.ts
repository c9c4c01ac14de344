import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import type { Clock } from '../../app/clock.ts';
import { acceptConfirmed } from '../../app/identity/accept-confirmed.ts';
import { viewConfirmation } from '../../app/identity/view-confirmation.ts';
import { acceptProposal, declineProposal, type AnswerEvidence } from '../../app/proposal/answer-proposal.ts';
import { findProposalFile, noteProposalSeen, viewPortalProposal } from '../../app/proposal/view-portal-proposal.ts';
import type { AppContext, OfficeScope } from '../../app/office/office-scope.ts';
import type { Acting } from '../../app/portal/find-acting-for.ts';
import { assert } from '../../domain/kernel/index.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { IdentityProvider } from '../../identity/identity-provider.ts';
import { clientAddressOf } from '../client-address.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import {
  acceptProposalSchema,
  declineProposalSchema,
  portalProposalSchema,
  proposalAcceptedSchema,
  type PortalProposal,
} from '../contract/proposals.ts';
import { idSchema } from '../contract/shared.ts';
import { fileHeaders } from '../file-headers.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requirePerson } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asContact } from './as-person.ts';

const tags = ['Client'];
const ofCompany = z.object({ client: idSchema });
const proposalPath = z.object({ proposalId: idSchema });
const withCode = requirePerson({ code: true });

const viewRoute = createRoute({
  method: 'get',
  path: '/api/portal/proposal',
  tags,
  summary: 'The agreement that waits for the person’s answer; needs a code',
  middleware: [withCode] as const,
  request: { query: ofCompany },
  responses: { 200: jsonAnswer('The agreement in words, or nothing', portalProposalSchema), ...problemResponse },
});

const documentRoute = createRoute({
  method: 'get',
  path: '/api/portal/proposals/{proposalId}/document',
  tags,
  summary: 'The very document that is accepted; needs a code',
  middleware: [withCode] as const,
  request: { params: proposalPath, query: ofCompany },
  responses: { 200: { description: 'The bytes as they were hashed' }, ...problemResponse },
});

const sealedRoute = createRoute({
  method: 'get',
  path: '/api/portal/proposals/{proposalId}/sealed',
  tags,
  summary: 'The accepted document with the evidence, sealed; needs a code',
  middleware: [withCode] as const,
  request: { params: proposalPath, query: ofCompany },
  responses: { 200: { description: 'The bytes' }, ...problemResponse },
});

const acceptRoute = createRoute({
  method: 'post',
  path: '/api/portal/proposals/{proposalId}/accept',
  tags,
  summary: 'Accept the document that was on the screen; needs a code',
  middleware: [withCode, idempotent()] as const,
  request: { params: proposalPath, body: jsonBody(acceptProposalSchema) },
  responses: { 200: jsonAnswer('Whether everybody has signed now', proposalAcceptedSchema), ...problemResponse },
});

const declineRoute = createRoute({
  method: 'post',
  path: '/api/portal/proposals/{proposalId}/decline',
  tags,
  summary: 'Say no, and why; the old agreement goes on; needs a code',
  middleware: [withCode, idempotent()] as const,
  request: { params: proposalPath, body: jsonBody(declineProposalSchema) },
  responses: { 204: { description: 'Said' }, ...problemResponse },
});

interface Asking {
  get(name: 'personToken'): string;
  req: { header(name: string): string | undefined };
}

/** Reading, accepting and declining an agreement. The link alone shows none of it. */
export function portalProposalRoutes(context: AppContext, files: FileStore, identity?: IdentityProvider): RouteModule {
  const routes = newRoutes();
  const forAgreement = async <T extends object>(
    { answersFor }: Acting,
    work: () => Promise<T>,
  ): Promise<T | { refused: 'not-for-you' }> =>
    answersFor.includes('agreement') ? work() : { refused: 'not-for-you' };
  const withIdentity = async (
    scope: OfficeScope,
    view: PortalProposal,
    sessionToken: string,
    clock: Clock,
  ): Promise<PortalProposal> =>
    identity && view.proposal?.myTurn
      ? {
          proposal: {
            ...view.proposal,
            identity: await viewConfirmation(scope, identity, view.proposal.id, { sessionToken, now: clock.now() }),
          },
        }
      : view;

  routes.openapi(viewRoute, async (c) => {
    const person = c.get('person');
    const { client } = c.req.valid('query');
    const view = await asContact(context, person, client, [], async (scope) =>
      withIdentity(scope, await viewPortalProposal(scope, client), c.get('personToken'), c.get('server').access.clock),
    );
    const { proposal } = view;
    if (proposal?.state === 'sent') {
      c.get('server').inBackground(
        async () =>
          void (await asContact(context, person, client, [], (scope) => noteProposalSeen(scope, client, proposal.id))),
      );
    }
    return c.json(view, 200);
  });

  for (const [route, which] of [
    [documentRoute, 'document'],
    [sealedRoute, 'sealed'],
  ] as const) {
    routes.openapi(route, async (c) => {
      const person = c.get('person');
      const { client } = c.req.valid('query');
      const { proposalId } = c.req.valid('param');
      const found = accepted(
        await asContact(context, person, client, [], (scope) => findProposalFile(scope, client, proposalId, which)),
      );
      const opened = await files.open(person.officeId, found.sha256);
      assert('stream' in opened, `document ${found.sha256} is not in the store`);
      const headers = fileHeaders({ name: 'avtale.pdf', kind: 'pdf' }, opened.sizeBytes, { showPdf: true });
      return c.body(Readable.toWeb(opened.stream) as ReadableStream, 200, headers);
    });
  }

  routes.openapi(acceptRoute, async (c) => {
    const person = c.get('person');
    const { clientId, documentSha256, identityId } = c.req.valid('json');
    const { proposalId } = c.req.valid('param');
    const evidence: AnswerEvidence = { ...evidenceOf(c, clientAddressOf(c)), documentSha256 };
    const now = c.get('server').access.clock.now();
    const of = { proposalId, sessionToken: c.get('personToken'), now };
    const outcome = await asContact(context, person, clientId, [], (scope: OfficeScope, acting) =>
      forAgreement(acting, async (): Promise<Awaited<ReturnType<typeof acceptConfirmed>>> =>
        identityId === undefined
          ? acceptProposal(scope, clientId, proposalId, evidence)
          : acceptConfirmed(scope, clientId, identityId, of, evidence),
      ),
    );
    return c.json(accepted(outcome), 200);
  });

  routes.openapi(declineRoute, async (c) => {
    const person = c.get('person');
    const { clientId, reason } = c.req.valid('json');
    const { proposalId } = c.req.valid('param');
    const evidence = evidenceOf(c, clientAddressOf(c));
    accepted(
      await asContact(context, person, clientId, [], (scope: OfficeScope, acting) =>
        forAgreement(acting, () => declineProposal(scope, clientId, proposalId, reason, evidence)),
      ),
    );
    return c.body(null, 204);
  });

  return { routes };
}

/** How the person was known: this session showed a one-time code to what the office has of the person. */
function evidenceOf(c: Asking, address: string): Omit<AnswerEvidence, 'documentSha256'> {
  return {
    identity: 'one-time-code',
    address,
    userAgent: (c.req.header('User-Agent') ?? '').slice(0, 300),
    shownBy: 'one-time-code',
  };
}
