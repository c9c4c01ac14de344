import { createRoute } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import { viewSafeKeeping, type KeepingPlace } from '../../app/safe-keeping/view-safe-keeping.ts';
import { jsonAnswer } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import { safeKeepingSchema } from '../contract/safe-keeping.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const viewRoute = createRoute({
  method: 'get',
  path: '/api/office/safe-keeping',
  tags: ['Safe-keeping'],
  summary: 'When everything was last backed up, checked and restored on trial, and what was found at this office',
  middleware: [requireStaff('owner', 'manager')] as const,
  responses: { 200: jsonAnswer('How each stands', safeKeepingSchema), ...problemResponse },
});

export function safeKeepingRoutes(context: AppContext, place: KeepingPlace): RouteModule {
  const routes = newRoutes();
  routes.openapi(viewRoute, async (c) => {
    const now = context.clock.now();
    return c.json(await asStaff(context, c.get('staff'), (scope) => viewSafeKeeping(scope, place, now)), 200);
  });
  return { routes };
}
