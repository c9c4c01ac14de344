import { createRoute } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import { announceStance, endStance } from '../../app/stance/announce-stance.ts';
import { answerSelfTest, forgetOwnStance, shareOwnStance } from '../../app/stance/own-stance.ts';
import { viewOfficeStance } from '../../app/stance/view-office-stance.ts';
import { viewStance, viewStanceFacts } from '../../app/stance/view-stance.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import {
  announceStanceSchema,
  officeStanceSchema,
  selfTestSchema,
  shareStanceSchema,
  stanceFactsQuerySchema,
  stanceFactsSchema,
  stanceQuerySchema,
  stanceSchema,
} from '../contract/stance.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';
import { given } from './given.ts';

const tags = ['Stance'];
const anybody = requireStaff();
const manages = requireStaff('owner', 'manager');

const ownRoute = createRoute({
  method: 'get',
  path: '/api/office/stance',
  tags,
  summary: 'One’s own part in a year: what one believes and what one did, side by side',
  middleware: [anybody] as const,
  request: { query: stanceQuerySchema },
  responses: { 200: jsonAnswer('One’s own, and nobody else’s', stanceSchema), ...problemResponse },
});

const factsRoute = createRoute({
  method: 'get',
  path: '/api/office/stance/facts',
  tags,
  summary: 'What one’s own figures with a client are made of',
  middleware: [anybody] as const,
  request: { query: stanceFactsQuerySchema },
  responses: { 200: jsonAnswer('Newest first', stanceFactsSchema), ...problemResponse },
});

const selfTestRoute = createRoute({
  method: 'post',
  path: '/api/office/stance/self-test',
  tags,
  summary: 'Keep one’s own answers to the self-test, in the place of earlier ones',
  middleware: [anybody, idempotent()] as const,
  request: { body: jsonBody(selfTestSchema) },
  responses: { 204: { description: 'Kept' }, ...problemResponse },
});

const forgetRoute = createRoute({
  method: 'post',
  path: '/api/office/stance/self-test/forget',
  tags,
  summary: 'Forget one’s own answers and what one has shared',
  middleware: [anybody, idempotent()] as const,
  responses: { 204: { description: 'Forgotten' }, ...problemResponse },
});

const shareRoute = createRoute({
  method: 'post',
  path: '/api/office/stance/sharing',
  tags,
  summary: 'Let the managers see one’s self-test or evenings, or end it',
  middleware: [anybody, idempotent()] as const,
  request: { body: jsonBody(shareStanceSchema) },
  responses: { 204: { description: 'As asked' }, ...problemResponse },
});

const officeRoute = createRoute({
  method: 'get',
  path: '/api/office/stance/office',
  tags,
  summary: 'What the office did for its clients in a year, by client, and what people chose to show',
  middleware: [manages] as const,
  request: { query: stanceQuerySchema },
  responses: { 200: jsonAnswer('Never by person', officeStanceSchema), ...problemResponse },
});

const announceRoute = createRoute({
  method: 'post',
  path: '/api/office/stance/announcement',
  tags,
  summary: 'Record that figures of what each person does were discussed and announced',
  middleware: [manages, idempotent()] as const,
  request: { body: jsonBody(announceStanceSchema) },
  responses: { 204: { description: 'Recorded' }, ...problemResponse },
});

const endRoute = createRoute({
  method: 'post',
  path: '/api/office/stance/announcement/end',
  tags,
  summary: 'Turn the figures of each person off',
  middleware: [manages, idempotent()] as const,
  responses: { 204: { description: 'Off' }, ...problemResponse },
});

export function stanceRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(ownRoute, async (c) => {
    const staff = c.get('staff');
    const { year } = c.req.valid('query');
    return c.json(await asStaff(context, staff, (scope) => viewStance(scope, staff.staffId, year)), 200);
  });
  routes.openapi(factsRoute, async (c) => {
    const staff = c.get('staff');
    const { client, year } = c.req.valid('query');
    const asked = { clientId: client, year };
    return c.json(
      accepted(await asStaff(context, staff, (scope) => viewStanceFacts(scope, staff.staffId, asked))),
      200,
    );
  });
  routes.openapi(selfTestRoute, async (c) => {
    const staff = c.get('staff');
    const { answers } = c.req.valid('json');
    await asStaff(context, staff, (scope) => answerSelfTest(scope, staff.staffId, answers));
    return c.body(null, 204);
  });
  routes.openapi(forgetRoute, async (c) => {
    const staff = c.get('staff');
    await asStaff(context, staff, (scope) => forgetOwnStance(scope, staff.staffId));
    return c.body(null, 204);
  });
  routes.openapi(shareRoute, async (c) => {
    const staff = c.get('staff');
    const shares = given(c.req.valid('json'));
    accepted(await asStaff(context, staff, (scope) => shareOwnStance(scope, staff.staffId, shares)));
    return c.body(null, 204);
  });
  routes.openapi(officeRoute, async (c) => {
    const { year } = c.req.valid('query');
    return c.json(await asStaff(context, c.get('staff'), (scope) => viewOfficeStance(scope, year)), 200);
  });
  routes.openapi(announceRoute, async (c) => {
    const announcement = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => announceStance(scope, announcement)));
    return c.body(null, 204);
  });
  routes.openapi(endRoute, async (c) => {
    await asStaff(context, c.get('staff'), endStance);
    return c.body(null, 204);
  });
  return { routes };
}
