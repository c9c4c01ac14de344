import { createRoute, z } from '@hono/zod-openapi';
import { addTemplate, changeTemplate, retireTemplate, viewTemplateList } from '../../app/proposal/templates.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import type { AgreementTerms } from '../../domain/agreement/index.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import {
  changeTemplateSchema,
  saveTemplateSchema,
  templateListSchema,
  templateSavedSchema,
} from '../contract/proposals.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Agreements'];
const inCharge = requireStaff('owner', 'manager', 'accountant');
const templatePath = z.object({ templateId: idSchema });

const listRoute = createRoute({
  method: 'get',
  path: '/api/office/templates',
  tags,
  summary: 'The office’s own templates, and the ready ones',
  middleware: [requireStaff()] as const,
  responses: { 200: jsonAnswer('The office’s own first', templateListSchema), ...problemResponse },
});

const addRoute = createRoute({
  method: 'post',
  path: '/api/office/templates',
  tags,
  summary: 'Keep terms as a template of the office',
  middleware: [inCharge, idempotent()] as const,
  request: { body: jsonBody(saveTemplateSchema) },
  responses: { 201: jsonAnswer('The template', templateSavedSchema), ...problemResponse },
});

const changeRoute = createRoute({
  method: 'put',
  path: '/api/office/templates/{templateId}',
  tags,
  summary: 'Change a template for drafts to come; refused where somebody else has saved since',
  middleware: [inCharge] as const,
  request: { params: templatePath, body: jsonBody(changeTemplateSchema) },
  responses: { 200: jsonAnswer('The template', templateSavedSchema), ...problemResponse },
});

const retireRoute = createRoute({
  method: 'post',
  path: '/api/office/templates/{templateId}/retire',
  tags,
  summary: 'Take a template out of the list',
  middleware: [inCharge, idempotent()] as const,
  request: { params: templatePath },
  responses: { 200: jsonAnswer('The template', templateSavedSchema), ...problemResponse },
});

/** The sets of clauses that drafts begin with. */
export function templateRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  const toTerms = (terms: unknown): AgreementTerms => terms as AgreementTerms;

  routes.openapi(listRoute, async (c) => c.json(await asStaff(context, c.get('staff'), viewTemplateList), 200));
  routes.openapi(addRoute, async (c) => {
    const { name, terms } = c.req.valid('json');
    const added = await asStaff(context, c.get('staff'), (scope) =>
      addTemplate(scope, { name, terms: toTerms(terms) }),
    );
    return c.json(added, 201);
  });
  routes.openapi(changeRoute, async (c) => {
    const { templateId } = c.req.valid('param');
    const { name, terms, revision } = c.req.valid('json');
    const changed = await asStaff(context, c.get('staff'), (scope) =>
      changeTemplate(scope, templateId, { name, terms: toTerms(terms), revision }),
    );
    return c.json(accepted(changed), 200);
  });
  routes.openapi(retireRoute, async (c) => {
    const { templateId } = c.req.valid('param');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => retireTemplate(scope, templateId))), 200);
  });

  return { routes };
}
