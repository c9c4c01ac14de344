import ical, { ICalCalendarMethod, type ICalCalendar } from 'ical-generator';

export type CalendarLanguage = 'nb' | 'en';

/** A calendar without anything in it yet. What goes by mail has no name: a name makes some programs take it for a calendar of its own. */
export function startCalendar(
  method: keyof typeof ICalCalendarMethod,
  language: CalendarLanguage,
  feed: { name?: string; ttl?: number } = {},
): ICalCalendar {
  return ical({
    ...feed,
    prodId: { company: 'Takt', product: 'Takt', language: language === 'nb' ? 'NO' : 'EN' },
    method: ICalCalendarMethod[method],
  });
}

/** The text of a calendar. Every line ends with CRLF, the last one too (RFC 5545, 3.1), which the library leaves out. */
export function writeCalendar(calendar: ICalCalendar): string {
  return `${calendar.toString()}\r\n`;
}

/**
 * Words as a calendar can hold them: line breaks of every kind become one kind; other control characters, which RFC 5545 does not allow, are left out, and a
 * half of a letter becomes U+FFFD. Commas, semicolons and backslashes are the library's to escape.
 */
export function calendarText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/(?!\n)\p{Cc}/gu, '');
}

/** The same on one line, for titles, places and names. */
export function calendarLine(text: string): string {
  return calendarText(text).replaceAll(/\s+/g, ' ').trim();
}

/**
 * An address as a calendar can hold it. The library escapes commas and semicolons there as if they stood in words, which breaks the address; written with a
 * per cent they are left alone.
 */
export function calendarUrl(url: string): string {
  return url.replaceAll(',', '%2C').replaceAll(';', '%3B');
}
