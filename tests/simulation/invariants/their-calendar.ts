import Holidays from 'date-holidays';

/** Days as somebody counts them who has a calendar on the wall and the exported file, and nothing of Takt's: dates are the text that they are. */
export interface ClosedDays {
  fromOn: string;
  toOn: string;
}

export function shift(on: string, days: number): string {
  const date = new Date(`${on}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The date in the office's time zone. */
export function dayOf(at: string, zone: string): string {
  return new Date(at).toLocaleDateString('sv-SE', { timeZone: zone });
}

/** The time of day there, as 08:30. */
export function clockOf(at: string, zone: string): string {
  return new Date(at).toLocaleTimeString('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
}

export function isClosed(on: string, closed: readonly ClosedDays[]): boolean {
  return closed.some(({ fromOn, toOn }) => fromOn <= on && on <= toOn);
}

const almanac = new Holidays('NO');
const publicDays = new Map<number, Set<string>>();

/** A Saturday, a Sunday or a public holiday, by an almanac that we did not write. */
export function isDayOff(day: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return true;
  const year = Number(day.slice(0, 4));
  if (!publicDays.has(year)) {
    const days = almanac.getHolidays(year).filter(({ type }) => type === 'public');
    publicDays.set(year, new Set(days.map(({ date }) => date.slice(0, 10))));
  }
  return publicDays.get(year)!.has(day);
}

/** Monday to Friday, no red day, and the office is open. */
export function isWorked(on: string, closed: readonly ClosedDays[]): boolean {
  return !isDayOff(on) && !isClosed(on, closed);
}

/** So many worked days later; without any, the day itself. */
export function workedDaysAfter(on: string, days: number, closed: readonly ClosedDays[]): string {
  let day = on;
  for (let left = days; left > 0;) {
    day = shift(day, 1);
    if (isWorked(day, closed)) left -= 1;
  }
  return day;
}

/** Worked days after the first day, up to and with the other. */
export function workedDaysBetween(after: string, to: string, closed: readonly ClosedDays[]): number {
  let days = 0;
  for (let on = shift(after, 1); on <= to; on = shift(on, 1)) if (isWorked(on, closed)) days += 1;
  return days;
}
