import { createRoute, z } from '@hono/zod-openapi';
import { answerItems } from '../../app/intake/answer-items.ts';
import { requestExtension } from '../../app/intake/extensions.ts';
import { makePlan } from '../../app/intake/make-plan.ts';
import { inOfficeScope, type AppContext, type OfficeScope } from '../../app/office/office-scope.ts';
import { viewPortalHome } from '../../app/portal/view-home.ts';
import { findActingFor } from '../../app/portal/find-acting-for.ts';
import { portalAnswersSchema, portalExtensionSchema, portalHomeSchema, portalPlanSchema } from '../contract/portal.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requirePerson } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';

const done = { 204: { description: 'Done.' } } as const;

function json<S extends z.ZodType>(schema: S): { content: { 'application/json': { schema: S } } } {
  return { content: { 'application/json': { schema } } };
}

const homeRoute = createRoute({
  method: 'get',
  path: '/api/portal/home',
  summary: 'What the first screen needs, for one of the companies that the person acts for',
  middleware: [requirePerson()] as const,
  request: { query: z.object({ client: idSchema.optional() }) },
  responses: { 200: { description: 'The first screen', ...json(portalHomeSchema) } },
});

const answersRoute = createRoute({
  method: 'post',
  path: '/api/portal/answers',
  summary: 'Answer instead of sending: nothing this time, in the system, on paper',
  middleware: [requirePerson(), idempotent()] as const,
  request: { body: { required: true, ...json(portalAnswersSchema) } },
  responses: done,
});

const plansRoute = createRoute({
  method: 'post',
  path: '/api/portal/plans',
  summary: 'Say when it suits: a day and an hour',
  middleware: [requirePerson(), idempotent()] as const,
  request: { body: { required: true, ...json(portalPlanSchema) } },
  responses: done,
});

const extensionsRoute = createRoute({
  method: 'post',
  path: '/api/portal/extensions',
  summary: 'Ask for more days',
  middleware: [requirePerson(), idempotent()] as const,
  request: { body: { required: true, ...json(portalExtensionSchema) } },
  responses: done,
});

/** What the client does on the phone, but for the files: those have a module of their own. */
export function portalRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  const asPerson = <T>(
    person: { officeId: string; personId: string },
    clientId: string,
    work: (scope: OfficeScope) => Promise<T>,
  ): Promise<T> =>
    inOfficeScope(context, person.officeId, { personId: person.personId }, async (scope) => {
      accepted(await findActingFor(scope, clientId));
      return work(scope);
    });

  routes.openapi(homeRoute, async (c) => {
    const person = c.get('person');
    const home = await inOfficeScope(context, person.officeId, { personId: person.personId }, (scope) =>
      viewPortalHome(scope, c.req.valid('query').client, person.openedUntil ?? null),
    );
    return c.json(accepted(home), 200);
  });
  routes.openapi(answersRoute, async (c) => {
    const { clientId, answers } = c.req.valid('json');
    accepted(
      await asPerson(c.get('person'), clientId, (scope) =>
        answerItems(
          scope,
          clientId,
          answers.map(({ expectedOn, ...answer }) => ({ ...answer, ...(expectedOn ? { expectedOn } : {}) })),
        ),
      ),
    );
    return c.body(null, 204);
  });
  routes.openapi(plansRoute, async (c) => {
    const { clientId, ...plan } = c.req.valid('json');
    accepted(await asPerson(c.get('person'), clientId, (scope) => makePlan(scope, clientId, plan)));
    return c.body(null, 204);
  });
  routes.openapi(extensionsRoute, async (c) => {
    const { clientId, obligationIds, proposedOn, words } = c.req.valid('json');
    await asPerson(c.get('person'), clientId, async (scope) => {
      for (const obligationId of obligationIds) {
        accepted(await requestExtension(scope, clientId, { obligationId, proposedOn, ...(words ? { words } : {}) }));
      }
    });
    return c.body(null, 204);
  });
  return { routes };
}
