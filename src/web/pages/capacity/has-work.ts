import type { PersonCapacity } from './capacity-requests.ts';
import { isTold } from './tell-minutes.ts';

/** Whoever has nothing that binds in any of the weeks, and has chosen no overtime, is named and has no row. */
export function hasWork({ weeks }: PersonCapacity): boolean {
  return weeks.some(
    ({ dueMinutes, lawLeft, overtimeMinutes, evenings, weekend }) =>
      dueMinutes > 0 || overtimeMinutes > 0 || lawLeft.length > 0 || isTold(evenings) || isTold(weekend),
  );
}
