import type { CalendarDate } from '../kernel/index.ts';

/** A duty of the version before, as far as a change touches it. */
export interface OldDuty {
  key: string;
  clauseKey: string;
  startOn: CalendarDate;
  endOn: CalendarDate;
  /** Asked for, answered, partly delivered or delivered: it has arisen, and keeps its version. */
  settled: boolean;
}

export interface NewDuty {
  key: string;
  clauseKey: string;
  startOn: CalendarDate;
  endOn: CalendarDate;
}

export interface DutyMove {
  /** Old duties that go on under the new version, by key. */
  moved: readonly string[];
  /** Old duties that fall away. */
  ended: readonly string[];
  /** New duties that arise, by key. */
  arisen: readonly string[];
}

/**
 * What becomes of the duties when a change takes effect on a day. Duties about a time that began before it, and those that have been spoken of, keep
 * their version. The others go over to the new one, or fall away where it does not know them; a time that is owed already is not owed twice.
 */
export function deriveDutyMove(old: readonly OldDuty[], fresh: readonly NewDuty[], changeOn: CalendarDate): DutyMove {
  const kept = old.filter((duty) => duty.settled || duty.startOn < changeOn);
  const open = old.filter((duty) => !kept.includes(duty));
  const openKeys = new Set(open.map(({ key }) => key));
  const wanted = fresh.filter((duty) => !kept.some((other) => isSameTime(duty, other)));
  const wantedKeys = new Set(wanted.map(({ key }) => key));
  return {
    moved: open.flatMap(({ key }) => (wantedKeys.has(key) ? [key] : [])),
    ended: open.flatMap(({ key }) => (wantedKeys.has(key) ? [] : [key])),
    arisen: wanted.flatMap(({ key }) => (openKeys.has(key) ? [] : [key])),
  };
}

/** Whether two duties of a clause are about the same time, or share some of it. */
export function isSameTime(one: NewDuty, other: NewDuty): boolean {
  if (one.clauseKey !== other.clauseKey) return false;
  return one.key === other.key || (one.startOn <= other.endOn && other.startOn <= one.endOn);
}
