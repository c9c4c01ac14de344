import { createRoute, z } from '@hono/zod-openapi';
import { commitClients, type ImportRefusal } from '../../app/import/commit-clients.ts';
import { commitHistory } from '../../app/import/commit-history.ts';
import { previewClients } from '../../app/import/preview-clients.ts';
import { previewHistory } from '../../app/import/preview-history.ts';
import { readClientTable } from '../../app/import/read-client-table.ts';
import { readHistoryTable } from '../../app/import/read-history-table.ts';
import { importBytesMax, readTable, type TableRow } from '../../app/import/read-table.ts';
import { undoImport } from '../../app/import/undo-import.ts';
import { viewImports } from '../../app/import/view-imports.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { DomainError } from '../../domain/kernel/index.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import {
  historyCheckSchema,
  historyCommitSchema,
  historyCommittedSchema,
  historyPreviewSchema,
  importCheckSchema,
  importCommitSchema,
  importCommittedSchema,
  importFormSchema,
  importListSchema,
  importPreviewSchema,
  importUndoneSchema,
} from '../contract/office.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { limitBodyTo } from '../limit-body.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Imports'];
const importers = requireStaff('owner', 'manager', 'accountant');
/** A file with what a form puts around it. */
const fileBody = limitBodyTo(importBytesMax + 100_000);
/** The rows of the largest file, as JSON, with every value named. */
const rowsBody = limitBodyTo(4 * importBytesMax);
const formBody = { required: true, content: { 'multipart/form-data': { schema: importFormSchema } } } as const;

const listRoute = createRoute({
  method: 'get',
  path: '/api/office/imports',
  tags,
  summary: 'The imports of the office, and which can be taken back',
  middleware: [importers] as const,
  responses: { 200: jsonAnswer('The newest first', importListSchema), ...problemResponse },
});

const previewRoute = createRoute({
  method: 'post',
  path: '/api/office/imports/preview',
  tags,
  summary: 'Read a file or pasted text with clients, row by row; nothing is stored',
  middleware: [importers, fileBody] as const,
  request: { body: formBody },
  responses: { 200: jsonAnswer('The rows with what is wrong in each', importPreviewSchema), ...problemResponse },
});

const checkRoute = createRoute({
  method: 'post',
  path: '/api/office/imports/check',
  tags,
  summary: 'Read rows again that were mended on the screen; nothing is stored',
  middleware: [importers, rowsBody] as const,
  request: { body: jsonBody(importCheckSchema) },
  responses: { 200: jsonAnswer('The rows with what is wrong in each', importPreviewSchema), ...problemResponse },
});

const commitRoute = createRoute({
  method: 'post',
  path: '/api/office/imports/commit',
  tags,
  summary: 'Add all of the clients or none; the same importId twice is one import',
  middleware: [importers, rowsBody, idempotent()] as const,
  request: { body: jsonBody(importCommitSchema) },
  responses: { 201: jsonAnswer('Added', importCommittedSchema), ...problemResponse },
});

const undoRoute = createRoute({
  method: 'post',
  path: '/api/office/imports/{importId}/undo',
  tags,
  summary: 'Take a whole import back while nothing has happened since',
  middleware: [importers] as const,
  request: { params: z.object({ importId: idSchema }) },
  responses: { 200: jsonAnswer('Taken back', importUndoneSchema), ...problemResponse },
});

const historyPreviewRoute = createRoute({
  ...previewRoute,
  path: '/api/office/imports/history/preview',
  summary: 'Read a file or pasted text with earlier deliveries; nothing is stored',
  responses: { 200: jsonAnswer('The rows with what is wrong in each', historyPreviewSchema), ...problemResponse },
});

const historyCheckRoute = createRoute({
  ...checkRoute,
  path: '/api/office/imports/history/check',
  request: { body: jsonBody(historyCheckSchema) },
  responses: { 200: jsonAnswer('The rows with what is wrong in each', historyPreviewSchema), ...problemResponse },
});

const historyCommitRoute = createRoute({
  ...commitRoute,
  path: '/api/office/imports/history/commit',
  summary: 'Add all of the earlier deliveries or none; they are never charged and never chased',
  request: { body: jsonBody(historyCommitSchema) },
  responses: { 201: jsonAnswer('Added', historyCommittedSchema), ...problemResponse },
});

/** Clients and their earlier deliveries from a spreadsheet. What is shown in a preview is read anew when it is committed. */
export function importRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();

  routes.openapi(listRoute, async (c) => c.json(await asStaff(context, c.get('staff'), viewImports), 200));

  routes.openapi(previewRoute, async (c) => {
    const table = readClientTable(await readForm(c.req.valid('form')));
    const staff = c.get('staff');
    return c.json(await asStaff(context, staff, (scope) => previewClients(scope, table, staff.language)), 200);
  });

  routes.openapi(checkRoute, async (c) => {
    const { rows } = c.req.valid('json');
    const staff = c.get('staff');
    const preview = await asStaff(context, staff, (scope) =>
      previewClients(scope, { columns: [], rows }, staff.language),
    );
    return c.json(preview, 200);
  });

  routes.openapi(commitRoute, async (c) => {
    const { importId, rows } = c.req.valid('json');
    const outcome = await asStaff(context, c.get('staff'), (scope) => commitClients(scope, importId, rows));
    return c.json(made(outcome), 201);
  });

  routes.openapi(undoRoute, async (c) => {
    const { importId } = c.req.valid('param');
    const outcome = await asStaff(context, c.get('staff'), (scope) => undoImport(scope, importId));
    if ('refused' in outcome && outcome.refused === 'something-happened') {
      throw new DomainError('import.something-happened', { clients: outcome.clients });
    }
    return c.json(accepted(outcome), 200);
  });

  routes.openapi(historyPreviewRoute, async (c) => {
    const table = readHistoryTable(await readForm(c.req.valid('form')));
    const staff = c.get('staff');
    return c.json(await asStaff(context, staff, (scope) => previewHistory(scope, table, staff.language)), 200);
  });

  routes.openapi(historyCheckRoute, async (c) => {
    const { rows } = c.req.valid('json');
    const staff = c.get('staff');
    const preview = await asStaff(context, staff, (scope) =>
      previewHistory(scope, { columns: [], rows }, staff.language),
    );
    return c.json(preview, 200);
  });

  routes.openapi(historyCommitRoute, async (c) => {
    const { importId, rows } = c.req.valid('json');
    const outcome = await asStaff(context, c.get('staff'), (scope) => commitHistory(scope, importId, rows));
    return c.json(made(outcome), 201);
  });

  return {
    routes,
    largeBodies: [/^\/api\/office\/imports\/(?:history\/)?(?:preview|check|commit)$/],
  };
}

export async function readForm({ file, text }: z.infer<typeof importFormSchema>): Promise<TableRow[]> {
  return readTable(file ? Buffer.from(await file.arrayBuffer()) : Buffer.from(text ?? ''));
}

/** Answers an import that was made, or throws why it was not. */
export function made<T extends object>(outcome: T | ImportRefusal): T {
  if (!('refused' in outcome)) return outcome;
  if (outcome.refused === 'rows-with-faults') throw new DomainError('import.rows-with-faults', { rows: outcome.rows });
  throw new DomainError(outcome.refused === 'import-undone' ? 'import.undone' : 'import.id-used');
}
