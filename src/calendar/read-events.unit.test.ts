import nodeIcal from 'node-ical';
import { describe, expect, it } from 'vitest';
import { dateInZone } from '../app/office-time.ts';
import { deriveAbsences } from '../domain/absence/index.ts';
import { calendarDate, instant } from '../domain/kernel/index.ts';
import { workingHoursDefault } from '../domain/meeting/index.ts';
import { calendarEntry, googleCalendar, outlookCalendar, secretWords } from './absence-calendars.testdata.ts';
import { readEvents } from './read-events.ts';

const window = { fromOn: calendarDate('2026-10-01'), toOn: calendarDate('2027-12-31') };
const read = (text: string, zone = 'Europe/Oslo') => readEvents(text, { zone, window });

/** `2026-12-07 – 2026-12-11, …`: the absences of somebody who works 08:00–16:00, Monday to Friday. */
function absencesIn(text: string, zone = 'Europe/Oslo'): string {
  const found = read(text, zone);
  if (found === undefined) return 'no calendar';
  const days = deriveAbsences(found.events, workingHoursDefault, window).map(({ fromOn, toOn }) =>
    fromOn === toOn ? fromOn : `${fromOn} – ${toOn}`,
  );
  return [...days, ...(found.unreadable > 0 ? [`${found.unreadable} unreadable`] : [])].join(', ');
}

const outlook = (lines: string): string => absencesIn(outlookCalendar(calendarEntry(lines)));
const google = (lines: string): string => absencesIn(googleCalendar(calendarEntry(lines)));
const zoned = 'TZID=W. Europe Standard Time';

describe('absences from what Outlook publishes', () => {
  it.each([
    [
      'a week of holiday',
      'DTSTART;VALUE=DATE:20261207\nDTEND;VALUE=DATE:20261212\nX-MICROSOFT-CDO-BUSYSTATUS:OOF\nTRANSP:OPAQUE',
      '2026-12-07 – 2026-12-11',
    ],
    [
      'a whole day, busy',
      'DTSTART;VALUE=DATE:20261207\nDTEND;VALUE=DATE:20261208\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY',
      '2026-12-07',
    ],
    [
      'a birthday',
      'DTSTART;VALUE=DATE:20261207\nDTEND;VALUE=DATE:20261208\nX-MICROSOFT-CDO-BUSYSTATUS:FREE\nTRANSP:TRANSPARENT\nRRULE:FREQ=YEARLY',
      '',
    ],
    [
      'working from home',
      'DTSTART;VALUE=DATE:20261207\nDTEND;VALUE=DATE:20261208\nX-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE',
      '',
    ],
    ['perhaps', 'DTSTART;VALUE=DATE:20261207\nDTEND;VALUE=DATE:20261208\nX-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE', ''],
    [
      'a meeting',
      `DTSTART;${zoned}:20261207T090000\nDTEND;${zoned}:20261207T100000\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY`,
      '',
    ],
    [
      'away from eight to four',
      `DTSTART;${zoned}:20261207T080000\nDTEND;${zoned}:20261207T160000\nX-MICROSOFT-CDO-BUSYSTATUS:OOF`,
      '2026-12-07',
    ],
    [
      'away for an hour',
      `DTSTART;${zoned}:20261207T090000\nDTEND;${zoned}:20261207T100000\nX-MICROSOFT-CDO-BUSYSTATUS:OOF`,
      '',
    ],
    [
      'cancelled',
      'DTSTART;VALUE=DATE:20261207\nDTEND;VALUE=DATE:20261208\nX-MICROSOFT-CDO-BUSYSTATUS:OOF\nSTATUS:CANCELLED',
      '',
    ],
    [
      'Friday to Tuesday over the night in which summer time ends, eight to four every day',
      `DTSTART;${zoned}:20261023T080000\nDTEND;${zoned}:20261023T160000\nX-MICROSOFT-CDO-BUSYSTATUS:OOF\nRRULE:FREQ=DAILY;COUNT=5`,
      '2026-10-23, 2026-10-26 – 2026-10-27',
    ],
    [
      'every second Wednesday until a moment in UTC, but not one of them',
      `DTSTART;${zoned}:20261202T080000\nDTEND;${zoned}:20261202T160000\nX-MICROSOFT-CDO-BUSYSTATUS:OOF\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;UNTIL=20270113T070000Z\nEXDATE;${zoned}:20261216T080000`,
      '2026-12-02, 2026-12-30, 2027-01-13',
    ],
    [
      'every last Friday since 2019',
      'DTSTART;VALUE=DATE:20190125\nDTEND;VALUE=DATE:20190126\nX-MICROSOFT-CDO-BUSYSTATUS:OOF\nRRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20261231',
      '2026-10-30, 2026-11-27, 2026-12-25',
    ],
    [
      'by the number of the week, which nobody’s dialog can write',
      'DTSTART;VALUE=DATE:20261207\nX-MICROSOFT-CDO-BUSYSTATUS:OOF\nRRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
      '1 unreadable',
    ],
    [
      'in a zone that nobody knows',
      'DTSTART;TZID=Somewhere:20261207T080000\nDTEND;TZID=Somewhere:20261207T160000\nX-MICROSOFT-CDO-BUSYSTATUS:OOF',
      '1 unreadable',
    ],
    [
      'a meeting in a zone that nobody knows, free',
      'DTSTART;TZID=Somewhere:20261207T080000\nDTEND;TZID=Somewhere:20261207T160000\nX-MICROSOFT-CDO-BUSYSTATUS:FREE',
      '',
    ],
    [
      'an absence every second',
      'DTSTART:20261207T080000Z\nDTEND:20261207T160000Z\nX-MICROSOFT-CDO-BUSYSTATUS:OOF\nRRULE:FREQ=SECONDLY;BYMONTH=1',
      '1 unreadable',
    ],
  ])('%s', (_, lines, expected) => {
    expect(outlook(lines)).toBe(expected);
  });

  it('a week that repeats, with one that was moved, one that was shown as free and one that was struck out', () => {
    const series = (lines: string): string =>
      calendarEntry(`UID:thursdays@example\nX-MICROSOFT-CDO-BUSYSTATUS:OOF\n${lines}`);
    const text = outlookCalendar(
      series(`DTSTART;${zoned}:20261105T080000\nDTEND;${zoned}:20261105T160000\nRRULE:FREQ=WEEKLY;COUNT=4`),
      series(
        `RECURRENCE-ID;${zoned}:20261112T080000\nDTSTART;${zoned}:20261113T080000\nDTEND;${zoned}:20261113T160000`,
      ),
      series(
        `RECURRENCE-ID;${zoned}:20261119T080000\nDTSTART;${zoned}:20261119T080000\nDTEND;${zoned}:20261119T160000\nSTATUS:CANCELLED`,
      ),
      calendarEntry(
        `UID:thursdays@example\nRECURRENCE-ID:20261126T070000Z\nDTSTART;${zoned}:20261126T080000\nDTEND;${zoned}:20261126T160000\nX-MICROSOFT-CDO-BUSYSTATUS:FREE`,
      ),
    );
    expect(absencesIn(text)).toBe('2026-11-05, 2026-11-13');
  });

  it('Outlook’s name of a zone is known also where the file does not explain it', () => {
    const text = outlookCalendar(
      calendarEntry(`DTSTART;${zoned}:20261207T080000\nDTEND;${zoned}:20261207T160000\nX-MICROSOFT-CDO-BUSYSTATUS:OOF`),
    );
    expect(absencesIn(text.replace(/BEGIN:VTIMEZONE[^]*END:VTIMEZONE\r\n/, ''))).toBe('2026-12-07');
  });

  it('a zone of the file’s own holds, in winter and in summer', () => {
    const rename = (text: string): string => text.replaceAll('W. Europe Standard Time', 'Customized Time Zone');
    const day = (on: string): string =>
      calendarEntry(`DTSTART;${zoned}:${on}T080000\nDTEND;${zoned}:${on}T160000\nX-MICROSOFT-CDO-BUSYSTATUS:OOF`);
    const text = rename(outlookCalendar(day('20261207'), day('20270705'), day('20261026')));
    expect(absencesIn(text)).toBe('2026-10-26, 2026-12-07, 2027-07-05');
    // In Helsinki the same hours are nine to five: not all of a day that begins at eight.
    expect(absencesIn(text, 'Europe/Helsinki')).toBe('');
  });
});

describe('absences from what Google publishes', () => {
  it.each([
    [
      'a holiday that is marked as busy',
      'DTSTART;VALUE=DATE:20270705\nDTEND;VALUE=DATE:20270724\nTRANSP:OPAQUE\nSTATUS:CONFIRMED',
      '2027-07-05 – 2027-07-23',
    ],
    [
      'a day that nobody marked: Google calls it free',
      'DTSTART;VALUE=DATE:20270705\nDTEND;VALUE=DATE:20270706\nTRANSP:TRANSPARENT',
      '',
    ],
    [
      '“out of office”, from midnight to midnight in UTC, in winter',
      'DTSTART:20261206T230000Z\nDTEND:20261208T230000Z\nTRANSP:OPAQUE',
      '2026-12-07 – 2026-12-08',
    ],
    ['and in summer', 'DTSTART:20270704T220000Z\nDTEND:20270705T220000Z\nTRANSP:OPAQUE', '2027-07-05'],
    [
      'and over the night in which summer time ends',
      'DTSTART:20261022T220000Z\nDTEND:20261026T230000Z\nTRANSP:OPAQUE',
      '2026-10-23 – 2026-10-26',
    ],
    ['midnight in UTC is no midnight here', 'DTSTART:20261207T000000Z\nDTEND:20261208T000000Z\nTRANSP:OPAQUE', ''],
    ['without a zone it is the office’s', 'DTSTART:20261207T000000\nDTEND:20261208T000000', '2026-12-07'],
    ['with a length in the place of an end', 'DTSTART;VALUE=DATE:20261207\nDURATION:P3D', '2026-12-07 – 2026-12-09'],
    ['with neither', 'DTSTART;VALUE=DATE:20261207', '2026-12-07'],
    [
      'every Monday, but not one of them',
      'DTSTART;VALUE=DATE:20261102\nDTEND;VALUE=DATE:20261103\nRRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20261123\nEXDATE;VALUE=DATE:20261109',
      '2026-11-02, 2026-11-16, 2026-11-23',
    ],
    [
      'and days beside the rule',
      'DTSTART;VALUE=DATE:20261102\nDTEND;VALUE=DATE:20261103\nRDATE;VALUE=DATE:20261204,20261211',
      '2026-11-02, 2026-12-04, 2026-12-11',
    ],
    [
      'midnight to midnight in Oslo, every day of the week in which summer time begins',
      'DTSTART;TZID=Europe/Oslo:20270325T000000\nDTEND;TZID=Europe/Oslo:20270326T000000\nRRULE:FREQ=DAILY;COUNT=5',
      '2027-03-25 – 2027-03-29',
    ],
    [
      'a 30 February that comes every year',
      'DTSTART;VALUE=DATE:20260201\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      '',
    ],
    ['no beginning', 'DTEND;VALUE=DATE:20261208', '1 unreadable'],
  ])('%s', (_, lines, expected) => {
    expect(google(lines)).toBe(expected);
  });
});

describe('what is no calendar', () => {
  const whole = outlookCalendar(calendarEntry('DTSTART;VALUE=DATE:20261207'));
  it.each([
    ['a page to sign in on', '<!doctype html><title>Logg inn</title>'],
    ['nothing', ''],
    ['one that was cut off', whole.slice(0, whole.length - 60)],
    ['one that was cut off in the middle of an event', `${whole.slice(0, whole.indexOf('DTSTAMP'))}END:VCALENDAR\r\n`],
    ['one whose parts end out of turn', 'BEGIN:VCALENDAR\r\nEND:VEVENT\r\nEND:VCALENDAR'],
    ['one before which something else stands', `<p>\n${whole}`],
    ['something else in a calendar’s clothes', 'BEGIN:VCALENDAR\nno colon here\nEND:VCALENDAR'],
  ])('%s', (_, text) => {
    expect(read(text)).toBeUndefined();
  });

  it('but an empty one is', () => {
    expect(read(outlookCalendar())).toEqual({ events: [], unreadable: 0 });
  });
});

it('nothing of what an entry is about is read', () => {
  const text = googleCalendar(calendarEntry('DTSTART;VALUE=DATE:20261207\nCLASS:PRIVATE'));
  for (const words of secretWords) expect(text).toContain(words);
  const found = JSON.stringify(read(text));
  for (const words of secretWords) expect(found).not.toContain(words);
  expect(Object.keys(read(text)!.events[0]!).sort()).toEqual(['cancelled', 'from', 'shownAs', 'to']);
});

describe('what repeats', () => {
  /** Every rule that the dialogs of Outlook and Google can make, and some beside, from three days that are hard for a calendar. */
  const rules = [
    'FREQ=DAILY;INTERVAL=3',
    'FREQ=DAILY;BYDAY=MO,WE',
    'FREQ=WEEKLY;BYDAY=TU,WE',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=MO',
    'FREQ=MONTHLY',
    'FREQ=MONTHLY;BYMONTHDAY=31',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=MONTHLY;BYDAY=2TU',
    'FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'FREQ=YEARLY',
    'FREQ=YEARLY;BYMONTH=7;BYDAY=1MO',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
  ];
  const years = { fromOn: calendarDate('2024-01-01'), toOn: calendarDate('2031-12-31') };
  it.each(rules.flatMap((rule) => ['20240131', '20240229', '20261005'].map((day) => [rule, day] as const)))(
    '%s from %s falls on the days that another reader finds',
    (rule, day) => {
      const text = googleCalendar(
        calendarEntry(`UID:one@example\nDTSTART;VALUE=DATE:${day}\nRRULE:${rule};UNTIL=20311231\nTRANSP:OPAQUE`),
      );
      const found = readEvents(text, { zone: 'Europe/Oslo', window: years })!.events.map(({ from }) => from.on);
      const event = nodeIcal.sync.parseICS(text)['one@example'];
      if (event?.type !== 'VEVENT') throw new Error('node-ical finds no event');
      const others = event.rrule!.all().map((at) => dateInZone(instant(at.toISOString()), 'Europe/Oslo'));
      // The first day counts also where the rule does not meet it.
      const first = calendarDate(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`);
      expect(found).toEqual([...new Set([first, ...others])].sort());
    },
  );
});

it('a calendar with ten years of what repeats does not hold others up', () => {
  const weeks = Array.from({ length: 20 }, (_, place) =>
    calendarEntry(`DTSTART;VALUE=DATE:20${16 + (place % 10)}0104\nRRULE:FREQ=WEEKLY;BYDAY=MO`),
  );
  const meetings = Array.from({ length: 500 }, () =>
    calendarEntry(`DTSTART;${zoned}:20160104T090000\nDTEND;${zoned}:20160104T100000\nRRULE:FREQ=DAILY`),
  );
  const begun = performance.now();
  expect(read(outlookCalendar(...weeks, ...meetings))!.unreadable).toBe(0);
  expect(performance.now() - begun).toBeLessThan(5_000);
});
