import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { WorkingWay } from '../../domain/referral/index.ts';
import { formatCount } from '../format-count.ts';
import { formatDate } from '../format-date.ts';
import type { Language } from '../language.ts';
import { firstNameOf } from '../messages/clean-line.ts';
import { composeLetter, type Company, type Letterhead } from '../messages/letterhead.ts';
import type { ComposedMessage } from '../messages/message.ts';
import { referralWords } from './referral-words.ts';

export interface RecommendationFacts {
  /** How many offices the client is asked about; their names stand nowhere before the answer. */
  offices: number;
  /** What these offices do in another way, and the client needs; null where there is no such thing. */
  suits: WorkingWay | null;
  /** The two have tried to change course and looked at it together. */
  triedAYear: boolean;
  /** The last day of the work; null where nobody has given notice. */
  lastOn: CalendarDate | null;
  /** Whole years together. */
  years: number;
}

/** One sentence of the letter, by which it can be written anew. */
export interface LetterSentence {
  key: 'ask' | 'why' | 'suits' | 'keeps' | 'work' | 'thanks';
  text: string;
  /** What is asked is asked as it is. */
  fixed?: true;
}

/** The letter in words, sentence by sentence. */
export interface LetterText {
  subject: string;
  greeting: string;
  paragraphs: readonly (readonly LetterSentence[])[];
}

/** The warm letter: what is asked, why another office may suit better, what the client keeps, and thanks. It names no office and blames nobody. */
export function recommendationInWords(
  { offices, suits, triedAYear, lastOn, years }: RecommendationFacts,
  recipientName: string,
  language: Language,
): LetterText {
  const words = wordsIn[language];
  return {
    subject: words.subject,
    greeting: words.greeting(firstNameOf(recipientName)),
    paragraphs: [
      [{ key: 'ask', text: words.ask(offices), fixed: true }],
      [
        { key: 'why', text: triedAYear ? words.tried : words.notAsHoped },
        {
          key: 'suits',
          text: suits === null ? words.anotherMaySuit : words.suits(referralWords[language].ways[suits]),
        },
      ],
      [
        { key: 'keeps', text: words.keeps },
        { key: 'work', text: lastOn === null ? words.work : words.workUntil(formatDate(lastOn, language)) },
        { key: 'thanks', text: words.thanks(years) },
      ],
    ],
  };
}

/** The same as a mail, with what was written in place of its own words where `text` is given. */
export function composeRecommendation(
  letterhead: Letterhead,
  company: Company,
  facts: RecommendationFacts,
  text: LetterText = recommendationInWords(facts, letterhead.recipientName, letterhead.language),
): ComposedMessage {
  return composeLetter(letterhead, [company], {
    subject: text.subject,
    greeting: text.greeting,
    blocks: paragraphsOf(text).map((paragraph) => ({ paragraph })),
    button: wordsIn[letterhead.language].button,
  });
}

/** The letter as it is read: each paragraph in one piece, and none that has been left empty. */
export function paragraphsOf({ paragraphs }: Pick<LetterText, 'paragraphs'>): string[] {
  return paragraphs
    .map((sentences) => sentences.map(({ text }) => text).join(' '))
    .filter((paragraph) => paragraph !== '');
}

const wordsIn = {
  nb: {
    subject: 'Skal vi hjelpe deg med å finne et nytt byrå?',
    greeting: (name: string) => (name === '' ? 'Hei.' : `Kjære ${name}.`),
    ask: (offices: number) =>
      `Si fra om vi kan gi navnet ditt til ${offices === 1 ? 'et byrå' : `${formatCount(offices, 'nb')} byråer`} vi har tro på. Vi sier ikke noe til noen før du svarer ja.`,
    tried: 'Vi har prøvd i et år, og det ble ikke slik vi begge ville.',
    notAsHoped: 'Slik vi jobber sammen nå, passer det ikke så godt for noen av oss.',
    suits: (way: string) => `Et byrå som ${way}, kan passe deg bedre.`,
    anotherMaySuit: 'Et annet byrå kan passe deg bedre.',
    keeps: 'Du får med deg alt du har levert.',
    work: 'Vi gjør jobben vår til den siste dagen, og hjelper til med å flytte den.',
    workUntil: (day: string) => `Vi gjør jobben ferdig til ${day}, og hjelper til med å flytte den.`,
    thanks: (years: number) =>
      years < 1
        ? 'Takk for tiden sammen.'
        : `Takk for ${years === 1 ? 'et fint år' : `${formatCount(years, 'nb')} fine år`}.`,
    button: 'Svar ja eller nei',
  },
  en: {
    subject: 'Shall we help you find a new office?',
    greeting: (name: string) => (name === '' ? 'Hi.' : `Dear ${name}.`),
    ask: (offices: number) =>
      `Tell us if we may give your name to ${offices === 1 ? 'an office' : `${formatCount(offices, 'en')} offices`} we trust. We say nothing to anyone until you say yes.`,
    tried: 'We have tried for a year, and it did not turn out as we both hoped.',
    notAsHoped: 'The way we work together now does not suit either of us so well.',
    suits: (way: string) => `An office that ${way} may suit you better.`,
    anotherMaySuit: 'Another office may suit you better.',
    keeps: 'You take with you all you have sent us.',
    work: 'We do our work until the last day, and help you move it.',
    workUntil: (day: string) => `We do our work until ${day}, and help you move it.`,
    thanks: (years: number) =>
      years < 1
        ? 'Thank you for our time together.'
        : `Thank you for ${years === 1 ? 'a good year' : `${formatCount(years, 'en')} good years`}.`,
    button: 'Answer yes or no',
  },
} satisfies Record<Language, unknown>;
