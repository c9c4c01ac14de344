import type { Weekday } from '../../../domain/kernel/index.ts';
import type { DayHours } from './times-requests.ts';

/** Weekdays that follow each other and are alike. */
export interface DayGroup {
  first: Weekday;
  last: Weekday;
  /** Undefined where they are off. */
  span: Pick<DayHours, 'startsAt' | 'endsAt'> | undefined;
}

const workingWeek = [1, 2, 3, 4, 5, 6, 7] as const;

/**
 * A week's hours in as few lines as say the same; Saturday and Sunday only where somebody works then.
 * Example: Monday to Thursday from eight to four → Monday–Thursday 08:00–16:00, Friday off.
 */
export function groupHours(hours: readonly DayHours[]): DayGroup[] {
  const groups: DayGroup[] = [];
  for (const weekday of workingWeek) {
    const span = hours.find((one) => one.weekday === weekday);
    if (span === undefined && weekday > 5) continue;
    const before = groups.at(-1);
    if (before !== undefined && before.last === weekday - 1 && isAlike(before.span, span)) before.last = weekday;
    else groups.push({ first: weekday, last: weekday, span });
  }
  return groups;
}

function isAlike(one: DayGroup['span'], other: DayGroup['span']): boolean {
  return one?.startsAt === other?.startsAt && one?.endsAt === other?.endsAt;
}
