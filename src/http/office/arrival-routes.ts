import { createRoute, z } from '@hono/zod-openapi';
import { acceptArrivals } from '../../app/intake/accept-arrivals.ts';
import { returnArrival } from '../../app/intake/return-arrival.ts';
import { placeArrival } from '../../app/intake/place-arrival.ts';
import { registerPaper } from '../../app/intake/register-paper.ts';
import { viewArrivals } from '../../app/intake/view-arrivals.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import {
  acceptArrivalsSchema,
  arrivalReturnedSchema,
  arrivalsAcceptedSchema,
  paperRegisteredSchema,
  placeArrivalSchema,
  registerPaperSchema,
  returnArrivalSchema,
} from '../contract/office-work.ts';
import { arrivalListSchema } from '../contract/office.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Arrivals'];
const params = z.object({ arrivalId: idSchema });

const listRoute = createRoute({
  method: 'get',
  path: '/api/office/arrivals',
  tags,
  summary: 'What waits for a look, and where it can be placed',
  middleware: [requireStaff()] as const,
  request: { query: z.object({ client: idSchema.optional() }) },
  responses: { 200: jsonAnswer('The oldest first', arrivalListSchema), ...problemResponse },
});

const acceptRoute = createRoute({
  method: 'post',
  path: '/api/office/arrivals/accept',
  tags,
  summary: 'Accept what is fine, in one go',
  middleware: [requireStaff(), idempotent()] as const,
  request: { body: jsonBody(acceptArrivalsSchema) },
  responses: { 200: jsonAnswer('How many were accepted now', arrivalsAcceptedSchema), ...problemResponse },
});

const returnRoute = createRoute({
  method: 'post',
  path: '/api/office/arrivals/{arrivalId}/return',
  tags,
  summary: 'Send one back with a reason; mended in time it counts from its first receipt',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params, body: jsonBody(returnArrivalSchema) },
  responses: { 200: jsonAnswer('By when it is to be mended', arrivalReturnedSchema), ...problemResponse },
});

const placeRoute = createRoute({
  method: 'post',
  path: '/api/office/arrivals/{arrivalId}/place',
  tags,
  summary: 'Say what a file is for, or whose it is',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params, body: jsonBody(placeArrivalSchema) },
  responses: { 204: { description: 'Placed' }, ...problemResponse },
});

const paperRoute = createRoute({
  method: 'post',
  path: '/api/office/paper',
  tags,
  summary: 'Register what was handed over on paper',
  middleware: [requireStaff(), idempotent()] as const,
  request: { body: jsonBody(registerPaperSchema) },
  responses: { 200: jsonAnswer('How many things were registered', paperRegisteredSchema), ...problemResponse },
});

/** What comes in, and what the office makes of it. The files themselves have a module of their own. */
export function arrivalRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();

  routes.openapi(listRoute, async (c) => {
    const { client } = c.req.valid('query');
    return c.json(await asStaff(context, c.get('staff'), (scope) => viewArrivals(scope, client)), 200);
  });
  routes.openapi(acceptRoute, async (c) => {
    const { arrivalIds } = c.req.valid('json');
    return c.json(await asStaff(context, c.get('staff'), (scope) => acceptArrivals(scope, arrivalIds)), 200);
  });
  routes.openapi(returnRoute, async (c) => {
    const { arrivalId } = c.req.valid('param');
    const { reason, words } = c.req.valid('json');
    const { mendByOn } = accepted(
      await asStaff(context, c.get('staff'), (scope) =>
        returnArrival(scope, arrivalId, { code: reason, ...(words ? { words } : {}) }),
      ),
    );
    return c.json({ mendByOn }, 200);
  });
  routes.openapi(placeRoute, async (c) => {
    const { arrivalId } = c.req.valid('param');
    const { clientId, item } = c.req.valid('json');
    const place = { clientId, ...(item ? { item } : {}) };
    accepted(await asStaff(context, c.get('staff'), (scope) => placeArrival(scope, arrivalId, place)));
    return c.body(null, 204);
  });
  routes.openapi(paperRoute, async (c) => {
    const paper = c.req.valid('json');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => registerPaper(scope, paper))), 200);
  });
  return { routes };
}
