/** Days as somebody counts them who has a calendar on the wall and the exported file, and nothing of Takt's: dates are the text that they are. */
export interface ClosedDays {
  fromOn: string;
  toOn: string;
}

/** Easter Sunday, as printed in calendars. */
const easterSundays = [
  '2022-04-17',
  '2023-04-09',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  '2031-04-13',
  '2032-03-28',
  '2033-04-17',
  '2034-04-09',
  '2035-03-25',
  '2036-04-13',
  '2037-04-05',
  '2038-04-25',
  '2039-04-10',
];
const redDates = ['01-01', '05-01', '05-17', '12-25', '12-26'];
/** Maundy Thursday, Good Friday, Easter Day and Monday, Ascension Day, Whit Sunday and Monday. */
const redAfterEaster = [-3, -2, 0, 1, 39, 49, 50];
const movableRedDays = new Set(easterSundays.flatMap((easter) => redAfterEaster.map((days) => shift(easter, days))));

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

/** Monday to Friday, no red day, and the office is open. */
export function isWorked(on: string, closed: readonly ClosedDays[]): boolean {
  const weekday = new Date(`${on}T12:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6 || isClosed(on, closed)) return false;
  return !redDates.includes(on.slice(5)) && !movableRedDays.has(on);
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
