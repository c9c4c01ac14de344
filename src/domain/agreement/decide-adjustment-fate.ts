import type { CalendarDate } from '../kernel/index.ts';

/** What has happened to an adjustment since the client was to be told of it. */
export interface ToldAdjustment {
  startOn: CalendarDate;
  /** The last day on which the notice counts. */
  noticeByOn: CalendarDate;
  /** Where the letter is; `acceptedOn` is the day on which a server took it. */
  letter: { state: 'on-its-way' | 'in-doubt' | 'gone' } | { state: 'accepted'; acceptedOn: CalendarDate };
  /** The prices that it was worked out from still bind, and so does the clause. */
  samePrices: boolean;
  /** The agreement ends before the first day, or the client has left. */
  ended: boolean;
}

export type AdjustmentFate = 'waits' | 'in-force' | 'not-told' | 'overtaken';

/**
 * What becomes of an adjustment today. New prices hold from their day only where the notice reached a server in time and has not come back: what is in
 * doubt is no notice, and silence accepts nothing. Source: the agreement's own clause, and the house rule that a send whose outcome is unknown counts for
 * nothing. Where the prices were changed by both meanwhile, their own change holds.
 *
 * Example: to hold from 1 January with notice by 2 December; a server took the letter on 25 November: `waits` until New Year, then `in-force`. Came it
 * back on 28 November: `not-told`.
 */
export function decideAdjustmentFate(told: ToldAdjustment, today: CalendarDate): AdjustmentFate {
  const { letter, noticeByOn, startOn } = told;
  if (told.ended || !told.samePrices) return 'overtaken';
  if (letter.state === 'accepted') {
    if (letter.acceptedOn > noticeByOn) return 'not-told';
    return startOn <= today ? 'in-force' : 'waits';
  }
  return letter.state === 'gone' || today > noticeByOn ? 'not-told' : 'waits';
}
