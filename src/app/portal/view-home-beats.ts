import { derivePraise } from '../../domain/intake/index.ts';
import type { PortalBeat } from '../../http/contract/portal.ts';
import type { LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { periodOf } from './period-of-duty.ts';

/** The takt line of the duty that counts most, over the last six periods and the next two. */
export function viewBeats(scope: OfficeScope, loaded: readonly LoadedObligation[]): PortalBeat[] {
  const beats = listMain(loaded);
  const nowIndex = beats.findIndex(({ row }) => row.state !== 'delivered');
  const from = Math.max(0, (nowIndex < 0 ? beats.length : nowIndex) - 4);
  return beats.slice(from, from + 6).map(({ row }, index) => ({
    period: periodOf(row),
    dueOn: row.due_on,
    beat: beatOf(row.state, row.days_late, from + index === nowIndex && row.period_start_on <= scope.today),
  }));
}

/** How many times in a row that duty came in time, where it is told. What was before Takt is no delivery that Takt has seen. */
export function findPraise(loaded: readonly LoadedObligation[]): number | null {
  const delivered = listMain(loaded).filter(({ row }) => row.state === 'delivered' && !row.history);
  return derivePraise(delivered.map(({ row }) => row.days_late <= 0)) ?? null;
}

/** The periods of the duty with the most essential items, the oldest first. */
function listMain(loaded: readonly LoadedObligation[]): LoadedObligation[] {
  const [main] = loaded.map(({ clause }) => clause).toSorted((a, b) => b.items.length - a.items.length);
  return loaded.filter(({ clause }) => clause.key === main?.key);
}

function beatOf(state: string, daysLate: number, isNow: boolean): PortalBeat['beat'] {
  if (state === 'delivered') return daysLate > 0 ? 'late' : 'in-time';
  return isNow ? 'now' : 'to-come';
}
