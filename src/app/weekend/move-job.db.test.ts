import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import type { StaffRole } from '../../db/tables.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { inSample } from '../intake/intake.testdata.ts';
import { inOfficeScope } from '../office/office-scope.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { viewRecord } from '../record/view-record.ts';
import { addAbsence } from '../staff/absences.ts';
import { addColleague } from '../time/time.testdata.ts';
import { giveJob } from './give-job.ts';
import { markJobDone, undoJobDone } from './mark-job-done.ts';
import { letJobGo, moveJob } from './move-job.ts';
import { loadPlanEntries } from './plan-entries.ts';
import { viewWeekend } from './view-weekend.ts';
import { deliverVouchers, foreseeNow } from './weekend.testdata.ts';

let database: TestDatabase;
let office: SampleOffice;
let builder: { clientId: string; personId: string };
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());
// Monday 30 November 2026, nine o'clock. The vouchers of September and October are in hand; books and VAT are due on Thursday 10 December.
beforeEach(async () => {
  office = await addSampleOffice(database.db, '2026-11-30T08:00:00.000Z');
  builder = await addBuilder(office, '2026-07-01');
  await deliverVouchers(office, builder);
  await foresee();
});

const bookkeeping = 'bookkeeping/vat-term/2026-09-01';

const foresee = (): Promise<void> => foreseeNow(office);

/** Two whole days of work more, Thursday and Friday, to be done by then. */
async function planToo(by: { deadline: 'promise' } | { deadline: 'law'; lawOn: string }): Promise<void> {
  await foresee();
  await inSample(office, async ({ trx }) => {
    const { foreseen } = await trx.selectFrom('weekend_foresight').select('foreseen').executeTakeFirstOrThrow();
    const other = {
      clientId: builder.clientId,
      jobKey: 'other',
      kind: 'period-report',
      minutes: 960,
      inHand: true,
      fromOn: '2026-12-03',
      doneBy: '2026-12-04',
      ...by,
    };
    const more = foreseen.map(({ toLay, ...own }) => ({ ...own, toLay: { ...toLay, work: [...toLay.work, other] } }));
    await trx
      .updateTable('weekend_foresight')
      .set({ foreseen: JSON.stringify(more) })
      .execute();
  });
}

interface Moved {
  toOn: string;
  wasOn?: string;
  pushing?: boolean;
  jobKey?: string;
  by?: string;
  role?: StaffRole;
}
const move = ({ toOn, wasOn, pushing = false, jobKey = bookkeeping, by = office.staffId, role = 'owner' }: Moved) =>
  inOfficeScope(office.context, office.officeId, { staffId: by }, (scope) =>
    moveJob(scope, role, {
      clientId: builder.clientId,
      jobKey,
      toOn: on(toOn),
      wasOn: wasOn === undefined ? null : on(wasOn),
      pushing,
    }),
  );
const letGo = (wasOn: string) =>
  inSample(office, (scope) =>
    letJobGo(scope, 'owner', { clientId: builder.clientId, jobKey: bookkeeping, wasOn: on(wasOn) }),
  );

async function view(staffId = office.staffId) {
  const viewed = await inSample(office, (scope) => viewWeekend(scope, 'owner', staffId));
  if ('refused' in viewed) throw new Error(viewed.refused);
  return viewed;
}

/** The days on which the bookkeeping stands. */
async function daysOf(staffId = office.staffId): Promise<string[]> {
  const { days } = await view(staffId);
  return days.filter(({ work }) => work.some(({ jobKey }) => jobKey === bookkeeping)).map((day) => day.on);
}

async function told(): Promise<string[]> {
  const record = await inSample(office, (scope) => viewRecord(scope, builder.clientId, {}));
  if ('refused' in record) throw new Error(record.refused);
  const kinds = ['job-moved', 'job-let-go'];
  return record.events.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text.nb);
}

describe('a job that is moved', () => {
  test('stands on its new day at once, in the calendar too, and where it stood when it is let go; each is in the record', async () => {
    expect(await daysOf()).toEqual(['2026-11-30']);
    expect(await move({ toOn: '2026-12-03' })).toEqual({ of: 'moved' });
    expect(await daysOf()).toEqual(['2026-12-03']);
    expect((await view()).stale).toBe(true);
    const entries = await inSample(office, (scope) => loadPlanEntries(scope, 'nb'));
    expect(entries.find((entry) => entry.on === '2026-12-03')!.description).toContain('Bokføring');
    await foresee();
    expect(await daysOf()).toEqual(['2026-12-03']);
    expect(await letGo('2026-12-03')).toEqual({ letGo: true });
    expect(await letGo('2026-12-03')).toEqual({ letGo: true });
    expect(await daysOf()).toEqual(['2026-11-30']);
    expect((await told()).toSorted()).toEqual([
      'Bokføring for september og oktober 2026 er flyttet til torsdag 3. desember 2026 i planen. Før sto den mandag 30. november 2026. Det ble gjort av Ingrid Solheim.',
      'Bokføring for september og oktober 2026 er ikke lenger flyttet til torsdag 3. desember 2026. Det ble gjort av Ingrid Solheim.',
    ]);
    const verdicts = await inSample(office, (scope) => verifyRecords(scope));
    expect(verdicts.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('after the days that are shown is named, and so are the days that can be chosen', async () => {
    expect(await move({ toOn: '2026-12-08' })).toEqual({ of: 'moved' });
    const { moves } = await view();
    expect(moves.later).toMatchObject([
      { clientName: "Brattli & O'Hara Bygg AS", jobKey: bookkeeping, chosenOn: '2026-12-08' },
    ]);
    expect(moves.choices.map((day) => day.on)).toEqual([
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-07',
      '2026-12-08',
      '2026-12-09',
      '2026-12-10',
      '2026-12-11',
    ]);
  });

  test('twice to the same day is moved once, and so is one that two move there at once', async () => {
    const both = await Promise.all([move({ toOn: '2026-12-03' }), move({ toOn: '2026-12-03' })]);
    expect(both).toEqual([{ of: 'moved' }, { of: 'moved' }]);
    expect(await told()).toHaveLength(1);
  });

  test('by two at once to different days is moved by the first, and the other is told', async () => {
    const both = await Promise.all([move({ toOn: '2026-12-03' }), move({ toOn: '2026-12-04' })]);
    expect(both).toContainEqual({ of: 'moved' });
    expect(both).toContainEqual({ refused: 'job-day-changed' });
    expect(await told()).toHaveLength(1);
    const [day] = await daysOf();
    expect(await letGo('2026-12-01')).toEqual({ refused: 'job-day-changed' });
    expect(await move({ toOn: '2026-12-02', wasOn: day! })).toEqual({ of: 'moved' });
    expect(await daysOf()).toEqual(['2026-12-02']);
  });

  test.each([
    ['after its day', '2026-12-11', { of: 'fault', why: 'after-deadline', doneBy: '2026-12-10' }],
    ['to a Saturday', '2026-12-05', { of: 'fault', why: 'no-hours' }],
    ['to yesterday', '2026-11-27', { of: 'fault', why: 'no-hours' }],
    ['to a day far away', '2031-11-27', { of: 'fault', why: 'no-hours' }],
  ])('is refused %s', async (_, toOn, expected) => {
    expect(await move({ toOn })).toMatchObject(expected);
    expect(await told()).toEqual([]);
  });

  test('is refused to a day of absence, also one that was entered after the plan was worked out', async () => {
    await inSample(office, (scope) =>
      addAbsence(scope, { staffId: office.staffId, fromOn: on('2026-12-02'), toOn: on('2026-12-03') }),
    );
    expect(await move({ toOn: '2026-12-02' })).toMatchObject({ of: 'fault', why: 'no-hours' });
  });

  test('holds no more where its person is away then, which is said until it is let go, and stands where they are not', async () => {
    await move({ toOn: '2026-12-03' });
    await inSample(office, (scope) =>
      addAbsence(scope, { staffId: office.staffId, fromOn: on('2026-12-03'), toOn: on('2026-12-03') }),
    );
    await foresee();
    expect(await daysOf()).toEqual(['2026-11-30']);
    expect((await view()).moves.lapsed).toMatchObject([
      { jobKey: bookkeeping, chosenOn: '2026-12-03', why: 'no-hours' },
    ]);
    await letGo('2026-12-03');
    expect((await view()).moves.lapsed).toEqual([]);
  });

  test('is over with its day', async () => {
    await move({ toOn: '2026-12-01' });
    moveClock(office, '2026-12-02T08:00:00.000Z');
    await foresee();
    const { moves, days } = await view();
    expect([moves.lapsed, moves.later, days.flatMap(({ work }) => work.filter(({ chosenOn }) => chosenOn))]).toEqual([
      [],
      [],
      [],
    ]);
    expect(await move({ toOn: '2026-12-04' })).toEqual({ of: 'moved' });
  });

  test('and done takes no day, is not moved, and has its day again where it was not done after all', async () => {
    await move({ toOn: '2026-12-03' });
    await inSample(office, (scope) => markJobDone(scope, builder.clientId, bookkeeping));
    expect(await daysOf()).toEqual([]);
    expect(await move({ toOn: '2026-12-04', wasOn: '2026-12-03' })).toEqual({ refused: 'job-done' });
    await inSample(office, (scope) => undoJobDone(scope, builder.clientId, bookkeeping));
    expect(await daysOf()).toEqual(['2026-12-03']);
  });

  test('and given to a colleague leaves its day behind, and has it again when it is given back', async () => {
    const ola = await addColleague(office, "Ola D'Arcy", 'accountant');
    await move({ toOn: '2026-12-03' });
    const give = (staffId: string) =>
      inSample(office, (scope) => giveJob(scope, builder.clientId, bookkeeping, staffId));
    await give(ola);
    await foresee();
    expect([await daysOf(ola), await daysOf()]).toEqual([['2026-11-30'], []]);
    await give(office.staffId);
    await foresee();
    expect([await daysOf(ola), await daysOf()]).toEqual([[], ['2026-12-03']]);
  });

  test('is moved by whoever does it, by the lead and by whoever leads, and by nobody else', async () => {
    const [ola, eli] = [
      await addColleague(office, "Ola D'Arcy", 'assistant'),
      await addColleague(office, 'Eli Ås', 'accountant'),
    ];
    expect(await move({ toOn: '2026-12-02', by: eli, role: 'accountant' })).toEqual({ refused: 'not-allowed' });
    await inSample(office, (scope) => giveJob(scope, builder.clientId, bookkeeping, ola));
    await foresee();
    expect(await move({ toOn: '2026-12-02', by: ola, role: 'assistant' })).toEqual({ of: 'moved' });
    const wasOn = '2026-12-02';
    expect(await move({ toOn: '2026-12-03', wasOn, by: eli, role: 'accountant' })).toEqual({ refused: 'not-allowed' });
    expect(await move({ toOn: '2026-12-03', wasOn, role: 'accountant' })).toEqual({ of: 'moved' });
    expect(await move({ toOn: '2026-12-04', wasOn: '2026-12-03', by: eli, role: 'manager' })).toEqual({ of: 'moved' });
    expect(await daysOf(ola)).toEqual(['2026-12-04']);
  });

  test('is one that the agreement gives and the plan has, and never another office’s', async () => {
    expect(await move({ toOn: '2026-12-03', jobKey: "'; drop table job_day" })).toEqual({ refused: 'not-found' });
    // It was delivered and done long ago.
    expect(await move({ toOn: '2026-12-03', jobKey: 'bookkeeping/vat-term/2026-07-01' })).toEqual({
      refused: 'job-not-planned',
    });
    const other = await addSampleOffice(database.db, '2026-11-30T08:00:00.000Z');
    const foreign = {
      clientId: builder.clientId,
      jobKey: bookkeeping,
      toOn: on('2026-12-03'),
      wasOn: null,
      pushing: true,
    };
    expect(await inSample(other, (scope) => moveJob(scope, 'owner', foreign))).toEqual({ refused: 'not-found' });
    expect(await inSample(other, (scope) => letJobGo(scope, 'owner', { ...foreign, wasOn: on('2026-12-03') }))).toEqual(
      {
        refused: 'not-found',
      },
    );
  });

  test('that pushes a promise is moved only by whoever says that it may, and never past a day of the law', async () => {
    await planToo({ deadline: 'promise' });
    expect(await move({ toOn: '2026-12-03' })).toEqual({
      of: 'pushes',
      pushes: [
        {
          clientId: builder.clientId,
          clientName: "Brattli & O'Hara Bygg AS",
          jobKey: 'other',
          kind: 'period-report',
          doneBy: '2026-12-04',
          minutes: 180,
        },
      ],
    });
    expect([await daysOf(), await told()]).toEqual([['2026-11-30'], []]);
    expect(await move({ toOn: '2026-12-03', pushing: true })).toEqual({ of: 'moved' });
    expect(await daysOf()).toEqual(['2026-12-03']);
    await letGo('2026-12-03');
    await planToo({ deadline: 'law', lawOn: '2026-12-04' });
    const refused = { of: 'past-law', pushes: [{ jobKey: 'other', minutes: 180 }] };
    expect(await move({ toOn: '2026-12-03', pushing: true })).toMatchObject(refused);
  });

  test('waits until the plan has been worked out', async () => {
    await inSample(office, ({ trx }) => trx.updateTable('weekend_foresight').set({ foreseen: '[]' }).execute());
    expect(await move({ toOn: '2026-12-03' })).toEqual({ refused: 'job-not-planned' });
  });
});
