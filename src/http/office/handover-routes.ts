import { createRoute, z } from '@hono/zod-openapi';
import { actOnLine } from '../../app/handover/act-on-line.ts';
import { beginHandover } from '../../app/handover/begin-handover.ts';
import { agreeLastDay, nameReceiver, setAccesses } from '../../app/handover/change-handover.ts';
import { closeAccess, endHandover, withdrawHandover } from '../../app/handover/end-handover.ts';
import { makeReceiverLink, receiverLinkUrl, withdrawReceiverLink } from '../../app/handover/receiver-link.ts';
import { viewHandover } from '../../app/handover/view-handover.ts';
import { writeHandoverPaper } from '../../app/handover/write-handover-paper.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { renderDocument } from '../../pdf/render-document.ts';
import {
  agreeLastDaySchema,
  beginHandoverSchema,
  handoverPaperQuerySchema,
  handoverSavedSchema,
  handoverSchema,
  nameReceiverSchema,
  officeActSchema,
  receiverLinkSchema,
  setAccessesSchema,
} from '../contract/handover.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { fileHeaders } from '../file-headers.ts';
import { toSaved } from '../handover-answers.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';
import { given } from './given.ts';

const tags = ['Handover'];
const ofClient = z.object({ clientId: idSchema });
const handsOver = requireStaff('owner', 'manager', 'accountant');
const done = { 204: { description: 'Done' }, ...problemResponse } as const;

const viewRoute = createRoute({
  method: 'get',
  path: '/api/office/clients/{clientId}/handover',
  tags,
  summary: 'The handover of a client, line by line, and where the duty to resign may be near',
  middleware: [requireStaff()] as const,
  request: { params: ofClient },
  responses: { 200: jsonAnswer('The handover, or null', handoverSchema), ...problemResponse },
});

const beginRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/handover',
  tags,
  summary: 'Note notice from either side; the last day follows from the agreement',
  middleware: [handsOver, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(beginHandoverSchema) },
  responses: { 200: jsonAnswer('Begun', z.object({ handoverId: idSchema })), ...problemResponse },
});

const lastDayRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/handover/last-day',
  tags,
  summary: 'Note an earlier last day that both agree to, or take it back',
  middleware: [handsOver, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(agreeLastDaySchema) },
  responses: done,
});

const receiverRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/handover/receiver',
  tags,
  summary: 'Say who takes over: the next accountant, or the client alone',
  middleware: [handsOver, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(nameReceiverSchema) },
  responses: done,
});

const accessesRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/handover/accesses',
  tags,
  summary: 'Say where the office has come in for the client',
  middleware: [handsOver, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(setAccessesSchema) },
  responses: {
    200: jsonAnswer('Saved, or the words that may not stand there', handoverSavedSchema),
    ...problemResponse,
  },
});

const linesRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/handover/lines',
  tags,
  summary: 'Prepare, hand over, settle or withdraw a line, or note that it does not apply',
  middleware: [handsOver, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(officeActSchema) },
  responses: {
    200: jsonAnswer('Saved, or the words that may not stand there', handoverSavedSchema),
    ...problemResponse,
  },
});

const linkRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/handover/link',
  tags,
  summary: 'Make the receiver’s link, shown this once; the one before opens nothing any more',
  middleware: [handsOver] as const,
  request: { params: ofClient },
  responses: { 200: jsonAnswer('The link', receiverLinkSchema), ...problemResponse },
});

const revokeLinkRoute = createRoute({
  method: 'delete',
  path: '/api/office/clients/{clientId}/handover/link',
  tags,
  summary: 'Take the receiver’s link back',
  middleware: [handsOver] as const,
  request: { params: ofClient },
  responses: done,
});

const closeRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/handover/close-access',
  tags,
  summary: 'Close the client’s way in, after the last day and the time to fetch',
  middleware: [requireStaff('owner', 'manager'), idempotent()] as const,
  request: { params: ofClient },
  responses: done,
});

const endRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/handover/end',
  tags,
  summary: 'End a handover of which every line is done',
  middleware: [handsOver, idempotent()] as const,
  request: { params: ofClient },
  responses: done,
});

const withdrawRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/handover/withdraw',
  tags,
  summary: 'Note that the notice was taken back and the engagement goes on',
  middleware: [handsOver, idempotent()] as const,
  request: { params: ofClient },
  responses: done,
});

const documentRoute = createRoute({
  method: 'get',
  path: '/api/office/clients/{clientId}/handover/document',
  tags,
  summary: 'The list on paper: the receiver’s, or the client’s with what stays at the office',
  middleware: [requireStaff()] as const,
  request: { params: ofClient, query: handoverPaperQuerySchema },
  responses: { 200: { description: 'The bytes' }, ...problemResponse },
});

/** A client's handover as the office works on it. */
export function handoverRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(viewRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => viewHandover(scope, clientId))), 200);
  });
  routes.openapi(beginRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { by, reachedOn, ...more } = c.req.valid('json');
    const notice = { by, reachedOn, ...given(more) };
    return c.json(
      accepted(await asStaff(context, c.get('staff'), (scope) => beginHandover(scope, clientId, notice))),
      200,
    );
  });
  routes.openapi(lastDayRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { agreed } = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => agreeLastDay(scope, clientId, agreed)));
    return c.body(null, 204);
  });
  routes.openapi(receiverRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const receiver = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => nameReceiver(scope, clientId, receiver)));
    return c.body(null, 204);
  });
  routes.openapi(accessesRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { accesses } = c.req.valid('json');
    return c.json(
      toSaved(await asStaff(context, c.get('staff'), (scope) => setAccesses(scope, clientId, accesses))),
      200,
    );
  });
  routes.openapi(linesRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const act = c.req.valid('json');
    return c.json(
      toSaved(await asStaff(context, c.get('staff'), (scope) => actOnLine(scope, clientId, act, 'office'))),
      200,
    );
  });
  routes.openapi(linkRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { token, untilOn } = accepted(
      await asStaff(context, c.get('staff'), (scope) => makeReceiverLink(scope, clientId)),
    );
    return c.json({ url: receiverLinkUrl(c.get('server').publicUrl, token), untilOn }, 200);
  });
  routes.openapi(revokeLinkRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    accepted(await asStaff(context, c.get('staff'), (scope) => withdrawReceiverLink(scope, clientId)));
    return c.body(null, 204);
  });
  routes.openapi(closeRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    accepted(await asStaff(context, c.get('staff'), (scope) => closeAccess(scope, clientId)));
    return c.body(null, 204);
  });
  routes.openapi(endRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    accepted(await asStaff(context, c.get('staff'), (scope) => endHandover(scope, clientId)));
    return c.body(null, 204);
  });
  routes.openapi(withdrawRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    accepted(await asStaff(context, c.get('staff'), (scope) => withdrawHandover(scope, clientId)));
    return c.body(null, 204);
  });
  routes.openapi(documentRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const which = c.req.valid('query');
    const paper = accepted(
      await asStaff(context, c.get('staff'), (scope) => writeHandoverPaper(scope, clientId, which)),
    );
    const bytes = renderDocument(paper.document);
    const headers = fileHeaders({ name: paper.name, kind: 'pdf' }, bytes.length, { showPdf: true });
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, headers);
  });
  return { routes };
}
