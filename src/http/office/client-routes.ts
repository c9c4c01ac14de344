import { createRoute, z } from '@hono/zod-openapi';
import { clientFilters, clientSorts } from '../../app/client/client-query.ts';
import { countClients } from '../../app/client/count-clients.ts';
import { viewClient } from '../../app/client/view-client.ts';
import { viewClients } from '../../app/client/view-clients.ts';
import { viewConduct } from '../../app/conduct/view-conduct.ts';
import { conductFigures } from '../../domain/conduct/index.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { viewRecord } from '../../app/record/view-record.ts';
import { conductSchema } from '../contract/conduct.ts';
import { jsonAnswer } from '../contract/json-body.ts';
import { clientCountsSchema, clientDetailSchema, clientPageSchema, recordPageSchema } from '../contract/office.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Clients'];
const params = z.object({ clientId: idSchema });

const listRoute = createRoute({
  method: 'get',
  path: '/api/office/clients',
  tags,
  summary: 'The portfolio, dearest lateness first, with the beats of twelve months; fifty a page',
  middleware: [requireStaff()] as const,
  request: {
    query: z.object({
      filter: z.enum(clientFilters).default('all'),
      search: z.string().max(200).default(''),
      sort: z.enum(clientSorts).default('cost'),
      after: z.string().max(2_000).optional(),
    }),
  },
  responses: { 200: jsonAnswer('One page', clientPageSchema), ...problemResponse },
});

const countsRoute = createRoute({
  method: 'get',
  path: '/api/office/clients/counts',
  tags,
  summary: 'How many clients each filter shows, and what lateness costs them together',
  middleware: [requireStaff()] as const,
  responses: { 200: jsonAnswer('The counts', clientCountsSchema), ...problemResponse },
});

const detailRoute = createRoute({
  method: 'get',
  path: '/api/office/clients/{clientId}',
  tags,
  summary: 'One client: contacts, agreement in sentences, deliveries, what is open, and the year',
  middleware: [requireStaff()] as const,
  request: { params },
  responses: { 200: jsonAnswer('The client', clientDetailSchema), ...problemResponse },
});

const conductRoute = createRoute({
  method: 'get',
  path: '/api/office/clients/{clientId}/conduct',
  tags,
  summary: 'How the client and the office have worked together over twelve months, with what each figure is made of',
  middleware: [requireStaff()] as const,
  request: { params },
  responses: { 200: jsonAnswer('The figures', conductSchema), ...problemResponse },
});

const recordRoute = createRoute({
  method: 'get',
  path: '/api/office/clients/{clientId}/record',
  tags,
  summary:
    'The record of a client, newest first, told in both languages; fifty a page, or only what a figure of its conduct is made of',
  middleware: [requireStaff()] as const,
  request: {
    params,
    query: z.object({
      before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
      figure: z.enum(conductFigures).optional(),
    }),
  },
  responses: { 200: jsonAnswer('One page', recordPageSchema), ...problemResponse },
});

export function clientRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(listRoute, async (c) => {
    const { filter, search, sort, after } = c.req.valid('query');
    const query = { filter, search, sort, ...(after === undefined ? {} : { after }) };
    return c.json(await asStaff(context, c.get('staff'), (scope) => viewClients(scope, query)), 200);
  });
  routes.openapi(countsRoute, async (c) => c.json(await asStaff(context, c.get('staff'), countClients), 200));
  routes.openapi(detailRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => viewClient(scope, clientId))), 200);
  });
  routes.openapi(conductRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => viewConduct(scope, clientId))), 200);
  });
  routes.openapi(recordRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { before, figure } = c.req.valid('query');
    const query = { ...(before === undefined ? {} : { before }), ...(figure === undefined ? {} : { figure }) };
    const page = await asStaff(context, c.get('staff'), (scope) => viewRecord(scope, clientId, query));
    return c.json(accepted(page), 200);
  });
  return { routes };
}
