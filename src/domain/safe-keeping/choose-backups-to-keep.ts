import { addDays, addMonths, type CalendarDate } from '../kernel/index.ts';

export interface KeepingRule {
  /** For how many days back the newest backup of each day is kept, today included. */
  daily: number;
  /** For how many months back the newest backup of each month is kept, this month included. */
  monthly: number;
}

export const defaultKeepingRule: KeepingRule = { daily: 30, monthly: 12 };

export interface DatedBackup {
  /** Sorts by age as text. */
  name: string;
  madeOn: CalendarDate;
}

/**
 * Which backups are kept: all of today and yesterday, so that nobody loses what was made a moment ago, the newest of each day and of each month for as long as
 * the rule says, and always the newest of all.
 *
 * Example: with `{ daily: 2, monthly: 2 }` on 10 March, of backups from 31 January, 27 and 28 February, 8, 9 and 10 March those of 28 February, 9 and 10
 * March are kept.
 */
export function chooseBackupsToKeep(
  backups: readonly DatedBackup[],
  rule: KeepingRule,
  today: CalendarDate,
): ReadonlySet<string> {
  const newestFirst = [...backups].sort((a, b) => (a.name < b.name ? 1 : -1));
  const kept = new Set(newestFirst.slice(0, 1).map(({ name }) => name));
  const firstDayOn = addDays(today, 1 - rule.daily);
  const firstMonth = addMonths(today, 1 - rule.monthly).slice(0, 7);
  const days = new Set<string>();
  const months = new Set<string>();
  for (const { name, madeOn } of newestFirst) {
    const month = madeOn.slice(0, 7);
    const isNewestOfDay = !days.has(madeOn) && madeOn >= firstDayOn;
    const isNewestOfMonth = !months.has(month) && month >= firstMonth;
    if (isNewestOfDay || isNewestOfMonth || madeOn >= addDays(today, -1)) kept.add(name);
    days.add(madeOn);
    months.add(month);
  }
  return kept;
}
