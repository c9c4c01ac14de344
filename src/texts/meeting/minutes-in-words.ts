import type { MeetingDecided, MeetingMinutes } from '../../domain/meeting/index.ts';
import { formatDate } from '../format-date.ts';
import { formatList } from '../format-list.ts';
import type { Language } from '../language.ts';
import { cleanLine } from '../messages/clean-line.ts';
import { headingInWords } from './agenda-words.ts';
import type { MeetingParties } from './place-in-words.ts';

/** Minutes as both sides read them: who was there, then what was said and decided. Items of which nothing was said are left out. */
export interface MinutesWords {
  title: string;
  present: string;
  items: readonly { heading: string; said: string; decisions: readonly string[] }[];
}

export function minutesInWords(
  { heldOn, present, items }: MeetingMinutes,
  parties: Pick<MeetingParties, 'officeName' | 'clientName'>,
  language: Language,
): MinutesWords {
  const words = wordsIn[language];
  return {
    title: words.title(formatDate(heldOn, language, { year: true })),
    present: present.length === 0 ? '' : words.present(formatList(present.map(cleanLine), language)),
    items: items
      .filter(({ said, decisions }) => said !== '' || decisions.length > 0)
      .map(({ heading, said, decisions }) => ({
        heading: headingInWords(heading, language),
        said,
        decisions: decisions.map((decided) => decisionInWords(decided, parties, language)),
      })),
  };
}

/** A decision with its owner first: `Brattli Bygg AS: sender bilag hver uke. Innen fredag 4. desember.` */
export function decisionInWords(
  { words: decided, owner, byOn, changesAgreement }: MeetingDecided,
  { officeName, clientName }: Pick<MeetingParties, 'officeName' | 'clientName'>,
  language: Language,
): string {
  const words = wordsIn[language];
  const sentence = cleanLine(decided);
  return [
    `${cleanLine(owner === 'office' ? officeName : clientName)}: ${/[.?]$/.test(sentence) ? sentence : `${sentence}.`}`,
    ...(byOn === undefined ? [] : [words.by(formatDate(byOn, language))]),
    ...(changesAgreement ? [words.intoAgreement] : []),
  ].join(' ');
}

const wordsIn = {
  nb: {
    title: (day: string) => `Referat fra møtet ${day}`,
    present: (names: string) => `Til stede: ${names}.`,
    by: (day: string) => `Innen ${day}.`,
    // Minutes change no agreement: a proposal that both accept does.
    intoAgreement: 'Kommer i et forslag til endret avtale.',
  },
  en: {
    title: (day: string) => `Minutes of the meeting on ${day}`,
    present: (names: string) => `Present: ${names}.`,
    by: (day: string) => `By ${day}.`,
    intoAgreement: 'Comes in a proposal to change the agreement.',
  },
} satisfies Record<Language, unknown>;
