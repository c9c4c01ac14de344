import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, moveClock } from '../../../tests/support/sample-office.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { addClient } from '../client/add-client.ts';
import { removeContact } from '../contact/remove-contact.ts';
import { deactivateClient } from '../client/deactivate-client.ts';
import { inSample } from '../intake/intake.testdata.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { approveErasure } from '../retention/erase-due.ts';
import { listDue } from '../retention/list-due.ts';
import type {} from '../../domain/sending/index.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { viewRecord } from '../record/view-record.ts';
import { addAbsence } from '../staff/absences.ts';
import { addStaff } from '../staff/add-staff.ts';
import { deactivateStaff } from '../staff/deactivate-staff.ts';
import { workAt } from '../surcharge/surcharge.testdata.ts';
import { viewTasks } from '../task/view-tasks.ts';
import {
  changePlace,
  confirmMeeting,
  endMeeting,
  moveMeeting,
  pickTime,
  replaceAttendee,
  replaceHost,
} from './act-on-meeting.ts';
import { findAgreedChanges } from './find-agreed-changes.ts';
import { saveMinutes, sendMinutes } from './meeting-minutes.ts';
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
} from './meeting.testdata.ts';
import { bookMeeting, offerMeeting } from './offer-meeting.ts';
import { viewFreeTime, viewMeeting, viewMeetings, viewSlots } from './view-meetings.ts';
import { viewPortalMeetings } from '../portal/view-meetings.ts';
import { addBusyTime, removeBusyTime, setWorkingHours } from './working-hours.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const stateOf = async (meeting: SampleMeeting) => {
  const view = await asOffice(meeting, (scope) => viewMeeting(scope, meeting.meetingId));
  if ('refused' in view) throw new Error(view.refused);
  return view;
};
const eventsOf = async (meeting: Pick<SampleMeeting, 'office' | 'clientId'>) => {
  const { rows } = await asOffice(meeting, ({ trx }) =>
    sql<{ kind: string }>`select kind from record_event where client_id = ${meeting.clientId} and kind like 'meeting-%'
      order by sequence`.execute(trx),
  );
  return rows.map(({ kind }) => kind);
};
const tasksOf = async ({ office }: Pick<SampleMeeting, 'office'>) =>
  (await inSample(office, (scope) => viewTasks(scope, 'all')))
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith('meeting-'));
const verifies = async ({ office }: Pick<SampleMeeting, 'office'>) => {
  const records = await inSample(office, verifyRecords);
  expect(records.flatMap(({ faults }) => faults)).toEqual([]);
};

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

function addPer({ office }: Pick<SampleMeeting, 'office'>): Promise<string> {
  return inSample(office, async (scope) => {
    const per = {
      name: 'Per Li',
      email: 'per@nordlys.example',
      mobile: null,
      role: 'accountant',
      language: 'nb',
    } as const;
    const added = await addStaff(scope, 'owner', per);
    if ('refused' in added) throw new Error(added.refused);
    return added.staffId;
  });
}

async function addSmallClient(scope: OfficeScope, number: number): Promise<{ clientId: string; personId: string }> {
  const { lead_id: leadId } = await scope.trx.selectFrom('client').select('lead_id').limit(1).executeTakeFirstOrThrow();
  const { clientId } = await addClient(scope, {
    name: `Kunde ${number} AS`,
    leadId,
    consumer: false,
    language: 'nb',
    startOn: on('2026-11-01'),
    contacts: [{ name: `Person ${number}`, email: `person${number}@kunde.example`, scopes: ['vouchers'] }],
  });
  const { person_id: personId } = await scope.trx
    .selectFrom('contact')
    .select('person_id')
    .where('client_id', '=', clientId)
    .executeTakeFirstOrThrow();
  return { clientId, personId };
}
