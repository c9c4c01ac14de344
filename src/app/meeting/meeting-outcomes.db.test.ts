import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock } from '../../../tests/support/sample-office.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { removeContact } from '../contact/remove-contact.ts';
import { deactivateClient } from '../client/deactivate-client.ts';
import { approveErasure } from '../retention/erase-due.ts';
import { listDue } from '../retention/list-due.ts';
import { addAbsence } from '../staff/absences.ts';
import { deactivateStaff } from '../staff/deactivate-staff.ts';
import { workAt } from '../surcharge/surcharge.testdata.ts';
import { changePlace, endMeeting, replaceAttendee, replaceHost } from './act-on-meeting.ts';
import { findAgreedChanges } from './find-agreed-changes.ts';
import { saveMinutes, sendMinutes } from './meeting-minutes.ts';
import {
  addOffer,
  asClient,
  asOffice,
  mailsOf,
  offerTo,
  time,
  pick,
  tellings,
  addColleague,
  addPer,
  eventsOf,
  stateOf,
  tasksOf,
  verifies,
} from './meeting.testdata.ts';
import { bookMeeting, offerMeeting } from './offer-meeting.ts';
import { viewMeeting } from './view-meetings.ts';
import { viewPortalMeetings } from '../portal/view-meetings.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

describe('what becomes of a booked meeting', () => {
  test('it is cancelled by the office, with the reason in the record', async () => {
    const meeting = await addOffer(database.db);
    await pick(meeting, '2026-11-10 10:00');
    const cancel = () => asOffice(meeting, (scope) => endMeeting(scope, meeting.meetingId, 'cancel', { words: 'Syk' }));
    expect(await cancel()).toEqual({ acted: true });
    expect(await cancel()).toEqual({ acted: true });
    expect((await tellings(meeting)).filter((mail) => mail.includes('CANCEL '))).toHaveLength(2);
    expect(await pick(meeting, '2026-11-11 10:00')).toMatchObject({ refused: 'not-open' });
  });

  test('it takes place on video, held by somebody else', async () => {
    const meeting = await addOffer(database.db);
    await pick(meeting, '2026-11-10 10:00');
    await asOffice(meeting, (scope) =>
      changePlace(scope, meeting.meetingId, { kind: 'video', url: 'https://mote.example/rom/42' }),
    );
    const perId = await addPer(meeting);
    await asOffice(meeting, (scope) => replaceHost(scope, meeting.meetingId, perId));
    expect(await stateOf(meeting)).toMatchObject({ state: 'booked', host: { name: 'Per Li' } });
    expect((await tellings(meeting)).slice(3)).toEqual([
      'meeting-changed | jo | REQUEST 1 2026-11-10T09:00:00Z CONFIRMED',
      'meeting-changed | ingrid | REQUEST 1 2026-11-10T09:00:00Z CONFIRMED',
      'meeting-cancelled | ingrid | CANCEL 2 2026-11-10T09:00:00Z –',
      'meeting-changed | jo | REQUEST 2 2026-11-10T09:00:00Z CONFIRMED',
      'meeting-invitation | per | REQUEST 2 2026-11-10T09:00:00Z CONFIRMED',
    ]);
  });

  test('it is held, minuted and sent to both; the client reads the minutes with a code', async () => {
    const meeting = await addOffer(database.db);
    await pick(meeting, '2026-11-10 10:00');
    moveClock(meeting.office, '2026-11-10T11:00:00.000Z');
    const { meetingId } = meeting;
    const minutes = {
      present: ['Ingrid', 'Jo'],
      items: [
        {
          heading: { topic: 'how-it-has-been' },
          said: 'Gikk «bra».\nMer æøå.',
          decisions: [{ words: 'sender bilag hver uke', owner: 'client', byOn: '2026-12-04', changesAgreement: true }],
        },
      ],
    } as const;
    const items = minutes.items.map((item) => ({ ...item, decisions: [...item.decisions] }));
    const save = () => asOffice(meeting, (scope) => saveMinutes(scope, meetingId, { ...minutes, items }));
    const send = () => asOffice(meeting, (scope) => sendMinutes(scope, meetingId));
    expect(await send()).toEqual({ refused: 'meeting-not-held' });
    const agreed = () => asOffice(meeting, (scope) => findAgreedChanges(scope, meeting.clientId));
    expect(await save()).toEqual({ saved: true });
    expect(await agreed()).toEqual([]);
    expect(await save()).toEqual({ saved: true });
    expect(await send()).toEqual({ refused: 'meeting-not-held' });
    await asOffice(meeting, (scope) => endMeeting(scope, meetingId, 'record-held'));
    expect(await send()).toEqual({ sent: true });
    expect(await send()).toEqual({ sent: true });
    expect(await agreed()).toMatchObject([{ words: 'sender bilag hver uke', owner: 'client' }]);
    const sent = (await mailsOf(meeting.office)).filter(({ kind }) => kind === 'meeting-minutes');
    expect(sent.map(({ to }) => to)).toEqual(['jo@brattli.example', 'ingrid@nordlys.example']);
    for (const { text } of sent) {
      expect(text).toContain('Gikk «bra».');
      expect(text).toContain('sender bilag hver uke. Innen fredag 4. desember. Kommer i et forslag til endret avtale.');
    }
    const acting = { clientId: meeting.clientId, named: [], answersFor: [] };
    const seen = (opened: boolean) => asClient(meeting, (scope) => viewPortalMeetings(scope, acting, opened));
    expect(await seen(false)).toMatchObject([{ hasMinutes: true, minutes: null }]);
    expect(await seen(true)).toMatchObject([{ minutes: { present: ['Ingrid', 'Jo'] } }]);
    expect(await eventsOf(meeting)).toEqual([
      'meeting-offered',
      'meeting-booked',
      'meeting-minuted',
      'meeting-held',
      'meeting-minutes-sent',
    ]);
    await verifies(meeting);
  });
});

describe('the first sweep of a day', () => {
  test('lets an offer that nobody answered lapse, once, and asks its host', async () => {
    const meeting = await addOffer(database.db);
    await workAt(meeting.office, '2026-11-18T09:00:00.000Z');
    expect(await stateOf(meeting)).toMatchObject({ state: 'offered' });
    await workAt(meeting.office, '2026-11-19T09:00:00.000Z');
    await workAt(meeting.office, '2026-11-20T09:00:00.000Z');
    expect(await stateOf(meeting)).toMatchObject({ state: 'lapsed' });
    expect(await tasksOf(meeting)).toEqual(['meeting-unanswered']);
    expect(await eventsOf(meeting)).toEqual(['meeting-offered', 'meeting-lapsed']);
  });

  test('asks whether a meeting that is over was held, until somebody says so', async () => {
    const meeting = await addOffer(database.db);
    await pick(meeting, '2026-11-10 10:00');
    await workAt(meeting.office, '2026-11-11T09:00:00.000Z');
    expect(await tasksOf(meeting)).toEqual(['meeting-to-mark']);
    await asOffice(meeting, (scope) => endMeeting(scope, meeting.meetingId, 'record-not-held', { words: 'Kom ikke' }));
    expect(await tasksOf(meeting)).toEqual([]);
  });

  test('finds a meeting in an absence and an offer without a time, and lets go of both when they are mended', async () => {
    const meeting = await addOffer(database.db);
    await pick(meeting, '2026-11-10 10:00');
    const { office, clientId, personId } = meeting;
    await asOffice(meeting, (scope) => offerMeeting(scope, clientId, offerTo(personId, office.staffId)));
    const away = { staffId: office.staffId, fromOn: on('2026-11-06'), toOn: on('2026-11-20') };
    await asOffice(meeting, (scope) => addAbsence(scope, away));
    await workAt(office, '2026-11-03T09:00:00.000Z');
    expect((await tasksOf(meeting)).sort()).toEqual(['meeting-in-absence', 'meeting-without-slots']);
    await asOffice(meeting, ({ trx }) => sql`delete from absence`.execute(trx));
    await workAt(office, '2026-11-04T09:00:00.000Z');
    expect(await tasksOf(meeting)).toEqual([]);
  });
});

describe('somebody leaves', () => {
  test('the contact: a person is asked who comes instead, and both calendars follow', async () => {
    const meeting = await addOffer(database.db);
    await pick(meeting, '2026-11-10 10:00');
    const colleague = await asOffice(meeting, async (scope) => addColleague(scope, meeting.clientId));
    await asOffice(meeting, (scope) => removeContact(scope, meeting.clientId, meeting.personId));
    await workAt(meeting.office, '2026-11-03T09:00:00.000Z');
    expect(await tasksOf(meeting)).toEqual(['meeting-without-attendee']);
    await asOffice(meeting, (scope) => replaceAttendee(scope, meeting.meetingId, colleague));
    expect(await tasksOf(meeting)).toEqual([]);
    expect((await tellings(meeting)).slice(-3)).toEqual([
      'meeting-cancelled | jo | CANCEL 1 2026-11-10T09:00:00Z –',
      'meeting-invitation | kari | REQUEST 1 2026-11-10T09:00:00Z CONFIRMED',
      'meeting-changed | ingrid | REQUEST 1 2026-11-10T09:00:00Z CONFIRMED',
    ]);
    await verifies(meeting);
  });

  test('the client: what is to come is called off in both calendars', async () => {
    const meeting = await addOffer(database.db);
    await pick(meeting, '2026-11-10 10:00');
    await asOffice(meeting, (scope) => deactivateClient(scope, meeting.clientId));
    expect(await stateOf(meeting)).toMatchObject({ state: 'cancelled' });
    expect((await tellings(meeting)).filter((mail) => mail.includes('CANCEL 1'))).toHaveLength(2);
    await verifies(meeting);
  });

  test('the host: the meeting passes to the successor, or is to be arranged anew where they are taken', async () => {
    const meeting = await addOffer(database.db);
    const { office, clientId, personId } = meeting;
    const perId = await addPer(meeting);
    const { range: _, ...given } = offerTo(personId, perId);
    const bookPer = (when: string) =>
      asOffice(meeting, (scope) => bookMeeting(scope, clientId, { ...given, ...time(when) }));
    const free = await bookPer('2026-11-10 10:00');
    const taken = await bookPer('2026-11-12 10:00');
    await pick(meeting, '2026-11-12 10:00');
    await asOffice(meeting, (scope) => deactivateStaff(scope, 'owner', perId, office.staffId));
    const viewOf = (made: object) =>
      asOffice(meeting, (scope) => viewMeeting(scope, (made as { meetingId: string }).meetingId));
    expect(await viewOf(free)).toMatchObject({ state: 'booked', host: { id: office.staffId } });
    expect(await viewOf(taken)).toMatchObject({ state: 'cancelled' });
    expect(await tasksOf(meeting)).toEqual(['meeting-to-arrange']);
  });
});

test('five years after the year the words of a meeting go by the list; when it was and what became of it stays', async () => {
  const meeting = await addOffer(database.db);
  await pick(meeting, '2026-11-10 10:00');
  await asOffice(meeting, (scope) => endMeeting(scope, meeting.meetingId, 'cancel'));
  moveClock(meeting.office, '2031-12-31T11:00:00.000Z');
  const listed = async () =>
    (await asOffice(meeting, listDue)).due.filter(({ thing }) => thing === 'meeting-words').length;
  expect(await listed()).toBe(0);
  moveClock(meeting.office, '2032-01-02T11:00:00.000Z');
  expect(await listed()).toBe(1);
  const { hash } = await asOffice(meeting, listDue);
  await asOffice(meeting, (scope) => approveErasure(scope, hash));
  expect(await listed()).toBe(0);
  expect(await stateOf(meeting)).toMatchObject({
    state: 'cancelled',
    slot: { on: '2026-11-10' },
    place: null,
    agenda: null,
    attendee: { hasAddress: false },
  });
  await verifies(meeting);
});
