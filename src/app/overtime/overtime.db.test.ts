import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { calendarDate, timeOfDay } from '../../domain/kernel/index.ts';
import type { Slot } from '../../domain/meeting/index.ts';
import { inSample } from '../intake/intake.testdata.ts';
import { loadFreeTime } from '../meeting/load-free-time.ts';
import { inOfficeScope, type OfficeScope } from '../office/office-scope.ts';
import { verifyOfficeRecord } from '../office-record/verify-office-record.ts';
import { viewOfficeRecord } from '../office-record/view-office-record.ts';
import { collectAccess } from '../retention/collect-access.ts';
import { addAbsence } from '../staff/absences.ts';
import { deactivateStaff } from '../staff/deactivate-staff.ts';
import { addColleague } from '../time/time.testdata.ts';
import { KeptWhatIfs } from '../weekend/kept-what-ifs.ts';
import { loadPlanEntries } from '../weekend/plan-entries.ts';
import { viewCapacity } from '../weekend/view-capacity.ts';
import { viewWeekend } from '../weekend/view-weekend.ts';
import { deliverVouchers, foreseeNow } from '../weekend/weekend.testdata.ts';
import { chooseOvertime } from './choose-overtime.ts';
import { previewOvertime } from './preview-overtime.ts';
import { takeOvertimeBack } from './take-overtime-back.ts';

let database: TestDatabase;
let office: SampleOffice;
let builder: { clientId: string; personId: string };
let ola: string;
let kept: KeptWhatIfs;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());
// Monday 30 November 2026, nine o'clock. Ingrid leads, and has the builder; Ola has nobody.
beforeEach(async () => {
  office = await addSampleOffice(database.db, '2026-11-30T08:00:00.000Z');
  builder = await addBuilder(office, '2026-07-01');
  ola = await addColleague(office, 'Ola Dahl', 'accountant');
  kept = new KeptWhatIfs({ offices: 1, idleMs: 60_000 });
});
afterEach(() => kept.close());

/** `2026-12-03 17:00–20:00` */
function slot(written: string): Slot {
  const [day, hours] = written.split(' ') as [string, string];
  const [from, to] = hours.split('–') as [string, string];
  return { on: calendarDate(day), from: timeOfDay(from), to: timeOfDay(to) };
}
const thursday = '2026-12-03 17:00–20:00';

const as = <T>(staffId: string, work: (scope: OfficeScope) => Promise<T>, of = office): Promise<T> =>
  inOfficeScope(of.context, of.officeId, { staffId }, work);
const choose = (written: string, staffId = office.staffId, of = office) =>
  as(staffId, (scope) => chooseOvertime(scope, slot(written)), of);
const takeBack = (overtimeId: string, staffId = office.staffId, of = office) =>
  as(staffId, (scope) => takeOvertimeBack(scope, overtimeId), of);

async function chosenId(written: string, staffId?: string): Promise<string> {
  const chosen = await choose(written, staffId);
  if ('refused' in chosen) throw new Error(chosen.refused);
  return chosen.overtimeId;
}

async function view(staffId = office.staffId, of = office) {
  const viewed = await as(of.staffId, (scope) => viewWeekend(scope, 'owner', staffId), of);
  if ('refused' in viewed) throw new Error(viewed.refused);
  return viewed;
}
const countsOf = async (staffId?: string, of?: SampleOffice) => {
  const { weekMinutes, fourWeeksMinutes, yearMinutes } = (await view(staffId, of)).overtime.counts;
  return [weekMinutes, fourWeeksMinutes, yearMinutes];
};
async function events(): Promise<string[]> {
  const { events: told } = await inSample(office, (scope) => viewOfficeRecord(scope, undefined));
  return told
    .toReversed()
    .filter(({ kind }) => kind.startsWith('overtime'))
    .map(
      ({ kind, byName, data }) =>
        `${kind} ${byName} ${data['on'] as string} ${data['fromTime'] as string}–${data['toTime'] as string}`,
    );
}
const foresee = (): Promise<void> => foreseeNow(office);

describe('choosing', () => {
  test('an evening stands in the plan, is counted and is told in the office’s record', async () => {
    await deliverVouchers(office, builder);
    await foresee();
    const overtimeId = await chosenId(thursday);
    expect((await view()).stale).toBe(true);
    await foresee();
    const { days, overtime, stale } = await view();
    expect(stale).toBe(false);
    expect(days.find(({ on }) => on === '2026-12-03')).toMatchObject({ roomMinutes: 480 + 180 });
    expect(overtime.chosen).toEqual([
      { overtimeId, ...slot(thursday), minutes: 180, isAway: false, mayTakeBack: true },
    ]);
    expect(await countsOf()).toEqual([180, 180, 180]);
    expect(await events()).toEqual(['overtime-chosen Ingrid Solheim 2026-12-03 17:00–20:00']);
    expect(await inSample(office, verifyOfficeRecord)).toMatchObject({ faults: [] });
  });

  test('a Saturday that was chosen stands in the calendar where it holds work', async () => {
    await deliverVouchers(office, builder);
    await inSample(office, (scope) =>
      addAbsence(scope, {
        staffId: office.staffId,
        fromOn: calendarDate('2026-11-30'),
        toOn: calendarDate('2026-12-04'),
      }),
    );
    await chosenId('2026-12-05 09:00–12:00');
    await foresee();
    const titles = await inSample(office, async (scope) =>
      (await loadPlanEntries(scope, 'nb')).map(({ on, title }) => `${on} ${title}`),
    );
    expect(titles).toContain('2026-12-05 Plan: 3 t av 3 t');
  });

  test('twice is once, and so is twice at the same moment', async () => {
    const first = await chosenId(thursday);
    expect(await choose(thursday)).toEqual({ overtimeId: first });
    const both = await Promise.all([choose('2026-12-04 17:00–19:00'), choose('2026-12-04 17:00–19:00')]);
    expect(both[0]).toEqual(both[1]);
    expect(await events()).toHaveLength(2);
  });

  test('of two at the same moment that together are too much one stands', async () => {
    const both = await Promise.all([choose('2026-12-04 06:00–08:00'), choose('2026-12-04 17:00–20:00')]);
    expect(both.filter((one) => 'refused' in one)).toEqual([{ refused: 'overtime-too-much' }]);
    expect((await view()).overtime.chosen).toHaveLength(1);
  });

  test('is refused for hours that are none, and leaves nothing behind', async () => {
    await inSample(office, (scope) =>
      addAbsence(scope, {
        staffId: office.staffId,
        fromOn: calendarDate('2026-12-11'),
        toOn: calendarDate('2026-12-11'),
      }),
    );
    for (const [wanted, refused] of [
      ['2026-11-29 17:00–20:00', 'overtime-past'],
      ['2027-01-26 17:00–20:00', 'overtime-too-far'],
      ['2026-12-11 17:00–20:00', 'overtime-away'],
      ['2026-12-03 10:00–12:00', 'overtime-working-hours'],
      ['2026-12-03 17:00–21:30', 'overtime-too-much'],
      ['2026-12-03 20:00–23:00', 'overtime-hours'],
    ] as const)
      expect(await choose(wanted)).toEqual({ refused });
    expect(await events()).toEqual([]);
    expect(await countsOf()).toEqual([0, 0, 0]);
  });

  test('is nobody’s who does not work here any more, and what they had ahead is taken back', async () => {
    await chosenId(thursday, ola);
    await chosenId('2026-11-30 17:00–18:00', ola);
    await inSample(office, (scope) => deactivateStaff(scope, 'owner', ola, undefined));
    expect(await choose('2026-12-04 17:00–19:00', ola)).toEqual({ refused: 'not-found' });
    expect(await events()).toContain('overtime-taken-back Ingrid Solheim 2026-12-03 17:00–20:00');
    const { rows } = {
      rows: await inSample(office, ({ trx }) =>
        trx.selectFrom('chosen_overtime').select(['overtime_on', 'taken_back_at']).orderBy('overtime_on').execute(),
      ),
    };
    expect(rows.map(({ overtime_on, taken_back_at }) => [overtime_on, taken_back_at !== null])).toEqual([
      ['2026-11-30', false],
      ['2026-12-03', true],
    ]);
  });

  test('offers a client no other time than before', async () => {
    const days = { fromOn: calendarDate('2026-12-01'), toOn: calendarDate('2026-12-11') };
    const free = () =>
      inSample(office, (scope) => loadFreeTime(scope, { hostId: office.staffId, range: days, lengthMinutes: 60 }));
    const before = await free();
    await chosenId(thursday);
    await chosenId('2026-12-05 09:00–12:00');
    expect(await free()).toEqual(before);
  });
});

describe('taking back', () => {
  test('makes everything as it was, once, and the same hours can be chosen again', async () => {
    await foresee();
    const before = (await view()).days;
    const overtimeId = await chosenId(thursday);
    const all = await Promise.all([takeBack(overtimeId), takeBack(overtimeId)]);
    expect([...all, await takeBack(overtimeId)]).toEqual(Array.from({ length: 3 }, () => ({ takenBack: true })));
    await foresee();
    expect((await view()).days).toEqual(before);
    expect(await countsOf()).toEqual([0, 0, 0]);
    expect(await events()).toHaveLength(2);
    expect(await chosenId(thursday)).not.toBe(overtimeId);
  });

  test('is for oneself alone: neither a colleague’s nor another office’s is there, for whoever leads neither', async () => {
    const other = await addSampleOffice(database.db, '2026-11-30T08:00:00.000Z');
    const olas = await chosenId(thursday, ola);
    expect(await takeBack(olas)).toEqual({ refused: 'not-found' });
    expect(await takeBack(olas, other.staffId, other)).toEqual({ refused: 'not-found' });
    expect(await countsOf(ola)).toEqual([180, 180, 180]);
    expect(await countsOf(other.staffId, other)).toEqual([0, 0, 0]);
    expect(await countsOf()).toEqual([0, 0, 0]);
  });

  test('goes until the day is over', async () => {
    const overtimeId = await chosenId(thursday);
    const friday = await chosenId('2026-12-04 17:00–18:00');
    // A quarter to midnight on Thursday, by the clock in Oslo; and a quarter past.
    moveClock(office, '2026-12-03T22:45:00.000Z');
    expect(await takeBack(friday)).toEqual({ takenBack: true });
    moveClock(office, '2026-12-03T23:15:00.000Z');
    expect(await takeBack(overtimeId)).toEqual({ refused: 'overtime-over' });
    expect(await countsOf()).toEqual([180, 180, 180]);
  });
});

test('an absence that is entered afterwards takes the hours out of the plan and out of the count', async () => {
  await chosenId(thursday);
  await inSample(office, (scope) =>
    addAbsence(scope, {
      staffId: office.staffId,
      fromOn: calendarDate('2026-12-03'),
      toOn: calendarDate('2026-12-03'),
    }),
  );
  await foresee();
  const { overtime, days } = await view();
  expect(overtime.chosen).toMatchObject([{ isAway: true, mayTakeBack: true }]);
  expect(overtime.counts.weekMinutes).toBe(0);
  expect(days.find(({ on }) => on === '2026-12-03')).toMatchObject({ roomMinutes: 0 });
});

test('whoever leads sees how much everybody has chosen, and in which weeks', async () => {
  await chosenId(thursday, ola);
  await chosenId('2026-12-12 09:00–11:00', ola);
  await foresee();
  const { people } = await inSample(office, viewCapacity);
  const olas = people.find(({ name }) => name === 'Ola Dahl')!;
  expect(olas.overtime).toEqual({ weekMinutes: 180, fourWeeksMinutes: 180, yearMinutes: 300 });
  expect(
    olas.weeks
      .slice(0, 3)
      .map(({ mondayOn, roomMinutes, overtimeMinutes }) => [mondayOn, roomMinutes, overtimeMinutes]),
  ).toEqual([
    ['2026-11-30', 420 + 4 * 480 + 180, 180],
    ['2026-12-07', 5 * 480 + 120, 120],
    ['2026-12-14', 5 * 480, 0],
  ]);
  expect(people.find(({ name }) => name === 'Ingrid Solheim')!.overtime.yearMinutes).toBe(0);
});

describe('what it would be', () => {
  const preview = (written: string, staffId = office.staffId) =>
    previewOvertime(
      office.context,
      kept,
      { officeId: office.officeId, staffId },
      { wanted: slot(written), asker: 'page' },
    );

  test('is told with the count around its day, and nothing is kept', async () => {
    await deliverVouchers(office, builder);
    await chosenId('2026-12-01 17:00–18:00');
    const told = await preview(thursday);
    if ('refused' in told) throw new Error(told.refused);
    expect(told).toMatchObject({
      minutes: 180,
      counts: {
        now: { weekMinutes: 60, fourWeeksMinutes: 60, yearMinutes: 60 },
        asIf: { weekMinutes: 240, fourWeeksMinutes: 240, yearMinutes: 240 },
      },
    });
    expect(told.weekends).toHaveLength(8);
    expect(await events()).toHaveLength(1);
  });

  test('saves hours where evenings are at stake: as many as it has, or fewer', async () => {
    await deliverVouchers(office, builder);
    await inSample(office, (scope) =>
      addAbsence(scope, {
        staffId: office.staffId,
        fromOn: calendarDate('2026-12-01'),
        toOn: calendarDate('2026-12-09'),
      }),
    );
    await inSample(office, (scope) =>
      addAbsence(scope, {
        staffId: office.staffId,
        fromOn: calendarDate('2026-12-11'),
        toOn: calendarDate('2026-12-31'),
      }),
    );
    moveClock(office, '2026-12-10T14:00:00.000Z');
    const told = await preview('2026-12-10 17:00–19:00');
    if ('refused' in told) throw new Error(told.refused);
    expect(told.savesMinutes).toBeGreaterThan(60);
    expect(told.savesMinutes).toBeLessThanOrEqual(120);
  });

  test('is refused as choosing is', async () => {
    expect(await preview('2026-12-03 10:00–12:00')).toEqual({ refused: 'overtime-working-hours' });
  });
});

test('it is in what is held about a person', async () => {
  await chosenId(thursday, ola);
  const found = await inSample(office, (scope) => collectAccess(scope, { kind: 'staff', id: ola }));
  expect(found).toMatchObject({
    parts: { overtime: [{ overtime_on: '2026-12-03', from_time: '17:00:00', taken_back_at: null }] },
  });
});
