import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import { findArrivalFile } from '../../app/intake/find-arrival-file.ts';
import { assertRoomFor } from '../../app/intake/assert-room-for.ts';
import { checkPlace } from '../../app/intake/check-place.ts';
import { findFirstArrival } from '../../app/intake/find-first-arrival.ts';
import { registerArrival } from '../../app/intake/register-arrival.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { assert } from '../../domain/kernel/index.ts';
import type { FileStore } from '../../files/file-store.ts';
import { safeFileName } from '../../files/safe-file-name.ts';
import { jsonAnswer } from '../contract/json-body.ts';
import { officeFileQuerySchema } from '../contract/office-work.ts';
import { portalUploadedSchema } from '../contract/portal.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { fileHeaders } from '../file-headers.ts';
import { receiveFile } from '../receive-file.ts';
import { bodyOf } from '../request-body.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Arrivals'];
const params = z.object({ arrivalId: idSchema });

const openRoute = createRoute({
  method: 'get',
  path: '/api/office/files/{arrivalId}',
  tags,
  summary: 'One file as it came, unless it has a virus: pictures and PDF are shown, everything else is saved',
  middleware: [requireStaff()] as const,
  request: { params },
  responses: { 200: { description: 'The bytes' }, ...problemResponse },
});

const registerRoute = createRoute({
  method: 'put',
  path: '/api/office/files/{arrivalId}',
  tags,
  summary: 'Register a file that came to the office in another way; the same id is the same arrival',
  middleware: [requireStaff()] as const,
  request: { params, query: officeFileQuerySchema },
  responses: { 201: jsonAnswer('Stored and registered', portalUploadedSchema), ...problemResponse },
});

/** Files that clients sent, and files that staff register for them. */
export function fileRoutes(context: AppContext, files: FileStore): RouteModule {
  const routes = newRoutes();

  routes.openapi(openRoute, async (c) => {
    const staff = c.get('staff');
    const { arrivalId } = c.req.valid('param');
    const file = accepted(await asStaff(context, staff, (scope) => findArrivalFile(scope, arrivalId)));
    const opened = await files.open(staff.officeId, file.sha256);
    assert('stream' in opened, `the bytes of arrival ${arrivalId} are not in the store`);
    const headers = fileHeaders(file, opened.sizeBytes, { showPdf: true });
    return c.body(Readable.toWeb(opened.stream) as ReadableStream, 200, headers);
  });

  routes.openapi(registerRoute, async (c) => {
    const staff = c.get('staff');
    const { arrivalId } = c.req.valid('param');
    const { client, batch, name, obligation, item, receivedOn } = c.req.valid('query');
    const place = {
      clientId: client,
      ...(obligation !== undefined && item !== undefined ? { item: { obligationId: obligation, itemKey: item } } : {}),
    };
    const came = await asStaff(context, staff, async (scope) => {
      accepted(await checkPlace(scope, place));
      await assertRoomFor(scope, client);
      return accepted(await findFirstArrival(scope, receivedOn));
    });
    const { kind, ...stored } = await receiveFile(files, staff.officeId, bodyOf(c));
    const registered = accepted(
      await asStaff(context, staff, (scope) =>
        registerArrival(scope, {
          id: arrivalId,
          ...place,
          ...came,
          batchId: batch,
          via: 'staff',
          file: { ...stored, name: safeFileName(name), kind },
        }),
      ),
    );
    const complete = registered.obligation?.status.state === 'delivered';
    return c.json({ arrivalId, receivedAt: registered.receivedAt, ...stored, complete }, 201);
  });
  return { routes, largeBodies: [/^\/api\/office\/files\/[0-9a-f-]+$/] };
}
