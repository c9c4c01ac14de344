import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import { instantAt } from '../app/office-time.ts';
import { calendarDate as on, instant, timeOfDay as at } from '../domain/kernel/index.ts';
import { composeCancellation, composeInvitation, type MeetingMail } from './compose-meeting-mail.ts';
import { meetingUid, type CalendarMeeting } from './meeting-event.ts';
import { readCalendar, readContentLines } from './read-calendar.testdata.ts';
import { calendarLine, calendarText } from './write-calendar.ts';

const id = '0193d5b0-5c1a-7000-8000-1234567890ab';

function mail({
  meeting,
  ...more
}: Partial<Omit<MeetingMail, 'meeting'>> & { meeting?: Partial<CalendarMeeting> } = {}): MeetingMail {
  return {
    meeting: {
      uid: meetingUid(id),
      sequence: 0,
      startsAt: instant('2026-11-20T08:00:00.000Z'),
      endsAt: instant('2026-11-20T09:00:00.000Z'),
      changedAt: instant('2026-11-10T12:30:00.000Z'),
      title: 'Møte med Nora Berg, Fjord Regnskap',
      location: 'Fjord Regnskap, Storgata 1, Hamar',
      description: 'Sted: Storgata 1.\n\nSvar fra kalenderen når ikke fram.',
      ...meeting,
    },
    organiser: { name: 'Nora Berg, Fjord Regnskap', address: 'post@fjord.example' },
    attendees: [
      { name: 'Jo Brattli', address: 'jo@brattli.example', accepted: true },
      { name: 'Nora Berg', address: 'nora@fjord.example', accepted: true },
    ],
    language: 'nb',
    now: instant('2026-11-10T12:30:05.000Z'),
    ...more,
  };
}

describe('an invitation', () => {
  it('is read by a strict reader as what it is', () => {
    const { method, content } = composeInvitation(mail());
    expect(method).toBe('REQUEST');
    expect(readCalendar(content)).toEqual({
      method: 'REQUEST',
      name: undefined,
      events: [
        {
          uid: `meeting-${id}@takt`,
          sequence: 0,
          startsAt: '2026-11-20T08:00:00.000Z',
          endsAt: '2026-11-20T09:00:00.000Z',
          stampedAt: '2026-11-10T12:30:05.000Z',
          changedAt: '2026-11-10T12:30:00.000Z',
          title: 'Møte med Nora Berg, Fjord Regnskap',
          location: 'Fjord Regnskap, Storgata 1, Hamar',
          description: 'Sted: Storgata 1.\n\nSvar fra kalenderen når ikke fram.',
          url: undefined,
          status: 'CONFIRMED',
          organiser: {
            name: 'Nora Berg, Fjord Regnskap',
            address: 'post@fjord.example',
            partstat: undefined,
            rsvp: undefined,
          },
          attendees: [
            { name: 'Jo Brattli', address: 'jo@brattli.example', partstat: 'ACCEPTED', rsvp: 'FALSE' },
            { name: 'Nora Berg', address: 'nora@fjord.example', partstat: 'ACCEPTED', rsvp: 'FALSE' },
          ],
        },
      ],
    });
  });

  it('asks whoever has not said yes, and wants no answer by mail of anybody', () => {
    const attendees = [{ name: 'Kari', address: 'kari@brattli.example', accepted: false }];
    const [event] = readCalendar(composeInvitation(mail({ attendees })).content).events;
    expect(event!.attendees).toEqual([
      { name: 'Kari', address: 'kari@brattli.example', partstat: 'NEEDS-ACTION', rsvp: 'FALSE' },
    ]);
  });

  it('has nothing in it that a calendar of its own would have: no name, no zone', () => {
    const lines = readContentLines(composeInvitation(mail()).content);
    expect(
      lines.filter((line) => /^(NAME|X-WR-|TIMEZONE-ID|BEGIN:VTIMEZONE|REFRESH-INTERVAL)|TZID/.test(line)),
    ).toEqual([]);
    expect(
      lines
        .filter((line) => /^(DTSTART|DTEND|DTSTAMP|LAST-MODIFIED)/.test(line))
        .every((line) => /:\d{8}T\d{6}Z$/.test(line)),
    ).toBe(true);
  });

  it('says in which language it was made', () => {
    expect(composeInvitation(mail({ language: 'nb' })).content).toContain('PRODID:-//Takt//Takt//NO\r\n');
    expect(composeInvitation(mail({ language: 'en' })).content).toContain('PRODID:-//Takt//Takt//EN\r\n');
  });

  it('has the address of a video room whole, as the place, in the words and beside them', () => {
    const url = 'https://teams.example/l/meetup-join/19%3ameeting%40thread.v2/0?context=%7b%22Tid%22%7d&a=1,2;3#x';
    const content = composeInvitation(
      mail({ meeting: { url, location: url, description: `Møt på video: ${url}\n\nSvar ikke.` } }),
    ).content;
    const [event] = readCalendar(content).events;
    expect([event!.location, event!.description]).toEqual([url, `Møt på video: ${url}\n\nSvar ikke.`]);
    // Read without any unescaping, as RFC 5545 has an address: with `\,` in it the room would not be found.
    expect(readContentLines(content)).toContain(`URL;VALUE=URI:${url.replace('1,2;3', '1%2C2%3B3')}`);
    expect(decodeURIComponent(event!.url!)).toBe(decodeURIComponent(url));
  });

  it('is a mistake without anybody to invite, with an end before its beginning, or with an address that is none', () => {
    expect(() => composeInvitation(mail({ attendees: [] }))).toThrow('anybody');
    expect(() => composeInvitation(mail({ meeting: { endsAt: instant('2026-11-20T08:00:00.000Z') } }))).toThrow('ends');
    expect(() => composeInvitation(mail({ meeting: { sequence: -1 } }))).toThrow('sequence');
    for (const address of [
      '',
      'jo',
      'jo@a@b',
      'jo@b.example\r\nATTENDEE:mailto:x@y.example',
      'jo@b.example,x@y.example',
    ]) {
      expect(() => composeInvitation(mail({ attendees: [{ name: 'Jo', address, accepted: true }] }))).toThrow(
        'address',
      );
      expect(() => composeInvitation(mail({ organiser: { name: 'Nora', address } }))).toThrow('address');
    }
  });
});

describe('a change', () => {
  it('has the same name and a higher number, whoever holds it', () => {
    const before = readCalendar(composeInvitation(mail()).content).events[0]!;
    const after = readCalendar(
      composeInvitation(
        mail({
          meeting: {
            sequence: 1,
            startsAt: instant('2026-11-24T12:00:00.000Z'),
            endsAt: instant('2026-11-24T13:00:00.000Z'),
          },
          organiser: { name: 'Per Li, Fjord Regnskap', address: 'post@fjord.example' },
        }),
      ).content,
    ).events[0]!;
    expect([after.uid, after.organiser!.address]).toEqual([before.uid, before.organiser!.address]);
    expect([before.sequence, after.sequence]).toEqual([0, 1]);
    expect([after.organiser!.name, after.startsAt]).toEqual(['Per Li, Fjord Regnskap', '2026-11-24T12:00:00.000Z']);
  });
});

describe('a cancellation', () => {
  it('of the meeting names everybody and says that it is cancelled', () => {
    const { method, content } = composeCancellation(mail({ meeting: { sequence: 4 } }), 'ended');
    const read = readCalendar(content);
    expect([method, read.method]).toEqual(['CANCEL', 'CANCEL']);
    expect(read.events[0]).toMatchObject({ uid: meetingUid(id), sequence: 4, status: 'CANCELLED' });
    expect(read.events[0]!.attendees.map(({ address }) => address)).toEqual([
      'jo@brattli.example',
      'nora@fjord.example',
    ]);
  });

  it('for one who is let go names only them, and says nothing of the meeting, which takes place (RFC 5546, 3.2.5)', () => {
    const attendees = [{ name: 'Jo Brattli', address: 'jo@brattli.example', accepted: true }];
    const read = readCalendar(composeCancellation(mail({ meeting: { sequence: 2 }, attendees }), 'removed').content);
    expect([read.method, read.events[0]!.status, read.events[0]!.sequence]).toEqual(['CANCEL', undefined, 2]);
    expect(read.events[0]!.attendees.map(({ address }) => address)).toEqual(['jo@brattli.example']);
  });
});

describe('nine in the morning in Oslo, around the nights when the clocks change', () => {
  const wall = (moment: string, zone: string): string =>
    Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });

  test.each([
    // Summer time begins on 29 March 2026 and 28 March 2027, and ends on 25 October 2026 and 31 October 2027.
    ['2026-03-28', '2026-03-28T08:00:00.000Z', '2026-03-28T01:00', '2026-03-28T21:00'],
    ['2026-03-29', '2026-03-29T07:00:00.000Z', '2026-03-29T00:00', '2026-03-29T20:00'],
    ['2026-03-30', '2026-03-30T07:00:00.000Z', '2026-03-30T00:00', '2026-03-30T20:00'],
    ['2026-10-24', '2026-10-24T07:00:00.000Z', '2026-10-24T00:00', '2026-10-24T20:00'],
    ['2026-10-25', '2026-10-25T08:00:00.000Z', '2026-10-25T01:00', '2026-10-25T21:00'],
    ['2026-10-26', '2026-10-26T08:00:00.000Z', '2026-10-26T01:00', '2026-10-26T21:00'],
    ['2027-03-27', '2027-03-27T08:00:00.000Z', '2027-03-27T01:00', '2027-03-27T21:00'],
    ['2027-03-28', '2027-03-28T07:00:00.000Z', '2027-03-28T00:00', '2027-03-28T20:00'],
    ['2027-03-29', '2027-03-29T07:00:00.000Z', '2027-03-29T00:00', '2027-03-29T20:00'],
    ['2027-10-30', '2027-10-30T07:00:00.000Z', '2027-10-30T00:00', '2027-10-30T20:00'],
    ['2027-10-31', '2027-10-31T08:00:00.000Z', '2027-10-31T01:00', '2027-10-31T21:00'],
    ['2027-11-01', '2027-11-01T08:00:00.000Z', '2027-11-01T01:00', '2027-11-01T21:00'],
  ])('%s is %s: in Los Angeles %s, in Auckland %s', (day, expected, losAngeles, auckland) => {
    const startsAt = instantAt(on(day), at('09:00'), 'Europe/Oslo');
    const endsAt = instantAt(on(day), at('10:00'), 'Europe/Oslo');
    const [event] = readCalendar(composeInvitation(mail({ meeting: { startsAt, endsAt } })).content).events;
    expect(event!.startsAt).toBe(expected);
    expect(Date.parse(event!.endsAt) - Date.parse(event!.startsAt)).toBe(3_600_000);
    expect(wall(event!.startsAt, 'Europe/Oslo')).toBe(`${day}T09:00`);
    expect([wall(event!.startsAt, 'America/Los_Angeles'), wall(event!.startsAt, 'Pacific/Auckland')]).toEqual([
      losAngeles,
      auckland,
    ]);
  });

  it('is the same text whatever the machine’s own zone is', () => {
    const program = `
      const { composeInvitation } = await import(${JSON.stringify(new URL('compose-meeting-mail.ts', import.meta.url).href)});
      const days = ['2026-03-29T07', '2026-10-25T08', '2027-03-28T07', '2027-10-31T08', '2026-12-31T23'];
      const mail = ${JSON.stringify(mail())};
      for (const day of days) process.stdout.write(composeInvitation({ ...mail,
        meeting: { ...mail.meeting, startsAt: day + ':00:00.000Z', endsAt: day + ':59:00.000Z' } }).content);`;
    const inZone = (zone: string): string =>
      execFileSync(process.execPath, ['--input-type=module', '-e', program], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      });
    const expected = inZone('Europe/Oslo');
    expect(expected.match(/^DTSTART:\d{8}T\d{6}Z/gm)).toHaveLength(5);
    for (const zone of ['America/Los_Angeles', 'Pacific/Auckland']) expect(inZone(zone)).toBe(expected);
  });
});

describe('what people are called and write', () => {
  test.each([
    ['Åse Ærlig Øvergård', 'Åse Ærlig Øvergård'],
    ["Siobhán O'Brien", "Siobhán O'Brien"],
    ['Kari "Kaia" Nilsen', "Kari 'Kaia' Nilsen"],
    ['Berg, Nora; daglig leder: alt', 'Berg, Nora; daglig leder: alt'],
    ['محمد العربي', 'محمد العربي'],
    ['שרה כהן', 'שרה כהן'],
    ['Jo \u202eilttarB', 'Jo ilttarB'],
    ['Jo\r\nATTENDEE:mailto:x@y.example', 'Jo ATTENDEE:mailto:x@y.example'],
    ['A^B ^n ^^', 'A^B ^n ^^'],
    ['C:\\Brattli\\', 'C:/Brattli/'],
    ['', 'jo@brattli.example'],
    [' \u0007 ', 'jo@brattli.example'],
    ['👩‍💼 Jo', '👩‍💼 Jo'],
    ['Jo \ud83d', 'Jo �'],
  ])('the name %j stands as %j', (name, expected) => {
    const attendees = [{ name, address: 'jo@brattli.example', accepted: true }];
    const [event] = readCalendar(composeInvitation(mail({ attendees })).content).events;
    expect(event!.attendees).toEqual([
      { name: expected, address: 'jo@brattli.example', partstat: 'ACCEPTED', rsvp: 'FALSE' },
    ]);
  });

  it('words keep their commas, semicolons, backslashes and lines, and none becomes a line of the calendar', () => {
    const description = 'Én, to; tre \\ fire\r\nBEGIN:VEVENT\rSUMMARY:x\u2028«fem» "seks"\tsju \\n åtte\u0000\u0007';
    const content = composeInvitation(
      mail({ meeting: { title: 'Lønn; «mars», 3\\4\nBEGIN:VALARM', description } }),
    ).content;
    const { events } = readCalendar(content);
    expect(events).toHaveLength(1);
    expect(events[0]!.title).toBe('Lønn; «mars», 3\\4 BEGIN:VALARM');
    expect(events[0]!.description).toBe('Én, to; tre \\ fire\nBEGIN:VEVENT\nSUMMARY:x\n«fem» "seks" sju \\n åtte');
    expect(readContentLines(content).filter((line) => line.startsWith('BEGIN:'))).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
    ]);
  });

  it.each(['ø', 'ا', '語', '👩', 'xø', '👩‍💼, '])('folds long lines of %s between letters, at 75 octets', (letter) => {
    for (let lead = 0; lead < 8; lead += 1) {
      const description = `${'x'.repeat(lead)}${letter.repeat(200)}x`;
      const attendees = [
        { name: `${'x'.repeat(lead)}${letter.repeat(40)}x`, address: 'jo@brattli.example', accepted: true },
      ];
      const [event] = readCalendar(composeInvitation(mail({ meeting: { description }, attendees })).content).events;
      expect([event!.description, event!.attendees[0]!.name]).toEqual([description, attendees[0]!.name]);
    }
  });

  it('whatever is written is read back as it was, and a strict reader objects to nothing', () => {
    const anyWords = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc
        .array(
          fc.constantFrom(
            ',',
            ';',
            ':',
            '\\',
            '"',
            "'",
            '^',
            '\n',
            '\r\n',
            ' ',
            'n',
            'ø',
            'ع',
            '👩‍💼',
            '\u2028',
            '\t',
            'BEGIN:VEVENT',
          ),
          { maxLength: 60 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(
        anyWords,
        anyWords,
        anyWords,
        anyWords,
        fc.nat(1000),
        (title, location, description, name, sequence) => {
          const attendees = [{ name, address: 'jo@brattli.example', accepted: false }];
          const composed = composeInvitation(mail({ meeting: { title, location, description, sequence }, attendees }));
          const [event] = readCalendar(composed.content).events;
          expect(event!.title).toBe(calendarLine(title));
          expect(event!.location).toBe(calendarLine(location));
          expect(event!.description).toBe(calendarText(description));
          expect(event!.sequence).toBe(sequence);
          expect(event!.attendees[0]!.address).toBe('jo@brattli.example');
          expect(event!.attendees[0]!.name).toMatch(/^[^"\\\r\n]+$/);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the strict reader', () => {
  const whole = composeInvitation(mail()).content;
  test.each([
    ['a last line without its end', whole.slice(0, -2)],
    ['a bare line feed', whole.replace('\r\nSUMMARY', '\nSUMMARY')],
    ['a line of 76 octets', whole.replace(/^SUMMARY:.*$/m, `SUMMARY:${'x'.repeat(68)}`)],
    ['a line of 75 letters and more octets', whole.replace(/^SUMMARY:.*$/m, `SUMMARY:${'ø'.repeat(67)}`)],
    ['an empty line', `${whole}\r\n`],
    ['a comma that is not escaped', whole.replace('Berg\\, Fjord', 'Berg, Fjord')],
    ['a quotation mark in a name', whole.replace('CN="Jo', 'CN="J"o')],
    ['a control character', whole.replace('Storgata', 'Stor\u0007gata')],
    ['a time in no zone', whole.replace(/^(DTSTART:.*)Z$/m, '$1')],
    ['two names for one meeting', whole.replace('SEQUENCE', 'UID:x\r\nSEQUENCE')],
    ['an attendee without a mailbox', whole.replace('MAILTO:', 'tel:')],
    ['an end that is missing', whole.replace('END:VEVENT\r\n', '')],
  ])('objects to %s', (_, spoilt) => {
    expect(spoilt).not.toBe(whole);
    expect(() => readCalendar(spoilt)).toThrow();
  });
});
