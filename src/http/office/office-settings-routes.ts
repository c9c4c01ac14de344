import { createRoute, z } from '@hono/zod-openapi';
import { changeOffice } from '../../app/office/change-office.ts';
import { addClosure, changeClosure, removeClosure } from '../../app/office/closures.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { resumeSending, stopSending } from '../../app/sending/stop-sending.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import {
  addClosureSchema,
  changeClosureSchema,
  changedSchema,
  changeOfficeSchema,
  closureAddedSchema,
  closureChangedSchema,
  closureRemovedSchema,
} from '../contract/office-people.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';
import { given } from './given.ts';

const tags = ['Office settings'];
const manages = requireStaff('owner', 'manager');
const ofClosure = z.object({ closureId: idSchema });

const changeRoute = createRoute({
  method: 'post',
  path: '/api/office/settings',
  tags,
  summary: 'Change name, addresses, colour or hourly rate',
  middleware: [manages, idempotent()] as const,
  request: { body: jsonBody(changeOfficeSchema) },
  responses: { 200: jsonAnswer('Changed', changedSchema), ...problemResponse },
});

const addClosureRoute = createRoute({
  method: 'post',
  path: '/api/office/closures',
  tags,
  summary: 'The office is closed from one day to another',
  middleware: [manages, idempotent()] as const,
  request: { body: jsonBody(addClosureSchema) },
  responses: { 201: jsonAnswer('Entered, with the deadlines that moved', closureAddedSchema), ...problemResponse },
});

const changeClosureRoute = createRoute({
  method: 'post',
  path: '/api/office/closures/{closureId}',
  tags,
  summary: 'Change a closure',
  middleware: [manages, idempotent()] as const,
  request: { params: ofClosure, body: jsonBody(changeClosureSchema) },
  responses: { 200: jsonAnswer('Changed, with the deadlines that moved', closureChangedSchema), ...problemResponse },
});

const removeClosureRoute = createRoute({
  method: 'delete',
  path: '/api/office/closures/{closureId}',
  tags,
  summary: 'Take away a closure that has not begun',
  middleware: [manages] as const,
  request: { params: ofClosure },
  responses: { 200: jsonAnswer('Taken away, with the deadlines that moved', closureRemovedSchema), ...problemResponse },
});

const stopRoute = createRoute({
  method: 'post',
  path: '/api/office/sending/stop',
  tags,
  summary: 'Nothing leaves the office from now on',
  middleware: [manages, idempotent()] as const,
  responses: { 200: jsonAnswer('Whether it left before', z.object({ stopped: z.boolean() })), ...problemResponse },
});

const resumeRoute = createRoute({
  method: 'post',
  path: '/api/office/sending/resume',
  tags,
  summary: 'Messages leave again',
  middleware: [manages, idempotent()] as const,
  responses: { 200: jsonAnswer('Whether it had been stopped', z.object({ resumed: z.boolean() })), ...problemResponse },
});

export function officeSettingsRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();

  routes.openapi(changeRoute, async (c) => {
    const change = given(c.req.valid('json'));
    return c.json(await asStaff(context, c.get('staff'), (scope) => changeOffice(scope, change)), 200);
  });

  routes.openapi(addClosureRoute, async (c) => {
    const closure = c.req.valid('json');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => addClosure(scope, closure))), 201);
  });

  routes.openapi(changeClosureRoute, async (c) => {
    const { closureId } = c.req.valid('param');
    const change = given(c.req.valid('json'));
    const outcome = await asStaff(context, c.get('staff'), (scope) => changeClosure(scope, closureId, change));
    return c.json(accepted(outcome), 200);
  });

  routes.openapi(removeClosureRoute, async (c) => {
    const { closureId } = c.req.valid('param');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => removeClosure(scope, closureId))), 200);
  });

  routes.openapi(stopRoute, async (c) =>
    c.json(await asStaff(context, c.get('staff'), (scope) => stopSending(scope, 'stopped')), 200),
  );

  routes.openapi(resumeRoute, async (c) => c.json(await asStaff(context, c.get('staff'), resumeSending), 200));

  return { routes };
}
