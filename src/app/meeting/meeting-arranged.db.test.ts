import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice } from '../../../tests/support/sample-office.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { inSample } from '../intake/intake.testdata.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { viewRecord } from '../record/view-record.ts';
import { workAt } from '../surcharge/surcharge.testdata.ts';
import {
  changePlace,
  confirmMeeting,
  endMeeting,
  moveMeeting,
  pickTime,
  replaceAttendee,
  replaceHost,
} from './act-on-meeting.ts';
import { sendMinutes } from './meeting-minutes.ts';
import {
  addMeetingOffice,
  addOffer,
  asClient,
  asOffice,
  mailsOf,
  offerTo,
  storgata,
  time,
  type SampleMeeting,
  pick,
  tellings,
  addColleague,
  addPer,
  addSmallClient,
  eventsOf,
  stateOf,
  tasksOf,
  verifies,
} from './meeting.testdata.ts';
import { bookMeeting, offerMeeting } from './offer-meeting.ts';
import { viewFreeTime, viewMeeting, viewMeetings, viewSlots } from './view-meetings.ts';
import { addBusyTime, removeBusyTime, setWorkingHours } from './working-hours.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

describe('a meeting that is offered', () => {
  test('is chosen by the client, moved, and declined; both calendars follow, and the record tells it', async () => {
    const meeting = await addOffer(database.db);
    expect((await asOffice(meeting, (scope) => viewSlots(scope, meeting.meetingId))) as object).toMatchObject({
      suggested: expect.arrayContaining([expect.objectContaining({ on: '2026-11-09' })]) as unknown,
    });
    expect(await pick(meeting, '2026-11-10 10:00')).toEqual({ acted: true });
    // The button pressed twice.
    expect(await pick(meeting, '2026-11-10 10:00')).toEqual({ acted: true });
    expect(await stateOf(meeting)).toMatchObject({
      state: 'booked',
      slot: { on: '2026-11-10', from: '10:00', to: '11:00' },
      attendee: { accepted: true },
    });
    expect(
      await asClient(meeting, (scope) =>
        moveMeeting(scope, meeting.meetingId, time('2026-11-12 13:00'), meeting.clientId),
      ),
    ).toEqual({ acted: true });
    const declined = asClient(meeting, (scope) =>
      endMeeting(scope, meeting.meetingId, 'decline', { words: 'Passer «ikke», æøå', clientId: meeting.clientId }),
    );
    expect(await declined).toEqual({ acted: true });
    expect(await tellings(meeting)).toEqual([
      'meeting-offered | jo | –',
      'meeting-invitation | jo | REQUEST 0 2026-11-10T09:00:00Z CONFIRMED',
      'meeting-invitation | ingrid | REQUEST 0 2026-11-10T09:00:00Z CONFIRMED',
      'meeting-changed | jo | REQUEST 1 2026-11-12T12:00:00Z CONFIRMED',
      'meeting-changed | ingrid | REQUEST 1 2026-11-12T12:00:00Z CONFIRMED',
      'meeting-cancelled | jo | CANCEL 2 2026-11-12T12:00:00Z CANCELLED',
      'meeting-cancelled | ingrid | CANCEL 2 2026-11-12T12:00:00Z CANCELLED',
    ]);
    expect(await eventsOf(meeting)).toEqual(['meeting-offered', 'meeting-booked', 'meeting-moved', 'meeting-declined']);
    expect(await tasksOf(meeting)).toEqual(['meeting-declined']);
    await verifies(meeting);
    const record = JSON.stringify(await asOffice(meeting, (scope) => viewRecord(scope, meeting.clientId)));
    expect(record).toContain('Jo Brattli flyttet møtet. Det er nå torsdag 12. november 2026 kl. 13.00.');
    expect(record).toContain('Passer «ikke», æøå');
  });

  test('says in the mail who asks, where, until when and what about, with the link to the page', async () => {
    const { office } = await addOffer(database.db);
    const [mail] = await mailsOf(office);
    expect(mail).toMatchObject({ subject: 'Velg en tid for et møte med Ingrid' });
    expect(mail!.text).toContain('Ingrid vil gjerne møte deg.');
    expect(mail!.text).toContain('Sted: Nordlys Regnskap, Storgata 1, Hamar.');
    expect(mail!.text).toContain('- Ny «bil», æøå');
    expect(mail!.text).toContain('Velg en tid fra mandag 9. november til og med fredag 20. november.');
    expect(mail!.text).toContain('til og med onsdag 18. november');
  });

  test('moved by the office waits for a yes, and is confirmed by the client', async () => {
    const meeting = await addOffer(database.db);
    await pick(meeting, '2026-11-10 10:00');
    // A Monday in the month's end, which no client is offered.
    await asOffice(meeting, (scope) => moveMeeting(scope, meeting.meetingId, { ...time('2026-11-30 18:00') }));
    expect(await stateOf(meeting)).toMatchObject({ state: 'moved', attendee: { accepted: false } });
    const [asked] = (await mailsOf(meeting.office)).filter(({ subject }) => subject.startsWith('Passer ny tid?'));
    expect(asked).toMatchObject({ to: 'jo@brattli.example' });
    expect(await asClient(meeting, (scope) => confirmMeeting(scope, meeting.meetingId, meeting.clientId))).toEqual({
      acted: true,
    });
    expect(await stateOf(meeting)).toMatchObject({ state: 'booked', attendee: { accepted: true } });
    expect(await eventsOf(meeting)).toEqual([
      'meeting-offered',
      'meeting-booked',
      'meeting-moved',
      'meeting-confirmed',
    ]);
  });

  test('is not there for a colleague who was not asked, nor for another office', async () => {
    const meeting = await addOffer(database.db);
    const colleague = await asOffice(meeting, async (scope) => addColleague(scope, meeting.clientId));
    const asColleague = <T>(work: (scope: OfficeScope) => Promise<T>) =>
      inSample(meeting.office, work, { personId: colleague });
    const { meetingId, clientId } = meeting;
    const when = time('2026-11-10 10:00');
    expect(await asColleague((scope) => pickTime(scope, meetingId, when, clientId))).toEqual({ refused: 'not-found' });
    const other = await addSampleOffice(database.db, '2026-11-02T08:00:00.000Z');
    const elsewhere = <T>(work: (scope: OfficeScope) => Promise<T>) => inSample(other, work);
    const nothing = { refused: 'not-found' };
    expect(await elsewhere((scope) => pickTime(scope, meetingId, when))).toEqual(nothing);
    expect(await elsewhere((scope) => endMeeting(scope, meetingId, 'cancel'))).toEqual(nothing);
    expect(await elsewhere((scope) => changePlace(scope, meetingId, storgata))).toEqual(nothing);
    expect(await elsewhere((scope) => replaceHost(scope, meetingId, other.staffId))).toEqual(nothing);
    expect(await elsewhere((scope) => replaceAttendee(scope, meetingId, meeting.personId))).toEqual(nothing);
    expect(await elsewhere((scope) => sendMinutes(scope, meetingId))).toEqual(nothing);
    expect(await elsewhere((scope) => viewMeeting(scope, meetingId))).toEqual(nothing);
    expect(await elsewhere((scope) => viewMeetings(scope, { state: 'open' }))).toEqual({ meetings: [] });
    const offer = offerTo(meeting.personId, other.staffId);
    expect(await elsewhere((scope) => offerMeeting(scope, clientId, offer))).toEqual(nothing);
    expect(await stateOf(meeting)).toMatchObject({ state: 'offered' });
  });

  test('is taken back, and its mail is not sent any more', async () => {
    const meeting = await addOffer(database.db);
    await asOffice(meeting, (scope) => endMeeting(scope, meeting.meetingId, 'cancel', { words: 'Vi ringer' }));
    expect(await workAt(meeting.office, '2026-11-02T09:00:00.000Z')).toBe(0);
    const { rows } = await asOffice(meeting, ({ trx }) =>
      sql<{ status: string }>`select status from message where kind = 'meeting-offered'`.execute(trx),
    );
    expect(rows).toEqual([{ status: 'dropped' }]);
    expect(await eventsOf(meeting)).toEqual(['meeting-offered', 'meeting-cancelled']);
  });
});

describe('of those who want one time', () => {
  test('one of fifty gets it, and the others hear that it is taken and which are free', async () => {
    const { office } = await addMeetingOffice(database.db);
    const offers = await inSample(office, async (scope) => {
      const made: { clientId: string; personId: string; meetingId: string }[] = [];
      for (let number = 1; number <= 50; number++) {
        const { clientId, personId } = await addSmallClient(scope, number);
        const offered = await offerMeeting(scope, clientId, offerTo(personId, office.staffId));
        if ('refused' in offered) throw new Error(offered.refused);
        made.push({ clientId, personId, meetingId: offered.meetingId });
      }
      return made;
    });
    const answers = await Promise.all(offers.map((offer) => pick({ office, ...offer }, '2026-11-10 10:00')));
    expect(answers.filter((answer) => 'acted' in answer)).toHaveLength(1);
    const refused = answers.filter((answer) => 'refused' in answer);
    expect(refused).toHaveLength(49);
    for (const answer of refused) {
      expect(answer).toMatchObject({ refused: 'slot-taken' });
      expect(answer.slots!.length).toBeGreaterThan(2);
      expect(answer.slots).not.toContainEqual({ on: '2026-11-10', from: '10:00', to: '11:00' });
    }
    const { meetings } = await inSample(office, (scope) => viewMeetings(scope, { state: 'open' }));
    expect(meetings.filter(({ state }) => state === 'booked')).toHaveLength(1);
    await verifies({ office });
  });

  test('the database itself refuses a second meeting of one host at one time', async () => {
    const meeting = await addOffer(database.db);
    const { office, clientId, personId } = meeting;
    await pick(meeting, '2026-11-10 10:00');
    const { range: _, ...given } = offerTo(personId, office.staffId);
    const when = time('2026-11-12 10:00');
    await asOffice(meeting, (scope) => bookMeeting(scope, clientId, { ...given, ...when }));
    const twice = asOffice(meeting, ({ trx }) =>
      sql`update meeting set meets_on = '2026-11-10', from_time = '10:00' where state = 'booked'`.execute(trx),
    );
    await expect(twice).rejects.toThrow('meeting_once_at_a_time');
  });
});

describe('booked by hand', () => {
  const book = (at: Omit<SampleMeeting, 'meetingId'>, when: string) => {
    const { range: _, ...given } = offerTo(at.personId, at.office.staffId);
    return asOffice(at, (scope) => bookMeeting(scope, at.clientId, { ...given, ...time(when) }));
  };

  test.each([
    ['an evening, tomorrow', '2026-11-03 19:30', { meetingId: expect.any(String) as string }],
    ['a Saturday', '2026-11-07 10:00', { meetingId: expect.any(String) as string }],
    ['this morning, gone by', '2026-11-02 08:30', { refused: 'slot-past' }],
    ['past midnight', '2026-11-03 23:30', { refused: 'slot-length' }],
  ])('%s', async (_name, when, expected) => {
    const at = await addMeetingOffice(database.db);
    expect(await book(at, when)).toEqual(expected);
  });

  test('never where the host has another meeting, or has promised the time away', async () => {
    const at = await addMeetingOffice(database.db);
    await book(at, '2026-11-03 10:00');
    expect(await book(at, '2026-11-03 10:30')).toEqual({ refused: 'slot-taken' });
    const busy = { ...time('2026-11-04 09:00'), minutes: 180, words: 'Årsoppgjør' };
    const added = await asOffice(at, (scope) => addBusyTime(scope, 'owner', at.office.staffId, busy));
    expect(await book(at, '2026-11-04 11:00')).toEqual({ refused: 'slot-taken' });
    const { busyTimeId } = added as { busyTimeId: string };
    expect(await asOffice(at, (scope) => removeBusyTime(scope, 'owner', busyTimeId))).toEqual({ removed: true });
    expect(await book(at, '2026-11-04 11:00')).toMatchObject({ meetingId: expect.any(String) as string });
    expect(await eventsOf(at)).toEqual(['meeting-booked', 'meeting-booked']);
    expect((await tellings(at)).filter((mail) => mail.startsWith('meeting-invitation'))).toHaveLength(4);
  });
});

test('what was booked by hand the client can move, within two weeks after it', async () => {
  const at = await addMeetingOffice(database.db);
  const { range: _, ...given } = offerTo(at.personId, at.office.staffId);
  const made = await asOffice(at, (scope) =>
    bookMeeting(scope, at.clientId, { ...given, ...time('2026-11-06 18:00') }),
  );
  if ('refused' in made) throw new Error(made.refused);
  const move = (when: string) => asClient(at, (scope) => moveMeeting(scope, made.meetingId, time(when), at.clientId));
  expect(await move('2026-11-23 10:00')).toMatchObject({ refused: 'slot-not-offered' });
  expect(await move('2026-11-19 10:00')).toEqual({ acted: true });
});

test('somebody’s hours are their own to set, or a leader’s, and the times follow them', async () => {
  const at = await addMeetingOffice(database.db);
  const perId = await addPer(at);
  const mondays = { 1: { from: '09:00', to: '14:00' } };
  const set = (by: string, role: 'owner' | 'accountant') =>
    inSample(at.office, (scope) => setWorkingHours(scope, role, at.office.staffId, mondays), { staffId: by });
  expect(await set(perId, 'accountant')).toEqual({ refused: 'not-allowed' });
  expect(await set(at.office.staffId, 'accountant')).toEqual({ changed: true });
  const range = { fromOn: on('2026-11-09'), toOn: on('2026-11-20') };
  const free = await asOffice(at, (scope) => viewFreeTime(scope, at.office.staffId, range));
  if ('refused' in free) throw new Error(free.refused);
  expect(new Set(free.all.map((slot) => slot.on))).toEqual(new Set(['2026-11-09', '2026-11-16']));
});
