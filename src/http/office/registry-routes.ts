import { createRoute, z } from '@hono/zod-openapi';
import { lookUpUnit } from '../../app/import/look-up-unit.ts';
import type { EntityRegistry } from '../../registry/entity-registry.ts';
import { jsonAnswer } from '../contract/json-body.ts';
import { registryAnswerSchema } from '../contract/office.ts';
import { problemResponse } from '../contract/problem.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';

const unitRoute = createRoute({
  method: 'get',
  path: '/api/office/registry/{orgnr}',
  tags: ['Imports'],
  summary: 'What Enhetsregisteret says of an organisation number; that it does not answer is an answer',
  middleware: [requireStaff()] as const,
  request: { params: z.object({ orgnr: z.string().regex(/^\d{9}$/) }) },
  responses: { 200: jsonAnswer('The answer', registryAnswerSchema), ...problemResponse },
});

/** Name, form and roles of a company from the open register. */
export function registryRoutes(registry: EntityRegistry): RouteModule {
  const routes = newRoutes();
  routes.openapi(unitRoute, async (c) => c.json(await lookUpUnit(registry, c.req.valid('param').orgnr), 200));
  return { routes };
}
