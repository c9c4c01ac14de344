import { createRoute, z } from '@hono/zod-openapi';
import { decideSurcharges, undoSurchargeDecisions } from '../../app/surcharge/decide-surcharges.ts';
import { restSurcharges } from '../../app/surcharge/rest-surcharges.ts';
import { viewSurcharges } from '../../app/surcharge/view-surcharges.ts';
import { writeLineDocument } from '../../app/surcharge/write-line-document.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { DomainError } from '../../domain/kernel/index.ts';
import { renderDocument } from '../../pdf/render-document.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { decideSurchargesSchema, surchargeListSchema } from '../contract/office.ts';
import {
  restSurchargesSchema,
  surchargeQuerySchema,
  surchargesDecidedSchema,
  surchargesRestedSchema,
  surchargesUndoneSchema,
  undoSurchargesSchema,
} from '../contract/office-settings.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { fileHeaders } from '../file-headers.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Surcharges'];

const listRoute = createRoute({
  method: 'get',
  path: '/api/office/surcharges',
  tags,
  summary: 'What lateness costs: running, proposed and decided, with the arithmetic and the conditions',
  middleware: [requireStaff()] as const,
  request: { query: surchargeQuerySchema },
  responses: { 200: jsonAnswer('What waits for a decision first', surchargeListSchema), ...problemResponse },
});

const documentRoute = createRoute({
  method: 'get',
  path: '/api/office/surcharges/{lineId}/document',
  tags,
  summary: 'One line on paper as a PDF: every step of the sum, the clause and the conditions',
  middleware: [requireStaff()] as const,
  request: { params: z.object({ lineId: idSchema }) },
  responses: { 200: { description: 'The bytes' }, ...problemResponse },
});

const decideRoute = createRoute({
  method: 'post',
  path: '/api/office/surcharges/decide',
  tags,
  summary: 'Approve or waive proposed lines; each is decided once',
  middleware: [requireStaff('owner', 'manager', 'accountant'), idempotent()] as const,
  request: { body: jsonBody(decideSurchargesSchema) },
  responses: { 200: jsonAnswer('Decided', surchargesDecidedSchema), ...problemResponse },
});

const undoRoute = createRoute({
  method: 'post',
  path: '/api/office/surcharges/undo',
  tags,
  summary: 'Take decisions back within ten seconds, before the client is told',
  middleware: [requireStaff('owner', 'manager', 'accountant'), idempotent()] as const,
  request: { body: jsonBody(undoSurchargesSchema) },
  responses: { 200: jsonAnswer('Taken back', surchargesUndoneSchema), ...problemResponse },
});

const restRoute = createRoute({
  method: 'post',
  path: '/api/office/surcharges/rest',
  tags,
  summary: 'Let lines rest that the client does not agree with, until they are decided again',
  middleware: [requireStaff('owner', 'manager', 'accountant'), idempotent()] as const,
  request: { body: jsonBody(restSurchargesSchema) },
  responses: { 200: jsonAnswer('Resting', surchargesRestedSchema), ...problemResponse },
});

export function surchargeRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();

  routes.openapi(listRoute, async (c) => {
    const { state, client, before } = c.req.valid('query');
    const query = {
      language: c.get('language'),
      ...(state === undefined ? {} : { state }),
      ...(client === undefined ? {} : { clientId: client }),
      ...(before === undefined ? {} : { before }),
    };
    return c.json(await asStaff(context, c.get('staff'), (scope) => viewSurcharges(scope, query)), 200);
  });

  routes.openapi(documentRoute, async (c) => {
    const { lineId } = c.req.valid('param');
    const found = accepted(await asStaff(context, c.get('staff'), (scope) => writeLineDocument(scope, lineId)));
    const bytes = renderDocument(found.document);
    const headers = fileHeaders({ name: found.name, kind: 'pdf' }, bytes.length, { showPdf: true });
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, headers);
  });
  routes.openapi(decideRoute, async (c) => {
    const { lineIds, decision, reasonCode, reasonWords } = c.req.valid('json');
    if (decision === 'waive' && reasonCode === undefined) throw new DomainError('surcharge.reason-missing');
    const words = reasonWords?.trim() ?? '';
    const wanted =
      decision === 'approve'
        ? { decision }
        : { decision, reasonCode: reasonCode!, ...(words === '' ? {} : { reasonWords: words }) };
    return c.json(await asStaff(context, c.get('staff'), (scope) => decideSurcharges(scope, lineIds, wanted)), 200);
  });

  routes.openapi(undoRoute, async (c) => {
    const { lineIds } = c.req.valid('json');
    return c.json(await asStaff(context, c.get('staff'), (scope) => undoSurchargeDecisions(scope, lineIds)), 200);
  });

  routes.openapi(restRoute, async (c) => {
    const { lineIds, objection } = c.req.valid('json');
    const words = objection?.trim() || undefined;
    return c.json(await asStaff(context, c.get('staff'), (scope) => restSurcharges(scope, lineIds, words)), 200);
  });

  return { routes };
}
