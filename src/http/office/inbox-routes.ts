import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import { acceptOne } from '../../app/inbox/accept-one.ts';
import { correctReceivedDay } from '../../app/inbox/correct-received-day.ts';
import { findPagePicture } from '../../app/inbox/find-page-picture.ts';
import { joinArrivals } from '../../app/inbox/join-arrivals.ts';
import { setFindingAside } from '../../app/inbox/set-finding-aside.ts';
import { splitArrival } from '../../app/inbox/split-arrival.ts';
import { undoJudgement } from '../../app/inbox/undo-judgement.ts';
import { undoReassembly } from '../../app/inbox/undo-reassembly.ts';
import { viewInbox } from '../../app/inbox/view-inbox.ts';
import { viewInboxDocument } from '../../app/inbox/view-inbox-document.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { assert, type Instant } from '../../domain/kernel/index.ts';
import type { FileStore } from '../../files/file-store.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import {
  acceptOneSchema,
  inboxDocumentSchema,
  inboxQuerySchema,
  inboxSchema,
  mergeArrivalsSchema,
  mergedSchema,
  partsMadeSchema,
  receivedDaySchema,
  splitArrivalSchema,
} from '../contract/office-inbox.ts';
import { arrivalsAcceptedSchema } from '../contract/office-work.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { fileHeaders } from '../file-headers.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Inbox'];
const params = z.object({ arrivalId: idSchema });
const undone = jsonAnswer('Whether anything was taken back', z.object({ undone: z.boolean() }));

const listRoute = createRoute({
  method: 'get',
  path: '/api/office/inbox',
  tags,
  summary: 'What arrived and waits for a look, the oldest first',
  middleware: [requireStaff()] as const,
  request: { query: inboxQuerySchema },
  responses: { 200: jsonAnswer('One page', inboxSchema), ...problemResponse },
});

const documentRoute = createRoute({
  method: 'get',
  path: '/api/office/inbox/{arrivalId}',
  tags,
  summary: 'One document: what was read out of it, what was found about it, and its delivery',
  middleware: [requireStaff()] as const,
  request: { params },
  responses: { 200: jsonAnswer('The document', inboxDocumentSchema), ...problemResponse },
});

const pageRoute = createRoute({
  method: 'get',
  path: '/api/office/files/{arrivalId}/pages/{page}',
  tags,
  summary: 'One of the first sixty pages as a picture: upright, and without anything that is not seen',
  middleware: [requireStaff()] as const,
  request: { params: params.extend({ page: z.coerce.number().int().min(1).max(5000) }) },
  responses: { 200: { description: 'A WebP picture' }, ...problemResponse },
});

const acceptRoute = createRoute({
  method: 'post',
  path: '/api/office/arrivals/{arrivalId}/accept',
  tags,
  summary: 'Accept one arrival, with a remark for the client where there is one',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params, body: jsonBody(acceptOneSchema) },
  responses: { 200: jsonAnswer('How many were accepted now', arrivalsAcceptedSchema), ...problemResponse },
});

const undoRoute = createRoute({
  method: 'post',
  path: '/api/office/arrivals/{arrivalId}/undo',
  tags,
  summary: 'Take back what was decided about an arrival today',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params },
  responses: { 200: undone, ...problemResponse },
});

const splitRoute = createRoute({
  method: 'post',
  path: '/api/office/arrivals/{arrivalId}/split',
  tags,
  summary: 'Take a PDF apart by pages',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params, body: jsonBody(splitArrivalSchema) },
  responses: { 200: jsonAnswer('What it became', partsMadeSchema), ...problemResponse },
});

const mergeRoute = createRoute({
  method: 'post',
  path: '/api/office/arrivals/merge',
  tags,
  summary: 'Join pictures and PDFs to one document',
  middleware: [requireStaff(), idempotent()] as const,
  request: { body: jsonBody(mergeArrivalsSchema) },
  responses: { 200: jsonAnswer('What they became', mergedSchema), ...problemResponse },
});

const undoReassemblyRoute = createRoute({
  method: 'post',
  path: '/api/office/arrivals/{arrivalId}/put-back',
  tags,
  summary: 'Undo that something was taken apart or joined, while nothing of it was judged',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params },
  responses: { 200: undone, ...problemResponse },
});

const receivedDayRoute = createRoute({
  method: 'post',
  path: '/api/office/arrivals/{arrivalId}/received-day',
  tags,
  summary: 'Say when mail, paper or what staff registered first came; it counts from then',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params, body: jsonBody(receivedDaySchema) },
  responses: {
    200: jsonAnswer('Whether it changed anything', z.object({ corrected: z.boolean() })),
    ...problemResponse,
  },
});

const setAsideRoute = createRoute({
  method: 'post',
  path: '/api/office/findings/{findingId}/set-aside',
  tags,
  summary: 'A finding is no matter; with `setAside: false` it is one again',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params: z.object({ findingId: idSchema }), body: jsonBody(z.object({ setAside: z.boolean() })) },
  responses: { 200: jsonAnswer('How it stands', z.object({ setAside: z.boolean() })), ...problemResponse },
});

/** *Innboks*: document by document, with what was read and found, and everything that can be done with it. */
export function inboxRoutes(context: AppContext, files: FileStore): RouteModule {
  const routes = newRoutes();

  routes.openapi(listRoute, async (c) => {
    const { client, after, ...query } = c.req.valid('query');
    const [receivedAt, id] = after?.split('_') ?? [];
    const inbox = await asStaff(context, c.get('staff'), (scope) =>
      viewInbox(scope, {
        ...query,
        ...(client === undefined ? {} : { clientId: client }),
        ...(id === undefined ? {} : { after: { receivedAt: receivedAt as Instant, id } }),
      }),
    );
    return c.json(inbox, 200);
  });
  routes.openapi(documentRoute, async (c) => {
    const { arrivalId } = c.req.valid('param');
    return c.json(
      accepted(await asStaff(context, c.get('staff'), (scope) => viewInboxDocument(scope, arrivalId))),
      200,
    );
  });
  routes.openapi(pageRoute, async (c) => {
    const staff = c.get('staff');
    const { arrivalId, page } = c.req.valid('param');
    const picture = accepted(await asStaff(context, staff, (scope) => findPagePicture(scope, arrivalId, page)));
    const opened = await files.open(staff.officeId, picture.sha256);
    assert('stream' in opened, `the picture of page ${page} of ${arrivalId} is not in the store`);
    const headers = fileHeaders({ name: `side-${page}.webp`, kind: 'webp' }, opened.sizeBytes);
    return c.body(Readable.toWeb(opened.stream) as ReadableStream, 200, {
      ...headers,
      // The picture of a page never changes; it stays with this browser and this session.
      'Cache-Control': 'private, max-age=3600, immutable',
    });
  });
  routes.openapi(acceptRoute, async (c) => {
    const { arrivalId } = c.req.valid('param');
    const { remark } = c.req.valid('json');
    return c.json(
      accepted(await asStaff(context, c.get('staff'), (scope) => acceptOne(scope, arrivalId, remark))),
      200,
    );
  });
  routes.openapi(undoRoute, async (c) => {
    const { arrivalId } = c.req.valid('param');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => undoJudgement(scope, arrivalId))), 200);
  });
  routes.openapi(splitRoute, async (c) => {
    const { officeId, staffId } = c.get('staff');
    const { arrivalId } = c.req.valid('param');
    const by = { officeId, actor: { staffId } };
    const { arrivalIds } = accepted(await splitArrival(context, files, by, arrivalId, c.req.valid('json').spans));
    return c.json({ arrivalIds: [...arrivalIds] }, 200);
  });
  routes.openapi(mergeRoute, async (c) => {
    const { officeId, staffId } = c.get('staff');
    const by = { officeId, actor: { staffId } };
    return c.json(accepted(await joinArrivals(context, files, by, c.req.valid('json').arrivalIds)), 200);
  });
  routes.openapi(undoReassemblyRoute, async (c) => {
    const { arrivalId } = c.req.valid('param');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => undoReassembly(scope, arrivalId))), 200);
  });
  routes.openapi(receivedDayRoute, async (c) => {
    const { arrivalId } = c.req.valid('param');
    const { receivedOn } = c.req.valid('json');
    return c.json(
      accepted(await asStaff(context, c.get('staff'), (scope) => correctReceivedDay(scope, arrivalId, receivedOn))),
      200,
    );
  });
  routes.openapi(setAsideRoute, async (c) => {
    const { findingId } = c.req.valid('param');
    const { setAside } = c.req.valid('json');
    return c.json(
      accepted(await asStaff(context, c.get('staff'), (scope) => setFindingAside(scope, findingId, setAside))),
      200,
    );
  });
  return { routes };
}
