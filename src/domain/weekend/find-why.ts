import type { JobKind } from '../job/index.ts';
import { daysBetween, type CalendarDate } from '../kernel/index.ts';
import { findLastFreeWeekend, minuteOn, minutesOfDay } from '../plan/index.ts';
import { dayOf, type WorkAhead } from './gather-work.ts';
import type { RiskReason } from './risk-reason.ts';
import type { WorkingPerson } from './work-facts.ts';

/** Why a client puts a weekend at risk. */
export interface Why {
  of: RiskReason;
  /** The job that weighs most. */
  kind: JobKind;
  doneBy: CalendarDate;
  /** The delivery that it waits for last. */
  delivery?: { dueOn: CalendarDate; daysLate: number; expectedOn: CalendarDate };
}

/** The Saturday of the weekend that work would fall on if it found no place. */
export function weekendOf(work: WorkAhead, { absences }: WorkingPerson, fromMinute: number): CalendarDate | undefined {
  if (work.deadline === undefined) return undefined;
  return findLastFreeWeekend(minuteOn(dayOf(work), minutesOfDay), absences, fromMinute);
}

/** By the job of the client that tells most: one that waits for a late delivery, one that waits, the longest. */
export function findWhy(work: readonly WorkAhead[], today: CalendarDate): Why | undefined {
  const told = work
    .map((one) => ({ one, why: whyOf(one, today) }))
    .toSorted((a, b) => weightOf(b.why) - weightOf(a.why) || b.one.minutes - a.one.minutes);
  return told[0]?.why;
}

function whyOf(work: WorkAhead, today: CalendarDate): Why {
  const about = { kind: work.job.kind, doneBy: dayOf(work) };
  const last = work.needs
    .filter(({ inHand }) => !inHand)
    .toSorted((one, other) => daysBetween(one.expectedOn, other.expectedOn))[0];
  if (last === undefined) return { of: 'in-hand', ...about };
  const { dueOn, expectedOn } = last;
  const daysLate = Math.max(0, daysBetween(dueOn, today));
  const of = daysLate > 0 ? 'overdue' : expectedOn > dueOn ? 'expected-late' : 'expected';
  return { of, ...about, delivery: { dueOn, daysLate, expectedOn } };
}

const weights: Readonly<Record<RiskReason, number>> = { overdue: 2, 'expected-late': 1, expected: 1, 'in-hand': 0 };

function weightOf({ of }: Why): number {
  return weights[of];
}
