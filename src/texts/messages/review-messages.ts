import type { CalendarDate } from '../../domain/kernel/index.ts';
import { formatDate } from '../format-date.ts';
import type { Language } from '../language.ts';
import { composeLetter, type Company, type Letterhead } from './letterhead.ts';
import type { ComposedMessage } from './message.ts';

/** The joint review is open: what is asked, how long it takes, that nobody reads it before both are in, and until when. */
export function composeReviewOpened(
  letterhead: Letterhead,
  company: Company,
  { answerByOn }: { answerByOn: CalendarDate },
): ComposedMessage {
  const words = wordsIn[letterhead.language];
  const day = formatDate(answerByOn, letterhead.language);
  return composeLetter(letterhead, [company], {
    subject: words.openedSubject,
    blocks: [{ paragraph: words.opened }, { paragraph: words.unseen }, { paragraph: words.until(day) }],
    button: words.fillIn,
  });
}

/** Once, before the day, to whoever has not answered. */
export function composeReviewReminder(
  letterhead: Letterhead,
  company: Company,
  { answerByOn }: { answerByOn: CalendarDate },
): ComposedMessage {
  const words = wordsIn[letterhead.language];
  const day = formatDate(answerByOn, letterhead.language);
  return composeLetter(letterhead, [company], {
    subject: words.reminderSubject(day),
    blocks: [{ paragraph: words.reminder(day) }, { paragraph: words.unseen }],
    button: words.fillIn,
  });
}

/** The minutes in full, and where to say whether that is how it was. */
export function composeReviewMinutes(
  letterhead: Letterhead,
  company: Company,
  { minutes, answerByOn }: { minutes: string; answerByOn: CalendarDate },
): ComposedMessage {
  const words = wordsIn[letterhead.language];
  return composeLetter(letterhead, [company], {
    subject: words.minutesSubject,
    blocks: [
      { paragraph: words.minutes },
      ...minutes
        .split(/\n+/)
        .filter((line) => line.trim() !== '')
        .map((paragraph) => ({ paragraph })),
      { paragraph: words.answer(formatDate(answerByOn, letterhead.language)) },
    ],
    button: words.answerButton,
  });
}

const wordsIn = {
  nb: {
    openedSubject: 'Hvordan har året vært?',
    opened: 'Nå ser vi på året sammen. Vi vil gjerne høre hvordan du synes det har gått, også med oss.',
    unseen: 'Det tar et par minutter. Ingen ser svarene før begge er inne.',
    until: (day: string) => `Du kan svare til og med ${day}. Så lenge kan du også endre det du har skrevet.`,
    fillIn: 'Si hva du synes',
    reminderSubject: (day: string) => `Hvordan har året vært? Du kan svare til og med ${day}`,
    reminder: (day: string) =>
      `Vi vil gjerne ha med det du synes når vi ser på året sammen. Du kan svare til og med ${day}.`,
    minutesSubject: 'Referat fra felles vurdering',
    minutes: 'Dette ble vi enige om da vi så på året sammen. Begge har fått det samme.',
    answer: (day: string) => `Si gjerne innen ${day} om det er slik det ble sagt, eller om noe er annerledes.`,
    answerButton: 'Svar på referatet',
  },
  en: {
    openedSubject: 'How has the year been?',
    opened: 'Now we look at the year together. We would like to hear how you think it has gone, with us too.',
    unseen: 'It takes a few minutes. Nobody sees the answers before both are in.',
    until: (day: string) => `You can answer until the end of ${day}. Until then you can also change what you wrote.`,
    fillIn: 'Say what you think',
    reminderSubject: (day: string) => `How has the year been? You can answer until ${day}`,
    reminder: (day: string) =>
      `We would like to have your view with us when we look at the year together. You can answer until the end of ${day}.`,
    minutesSubject: 'Minutes of the joint review',
    minutes: 'This is what we agreed on when we looked at the year together. Both of us have got the same.',
    answer: (day: string) => `Tell us by ${day} whether this is how it was, or whether something is different.`,
    answerButton: 'Answer about the minutes',
  },
} satisfies Record<Language, unknown>;
