import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { calendarDate } from '../../domain/kernel/index.ts';
import { noWishes, type Wishes } from '../../domain/weekend/index.ts';
import type { StaffRole } from '../../db/tables.ts';
import { inSample } from '../intake/intake.testdata.ts';
import { addAbsence } from '../staff/absences.ts';
import { addColleague } from '../time/time.testdata.ts';
import { askWhatIf, viewWishable } from './ask-what-if.ts';
import { KeptWhatIfs } from './kept-what-ifs.ts';

let database: TestDatabase;
let office: SampleOffice;
let builder: { clientId: string };
let ola: string;
let kept: KeptWhatIfs;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());
// Monday 30 November 2026, nine o'clock. The vouchers of September and October were due on the 20th; VAT is on 10 December.
beforeEach(async () => {
  office = await addSampleOffice(database.db, '2026-11-30T08:00:00.000Z');
  builder = await addBuilder(office, '2026-07-01');
  ola = await addColleague(office, 'Ola Dahl', 'accountant');
  kept = new KeptWhatIfs({ offices: 1, idleMs: 60_000 });
});
afterEach(() => kept.close());

const wishable = (staffId = office.staffId, role: StaffRole = 'owner', of = office) =>
  viewWishable(of.context, kept, { officeId: of.officeId, staffId, role });
const ask = (wishes: Partial<Wishes>, staffId = office.staffId, role: StaffRole = 'owner', asker = 'page') =>
  askWhatIf(
    office.context,
    kept,
    { officeId: office.officeId, staffId, role },
    { wishes: { ...noWishes, ...wishes }, asker },
  );
const ill = (personId: string, fromOn: string, toOn: string): Partial<Wishes> => ({
  absences: [{ personId, fromOn: calendarDate(fromOn), toOn: calendarDate(toOn) }],
});

describe('what can be asked about', () => {
  test('is everybody and all clients for whoever leads, and oneself and one’s own for others', async () => {
    expect(await wishable()).toMatchObject({
      countedAt: '2026-11-30T08:00:00.000Z',
      fromOn: '2026-11-30',
      toOn: '2027-01-25',
      people: [{ name: 'Ingrid Solheim' }, { name: 'Ola Dahl' }],
      clients: [
        { clientId: builder.clientId, name: "Brattli & O'Hara Bygg AS", staffIds: [office.staffId], awaited: true },
      ],
    });
    expect(await wishable(ola, 'accountant')).toMatchObject({ people: [{ staffId: ola }], clients: [] });
  });

  test('is nothing of another office', async () => {
    const other = await addSampleOffice(database.db, '2026-11-30T08:00:00.000Z');
    expect(await wishable()).toMatchObject({ clients: [{ clientId: builder.clientId }] });
    expect(await wishable(other.staffId, 'owner', other)).toMatchObject({
      people: [{ staffId: other.staffId }],
      clients: [],
    });
  });
});

describe('a question', () => {
  test('is answered for everybody or oneself, and changes nothing', async () => {
    const counts = () =>
      inSample(office, async ({ trx }) => {
        const events = await trx.selectFrom('record_event').select('kind').execute();
        const foreseen = await trx.selectFrom('weekend_foresight').select('office_id').execute();
        return [events.length, foreseen.length, (await trx.selectFrom('absence').select('id').execute()).length];
      });
    const before = await counts();
    const answer = await ask({ goneClientIds: [builder.clientId], ...ill(ola, '2026-12-01', '2026-12-04') });
    expect(answer).toMatchObject({
      countedAt: '2026-11-30T08:00:00.000Z',
      people: [{ name: 'Ingrid Solheim' }, { name: 'Ola Dahl' }],
      together: { asIf: { outOfHours: { mean: 0 } } },
      newClients: [],
    });
    if ('refused' in answer) throw new Error(answer.refused);
    expect(answer.people[0]!.weekends.map(({ saturdayOn }) => saturdayOn).slice(0, 2)).toEqual([
      '2026-12-05',
      '2026-12-12',
    ]);
    expect(await ask({}, ola, 'accountant')).toMatchObject({ people: [{ staffId: ola }] });
    expect(await counts()).toEqual(before);
  });

  test('says who takes new clients', async () => {
    const fromOn = calendarDate('2026-12-01');
    expect(await ask({ newClients: { count: 3, fromOn } })).toMatchObject({
      newClients: [{ staffId: office.staffId, name: 'Ingrid Solheim', clients: 3 }],
    });
  });

  test('is refused about another office’s people and clients as about nobody', async () => {
    const other = await addSampleOffice(database.db, '2026-11-30T08:00:00.000Z');
    const theirs = await addBuilder(other, '2026-07-01');
    for (const clientId of [theirs.clientId, crypto.randomUUID()])
      expect(await ask({ goneClientIds: [clientId] })).toEqual({ refused: 'not-found' });
    for (const staffId of [other.staffId, crypto.randomUUID()])
      expect(await ask(ill(staffId, '2026-12-01', '2026-12-04'))).toEqual({ refused: 'not-found' });
  });

  test('about a colleague’s illness is for whoever leads', async () => {
    const colleague = ill(office.staffId, '2026-12-01', '2026-12-04');
    expect(await ask(colleague, ola, 'accountant')).toEqual({ refused: 'not-allowed' });
    expect(await ask(colleague, ola, 'manager')).toMatchObject({ people: [{}, {}] });
    expect(await ask(ill(ola, '2026-12-01', '2026-12-04'), ola, 'accountant')).toMatchObject({
      people: [{ staffId: ola }],
    });
  });

  test.each([
    ['2026-11-29', '2026-12-04'],
    ['2026-12-04', '2026-12-03'],
    ['2026-12-04', '2027-01-26'],
  ])('from %s to %s is outside the weeks that are planned', async (fromOn, toOn) => {
    expect(await ask(ill(ola, fromOn, toOn))).toEqual({ refused: 'what-if-days' });
  });

  test('about new clients is about a day of the weeks', async () => {
    const of = (fromOn: string) => ask({ newClients: { count: 1, fromOn: calendarDate(fromOn) } });
    expect(await of('2027-01-26')).toEqual({ refused: 'what-if-days' });
    expect(await of('2027-01-25')).toMatchObject({ people: [{}, {}] });
  });

  test('gives way to a newer one of the same page', async () => {
    await wishable();
    const [older, newer] = await Promise.all([ask({ goneClientIds: [builder.clientId] }), ask({})]);
    const refused = [older, newer].filter((one) => 'refused' in one);
    // They come in either order: one of them is answered in any case.
    expect(refused.length).toBeLessThanOrEqual(1);
    for (const one of refused) expect(one).toEqual({ refused: 'what-if-newer' });
  });
});

describe('what stands ready', () => {
  const find = async () => {
    await ask({});
    return kept.size;
  };

  test('is used by the next question, and made anew when something has happened', async () => {
    await find();
    moveClock(office, '2026-11-30T08:05:00.000Z');
    expect(await ask({})).toMatchObject({ countedAt: '2026-11-30T08:00:00.000Z' });
    await inSample(office, (scope) =>
      addAbsence(scope, { staffId: ola, fromOn: calendarDate('2026-12-01'), toOn: calendarDate('2026-12-02') }),
    );
    expect(await ask({})).toMatchObject({ countedAt: '2026-11-30T08:05:00.000Z' });
    moveClock(office, '2026-11-30T08:16:00.000Z');
    expect(await ask({})).toMatchObject({ countedAt: '2026-11-30T08:16:00.000Z' });
    moveClock(office, '2026-11-29T08:16:00.000Z');
    expect(await ask({})).toMatchObject({ countedAt: '2026-11-29T08:16:00.000Z' });
    expect(kept.size).toBe(1);
  });

  test('is made ready once where two ask at once', async () => {
    const answers = await Promise.all([ask({}, office.staffId, 'owner', 'a'), ask({}, office.staffId, 'owner', 'b')]);
    for (const answer of answers) expect(answer).toMatchObject({ people: [{}, {}] });
    expect(kept.size).toBe(1);
  });

  test('is made anew, and the question answered, where the process is killed while it is asked', async () => {
    await ask({});
    const asked = ask({ goneClientIds: [builder.clientId] });
    await kept.close();
    expect(await asked).toMatchObject({ people: [{}, {}] });
  });

  test('makes room for another office', async () => {
    const other = await addSampleOffice(database.db, '2026-11-30T08:00:00.000Z');
    await find();
    expect(await wishable(other.staffId, 'owner', other)).toMatchObject({ clients: [] });
    expect(kept.size).toBe(1);
    expect(await ask({})).toMatchObject({ people: [{}, {}] });
  });
});
