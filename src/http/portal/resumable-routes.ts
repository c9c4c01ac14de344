import { createRoute, z } from '@hono/zod-openapi';
import type { PersonSession } from '../../app/access/find-session.ts';
import { findRegistered } from '../../app/intake/register-arrival.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { DomainError } from '../../domain/kernel/index.ts';
import { noFailpoint, type Failpoint } from '../../files/failpoints.ts';
import type { FileStore } from '../../files/file-store.ts';
import { uploadOwnerHeader, type PartialUploads } from '../../files/partial-uploads.ts';
import { portalUploadedSchema } from '../contract/portal.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { receiveFile } from '../receive-file.ts';
import { accepted } from '../refused.ts';
import { requirePerson } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asContact } from './as-person.ts';
import { registerUpload, uploadQuerySchema } from './register-upload.ts';

export const resumablePath = '/api/portal/uploads';

const tags = ['Client'];
const tusNote =
  'The tus protocol 1.0.0 (tus.io): HEAD tells how much has come, DELETE gives it up. No upload is received before it was finished.';

const createUploadRoute = createRoute({
  method: 'post',
  path: resumablePath,
  tags,
  summary: `Begin an upload that can be cut and go on; Upload-Metadata names the arrival. ${tusNote}`,
  middleware: [requirePerson()] as const,
  responses: { 201: { description: 'Begun; Location says where to go on' }, ...problemResponse },
});

const goOnRoute = createRoute({
  method: 'patch',
  path: `${resumablePath}/{arrivalId}`,
  tags,
  summary: `Send more bytes from an offset. ${tusNote}`,
  middleware: [requirePerson()] as const,
  request: { params: z.object({ arrivalId: idSchema }) },
  responses: { 204: { description: 'Upload-Offset says how much has come' }, ...problemResponse },
});

const finishRoute = createRoute({
  method: 'post',
  path: `${resumablePath}/{arrivalId}/finish`,
  tags,
  summary:
    'Take in an upload of which all has come; 201 means that it is stored and read back, and that its row is committed',
  middleware: [requirePerson()] as const,
  request: { params: z.object({ arrivalId: idSchema }), query: uploadQuerySchema },
  responses: {
    201: { description: 'Received', content: { 'application/json': { schema: portalUploadedSchema } } },
    ...problemResponse,
  },
});

/**
 * Uploads that survive a cut line. The bytes come in as many requests as it takes; only `finish` receives: it copies the whole to the file store, registers it
 * and lets the parts go. Finishing twice is finishing once. How much has come is asked with HEAD, an upload is given up with DELETE.
 */
export function resumableRoutes(
  context: AppContext,
  files: FileStore,
  uploads: PartialUploads,
  failpoint: Failpoint = noFailpoint,
): RouteModule {
  const routes = newRoutes();
  const pass = (person: PersonSession, request: Request): Promise<Response> => {
    const headers = new Headers(request.headers);
    headers.set(uploadOwnerHeader, ownerOf(person));
    const { method, url, body } = request;
    return uploads.handle(new Request(url, { method, headers, body, ...(body === null ? {} : { duplex: 'half' }) }));
  };
  routes.openapi(createUploadRoute, async (c) => pass(c.get('person'), c.req.raw) as never);
  routes.openapi(goOnRoute, async (c) => pass(c.get('person'), c.req.raw) as never);
  // The framework brings HEAD to the routes of GET. What has come so far is not to be read back.
  routes.get(`${resumablePath}/:arrivalId`, requirePerson(), async (c) => {
    if (c.req.raw.method !== 'HEAD') throw new DomainError('request.not-found');
    return pass(c.get('person'), c.req.raw);
  });
  routes.delete(`${resumablePath}/:arrivalId`, requirePerson(), async (c) => pass(c.get('person'), c.req.raw));
  routes.openapi(finishRoute, async (c) => {
    const person = c.get('person');
    const { arrivalId } = c.req.valid('param');
    const query = c.req.valid('query');
    const owner = ownerOf(person);
    const whole = await uploads.openWhole(owner, arrivalId);
    if ('refused' in whole) {
      // The answer to an earlier finish may have been lost on the way.
      const known = await asContact(context, person, query.client, [], (scope) =>
        findRegistered(scope, arrivalId, query.client),
      );
      if (known) return c.json({ ...known, complete: false }, 201);
      return accepted(whole) as never;
    }
    const answer = await registerUpload(context, person, arrivalId, query, async () => {
      const received = await receiveFile(files, person.officeId, whole.stream);
      await failpoint('upload.after-receive');
      return received;
    });
    await failpoint('upload.after-commit');
    await uploads.forget(owner, arrivalId);
    return c.json(answer, 201);
  });
  return { routes, largeBodies: [/^\/api\/portal\/uploads(\/[0-9a-f-]+)?$/] };
}

function ownerOf({ officeId, personId }: PersonSession): string {
  return `${officeId}.${personId}`;
}
