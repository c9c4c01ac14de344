import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import { findPortalFile } from '../../app/portal/find-portal-file.ts';
import { moveFile } from '../../app/portal/move-file.ts';
import { viewReceived } from '../../app/portal/view-received.ts';
import { assert } from '../../domain/kernel/index.ts';
import type { FileStore } from '../../files/file-store.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { portalMoveSchema, portalReceivedSchema } from '../contract/portal.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema, instantSchema } from '../contract/shared.ts';
import { fileHeaders } from '../file-headers.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requirePerson } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asContact, asPerson } from './as-person.ts';

const tags = ['Client'];
const arrivalPath = z.object({ arrivalId: idSchema });

const receivedRoute = createRoute({
  method: 'get',
  path: '/api/portal/received',
  tags,
  summary: 'What was received, newest first; names of files only with a code',
  middleware: [requirePerson()] as const,
  request: { query: z.object({ client: idSchema, before: instantSchema.optional() }) },
  responses: { 200: jsonAnswer('What was received', portalReceivedSchema), ...problemResponse },
});

const fileRoute = createRoute({
  method: 'get',
  path: '/api/portal/files/{arrivalId}',
  tags,
  summary: 'One received file; needs a code',
  middleware: [requirePerson({ code: true })] as const,
  request: { params: arrivalPath },
  responses: { 200: { description: 'The bytes as they came' }, ...problemResponse },
});

const moveRoute = createRoute({
  method: 'post',
  path: '/api/portal/files/{arrivalId}/move',
  tags,
  summary: 'Move a file to another company that the person acts for; needs a code',
  middleware: [requirePerson({ code: true }), idempotent()] as const,
  request: { params: arrivalPath, body: jsonBody(portalMoveSchema) },
  responses: { 204: { description: 'Moved, or there already' }, ...problemResponse },
});

/** What the client has sent: the list, each file, and its way to the right company. */
export function receivedRoutes(context: AppContext, files: FileStore): RouteModule {
  const routes = newRoutes();

  routes.openapi(receivedRoute, async (c) => {
    const person = c.get('person');
    const { client, before } = c.req.valid('query');
    const opened = person.openedUntil !== undefined;
    const received = await asContact(context, person, client, [], (scope, acting) =>
      viewReceived(scope, acting, { opened, ...(before ? { before } : {}) }),
    );
    return c.json(received, 200);
  });
  routes.openapi(fileRoute, async (c) => {
    const person = c.get('person');
    const { arrivalId } = c.req.valid('param');
    const file = accepted(await asPerson(context, person, (scope) => findPortalFile(scope, arrivalId)));
    if (file.infected) accepted({ refused: 'infected' });
    const opened = await files.open(person.officeId, file.sha256);
    assert('stream' in opened, `the bytes of arrival ${arrivalId} are not in the store`);
    return c.body(Readable.toWeb(opened.stream) as ReadableStream, 200, fileHeaders(file, opened.sizeBytes));
  });
  routes.openapi(moveRoute, async (c) => {
    const { arrivalId } = c.req.valid('param');
    const { clientId } = c.req.valid('json');
    accepted(await asPerson(context, c.get('person'), (scope) => moveFile(scope, arrivalId, clientId)));
    return c.body(null, 204);
  });
  return { routes };
}
