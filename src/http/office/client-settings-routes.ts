import { createRoute, z } from '@hono/zod-openapi';
import { changeClient, type ClientChange } from '../../app/client/change-client.ts';
import { changeFacts } from '../../app/client/change-facts.ts';
import { deactivateClient } from '../../app/client/deactivate-client.ts';
import { pauseReminders, resumeReminders } from '../../app/client/pause-reminders.ts';
import { viewFacts } from '../../app/client/view-facts.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { enterExtraWork } from '../../app/surcharge/enter-extra-work.ts';
import type { ClientFacts } from '../../domain/agreement/index.ts';
import type { FactsOfClient } from '../contract/agreement-terms.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import {
  changeClientSchema,
  changeFactsSchema,
  clientChangedSchema,
  clientFactsViewSchema,
  deactivatedSchema,
  factsChangedSchema,
  minutesSchema,
  pausedSchema,
  pauseSchema,
  resumedSchema,
} from '../contract/office-settings.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';
import { given } from './given.ts';

const tags = ['Client settings'];
const params = z.object({ clientId: idSchema });
/** What changes the engagement itself is not for assistants. */
const inCharge = requireStaff('owner', 'manager', 'accountant');

const pauseRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/pause',
  tags,
  summary: 'Pause the reminders up to and including a day',
  middleware: [inCharge, idempotent()] as const,
  request: { params, body: jsonBody(pauseSchema) },
  responses: { 200: jsonAnswer('Paused, with the deadlines that it passes', pausedSchema), ...problemResponse },
});

const resumeRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/resume',
  tags,
  summary: 'End the pause today',
  middleware: [inCharge, idempotent()] as const,
  request: { params },
  responses: { 200: jsonAnswer('Whether a pause ran', resumedSchema), ...problemResponse },
});

const changeRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/change',
  tags,
  summary: 'Change name, engagement lead, language, or whether it is a consumer',
  middleware: [inCharge, idempotent()] as const,
  request: { params, body: jsonBody(changeClientSchema) },
  responses: { 200: jsonAnswer('What was changed', clientChangedSchema), ...problemResponse },
});

const factsRoute = createRoute({
  method: 'get',
  path: '/api/office/clients/{clientId}/facts',
  tags,
  summary: 'What is known of the client that the agreement depends on, and which clauses have no dates without more',
  middleware: [requireStaff()] as const,
  request: { params },
  responses: { 200: jsonAnswer('What is known', clientFactsViewSchema), ...problemResponse },
});

const changeFactsRoute = createRoute({
  method: 'put',
  path: '/api/office/clients/{clientId}/facts',
  tags,
  summary: 'Say what is known of the client that the agreement depends on: the calendar follows',
  middleware: [inCharge, idempotent()] as const,
  request: { params, body: jsonBody(changeFactsSchema) },
  responses: {
    200: jsonAnswer('What was changed, and how the calendar followed', factsChangedSchema),
    ...problemResponse,
  },
});

const deactivateRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/deactivate',
  tags,
  summary: 'The client leaves: open duties fall away, links end, the record stands',
  middleware: [inCharge, idempotent()] as const,
  request: { params },
  responses: { 200: jsonAnswer('Ended', deactivatedSchema), ...problemResponse },
});

const minutesRoute = createRoute({
  method: 'post',
  path: '/api/office/obligations/{obligationId}/minutes',
  tags,
  summary: 'Enter the extra minutes that a delivery took',
  middleware: [requireStaff(), idempotent()] as const,
  request: { params: z.object({ obligationId: idSchema }), body: jsonBody(minutesSchema) },
  responses: { 200: jsonAnswer('Entered', z.object({ entered: z.literal(true) })), ...problemResponse },
});

export function clientSettingsRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();

  routes.openapi(pauseRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { untilOn } = c.req.valid('json');
    const outcome = await asStaff(context, c.get('staff'), (scope) => pauseReminders(scope, clientId, untilOn));
    return c.json(accepted(outcome), 200);
  });

  routes.openapi(resumeRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => resumeReminders(scope, clientId))), 200);
  });

  routes.openapi(changeRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const change: ClientChange = given(c.req.valid('json'));
    return c.json(
      accepted(await asStaff(context, c.get('staff'), (scope) => changeClient(scope, clientId, change))),
      200,
    );
  });

  routes.openapi(factsRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { facts, withoutDates } = accepted(
      await asStaff(context, c.get('staff'), (scope) => viewFacts(scope, clientId)),
    );
    return c.json({ facts: facts as FactsOfClient, withoutDates }, 200);
  });

  routes.openapi(changeFactsRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const facts = given(c.req.valid('json')) as ClientFacts;
    return c.json(
      accepted(await asStaff(context, c.get('staff'), (scope) => changeFacts(scope, clientId, facts))),
      200,
    );
  });

  routes.openapi(deactivateRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => deactivateClient(scope, clientId))), 200);
  });

  routes.openapi(minutesRoute, async (c) => {
    const { obligationId } = c.req.valid('param');
    const { extraMinutes, work, workedOn } = c.req.valid('json');
    const outcome = await asStaff(context, c.get('staff'), (scope) =>
      enterExtraWork(scope, obligationId, {
        work,
        minutes: extraMinutes,
        ...(workedOn === undefined ? {} : { workedOn }),
      }),
    );
    return c.json(accepted(outcome), 200);
  });

  return { routes };
}
