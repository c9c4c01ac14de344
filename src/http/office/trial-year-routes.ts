import { createRoute, z } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import { beginClientYear } from '../../app/trial-year/begin-year.ts';
import { changeYear } from '../../app/trial-year/change-year.ts';
import { sayHalfway } from '../../app/trial-year/halfway-word.ts';
import { viewYear } from '../../app/trial-year/view-year.ts';
import { writeYearPaper } from '../../app/trial-year/write-year-paper.ts';
import { renderDocument } from '../../pdf/render-document.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import {
  beginYearSchema,
  pauseYearSchema,
  sayHalfwaySchema,
  stopYearSchema,
  yearBegunSchema,
  yearPaperQuerySchema,
  yearSchema,
} from '../contract/trial-year.ts';
import { fileHeaders } from '../file-headers.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';
import { given } from './given.ts';

const tags = ['Change of course'];
const ofClient = z.object({ clientId: idSchema });
const leads = requireStaff('owner', 'manager', 'accountant');
const done = { 204: { description: 'Done' }, ...problemResponse } as const;

const viewRoute = createRoute({
  method: 'get',
  path: '/api/office/clients/{clientId}/year',
  tags,
  summary: 'The year that a talk led to, or what it would begin with today',
  middleware: [requireStaff()] as const,
  request: { params: ofClient },
  responses: { 200: jsonAnswer('The year, its targets and how each stands', yearSchema), ...problemResponse },
});

const beginRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/year',
  tags,
  summary: 'Begin the year: what has been is frozen as it is known today, and the targets are set',
  middleware: [leads, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(beginYearSchema) },
  responses: { 201: jsonAnswer('Begun', yearBegunSchema), ...problemResponse },
});

const pauseRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/year/pause',
  tags,
  summary: 'Pause the year from today until a day; its end moves as many days',
  middleware: [leads, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(pauseYearSchema) },
  responses: done,
});

const resumeRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/year/resume',
  tags,
  summary: 'Take the year up again today, from a pause or after it was stopped',
  middleware: [leads, idempotent()] as const,
  request: { params: ofClient },
  responses: done,
});

const stopRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/year/stop',
  tags,
  summary: 'Stop the year, with a reason; nothing more is sent of it',
  middleware: [leads, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(stopYearSchema) },
  responses: done,
});

const halfwayRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/year/halfway',
  tags,
  summary: 'The engagement lead sends the word halfway as it was written, or says that it was said in person; once',
  middleware: [leads, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(sayHalfwaySchema) },
  responses: done,
});

const documentRoute = createRoute({
  method: 'get',
  path: '/api/office/clients/{clientId}/year/document',
  tags,
  summary: 'How the year stands today, on one page as a PDF',
  middleware: [requireStaff()] as const,
  request: { params: ofClient, query: yearPaperQuerySchema },
  responses: { 200: { description: 'The bytes' }, ...problemResponse },
});

/** *Året*: begun, paused, taken up again, stopped, and the word halfway. Only the joint review ends it. */
export function trialYearRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(viewRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => viewYear(scope, clientId))), 200);
  });
  routes.openapi(beginRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { startOn, targets } = c.req.valid('json');
    const year = { startOn, ...given({ targets }) };
    return c.json(
      accepted(await asStaff(context, c.get('staff'), (scope) => beginClientYear(scope, clientId, year))),
      201,
    );
  });
  routes.openapi(pauseRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const pause = { act: 'pause', ...c.req.valid('json') } as const;
    accepted(await asStaff(context, c.get('staff'), (scope) => changeYear(scope, clientId, pause)));
    return c.body(null, 204);
  });
  routes.openapi(resumeRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    accepted(await asStaff(context, c.get('staff'), (scope) => changeYear(scope, clientId, { act: 'resume' })));
    return c.body(null, 204);
  });
  routes.openapi(stopRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { reason } = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => changeYear(scope, clientId, { act: 'stop', reason })));
    return c.body(null, 204);
  });
  routes.openapi(halfwayRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const said = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => sayHalfway(scope, clientId, said)));
    return c.body(null, 204);
  });
  routes.openapi(documentRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { language } = c.req.valid('query');
    const paper = accepted(
      await asStaff(context, c.get('staff'), (scope) => writeYearPaper(scope, clientId, language)),
    );
    const bytes = renderDocument(paper.document);
    const headers = fileHeaders({ name: paper.name, kind: 'pdf' }, bytes.length, { showPdf: true });
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, headers);
  });
  return { routes };
}
