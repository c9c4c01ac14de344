import { createRoute, z } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import { viewPortalYear } from '../../app/portal/view-trial-year.ts';
import { writePortalYearPaper } from '../../app/portal/write-portal-year-paper.ts';
import { renderDocument } from '../../pdf/render-document.ts';
import { jsonAnswer } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { portalYearSchema, yearPaperQuerySchema } from '../contract/trial-year.ts';
import { fileHeaders } from '../file-headers.ts';
import { accepted } from '../refused.ts';
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

const documentRoute = createRoute({
  method: 'get',
  path: '/api/portal/trial-year/document',
  tags: ['Client'],
  summary: 'The same on one page as a PDF',
  middleware: [requirePerson()] as const,
  request: { query: yearPaperQuerySchema.extend({ client: idSchema }) },
  responses: { 200: { description: 'The bytes' }, ...problemResponse },
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
  routes.openapi(documentRoute, async (c) => {
    const { client, language } = c.req.valid('query');
    const paper = accepted(
      await asContact(context, c.get('person'), client, [], (scope, acting) =>
        writePortalYearPaper(scope, acting, language),
      ),
    );
    const bytes = renderDocument(paper.document);
    const headers = fileHeaders({ name: paper.name, kind: 'pdf' }, bytes.length, { showPdf: true });
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, headers);
  });
  return { routes };
}
