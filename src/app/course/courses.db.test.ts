import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { changeClient } from '../client/change-client.ts';
import { deactivateClient } from '../client/deactivate-client.ts';
import { offerTo } from '../meeting/meeting.testdata.ts';
import { offerMeeting } from '../meeting/offer-meeting.ts';
import { viewMeeting } from '../meeting/view-meetings.ts';
import { changeOffice } from '../office/change-office.ts';
import { viewRecord } from '../record/view-record.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { addStaff } from '../staff/add-staff.ts';
import { enterExtraWork } from '../surcharge/enter-extra-work.ts';
import { addStory, asFirst, workAt } from '../surcharge/surcharge.testdata.ts';
import { viewTasks } from '../task/view-tasks.ts';
import { decideClientCourse } from './decide-course.ts';
import { noteCourse } from './note-course.ts';
import { viewCourse } from './view-course.ts';
import { viewCourses } from './view-courses.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

/** Two late deliveries, and eleven hours of sorting on the second: the hours are beyond the threshold, two deliveries are too few for more. */
async function addSortedStory() {
  const { office, clientId, secondId } = await addStory(database.db);
  moveClock(office, '2026-12-10T08:00:00.000Z');
  await asFirst(office, (scope) => enterExtraWork(scope, secondId, { work: 'sorting', minutes: 660 }));
  return { office, clientId };
}

const courses = (office: SampleOffice) => asFirst(office, viewCourses);
const decide = (office: SampleOffice, clientId: string, given: Parameters<typeof decideClientCourse>[2]) =>
  asFirst(office, (scope) => decideClientCourse(scope, clientId, given));
const note = (office: SampleOffice, clientId: string, given: Parameters<typeof noteCourse>[2]) =>
  asFirst(office, (scope) => noteCourse(scope, clientId, given));
const course = (office: SampleOffice, clientId: string) => asFirst(office, (scope) => viewCourse(scope, clientId));
const tasks = async (office: SampleOffice) =>
  (await asFirst(office, (scope) => viewTasks(scope, 'all')))
    .map(({ kind }) => kind)
    .filter((kind) => kind === 'talk-to-prepare' || kind === 'course-to-decide' || kind === 'course-turn');

describe('a client whose record breaks a threshold', () => {
  test('is proposed with the reason, and with a decision moves to what is under way', async () => {
    const { office, clientId } = await addSortedStory();
    expect((await courses(office)).proposed).toMatchObject([
      {
        client: { id: clientId },
        reasons: [{ reason: 'extra-work', minutes: 660 }],
        ownPartFirst: false,
        before: null,
      },
    ]);
    const decided = await decide(office, clientId, { decision: 'talk', reason: 'Nå «tar» vi den, æøå' });
    expect(decided).toMatchObject({ courseId: expect.any(String) as string });
    expect(await courses(office)).toMatchObject({
      proposed: [],
      underWay: [{ client: { id: clientId }, decidedOn: '2026-12-10', reason: 'Nå «tar» vi den, æøå' }],
      putOff: [],
    });
    expect(await tasks(office)).toEqual(['talk-to-prepare']);
    expect(await decide(office, clientId, { decision: 'no', reason: 'x' })).toEqual({ refused: 'course-open' });
    const record = JSON.stringify(await asFirst(office, (scope) => viewRecord(scope, clientId)));
    expect(record).toContain('bestemte at samarbeidet skal tas opp i en samtale');
    expect(await asFirst(office, (scope) => verifyRecords(scope))).toMatchObject([{ faults: [] }]);
  });

  test('put off is asked again on the day, by a task that deciding closes', async () => {
    const { office, clientId } = await addSortedStory();
    expect(await decide(office, clientId, { decision: 'not-now', reason: '' })).toEqual({ refused: 'course-reason' });
    await decide(office, clientId, { decision: 'not-now', reason: 'Tvillinger', askAgainOn: on('2027-01-15') });
    expect(await courses(office)).toMatchObject({
      proposed: [],
      putOff: [{ decision: 'not-now', askAgainOn: '2027-01-15', reason: 'Tvillinger' }],
    });
    await workAt(office, '2027-01-14T09:00:00.000Z');
    expect(await tasks(office)).toEqual([]);
    await workAt(office, '2027-01-15T09:00:00.000Z');
    await workAt(office, '2027-01-15T10:00:00.000Z');
    expect(await tasks(office)).toEqual(['course-to-decide']);
    expect((await courses(office)).proposed).toMatchObject([
      { before: { decidedOn: '2026-12-10', decision: 'not-now', reason: 'Tvillinger' } },
    ]);
    await decide(office, clientId, { decision: 'no', reason: 'Slutter til våren' });
    expect(await tasks(office)).toEqual([]);
    expect((await courses(office)).putOff).toMatchObject([{ decision: 'no', askAgainOn: '2028-01-15' }]);
  });

  test('two people who decide at once decide once', async () => {
    const { office, clientId } = await addSortedStory();
    const both = await Promise.all([
      decide(office, clientId, { decision: 'talk', reason: '' }),
      decide(office, clientId, { decision: 'talk', reason: '' }),
    ]);
    expect(both.filter((one) => 'courseId' in one)).toHaveLength(1);
    expect(both).toContainEqual({ refused: 'course-open' });
    expect((await courses(office)).underWay).toHaveLength(1);
  });

  test('a talk is stopped with a reason, once, and the client is proposed again', async () => {
    const { office, clientId } = await addSortedStory();
    await decide(office, clientId, { decision: 'talk', reason: '' });
    const stop = (reason: string) => note(office, clientId, { note: 'stop', reason });
    expect(await stop(' ')).toEqual({ refused: 'course-reason' });
    expect(await stop('Han har solgt')).toEqual({ noted: true });
    expect(await stop('Han har solgt')).toEqual({ refused: 'course-stopped' });
    expect(await tasks(office)).toEqual([]);
    expect(await courses(office)).toMatchObject({ proposed: [{ before: null }], underWay: [] });
  });

  test('with the office’s own thresholds nobody is proposed, and a client who leaves is asked about no more', async () => {
    const { office, clientId } = await addSortedStory();
    const course = { medianDays: 30, completePercent: 0, remindersPerDelivery: 5, extraMinutes: 1_000 };
    await asFirst(office, (scope) => changeOffice(scope, { course }));
    expect(await courses(office)).toMatchObject({ thresholds: course, proposed: [] });
    await decide(office, clientId, { decision: 'not-now', reason: 'x', askAgainOn: on('2027-01-15') });
    await asFirst(office, (scope) => deactivateClient(scope, clientId));
    await workAt(office, '2027-01-15T09:00:00.000Z');
    expect(await courses(office)).toMatchObject({ proposed: [], underWay: [], putOff: [] });
    expect(await tasks(office)).toEqual([]);
    expect(await decide(office, clientId, { decision: 'talk', reason: '' })).toEqual({ refused: 'not-found' });
  });

  test('another office sees and decides nothing', async () => {
    const { clientId } = await addSortedStory();
    const other = await addSampleOffice(database.db, '2026-12-10T08:00:00.000Z');
    expect(await courses(other)).toMatchObject({ proposed: [], underWay: [], putOff: [] });
    expect(await decide(other, clientId, { decision: 'talk', reason: '' })).toEqual({ refused: 'not-found' });
  });

  test('what comes between waits for a person, who goes on; nothing is written to the client meanwhile', async () => {
    const { office, clientId } = await addSortedStory();
    await decide(office, clientId, { decision: 'talk', reason: '' });
    expect(await note(office, clientId, { note: 'happened', what: 'bankrupt' })).toEqual({ noted: true });
    expect(await note(office, clientId, { note: 'happened', what: 'bankrupt' })).toEqual({ refused: 'course-noted' });
    expect(await course(office, clientId)).toMatchObject({
      stage: 'decided',
      next: { whose: 'lead', what: 'talk-to-estate', byOn: '2026-12-11', because: 'bankrupt' },
      silenced: true,
      open: [{ what: 'bankrupt' }],
    });
    expect(await tasks(office)).toEqual(['course-turn']);
    expect(await note(office, clientId, { note: 'keep-on', of: 'bankrupt' })).toEqual({ noted: true });
    expect(await course(office, clientId)).toMatchObject({ next: { what: 'prepare-talk' }, silenced: false, open: [] });
    expect(await tasks(office)).toEqual(['talk-to-prepare']);
  });

  test('stopped, it is taken up again where it was, unless something else was decided since', async () => {
    const { office, clientId } = await addSortedStory();
    await decide(office, clientId, { decision: 'talk', reason: '' });
    expect(await note(office, clientId, { note: 'resume' })).toEqual({ refused: 'course-running' });
    await note(office, clientId, { note: 'stop', reason: 'Han er syk' });
    expect(await course(office, clientId)).toMatchObject({ stage: 'ended', ended: { as: 'stopped' }, mayResume: true });
    expect(await note(office, clientId, { note: 'resume' })).toEqual({ noted: true });
    expect(await course(office, clientId)).toMatchObject({ next: { what: 'prepare-talk' }, mayResume: false });
    expect(await tasks(office)).toEqual(['talk-to-prepare']);
    await note(office, clientId, { note: 'stop', reason: 'Han er syk' });
    await decide(office, clientId, { decision: 'not-now', reason: 'x', askAgainOn: on('2027-01-15') });
    expect(await note(office, clientId, { note: 'resume' })).toEqual({ refused: 'course-not-open' });
    expect(await course(office, clientId)).toMatchObject({ mayResume: false });
  });

  test('stopped, the meeting that was to come is called off', async () => {
    const { office, clientId } = await addSortedStory();
    await decide(office, clientId, { decision: 'talk', reason: '' });
    const view = await course(office, clientId);
    if ('refused' in view) throw new Error(view.refused);
    const { person_id: personId } = await asFirst(office, ({ trx }) =>
      trx
        .selectFrom('contact')
        .select('person_id')
        .where('client_id', '=', clientId)
        .limit(1)
        .executeTakeFirstOrThrow(),
    );
    const range = { fromOn: on('2027-01-11'), toOn: on('2027-01-22') };
    const offer = { ...offerTo(personId, office.staffId), courseId: view.courseId, range };
    const offered = await asFirst(office, (scope) => offerMeeting(scope, clientId, offer));
    if ('refused' in offered) throw new Error(offered.refused);
    expect(await course(office, clientId)).toMatchObject({ stage: 'meeting-offered', next: { whose: 'client' } });
    await note(office, clientId, { note: 'stop', reason: 'Han har solgt' });
    expect(await asFirst(office, (scope) => viewMeeting(scope, offered.meetingId))).toMatchObject({
      state: 'cancelled',
    });
  });

  test('a step is skipped with a reason, and only the one that it waits for', async () => {
    const { office, clientId } = await addSortedStory();
    await decide(office, clientId, { decision: 'talk', reason: '' });
    const skip = (step: 'preparation' | 'year', reason: string) =>
      note(office, clientId, { note: 'skip', step, reason });
    expect(await skip('year', 'x')).toEqual({ refused: 'course-step-not-now' });
    expect(await skip('preparation', ' ')).toEqual({ refused: 'course-reason' });
    expect(await skip('preparation', 'Vi kjenner hverandre')).toEqual({ noted: true });
    expect(await course(office, clientId)).toMatchObject({
      next: { what: 'offer-meeting' },
      events: [{ event: 'skipped', step: 'preparation', reason: 'Vi kjenner hverandre' }],
    });
    const record = JSON.stringify(await asFirst(office, (scope) => viewRecord(scope, clientId)));
    expect(record).toContain('hoppet over et steg i kursendringen. Grunnen er «Vi kjenner hverandre».');
  });

  test('a new lead reads up on it, and one task follows whoever leads', async () => {
    const { office, clientId } = await addSortedStory();
    await decide(office, clientId, { decision: 'talk', reason: '' });
    const per = {
      name: 'Per Ødegård',
      email: 'per@nordlys.example',
      mobile: null,
      role: 'accountant',
      language: 'nb',
    } as const;
    await asFirst(office, async (scope) => {
      const added = await addStaff(scope, 'owner', per);
      if ('refused' in added) throw new Error(added.refused);
      await changeClient(scope, clientId, { leadId: added.staffId });
    });
    await workAt(office, '2026-12-11T09:00:00.000Z');
    expect(await course(office, clientId)).toMatchObject({
      next: { what: 'take-over', because: 'lead-replaced' },
      silenced: false,
    });
    expect(await tasks(office)).toEqual(['course-turn']);
  });

  test('reasons that are gone before the talk are asked about, once', async () => {
    const { office, clientId } = await addSortedStory();
    await decide(office, clientId, { decision: 'talk', reason: '' });
    const mild = { medianDays: 30, completePercent: 0, remindersPerDelivery: 5, extraMinutes: 1_000 };
    await asFirst(office, (scope) => changeOffice(scope, { course: mild }));
    await workAt(office, '2026-12-11T09:00:00.000Z');
    await workAt(office, '2026-12-14T09:00:00.000Z');
    expect(await course(office, clientId)).toMatchObject({
      next: { what: 'decide-if-needed', because: 'improved', byOn: '2026-12-18' },
      events: [{ event: 'improved', byName: null }],
    });
    expect(await tasks(office)).toEqual(['course-turn']);
    await note(office, clientId, { note: 'keep-on', of: 'improved' });
    await workAt(office, '2026-12-15T09:00:00.000Z');
    expect(await course(office, clientId)).toMatchObject({ next: { what: 'prepare-talk' }, open: [] });
    expect(await tasks(office)).toEqual(['talk-to-prepare']);
    const record = JSON.stringify(await asFirst(office, (scope) => viewRecord(scope, clientId)));
    expect(record.split('er innenfor kontorets grenser igjen').length).toBe(2);
  });

  test('whoever notes in another office finds nothing', async () => {
    const { office, clientId } = await addSortedStory();
    await decide(office, clientId, { decision: 'talk', reason: '' });
    const other = await addSampleOffice(database.db, '2026-12-10T08:00:00.000Z');
    expect(await note(other, clientId, { note: 'stop', reason: 'x' })).toEqual({ refused: 'not-found' });
    expect(await course(other, clientId)).toEqual({ refused: 'not-found' });
  });

  test('two who stop at once stop once', async () => {
    const { office, clientId } = await addSortedStory();
    await decide(office, clientId, { decision: 'talk', reason: '' });
    const both = await Promise.all([1, 2].map(() => note(office, clientId, { note: 'stop', reason: 'x' })));
    expect(both).toContainEqual({ noted: true });
    expect(both).toContainEqual({ refused: 'course-stopped' });
  });
});
