import { findForbiddenWords } from '../../domain/handover/index.ts';
import {
  decideReferral,
  decideSecondIntroduction,
  factsToTell,
  type Referral,
  type ReferralDecision,
  type ReferralRefusal,
  type SecondIntroduction,
  type SecondIntroductionRefusal,
  type ToldFact,
} from '../../domain/referral/index.ts';
import { formatMobile } from '../../texts/format-mobile.ts';
import { brandOf } from '../../texts/messages/brand-colours.ts';
import type { ComposedMessage } from '../../texts/messages/message.ts';
import { composeIntroduction, type ClientToTell } from '../../texts/referral/introduction.ts';
import { queueMessages } from '../message/queue-messages.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { sha256 } from '../record/append-record.ts';
import { closeTasks } from '../task/open-tasks.ts';
import { findNewestReferral, findReferralToChange, type ReferralRow } from './find-referral.ts';
import { findPartner, type RegisteredPartner } from './partner-offices.ts';
import { loadReferralParties, namesOf, type ReferralParties } from './referral-parties.ts';
import { introductionMatterKey, loadIntroductions, type Introduction } from './load-introductions.ts';
import { momentOf } from './referral-moment.ts';
import { saveReferral } from './save-referral.ts';

export interface IntroductionToRead {
  toName: string;
  toAddress: string;
  subject: string;
  text: string;
  told: readonly ToldFact[];
  /** Of what would be sent: only what was shown goes. */
  sha256: string;
}

export type IntroduceRefusal =
  | 'not-found'
  | 'referral-lead-only'
  | 'referral-partner-unknown'
  | 'referral-shown-changed'
  | 'referral-forbidden-words'
  | `referral-${ReferralRefusal | SecondIntroductionRefusal}`;

/**
 * The mail to one office as it would go now, word for word. There is none without the client's consent to this very office, and no second one to an office
 * that has the first.
 */
export async function previewIntroduction(
  scope: OfficeScope,
  clientId: string,
  partnerId: string,
): Promise<IntroductionToRead | { refused: IntroduceRefusal }> {
  const row = await findNewestReferral(scope, clientId);
  if (!row) return { refused: 'not-found' };
  const written = await writeIntroduction(scope, row, partnerId);
  if ('refused' in written) return written;
  const { partner, composed, told } = written;
  const { subject, text } = composed;
  return {
    toName: partner.contact.name,
    toAddress: partner.contact.email,
    subject,
    text,
    told,
    sha256: hashOf(partner, composed),
  };
}

/**
 * Tells another office who the client is, with what the client consented to and nothing else, in the mail that the lead has just read (`shown` is its
 * hash). Once an office, and once more where the mail did not arrive. Whether the consent still stands is read again when the mail leaves
 * (`message/find-reason-to-drop`).
 */
export async function introduceClient(
  scope: OfficeScope,
  clientId: string,
  partnerId: string,
  shown: string,
): Promise<{ introduced: true } | { refused: IntroduceRefusal }> {
  const found = await findReferralToChange(scope, clientId);
  if (!found?.row) return { refused: 'not-found' };
  const { client, row } = found;
  if (client.lead_id !== staffOf(scope)) return { refused: 'referral-lead-only' };
  const written = await writeIntroduction(scope, row, partnerId);
  if ('refused' in written) return written;
  const { partner, composed, told, parties, answerByOn, decision, earlier } = written;
  if (decision.outcome === 'unchanged') return { introduced: true };
  if (hashOf(partner, composed) !== shown) return { refused: 'referral-shown-changed' };
  await saveReferral(scope, row, decision.referral, client.lead_id, {
    kind: earlier === undefined ? 'referral-introduced' : 'referral-introduced-again',
    data: { partner: partnerId, told: [...told], answerByOn },
  });
  await queueMessages(scope, [
    {
      id: scope.ids.next(),
      kind: 'referral-introduction',
      channel: 'email',
      chasing: false,
      to: { address: partner.contact.email },
      clientId,
      matterKey: introductionMatterKey(row.id, partnerId, earlier?.number ?? 0),
      plannedOn: scope.today,
      notBefore: scope.now,
      words: {
        toName: partner.contact.name,
        toAddress: partner.contact.email,
        replyToName: parties.lead.name,
        replyToAddress: parties.lead.email,
        language: parties.client.language,
        ...composed,
      },
      duties: [],
    },
  ]);
  if (earlier !== undefined) await closeTasksOf(scope, earlier.messageId, clientId);
  return { introduced: true };
}

/** What was said of the mail that did not arrive is done with. */
async function closeTasksOf(scope: OfficeScope, messageId: string, clientId: string): Promise<void> {
  await closeTasks(scope, [`bounced/${messageId}/${clientId}`, `failed/${messageId}`, `refused/${messageId}`]);
}

/** The first time as any office that is told; once more by how the earlier mail fares. Of one that was erased nothing is known: it counts as arrived. */
function decideIntroduction(
  scope: OfficeScope,
  { referral }: ReferralRow,
  partnerId: string,
  earlier: Introduction | undefined,
): ReferralDecision | SecondIntroduction {
  const told = referral.partners.find((one) => one.partnerId === partnerId)?.introducedOn ?? null;
  return told === null
    ? decideReferral(referral, { act: 'introduce', partnerId }, momentOf(scope))
    : decideSecondIntroduction(referral, partnerId, earlier?.fate ?? 'arrived', momentOf(scope));
}

interface Written {
  partner: RegisteredPartner;
  parties: ReferralParties;
  told: readonly ToldFact[];
  answerByOn: string;
  composed: ComposedMessage;
  decision: Exclude<ReferralDecision | SecondIntroduction, { refused: unknown }>;
  /** The mail that this office was written before. */
  earlier: Introduction | undefined;
}

async function writeIntroduction(
  scope: OfficeScope,
  row: ReferralRow,
  partnerId: string,
): Promise<Written | { refused: IntroduceRefusal }> {
  const told = factsToTell(row.referral, partnerId);
  if (told.length === 0) return { refused: 'referral-no-consent' };
  const earlier = (await loadIntroductions(scope, row.id)).get(partnerId);
  const decision = decideIntroduction(scope, row, partnerId, earlier);
  if ('refused' in decision) return { refused: `referral-${decision.refused}` };
  const partner = await findPartner(scope, partnerId);
  if (!partner?.active) return { refused: 'referral-partner-unknown' };
  const parties = (await loadReferralParties(scope, row.client_id))!;
  const after = 'referral' in decision ? decision.referral : row.referral;
  const answerByOn = after.partners.find((one) => one.partnerId === partnerId)!.answerByOn!;
  const composed = composeIntroduction({
    language: parties.client.language,
    office: { name: parties.office.name, brandColour: brandOf(parties.office.settings) },
    leadName: parties.lead.name,
    toName: partner.contact.name,
    client: clientToTell(row, parties),
    told,
    answerByOn,
  });
  const names = [...namesOf(parties), partner.name, partner.contact.name];
  if (findForbiddenWords(`${composed.subject} ${composed.text}`, names).length > 0)
    return { refused: 'referral-forbidden-words' };
  return { partner, parties, told, answerByOn, composed, decision, earlier };
}

function clientToTell(
  { sought, referral, contact_id }: ReferralRow,
  { client, contacts }: ReferralParties,
): ClientToTell {
  const answeredBy = lastGiver(referral) ?? contact_id;
  const contact = contacts.find(({ personId }) => personId === answeredBy) ?? contacts[0];
  return {
    company: { name: client.name, orgnr: client.orgnr },
    contact: {
      name: contact?.name ?? client.name,
      reach: contact?.mobile ? formatMobile(contact.mobile) : (contact?.email ?? ''),
    },
    industries: sought.industries,
    size: sought.size,
    system: sought.system ?? null,
    municipality: sought.place?.municipality ?? null,
    needs: sought.needs,
  };
}

/** Whoever said yes is who is reached. */
function lastGiver({ answers }: Referral): string | undefined {
  return answers.findLast(({ decision }) => decision === 'given')?.by.contactId;
}

function hashOf({ contact }: RegisteredPartner, { subject, text, html }: ComposedMessage): string {
  return sha256(JSON.stringify([contact.email, subject, text, html]));
}
