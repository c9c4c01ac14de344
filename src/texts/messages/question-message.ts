import type { CalendarDate } from '../../domain/kernel/index.ts';
import { formatCounted } from '../format-count.ts';
import { formatDate } from '../format-date.ts';
import { capitalise } from '../format-list.ts';
import type { Language } from '../language.ts';
import { firstNameOf } from './clean-line.ts';
import { composeLetter, type Company, type Letterhead } from './letterhead.ts';
import type { ComposedMessage } from './message.ts';

export interface QuestionsFacts {
  count: number;
  /** The first day by which one of them is to be answered. */
  answerByOn: CalendarDate;
  /** All of them were told of before. */
  again: boolean;
  today: CalendarDate;
}

/** That the office has asked something, and by when it wants to know; what it is stands on the page, behind a code. */
export function composeQuestions(letterhead: Letterhead, company: Company, facts: QuestionsFacts): ComposedMessage {
  const { language } = letterhead;
  const words = wordsIn[language];
  return composeLetter(letterhead, [company], {
    subject: words.subject(count(facts, language), firstNameOf(letterhead.leadName)),
    blocks: [{ paragraph: questionsInWords(facts, letterhead) }, { paragraph: words.how }],
    button: facts.count === 1 ? words.seeOne : words.seeAll,
  });
}

/** The same as one paragraph, for a message that asks for something else as well. */
export function questionsInWords(
  facts: QuestionsFacts,
  { language, leadName }: Pick<Letterhead, 'language' | 'leadName'>,
): string {
  const words = wordsIn[language];
  const who = firstNameOf(leadName);
  const things = count(facts, language);
  if (facts.answerByOn < facts.today) return facts.again ? words.waits(who, things) : words.asksNow(who, things);
  return words.asks(who, things, formatDate(facts.answerByOn, language));
}

function count({ count: questions }: QuestionsFacts, language: Language): string {
  return formatCounted(questions, 'question', language);
}

const wordsIn = {
  nb: {
    subject: (questions: string, who: string) => `${capitalise(questions)}${who === '' ? '' : ` fra ${who}`}`,
    asks: (who: string, questions: string, day: string) =>
      `${who || 'Vi'} har ${questions} til deg. Svar innen ${day}.`,
    asksNow: (who: string, questions: string) => `${who || 'Vi'} har ${questions} til deg. Svar så snart du kan.`,
    waits: (who: string, questions: string) =>
      `${who || 'Vi'} venter på svar på ${questions}. Det holder med en setning.`,
    how: 'Svar med en setning eller et bilde. Det tar ofte under ett minutt.',
    seeOne: 'Se spørsmålet',
    seeAll: 'Se spørsmålene',
  },
  en: {
    subject: (questions: string, who: string) => `${capitalise(questions)}${who === '' ? '' : ` from ${who}`}`,
    asks: (who: string, questions: string, day: string) =>
      `${who === '' ? 'We have' : `${who} has`} ${questions} for you. Answer by ${day}.`,
    asksNow: (who: string, questions: string) =>
      `${who === '' ? 'We have' : `${who} has`} ${questions} for you. Answer as soon as you can.`,
    waits: (who: string, questions: string) =>
      `${who === '' ? 'We are' : `${who} is`} waiting for the answer to ${questions}. One sentence will do.`,
    how: 'Answer with a sentence or a picture. It often takes less than a minute.',
    seeOne: 'See the question',
    seeAll: 'See the questions',
  },
};
