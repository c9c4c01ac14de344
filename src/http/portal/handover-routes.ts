import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import { writePackage } from '../../app/export/write-package.ts';
import { actOnLine } from '../../app/handover/act-on-line.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { fetchOwnDocuments, viewPortalHandover } from '../../app/portal/view-handover.ts';
import type { FileStore } from '../../files/file-store.ts';
import { safeFileName } from '../../files/safe-file-name.ts';
import { handoverSavedSchema, portalHandoverActSchema, portalHandoverSchema } from '../contract/handover.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema, languageSchema } from '../contract/shared.ts';
import { fileHeaders } from '../file-headers.ts';
import { toSaved } from '../handover-answers.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requirePerson } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asContact } from './as-person.ts';

const tags = ['Client'];

const viewRoute = createRoute({
  method: 'get',
  path: '/api/portal/handover',
  tags,
  summary: 'What happens when the engagement ends: the last day, the powers, and what is the client’s to confirm',
  middleware: [requirePerson()] as const,
  request: { query: z.object({ client: idSchema }) },
  responses: { 200: jsonAnswer('The handover, or null', portalHandoverSchema), ...problemResponse },
});

const lineRoute = createRoute({
  method: 'post',
  path: '/api/portal/handover/lines',
  tags,
  summary: 'Confirm a line that is the client’s, or say that something is missing',
  middleware: [requirePerson(), idempotent()] as const,
  request: { body: jsonBody(portalHandoverActSchema) },
  responses: {
    200: jsonAnswer('Saved, or the words that may not stand there', handoverSavedSchema),
    ...problemResponse,
  },
});

const documentsRoute = createRoute({
  method: 'get',
  path: '/api/portal/documents.zip',
  tags,
  summary: 'Everything that the client has delivered, as it came; needs a code',
  middleware: [requirePerson({ code: true })] as const,
  request: { query: z.object({ client: idSchema, language: languageSchema }) },
  responses: { 200: { description: 'A ZIP with the files and a list of them' }, ...problemResponse },
});

/** The end of an engagement as the client sees it. */
export function portalHandoverRoutes(context: AppContext, files: FileStore): RouteModule {
  const routes = newRoutes();
  routes.openapi(viewRoute, async (c) => {
    const { client } = c.req.valid('query');
    const view = asContact(context, c.get('person'), client, [], (scope) => viewPortalHandover(scope, client));
    return c.json(accepted(await view), 200);
  });
  routes.openapi(lineRoute, async (c) => {
    const { clientId, ...act } = c.req.valid('json');
    const acted = asContact(context, c.get('person'), clientId, [], (scope) =>
      actOnLine(scope, clientId, act, 'client'),
    );
    return c.json(toSaved(await acted), 200);
  });
  routes.openapi(documentsRoute, async (c) => {
    const person = c.get('person');
    const { client, language } = c.req.valid('query');
    const contents = accepted(
      await asContact(context, person, client, [], (scope, acting) => fetchOwnDocuments(scope, acting, language)),
    );
    const { 'Content-Length': _, ...headers } = fileHeaders(
      { name: safeFileName(`${contents.clientName}.zip`), kind: 'zip' },
      0,
    );
    return c.body(
      Readable.toWeb(writePackage(files, person.officeId, contents, { leaveOutAbsent: true })) as ReadableStream,
      200,
      headers,
    );
  });
  return { routes };
}
