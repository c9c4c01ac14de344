import { createRoute } from '@hono/zod-openapi';
import { registerAllIsThere } from '../../app/intake/all-is-there.ts';
import { confirmOutside } from '../../app/intake/outside-takt.ts';
import { viewOutside } from '../../app/intake/view-outside.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { outsideArrivedSchema, outsideConfirmedSchema, outsideMissingSchema } from '../contract/office-work.ts';
import { outsideSchema } from '../contract/office.ts';
import { problemResponse } from '../contract/problem.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Outside Takt'];

const listRoute = createRoute({
  method: 'get',
  path: '/api/office/outside',
  tags,
  summary: 'Duties delivered where Takt cannot see, near or past their deadline',
  middleware: [requireStaff()] as const,
  responses: { 200: jsonAnswer('What is due the longest first', outsideSchema), ...problemResponse },
});

const missingRoute = createRoute({
  method: 'post',
  path: '/api/office/outside/missing',
  tags,
  summary: 'Confirm for many clients at once what is missing there today',
  middleware: [requireStaff(), idempotent()] as const,
  request: { body: jsonBody(outsideMissingSchema) },
  responses: { 200: jsonAnswer('What was confirmed', outsideConfirmedSchema), ...problemResponse },
});

const arrivedRoute = createRoute({
  method: 'post',
  path: '/api/office/outside/arrived',
  tags,
  summary: 'Confirm for many clients at once that all is there, and since which day',
  middleware: [requireStaff(), idempotent()] as const,
  request: { body: jsonBody(outsideArrivedSchema) },
  responses: { 200: jsonAnswer('What was confirmed', outsideConfirmedSchema), ...problemResponse },
});

export function outsideRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();

  routes.openapi(listRoute, async (c) => c.json(await asStaff(context, c.get('staff'), viewOutside), 200));

  routes.openapi(missingRoute, async (c) => {
    const { looks } = c.req.valid('json');
    return c.json(await asStaff(context, c.get('staff'), (scope) => confirmOutside(scope, looks)), 200);
  });
  routes.openapi(arrivedRoute, async (c) => {
    const { obligationIds, arrivedOn } = c.req.valid('json');
    const { confirmed, skipped } = accepted(
      await asStaff(context, c.get('staff'), (scope) => registerAllIsThere(scope, obligationIds, arrivedOn)),
    );
    return c.json({ confirmed, refused: skipped }, 200);
  });
  return { routes };
}
