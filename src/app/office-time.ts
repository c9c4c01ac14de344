import { Temporal } from 'temporal-polyfill';
import { calendarDate, instant, timeOfDay } from '../domain/kernel/index.ts';
import type { CalendarDate, Instant, TimeOfDay } from '../domain/kernel/index.ts';

/** The day on the wall of an office in `zone`. Example: `2026-11-20T23:30:00.000Z` is 21 November in Oslo. */
export function dateInZone(at: Instant, zone: string): CalendarDate {
  return calendarDate(Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString());
}

/** The time of day on the wall of an office in `zone`; seconds are left out, never rounded up into the next minute. */
export function timeInZone(at: Instant, zone: string): TimeOfDay {
  const time = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime();
  return timeOfDay(time.toString({ smallestUnit: 'minute', roundingMode: 'trunc' }));
}

/**
 * The instant at which an office's wall shows this day and time.
 *
 * On the night when clocks go forward some times do not exist: such a time is moved by the length of the gap, so 02:30 in Oslo on 29 March 2026
 * is 03:30 summer time, and the order of times is kept. On the night when clocks go back some times come twice: the first is taken, so 02:30 on
 * 25 October 2026 is summer time. That a message goes an hour early on one night of the year does no harm; that it goes twice would.
 */
export function instantAt(date: CalendarDate, time: TimeOfDay, zone: string): Instant {
  const local = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
  return write(local.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant());
}

/** So many seconds on the clock later, or earlier when negative. It never serves to find a date: a day may have 23 or 25 hours. */
export function addSeconds(at: Instant, seconds: number): Instant {
  return write(Temporal.Instant.from(at).add({ milliseconds: Math.round(seconds * 1000) }));
}

/** Seconds from `from` to `to`; negative when `to` is earlier. */
export function secondsBetween(from: Instant, to: Instant): number {
  return (Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) / 1000;
}

function write(at: Temporal.Instant): Instant {
  return instant(at.toString({ fractionalSecondDigits: 3 }));
}
