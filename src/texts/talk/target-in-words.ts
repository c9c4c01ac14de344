import type { ClientFact, Target } from '../../domain/talk/index.ts';
import { formatCount, formatCounted } from '../format-count.ts';
import type { Language } from '../language.ts';
import { countDays } from './days-in-words.ts';

type TargetFact = Extract<ClientFact, { fact: 'target' }>;

/**
 * A figure of a good year, with what it is now. Example: `Median leveringsdag er høyst tre dager etter fristen. Nå er den ti dager etter.`
 */
export function targetInWords({ target, now, deliveries }: TargetFact, language: Language): string {
  const words = wordsIn[language];
  switch (target.figure) {
    case 'median-days': {
      const aim = (deliveries === 1 ? words.oneDay : words.median)(
        target.value === 0 ? undefined : countDays(target.value, language),
      );
      if (now <= target.value) return `${aim} ${words.asNow}`;
      return `${aim} ${words.daysNow(countDays(now, language))}`;
    }
    case 'complete':
      return `${completeAim(target, language)} ${now >= target.value ? words.asNow : words.completeNow(countOrNone(now, language))}`;
    case 'reminders':
      return `${remindersAim(target, language)} ${words.remindersNow(formatCount(now, language))}`;
  }
}

function completeAim({ value, of }: Extract<Target, { figure: 'complete' }>, language: Language): string {
  const words = wordsIn[language];
  if (of === 1) return words.oneComplete;
  const all = formatCounted(of, 'delivery', language);
  return value === of ? words.allComplete(all) : words.complete(formatCount(value, language), all);
}

function remindersAim({ value }: Extract<Target, { figure: 'reminders' }>, language: Language): string {
  const words = wordsIn[language];
  return value === 0 ? words.noReminder : words.reminders(formatCounted(value, 'reminder', language));
}

/** `ingen`, `three`. */
function countOrNone(count: number, language: Language): string {
  return count === 0 ? wordsIn[language].none : formatCount(count, language);
}

const wordsIn = {
  nb: {
    median: (days?: string) =>
      days === undefined
        ? 'Median leveringsdag er på fristen eller før.'
        : `Median leveringsdag er høyst ${days} etter fristen.`,
    oneDay: (days?: string) =>
      days === undefined ? 'Leveringen er her innen fristen.' : `Leveringen er her høyst ${days} etter fristen.`,
    daysNow: (days: string) => `Nå er det ${days}.`,
    asNow: 'Slik er det nå.',
    oneComplete: 'Leveringen er komplett første gang.',
    allComplete: (all: string) => `Alle ${all} er komplette første gang.`,
    complete: (count: string, all: string) => `Minst ${count} av ${all} er komplette første gang.`,
    completeNow: (count: string) => `Nå er det ${count}.`,
    none: 'ingen',
    noReminder: 'Ingen påminnelser trengs.',
    reminders: (reminders: string) => `Høyst ${reminders} i året.`,
    remindersNow: (count: string) => `Nå er det ${count}.`,
  },
  en: {
    median: (days?: string) =>
      days === undefined
        ? 'The median delivery day is the deadline or before.'
        : `The median delivery day is at most ${days} after the deadline.`,
    oneDay: (days?: string) =>
      days === undefined
        ? 'The delivery is here by the deadline.'
        : `The delivery is here at most ${days} after the deadline.`,
    daysNow: (days: string) => `Now it is ${days}.`,
    asNow: 'That is how it is now.',
    oneComplete: 'The delivery is complete the first time.',
    allComplete: (all: string) => `All ${all} are complete the first time.`,
    complete: (count: string, all: string) => `At least ${count} of ${all} are complete the first time.`,
    completeNow: (count: string) => `Now it is ${count}.`,
    none: 'none',
    noReminder: 'No reminders are needed.',
    reminders: (reminders: string) => `At most ${reminders} a year.`,
    remindersNow: (count: string) => `Now it is ${count}.`,
  },
} satisfies Record<Language, unknown>;
