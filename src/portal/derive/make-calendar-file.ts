import { addDays, type CalendarDate, type TimeOfDay } from '../../domain/kernel/index.ts';
import { momentOf } from './oslo-time.ts';

export interface CalendarFileEntry {
  uid: string;
  on: CalendarDate;
  /** Half an hour from then; without it the entry is the whole day. */
  at: TimeOfDay | null;
  title: string;
  /** Now, in milliseconds. */
  nowMs: number;
}

/** One entry as iCalendar text (RFC 5545). Times are written in UTC, dates stay dates. */
export function makeCalendarFile({ uid, on, at, title, nowMs }: CalendarFileEntry): string {
  const when = at
    ? [`DTSTART:${utc(momentOf(on, at))}`, `DTEND:${utc(momentOf(on, at) + 30 * 60_000)}`]
    : [`DTSTART;VALUE=DATE:${bare(on)}`, `DTEND;VALUE=DATE:${bare(addDays(on, 1))}`];
  const alarm = ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, 'TRIGGER:PT0S', 'END:VALARM'];
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Takt//Takt//NO',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utc(nowMs)}`,
    ...when,
    `SUMMARY:${escaped(title)}`,
    ...(at ? alarm : []),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}

function utc(ms: number): string {
  return `${new Date(ms).toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}Z`;
}

function bare(on: CalendarDate): string {
  return on.replaceAll('-', '');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`);
}

/** Lines of at most 75 bytes; a line of 60 letters holds even when some of them take two. */
function folded(line: string): string {
  const letters = [...line];
  const lines: string[] = [];
  while (letters.length > 0) lines.push(letters.splice(0, lines.length === 0 ? 60 : 35).join(''));
  return lines.join('\r\n ');
}
