import type { CalendarDate } from '../kernel/index.ts';
import type { AgreedItem } from './deliverable.ts';
import type { Duty } from './derive-duties.ts';
import { isSameTime } from './derive-duty-move.ts';

/** A duty with what is asked for. */
export interface FactsDuty extends Duty {
  items: readonly AgreedItem[];
}

/** A duty as it stands in the calendar. */
export interface StandingDuty {
  key: string;
  clauseKey: string;
  startOn: CalendarDate;
  endOn: CalendarDate;
  dueOn: CalendarDate;
  /** Asked for, answered, partly delivered or delivered: it has arisen. */
  settled: boolean;
}

export interface FactsMove {
  /** Duties that go on with another time, deadline or other items. `whole`: all of it is written anew; else only its deadline. */
  moved: readonly { key: string; duty: FactsDuty; dueOn: CalendarDate; whole: boolean }[];
  /** Duties that fall away. */
  ended: readonly string[];
  /** Duties that arise. */
  arisen: readonly FactsDuty[];
}

/**
 * What becomes of an agreement's duties when the office gets to know something of the client: only what the facts change, and nothing that has passed.
 * What has been spoken of stays as it was, but for a later day; what has not is written anew or falls away, and no deadline moves into the past. A time that
 * is owed already is not owed twice, and what arises falls due from today on.
 *
 * `before` and `after` are what the clauses give by the old facts and the new, around [today, horizonOn]. Source: the same promises as when a
 * change of the agreement takes effect (`deriveDutyMove`) and when the office closes. Example: monthly VAT from 1 January 2027, learnt in
 * November 2026 → January and February fall away as a term, and arise as two months.
 */
export function deriveFactsMove(
  standing: readonly StandingDuty[],
  before: readonly FactsDuty[],
  after: readonly FactsDuty[],
  { today, horizonOn }: { today: CalendarDate; horizonOn: CalendarDate },
): FactsMove {
  const was = new Map(before.map((duty) => [duty.key, duty]));
  const is = new Map(after.map((duty) => [duty.key, duty]));
  const moved: FactsMove['moved'][number][] = [];
  const ended: string[] = [];
  const owed: Pick<StandingDuty, 'key' | 'clauseKey' | 'startOn' | 'endOn'>[] = [];
  for (const duty of standing) {
    const old = was.get(duty.key);
    const now = is.get(duty.key);
    const ahead = duty.dueOn >= today && old !== undefined;
    if (ahead && now === undefined && !duty.settled) {
      ended.push(duty.key);
      continue;
    }
    const move = ahead && now !== undefined && !isAlike(old, now) ? findMove(duty, old, now, today) : undefined;
    if (move) moved.push(move);
    owed.push(move?.whole ? timeOf(move.duty) : duty);
  }
  const inCalendar = ({ dueOn }: Duty): boolean => dueOn <= horizonOn;
  const known = new Set(before.filter(inCalendar).map(({ key }) => key));
  const arisen = after.filter(
    (duty) =>
      !known.has(duty.key) &&
      inCalendar(duty) &&
      duty.dueOn >= today &&
      !owed.some((other) => isSameTime(timeOf(duty), other)),
  );
  return { moved, ended, arisen };
}

function findMove(
  standing: StandingDuty,
  old: FactsDuty,
  now: FactsDuty,
  today: CalendarDate,
): FactsMove['moved'][number] | undefined {
  const { key } = standing;
  if (standing.settled) {
    // A later day is no breach of what was promised, as long as it is about the same.
    const sameTime = !('year' in now.period) || isSamePeriod(old, now);
    return now.dueOn > standing.dueOn && sameTime ? { key, duty: now, dueOn: now.dueOn, whole: false } : undefined;
  }
  const stays = now.dueOn === old.dueOn || (now.dueOn < standing.dueOn && now.dueOn <= today);
  return { key, duty: now, dueOn: stays ? standing.dueOn : now.dueOn, whole: true };
}

function isAlike(one: FactsDuty, other: FactsDuty): boolean {
  return (
    one.dueOn === other.dueOn &&
    one.dueAt === other.dueAt &&
    isSamePeriod(one, other) &&
    JSON.stringify(one.items) === JSON.stringify(other.items)
  );
}

function isSamePeriod({ period: one }: Duty, { period: other }: Duty): boolean {
  return one.startOn === other.startOn && one.endOn === other.endOn;
}

function timeOf({ key, clauseKey, period: { startOn, endOn } }: Duty) {
  return { key, clauseKey, startOn, endOn };
}
