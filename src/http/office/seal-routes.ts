import { createRoute, z } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import { takeOwnSeal } from '../../app/seal/take-own-seal.ts';
import { viewSeal } from '../../app/seal/view-seal.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import { sealViewSchema, takeSealSchema } from '../contract/seal.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Office settings'];

const viewRoute = createRoute({
  method: 'get',
  path: '/api/office/seal',
  tags,
  summary: 'What the office’s agreements are sealed with',
  middleware: [requireStaff()] as const,
  responses: { 200: jsonAnswer('The certificate in use, and earlier ones', sealViewSchema), ...problemResponse },
});

// Not idempotent by key: what is kept of an answered request would hold the file and its password’s mark.
const takeRoute = createRoute({
  method: 'post',
  path: '/api/office/seal',
  tags,
  summary: 'Seal with the office’s own certificate from now on',
  middleware: [requireStaff('owner', 'manager')] as const,
  request: { body: jsonBody(takeSealSchema) },
  responses: { 200: jsonAnswer('Taken', z.object({ taken: z.literal(true) })), ...problemResponse },
});

/** The office's key: its fingerprint, and the office's own in place of the one that Takt made. */
export function sealRoutes(context: AppContext, secret: string): RouteModule {
  const routes = newRoutes();
  routes.openapi(viewRoute, async (c) => c.json(await asStaff(context, c.get('staff'), viewSeal), 200));
  routes.openapi(takeRoute, async (c) => {
    const { file, password } = c.req.valid('json');
    const taken = await asStaff(context, c.get('staff'), (scope) =>
      takeOwnSeal(scope, { file: Buffer.from(file, 'base64'), password }, secret),
    );
    return c.json(accepted(taken), 200);
  });
  return { routes };
}
