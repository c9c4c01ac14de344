import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { findTemplate, type AgreementTerms } from '../../domain/agreement/index.ts';
import { calendarDate } from '../../domain/kernel/index.ts';
import { inSample } from '../intake/intake.testdata.ts';
import { loadOfficeEvents } from '../office-record/load-office-events.ts';
import { verifyOfficeRecord } from '../office-record/verify-office-record.ts';
import { planReminders } from '../reminder/plan-reminders.ts';
import { beginTrial, endTrial } from './begin-trial.ts';
import { judgeTrials } from './judge-trials.ts';
import { viewTrials } from './view-trials.ts';

const template = findTemplate('monthly')!.terms;
/** Lateness costs nothing, so that the early word may be tried. */
const free: AgreementTerms = { ...template, duties: template.duties.map((duty) => ({ ...duty, charges: [] })) };

let database: TestDatabase;
let office: SampleOffice;
let clientIds: string[];
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

/** Eight builders whose lateness costs nothing and one whose does, on Monday 4 January 2027. */
beforeEach(async () => {
  office = await addSampleOffice(database.db, '2027-01-04T08:00:00.000Z');
  clientIds = [];
  for (let place = 0; place < 9; place += 1) {
    const terms = place === 8 ? undefined : free;
    clientIds.push((await addBuilder(office, '2026-01-01', terms, String(312457800 + place))).clientId);
  }
});

const judgeOn = calendarDate('2027-06-01');
const begin = (percent: 25 | 50 = 50) => inSample(office, (scope) => beginTrial(scope, { percent, judgeOn }));
const view = () => inSample(office, viewTrials);

async function begun(): Promise<string> {
  const made = await begin();
  if ('refused' in made) throw new Error(made.refused);
  return made.trialId;
}

async function heldOut(): Promise<Set<string>> {
  const rows = await inSample(office, ({ trx }) =>
    trx
      .selectFrom('holdout_client')
      .select('client_id')
      .where('held_out', '=', true)
      .where('office_id', '=', office.officeId)
      .execute(),
  );
  return new Set(rows.map(({ client_id: id }) => id));
}

/** Whose deliveries have an early word or another message on a day. */
async function goesOn(day: string, step: 'early' | 'main'): Promise<Set<string>> {
  moveClock(office, `${day}T08:00:00.000Z`);
  const plan = await inSample(office, (scope) => planReminders(scope, scope.today));
  return new Set(
    plan.messages.flatMap(({ duties }) => duties.filter((duty) => duty.step === step).map(({ client }) => client.id)),
  );
}

describe('a trial of the early word', () => {
  test('says who could take part, and why others could not', async () => {
    expect(await view()).toMatchObject({
      running: null,
      past: [],
      candidates: { clients: 8, needed: { 25: 16, 50: 8 }, never: { surcharge: 1, promised: 0, payroll: 0 } },
      judgeFromOn: '2027-03-05',
    });
  });

  test.each([
    ['a quarter of eight are too few', { percent: 25, judgeOn }, 'trial-too-few'],
    ['59 days are too short', { percent: 50, judgeOn: calendarDate('2027-03-04') }, 'trial-day'],
    ['more than a year is too long', { percent: 50, judgeOn: calendarDate('2028-01-06') }, 'trial-day'],
  ] as const)('is not begun where %s', async (_, given, refused) => {
    expect(await inSample(office, (scope) => beginTrial(scope, given))).toEqual({ refused });
    expect((await view()).running).toBeNull();
  });

  test('is begun once, also where two begin it at the same moment', async () => {
    const both = await Promise.all([begin(), begin()]);
    expect(both.filter((one) => 'trialId' in one)).toHaveLength(1);
    expect(both).toContainEqual({ refused: 'trial-running' });
    expect((await view()).running).toMatchObject({
      begunOn: '2027-01-04',
      firstDueOn: '2027-01-25',
      withIt: 4,
      without: 4,
    });
    expect((await heldOut()).has(clientIds[8]!)).toBe(false);
  });

  test('holds the early word back from those who were drawn, and nothing else from anybody', async () => {
    await begun();
    const out = await heldOut();
    // The vouchers of January are due in the first half of February.
    const early = new Set<string>();
    const main = new Set<string>();
    for (let day = 25; day <= 31; day += 1) for (const id of await goesOn(`2027-01-${day}`, 'early')) early.add(id);
    for (let day = 1; day <= 9; day += 1) for (const id of await goesOn(`2027-02-0${day}`, 'early')) early.add(id);
    for (let day = 10; day <= 20; day += 1) {
      for (const id of await goesOn(`2027-02-${day}`, 'early')) early.add(id);
      for (const id of await goesOn(`2027-02-${day}`, 'main')) main.add(id);
    }
    expect(early).toEqual(new Set(clientIds.slice(0, 8).filter((id) => !out.has(id))));
    for (const id of out) expect(main.has(id)).toBe(true);
  });

  test('holds back nothing whose lateness has come to cost, nor after it was ended', async () => {
    const trialId = await begun();
    const out = [...(await heldOut())];
    await inSample(office, ({ trx }) =>
      sql`update agreement_version v set terms = jsonb_set(terms, '{lapse}', '{"entersAfter": {"lateDeliveries": 3}, "endsAfterMonths": 3}')
        from agreement a where a.office_id = v.office_id and a.id = v.agreement_id and a.client_id = ${out[0]!}`.execute(
        trx,
      ),
    );
    const early = new Set<string>();
    for (let day = 25; day <= 31; day += 1) for (const id of await goesOn(`2027-01-${day}`, 'early')) early.add(id);
    for (let day = 1; day <= 9; day += 1) for (const id of await goesOn(`2027-02-0${day}`, 'early')) early.add(id);
    expect(early.has(out[0]!)).toBe(true);
    expect(early.has(out[1]!)).toBe(false);
    expect(await inSample(office, (scope) => endTrial(scope, trialId))).toEqual({ ended: true });
    expect(await inSample(office, (scope) => endTrial(scope, trialId))).toEqual({ ended: true });
    const after = new Set<string>();
    for (let day = 22; day <= 28; day += 1) for (const id of await goesOn(`2027-02-${day}`, 'early')) after.add(id);
    for (let day = 1; day <= 9; day += 1) for (const id of await goesOn(`2027-03-0${day}`, 'early')) after.add(id);
    for (const id of out) expect(after.has(id)).toBe(true);
    expect(await view()).toMatchObject({
      running: null,
      past: [{ ended: { on: expect.any(String), byName: 'Ingrid Solheim' }, verdict: null }],
    });
  });

  test('is judged once, on its day, as everything stood then; nothing is told before', async () => {
    const trialId = await begun();
    const out = await heldOut();
    await inSample(office, async ({ trx }) => {
      await sql`update obligation set state = 'delivered', delivered_on = due_on + case when client_id = any(${[...out]}::uuid[]) and due_on > '2027-01-25' then 12 else 2 end
        where office_id = ${office.officeId} and due_on < '2027-05-20'`.execute(trx);
    });
    moveClock(office, '2027-05-31T08:00:00.000Z');
    await inSample(office, judgeTrials, 'takt');
    expect((await view()).past).toEqual([]);
    // The sweep of the day itself did not run.
    moveClock(office, '2027-06-03T08:00:00.000Z');
    await inSample(office, judgeTrials, 'takt');
    const judged = await view();
    expect(judged).toMatchObject({
      running: null,
      past: [{ ended: null, verdict: { verdict: 'earlier', tried: 4, heldOut: 4, shiftDays: -10 } }],
    });
    await inSample(office, judgeTrials, 'takt');
    expect(await view()).toEqual(judged);
    expect(await inSample(office, (scope) => endTrial(scope, trialId))).toEqual({ refused: 'trial-over' });
    const events = await inSample(office, loadOfficeEvents);
    const kinds = events.filter(({ kind }) => kind.startsWith('trial-'));
    expect(kinds.map(({ kind }) => kind)).toEqual(['trial-begun', 'trial-judged']);
    expect(await inSample(office, verifyOfficeRecord)).toEqual({ events: 2, faults: [] });
  });

  test('is the office’s own: another one neither sees nor ends it', async () => {
    const trialId = await begun();
    const other = await addSampleOffice(database.db, '2027-01-04T08:00:00.000Z');
    expect(await inSample(other, (scope) => endTrial(scope, trialId))).toEqual({ refused: 'not-found' });
    expect(await inSample(other, viewTrials)).toMatchObject({ running: null, past: [] });
  });
});
