import { createRoute, z } from '@hono/zod-openapi';
import { decideClientCourse } from '../../app/course/decide-course.ts';
import { noteCourse } from '../../app/course/note-course.ts';
import { viewCourse } from '../../app/course/view-course.ts';
import { viewCourses } from '../../app/course/view-courses.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { courseSchema, coursesSchema, decideCourseSchema, noteCourseSchema } from '../contract/courses.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Change of course'];
const ofClient = z.object({ clientId: idSchema });
const decides = requireStaff('owner', 'manager', 'accountant');

const listRoute = createRoute({
  method: 'get',
  path: '/api/office/courses',
  tags,
  summary: 'Who is proposed for the talk and why, what is under way, and what was put off',
  middleware: [requireStaff()] as const,
  responses: { 200: jsonAnswer('How it stands', coursesSchema), ...problemResponse },
});

const decideRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/course',
  tags,
  summary: 'Decide about a client: the talk, not now with a reason and a day, or no with a reason',
  middleware: [decides, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(decideCourseSchema) },
  responses: { 200: jsonAnswer('Decided', z.object({ courseId: idSchema })), ...problemResponse },
});

const viewRoute = createRoute({
  method: 'get',
  path: '/api/office/clients/{clientId}/course',
  tags,
  summary: 'Where the talk with a client stands: the stage, whose turn it is, and what came between',
  middleware: [requireStaff()] as const,
  request: { params: ofClient },
  responses: { 200: jsonAnswer('How it stands', courseSchema), ...problemResponse },
});

const noteRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/course/note',
  tags,
  summary:
    'Note what happened to the client, that it goes on all the same, or a step that is skipped; stop it, or take it up again',
  middleware: [decides, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(noteCourseSchema) },
  responses: { 204: { description: 'Noted' }, ...problemResponse },
});

export function courseRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(listRoute, async (c) => c.json(await asStaff(context, c.get('staff'), viewCourses), 200));
  routes.openapi(decideRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { askAgainOn, ...decision } = c.req.valid('json');
    const given = { ...decision, ...(askAgainOn === undefined ? {} : { askAgainOn }) };
    const decided = asStaff(context, c.get('staff'), (scope) => decideClientCourse(scope, clientId, given));
    return c.json(accepted(await decided), 200);
  });
  routes.openapi(viewRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => viewCourse(scope, clientId))), 200);
  });
  routes.openapi(noteRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const note = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => noteCourse(scope, clientId, note)));
    return c.body(null, 204);
  });
  return { routes };
}
