import type { TargetNeed } from '../../domain/trial-year/index.ts';
import { formatCount, formatCounted } from '../format-count.ts';
import type { Language } from '../language.ts';
import { countDays } from '../talk/days-in-words.ts';

/**
 * What it takes from here, in a sentence; empty where nothing is needed. Example: `Målet nås om tre av de fem neste er komplette første gang.`
 */
export function needInWords(need: TargetNeed, language: Language): string {
  const words = wordsIn[language];
  switch (need.need) {
    case 'nothing':
      return '';
    case 'out-of-reach':
      return words.outOfReach;
    case 'days': {
      const by = need.withinDays === 0 ? words.byDeadline : words.within(countDays(need.withinDays, language));
      return words.reached(`${nextInWords(need.count, need.of, language)} ${words.come(need.count)} ${by}`);
    }
    case 'complete':
      return words.reached(`${nextInWords(need.count, need.of, language)} ${words.complete(need.count)}`);
    case 'reminders':
      return need.atMost === 0
        ? words.noReminder(formatCount(need.of, language), need.of)
        : words.reminders(formatCounted(need.atMost, 'reminder', language), formatCount(need.of, language), need.of);
  }
}

/** `den neste`, `de tre neste`, `to av de fire neste`. */
function nextInWords(count: number, of: number, language: Language): string {
  const words = wordsIn[language];
  const all = words.next(formatCount(of, language), of);
  return count === of ? all : words.someOf(formatCount(count, language), all);
}

const wordsIn = {
  nb: {
    outOfReach: 'Det målet når vi ikke i år. Det snakker vi om når vi ser på året sammen.',
    byDeadline: 'innen fristen',
    within: (days: string) => `høyst ${days} etter fristen`,
    reached: (what: string) => `Målet nås om ${what}.`,
    come: () => 'er her',
    complete: (count: number) => (count === 1 ? 'er komplett første gang' : 'er komplette første gang'),
    next: (of: string, count: number) => (count === 1 ? 'den neste' : `de ${of} neste`),
    someOf: (count: string, all: string) => `${count} av ${all}`,
    noReminder: (of: string, count: number) =>
      count === 1
        ? 'Målet nås om den neste ikke trenger noen påminnelse.'
        : `Målet nås om de ${of} neste ikke trenger noen påminnelse.`,
    reminders: (reminders: string, of: string, count: number) =>
      `Målet nås med høyst ${reminders} for ${count === 1 ? 'den neste' : `de ${of} neste`}.`,
  },
  en: {
    outOfReach: 'We do not reach that one this year. We talk about it when we look at the year.',
    byDeadline: 'by the deadline',
    within: (days: string) => `at most ${days} after the deadline`,
    reached: (what: string) => `We reach it if ${what}.`,
    come: (count: number) => (count === 1 ? 'is here' : 'are here'),
    complete: (count: number) => (count === 1 ? 'is complete the first time' : 'are complete the first time'),
    next: (of: string, count: number) => (count === 1 ? 'the next one' : `the next ${of}`),
    someOf: (count: string, all: string) => `${count} of ${all}`,
    noReminder: (of: string, count: number) =>
      count === 1
        ? 'We reach it if the next one needs no reminder.'
        : `We reach it if the next ${of} need no reminder.`,
    reminders: (reminders: string, of: string, count: number) =>
      `We reach it with at most ${reminders} for ${count === 1 ? 'the next one' : `the next ${of}`}.`,
  },
} satisfies Record<Language, unknown>;
