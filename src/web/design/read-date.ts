import {
  addDays,
  dateOf,
  daysInMonth,
  isCalendarDate,
  partsOf,
  weekdayOf,
  type CalendarDate,
} from '../../domain/kernel/index.ts';

/** Where a date without a year lies: the next such day, or the latest one that has been. */
export type Direction = 'ahead' | 'back';

const weekdays = [
  ['mandag', 'monday'],
  ['tirsdag', 'tuesday'],
  ['onsdag', 'wednesday'],
  ['torsdag', 'thursday'],
  ['fredag', 'friday'],
  ['lørdag', 'saturday'],
  ['søndag', 'sunday'],
];
const months = 'jan feb mar apr mai|may jun jul aug sep okt|oct nov des|dec'.split(' ').map((name) => name.split('|'));

/**
 * Reads a day as people write it: `20.3`, `20. mars 2026`, `2026-03-20`, `i morgen`, `fredag`, `om 3 dager`, in both languages.
 * Undefined for anything else: a date that cannot be read must never become some other day.
 * Example, on Monday 9 February 2026: `fredag` → 2026-02-13, `20.1` → 2027-01-20 ahead and 2026-01-20 back.
 */
export function readDate(text: string, today: CalendarDate, direction: Direction = 'ahead'): CalendarDate | undefined {
  const written = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (isCalendarDate(written)) return written;
  return readNear(written, today) ?? readWeekday(written, today, direction) ?? readDayMonth(written, today, direction);
}

function readNear(written: string, today: CalendarDate): CalendarDate | undefined {
  if (written === 'i dag' || written === 'today') return today;
  if (written === 'i morgen' || written === 'tomorrow') return addDays(today, 1);
  if (written === 'i går' || written === 'yesterday') return addDays(today, -1);
  const ahead = /^(?:om|in|\+) ?(\d{1,3}) ?(dag|dager|d|day|days|uke|uker|u|week|weeks|w)?$/.exec(written);
  if (!ahead) return undefined;
  return addDays(today, Number(ahead[1]) * (/^[uw]/.test(ahead[2] ?? '') ? 7 : 1));
}

function readWeekday(written: string, today: CalendarDate, direction: Direction): CalendarDate | undefined {
  const name = written.replace(/\.$/, '').replace(/^(?:på|on|førstkommende|next) /, '');
  if (name.length < 3) return undefined;
  const index = weekdays.findIndex((names) => names.some((full) => full.startsWith(name)));
  if (index < 0) return undefined;
  const ahead = (index + 1 - weekdayOf(today) + 7) % 7;
  if (direction === 'ahead') return addDays(today, ahead === 0 ? 7 : ahead);
  return addDays(today, ahead - 7);
}

function readDayMonth(written: string, today: CalendarDate, direction: Direction): CalendarDate | undefined {
  const match =
    /^(\d{1,2})[./ -]{1,2}(\d{1,2})(?:[./ -]{1,2}(\d{4}|\d{2})?)?$/.exec(written) ??
    /^(\d{1,2})[. ]{1,2}([a-zæøå]{3,9})\.?(?: (\d{4}|\d{2}))?$/.exec(written);
  if (!match) return undefined;
  const day = Number(match[1]);
  const month = /^\d/.test(match[2]!) ? Number(match[2]) : monthNamed(match[2]!);
  if (month < 1 || month > 12) return undefined;
  if (match[3] !== undefined) return dayIn(Number(match[3].length === 2 ? `20${match[3]}` : match[3]), month, day);
  const { year } = partsOf(today);
  const thisYear = dayIn(year, month, day);
  const other = dayIn(direction === 'ahead' ? year + 1 : year - 1, month, day);
  if (thisYear === undefined) return other;
  return (direction === 'ahead' ? thisYear >= today : thisYear <= today) ? thisYear : other;
}

function dayIn(year: number, month: number, day: number): CalendarDate | undefined {
  return day >= 1 && year >= 1900 && day <= daysInMonth(year, month) ? dateOf(year, month, day) : undefined;
}

function monthNamed(name: string): number {
  return months.findIndex((starts) => starts.some((start) => name.startsWith(start))) + 1;
}
