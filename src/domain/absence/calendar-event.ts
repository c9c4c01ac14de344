import type { WallClock } from '../meeting/index.ts';

/** How a calendar shows its owner while something lasts. Outlook knows all five; of what others write, `busy` is what is neither free nor tentative. */
export type ShownAs = 'free' | 'tentative' | 'busy' | 'away' | 'elsewhere';

/**
 * Something that stands in a calendar, on the office's wall. What it is about, where it is and who takes part is no part of it: that is thrown away where the calendar is
 * read, and no rule needs it.
 */
export interface CalendarEvent {
  from: WallClock;
  /** Not included: a whole day ends at 00:00 of the next. */
  to: WallClock;
  shownAs: ShownAs;
  cancelled: boolean;
}

/**
 * Whether something in a calendar can be an absence. Whole days are, unless they are shown as free, tentative or as work elsewhere: birthdays and reminders are free in both Outlook and
 * Google. Within a day it takes somebody who is shown as away; a meeting is only busy.
 *
 * Example: Monday 00:00 to Tuesday 00:00, busy → yes. Monday 09:00–10:00, busy → no; shown as away → yes.
 */
export function mayBeAbsence({ from, to, shownAs, cancelled }: CalendarEvent): boolean {
  if (cancelled) return false;
  if (shownAs === 'away') return true;
  return shownAs === 'busy' && isOfWholeDays(from, to);
}

/** From midnight to midnight, also where it is written with times; some programs end a day a minute before. */
function isOfWholeDays(from: WallClock, to: WallClock): boolean {
  const endsDay = to.time === '00:00' ? to.on > from.on : to.time === '23:59';
  return from.time === '00:00' && endsDay;
}
