import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import { viewOffice } from '../../app/office/view-settings.ts';
import { collectAccess } from '../../app/retention/collect-access.ts';
import { approveErasure } from '../../app/retention/erase-due.ts';
import { endHold, setHold } from '../../app/retention/holds.ts';
import { removeErased } from '../../app/retention/note-loose.ts';
import { writeOfficeDocument } from '../../app/retention/office-document.ts';
import { askRemoval, decideRemoval } from '../../app/retention/remove-file.ts';
import { viewRetention } from '../../app/retention/view-retention.ts';
import { writeAccess } from '../../app/retention/write-access.ts';
import { safeFileName } from '../../files/safe-file-name.ts';
import { renderDocument } from '../../pdf/render-document.ts';
import { officeDocumentKinds } from '../../texts/export/office-document-words.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import {
  approveErasureSchema,
  askRemovalSchema,
  decideRemovalSchema,
  erasureApprovedSchema,
  holdSetSchema,
  removalAskedSchema,
  removalDecidedSchema,
  retentionSchema,
  setHoldSchema,
} from '../contract/retention.ts';
import { idSchema, languageSchema } from '../contract/shared.ts';
import { fileHeaders } from '../file-headers.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';
import type { OfficePorts } from './office-ports.ts';

const tags = ['Retention'];
const manages = requireStaff('owner', 'manager');
const decides = requireStaff('owner', 'manager', 'accountant');

const viewRoute = createRoute({
  method: 'get',
  path: '/api/office/retention',
  tags,
  summary: 'What may be erased today, what holds it back, and how long each class is kept',
  middleware: [requireStaff()] as const,
  responses: { 200: jsonAnswer('The list', retentionSchema), ...problemResponse },
});

const approveRoute = createRoute({
  method: 'post',
  path: '/api/office/retention/approve',
  tags,
  summary: 'Approve the list that was looked through: what it holds is erased',
  middleware: [manages, idempotent()] as const,
  request: { body: jsonBody(approveErasureSchema) },
  responses: { 200: jsonAnswer('Erased', erasureApprovedSchema), ...problemResponse },
});

const setHoldRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/holds',
  tags,
  summary: 'Hold back erasing of everything of a client',
  middleware: [decides, idempotent()] as const,
  request: { params: z.object({ clientId: idSchema }), body: jsonBody(setHoldSchema) },
  responses: { 201: jsonAnswer('Held', holdSetSchema), ...problemResponse },
});

const endHoldRoute = createRoute({
  method: 'post',
  path: '/api/office/holds/{holdId}/end',
  tags,
  summary: 'End a hold',
  middleware: [decides, idempotent()] as const,
  request: { params: z.object({ holdId: idSchema }) },
  responses: { 204: { description: 'Ended' }, ...problemResponse },
});

const askRemovalRoute = createRoute({
  method: 'post',
  path: '/api/office/arrivals/{arrivalId}/removal',
  tags,
  summary: 'Ask for a file of another client, or a private one, to be removed; a second person looks',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params: z.object({ arrivalId: idSchema }), body: jsonBody(askRemovalSchema) },
  responses: { 201: jsonAnswer('Asked', removalAskedSchema), ...problemResponse },
});

const decideRemovalRoute = createRoute({
  method: 'post',
  path: '/api/office/removals/{removalId}/decide',
  tags,
  summary: 'The second person’s word on a file that is to go',
  middleware: [decides, idempotent()] as const,
  request: { params: z.object({ removalId: idSchema }), body: jsonBody(decideRemovalSchema) },
  responses: { 200: jsonAnswer('Decided', removalDecidedSchema), ...problemResponse },
});

const accessRoute = createRoute({
  method: 'get',
  path: '/api/office/access-exports/{kind}/{subjectId}',
  tags,
  summary: 'Everything that is held about one contact or one member of staff, notes included, as a ZIP',
  middleware: [manages] as const,
  request: { params: z.object({ kind: z.enum(['person', 'staff']), subjectId: idSchema }) },
  responses: { 200: { description: 'A ZIP that streams' }, ...problemResponse },
});

const documentRoute = createRoute({
  method: 'get',
  path: '/api/office/processing-documents/{kind}/{language}',
  tags,
  summary: 'The processing annex, the outsourcing register’s entry, or the list of sub-processors, filled in, as a PDF',
  middleware: [manages] as const,
  request: { params: z.object({ kind: z.enum(officeDocumentKinds), language: languageSchema }) },
  responses: { 200: { description: 'The bytes' }, ...problemResponse },
});

/** *Oppbevaring*: how long things are kept, what may go, and what should never have come. */
export function retentionRoutes({ context, files, ...ports }: OfficePorts): RouteModule {
  const routes = newRoutes();
  routes.openapi(viewRoute, async (c) => c.json(await asStaff(context, c.get('staff'), viewRetention), 200));
  routes.openapi(approveRoute, async (c) => {
    const staff = c.get('staff');
    const { hash } = c.req.valid('json');
    const approved = accepted(await asStaff(context, staff, (scope) => approveErasure(scope, hash)));
    await removeErased(context, staff.officeId, files);
    return c.json(approved, 200);
  });
  routes.openapi(setHoldRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const hold = c.req.valid('json');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => setHold(scope, clientId, hold))), 201);
  });
  routes.openapi(endHoldRoute, async (c) => {
    const { holdId } = c.req.valid('param');
    accepted(await asStaff(context, c.get('staff'), (scope) => endHold(scope, holdId)));
    return c.body(null, 204);
  });
  routes.openapi(askRemovalRoute, async (c) => {
    const { arrivalId } = c.req.valid('param');
    const wish = c.req.valid('json');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => askRemoval(scope, arrivalId, wish))), 201);
  });
  routes.openapi(decideRemovalRoute, async (c) => {
    const staff = c.get('staff');
    const { removalId } = c.req.valid('param');
    const { decision } = c.req.valid('json');
    const decided = accepted(await asStaff(context, staff, (scope) => decideRemoval(scope, removalId, decision)));
    await removeErased(context, staff.officeId, files);
    return c.json(decided, 200);
  });
  routes.openapi(accessRoute, async (c) => {
    const staff = c.get('staff');
    const { kind, subjectId } = c.req.valid('param');
    const { contents, officeName } = await asStaff(context, staff, async (scope) => ({
      contents: accepted(await collectAccess(scope, { kind, id: subjectId })),
      officeName: (await viewOffice(scope)).name,
    }));
    const name = safeFileName(`${staff.language === 'nb' ? 'Innsyn' : 'Access'} ${contents.name}.zip`);
    const { 'Content-Length': _, ...headers } = fileHeaders({ name, kind: 'zip' }, 0);
    const stream = writeAccess(files, staff.officeId, { officeName, language: staff.language }, contents);
    return c.body(Readable.toWeb(stream) as ReadableStream, 200, headers);
  });
  routes.openapi(documentRoute, async (c) => {
    const { kind, language } = c.req.valid('param');
    const installation = { mail: ports.mailConfigured, sms: ports.smsConfigured, virusScan: ports.virusScan };
    const document = await asStaff(context, c.get('staff'), (scope) =>
      writeOfficeDocument(scope, kind, language, installation),
    );
    const bytes = renderDocument(document);
    const headers = fileHeaders({ name: `${document.title}.pdf`, kind: 'pdf' }, bytes.length, { showPdf: true });
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, headers);
  });
  return { routes };
}
