import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { viewClient } from '../client/view-client.ts';
import { inOfficeScope } from '../office/office-scope.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { decideSurcharges, undoSurchargeDecisions } from './decide-surcharges.ts';
import { restSurcharges } from './rest-surcharges.ts';
import { settleSurcharges } from './settle-surcharges.ts';
import { asFirst, tellTheStory, workAt } from './surcharge.testdata.ts';
import { viewSurcharges } from './view-surcharges.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

async function addStory(): Promise<{ office: SampleOffice; clientId: string; firstId: string; secondId: string }> {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const { clientId } = await addBuilder(office, '2026-07-01');
  return { office, clientId, ...(await tellTheStory(office, clientId)) };
}

const list = (office: SampleOffice, query = {}) =>
  asFirst(office, (scope) => viewSurcharges(scope, { language: 'nb', ...query }));

async function proposedLine(office: SampleOffice): Promise<string> {
  return (await list(office, { state: 'proposed' })).lines[0]!.id!;
}

test('a proposed line shows its sum step by step and every condition with its day', async () => {
  const { office, clientId, secondId } = await addStory();
  const { lines } = await list(office, { clientId });
  expect(lines.map((line) => line.state)).toEqual(['proposed', 'forgiven']);
  expect(lines[0]).toMatchObject({
    obligationId: secondId,
    clientName: "Brattli & O'Hara Bygg AS",
    documents: ['receipts', 'incoming-invoices', 'bank-statement'],
    period: { of: 'vat-term', startOn: '2026-09-01', endOn: '2026-10-31' },
    daysLate: 19,
    sumOre: 375_000,
    vatOre: 93_750,
    totalOre: 468_750,
    capReached: false,
    decidedBy: null,
    undoUntil: null,
  });
  expect(lines[0]!.steps.map(({ label, value }) => `${label.nb}: ${value.nb}`.replaceAll('\u00a0', ' '))).toEqual([
    'Leveringsfrist: fre. 20. november 2026',
    'Levert: ons. 9. desember',
    'Dager fri: 19 − 4 = 15 dager',
    'Påbegynte uker: 15 : 7 = 2,1, altså 3 uker',
    'Pris: 3 × 1 250,00 kr',
    'Tak: 5 000,00 kr, ikke nådd',
  ]);
  expect(lines[0]!.conditions.map(({ holds, text }) => [holds, text.nb])).toEqual([
    [true, 'Avtalt skriftlig 1. juli 2026.'],
    [true, 'Godtatt før leveringsfristen (1. juli 2026, fristen var 20. november 2026).'],
    [true, 'Perioden begynte etter at vi tok over.'],
    [true, 'Kunden er ikke forbruker.'],
    [true, 'Varsel med sum kom fram til en server 23. november 2026.'],
    [true, 'Byrået gjorde sin del i tide.'],
  ]);
  expect(lines[0]!.conditions[4]!.text.en).toBe('A notice with the sum reached a server on 23 November 2026.');
  expect(lines[1]!.conditions[4]!.text.nb).toBe('Varselet som kom fram 21. september 2026, sa at denne gangen er fri.');
});

test('while a duty runs its sum so far is worked out from the day, and nothing is stored', async () => {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  await addBuilder(office, '2026-07-01');
  await workAt(office, '2026-09-21T07:00:00.000Z');
  moveClock(office, '2026-09-30T08:00:00.000Z');
  expect((await list(office)).lines).toMatchObject([{ id: null, state: 'forgiven', sumOre: 125_000 }]);
  await workAt(office, '2026-11-23T08:00:00.000Z');
  moveClock(office, '2026-11-24T08:00:00.000Z');
  expect((await list(office, { state: 'running' })).lines).toEqual([]);
  for (const [at, sumOre, capReached] of [
    ['2026-11-25', 125_000, false],
    ['2026-12-02', 250_000, false],
    ['2026-12-16', 500_000, true],
    ['2027-01-20', 500_000, true],
  ] as const) {
    moveClock(office, `${at}T08:00:00.000Z`);
    const { lines } = await list(office, { state: 'running' });
    expect(lines).toMatchObject([{ id: null, sumOre, capReached, undoUntil: null }]);
    expect(lines[0]!.steps[1]!.label.nb).toBe('Regnet til og med');
  }
  const stored = await asFirst(office, (scope) => scope.trx.selectFrom('surcharge_line').select('id').execute());
  expect(stored).toEqual([]);
});

test('a lateness that the lock holds says which condition does not hold', async () => {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  await addBuilder(office, '2026-07-01');
  moveClock(office, '2026-10-05T08:00:00.000Z');
  const { lines, year } = await list(office);
  expect(lines).toMatchObject([{ id: null, state: 'locked', sumOre: 0, daysLate: 15, steps: [] }]);
  expect(lines[0]!.conditions.filter(({ holds }) => !holds).map(({ text }) => text.nb)).toEqual([
    'Varsel med sum kom ikke fram i tide.',
  ]);
  expect(year.approved).toEqual({ lines: 0, sumOre: 0 });
});

test('two people who decide at once decide each line once, and the other hears that it was decided', async () => {
  const { office } = await addStory();
  const lineId = await proposedLine(office);
  const both = await Promise.all(
    [1, 2].map(() => asFirst(office, (scope) => decideSurcharges(scope, [lineId], { decision: 'approve' }))),
  );
  expect(both.map(({ decided }) => decided.length).sort()).toEqual([0, 1]);
  expect(both.flatMap(({ skipped }) => skipped)).toEqual([lineId]);
});

test('a decision is taken back within ten seconds, and stands after that', async () => {
  const { office } = await addStory();
  const lineId = await proposedLine(office);
  moveClock(office, '2026-12-10T09:00:00.000Z');
  await asFirst(office, (scope) =>
    decideSurcharges(scope, [lineId], {
      decision: 'waive',
      reasonCode: 'illness',
      reasonWords: 'innlagt <b>"æøå"</b>',
    }),
  );
  expect((await list(office, { state: 'waived' })).lines).toMatchObject([
    {
      id: lineId,
      decidedBy: 'Ingrid Solheim',
      reason: 'Sykdom: innlagt <b>"æøå"</b>',
      undoUntil: '2026-12-10T09:00:10.000Z',
    },
  ]);
  moveClock(office, '2026-12-10T09:00:09.000Z');
  const undo = () => asFirst(office, (scope) => undoSurchargeDecisions(scope, [lineId]));
  expect(await undo()).toEqual({ undone: [lineId], skipped: [] });
  expect(await undo()).toEqual({ undone: [], skipped: [lineId] });
  await asFirst(office, (scope) => decideSurcharges(scope, [lineId], { decision: 'waive', reasonCode: 'other' }));
  moveClock(office, '2026-12-10T09:00:30.000Z');
  expect(await undo()).toEqual({ undone: [], skipped: [lineId] });
  const { lines, year } = await list(office);
  expect(lines[0]).toMatchObject({ state: 'waived', undoUntil: null });
  expect(year).toEqual({
    approved: { lines: 0, sumOre: 0 },
    waived: { lines: 1, sumOre: 375_000 },
    forgiven: { lines: 1, sumOre: 125_000 },
  });
  expect(await asFirst(office, (scope) => verifyRecords(scope))).toMatchObject([{ faults: [] }]);
});

test('after the undo time the client is told once, in one letter, by the sweep', async () => {
  const { office, clientId, secondId } = await addStory();
  const lineId = await proposedLine(office);
  moveClock(office, '2026-12-10T09:00:00.000Z');
  await asFirst(office, (scope) => decideSurcharges(scope, [lineId], { decision: 'approve' }));
  expect(await workAt(office, '2026-12-10T09:00:12.000Z')).toBe(0);
  expect(await workAt(office, '2026-12-10T09:05:00.000Z')).toBe(1);
  expect(await workAt(office, '2026-12-10T09:10:00.000Z')).toBe(0);
  const [letter] = await asFirst(office, (scope) =>
    scope.trx
      .selectFrom('message as m')
      .innerJoin('message_text as t', 't.message_id', 'm.id')
      .innerJoin('message_obligation as o', 'o.message_id', 'm.id')
      .select([
        'm.chasing',
        'm.client_id',
        't.subject',
        't.body_text',
        't.reply_to_address',
        'o.obligation_id',
        'o.notice',
      ])
      .where('m.kind', '=', 'surcharge-approved')
      .execute(),
  );
  expect(letter).toMatchObject({
    chasing: false,
    client_id: clientId,
    subject: 'Tillegg for september og oktober: kr 3 750 + mva.',
    reply_to_address: 'ingrid@nordlys.example',
    obligation_id: secondId,
    notice: 'none',
  });
  expect(letter!.body_text.replaceAll('\u00a0', ' ')).toContain('torsdag 24. desember');
  expect(await asFirst(office, (scope) => undoSurchargeDecisions(scope, [lineId]))).toMatchObject({ undone: [] });
});

test('what the client objects to rests: not told, not changed by new facts, and decided again after the talk', async () => {
  const { office, clientId } = await addStory();
  const lineId = await proposedLine(office);
  moveClock(office, '2026-12-10T09:00:00.000Z');
  await asFirst(office, (scope) => decideSurcharges(scope, [lineId], { decision: 'approve' }));
  const rest = () => asFirst(office, (scope) => restSurcharges(scope, [lineId], 'Vi «var» syke'));
  expect(await rest()).toEqual({ rested: [lineId], skipped: [] });
  expect(await rest()).toEqual({ rested: [], skipped: [lineId] });
  expect(await workAt(office, '2026-12-10T09:05:00.000Z')).toBe(0);
  await asFirst(office, (scope) => settleSurcharges(scope, [clientId]));
  expect((await list(office, { state: 'resting' })).lines).toMatchObject([
    { id: lineId, sumOre: 375_000, reason: 'Vi «var» syke', undoUntil: null },
  ]);
  expect(await asFirst(office, (scope) => undoSurchargeDecisions(scope, [lineId]))).toMatchObject({ undone: [] });
  const detail = await asFirst(office, (scope) => viewClient(scope, clientId));
  expect('refused' in detail ? [] : detail.beats.map(({ coin }) => coin).filter(Boolean)).toEqual(['free', 'resting']);
  await asFirst(office, (scope) =>
    decideSurcharges(scope, [lineId], { decision: 'waive', reasonCode: 'agreed-by-phone' }),
  );
  expect((await list(office, { state: 'waived' })).lines).toMatchObject([{ id: lineId, reason: 'Avtalt på telefon' }]);
  expect(await workAt(office, '2026-12-10T09:10:00.000Z')).toBe(0);
});

test('where nobody can be reached the line waits, and a person is asked for an address', async () => {
  const { office } = await addStory();
  const lineId = await proposedLine(office);
  await asFirst(office, async (scope) => {
    await decideSurcharges(scope, [lineId], { decision: 'approve' });
    await scope.trx.updateTable('person').set({ email_bounced_at: scope.now }).execute();
  });
  expect(await workAt(office, '2026-12-10T09:05:00.000Z')).toBe(0);
  const tasks = await asFirst(office, (scope) => scope.trx.selectFrom('task').select('kind').execute());
  expect(tasks.map(({ kind }) => kind)).toContain('no-address');
  await asFirst(office, (scope) => scope.trx.updateTable('person').set({ email_bounced_at: null }).execute());
  expect(await workAt(office, '2026-12-10T09:10:00.000Z')).toBe(1);
});

test('another office sees, decides and undoes nothing of it', async () => {
  const { office, clientId } = await addStory();
  const lineId = await proposedLine(office);
  const stranger = await addSampleOffice(database.db, '2026-12-10T09:00:00.000Z');
  const inStranger = <T>(work: Parameters<typeof inOfficeScope<T>>[3]) =>
    inOfficeScope(stranger.context, stranger.officeId, { staffId: stranger.staffId }, work);
  expect(await inStranger((scope) => decideSurcharges(scope, [lineId], { decision: 'approve' }))).toEqual({
    decided: [],
    skipped: [lineId],
  });
  expect((await inStranger((scope) => viewSurcharges(scope, { language: 'en', clientId }))).lines).toEqual([]);
  expect((await list(office, { clientId })).lines).toHaveLength(2);
  expect((await list(office, { clientId: stranger.officeId })).lines).toEqual([]);
});

test('the office sees closed lines of the last 60 days, and older ones on the page after; the client keeps them all', async () => {
  const { office, clientId, firstId, secondId } = await addStory();
  const duties = ({ lines }: Awaited<ReturnType<typeof list>>) => lines.map(({ obligationId }) => obligationId);
  moveClock(office, '2026-11-27T09:00:00.000Z');
  expect(duties(await list(office))).toEqual([secondId, firstId]);
  moveClock(office, '2026-12-10T09:00:00.000Z');
  const now = await list(office);
  expect(duties(now)).toEqual([secondId]);
  expect(now.nextBefore).toBe('2026-10-11_00000000-0000-0000-0000-000000000000');
  const older = await list(office, { before: now.nextBefore! });
  expect(duties(older)).toEqual([firstId]);
  expect(older.nextBefore).toBeNull();
  expect(duties(await list(office, { clientId }))).toEqual([secondId, firstId]);
  expect((await list(office, { clientId })).nextBefore).toBeNull();
});

test('what nothing was agreed about in writing is said to be so', async () => {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  await addBuilder(office, '2026-07-01');
  await asFirst(office, (scope) =>
    scope.trx.updateTable('agreement_version').set({ accepted_on: null, basis: 'unwritten' }).execute(),
  );
  moveClock(office, '2026-10-05T08:00:00.000Z');
  expect((await list(office)).lines).toMatchObject([{ state: 'locked', unwritten: true }]);
});
