import { addDays, weekdayOf, type CalendarDate } from '../kernel/index.ts';

export type KeepingRhythm = 'nightly' | 'weekly';

/**
 * Whether something that is done every night, or in the night to Sunday, is to be done now: it is as soon as the machine runs in a night, or after one, in which it was
 * not done. Nights are named by the day that they end on, from two o'clock to two o'clock.
 *
 * Example: done in the night to Monday 23 November and asked in the night to Tuesday: nightly yes, weekly no.
 */
export function isDue(rhythm: KeepingRhythm, lastNightOn: CalendarDate | undefined, nightOn: CalendarDate): boolean {
  if (lastNightOn === undefined) return true;
  const spanOf = (on: CalendarDate): CalendarDate => (rhythm === 'nightly' ? on : sundayOf(on));
  return spanOf(lastNightOn) < spanOf(nightOn);
}

/** The Sunday on which, or after which, a day comes. */
function sundayOf(on: CalendarDate): CalendarDate {
  return addDays(on, -(weekdayOf(on) % 7));
}
