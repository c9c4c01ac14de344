import { createRoute, z } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import type { FileStore } from '../../files/file-store.ts';
import { portalUploadedSchema } from '../contract/portal.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { receiveFile } from '../receive-file.ts';
import { bodyOf } from '../request-body.ts';
import { requirePerson } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { registerUpload, uploadQuerySchema } from './register-upload.ts';

const uploadRoute = createRoute({
  method: 'put',
  path: '/api/portal/files/{arrivalId}',
  tags: ['Client'],
  summary: 'Send one file; 201 means that it is stored and read back, and that its row is committed',
  middleware: [requirePerson()] as const,
  request: { params: z.object({ arrivalId: idSchema }), query: uploadQuerySchema },
  responses: {
    201: { description: 'Received', content: { 'application/json': { schema: portalUploadedSchema } } },
    ...problemResponse,
  },
});

/**
 * Files from the portal in one request each. The sender makes the id before sending and may send again after a cut: the same id is the same arrival, whatever
 * became of the answer. What is large comes by the resumable routes.
 */
export function uploadRoutes(context: AppContext, files: FileStore): RouteModule {
  const routes = newRoutes();
  routes.openapi(uploadRoute, async (c) => {
    const person = c.get('person');
    const answer = await registerUpload(context, person, c.req.valid('param').arrivalId, c.req.valid('query'), () =>
      receiveFile(files, person.officeId, bodyOf(c)),
    );
    return c.json(answer, 201);
  });
  return { routes, largeBodies: [/^\/api\/portal\/files\/[0-9a-f-]+$/] };
}
