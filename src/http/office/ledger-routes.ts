import { createRoute, z } from '@hono/zod-openapi';
import { connectLedger, offerCompanies } from '../../app/ledger/connect-ledger.ts';
import { disconnectLedger } from '../../app/ledger/disconnect-ledger.ts';
import { viewLedger, viewPush } from '../../app/ledger/view-ledger.ts';
import { wantPushes, wantReading } from '../../app/ledger/want-ledger.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import {
  connectLedgerSchema,
  ledgerCompaniesSchema,
  ledgerKeySchema,
  ledgerPushSchema,
  ledgerViewSchema,
  pushesWantedSchema,
  wantPushesSchema,
} from '../contract/ledger.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';
import type { OfficePorts } from './office-ports.ts';

const tags = ['Accounting systems'];
const params = z.object({ clientId: idSchema });
const decides = requireStaff('owner', 'manager', 'accountant');

const viewRoute = createRoute({
  method: 'get',
  path: '/api/office/clients/{clientId}/ledger',
  tags,
  summary: 'What lies in the accounting system of a client',
  middleware: [requireStaff()] as const,
  request: { params },
  responses: { 200: jsonAnswer('The connection and what was counted', ledgerViewSchema), ...problemResponse },
});

const companiesRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/ledger/companies',
  tags,
  summary: 'The companies that a key opens; the key is not kept',
  middleware: [decides] as const,
  request: { params, body: jsonBody(ledgerKeySchema) },
  responses: { 200: jsonAnswer('The client’s own first', ledgerCompaniesSchema), ...problemResponse },
});

const connectRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/ledger',
  tags,
  summary: 'Connect the company that has the client’s organisation number',
  // The answers to repeated requests would be kept beside a request that holds a key; doing it twice changes nothing.
  middleware: [decides] as const,
  request: { params, body: jsonBody(connectLedgerSchema) },
  responses: { 204: { description: 'Connected' }, ...problemResponse },
});

const disconnectRoute = createRoute({
  method: 'delete',
  path: '/api/office/clients/{clientId}/ledger',
  tags,
  summary: 'Let the connection go, and erase its key',
  middleware: [decides] as const,
  request: { params },
  responses: { 204: { description: 'Disconnected' }, ...problemResponse },
});

const readRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/ledger/read',
  tags,
  summary: 'Read it now, and not only at the next round',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params },
  responses: { 204: { description: 'Asked for' }, ...problemResponse },
});

const pushRoute = createRoute({
  method: 'post',
  path: '/api/office/ledger/pushes',
  tags,
  summary: 'Send accepted files, or all of a delivery, on to the accounting system',
  middleware: [requireStaff(), idempotent()] as const,
  request: { body: jsonBody(wantPushesSchema) },
  responses: { 200: jsonAnswer('How many will be sent', pushesWantedSchema), ...problemResponse },
});

const pushStateRoute = createRoute({
  method: 'get',
  path: '/api/office/arrivals/{arrivalId}/ledger',
  tags,
  summary: 'Whether a file was sent on',
  middleware: [requireStaff()] as const,
  request: { params: z.object({ arrivalId: idSchema }) },
  responses: { 200: jsonAnswer('How it stands', ledgerPushSchema), ...problemResponse },
});

/** The accounting systems of clients: connected by the office, counted by Takt, and sent on to where somebody asks for it. */
export function ledgerRoutes({
  context,
  ledger,
  secret,
}: Pick<OfficePorts, 'context' | 'ledger' | 'secret'>): RouteModule {
  const routes = newRoutes();

  routes.openapi(viewRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => viewLedger(scope, clientId))), 200);
  });
  routes.openapi(companiesRoute, async (c) => {
    const { officeId, staffId } = c.get('staff');
    const asked = { officeId, staffId, ...c.req.valid('param'), ...c.req.valid('json') };
    const { companies } = accepted(await offerCompanies(context, asked, { ledger }));
    return c.json({ companies: companies.map((company) => ({ ...company, orgnr: company.orgnr ?? null })) }, 200);
  });
  routes.openapi(connectRoute, async (c) => {
    const { officeId, staffId } = c.get('staff');
    const asked = { officeId, staffId, ...c.req.valid('param'), ...c.req.valid('json') };
    accepted(await connectLedger(context, asked, { ledger, secret }));
    return c.body(null, 204);
  });
  routes.openapi(disconnectRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    accepted(await asStaff(context, c.get('staff'), (scope) => disconnectLedger(scope, clientId)));
    return c.body(null, 204);
  });
  routes.openapi(readRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    accepted(await asStaff(context, c.get('staff'), (scope) => wantReading(scope, clientId)));
    return c.body(null, 204);
  });
  routes.openapi(pushRoute, async (c) => {
    const wanted = c.req.valid('json');
    return c.json(await asStaff(context, c.get('staff'), (scope) => wantPushes(scope, wanted)), 200);
  });
  routes.openapi(pushStateRoute, async (c) => {
    const { arrivalId } = c.req.valid('param');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => viewPush(scope, arrivalId))), 200);
  });
  return { routes };
}
