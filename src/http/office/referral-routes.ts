import { createRoute, z } from '@hono/zod-openapi';
import type { AppContext } from '../../app/office/office-scope.ts';
import { noteConsent } from '../../app/referral/answer-consent.ts';
import { askConsent } from '../../app/referral/ask-consent.ts';
import { changeLetter } from '../../app/referral/change-letter.ts';
import { endReferral, notePartnerAnswer } from '../../app/referral/end-referral.ts';
import { giveMoreDays } from '../../app/referral/give-more-days.ts';
import { introduceClient, previewIntroduction } from '../../app/referral/introduce-client.ts';
import { proposePartners } from '../../app/referral/propose-partners.ts';
import { viewReferral } from '../../app/referral/view-referral.ts';
import { writeLetterPaper } from '../../app/referral/write-letter-paper.ts';
import { renderDocument } from '../../pdf/render-document.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import {
  askConsentSchema,
  changeLetterSchema,
  endReferralSchema,
  introduceSchema,
  introductionSchema,
  letterChangedSchema,
  moreDaysSchema,
  noteConsentSchema,
  partnerAnswerSchema,
  proposePartnersSchema,
  referralMadeSchema,
  referralSchema,
} from '../contract/referral.ts';
import { idSchema } from '../contract/shared.ts';
import { fileHeaders } from '../file-headers.ts';
import { idempotent } from '../idempotent.ts';
import { toClientAnswer } from '../referral-answer.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';
import { given } from './given.ts';

const tags = ['Change of course'];
const ofClient = z.object({ clientId: idSchema });
const ofPartner = z.object({ clientId: idSchema, partnerId: idSchema });
const helps = requireStaff('owner', 'manager', 'accountant');
const done = { 204: { description: 'Done' }, ...problemResponse };

const viewRoute = createRoute({
  method: 'get',
  path: '/api/office/clients/{clientId}/referral',
  tags,
  summary: 'How a client is helped on to another office, and what comes next',
  middleware: [helps] as const,
  request: { params: ofClient },
  responses: { 200: jsonAnswer('The newest referral, or none', referralSchema), ...problemResponse },
});

const proposeRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/referral',
  tags,
  summary: 'Keep what is looked for and which offices are thought of; seen by the office only',
  middleware: [helps, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(proposePartnersSchema) },
  responses: { 200: jsonAnswer('Kept', referralMadeSchema), ...problemResponse },
});

const letterRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/referral/letter',
  tags,
  summary: 'Write sentences of the warm letter anew',
  middleware: [helps, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(changeLetterSchema) },
  responses: {
    200: jsonAnswer('Saved, or which sentences cannot stand in it', letterChangedSchema),
    ...problemResponse,
  },
});

const documentRoute = createRoute({
  method: 'get',
  path: '/api/office/clients/{clientId}/referral/letter/document',
  tags,
  summary: 'The warm letter as a PDF, as it was given or as it stands',
  middleware: [helps] as const,
  request: { params: ofClient },
  responses: { 200: { description: 'The bytes' }, ...problemResponse },
});

const askRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/referral/ask',
  tags,
  summary: 'The engagement lead asks the client for consent: by mail with the letter and the link, or in person',
  middleware: [helps, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(askConsentSchema) },
  responses: done,
});

const moreDaysRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/referral/more-days',
  tags,
  summary: 'Give the client longer to answer the question of consent, or an office that was told longer to answer',
  middleware: [helps, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(moreDaysSchema) },
  responses: done,
});

const answerRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/referral/answer',
  tags,
  summary: 'Enter what the client answered on the phone, in a meeting or on paper',
  middleware: [helps, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(noteConsentSchema) },
  responses: done,
});

const previewRoute = createRoute({
  method: 'get',
  path: '/api/office/clients/{clientId}/referral/introductions/{partnerId}',
  tags,
  summary: 'The mail to another office as it would go, word for word; there is none without consent',
  middleware: [helps] as const,
  request: { params: ofPartner },
  responses: { 200: jsonAnswer('The mail', introductionSchema), ...problemResponse },
});

const introduceRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/referral/introductions/{partnerId}',
  tags,
  summary:
    'The engagement lead tells another office who the client is, with what was consented to; once more where the mail did not arrive',
  middleware: [helps, idempotent()] as const,
  request: { params: ofPartner, body: jsonBody(introduceSchema) },
  responses: done,
});

const partnerAnswerRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/referral/partner-answer',
  tags,
  summary: 'Enter whether another office takes the client on',
  middleware: [helps, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(partnerAnswerSchema) },
  responses: done,
});

const endRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/referral/end',
  tags,
  summary: 'End it: the client stays or finds an office alone, or nobody suits',
  middleware: [helps, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(endReferralSchema) },
  responses: done,
});

/** Helping a client on to another office: no name in either direction before the client's own consent. */
export function referralRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();
  routes.openapi(viewRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    return c.json(accepted(await asStaff(context, c.get('staff'), (scope) => viewReferral(scope, clientId))), 200);
  });
  routes.openapi(proposeRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { sought, partnerIds, contactId } = c.req.valid('json');
    const { system, place, ...rest } = sought;
    const proposal = { sought: { ...rest, ...given({ system, place }) }, partnerIds, ...given({ contactId }) };
    const made = await asStaff(context, c.get('staff'), (scope) => proposePartners(scope, clientId, proposal));
    return c.json(accepted(made), 200);
  });
  routes.openapi(letterRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { edits } = c.req.valid('json');
    const changed = await asStaff(context, c.get('staff'), (scope) => changeLetter(scope, clientId, edits));
    if ('edits' in changed) return c.json({ saved: false, refused: changed.edits }, 200);
    accepted(changed);
    return c.json({ saved: true, refused: [] }, 200);
  });
  routes.openapi(documentRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const found = accepted(await asStaff(context, c.get('staff'), (scope) => writeLetterPaper(scope, clientId)));
    const bytes = renderDocument(found.document);
    const headers = fileHeaders({ name: found.name, kind: 'pdf' }, bytes.length, { showPdf: true });
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, headers);
  });
  routes.openapi(askRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const how = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => askConsent(scope, clientId, how)));
    return c.body(null, 204);
  });
  routes.openapi(moreDaysRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { answerByOn, partnerId } = c.req.valid('json');
    const days = { answerByOn, ...given({ partnerId }) };
    accepted(await asStaff(context, c.get('staff'), (scope) => giveMoreDays(scope, clientId, days)));
    return c.body(null, 204);
  });
  routes.openapi(answerRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { contactId, way, ...answer } = c.req.valid('json');
    const noted = { contactId, way, ...toClientAnswer(answer) };
    accepted(await asStaff(context, c.get('staff'), (scope) => noteConsent(scope, clientId, noted)));
    return c.body(null, 204);
  });
  routes.openapi(previewRoute, async (c) => {
    const { clientId, partnerId } = c.req.valid('param');
    const preview = asStaff(context, c.get('staff'), (scope) => previewIntroduction(scope, clientId, partnerId));
    return c.json(accepted(await preview), 200);
  });
  routes.openapi(introduceRoute, async (c) => {
    const { clientId, partnerId } = c.req.valid('param');
    const { sha256 } = c.req.valid('json');
    const staff = c.get('staff');
    accepted(await asStaff(context, staff, (scope) => introduceClient(scope, clientId, partnerId, sha256)));
    return c.body(null, 204);
  });
  routes.openapi(partnerAnswerRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { partnerId, answer } = c.req.valid('json');
    const staff = c.get('staff');
    accepted(await asStaff(context, staff, (scope) => notePartnerAnswer(scope, clientId, partnerId, answer)));
    return c.body(null, 204);
  });
  routes.openapi(endRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { how, reason } = c.req.valid('json');
    accepted(await asStaff(context, c.get('staff'), (scope) => endReferral(scope, clientId, how, reason)));
    return c.body(null, 204);
  });
  return { routes };
}
