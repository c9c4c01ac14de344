import type { Target } from '../../domain/talk/index.ts';
import type { TargetStatus } from '../../domain/trial-year/index.ts';
import { formatCount, formatCounted } from '../format-count.ts';
import type { Language } from '../language.ts';
import { countDays } from '../talk/days-in-words.ts';
import { needInWords } from './need-in-words.ts';

/**
 * A target with how it stands: what was aimed at, how it is now and was before, and what it takes from here. Nothing is said of what is not known.
 * Example: `Median leveringsdag høyst to dager etter fristen. Nå er det én dag. Før var det ti dager.`, and what it takes from here.
 */
export function targetStatusInWords({ target, standing, now, before, need }: TargetStatus, language: Language): string {
  const words = wordsIn[language];
  const told = [aimInWords(target, language)];
  if (standing === 'not-known' || now === undefined) return [...told, words.tooFew].join(' ');
  return [
    ...told,
    words.now(figureInWords(target, now, language)),
    ...(before === undefined ? [] : [words.before(figureInWords(target, before, language))]),
    standing === 'met' ? words.met : needInWords(need, language),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** What was agreed: `Minst fire av seks komplette første gang.` */
export function aimInWords(target: Target, language: Language): string {
  const words = wordsIn[language];
  switch (target.figure) {
    case 'median-days':
      return target.value === 0 ? words.medianByDeadline : words.median(countDays(target.value, language));
    case 'complete':
      return words.complete(formatCount(target.value, language), formatCount(target.of, language));
    case 'reminders':
      return words.reminders(
        target.value === 0 ? words.none : formatCounted(target.value, 'reminder', language),
        formatCounted(target.of, 'delivery', language),
        target.value === 0,
      );
  }
}

/** The figure itself, inside a sentence: `innen fristen`, `ti dager`, `to av tre`, `ni for seks leveringer`. */
export function figureInWords(
  { figure }: Pick<Target, 'figure'>,
  { now, deliveries }: { now: number; deliveries: number },
  language: Language,
): string {
  const words = wordsIn[language];
  const count = now === 0 ? words.none : formatCount(now, language);
  switch (figure) {
    case 'median-days':
      return now <= 0 ? words.inTime : words.late(countDays(now, language));
    case 'complete':
      return words.someOf(count, formatCount(deliveries, language));
    case 'reminders':
      return words.forSome(count, formatCounted(deliveries, 'delivery', language));
  }
}

const wordsIn = {
  nb: {
    medianByDeadline: 'Median leveringsdag innen fristen.',
    median: (days: string) => `Median leveringsdag høyst ${days} etter fristen.`,
    complete: (count: string, of: string) => `Minst ${count} av ${of} komplette første gang.`,
    reminders: (count: string, of: string, isNone: boolean) =>
      isNone ? 'Ingen påminnelser.' : `Høyst ${count} for ${of}.`,
    none: 'ingen',
    inTime: 'innen fristen',
    late: (days: string) => days,
    someOf: (count: string, of: string) => `${count} av ${of}`,
    forSome: (count: string, of: string) => `${count} for ${of}`,
    now: (figure: string) => `Nå er det ${figure}.`,
    before: (figure: string) => `Før var det ${figure}.`,
    met: 'Det målet er nådd.',
    tooFew: 'Det er for få leveringer til å si noe ennå.',
  },
  en: {
    medianByDeadline: 'Median delivery day by the deadline.',
    median: (days: string) => `Median delivery day at most ${days} after the deadline.`,
    complete: (count: string, of: string) => `At least ${count} of ${of} complete the first time.`,
    reminders: (count: string, of: string, isNone: boolean) =>
      isNone ? 'No reminders.' : `At most ${count} for ${of}.`,
    none: 'none',
    inTime: 'by the deadline',
    late: (days: string) => days,
    someOf: (count: string, of: string) => `${count} of ${of}`,
    forSome: (count: string, of: string) => `${count} for ${of}`,
    now: (figure: string) => `Now it is ${figure}.`,
    before: (figure: string) => `Before it was ${figure}.`,
    met: 'That one is reached.',
    tooFew: 'There are too few deliveries to say yet.',
  },
} satisfies Record<Language, unknown>;
