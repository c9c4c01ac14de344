import {
  deriveReferralStanding,
  matchPartners,
  mayNameClientTo,
  type ClientToMatch,
} from '../../domain/referral/index.ts';
import type { ReferralView } from '../../http/contract/referral.ts';
import { lixOf } from '../../texts/readability/lix.ts';
import { matchInWords } from '../../texts/referral/match-in-words.ts';
import { paragraphsOf, type LetterText } from '../../texts/referral/recommendation-letter.ts';
import { dateInZone } from '../office-time.ts';
import { staffOf, type OfficeScope } from '../office/office-scope.ts';
import { findNewestReferral, type ReferralRow } from './find-referral.ts';
import { findUnreached, loadIntroductions } from './load-introductions.ts';
import { answeringContacts, findAnsweringContact, loadReferralParties } from './referral-parties.ts';
import { wordLetter, type WordedLetter } from './word-letter.ts';
import type { RegisteredPartner } from './partner-offices.ts';

/** How a client is helped on, as the office sees it: what is looked for, which offices are thought of, what was asked and answered, and what comes next. */
export async function viewReferral(
  scope: OfficeScope,
  clientId: string,
): Promise<ReferralView | { refused: 'not-found' }> {
  const parties = await loadReferralParties(scope, clientId);
  if (!parties) return { refused: 'not-found' };
  const row = await findNewestReferral(scope, clientId);
  return {
    client: {
      id: clientId,
      name: parties.client.name,
      orgnr: parties.client.orgnr,
      active: parties.client.active,
      language: parties.client.language,
    },
    leadName: parties.lead.name,
    isLead: parties.lead.id === staffOf(scope),
    contacts: answeringContacts(parties.contacts).map(({ personId, name, email, bouncedAt }) => ({
      personId,
      name,
      byMail: email !== null && bouncedAt === null,
    })),
    answering: findAnsweringContact(parties)?.personId ?? null,
    system: parties.system,
    referral: row ? await viewRow(scope, row) : null,
  };
}

async function viewRow(scope: OfficeScope, row: ReferralRow): Promise<NonNullable<ReferralView['referral']>> {
  const { referral, sought } = row;
  const worded = await wordLetter(scope, row);
  const introductions = await loadIntroductions(scope, row.id);
  const unreached = findUnreached(introductions);
  const { turn, steps, waitsUntilOn } = deriveReferralStanding(referral, scope.today, unreached);
  return {
    id: row.id,
    state: referral.state,
    madeOn: dateInZone(row.made_at, scope.zone),
    contactId: row.contact_id,
    sought: structuredClone(sought) as NonNullable<ReferralView['referral']>['sought'],
    partners: referral.partners.map(({ partnerId, introducedOn, answerByOn, answer }) => {
      const partner = worded.partners.find(({ id }) => id === partnerId);
      const mail = introductions.get(partnerId);
      return {
        partnerId,
        name: partner?.name ?? null,
        active: partner?.active ?? false,
        ...wordsOfMatch(sought, partner),
        asked: referral.asked?.to.partnerIds.includes(partnerId) ?? false,
        may: mayNameClientTo(referral, partnerId),
        introducedOn,
        answerByOn,
        answer,
        mail: mail === undefined ? null : { fate: mail.fate, toAddress: mail.toAddress },
        address: partner?.contact.email ?? null,
      };
    }),
    asked: referral.asked && {
      on: referral.asked.on,
      answerByOn: referral.asked.answerByOn,
      told: [...referral.asked.to.told],
    },
    answers: referral.answers.map(({ decision, by, at, to }) => ({
      decision,
      byName: by.name,
      way: by.way,
      at,
      partnerIds: [...to.partnerIds],
      told: [...to.told],
    })),
    standing: { turn, steps: [...steps], waitsUntilOn },
    letter: viewLetter(row, worded),
  };
}

function wordsOfMatch(
  sought: ClientToMatch,
  partner: RegisteredPartner | undefined,
): { points: number; reasons: { nb: string[]; en: string[] }; gaps: { nb: string[]; en: string[] } } {
  const match = partner && matchPartners(sought, [partner]).shown[0];
  if (!match) return { points: 0, reasons: { nb: [], en: [] }, gaps: { nb: [], en: [] } };
  const nb = matchInWords(match, 'nb');
  const en = matchInWords(match, 'en');
  return {
    points: match.points,
    reasons: { nb: nb.reasons, en: en.reasons },
    gaps: { nb: nb.gaps, en: en.gaps },
  };
}

function viewLetter(
  { letter: sent, letter_sent_at: sentAt }: ReferralRow,
  { language, letter, plain, left }: WordedLetter,
): NonNullable<ReferralView['referral']>['letter'] {
  return {
    language: sent?.language ?? language,
    sentAt,
    sent: sent && {
      subject: sent.subject,
      greeting: sent.greeting,
      paragraphs: [...sent.paragraphs],
      signature: sent.signature,
    },
    subject: letter.subject,
    greeting: letter.greeting,
    sentences: sentencesOf(plain).map(({ key, text, fixed }) => ({
      key,
      text: sentencesOf(letter).find((one) => one.key === key)?.text ?? '',
      plain: text,
      fixed: fixed === true,
    })),
    left: [...left],
    lix: lixOf(paragraphsOf(letter).join('\n')),
  };
}

function sentencesOf({ paragraphs }: LetterText) {
  return paragraphs.flat();
}
