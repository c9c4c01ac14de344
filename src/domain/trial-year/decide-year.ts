import { addDays, daysBetween, latest, type CalendarDate } from '../kernel/index.ts';
import { endOfYear } from './end-of-year.ts';
import { stateOfYear, type TrialYear, type YearPause, type YearPauseReason } from './trial-year.ts';

export type YearAct =
  /** From today; of a year that is paused, the day on which it goes on. */
  | { act: 'pause'; reason: Exclude<YearPauseReason, 'stopped'>; resumeOn: CalendarDate }
  /** Goes on today, from a pause or after having been stopped. */
  | { act: 'resume' }
  | { act: 'stop'; reason: string }
  /** The joint review has ended it. */
  | { act: 'end' };

export type YearRefusal =
  | 'year-not-begun'
  /** The review has ended it: what comes next is another year. */
  | 'year-ended'
  | 'year-over'
  | 'year-stopped'
  | 'year-running'
  | 'year-reason'
  /** A pause ends after today. */
  | 'year-pause-day'
  /** All pauses together would be longer than half a year: then it is another year, or none. */
  | 'year-pause-too-long';

/** So many days in all a year can be paused. */
export const pauseDaysMax = 183;

/**
 * What an act makes of a year. Example: running, paused from 1 June until 15 June, resumed on 10 June → nine days' pause, and an end nine days later.
 */
export function decideYear(year: TrialYear, act: YearAct, today: CalendarDate): TrialYear | { refused: YearRefusal } {
  const state = stateOfYear(year, today);
  if (state === 'ended') return { refused: 'year-ended' };
  switch (act.act) {
    case 'pause':
      if (today < year.startOn) return { refused: 'year-not-begun' };
      if (state === 'stopped') return { refused: 'year-stopped' };
      return pause(year, act, today);
    case 'resume':
      if (state === 'running') return { refused: 'year-running' };
      return resume(year, today);
    case 'stop':
      if (state === 'stopped') return { refused: 'year-stopped' };
      if (act.reason.trim() === '') return { refused: 'year-reason' };
      return { ...cutPause(year, today), stopped: { on: today, reason: act.reason.trim() } };
    case 'end':
      return { ...cutPause(year, today), endedOn: today };
  }
}

function pause(
  year: TrialYear,
  { reason, resumeOn }: Extract<YearAct, { act: 'pause' }>,
  today: CalendarDate,
): TrialYear | { refused: YearRefusal } {
  if (today > endOfYear(year)) return { refused: 'year-over' };
  if (resumeOn <= today) return { refused: 'year-pause-day' };
  const running = year.pauses.find((one) => one.fromOn <= today && today < one.resumeOn);
  const pauses: readonly YearPause[] = [
    ...year.pauses.filter((one) => one !== running),
    { reason, fromOn: running?.fromOn ?? today, resumeOn },
  ];
  return daysOf(pauses) > pauseDaysMax ? { refused: 'year-pause-too-long' } : { ...year, pauses };
}

/** What was stopped is taken up again as if it had been paused since. */
function resume(year: TrialYear, today: CalendarDate): TrialYear | { refused: YearRefusal } {
  const { stopped, ...rest } = year;
  if (stopped === undefined) return cutPause(year, today);
  // What was stopped before it began has lost no day.
  const fromOn = latest(stopped.on, rest.startOn);
  const pauses = [...rest.pauses, { reason: 'stopped' as const, fromOn, resumeOn: today }].filter(hasDays);
  if (daysOf(pauses) > pauseDaysMax) return { refused: 'year-pause-too-long' };
  return { ...rest, pauses };
}

/** The pause that runs is over today; one that has no day left never was. */
function cutPause(year: TrialYear, today: CalendarDate): TrialYear {
  const cut = year.pauses.map((one) => (today < one.resumeOn ? { ...one, resumeOn: today } : one));
  return { ...year, pauses: cut.filter(hasDays) };
}

function hasDays({ fromOn, resumeOn }: YearPause): boolean {
  return resumeOn >= addDays(fromOn, 1);
}

function daysOf(pauses: readonly YearPause[]): number {
  return pauses.reduce((days, { fromOn, resumeOn }) => days + daysBetween(fromOn, resumeOn), 0);
}
