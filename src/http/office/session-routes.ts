import { createRoute } from '@hono/zod-openapi';
import { viewSession } from '../../app/office/view-session.ts';
import { jsonAnswer } from '../contract/json-body.ts';
import { officeSessionSchema } from '../contract/office.ts';
import { problemResponse } from '../contract/problem.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';
import type { OfficePorts } from './office-ports.ts';

const sessionRoute = createRoute({
  method: 'get',
  path: '/api/office/session',
  tags: ['Office'],
  summary: 'Who is signed in, the office, its day, and the figures beside the menu',
  middleware: [requireStaff()] as const,
  responses: { 200: jsonAnswer('The session', officeSessionSchema), ...problemResponse },
});

export function sessionRoutes({ context, mailConfigured, smsConfigured }: OfficePorts): RouteModule {
  const routes = newRoutes();
  routes.openapi(sessionRoute, async (c) => {
    const session = await asStaff(context, c.get('staff'), (scope) =>
      viewSession(scope, { mailConfigured, smsConfigured }),
    );
    return c.json(session, 200);
  });
  return { routes };
}
