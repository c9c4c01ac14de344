import { createRoute, z } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import { markReportDone, undoReportDone } from '../../app/report/mark-report-done.ts';
import { viewReportsOfClient } from '../../app/report/view-reports.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import { markReportSchema, reportListSchema } from '../contract/reports.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Promises'];
const reportPath = z.object({ reportId: idSchema });

const listRoute = createRoute({
  method: 'get',
  path: '/api/office/clients/{clientId}/reports',
  tags,
  summary: 'What the office has promised a client, and when it came',
  middleware: [requireStaff()] as const,
  request: { params: z.object({ clientId: idSchema }) },
  responses: { 200: jsonAnswer('Late ones first', reportListSchema), ...problemResponse },
});

const doneRoute = createRoute({
  method: 'post',
  path: '/api/office/reports/{reportId}/done',
  tags,
  summary: 'It came on this day; another day stands in place of what stood there',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params: reportPath, body: jsonBody(markReportSchema) },
  responses: { 204: { description: 'Ticked off' }, ...problemResponse },
});

const undoRoute = createRoute({
  method: 'post',
  path: '/api/office/reports/{reportId}/undo',
  tags,
  summary: 'It had not come after all',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params: reportPath },
  responses: { 204: { description: 'Open again' }, ...problemResponse },
});

/** What the office owes, on the client's page and on the first. */
export function reportRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(listRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    return c.json(
      accepted(await asStaff(context, c.get('staff'), (scope) => viewReportsOfClient(scope, clientId))),
      200,
    );
  });
  routes.openapi(doneRoute, async (c) => {
    const { reportId } = c.req.valid('param');
    const done = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => markReportDone(scope, reportId, done)));
    return c.body(null, 204);
  });
  routes.openapi(undoRoute, async (c) => {
    const { reportId } = c.req.valid('param');
    accepted(await asStaff(context, c.get('staff'), (scope) => undoReportDone(scope, reportId)));
    return c.body(null, 204);
  });
  return { routes };
}
