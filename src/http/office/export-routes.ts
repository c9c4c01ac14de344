import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import { listPackage } from '../../app/export/list-package.ts';
import { logFormats, logKinds, writeLog } from '../../app/export/write-log.ts';
import { writePackage } from '../../app/export/write-package.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import type { FileStore } from '../../files/file-store.ts';
import { safeFileName } from '../../files/safe-file-name.ts';
import { problemResponse } from '../contract/problem.ts';
import { dateSchema, idSchema } from '../contract/shared.ts';
import { fileHeaders } from '../file-headers.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Out again'];
const span = z.object({ from: dateSchema, to: dateSchema });

const packageRoute = createRoute({
  method: 'get',
  path: '/api/office/clients/{clientId}/package',
  tags,
  summary:
    'Everything of some periods as a ZIP, as it came, with manifest and hashes; what has a virus is named and left out',
  middleware: [requireStaff()] as const,
  request: { params: z.object({ clientId: idSchema }), query: span },
  responses: { 200: { description: 'A ZIP that streams' }, ...problemResponse },
});

const logRoute = createRoute({
  method: 'get',
  path: '/api/office/logs/{kind}/{format}',
  tags,
  summary: 'The receipt log or the log of late deliveries, of one client or of all',
  middleware: [requireStaff()] as const,
  request: {
    params: z.object({ kind: z.enum(logKinds), format: z.enum(logFormats) }),
    query: span.extend({ client: idSchema.optional() }),
  },
  responses: { 200: { description: 'A PDF, a CSV file or a workbook' }, ...problemResponse },
});

/** What the office takes out again: the material of a period, and what came when. */
export function exportRoutes(context: AppContext, files: FileStore): RouteModule {
  const routes = newRoutes();
  routes.openapi(packageRoute, async (c) => {
    const staff = c.get('staff');
    const { clientId } = c.req.valid('param');
    const { from, to } = c.req.valid('query');
    const contents = accepted(
      await asStaff(context, staff, (scope) =>
        listPackage(scope, { clientId, fromOn: from, toOn: to, language: staff.language }),
      ),
    );
    const { 'Content-Length': _, ...headers } = fileHeaders(
      { name: safeFileName(`${contents.clientName} ${from} ${to}.zip`), kind: 'zip' },
      0,
    );
    return c.body(Readable.toWeb(writePackage(files, staff.officeId, contents)) as ReadableStream, 200, headers);
  });
  routes.openapi(logRoute, async (c) => {
    const staff = c.get('staff');
    const { kind, format } = c.req.valid('param');
    const { from, to, client } = c.req.valid('query');
    const { name, contentType, bytes } = accepted(
      await asStaff(context, staff, (scope) =>
        writeLog(
          scope,
          { fromOn: from, toOn: to, ...(client === undefined ? {} : { clientId: client }) },
          { kind, format, language: staff.language },
        ),
      ),
    );
    const headers = fileHeaders({ name: safeFileName(name), kind: format === 'pdf' ? 'pdf' : 'unknown' }, bytes.length);
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, { ...headers, 'Content-Type': contentType });
  });
  return { routes };
}
