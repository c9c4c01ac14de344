import { createRoute, z } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import { addPartner, changePartner, loadPartners, setPartnerActive } from '../../app/referral/partner-offices.ts';
import { isOrgnr } from '../../domain/kernel/index.ts';
import type { PartnerOffice } from '../../domain/referral/index.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import {
  partnerFieldsSchema,
  partnerListSchema,
  partnerSavedSchema,
  partnerUseSchema,
  type PartnerFields,
  type PartnerSavedView,
} from '../contract/referral.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';

const tags = ['Change of course'];
const reads = requireStaff('owner', 'manager', 'accountant');
const changes = requireStaff('owner', 'manager');
const ofPartner = z.object({ partnerId: idSchema });

const listRoute = createRoute({
  method: 'get',
  path: '/api/office/partner-offices',
  tags,
  summary: 'The offices that clients may be helped on to',
  middleware: [reads] as const,
  responses: { 200: jsonAnswer('The register', partnerListSchema), ...problemResponse },
});

const addRoute = createRoute({
  method: 'post',
  path: '/api/office/partner-offices',
  tags,
  summary: 'Put an office in the register',
  middleware: [changes, idempotent()] as const,
  request: { body: jsonBody(partnerFieldsSchema) },
  responses: { 200: jsonAnswer('Kept, or what is wrong', partnerSavedSchema), ...problemResponse },
});

const changeRoute = createRoute({
  method: 'put',
  path: '/api/office/partner-offices/{partnerId}',
  tags,
  summary: 'Write an entry of the register anew',
  middleware: [changes, idempotent()] as const,
  request: { params: ofPartner, body: jsonBody(partnerFieldsSchema) },
  responses: { 200: jsonAnswer('Kept, or what is wrong', partnerSavedSchema), ...problemResponse },
});

const useRoute = createRoute({
  method: 'post',
  path: '/api/office/partner-offices/{partnerId}/use',
  tags,
  summary: 'Take an office out of use, or in again; it stays in the register',
  middleware: [changes, idempotent()] as const,
  request: { params: ofPartner, body: jsonBody(partnerUseSchema) },
  responses: { 204: { description: 'Done' }, ...problemResponse },
});

/** The register of partner offices: read by those who help clients on, kept by the managers. */
export function partnerRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(listRoute, async (c) => {
    const staff = c.get('staff');
    const partners = await asStaff(context, staff, loadPartners);
    const mayChange = staff.role === 'owner' || staff.role === 'manager';
    return c.json({ mayChange, partners } as z.infer<typeof partnerListSchema>, 200);
  });
  routes.openapi(addRoute, async (c) => {
    const partner = toPartner(c.req.valid('json'));
    return c.json(toSaved(await asStaff(context, c.get('staff'), (scope) => addPartner(scope, partner))), 200);
  });
  routes.openapi(changeRoute, async (c) => {
    const { partnerId } = c.req.valid('param');
    const partner = toPartner(c.req.valid('json'));
    const saved = await asStaff(context, c.get('staff'), (scope) => changePartner(scope, partnerId, partner));
    return c.json(toSaved(accepted(saved)), 200);
  });
  routes.openapi(useRoute, async (c) => {
    const { partnerId } = c.req.valid('param');
    const { active } = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => setPartnerActive(scope, partnerId, active)));
    return c.body(null, 204);
  });
  return { routes };
}

/** A number as people write it, with spaces, is kept as nine digits. */
function toPartner({ orgnr, capacity, ...fields }: PartnerFields): Omit<PartnerOffice, 'id'> {
  const digits = orgnr.replaceAll(/\s/g, '');
  return {
    ...fields,
    orgnr: isOrgnr(digits) ? digits : orgnr,
    capacity: capacity.map(({ fromOn, untilOn }) => ({ fromOn, ...(untilOn === undefined ? {} : { untilOn }) })),
  };
}

function toSaved(saved: Awaited<ReturnType<typeof addPartner>>): PartnerSavedView {
  return saved.saved
    ? { saved: true, partnerId: saved.partnerId, faults: [] }
    : { saved: false, partnerId: null, faults: saved.faults };
}
