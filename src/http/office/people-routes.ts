import { createRoute, z } from '@hono/zod-openapi';
import { addAbsence, removeAbsence } from '../../app/staff/absences.ts';
import { addStaff } from '../../app/staff/add-staff.ts';
import { isProven } from '../../app/access/prove.ts';
import { changeStaff, chooseLanguage } from '../../app/staff/change-staff.ts';
import { deactivateStaff } from '../../app/staff/deactivate-staff.ts';
import { viewPeople } from '../../app/staff/view-people.ts';
import type { StaffSession } from '../../app/access/find-session.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { DomainError } from '../../domain/kernel/index.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import {
  absenceAddedSchema,
  absenceSchema,
  addStaffSchema,
  changedSchema,
  changeStaffSchema,
  deactivateStaffSchema,
  ownLanguageSchema,
  peopleSchema,
  removedSchema,
  staffAddedSchema,
  staffDeactivatedSchema,
} from '../contract/office-people.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';
import { given } from './given.ts';

const tags = ['People'];
const ofPerson = z.object({ staffId: idSchema });
const everyone = requireStaff();
const manages = requireStaff('owner', 'manager');

const listRoute = createRoute({
  method: 'get',
  path: '/api/office/people',
  tags,
  summary: 'The people of the office, their absences, its closures and its settings',
  middleware: [everyone] as const,
  responses: { 200: jsonAnswer('Those who work here first', peopleSchema), ...problemResponse },
});

const addRoute = createRoute({
  method: 'post',
  path: '/api/office/staff',
  tags,
  summary: 'Add somebody, or take back somebody who left',
  middleware: [manages, idempotent()] as const,
  request: { body: jsonBody(addStaffSchema) },
  responses: { 201: jsonAnswer('Added', staffAddedSchema), ...problemResponse },
});

const changeRoute = createRoute({
  method: 'post',
  path: '/api/office/staff/{staffId}',
  tags,
  summary: 'Change name, mobile, role, language or deputy',
  middleware: [manages, idempotent()] as const,
  request: { params: ofPerson, body: jsonBody(changeStaffSchema) },
  responses: { 200: jsonAnswer('Changed', changedSchema), ...problemResponse },
});

const deactivateRoute = createRoute({
  method: 'post',
  path: '/api/office/staff/{staffId}/deactivate',
  tags,
  summary: 'Somebody leaves: every way in is closed, clients pass to a successor',
  middleware: [manages, idempotent()] as const,
  request: { params: ofPerson, body: jsonBody(deactivateStaffSchema) },
  responses: { 200: jsonAnswer('Left', staffDeactivatedSchema), ...problemResponse },
});

const addAbsenceRoute = createRoute({
  method: 'post',
  path: '/api/office/absences',
  tags,
  summary: 'Enter an absence: my own, or of anybody for those in charge',
  middleware: [everyone, idempotent()] as const,
  request: { body: jsonBody(absenceSchema) },
  responses: { 201: jsonAnswer('Entered', absenceAddedSchema), ...problemResponse },
});

const removeAbsenceRoute = createRoute({
  method: 'delete',
  path: '/api/office/absences/{absenceId}',
  tags,
  summary: 'Take an absence away',
  middleware: [everyone] as const,
  request: { params: z.object({ absenceId: idSchema }) },
  responses: { 200: jsonAnswer('Taken away', removedSchema), ...problemResponse },
});

const languageRoute = createRoute({
  method: 'post',
  path: '/api/office/language',
  tags,
  summary: 'Choose the language in which I read Takt',
  middleware: [everyone, idempotent()] as const,
  request: { body: jsonBody(ownLanguageSchema) },
  responses: { 200: jsonAnswer('Chosen', ownLanguageSchema), ...problemResponse },
});

export function peopleRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();

  routes.openapi(listRoute, async (c) => c.json(await asStaff(context, c.get('staff'), viewPeople), 200));

  routes.openapi(addRoute, async (c) => {
    const staff = c.get('staff');
    const wanted = c.req.valid('json');
    return c.json(accepted(await asStaff(context, staff, (scope) => addStaff(scope, staff.role, wanted))), 201);
  });

  routes.openapi(changeRoute, async (c) => {
    const staff = c.get('staff');
    const { staffId } = c.req.valid('param');
    const change = given(c.req.valid('json'));
    const proven = isProven(c.get('provenAt'), c.get('server').access.clock.now());
    const outcome = await asStaff(context, staff, (scope) => changeStaff(scope, staff.role, staffId, change, proven));
    return c.json(accepted(outcome), 200);
  });

  routes.openapi(deactivateRoute, async (c) => {
    const staff = c.get('staff');
    const { staffId } = c.req.valid('param');
    const { successorId } = c.req.valid('json');
    const outcome = await asStaff(context, staff, (scope) => deactivateStaff(scope, staff.role, staffId, successorId));
    return c.json(accepted(outcome), 200);
  });

  routes.openapi(addAbsenceRoute, async (c) => {
    const staff = c.get('staff');
    const absence = c.req.valid('json');
    if (absence.staffId !== staff.staffId && !isInCharge(staff)) throw new DomainError('access.not-allowed');
    return c.json(accepted(await asStaff(context, staff, (scope) => addAbsence(scope, absence))), 201);
  });

  routes.openapi(removeAbsenceRoute, async (c) => {
    const staff = c.get('staff');
    const { absenceId } = c.req.valid('param');
    const onlyOf = isInCharge(staff) ? undefined : staff.staffId;
    return c.json(accepted(await asStaff(context, staff, (scope) => removeAbsence(scope, absenceId, onlyOf))), 200);
  });

  routes.openapi(languageRoute, async (c) => {
    const staff = c.get('staff');
    const { language } = c.req.valid('json');
    return c.json(await asStaff(context, staff, (scope) => chooseLanguage(scope, staff.staffId, language)), 200);
  });

  return { routes };
}

/** Others' absences are entered and taken away by owners and managers only. */
function isInCharge({ role }: StaffSession): boolean {
  return role === 'owner' || role === 'manager';
}
