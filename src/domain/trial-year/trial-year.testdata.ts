import type { ConductDuty } from '../conduct/index.ts';
import { duty } from '../conduct/conduct.testdata.ts';
import { addDays, calendarDate as on, daysBetween, type CalendarDate } from '../kernel/index.ts';
import type { Target } from '../talk/index.ts';
import { freezeBaseline } from './baseline.ts';
import { beginYear } from './begin-year.ts';
import { deriveStatus, type YearStatus } from './derive-status.ts';
import type { TrialYear } from './trial-year.ts';
import { deriveYearSoFar, type YearSoFar } from './year-so-far.ts';

export const noClosures = { office: [], client: [] };

export const mostDays = (value: number): Target => ({ figure: 'median-days', comparison: 'at-most', value });
export const leastComplete = (value: number, of: number): Target => ({
  figure: 'complete',
  comparison: 'at-least',
  value,
  of,
});
export const mostReminders = (value: number, of: number): Target => ({
  figure: 'reminders',
  comparison: 'at-most',
  value,
  of,
});

/** The six VAT terms before the year: the jovial builder, 9 to 14 days late, never complete, three reminders each. */
export const builderBefore: readonly ConductDuty[] = [9, 14, 11, 6, 8, 13].map((late, place) =>
  duty(['2026-03-20', '2026-05-20', '2026-07-20', '2026-09-20', '2026-11-20', '2027-01-20'][place]!, late, {
    returns: 1,
    reminderIds: [1, 2, 3].map((step) => `${place} ${step}`),
  }),
);

export const builderBaseline = freezeBaseline(builderBefore, on('2027-02-04'));

/** 5 February 2027 to 4 February 2028: "median at most two days, four of six complete the first time". */
export function builderYear(targets: readonly Target[] = [mostDays(2), leastComplete(4, 6)]): TrialYear {
  return beginYear({ agreedOn: on('2027-02-04'), startOn: on('2027-02-05'), targets, baseline: builderBaseline });
}

export const yearDeadlines: readonly CalendarDate[] = [
  '2027-03-20',
  '2027-05-20',
  '2027-07-20',
  '2027-09-20',
  '2027-11-20',
  '2028-01-20',
].map((day) => on(day));

/** A year as it is told in a line: how each term's delivery came. `5` five days late, `5!` and sent back, `-` not at all, absent: ahead. */
export interface ToldYear {
  terms: string;
  /** Reminders for each delivery. */
  reminders?: number;
  /** So many of the office's own dates were late. */
  officeLate?: number;
  targets?: readonly Target[];
  /** As it was known on this day; the day after the last term of the line where none is said. */
  today?: string;
}

export function soFarOf(year: TrialYear, { terms, reminders = 0, officeLate = 0, today }: ToldYear): YearSoFar {
  const told = terms.trim() === '' ? [] : terms.trim().split(/\s+/);
  const lastOn = yearDeadlines[told.length - 1] ?? year.startOn;
  const day = today === undefined ? addDays(lastOn, 30) : on(today);
  const duties = told.map((one, place): ConductDuty => {
    const dueOn = yearDeadlines[place]!;
    const more = {
      reminderIds: Array.from({ length: reminders }, (_, step) => `${dueOn} ${step}`),
      officeLateness: place < officeLate ? [{ slip: 'report-late' as const, dueOn }] : [],
    };
    if (one === '-') return duty(dueOn, daysBetween(dueOn, day), { deliveredOn: null, ...more });
    return duty(dueOn, Number(one.replace('!', '')), { returns: one.endsWith('!') ? 1 : 0, ...more });
  });
  return deriveYearSoFar(
    year,
    duties,
    yearDeadlines.slice(told.length).map((dueOn) => ({ dueOn })),
    day,
  );
}

export function statusOfTold(told: ToldYear): YearStatus {
  const year = builderYear(told.targets);
  return deriveStatus(year, soFarOf(year, told));
}

/** The years that every text is held against. */
export const toldYears = {
  'nothing yet': { terms: '' },
  'one delivery': { terms: '0' },
  'one late delivery': { terms: '9!' },
  'first quarter, all well': { terms: '0 -1' },
  'first quarter, badly': { terms: '6! 9!' },
  'halfway, all well': { terms: '0 -2 1' },
  'halfway, mixed': { terms: '0! 1! 2' },
  'halfway, badly': { terms: '6! 9! 12!' },
  'halfway, badly, but better than before': { terms: '4! 3! 5' },
  'halfway, one missing': { terms: '0 1 -' },
  'one left, only by being early enough': { terms: '0 0 3 3 3', targets: [mostDays(2)] },
  'third quarter, out of reach': { terms: '6! 9! 12! 8! 7!' },
  'third quarter, met already': { terms: '0 0 -1 0 0' },
  'third quarter, hanging on the last': { terms: '0 1! 2 3! 4' },
  'over, met': { terms: '0 0 -1 0 0 1' },
  'over, one of two': { terms: '0! 0! -1! 0 0 1' },
  'over, not met': { terms: '6! 9! 12! 8! 7! 4!' },
  'three targets': { terms: '0 1 3!', reminders: 1, targets: [mostDays(2), leastComplete(4, 6), mostReminders(6, 6)] },
  'reminders beyond all': { terms: '0 1', reminders: 4, targets: [mostReminders(6, 6), mostDays(2)] },
  'the office late too': { terms: '6! 9! 12!', officeLate: 2 },
  'half a day': { terms: '2 3', targets: [mostDays(2.5)] },
} satisfies Record<string, ToldYear>;

export type ToldYearName = keyof typeof toldYears;
