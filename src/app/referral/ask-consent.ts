import { decideReferral, toldFacts, type ReferralRefusal, type ToldFact } from '../../domain/referral/index.ts';
import { composeRecommendation, paragraphsOf } from '../../texts/referral/recommendation-letter.ts';
import type { SentLetter } from '../../texts/referral/sent-letter.ts';
import { addressedWords } from '../message/addressed-words.ts';
import { queueMessages } from '../message/queue-messages.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { findReferralToChange } from './find-referral.ts';
import { momentOf } from './referral-moment.ts';
import { saveReferral } from './save-referral.ts';
import { wordLetter } from './word-letter.ts';

/** What a message to the client about a referral is about; `message/find-reason-to-drop` reads the referral from it. */
export const letterMatterKey = (referralId: string): string => `referral/${referralId}/letter`;

export type AskRefusal =
  | 'not-found'
  | 'referral-lead-only'
  | 'referral-unreachable'
  | 'referral-contact-unknown'
  | 'referral-partner-unknown'
  | `referral-${ReferralRefusal}`;

/**
 * Asks the client whether the office may say who they are, to how many and what: the warm letter is kept as it stands and goes by mail with the link to
 * the page where it is answered, or the lead asks on the phone, in a meeting or with the letter on paper (`by: 'lead'`). It is the lead's to send.
 */
export async function askConsent(
  scope: OfficeScope,
  clientId: string,
  { told, by }: { told: readonly ToldFact[]; by: 'mail' | 'lead' },
): Promise<{ asked: true } | { refused: AskRefusal }> {
  const found = await findReferralToChange(scope, clientId);
  if (!found?.row) return { refused: 'not-found' };
  const { client, row } = found;
  if (client.lead_id !== staffOf(scope)) return { refused: 'referral-lead-only' };
  const partnerIds = row.referral.partners.map(({ partnerId }) => partnerId);
  const to = { partnerIds, told: toldFacts.filter((fact) => told.includes(fact)) };
  const decision = decideReferral(row.referral, { act: 'ask-consent', to }, momentOf(scope));
  if ('refused' in decision) return { refused: `referral-${decision.refused}` };
  if (decision.outcome === 'unchanged') return { asked: true };
  const worded = await wordLetter(scope, row);
  const { contact, partners, letter, letterhead, language, parties } = worded;
  if (!contact) return { refused: 'referral-contact-unknown' };
  if (!partnerIds.every((id) => partners.some((one) => one.id === id && one.active)))
    return { refused: 'referral-partner-unknown' };
  if (by === 'mail' && (contact.email === null || contact.bouncedAt !== null))
    return { refused: 'referral-unreachable' };
  const sent: SentLetter = {
    language,
    subject: letter.subject,
    greeting: letter.greeting,
    paragraphs: paragraphsOf(letter),
    signature: [parties.lead.name, parties.office.name].join(', '),
  };
  await scope.trx
    .updateTable('referral')
    .set({ letter: JSON.stringify(sent), letter_sent_at: scope.now })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', row.id)
    .execute();
  await saveReferral(scope, row, decision.referral, client.lead_id, {
    kind: 'referral-consent-asked',
    data: {
      contact: contact.personId,
      number: partnerIds.length,
      told: [...to.told],
      answerByOn: decision.referral.asked!.answerByOn,
      by,
    },
  });
  if (by === 'lead') return { asked: true };
  const company = { name: parties.client.name, orgnr: parties.client.orgnr };
  await queueMessages(scope, [
    {
      id: scope.ids.next(),
      kind: 'referral-letter',
      channel: 'email',
      chasing: false,
      to: { personId: contact.personId },
      clientId,
      matterKey: letterMatterKey(row.id),
      plannedOn: scope.today,
      notBefore: scope.now,
      words: addressedWords(
        contact,
        { leadName: parties.lead.name, leadEmail: parties.lead.email },
        composeRecommendation(letterhead, company, worded.facts, letter),
      ),
      duties: [],
    },
  ]);
  return { asked: true };
}
