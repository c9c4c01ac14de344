import type { Language } from '../../db/tables.ts';
import type { WorkingWay } from '../../domain/referral/index.ts';
import { brandOf } from '../../texts/messages/brand-colours.ts';
import type { Letterhead } from '../../texts/messages/letterhead.ts';
import { editLetter, type LetterEditContext, type LetterEditRefusal } from '../../texts/referral/edit-letter.ts';
import {
  recommendationInWords,
  type LetterText,
  type RecommendationFacts,
} from '../../texts/referral/recommendation-letter.ts';
import { linkPlace } from '../message/link-place.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import type { ReferralRow } from './find-referral.ts';
import { loadPartners, type RegisteredPartner } from './partner-offices.ts';
import { loadReferralParties, namesOf, type ReferralContact, type ReferralParties } from './referral-parties.ts';

/** The warm letter of a referral as it stands now. */
export interface WordedLetter {
  language: Language;
  facts: RecommendationFacts;
  letter: LetterText;
  /** As Takt would word it. */
  plain: LetterText;
  /** What was written once and has no place in it as it is now, such as the name of an office that has come to the register since; it is kept. */
  left: LetterEditRefusal[];
  context: LetterEditContext;
  letterhead: Letterhead;
  parties: ReferralParties;
  contact: ReferralContact | undefined;
  partners: RegisteredPartner[];
}

export async function wordLetter(scope: OfficeScope, row: ReferralRow): Promise<WordedLetter> {
  const parties = (await loadReferralParties(scope, row.client_id))!;
  const partners = await loadPartners(scope);
  const contact = parties.contacts.find(({ personId }) => personId === row.contact_id);
  const language = contact?.language ?? parties.client.language;
  const facts = letterFactsOf(scope, row, parties, partners);
  const plain = recommendationInWords(facts, contact?.name ?? '', language);
  const context: LetterEditContext = {
    language,
    names: namesOf(parties),
    partnerNames: partners.map(({ name }) => name),
  };
  const edits = row.letter_edits[language] ?? {};
  const first = editLetter(plain, edits, context);
  const refused = 'refused' in first ? new Set(first.refused.map(({ key }) => key)) : new Set<string>();
  const kept = Object.fromEntries(Object.entries(edits).filter(([key]) => !refused.has(key)));
  const second = 'letter' in first ? first : editLetter(plain, kept, context);
  if ('refused' in second) throw new Error('what was taken is refused');
  return {
    language,
    facts,
    letter: second.letter,
    plain,
    left: 'refused' in first ? first.refused : [],
    context,
    letterhead: {
      language,
      recipientName: contact?.name ?? '',
      office: { name: parties.office.name, brandColour: brandOf(parties.office.settings) },
      leadName: parties.lead.name,
      contactFor: ['agreement'],
      href: linkPlace,
    },
    parties,
    contact,
    partners,
  };
}

function letterFactsOf(
  scope: OfficeScope,
  { referral, sought }: ReferralRow,
  { client, triedAYear, lastOn }: ReferralParties,
  partners: readonly RegisteredPartner[],
): RecommendationFacts {
  return {
    offices: Math.max(1, referral.asked?.to.partnerIds.length ?? referral.partners.length),
    suits: findSharedWay(
      sought.needs,
      referral.partners.map(({ partnerId }) => partnerId),
      partners,
    ),
    triedAYear,
    lastOn,
    years: yearsSince(client.startOn, scope.today),
  };
}

/** What the client needs and every one of the offices does: what is said of them has to hold for whichever is chosen. */
function findSharedWay(
  needs: readonly WorkingWay[],
  partnerIds: readonly string[],
  partners: readonly RegisteredPartner[],
): WorkingWay | null {
  const proposed = partners.filter(({ id }) => partnerIds.includes(id));
  if (proposed.length === 0) return null;
  return needs.find((need) => proposed.every(({ ways }) => ways.includes(need))) ?? null;
}

/** Whole years from one day to another. */
function yearsSince(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return Math.max(0, to.slice(5) < from.slice(5) ? years - 1 : years);
}
