import ICAL from 'ical.js';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock } from '../../../tests/support/sample-office.ts';
import { issuePersonLink } from '../../app/access/person-link.ts';
import { issueStaffLink } from '../../app/access/staff-link.ts';
import { addOffer, type SampleMeeting } from '../../app/meeting/meeting.testdata.ts';
import { deactivateClient } from '../../app/client/deactivate-client.ts';
import { inSample } from '../../app/intake/intake.testdata.ts';
import { testBrowser, testServer, type TestBrowser, type TestServer } from '../http.testdata.ts';
import { meetingRoutes } from '../office/meeting-routes.ts';
import { meetingTimesRoutes } from '../office/meeting-times-routes.ts';
import { portalMeetingRoutes } from './meeting-routes.ts';
import { yearRoutes } from './year-routes.ts';

let database: TestDatabase;
let sample: SampleMeeting;
let server: TestServer;
let client: TestBrowser;
let host: TestBrowser;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());
beforeEach(async () => {
  await sql`delete from rate_limit`.execute(database.db);
  sample = await addOffer(database.db);
  const { context, officeId, staffId } = sample.office;
  server = testServer(database.db, {
    modules: [portalMeetingRoutes(context), yearRoutes(context), meetingRoutes(context), meetingTimesRoutes(context)],
  });
  client = testBrowser(server);
  await client.post('/api/portal/enter', { token: await issuePersonLink(server.context, officeId, sample.personId) });
  host = testBrowser(server);
  await host.post('/api/sign-in/link', { token: await issueStaffLink(server.context, officeId, staffId, 1) });
});

/** What a calendar that subscribes shows: names and beginnings, read by another hand. */
async function shownAt(url: string): Promise<{ status: number; events: string[] }> {
  const { status, body } = await testBrowser(server).get(new URL(url).pathname);
  if (status !== 200) return { status, events: [] };
  const calendar = new ICAL.Component(
    ICAL.parse(String(body['text'])) as ConstructorParameters<typeof ICAL.Component>[0],
  );
  const value = (event: ICAL.Component, name: string): string => String(event.getFirstPropertyValue(name));
  const events = calendar.getAllSubcomponents('vevent').filter((event) => value(event, 'uid').startsWith('meeting-'));
  return { status, events: events.map((event) => `${value(event, 'dtstart')} ${value(event, 'summary')}`) };
}

const at = (on: string, time: string) => ({ clientId: sample.clientId, on, at: time });
const listed = async () =>
  (await client.get(`/api/portal/meetings?client=${sample.clientId}`)).body['meetings'] as Record<string, unknown>[];

describe('the client’s page', () => {
  test('shows what is offered, takes a time, and says with the next ones when it is gone', async () => {
    const { meetingId, clientId } = sample;
    const [meeting] = await listed();
    expect(meeting).toMatchObject({ id: meetingId, state: 'offered', hostName: 'Ingrid Solheim', hasMinutes: false });
    expect(meeting!['suggested']).toHaveLength(4 + 2);
    const all = await client.get(`/api/portal/meetings/${meetingId}/slots?client=${clientId}`);
    expect((all.body['all'] as unknown[]).length).toBeGreaterThan(50);
    const pick = (time: string) => client.post(`/api/portal/meetings/${meetingId}/pick`, at('2026-11-10', time));
    expect((await pick('10:10')).body).toMatchObject({ chosen: false, why: 'slot-not-offered' });
    expect((await pick('10:00')).body).toEqual({ chosen: true });
    expect((await pick('12:00')).body).toMatchObject({ code: 'meeting.already-booked' });
    const file = await client.get(`/api/portal/meetings/${meetingId}/meeting.ics?client=${clientId}`);
    expect(String(file.body['text'])).toContain('DTSTART:20261110T090000Z');
    const declined = await client.post(`/api/portal/meetings/${meetingId}/decline`, { clientId });
    expect(declined.status).toBe(204);
    expect(await listed()).toMatchObject([{ state: 'declined', suggested: [] }]);
  });

  test('does the same once when it is asked twice with one key', async () => {
    const key = { 'Idempotency-Key': 'once' };
    const send = () =>
      client.send('POST', `/api/portal/meetings/${sample.meetingId}/pick`, at('2026-11-10', '10:00'), key);
    const [one, two] = [await send(), await send()];
    expect([one.body, two.body]).toEqual([{ chosen: true }, { chosen: true }]);
  });
});

describe('a calendar that subscribes', () => {
  const subscribe = async () => String((await host.post('/api/office/calendar-feed', {})).body['url']);

  test('shows the host what is booked and lets go of what is called off, until the address is taken back', async () => {
    const url = await subscribe();
    expect(await shownAt(url)).toEqual({ status: 200, events: [] });
    await client.post(`/api/portal/meetings/${sample.meetingId}/pick`, at('2026-11-10', '10:00'));
    const events = ["2026-11-10T09:00:00Z Møte med Brattli & O'Hara Bygg AS"];
    expect(await shownAt(url)).toEqual({ status: 200, events });
    expect((await host.get('/api/office/calendar-feed')).body['madeAt']).toEqual(expect.any(String));
    const another = await subscribe();
    expect((await shownAt(url)).status).toBe(410);
    expect((await shownAt(another)).events).toEqual(events);
    await host.post(`/api/office/meetings/${sample.meetingId}/cancel`, {});
    expect(await shownAt(another)).toEqual({ status: 200, events: [] });
    await host.send('DELETE', '/api/office/calendar-feed');
    expect((await shownAt(another)).status).toBe(410);
    expect((await host.get('/api/office/calendar-feed')).body).toEqual({ madeAt: null });
  });

  test('shows the client their meetings beside the deadlines, and nothing once they have left', async () => {
    const { url } = (await client.get('/api/portal/calendar-address')).body as { url: string };
    await client.post(`/api/portal/meetings/${sample.meetingId}/pick`, at('2026-11-10', '10:00'));
    expect((await shownAt(url)).events).toEqual(['2026-11-10T09:00:00Z Møte med Ingrid Solheim, Nordlys Regnskap']);
    await inSample(sample.office, (scope) => deactivateClient(scope, sample.clientId));
    expect((await shownAt(url)).status).toBe(410);
  });
});

describe('the office’s routes', () => {
  test('enter, move, hold and minute a meeting', async () => {
    const { meetingId, personId, clientId, office } = sample;
    const place = { kind: 'phone', number: '+4790000000' };
    const booking = { personId, hostId: office.staffId, purpose: 'half-year', place, on: '2026-11-04', at: '18:00' };
    const booked = await host.post(`/api/office/clients/${clientId}/meetings/book`, booking);
    expect(booked.status).toBe(201);
    const again = await host.post(`/api/office/clients/${clientId}/meetings/book`, booking);
    expect(again.body).toMatchObject({ code: 'meeting.slot-taken' });
    const moved = await host.post(`/api/office/meetings/${meetingId}/pick`, { on: '2026-11-04', at: '18:30' });
    expect(moved.body).toMatchObject({ chosen: false, why: 'slot-taken' });
    moveClock(office, '2026-11-04T18:30:00.000Z');
    const id = String(booked.body['meetingId']);
    expect((await host.post(`/api/office/meetings/${id}/held`, {})).status).toBe(204);
    const minutes = {
      present: ['Jo'],
      items: [{ heading: { topic: 'who-does-what' }, decisions: [{ words: 'Ringe' }] }],
    };
    const save = (written: object) => host.send('PUT', `/api/office/meetings/${id}/minutes`, written);
    expect((await save(minutes)).body).toMatchObject({ code: 'minutes.decision-owner', details: { item: 1 } });
    expect((await host.post(`/api/office/meetings/${id}/minutes/send`, {})).body).toMatchObject({
      code: 'minutes.empty',
    });
    expect((await save({ ...minutes, items: [{ ...minutes.items[0], said: 'Godt', decisions: [] }] })).status).toBe(
      204,
    );
    expect((await host.post(`/api/office/meetings/${id}/minutes/send`, {})).status).toBe(204);
    const list = await host.get(`/api/office/meetings?state=ended&client=${clientId}`);
    expect(list.body['meetings']).toMatchObject([{ id, state: 'held', minutesSentAt: expect.any(String) as string }]);
  });

  test('set hours and rules, and refuse what is none', async () => {
    const { staffId } = sample.office;
    const set = (startsAt: string) =>
      host.send('PUT', `/api/office/staff/${staffId}/working-hours`, {
        days: [{ weekday: 1, startsAt, endsAt: '14:00' }],
      });
    expect((await set('15:00')).body).toMatchObject({ code: 'working-hours.order' });
    expect((await set('09:00')).status).toBe(204);
    const { body } = await host.get('/api/office/meeting-times');
    expect(body).toMatchObject({
      people: [{ byDefault: false, hours: [{ weekday: 1, startsAt: '09:00', endsAt: '14:00' }] }],
    });
    const rules = body['rules'] as object;
    const change = (latestTo: string) => host.send('PUT', '/api/office/meeting-rules', { ...rules, latestTo });
    expect((await change('19:00')).body).toMatchObject({ code: 'meeting.day-bounds' });
    expect((await change('12:00')).status).toBe(204);
    const free = await host.get(`/api/office/staff/${staffId}/free-times?fromOn=2026-11-09&toOn=2026-11-09`);
    expect(free.body['all']).toEqual([
      { on: '2026-11-09', from: '09:00', to: '10:00' },
      { on: '2026-11-09', from: '09:30', to: '10:30' },
      { on: '2026-11-09', from: '10:00', to: '11:00' },
      { on: '2026-11-09', from: '10:30', to: '11:30' },
      { on: '2026-11-09', from: '11:00', to: '12:00' },
    ]);
  });
});
