import { createRoute, z } from '@hono/zod-openapi';
import { loadOfficeEvents } from '../../app/office-record/load-office-events.ts';
import { viewOfficeRecord } from '../../app/office-record/view-office-record.ts';
import { changeSignInRules, getSignInRules } from '../../app/office/sign-in-rules.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { closeSessionsOf, resetSecondFactorOf } from '../../app/staff/close-sessions.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { changedSchema } from '../contract/office-people.ts';
import {
  officeRecordQuerySchema,
  officeRecordSchema,
  sessionsEndedSchema,
  signInRulesChangeSchema,
  signInRulesSchema,
} from '../contract/office-record.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireProof, requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Office record'];
const manages = requireStaff('owner', 'manager');
const owns = requireStaff('owner');
const ofPerson = z.object({ staffId: idSchema });

const viewRoute = createRoute({
  method: 'get',
  path: '/api/office/record',
  tags,
  summary: "The office's own record: who was let in, what they may, which rules and keys were changed",
  middleware: [manages] as const,
  request: { query: officeRecordQuerySchema },
  responses: { 200: jsonAnswer('The newest first', officeRecordSchema), ...problemResponse },
});

const fileRoute = createRoute({
  method: 'get',
  path: '/api/office/record/file',
  tags,
  summary: 'The whole record with its hashes, to keep and to verify elsewhere',
  middleware: [manages] as const,
  responses: { 200: { description: 'A JSON file, the oldest first' }, ...problemResponse },
});

const rulesRoute = createRoute({
  method: 'get',
  path: '/api/office/sign-in-rules',
  tags,
  summary: 'What the office asks of those who sign in',
  middleware: [manages] as const,
  responses: { 200: jsonAnswer('The rules', signInRulesSchema), ...problemResponse },
});

const changeRulesRoute = createRoute({
  method: 'post',
  path: '/api/office/sign-in-rules',
  tags,
  summary: 'Ask owners and managers for a second factor, or no longer; and how long a session may lie unused',
  middleware: [owns, requireProof(), idempotent()] as const,
  request: { body: jsonBody(signInRulesChangeSchema) },
  responses: { 200: jsonAnswer('Changed', changedSchema), ...problemResponse },
});

const endSessionsRoute = createRoute({
  method: 'post',
  path: '/api/office/staff/{staffId}/end-sessions',
  tags,
  summary: 'Sign somebody of the office out everywhere',
  middleware: [owns, idempotent()] as const,
  request: { params: ofPerson },
  responses: { 200: jsonAnswer('Ended', sessionsEndedSchema), ...problemResponse },
});

const resetRoute = createRoute({
  method: 'post',
  path: '/api/office/staff/{staffId}/reset-second-factor',
  tags,
  summary: 'For somebody who lost the telephone: forget codes and passkeys, and end every session',
  middleware: [owns, requireProof(), idempotent()] as const,
  request: { params: ofPerson },
  responses: { 200: jsonAnswer('Forgotten', sessionsEndedSchema), ...problemResponse },
});

export function officeRecordRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();

  routes.openapi(viewRoute, async (c) => {
    const { before } = c.req.valid('query');
    return c.json(await asStaff(context, c.get('staff'), (scope) => viewOfficeRecord(scope, before)), 200);
  });

  routes.openapi(fileRoute, async (c) => {
    const events = await asStaff(context, c.get('staff'), loadOfficeEvents);
    return c.body(`${JSON.stringify({ events }, null, 1)}\n`, 200, {
      'Content-Type': 'application/json',
      'Content-Disposition': 'attachment; filename="takt-office-record.json"',
    });
  });

  routes.openapi(rulesRoute, async (c) => c.json(await asStaff(context, c.get('staff'), getSignInRules), 200));

  routes.openapi(changeRulesRoute, async (c) => {
    const rules = c.req.valid('json');
    const staff = c.get('staff');
    return c.json(accepted(await asStaff(context, staff, (scope) => changeSignInRules(scope, rules, staff))), 200);
  });

  routes.openapi(endSessionsRoute, async (c) => {
    const { staffId } = c.req.valid('param');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => closeSessionsOf(scope, staffId))), 200);
  });

  routes.openapi(resetRoute, async (c) => {
    const { staffId } = c.req.valid('param');
    return c.json(
      accepted(await asStaff(context, c.get('staff'), (scope) => resetSecondFactorOf(scope, staffId))),
      200,
    );
  });

  return { routes };
}
