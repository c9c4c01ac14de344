import { createRoute } from '@hono/zod-openapi';
import { draftIndexClause } from '../../app/price-adjustment/draft-index-clause.ts';
import { makeAdjustment } from '../../app/price-adjustment/make-adjustment.ts';
import { previewAdjustment } from '../../app/price-adjustment/preview-adjustment.ts';
import { undoAdjustments } from '../../app/price-adjustment/undo-adjustment.ts';
import { viewAdjustments } from '../../app/price-adjustment/view-adjustments.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import {
  adjustmentListSchema,
  adjustmentMadeSchema,
  adjustmentPreviewSchema,
  adjustmentUndoneSchema,
  clauseDraftedSchema,
  draftClauseSchema,
  makeAdjustmentSchema,
  previewQuerySchema,
  undoAdjustmentSchema,
} from '../contract/price-adjustment.ts';
import { problemResponse } from '../contract/problem.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Price adjustment'];
/** Prices of every client at once are for those who answer for the office; a change for one client is drafted by whoever may draft. */
const decides = requireStaff('owner', 'manager');
const drafts = requireStaff('owner', 'manager', 'accountant');

const listRoute = createRoute({
  method: 'get',
  path: '/api/office/price-adjustments',
  tags,
  summary: 'What clients were told of their prices, and what became of it',
  middleware: [requireStaff()] as const,
  responses: { 200: jsonAnswer('The newest first', adjustmentListSchema), ...problemResponse },
});

const previewRoute = createRoute({
  method: 'get',
  path: '/api/office/price-adjustments/preview',
  tags,
  summary: 'Every agreement with old and new prices, or why they stay; nobody is told',
  middleware: [requireStaff()] as const,
  request: { query: previewQuerySchema },
  responses: { 200: jsonAnswer('By the name of the client', adjustmentPreviewSchema), ...problemResponse },
});

const makeRoute = createRoute({
  method: 'post',
  path: '/api/office/price-adjustments',
  tags,
  summary:
    'Tell the chosen clients of their new prices, one letter each; they hold from their day if it gets there in time',
  middleware: [decides, idempotent()] as const,
  request: { body: jsonBody(makeAdjustmentSchema) },
  responses: { 200: jsonAnswer('Who is told, and who was left out and why', adjustmentMadeSchema), ...problemResponse },
});

const undoRoute = createRoute({
  method: 'post',
  path: '/api/office/price-adjustments/undo',
  tags,
  summary: 'Take adjustments back whose letter has not left',
  middleware: [decides, idempotent()] as const,
  request: { body: jsonBody(undoAdjustmentSchema) },
  responses: { 200: jsonAnswer('What was taken back, and what had left', adjustmentUndoneSchema), ...problemResponse },
});

const clauseRoute = createRoute({
  method: 'post',
  path: '/api/office/price-adjustments/clauses',
  tags,
  summary: 'Draft a change by which the prices of a client may follow the index',
  middleware: [drafts, idempotent()] as const,
  request: { body: jsonBody(draftClauseSchema) },
  responses: { 201: jsonAnswer('The draft', clauseDraftedSchema), ...problemResponse },
});

export function priceAdjustmentRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();

  routes.openapi(listRoute, async (c) => c.json(await asStaff(context, c.get('staff'), viewAdjustments), 200));

  routes.openapi(previewRoute, async (c) => {
    const { startOn, fromFigure, toFigure, basisPoints } = c.req.valid('query');
    const change =
      fromFigure !== undefined && toFigure !== undefined
        ? ({ by: 'figures', fromFigure, toFigure } as const)
        : ({ by: 'basis-points', basisPoints: basisPoints! } as const);
    const preview = await asStaff(context, c.get('staff'), (scope) => previewAdjustment(scope, { change, startOn }));
    return c.json(accepted(preview), 200);
  });

  routes.openapi(makeRoute, async (c) => {
    const { change, startOn, agreements } = c.req.valid('json');
    const made = await asStaff(context, c.get('staff'), (scope) =>
      makeAdjustment(scope, { change, startOn }, agreements),
    );
    return c.json(accepted(made), 200);
  });

  routes.openapi(undoRoute, async (c) => {
    const { adjustedIds } = c.req.valid('json');
    return c.json(await asStaff(context, c.get('staff'), (scope) => undoAdjustments(scope, adjustedIds)), 200);
  });

  routes.openapi(clauseRoute, async (c) => {
    const wanted = c.req.valid('json');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => draftIndexClause(scope, wanted))), 201);
  });

  return { routes };
}
