import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import type { Beat, ClientRow } from '../../http/contract/office.ts';

/** What the word beside the taktlinje follows from. */
export interface NowFacts {
  /** With how they stand today, oldest deadline first. */
  beats: readonly Pick<Beat, 'state' | 'dueOn'>[];
  bounced: boolean;
  reachable: boolean;
  /** Files that nobody has looked at. */
  waiting: number;
  extensionWaiting: boolean;
  pausedUntilOn: CalendarDate | null;
  /** What is missing of the oldest late duty. */
  missing: ClientRow['now']['documents'];
}

/** What is true of the client at this moment: the first that holds, from what needs a person to what is fine. */
export function deriveNow(facts: NowFacts, today: CalendarDate): ClientRow['now'] {
  const { beats } = facts;
  const nothing = { documents: [] as ClientRow['now']['documents'], on: null, count: 0 };
  const has = (state: Beat['state']): boolean => beats.some((beat) => beat.state === state);
  const overdue = beats.find((beat) => beat.state === 'overdue');
  const next = beats.find((beat) => beat.state === 'open');
  if (facts.bounced) return { ...nothing, what: 'bounced' };
  if (!facts.reachable) return { ...nothing, what: 'no-address' };
  if (facts.extensionWaiting) return { ...nothing, what: 'extension-waiting' };
  if (facts.waiting > 0) return { ...nothing, what: 'arrived', count: facts.waiting };
  if (has('answered')) return { ...nothing, what: 'answered' };
  if (overdue) return { what: 'missing', documents: facts.missing, on: overdue.dueOn, count: facts.missing.length };
  if (has('returned')) return { ...nothing, what: 'returned' };
  if (facts.pausedUntilOn !== null) return { ...nothing, what: 'paused', on: facts.pausedUntilOn };
  if (next && next.dueOn <= addDays(today, 7)) return { ...nothing, what: 'due-soon', on: next.dueOn };
  if (has('delivered')) return { ...nothing, what: 'all-delivered' };
  return next ? { ...nothing, what: 'few-data', on: next.dueOn } : { ...nothing, what: 'nothing-due' };
}
