import { createRoute } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import { viewHoursWon } from '../../app/won/view-hours-won.ts';
import { hoursWonQuerySchema, hoursWonViewSchema } from '../contract/hours-won.ts';
import { jsonAnswer } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';

const viewRoute = createRoute({
  method: 'get',
  path: '/api/office/hours-won',
  tags: ['Week'],
  summary:
    'What earlier delivery gave back in a month, and whom to get in touch with: of the office for whoever leads, else of one’s own jobs and clients',
  middleware: [requireStaff()] as const,
  request: { query: hoursWonQuerySchema },
  responses: { 200: jsonAnswer('With what it is held against', hoursWonViewSchema), ...problemResponse },
});

/** *Vunne timer*. */
export function hoursWonRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(viewRoute, async (c) => {
    const { month } = c.req.valid('query');
    return c.json(await viewHoursWon(context, c.get('staff'), month), 200);
  });
  return { routes };
}
