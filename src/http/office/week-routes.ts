import { createRoute, z } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import { viewWeek } from '../../app/week/view-week.ts';
import { jsonAnswer } from '../contract/json-body.ts';
import { weekSchema } from '../contract/office.ts';
import { problemResponse } from '../contract/problem.ts';
import { dateSchema } from '../contract/shared.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const weekRoute = createRoute({
  method: 'get',
  path: '/api/office/week',
  tags: ['Week'],
  summary: 'Who is late, what has come in, and the deadlines of the week that holds a day',
  middleware: [requireStaff()] as const,
  request: { query: z.object({ on: dateSchema.optional() }) },
  responses: { 200: jsonAnswer('Monday to Sunday; on a weekend the week ahead', weekSchema), ...problemResponse },
});

export function weekRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(weekRoute, async (c) => {
    const { on } = c.req.valid('query');
    return c.json(await asStaff(context, c.get('staff'), (scope) => viewWeek(scope, on)), 200);
  });
  return { routes };
}
