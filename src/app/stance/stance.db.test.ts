import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { inOfficeScope } from '../office/office-scope.ts';
import { deactivateStaff } from '../staff/deactivate-staff.ts';
import { decideSurcharges } from '../surcharge/decide-surcharges.ts';
import { enterExtraWork } from '../surcharge/enter-extra-work.ts';
import { addStory, asFirst } from '../surcharge/surcharge.testdata.ts';
import { enterTime } from '../time/enter-time.ts';
import { addColleague } from '../time/time.testdata.ts';
import { changeTimeSetting } from '../time/time-setting.ts';
import { announceStance, endStance } from './announce-stance.ts';
import { answerSelfTest, shareOwnStance } from './own-stance.ts';
import { viewOfficeStance } from './view-office-stance.ts';
import { viewStance, viewStanceFacts } from './view-stance.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const answers = [5, 4, 2, 3, 4, 4, 1, 2, 5, 3, 1, 1];

/** The builder's two late deliveries; 45 minutes of sorting on the second, half an hour of it in the list of hours as well, and the second one's price let go. */
async function addKindOffice() {
  const { office, clientId, secondId } = await addStory(database.db);
  const colleagueId = await addColleague(office, "Åse D'Øvrebø", 'accountant');
  moveClock(office, '2026-12-10T08:00:00.000Z');
  await asFirst(office, (scope) => changeTimeSetting(scope, { entry: true }));
  await asFirst(office, (scope) => enterExtraWork(scope, secondId, { work: 'sorting', minutes: 45 }));
  await enter(office, office.staffId, clientId, { work: 'sorting', minutes: 30 });
  await enter(office, office.staffId, clientId, { work: 'advice', minutes: 60 });
  await enter(office, colleagueId, clientId, { work: 'chasing', minutes: 20 });
  const { rows } = await asFirst(office, async ({ trx }) => ({
    rows: await trx.selectFrom('surcharge_line').select('id').where('state', '=', 'proposed').execute(),
  }));
  moveClock(office, '2026-12-10T19:30:00.000Z');
  const lineIds = rows.map(({ id }) => id);
  await asFirst(office, (scope) => decideSurcharges(scope, lineIds, { decision: 'waive', reasonCode: 'other' }));
  return { office, clientId, colleagueId };
}

function enter(
  office: SampleOffice,
  staffId: string,
  clientId: string,
  { work, minutes }: { work: 'sorting' | 'advice' | 'chasing'; minutes: number },
) {
  const id = office.context.ids.next();
  return as(office, staffId, (scope) =>
    enterTime(
      scope,
      { staffId, leads: false },
      { id, clientId, workedOn: on('2026-12-10'), minutes, work, words: null, source: 'typed' },
    ),
  );
}

const as = <T>(office: SampleOffice, staffId: string, work: Parameters<typeof inOfficeScope<T>>[3]) =>
  inOfficeScope(office.context, office.officeId, { staffId }, work);
const own = (office: SampleOffice, staffId = office.staffId) =>
  as(office, staffId, (scope) => viewStance(scope, staffId, 2026));
const announce = (office: SampleOffice, days = { discussedOn: on('2026-11-02'), announcedOn: on('2026-11-09') }) =>
  asFirst(office, (scope) => announceStance(scope, { ...days, words: 'Allmøte, «æøå»' }));

describe('one’s own part', () => {
  test('is not counted before it was discussed and announced, and then is one’s own alone', async () => {
    const { office, clientId, colleagueId } = await addKindOffice();
    expect(await own(office)).toMatchObject({ announcement: null, figures: null });
    expect(await facts(office, clientId)).toEqual({ refused: 'stance-off' });

    expect(await announce(office)).toEqual({ announced: true });
    const { figures, announcement } = await own(office);
    expect(announcement).toMatchObject({ discussedOn: '2026-11-02', words: 'Allmøte, «æøå»' });
    expect(figures?.all).toMatchObject({
      roles: {
        watchdog: { knownMinutes: 0, estimatedMinutes: 0 },
        // Once, though it stands in two places.
        parent: { knownMinutes: 45 },
        partner: { knownMinutes: 60 },
      },
      waived: 1,
      // The evening on which the price was let go.
      given: { waivedOre: 375_000, evenings: 1 },
    });
    expect(figures?.steps).toMatchObject([{ role: 'parent' }, { role: 'therapist', client: { id: clientId } }]);

    const colleagues = (await own(office, colleagueId)).figures!.all;
    expect(colleagues).toMatchObject({
      waived: 0,
      given: { minutes: 20, hoursOre: 38_333, waivedOre: 0, evenings: 0 },
    });
    expect(colleagues.roles.watchdog).toEqual({ knownMinutes: 20, estimatedMinutes: 0 });

    await asFirst(office, endStance);
    expect((await own(office)).figures).toBeNull();
  });

  test('opens to what it is made of', async () => {
    const { office, clientId } = await addKindOffice();
    await announce(office);
    const opened = await facts(office, clientId);
    if ('refused' in opened) throw new Error(opened.refused);
    expect(opened.client.name).toBe("Brattli & O'Hara Bygg AS");
    expect(opened.facts).toEqual(
      expect.arrayContaining([
        { on: '2026-12-10', fact: 'waived', sumOre: 375_000 },
        { on: '2026-12-10', fact: 'evening' },
        { on: '2026-12-10', fact: 'minutes', from: 'entry', work: 'sorting', minutes: 30, paid: null },
        expect.objectContaining({ from: 'delivery', work: 'sorting', minutes: 45 }),
      ]),
    );
    expect(await facts(office, office.context.ids.next())).toEqual({ refused: 'not-found' });
  });

  test('another year has its own figures, also one that has not begun', async () => {
    const { office } = await addKindOffice();
    await announce(office);
    for (const year of [2025, 2027])
      expect(await asFirst(office, (scope) => viewStance(scope, office.staffId, year))).toMatchObject({
        year,
        figures: { clients: [], steps: [] },
      });
  });

  test.each([
    ['told before it was discussed', '2026-11-09', '2026-11-02', 'announced-before-discussed'],
    ['a day to come', '2026-11-09', '2026-12-11', 'day-in-the-future'],
  ])('is not turned on by %s', async (_, discussed, announced, refused) => {
    const { office } = await addKindOffice();
    expect(await announce(office, { discussedOn: on(discussed), announcedOn: on(announced) })).toEqual({ refused });
    expect((await own(office)).figures).toBeNull();
  });
});

describe('what managers see', () => {
  test('is by client and never an evening; a sum only with five people', async () => {
    const { office, clientId } = await addKindOffice();
    await announce(office);
    const seen = await asFirst(office, (scope) => viewOfficeStance(scope, 2026));
    expect(seen).toMatchObject({ all: null, peopleNeeded: 5, shared: [] });
    expect(seen.clients).toMatchObject([
      { client: { id: clientId }, figures: { given: { minutes: expect.any(Number) as number, waivedOre: 375_000 } } },
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/evenings|staffId|Åse/);

    for (const name of ['Bo', 'Cato', 'Dina']) {
      const staffId = await addColleague(office, name, 'assistant');
      await enter(office, staffId, clientId, { work: 'chasing', minutes: 10 });
    }
    const five = await asFirst(office, (scope) => viewOfficeStance(scope, 2026));
    expect(five.all?.roles.watchdog).toEqual({ knownMinutes: 50, estimatedMinutes: 0 });
  });

  test('is of a person only what that person shows, until taken back, answered anew or gone', async () => {
    const { office, colleagueId } = await addKindOffice();
    await announce(office);
    const share = (what: Parameters<typeof shareOwnStance>[2]) =>
      as(office, colleagueId, (scope) => shareOwnStance(scope, colleagueId, what));
    const answer = () => as(office, colleagueId, (scope) => answerSelfTest(scope, colleagueId, answers));
    const shared = async () => (await asFirst(office, (scope) => viewOfficeStance(scope, 2026))).shared;

    expect(await share({ selfTest: true })).toEqual({ refused: 'self-test-missing' });
    await answer();
    expect(await shared()).toEqual([]);
    await share({ selfTest: true });
    await share({ evenings: true });
    const scores = { watchdog: 92, parent: 67, therapist: 8, partner: 25 };
    expect(await shared()).toEqual([
      { staffName: "Åse D'Øvrebø", selfTest: { scores, answeredOn: '2026-12-10' }, evenings: 0 },
    ]);
    // New answers are one's own again.
    await answer();
    expect(await shared()).toMatchObject([{ selfTest: null, evenings: 0 }]);
    await share({ evenings: false });
    expect(await shared()).toEqual([]);
    await share({ selfTest: true });
    await asFirst(office, (scope) => deactivateStaff(scope, 'owner', colleagueId, undefined));
    const left = await asFirst(office, ({ trx }) => trx.selectFrom('own_stance').selectAll().execute());
    expect(left).toEqual([]);
  });
});

const facts = (office: SampleOffice, clientId: string) =>
  asFirst(office, (scope) => viewStanceFacts(scope, office.staffId, { clientId, year: 2026 }));
