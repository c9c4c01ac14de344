import type { PortalBeat } from '../../http/contract/portal.ts';
import type { LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { periodOf } from './period-of-duty.ts';

/** The takt line of the duty that counts most: the one with the most essential items, over the last six periods and the next two. */
export function viewBeats(scope: OfficeScope, loaded: readonly LoadedObligation[]): PortalBeat[] {
  const clauseKeys = loaded.map(({ clause }) => clause).sort((a, b) => b.items.length - a.items.length);
  const main = clauseKeys[0]?.key;
  const beats = loaded.filter(({ clause }) => clause.key === main);
  const nowIndex = beats.findIndex(({ row }) => row.state !== 'delivered');
  const from = Math.max(0, (nowIndex < 0 ? beats.length : nowIndex) - 4);
  return beats.slice(from, from + 6).map(({ row }, index) => ({
    period: periodOf(row),
    dueOn: row.due_on,
    beat: beatOf(row.state, row.days_late, from + index === nowIndex && row.period_start_on <= scope.today),
  }));
}

function beatOf(state: string, daysLate: number, isNow: boolean): PortalBeat['beat'] {
  if (state === 'delivered') return daysLate > 0 ? 'late' : 'in-time';
  return isNow ? 'now' : 'to-come';
}

/** How many deliveries in a row came in time, counted from the newest. */
export function countOnTimeInARow(loaded: readonly LoadedObligation[]): number {
  const delivered = loaded.filter(({ row }) => row.state === 'delivered').reverse();
  const firstLate = delivered.findIndex(({ row }) => row.days_late > 0);
  return firstLate < 0 ? delivered.length : firstLate;
}
