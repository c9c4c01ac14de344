import { createRoute, z } from '@hono/zod-openapi';
import { answerItems } from '../../app/intake/answer-items.ts';
import { requestExtension } from '../../app/intake/extensions.ts';
import { makePlan } from '../../app/intake/make-plan.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { notePageVisit } from '../../app/portal/note-page-visit.ts';
import { viewPortalHome } from '../../app/portal/view-home.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { portalAnswersSchema, portalExtensionSchema, portalHomeSchema, portalPlanSchema } from '../contract/portal.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requirePerson } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asContact, asPerson } from './as-person.ts';

const tags = ['Client'];
const done = { 204: { description: 'Done.' }, ...problemResponse } as const;

const homeRoute = createRoute({
  method: 'get',
  path: '/api/portal/home',
  tags,
  summary: 'What the first screen needs, for one of the companies that the person acts for',
  middleware: [requirePerson()] as const,
  // `again` says that the page looks by itself, so that it is no visit.
  request: { query: z.object({ client: idSchema.optional(), again: z.literal('1').optional() }) },
  responses: { 200: jsonAnswer('The first screen', portalHomeSchema), ...problemResponse },
});

const answersRoute = createRoute({
  method: 'post',
  path: '/api/portal/answers',
  tags,
  summary: 'Answer instead of sending: nothing this time, in the system, on paper',
  middleware: [requirePerson(), idempotent()] as const,
  request: { body: jsonBody(portalAnswersSchema) },
  responses: done,
});

const plansRoute = createRoute({
  method: 'post',
  path: '/api/portal/plans',
  tags,
  summary: 'Say when it suits: a day and an hour',
  middleware: [requirePerson(), idempotent()] as const,
  request: { body: jsonBody(portalPlanSchema) },
  responses: done,
});

const extensionsRoute = createRoute({
  method: 'post',
  path: '/api/portal/extensions',
  tags,
  summary: 'Ask for more days',
  middleware: [requirePerson(), idempotent()] as const,
  request: { body: jsonBody(portalExtensionSchema) },
  responses: done,
});

/** What the client does on the phone, but for the files and what was received: those have modules of their own. */
export function portalRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();

  routes.openapi(homeRoute, async (c) => {
    const person = c.get('person');
    const home = accepted(
      await asPerson(context, person, (scope) => viewPortalHome(scope, c.req.valid('query').client, person)),
    );
    // The record of the client may be busy for a while; the page need not wait for it.
    if (c.req.valid('query').again === undefined) {
      c.get('server').inBackground(
        async () => void (await asPerson(context, person, (scope) => notePageVisit(scope, home.company.clientId))),
      );
    }
    return c.json(home, 200);
  });
  routes.openapi(answersRoute, async (c) => {
    const { clientId, answers } = c.req.valid('json');
    accepted(
      await asContact(context, c.get('person'), clientId, answers, (scope) =>
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
    const targets = plan.obligationIds.map((obligationId) => ({ obligationId }));
    accepted(await asContact(context, c.get('person'), clientId, targets, (scope) => makePlan(scope, clientId, plan)));
    return c.body(null, 204);
  });
  routes.openapi(extensionsRoute, async (c) => {
    const { clientId, obligationIds, proposedOn, words } = c.req.valid('json');
    const targets = obligationIds.map((obligationId) => ({ obligationId }));
    await asContact(context, c.get('person'), clientId, targets, async (scope) => {
      for (const obligationId of obligationIds) {
        accepted(await requestExtension(scope, clientId, { obligationId, proposedOn, ...(words ? { words } : {}) }));
      }
    });
    return c.body(null, 204);
  });
  return { routes };
}
