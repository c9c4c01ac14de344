import { createRoute, z } from '@hono/zod-openapi';
import { viewSends } from '../../app/reminder/view-sends.ts';
import { jsonAnswer } from '../contract/json-body.ts';
import { sendsSchema } from '../contract/office.ts';
import { problemResponse } from '../contract/problem.ts';
import { dateSchema } from '../contract/shared.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';
import type { OfficePorts } from './office-ports.ts';

const sendsRoute = createRoute({
  method: 'get',
  path: '/api/office/sends',
  tags: ['Messages'],
  summary: 'What would go on a day, today if none is named, and why each other client gets nothing',
  middleware: [requireStaff()] as const,
  request: { query: z.object({ on: dateSchema.optional() }) },
  responses: { 200: jsonAnswer('A dry run: nothing is sent', sendsSchema), ...problemResponse },
});

export function sendsRoutes({ context, smsConfigured }: Pick<OfficePorts, 'context' | 'smsConfigured'>): RouteModule {
  const routes = newRoutes();
  routes.openapi(sendsRoute, async (c) => {
    const { on } = c.req.valid('query');
    const sends = await asStaff(context, c.get('staff'), (scope) => viewSends(scope, on ?? scope.today, smsConfigured));
    return c.json(accepted(sends), 200);
  });
  return { routes };
}
