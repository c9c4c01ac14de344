import { createRoute, z } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import { changeTalk } from '../../app/talk/change-talk.ts';
import { draftFromTalk } from '../../app/talk/draft-from-talk.ts';
import { approveOwnDates, markClaim } from '../../app/talk/own-dates.ts';
import { viewTalk } from '../../app/talk/view-talk.ts';
import { writeTalkPaper } from '../../app/talk/write-talk-paper.ts';
import { renderDocument } from '../../pdf/render-document.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import {
  approveOwnDatesSchema,
  changeTalkSchema,
  draftFromTalkSchema,
  markClaimSchema,
  talkChangedSchema,
  talkPaperQuerySchema,
  talkSchema,
} from '../contract/talk.ts';
import { fileHeaders } from '../file-headers.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';
import { given } from './given.ts';

const tags = ['Change of course'];
const ofClient = z.object({ clientId: idSchema });
const prepares = requireStaff('owner', 'manager', 'accountant');
const done = { 204: { description: 'Done' }, ...problemResponse } as const;

const viewRoute = createRoute({
  method: 'get',
  path: '/api/office/clients/{clientId}/talk',
  tags,
  summary: 'What a talk that is under way is prepared with',
  middleware: [requireStaff()] as const,
  request: { params: ofClient },
  responses: {
    200: jsonAnswer('The client’s page, the accountant’s own, and the proposals', talkSchema),
    ...problemResponse,
  },
});

const changeRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/talk',
  tags,
  summary: 'Change the language, the words or the targets of a talk',
  middleware: [prepares, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(changeTalkSchema) },
  responses: {
    200: jsonAnswer('Saved, or which edits have no place on the page', talkChangedSchema),
    ...problemResponse,
  },
});

const ownDatesRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/talk/own-dates',
  tags,
  summary: 'The engagement lead lets the office’s own late dates stand on the client’s page, or takes it back',
  middleware: [prepares, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(approveOwnDatesSchema) },
  responses: done,
});

const claimRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/claim',
  tags,
  summary: 'Mark that a client claims damages, or that it does not any more',
  middleware: [requireStaff('owner', 'manager'), idempotent()] as const,
  request: { params: ofClient, body: jsonBody(markClaimSchema) },
  responses: done,
});

const documentRoute = createRoute({
  method: 'get',
  path: '/api/office/clients/{clientId}/talk/document',
  tags,
  summary: 'One paper of the talk as a PDF: the client’s page, the accountant’s own, or a proposal as a draft',
  middleware: [requireStaff()] as const,
  request: { params: ofClient, query: talkPaperQuerySchema },
  responses: { 200: { description: 'The bytes' }, ...problemResponse },
});

const draftRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/talk/draft',
  tags,
  summary: 'Make a proposal of the talk a draft of a change of the agreement',
  middleware: [prepares, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(draftFromTalkSchema) },
  responses: {
    200: jsonAnswer('Drafted; nobody outside the office sees it', z.object({ proposalId: idSchema })),
    ...problemResponse,
  },
});

export function talkRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(viewRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => viewTalk(scope, clientId))), 200);
  });
  routes.openapi(changeRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const change = given(c.req.valid('json'));
    const changed = await asStaff(context, c.get('staff'), (scope) => changeTalk(scope, clientId, change));
    if ('edits' in changed) return c.json({ saved: false, refused: changed.edits }, 200);
    accepted(changed);
    return c.json({ saved: true, refused: [] }, 200);
  });
  routes.openapi(ownDatesRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { approved } = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => approveOwnDates(scope, clientId, approved)));
    return c.body(null, 204);
  });
  routes.openapi(claimRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { marked } = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => markClaim(scope, clientId, marked)));
    return c.body(null, 204);
  });
  routes.openapi(documentRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { of } = c.req.valid('query');
    const found = accepted(await asStaff(context, c.get('staff'), (scope) => writeTalkPaper(scope, clientId, of)));
    const bytes = renderDocument(found.document);
    const headers = fileHeaders({ name: found.name, kind: 'pdf' }, bytes.length, { showPdf: true });
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, headers);
  });
  routes.openapi(draftRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { proposal } = c.req.valid('json');
    return c.json(
      accepted(await asStaff(context, c.get('staff'), (scope) => draftFromTalk(scope, clientId, proposal))),
      200,
    );
  });
  return { routes };
}
