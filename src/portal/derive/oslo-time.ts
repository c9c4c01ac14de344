import { calendarDate, timeOfDay, type CalendarDate, type Instant, type TimeOfDay } from '../../domain/kernel/index.ts';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** The day and clock time that a moment has in Norway, whatever zone the phone is in. Example: `2026-11-23T08:30:00.000Z` → 23 November, 09:30. */
export function osloTimeOf(moment: Instant | number): { on: CalendarDate; at: TimeOfDay } {
  const found = Object.fromEntries(parts.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]));
  return {
    on: calendarDate(`${found['year']}-${found['month']}-${found['day']}`),
    at: timeOfDay(`${found['hour']}:${found['minute']}`),
  };
}

/** The moment when a Norwegian clock shows this; an hour that does not exist becomes the one after it. */
export function momentOf(on: CalendarDate, at: TimeOfDay): number {
  const asUtc = Date.parse(`${on}T${at}:00.000Z`);
  const winter = asUtc - 3_600_000;
  const summer = asUtc - 7_200_000;
  return osloTimeOf(summer).at === at ? summer : winter;
}
