import { createRoute, z } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import { viewPortalYear } from '../../app/portal/view-trial-year.ts';
import { jsonAnswer } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { portalYearSchema } from '../contract/trial-year.ts';
import { requirePerson } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asContact } from './as-person.ts';

const viewRoute = createRoute({
  method: 'get',
  path: '/api/portal/trial-year',
  tags: ['Client'],
  summary: 'The year that client and office try together, for whoever answers for the agreement',
  middleware: [requirePerson()] as const,
  request: { query: z.object({ client: idSchema }) },
  responses: { 200: jsonAnswer('The year, or null where none runs', portalYearSchema), ...problemResponse },
});

/** *Året* from the client's side. */
export function portalTrialYearRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(viewRoute, async (c) => {
    const { client } = c.req.valid('query');
    const person = c.get('person');
    const year = await asContact(context, person, client, [], (scope, acting) =>
      viewPortalYear(scope, acting, person.chosenLanguage),
    );
    return c.json({ year }, 200);
  });
  return { routes };
}
