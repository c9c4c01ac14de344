import {
  decideReferral,
  findConsent,
  toldFacts,
  type ConsentGiver,
  type ConsentScope,
  type ReferralAct,
  type ReferralRefusal,
} from '../../domain/referral/index.ts';
import { personOf, staffOf, type OfficeScope } from '../office/office-scope.ts';
import { findReferralToChange, type ReferralRow } from './find-referral.ts';
import { answeringContacts, loadReferralParties, type ReferralContact } from './referral-parties.ts';
import { momentOf } from './referral-moment.ts';
import { saveReferral } from './save-referral.ts';

export type ClientAnswer =
  | { decision: 'given'; to: ConsentScope }
  /** `withdrawn`: what was given is taken back. */
  | { decision: 'declined' | 'withdrawn' };

export type AnswerRefusal = 'not-found' | 'not-for-you' | 'referral-contact-unknown' | `referral-${ReferralRefusal}`;
export type Answered = { answered: true } | { refused: AnswerRefusal };

/**
 * The client's own answer on the page, to this very referral: somebody who has an old page open answers nothing else. Only whoever answers for the agreement
 * answers for what is told of the client.
 */
export async function answerConsent(
  scope: OfficeScope,
  clientId: string,
  referralId: string,
  answer: ClientAnswer,
): Promise<Answered> {
  const found = await findToAnswer(scope, clientId);
  if ('refused' in found) return found;
  if (found.row.id !== referralId) {
    const older = await isReferralOf(scope, clientId, referralId);
    return { refused: older ? 'referral-not-open' : 'not-found' };
  }
  const contact = found.answering.find(({ personId }) => personId === personOf(scope));
  if (!contact) return { refused: 'not-for-you' };
  return save(scope, found, answer, giverOf(contact, 'page', null));
}

/** What the client answered on the phone, in a meeting or on paper, as somebody of the office wrote it down. */
export async function noteConsent(
  scope: OfficeScope,
  clientId: string,
  { contactId, way, ...answer }: ClientAnswer & { contactId: string; way: Exclude<ConsentGiver['way'], 'page'> },
): Promise<Answered> {
  const found = await findToAnswer(scope, clientId);
  if ('refused' in found) return found;
  const contact = found.answering.find(({ personId }) => personId === contactId);
  if (!contact) return { refused: 'referral-contact-unknown' };
  return save(scope, found, answer, giverOf(contact, way, staffOf(scope)));
}

async function isReferralOf(scope: OfficeScope, clientId: string, referralId: string): Promise<boolean> {
  const row = await scope.trx
    .selectFrom('referral')
    .select('id')
    .where('office_id', '=', scope.officeId)
    .where('client_id', '=', clientId)
    .where('id', '=', referralId)
    .executeTakeFirst();
  return row !== undefined;
}

interface ToAnswer {
  leadId: string;
  row: ReferralRow;
  answering: readonly ReferralContact[];
}

async function findToAnswer(scope: OfficeScope, clientId: string): Promise<ToAnswer | { refused: 'not-found' }> {
  const found = await findReferralToChange(scope, clientId);
  if (!found?.row) return { refused: 'not-found' };
  const parties = (await loadReferralParties(scope, clientId))!;
  return { leadId: found.client.lead_id, row: found.row, answering: answeringContacts(parties.contacts) };
}

async function save(
  scope: OfficeScope,
  { leadId, row }: ToAnswer,
  answer: ClientAnswer,
  by: ConsentGiver,
): Promise<Answered> {
  const decision = decideReferral(row.referral, actOf(answer, by), momentOf(scope));
  if ('refused' in decision) return { refused: `referral-${decision.refused}` };
  if (decision.outcome === 'unchanged') return { answered: true };
  const consent = findConsent(decision.referral);
  await saveReferral(scope, row, decision.referral, leadId, {
    kind: `referral-consent-${answer.decision}`,
    data: {
      contact: by.contactId,
      way: by.way,
      ...(consent ? { number: consent.partnerIds.length, told: [...consent.told] } : {}),
    },
  });
  return { answered: true };
}

/** In one order, so that the same answer given twice is the same. */
function actOf(answer: ClientAnswer, by: ConsentGiver): ReferralAct {
  if (answer.decision !== 'given') return { act: 'answer-consent', decision: answer.decision, by };
  const { partnerIds, told } = answer.to;
  const to = { partnerIds: [...new Set(partnerIds)].toSorted(), told: toldFacts.filter((fact) => told.includes(fact)) };
  return { act: 'answer-consent', decision: 'given', by, to };
}

function giverOf(
  { personId: contactId, name }: ReferralContact,
  way: ConsentGiver['way'],
  notedBy: string | null,
): ConsentGiver {
  return { contactId, name, way, notedBy };
}
