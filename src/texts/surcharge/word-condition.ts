import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { LockCondition } from '../../domain/surcharge/index.ts';
import { formatDayMonth } from '../format-date.ts';
import type { Language } from '../language.ts';
import { wordsOf } from '../words/words.ts';

/**
 * One condition of the fairness lock as the office reads it, with the day that it was judged by.
 * Example: `Varsel med sum kom fram til en server 23. november 2026.`
 */
export function wordCondition(condition: LockCondition, language: Language): string {
  const {
    conditionsMet,
    lockReasons,
    officeSlips,
    agreement: { officeReports },
  } = wordsOf(language);
  const day = (on: CalendarDate): string => formatDayMonth(on, language, { year: true });
  const { condition: name, holds, on, againstOn, slips, saidFree } = condition;
  const words = wordsIn[language];
  const what = holds ? conditionsMet[name] : lockReasons[name];
  if (slips && slips.length > 0) {
    const told = slips.map(({ slip, dueOn, report, doneOn }) =>
      report === undefined
        ? words.slip(officeSlips[slip], day(dueOn))
        : words.report(officeReports[report], day(dueOn), doneOn === undefined ? undefined : day(doneOn)),
    );
    return `${what}. ${told.join(' ')}`;
  }
  if (name === 'no-notice' && holds && saidFree && on) return words.noticeFree(day(on));
  if (name === 'no-notice' && !holds && on) return words.noticeTooLate(what, day(on));
  if (on && againstOn) return words.against(what, day(on), day(againstOn));
  return on ? `${what} ${words.on(day(on))}.` : `${what}.`;
}

const wordsIn = {
  nb: {
    on: (day: string) => day,
    against: (what: string, on: string, against: string) => `${what} (${on}, fristen var ${against}).`,
    slip: (what: string, day: string) => `${what} (siste dag var ${day}).`,
    report: (what: string, due: string, came: string | undefined) =>
      `${what} var lovet innen ${due}, og ${came === undefined ? 'er ikke levert' : `kom ${came}`}.`,
    noticeFree: (day: string) => `Varselet som kom fram ${day}, sa at denne gangen er fri.`,
    noticeTooLate: (what: string, day: string) => `${what}. Det kom fram ${day}.`,
  },
  en: {
    on: (day: string) => `on ${day}`,
    against: (what: string, on: string, against: string) => `${what} (${on}, the deadline was ${against}).`,
    slip: (what: string, day: string) => `${what} (the last day was ${day}).`,
    report: (what: string, due: string, came: string | undefined) =>
      `${what}: promised by ${due}, ${came === undefined ? 'not delivered yet' : `delivered on ${came}`}.`,
    noticeFree: (day: string) => `The notice that arrived on ${day} said that this time is free.`,
    noticeTooLate: (what: string, day: string) => `${what}. It arrived on ${day}.`,
  },
};
