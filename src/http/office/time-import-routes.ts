import { createRoute } from '@hono/zod-openapi';
import { commitTime } from '../../app/import/commit-time.ts';
import { previewTime } from '../../app/import/preview-time.ts';
import { importBytesMax } from '../../app/import/read-table.ts';
import { readTimeTable } from '../../app/import/read-time-table.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { importFormSchema } from '../contract/office.ts';
import { problemResponse } from '../contract/problem.ts';
import { timeCheckSchema, timeCommitSchema, timeCommittedSchema, timePreviewSchema } from '../contract/time.ts';
import { idempotent } from '../idempotent.ts';
import { limitBodyTo } from '../limit-body.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';
import { made, readForm } from './import-routes.ts';

const tags = ['Imports'];
const importers = requireStaff('owner', 'manager', 'accountant');
const fileBody = limitBodyTo(importBytesMax + 100_000);
const rowsBody = limitBodyTo(4 * importBytesMax);

const previewRoute = createRoute({
  method: 'post',
  path: '/api/office/imports/time/preview',
  tags,
  summary: 'Read a file or pasted text with hours; nothing is stored',
  middleware: [importers, fileBody] as const,
  request: { body: { required: true, content: { 'multipart/form-data': { schema: importFormSchema } } } as const },
  responses: { 200: jsonAnswer('The lines with what is wrong in each', timePreviewSchema), ...problemResponse },
});

const checkRoute = createRoute({
  method: 'post',
  path: '/api/office/imports/time/check',
  tags,
  summary: 'Read lines again that were mended on the screen; nothing is stored',
  middleware: [importers, rowsBody] as const,
  request: { body: jsonBody(timeCheckSchema) },
  responses: { 200: jsonAnswer('The lines with what is wrong in each', timePreviewSchema), ...problemResponse },
});

const commitRoute = createRoute({
  method: 'post',
  path: '/api/office/imports/time/commit',
  tags,
  summary: 'Add all of the hours or none; the same importId twice is one import',
  middleware: [importers, rowsBody, idempotent()] as const,
  request: { body: jsonBody(timeCommitSchema) },
  responses: { 201: jsonAnswer('Added', timeCommittedSchema), ...problemResponse },
});

/** Hours from the office’s own system. What is shown in a preview is read anew when it is committed. */
export function timeImportRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();

  routes.openapi(previewRoute, async (c) => {
    const table = readTimeTable(await readForm(c.req.valid('form')));
    const staff = c.get('staff');
    return c.json(await asStaff(context, staff, (scope) => previewTime(scope, table, staff.language)), 200);
  });

  routes.openapi(checkRoute, async (c) => {
    const { rows } = c.req.valid('json');
    const staff = c.get('staff');
    const table = { columns: [], rows };
    return c.json(await asStaff(context, staff, (scope) => previewTime(scope, table, staff.language)), 200);
  });

  routes.openapi(commitRoute, async (c) => {
    const { importId, rows } = c.req.valid('json');
    const outcome = await asStaff(context, c.get('staff'), (scope) => commitTime(scope, importId, rows));
    return c.json(made(outcome), 201);
  });

  return { routes, largeBodies: [/^\/api\/office\/imports\/time\/(?:preview|check|commit)$/] };
}
