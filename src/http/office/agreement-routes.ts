import { Readable } from 'node:stream';
import { createRoute, z } from '@hono/zod-openapi';
import { findAgreementFile } from '../../app/agreement/find-agreement-file.ts';
import { registerSignedAgreement, type AgreementFromElsewhere } from '../../app/agreement/register-signed-agreement.ts';
import { viewTemplates } from '../../app/agreement/view-templates.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import type { AgreementTerms } from '../../domain/agreement/index.ts';
import { assert, DomainError } from '../../domain/kernel/index.ts';
import type { FileStore } from '../../files/file-store.ts';
import { safeFileName } from '../../files/safe-file-name.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import {
  agreementFileSchema,
  agreementRegisteredSchema,
  agreementTemplatesSchema,
  registerAgreementSchema,
} from '../contract/office-settings.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { fileHeaders } from '../file-headers.ts';
import { idempotent } from '../idempotent.ts';
import { receiveFile } from '../receive-file.ts';
import { bodyOf } from '../request-body.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Agreements'];
const inCharge = requireStaff('owner', 'manager', 'accountant');

const templatesRoute = createRoute({
  method: 'get',
  path: '/api/office/agreement-templates',
  tags,
  summary: 'Ready sets of clauses to start from',
  middleware: [requireStaff()] as const,
  responses: { 200: jsonAnswer('The common cases first', agreementTemplatesSchema), ...problemResponse },
});

const fileRoute = createRoute({
  method: 'put',
  path: '/api/office/agreement-files',
  tags,
  summary: 'Store a signed agreement; the same file sent twice is one',
  middleware: [inCharge] as const,
  request: { query: z.object({ name: z.string().max(500) }) },
  responses: { 201: jsonAnswer('Stored and read back', agreementFileSchema), ...problemResponse },
});

const registerRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/agreements',
  tags,
  summary: 'Register an agreement that was signed elsewhere, or deadlines without one',
  middleware: [inCharge, idempotent()] as const,
  request: { params: z.object({ clientId: idSchema }), body: jsonBody(registerAgreementSchema) },
  responses: { 201: jsonAnswer('Its duties are in the calendar', agreementRegisteredSchema), ...problemResponse },
});

const openFileRoute = createRoute({
  method: 'get',
  path: '/api/office/agreements/{agreementId}/file',
  tags,
  summary: 'The signed agreement as it was registered',
  middleware: [requireStaff()] as const,
  request: { params: z.object({ agreementId: idSchema }) },
  responses: { 200: { description: 'The bytes' }, ...problemResponse },
});

export function agreementRoutes(context: AppContext, files: FileStore): RouteModule {
  const routes = newRoutes();

  routes.openapi(templatesRoute, (c) => c.json({ templates: viewTemplates().map(toPlain) }, 200));

  routes.openapi(fileRoute, async (c) => {
    const { sha256, sizeBytes } = await receiveFile(files, c.get('staff').officeId, bodyOf(c));
    return c.json({ sha256, sizeBytes, name: safeFileName(c.req.valid('query').name) }, 201);
  });

  routes.openapi(registerRoute, async (c) => {
    const staff = c.get('staff');
    const { clientId } = c.req.valid('param');
    const wanted = c.req.valid('json');
    const file = wanted.basis.basis === 'written' ? wanted.basis.file : undefined;
    // The store of this office alone is asked: a file of another one is not there.
    if (file && (await files.verify(staff.officeId, file.sha256)) !== 'intact') {
      throw new DomainError('agreement.file-missing');
    }
    const agreement = toAgreement(clientId, wanted);
    const outcome = await asStaff(context, staff, (scope) => registerSignedAgreement(scope, agreement));
    if ('refused' in outcome && typeof outcome.refused !== 'string') {
      const [fault] = outcome.refused;
      assert(fault !== undefined, 'terms are refused for a fault');
      throw new DomainError(fault.code, { path: fault.path });
    }
    return c.json(accepted(outcome as Exclude<typeof outcome, { refused: readonly unknown[] }>), 201);
  });

  routes.openapi(openFileRoute, async (c) => {
    const staff = c.get('staff');
    const { agreementId } = c.req.valid('param');
    const file = accepted(await asStaff(context, staff, (scope) => findAgreementFile(scope, agreementId)));
    const opened = await files.open(staff.officeId, file.sha256);
    assert('stream' in opened, `the file of agreement ${agreementId} is not in the store`);
    const headers = fileHeaders({ name: file.name, kind: 'unknown' }, opened.sizeBytes);
    return c.body(Readable.toWeb(opened.stream) as ReadableStream, 200, headers);
  });

  return { routes, largeBodies: [/^\/api\/office\/agreement-files$/] };
}

/** What came in as JSON holds no undefined fields: a field that was left out is absent, as the domain has it. */
function toAgreement(clientId: string, wanted: z.output<typeof registerAgreementSchema>): AgreementFromElsewhere {
  const { templateKey, terms, startOn, basis, dropOtherClauses } = wanted;
  return {
    clientId,
    startOn,
    basis: basis as AgreementFromElsewhere['basis'],
    dropOtherClauses,
    ...(templateKey === undefined ? {} : { templateKey }),
    ...(terms === undefined ? {} : { terms: terms as unknown as AgreementTerms }),
  };
}

/** The domain's lists are read-only; the contract's are not. */
function toPlain(
  template: ReturnType<typeof viewTemplates>[number],
): z.output<typeof agreementTemplatesSchema>['templates'][number] {
  return template as unknown as z.output<typeof agreementTemplatesSchema>['templates'][number];
}
