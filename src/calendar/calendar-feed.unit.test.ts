import { execFileSync } from 'node:child_process';
import ical from 'node-ical';
import { describe, expect, it } from 'vitest';
import { instant } from '../domain/kernel/index.ts';
import { calendarFeed, type CalendarEntry } from './calendar-feed.ts';
import { meetingUid, type CalendarMeeting } from './meeting-event.ts';
import { readCalendar, readContentLines } from './read-calendar.testdata.ts';

const feed = (events: CalendarEntry[]) =>
  calendarFeed({ name: 'Takt: Ødegård Bygg', language: 'nb', events, now: '2026-11-20T08:00:00.000Z' });
const entry: CalendarEntry = { uid: 'duty-1@takt.example', on: '2026-11-20', title: 'Bilag: mars–april', sequence: 0 };
const linesOf = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n');

function parsed(text: string) {
  const events = Object.values(ical.sync.parseICS(text)).filter((part) => part?.type === 'VEVENT');
  return events as Extract<(typeof events)[number], { type: 'VEVENT' }>[];
}

describe('a calendar', () => {
  it('gives a deadline as a whole day, without a clock', () => {
    const lines = linesOf(feed([entry]));
    expect(lines).toContain('DTSTART;VALUE=DATE:20261120');
    expect(lines.filter((line) => /^DTEND|TZID/.test(line))).toEqual([]);
    expect(lines).toContain('DTSTAMP:20261120T080000Z');
    const event = parsed(feed([entry]))[0]!;
    expect(event.datetype).toBe('date');
    expect(event.summary).toBe('Bilag: mars–april');
    expect(event.uid).toBe('duty-1@takt.example');
  });

  it.each([
    ['2027-03-27', '12:00', '2027-03-27T11:00:00.000Z'],
    ['2027-03-28', '01:30', '2027-03-28T00:30:00.000Z'],
    ['2027-03-28', '02:30', '2027-03-28T01:30:00.000Z'],
    ['2027-03-28', '12:00', '2027-03-28T10:00:00.000Z'],
    ['2027-10-31', '01:30', '2027-10-30T23:30:00.000Z'],
    ['2027-10-31', '02:30', '2027-10-31T00:30:00.000Z'],
    ['2027-10-31', '12:00', '2027-10-31T11:00:00.000Z'],
    ['2026-12-31', '23:59', '2026-12-31T22:59:00.000Z'],
    ['2027-01-01', '00:00', '2026-12-31T23:00:00.000Z'],
  ])('gives %s at %s in Norway as %s', (on, timeOfDay, instant) => {
    const text = feed([{ ...entry, on, timeOfDay, minutes: 45 }]);
    const event = parsed(text)[0]!;
    expect(event.start.toISOString()).toBe(instant);
    expect(event.end!.getTime() - event.start.getTime()).toBe(45 * 60_000);
    expect(linesOf(text).find((line) => line.startsWith('DTSTART'))).toMatch(/^DTSTART:\d{8}T\d{6}Z$/);
  });

  it('says the same in every time zone of the machine', () => {
    const program = `
      const { calendarFeed } = await import(${JSON.stringify(new URL('calendar-feed.ts', import.meta.url).href)});
      const days = ['2026-01-01', '2027-03-28', '2027-10-31', '2026-12-31', '2028-02-29'];
      const events = days.flatMap((on) => [{ uid: on, on, title: 'x', sequence: 1 }, { uid: on + 't', on, timeOfDay: '08:15', title: 'x', sequence: 1 }]);
      process.stdout.write(calendarFeed({ name: 'x', language: 'en', events, now: '2026-11-20T08:00:00.000Z' }));`;
    const inZone = (zone: string) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', program], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      });
    const expected = inZone('Europe/Oslo');
    expect(expected).toContain('DTSTART;VALUE=DATE:20280229');
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'America/Sao_Paulo']) expect(inZone(zone)).toBe(expected);
  });

  it('keeps what people write, and lets nothing of it become a line of its own', () => {
    const title = 'Lønn; «mars», 3\\4 \r\nBEGIN:VEVENT\nSUMMARY:x';
    const description = `Linje én\nLinje to, med ; og \\ ${'ø'.repeat(200)}`;
    const text = feed([{ ...entry, title, description, url: 'https://takt.example/d/1?a=b&c=d', sequence: 7 }]);
    expect(text.match(/BEGIN:VEVENT/g)!.length - text.match(/\\nBEGIN:VEVENT/g)!.length).toBe(1);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const event = parsed(text)[0]!;
    expect(event.description).toBe(description);
    expect(event.sequence).toBe(7);
    expect(event.url).toMatchObject({ val: 'https://takt.example/d/1?a=b&c=d' });
  });

  it('may be empty, and refuses a date that is none', () => {
    expect(parsed(feed([]))).toEqual([]);
    expect(linesOf(feed([]))).toContain('X-WR-CALNAME:Takt: Ødegård Bygg');
    for (const on of ['2026-02-30', '2026-2-3', '', '20261120']) expect(() => feed([{ ...entry, on }])).toThrow();
  });
});

describe('meetings in a feed', () => {
  const meeting: CalendarMeeting = {
    uid: meetingUid('0193d5b0-5c1a-7000-8000-1234567890ab'),
    sequence: 2,
    startsAt: instant('2026-11-24T09:00:00.000Z'),
    endsAt: instant('2026-11-24T10:00:00.000Z'),
    changedAt: instant('2026-11-19T10:00:00.000Z'),
    title: 'Møte med Brattli Bygg AS',
    location: 'https://mote.example/rom/42',
    description: 'Med Jo Brattli.',
    url: 'https://mote.example/rom/42',
  };
  const ofNora = (meetings: CalendarMeeting[], events: CalendarEntry[] = []): string =>
    calendarFeed({
      name: 'Møter, Nora Berg; Fjord',
      language: 'nb',
      events,
      meetings,
      now: '2026-11-20T08:00:00.000Z',
    });

  it('have the name and number that they have in mails, so that they move where those do', () => {
    const { method, name, events } = readCalendar(ofNora([meeting]));
    expect([method, name]).toEqual(['PUBLISH', 'Møter, Nora Berg; Fjord']);
    expect(events).toEqual([
      {
        uid: meeting.uid,
        sequence: 2,
        startsAt: '2026-11-24T09:00:00.000Z',
        endsAt: '2026-11-24T10:00:00.000Z',
        stampedAt: '2026-11-20T08:00:00.000Z',
        changedAt: '2026-11-19T10:00:00.000Z',
        title: 'Møte med Brattli Bygg AS',
        location: 'https://mote.example/rom/42',
        description: 'Med Jo Brattli.',
        url: 'https://mote.example/rom/42',
        status: 'CONFIRMED',
        organiser: undefined,
        attendees: [],
      },
    ]);
  });

  it('are asked for every hour; deadlines twice a day', () => {
    const ttl = (text: string): string | undefined =>
      readContentLines(text).find((line) => line.startsWith('X-PUBLISHED-TTL'));
    expect(ttl(ofNora([meeting]))).toBe('X-PUBLISHED-TTL:PT1H');
    expect(ttl(ofNora([], [entry]))).toBe('X-PUBLISHED-TTL:PT12H');
  });

  it('stand beside deadlines, and the name of the feed never becomes a line of its own', () => {
    const text = calendarFeed({
      name: 'A\r\nBEGIN:VEVENT',
      language: 'nb',
      events: [entry],
      meetings: [meeting],
      now: '2026-11-20T08:00:00.000Z',
    });
    const lines = readContentLines(text);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
    expect(lines).toContain('X-WR-CALNAME:A BEGIN:VEVENT');
  });
});
