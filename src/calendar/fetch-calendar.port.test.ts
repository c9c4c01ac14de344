import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { calendarEntry, outlookCalendar } from './absence-calendars.testdata.ts';
import { readCalendarAddress } from './calendar-address.ts';
import { startCalendarServer, type CalendarServer } from './calendar-server.testdata.ts';
import { calendarFetcher } from './fetch-calendar.ts';

let server: CalendarServer;
beforeAll(async () => void (server = await startCalendarServer()));
beforeEach(() => {
  server.paths.clear();
  server.asked.length = 0;
});
afterAll(() => server.close());

const calendar = outlookCalendar(calendarEntry('DTSTART;VALUE=DATE:20261207'));
const fetchFrom = (path: string, options = {}) => server.fetcher(options)(`${server.url}${path}`);

describe('an address as somebody pasted it', () => {
  it.each([
    ['  webcal://outlook.example/owa/a/calendar.ics ', 'https://outlook.example/owa/a/calendar.ics'],
    ['https://calendar.example/ical/kari/basic.ics#today', 'https://calendar.example/ical/kari/basic.ics'],
    ['http://calendar.example/basic.ics', undefined],
    ['https://kari:secret@calendar.example/basic.ics', undefined],
    ['file:///etc/passwd', undefined],
    ['calendar.example/basic.ics', undefined],
    ['https://calendar.example/'.padEnd(2001, 'a'), undefined],
    ['', undefined],
  ])('%.80s', (written, expected) => {
    expect(readCalendarAddress(written)).toBe(expected);
  });
});

describe('a calendar', () => {
  it('is fetched once, and not again while it is the same', async () => {
    server.paths.set('/kari.ics', calendar);
    const first = await fetchFrom('/kari.ics');
    if (!('text' in first)) throw new Error('nothing came');
    expect(first.text).toBe(calendar);
    expect(first.validators.etag).toMatch(/^"/);
    expect(await server.fetcher()(`${server.url}/kari.ics`, first.validators)).toEqual({ unchanged: true });
    expect(server.asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, first.validators.etag]);
    expect(server.asked[0]!.headers['user-agent']).toBe('Takt');
    server.paths.set('/kari.ics', outlookCalendar());
    expect(await server.fetcher()(`${server.url}/kari.ics`, first.validators)).toMatchObject({
      text: outlookCalendar(),
    });
  });

  it('is found behind three redirects, and not behind four', async () => {
    const lead = (from: string, to: string) =>
      server.paths.set(from, (answer) => void answer.writeHead(302, { location: to }).end());
    for (const step of [1, 2, 3, 4]) lead(`/${step}`, step === 4 ? '/kari.ics' : `/${step + 1}`);
    server.paths.set('/kari.ics', calendar);
    expect(await fetchFrom('/2')).toMatchObject({ text: calendar });
    expect(await fetchFrom('/1')).toEqual({ fault: 'astray' });
  });

  it.each([
    ['is gone', (status: number) => status === 404, 'gone'],
    ['is gone for ever', (status: number) => status === 410, 'gone'],
    ['may not be read', (status: number) => status === 403, 'not-allowed'],
    ['asks who is there', (status: number) => status === 401, 'not-allowed'],
    ['lies with a server that has failed', (status: number) => status === 500, 'other-answer'],
    ['is empty by status', (status: number) => status === 204, 'other-answer'],
  ])('that %s', async (_, is, fault) => {
    const status = [401, 403, 404, 410, 500, 204].find(is)!;
    server.paths.set('/kari.ics', (answer) => void answer.writeHead(status).end());
    expect(await fetchFrom('/kari.ics')).toEqual({ fault });
  });

  it('that is a page of HTML, a packed one or a picture is none', async () => {
    const answers = [
      { 'content-type': 'text/html' },
      { 'content-type': 'text/calendar', 'content-encoding': 'gzip' },
      { 'content-type': 'image/png' },
    ];
    for (const headers of answers) {
      server.paths.set('/kari.ics', (answer) => void answer.writeHead(200, headers).end(calendar));
      expect(await fetchFrom('/kari.ics')).toEqual({ fault: 'not-a-calendar' });
    }
  });

  it('that is too large is not taken, whether it says so or not', async () => {
    server.paths.set(
      '/told.ics',
      (answer) => void answer.writeHead(200, { 'content-length': 6_000_000 }).write('BEGIN'),
    );
    server.paths.set('/flood.ics', (answer) => {
      answer.writeHead(200, { 'content-type': 'text/calendar' });
      const pour = (): void => {
        if (!answer.destroyed && answer.write('X'.repeat(65_536))) setImmediate(pour);
        else answer.once('drain', pour);
      };
      pour();
    });
    expect(await fetchFrom('/told.ics')).toEqual({ fault: 'too-large' });
    expect(await fetchFrom('/flood.ics')).toEqual({ fault: 'too-large' });
    server.paths.set('/fits.ics', 'X'.repeat(1000));
    expect(await fetchFrom('/fits.ics', { maxBytes: 1000 })).toMatchObject({ text: 'X'.repeat(1000) });
    expect(await fetchFrom('/fits.ics', { maxBytes: 999 })).toEqual({ fault: 'too-large' });
  });

  it('that never comes, or stops in the middle, is waited for no longer than is said', async () => {
    server.paths.set('/silent.ics', () => undefined);
    server.paths.set(
      '/drops.ics',
      (answer) => void answer.writeHead(200, { 'content-type': 'text/calendar' }).write('BEGIN:VCALENDAR'),
    );
    for (const path of ['/silent.ics', '/drops.ics'])
      expect(await fetchFrom(path, { timeoutMs: 300 })).toEqual({ fault: 'too-slow' });
  });

  it('that is cut off by its server is not taken for a short one', async () => {
    server.paths.set('/cut.ics', (answer) => {
      answer.writeHead(200, { 'content-type': 'text/calendar', 'content-length': calendar.length });
      answer.write(calendar.slice(0, 100), () => answer.destroy());
    });
    expect(await fetchFrom('/cut.ics')).toEqual({ fault: 'unreachable' });
  });
});

describe('where Takt does not go', () => {
  it('to its own machine or network, by name, by number or in whatever writing', async () => {
    server.paths.set('/kari.ics', calendar);
    const { port } = new URL(server.url);
    const hosts = [
      'localhost',
      '127.0.0.1',
      '0x7f.1',
      '2130706433',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '10.0.0.1',
      '169.254.169.254',
    ];
    for (const host of hosts)
      expect(await calendarFetcher()(`https://${host}:${port}/kari.ics`)).toEqual({ fault: 'not-public' });
    expect(server.asked).toEqual([]);
  });

  it('nor after a redirect, nor without TLS', async () => {
    const lead = (to: string) =>
      server.paths.set('/away', (answer) => void answer.writeHead(302, { location: to }).end());
    lead('https://169.254.169.254/latest/meta-data');
    expect(await fetchFrom('/away')).toEqual({ fault: 'not-public' });
    lead('https://[fd00::1]/');
    expect(await fetchFrom('/away')).toEqual({ fault: 'not-public' });
    for (const to of [`http://localhost:${new URL(server.url).port}/kari.ics`, 'file:///etc/passwd', 'https://']) {
      lead(to);
      expect(await fetchFrom('/away')).toEqual({ fault: 'astray' });
    }
    server.paths.set('/away', (answer) => void answer.writeHead(302).end());
    expect(await fetchFrom('/away')).toEqual({ fault: 'astray' });
  });

  it('to a server whose certificate nobody vouches for, or that speaks something else', async () => {
    server.paths.set('/kari.ics', calendar);
    expect(await fetchFrom('/kari.ics', { ca: undefined })).toEqual({ fault: 'unreachable' });
    const other = createServer((socket) =>
      socket.on('error', () => undefined).write('220 mail.example ESMTP\r\n', () => socket.destroySoon()),
    );
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await server.fetcher()(`https://localhost:${port}/`)).toEqual({ fault: 'unreachable' });
    other.close();
    expect(await server.fetcher()(`https://localhost:${port}/`)).toEqual({ fault: 'unreachable' });
  });
});
