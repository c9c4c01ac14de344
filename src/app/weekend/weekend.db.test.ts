import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { calendarDate, timeOfDay } from '../../domain/kernel/index.ts';
import type { WeekendView } from '../../http/contract/weekend.ts';
import { dutiesOf, inSample, sendSample } from '../intake/intake.testdata.ts';
import { addBusyTime, setWorkingHours } from '../meeting/working-hours.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { addAbsence } from '../staff/absences.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { addColleague } from '../time/time.testdata.ts';
import { askForesight, stopForesight } from './ask-foresight.ts';
import { viewRecord } from '../record/view-record.ts';
import { foreseeOffice } from './foresee-office.ts';
import { giveJob } from './give-job.ts';
import { loadWorkFacts } from './load-work-facts.ts';
import { markJobDone, undoJobDone } from './mark-job-done.ts';
import { viewCapacity } from './view-capacity.ts';
import { viewWeekend } from './view-weekend.ts';
import { deliverVouchers } from './weekend.testdata.ts';

let database: TestDatabase;
let office: SampleOffice;
let builder: { clientId: string; personId: string };
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());
// Monday 30 November 2026, nine o'clock. The vouchers of September and October were due on the 20th; VAT is on 10 December.
beforeEach(async () => {
  office = await addSampleOffice(database.db, '2026-11-30T08:00:00.000Z');
  builder = await addBuilder(office, '2026-07-01');
});

async function view(of: SampleOffice = office): Promise<WeekendView> {
  const viewed = await inSample(of, (scope) => viewWeekend(scope, 'owner'));
  if ('refused' in viewed) throw new Error(viewed.refused);
  return viewed;
}

const deliver = (): Promise<void> => deliverVouchers(office, builder);
const ask = (of: SampleOffice = office): Promise<void> => inSample(of, askForesight);
const foresee = (of: SampleOffice = office): Promise<void> => foreseeOffice(of.context, of.officeId);
const bookkeeping = 'bookkeeping/vat-term/2026-09-01';

describe('what is foreseen of the weekends', () => {
  test('is nothing before anybody asks, is said to be under way, and stands when it is worked out', async () => {
    expect(await view()).toMatchObject({ countedAt: null, stale: true, counting: null, weekends: [], days: [] });
    await ask();
    expect(await view()).toMatchObject({ countedAt: null, counting: 0 });
    await foresee();
    const { weekends, days, moves, people, ...rest } = await view();
    expect(rest).toEqual({
      staffId: office.staffId,
      staffName: 'Ingrid Solheim',
      countedAt: '2026-11-30T08:00:00.000Z',
      stale: false,
      counting: null,
      overtime: { counts: { weekMinutes: 0, fourWeeksMinutes: 0, yearMinutes: 0 }, chosen: [] },
    });
    expect(moves).toMatchObject({ later: [], lapsed: [] });
    expect(people).toEqual([{ staffId: office.staffId, name: 'Ingrid Solheim' }]);
    expect(weekends.map(({ saturdayOn, known }) => [saturdayOn, known])).toEqual([
      ['2026-12-05', false],
      ['2026-12-12', false],
      ['2026-12-19', false],
      ['2026-12-26', false],
    ]);
    expect(days.map(({ on, roomMinutes }) => [on, roomMinutes])).toEqual([
      ['2026-11-30', 420],
      ['2026-12-01', 480],
      ['2026-12-02', 480],
      ['2026-12-03', 480],
      ['2026-12-04', 480],
    ]);
  });

  test('rests on the calendar: what is promised away is no working time, and what came can be begun', async () => {
    await inSample(office, (scope) =>
      addBusyTime(scope, 'owner', office.staffId, {
        on: calendarDate('2026-12-01'),
        from: timeOfDay('09:00'),
        minutes: 120,
      }),
    );
    await deliver();
    await ask();
    await foresee();
    const { days } = await view();
    expect(days[1]).toMatchObject({ on: '2026-12-01', roomMinutes: 360 });
    const facts = await inSample(office, loadWorkFacts);
    expect(facts.duties.find(({ key }) => key === 'vouchers/vat-term/2026-09-01')).toMatchObject({
      dueOn: '2026-11-20',
      state: 'in-hand',
      deliveredOn: '2026-11-30',
    });
    const work = days.flatMap((day) => day.work);
    expect(work[0]).toEqual({
      clientId: builder.clientId,
      clientName: "Brattli & O'Hara Bygg AS",
      jobKey: bookkeeping,
      kind: 'bookkeeping',
      minutes: 180,
      doneBy: '2026-12-10',
      deadline: 'law',
      inHand: true,
    });
  });

  test('is stale when something happens, when a calendar changes, and on another day', async () => {
    await ask();
    await foresee();
    expect((await view()).stale).toBe(false);
    moveClock(office, '2026-11-30T09:30:00.000Z');
    expect((await view()).stale).toBe(true);
    await ask();
    await foresee();
    expect((await view()).stale).toBe(false);
    const [duty] = await dutiesOf(office, builder.clientId);
    await sendSample(office, builder, { obligationId: duty!, itemKey: 'bank' });
    expect((await view()).stale).toBe(true);
    const changes: ((scope: OfficeScope) => Promise<object>)[] = [
      (scope: OfficeScope) => addAbsence(scope, { staffId: office.staffId, fromOn: scope.today, toOn: scope.today }),
      (scope: OfficeScope) =>
        addBusyTime(scope, 'owner', office.staffId, { on: scope.today, from: timeOfDay('12:00'), minutes: 60 }),
      (scope: OfficeScope) => setWorkingHours(scope, 'owner', office.staffId, { 1: { from: '08:00', to: '15:00' } }),
    ];
    for (const change of changes) {
      await ask();
      await foresee();
      expect((await view()).stale).toBe(false);
      expect(await inSample(office, change)).not.toHaveProperty('refused');
      expect((await view()).stale).toBe(true);
    }
    await ask();
    await foresee();
    moveClock(office, '2026-12-01T06:00:00.000Z');
    const next = await view();
    expect([next.stale, next.days[0]!.on]).toEqual([true, '2026-12-01']);
  });

  test('can be stopped: what stood before stands, and nobody works on', async () => {
    await ask();
    await foresee();
    const before = await view();
    moveClock(office, '2026-11-30T08:10:00.000Z');
    await ask();
    const working = foresee();
    await inSample(office, stopForesight);
    await working;
    // Whether the stop or the answer came first, it is not under way any more, and what is told is true.
    const { counting, weekends } = await view();
    expect([counting, weekends]).toEqual([null, before.weekends]);
    await foresee();
    expect((await view()).counting).toBeNull();
  });

  test('is asked for anew where whoever was at work is gone, and not twice where nobody is', async () => {
    const asked: string[] = [];
    office.context.enqueueForesight = async (scope) => void asked.push(scope.now);
    await ask();
    await ask();
    expect(asked).toHaveLength(1);
    moveClock(office, '2026-11-30T08:05:00.000Z');
    expect((await view()).counting).toBeNull();
    await ask();
    expect(asked).toHaveLength(2);
    // Two at once, in two processes, come to the same.
    await Promise.all([foresee(), foresee()]);
    expect(await view()).toMatchObject({ counting: null, stale: false });
  });

  test('is of one’s own office and, for who does not lead, of oneself', async () => {
    const other = await addSampleOffice(database.db, '2026-11-30T08:00:00.000Z');
    await ask();
    await foresee();
    expect((await view(other)).weekends).toEqual([]);
    const see = (role: 'accountant' | 'owner', staffId?: string) =>
      inSample(office, (scope) => viewWeekend(scope, role, staffId));
    expect(await see('accountant', other.staffId)).toEqual({ refused: 'not-allowed' });
    expect(await see('owner', other.staffId)).toEqual({ refused: 'not-found' });
    expect(await see('accountant')).toMatchObject({ people: [{ staffId: office.staffId }] });
  });

  test('is told of everybody by weeks, with who has no room for what the law asks for', async () => {
    await deliver();
    for (const on of [
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-07',
      '2026-12-08',
      '2026-12-09',
      '2026-12-10',
    ])
      await inSample(office, (scope) =>
        addAbsence(scope, { staffId: office.staffId, fromOn: calendarDate(on), toOn: calendarDate(on) }),
      );
    moveClock(office, '2026-11-30T14:30:00.000Z');
    await ask();
    await foresee();
    const { people } = await inSample(office, viewCapacity);
    expect(people.map(({ name, weeks }) => [name, weeks.length])).toEqual([['Ingrid Solheim', 8]]);
    expect(people[0]!.weeks[1]).toMatchObject({
      mondayOn: '2026-12-07',
      roomMinutes: 480,
      lawLeft: [
        { clientName: "Brattli & O'Hara Bygg AS", kind: 'bookkeeping', doneBy: '2026-12-10', minutes: 150 },
        { kind: 'vat-return', minutes: 45 },
      ],
    });
  });

  test('of an office without clients is that all finds a place', async () => {
    const empty = await addSampleOffice(database.db, '2026-11-30T08:00:00.000Z');
    await ask(empty);
    await foresee(empty);
    const { weekends } = await view(empty);
    expect(weekends.map(({ lost, clients }) => [lost, clients])).toEqual(Array.from({ length: 4 }, () => [0, []]));
  });
});

describe('a job that is done', () => {
  const mark = (jobKey: string) => inSample(office, (scope) => markJobDone(scope, builder.clientId, jobKey));
  const undo = (jobKey: string) => inSample(office, (scope) => undoJobDone(scope, builder.clientId, jobKey));

  test('is taken off the days at once, comes back when it is undone, and both stand in the record', async () => {
    await deliver();
    await ask();
    await foresee();
    const keys = async (): Promise<string[]> =>
      (await view()).days.flatMap(({ work }) => work.map(({ jobKey }) => jobKey));
    expect(await keys()).toContain(bookkeeping);
    expect(await Promise.all([mark(bookkeeping), mark(bookkeeping)])).toEqual([{ done: true }, { done: true }]);
    expect(await keys()).not.toContain(bookkeeping);
    expect((await view()).stale).toBe(true);
    await undo(bookkeeping);
    await undo(bookkeeping);
    expect(await keys()).toContain(bookkeeping);
    const events = await inSample(office, (scope) =>
      scope.trx
        .selectFrom('record_event')
        .select(['kind', 'data'])
        .where('client_id', '=', builder.clientId)
        .where('kind', 'in', ['job-done', 'job-reopened'])
        .orderBy('sequence')
        .execute(),
    );
    expect(events.map(({ kind }) => kind)).toEqual(['job-done', 'job-reopened']);
    expect(events[0]!.data).toMatchObject({ job: 'bookkeeping', periodOf: 'vat-term', periodStartOn: '2026-09-01' });
    const verdicts = await inSample(office, (scope) => verifyRecords(scope));
    expect(verdicts.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('is one that the agreement gives', async () => {
    expect(await mark('bookkeeping/vat-term/2031-09-01')).toEqual({ refused: 'not-found' });
    expect(await undo("'; drop table job")).toEqual({ refused: 'not-found' });
    const other = await addSampleOffice(database.db, '2026-11-30T08:00:00.000Z');
    const foreign = inSample(other, (scope) => markJobDone(scope, builder.clientId, bookkeeping));
    expect(await foreign).toEqual({ refused: 'not-found' });
  });
});

describe('a job that is given', () => {
  const give = (staffId: string, jobKey = bookkeeping) =>
    inSample(office, (scope) => giveJob(scope, builder.clientId, jobKey, staffId));
  const daysOf = async (staffId: string): Promise<string[]> => {
    const viewed = await inSample(office, (scope) => viewWeekend(scope, 'owner', staffId));
    if ('refused' in viewed) throw new Error(viewed.refused);
    return viewed.days.flatMap(({ work }) => work.map(({ jobKey }) => jobKey));
  };

  test('lies on the colleague’s days, goes back to the lead, and each stands in the record with the name', async () => {
    await deliver();
    const ola = await addColleague(office, "Ola D'Arcy", 'accountant');
    expect(await give(ola)).toEqual({ wasStaffId: office.staffId });
    expect(await give(ola)).toEqual({ wasStaffId: ola });
    await ask();
    await foresee();
    expect([await daysOf(ola), (await daysOf(office.staffId)).includes(bookkeeping)]).toEqual([[bookkeeping], false]);
    expect(await give(office.staffId)).toEqual({ wasStaffId: ola });
    expect((await view()).stale).toBe(true);
    await ask();
    await foresee();
    expect([await daysOf(ola), (await daysOf(office.staffId)).includes(bookkeeping)]).toEqual([[], true]);
    const record = await inSample(office, (scope) => viewRecord(scope, builder.clientId, {}));
    if ('refused' in record) throw new Error(record.refused);
    const { events } = record;
    const given = events.filter(({ kind }) => kind === 'job-given').map(({ text }) => text.nb);
    expect(given.toSorted()).toEqual([
      'Bokføring for september og oktober 2026 gjøres av Ingrid Solheim. Det ble bestemt av Ingrid Solheim.',
      "Bokføring for september og oktober 2026 gjøres av Ola D'Arcy. Det ble bestemt av Ingrid Solheim.",
    ]);
  });

  test('is also done where it lies', async () => {
    await deliver();
    const ola = await addColleague(office, "Ola D'Arcy", 'accountant');
    await give(ola);
    await inSample(office, (scope) => markJobDone(scope, builder.clientId, bookkeeping));
    await inSample(office, (scope) => undoJobDone(scope, builder.clientId, bookkeeping));
    await ask();
    await foresee();
    expect(await daysOf(ola)).toEqual([bookkeeping]);
  });

  test('is refused where there is no such job or nobody who works here', async () => {
    const gone = await addColleague(office, "Ola D'Arcy", 'accountant');
    await inSample(office, ({ trx }) =>
      trx.updateTable('staff').set({ active: false }).where('id', '=', gone).execute(),
    );
    const other = await addSampleOffice(database.db, '2026-11-30T08:00:00.000Z');
    for (const [staffId, jobKey] of [
      [gone, bookkeeping],
      [other.staffId, bookkeeping],
      [office.staffId, 'nothing/at/all'],
    ] as const)
      expect(await give(staffId, jobKey)).toEqual({ refused: 'not-found' });
  });

  test('is what is advised where the lead has too much and a colleague has time', async () => {
    await deliver();
    const ola = await addColleague(office, "Ola D'Arcy", 'accountant');
    // From Tuesday to the day of the law nobody is there but Ola.
    await inSample(office, (scope) =>
      addAbsence(scope, {
        staffId: office.staffId,
        fromOn: calendarDate('2026-12-01'),
        toOn: calendarDate('2026-12-04'),
      }),
    );
    await inSample(office, (scope) =>
      addAbsence(scope, {
        staffId: office.staffId,
        fromOn: calendarDate('2026-12-07'),
        toOn: calendarDate('2026-12-11'),
      }),
    );
    moveClock(office, '2026-11-30T14:30:00.000Z');
    await ask();
    await foresee();
    const [weekend] = (await view()).weekends;
    expect(weekend!.lost).toBeGreaterThan(0.9);
    expect(weekend!.advice[0]).toMatchObject({
      clientName: "Brattli & O'Hara Bygg AS",
      jobKey: bookkeeping,
      toStaffId: ola,
      toName: "Ola D'Arcy",
    });
    for (const one of weekend!.advice) if (one.of === 'give') await give(one.toStaffId, one.jobKey);
    await ask();
    await foresee();
    const [after] = (await view()).weekends;
    expect(after!.lost).toBe(weekend!.advice.at(-1)!.after.lost);
    expect(after!.lost).toBeLessThan(0.5);
  });
});
