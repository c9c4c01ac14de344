import { createRoute, z } from '@hono/zod-openapi';
import { changeInvoicing } from '../../app/invoicing/change-invoicing.ts';
import { creditSurcharge } from '../../app/invoicing/credit-surcharge.ts';
import { findExportFile, findInvoiceFile, viewExport, type KeptFile } from '../../app/invoicing/find-export.ts';
import { makeExport } from '../../app/invoicing/make-export.ts';
import { viewInvoicing } from '../../app/invoicing/view-invoicing.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import {
  changeInvoicingSchema,
  creditedSchema,
  creditSchema,
  exportMadeSchema,
  exportSchema,
  invoicingSchema,
  makeExportSchema,
} from '../contract/invoicing.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { changedSchema } from '../contract/office-people.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { fileHeaders } from '../file-headers.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';
import { given } from './given.ts';

const tags = ['Invoicing'];
/** Whoever may approve a surcharge may also let it leave. */
const decides = requireStaff('owner', 'manager', 'accountant');

const viewRoute = createRoute({
  method: 'get',
  path: '/api/office/invoicing',
  tags,
  summary: 'What would leave for invoicing, what waits, and what has left',
  middleware: [requireStaff()] as const,
  request: { query: z.object({ before: idSchema.optional() }) },
  responses: { 200: jsonAnswer('Earlier exports, the newest first', invoicingSchema), ...problemResponse },
});

const exportRoute = createRoute({
  method: 'post',
  path: '/api/office/invoicing/exports',
  tags,
  summary: 'Let everything that is ready leave in one file; each line leaves once',
  middleware: [decides, idempotent()] as const,
  request: { body: jsonBody(makeExportSchema) },
  responses: { 201: jsonAnswer('The file can be fetched as often as needed', exportMadeSchema), ...problemResponse },
});

const linesRoute = createRoute({
  method: 'get',
  path: '/api/office/invoicing/exports/{exportId}',
  tags,
  summary: 'The lines of an export as they left, and what was credited since',
  middleware: [requireStaff()] as const,
  request: { params: z.object({ exportId: idSchema }) },
  responses: { 200: jsonAnswer('In the order of the file', exportSchema), ...problemResponse },
});

const fileRoute = createRoute({
  method: 'get',
  path: '/api/office/invoicing/exports/{exportId}/file',
  tags,
  summary: 'The file of an export, the same bytes each time',
  middleware: [requireStaff()] as const,
  request: { params: z.object({ exportId: idSchema }) },
  responses: { 200: { description: 'The bytes' }, ...problemResponse },
});

const invoiceRoute = createRoute({
  method: 'get',
  path: '/api/office/invoicing/invoices/{invoiceId}/file',
  tags,
  summary: 'One electronic invoice or credit note as it left',
  middleware: [requireStaff()] as const,
  request: { params: z.object({ invoiceId: idSchema }) },
  responses: { 200: { description: 'The bytes' }, ...problemResponse },
});

const creditRoute = createRoute({
  method: 'post',
  path: '/api/office/invoicing/lines/{lineId}/credit',
  tags,
  summary: 'Take back a surcharge that has left, once, with a reason',
  middleware: [decides, idempotent()] as const,
  request: { params: z.object({ lineId: idSchema }), body: jsonBody(creditSchema) },
  responses: { 201: jsonAnswer('Leaves with the next export', creditedSchema), ...problemResponse },
});

const settingsRoute = createRoute({
  method: 'post',
  path: '/api/office/invoicing/settings',
  tags,
  summary: 'Change account, days to pay or number series',
  middleware: [requireStaff('owner', 'manager'), idempotent()] as const,
  request: { body: jsonBody(changeInvoicingSchema) },
  responses: { 200: jsonAnswer('Changed', changedSchema), ...problemResponse },
});

export function invoicingRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();

  routes.openapi(viewRoute, async (c) => {
    const { before } = c.req.valid('query');
    return c.json(await asStaff(context, c.get('staff'), (scope) => viewInvoicing(scope, before)), 200);
  });

  routes.openapi(exportRoute, async (c) => {
    const { format } = c.req.valid('json');
    const language = c.get('language');
    return c.json(
      accepted(await asStaff(context, c.get('staff'), (scope) => makeExport(scope, format, language))),
      201,
    );
  });

  routes.openapi(linesRoute, async (c) => {
    const { exportId } = c.req.valid('param');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => viewExport(scope, exportId))), 200);
  });

  routes.openapi(fileRoute, async (c) => {
    const { exportId } = c.req.valid('param');
    const file = accepted(await asStaff(context, c.get('staff'), (scope) => findExportFile(scope, exportId)));
    return c.body(bodyOf(file), 200, fileHeaders({ name: file.name, kind: 'unknown' }, file.bytes.length));
  });

  routes.openapi(invoiceRoute, async (c) => {
    const { invoiceId } = c.req.valid('param');
    const file = accepted(await asStaff(context, c.get('staff'), (scope) => findInvoiceFile(scope, invoiceId)));
    return c.body(bodyOf(file), 200, fileHeaders({ name: file.name, kind: 'unknown' }, file.bytes.length));
  });

  routes.openapi(creditRoute, async (c) => {
    const { lineId } = c.req.valid('param');
    const { reason, sumOre } = c.req.valid('json');
    const credit = { reason, ...(sumOre === undefined ? {} : { sumOre }) };
    const outcome = await asStaff(context, c.get('staff'), (scope) => creditSurcharge(scope, lineId, credit));
    return c.json(accepted(outcome), 201);
  });

  routes.openapi(settingsRoute, async (c) => {
    const change = given(c.req.valid('json'));
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => changeInvoicing(scope, change))), 200);
  });

  return { routes };
}

/** A copy of its own, since the body of an answer may be handed on. */
function bodyOf({ bytes }: KeptFile): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
