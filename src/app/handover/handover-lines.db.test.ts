import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock } from '../../../tests/support/sample-office.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { viewPortalHandover } from '../portal/view-handover.ts';
import { actOnLine } from './act-on-line.ts';
import { nameReceiver, setAccesses } from './change-handover.ts';
import { closeAccess, endHandover } from './end-handover.ts';
import { findHandoverDone } from './find-handover-done.ts';
import {
  addHandover,
  asClient,
  asOffice,
  asReceiver,
  deliver,
  fjord,
  type SampleHandover,
  act,
  answer,
  handOverAll,
  question,
  receivingOf,
  tasksOf,
  verifies,
  viewOf,
} from './handover.testdata.ts';
import { viewReceived } from './received-handover.ts';
import { makeReceiverLink } from './receiver-link.ts';
import { noteEnquiry } from './statements.ts';
import { viewHandover } from './view-handover.ts';
import { watchHandovers } from './watch-handovers.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const keysOf = async (sample: SampleHandover) => (await viewOf(sample)).lines.map(({ key }) => key);

const stateOf = async (sample: SampleHandover, key: string) =>
  (await viewOf(sample)).lines.find((line) => line.key === key)!;

describe('a handover', () => {
  test('goes line by line to the last power and the receiver’s last confirmation, and is done', async () => {
    const sample = await addHandover(database.db);
    await deliver(sample);
    const { clientId } = sample;
    const keys = await keysOf(sample);
    expect(keys).toEqual([
      expect.stringMatching(/^material\/vat-term\//),
      'open-duties',
      'statutory-deadlines',
      'agreement',
      'record',
      'access/accounting-system/Fiken',
      'access/bank/DNB',
      'power/altinn/Ingrid Solheim',
      "power/altinn/Åse O'Hara Ærø",
      'own-documents',
    ]);
    expect((await stateOf(sample, keys[0]!)).words.nb.details).toEqual([expect.stringMatching(/a{64}$/)]);
    await handOverAll(sample);
    const view = await viewOf(sample);
    expect(view).toMatchObject({ completeOn: '2027-03-01', turns: [], offeredOn: '2027-03-01' });
    expect((await stateOf(sample, "power/altinn/Åse O'Hara Ærø")).words.nb.standing).toBe(
      'Trukket tilbake 1. mars 2027 av Ingrid Solheim',
    );
    expect((await stateOf(sample, 'record')).words.nb.standing).toBe('Bekreftet 1. mars 2027 av Mari Fjord');
    moveClock(sample.office, '2027-06-02T08:00:00.000Z');
    // The statutory deadlines around the last day change with the days; what was handed over and went is no change.
    expect(await asOffice(sample, (scope) => endHandover(scope, clientId))).toEqual({ ended: true });
    expect(await asOffice(sample, (scope) => findHandoverDone(scope, clientId, on('2027-03-01')))).toBe('2027-06-02');
    expect(await asOffice(sample, (scope) => findHandoverDone(scope, clientId, on('2027-03-02')))).toBeNull();
    expect(await asOffice(sample, (scope) => endHandover(scope, clientId))).toEqual({ refused: 'not-found' });
    await verifies(sample);
  });

  test('is not ended while a line is open, and says of whose turn it is', async () => {
    const sample = await addHandover(database.db);
    expect(await asOffice(sample, (scope) => endHandover(scope, sample.clientId))).toEqual({
      refused: 'handover-not-complete',
    });
    expect((await viewOf(sample)).turns).toEqual(['office']);
  });

  test('keeps each side to its own steps, and a power to its withdrawal', async () => {
    const sample = await addHandover(database.db);
    const power = 'power/altinn/Ingrid Solheim';
    expect(await answer(sample, { key: 'record', act: 'confirm' })).toEqual({ refused: 'handover-not-open' });
    expect(await act(sample, { key: 'record', act: 'prepare' })).toEqual({ acted: true });
    expect(await act(sample, { key: 'record', act: 'confirm' })).toEqual({ refused: 'handover-not-yours' });
    expect(await act(sample, { key: power, act: 'prepare' })).toEqual({ refused: 'handover-must-be-withdrawn' });
    expect(
      await act(sample, { key: 'record', act: 'mark-not-applicable', reason: 'nothing-there', words: '' }),
    ).toEqual({
      refused: 'handover-something-there',
    });
    expect(await answer(sample, { key: 'own-documents', act: 'confirm' })).toEqual({ refused: 'handover-not-yours' });
    expect(await act(sample, { key: 'nothing/like/it', act: 'prepare' })).toEqual({ refused: 'handover-no-such-line' });
  });

  test('takes a step once, however often and from how many the button is pressed', async () => {
    const sample = await addHandover(database.db);
    const both = await Promise.all([
      act(sample, { key: 'record', act: 'prepare' }),
      act(sample, { key: 'record', act: 'prepare' }),
    ]);
    expect(both).toEqual(expect.arrayContaining([{ acted: true }, { acted: false }]));
    await act(sample, { key: 'record', act: 'hand-over' });
    const twice = await Promise.all([
      answer(sample, { key: 'record', act: 'confirm' }),
      answer(sample, { key: 'record', act: 'confirm' }),
    ]);
    expect(twice).toEqual(expect.arrayContaining([{ acted: true }, { acted: false }]));
    const { rows } = await asOffice(sample, ({ trx }) =>
      sql`select act from handover_step where line_key = 'record'`.execute(trx),
    );
    expect(rows).toHaveLength(3);
    await verifies(sample);
  });

  test('opens a period again when a file comes after it was confirmed, and says that it changed', async () => {
    const sample = await addHandover(database.db);
    await deliver(sample);
    const [material] = await keysOf(sample);
    await act(sample, { key: material!, act: 'prepare' });
    await act(sample, { key: material!, act: 'hand-over' });
    await answer(sample, { key: material!, act: 'confirm' });
    expect(await stateOf(sample, material!)).toMatchObject({ state: 'confirmed', changed: false });
    const second = await deliver(sample);
    await asOffice(sample, ({ trx }) =>
      sql`update arrival set sha256 = ${'b'.repeat(64)} where id = ${second}`.execute(trx),
    );
    const line = await stateOf(sample, material!);
    expect(line).toMatchObject({ state: 'open', changed: true, next: { turn: 'office', step: 'prepare' } });
    expect(line.words.nb.standing).toContain('Det er kommet mer siden sist.');
  });

  test('lets the receiver say what is missing, and a person settle it when no answer comes', async () => {
    const sample = await addHandover(database.db);
    for (const step of ['prepare', 'hand-over'] as const) await act(sample, { key: 'record', act: step });
    expect(await answer(sample, { key: 'record', act: 'dispute', words: ' ' })).toEqual({
      refused: 'handover-words-missing',
    });
    await answer(sample, { key: 'record', act: 'dispute', words: "Oktober mangler, sier Åse O'Hara" });
    expect((await stateOf(sample, 'record')).words.nb.standing).toContain("«Oktober mangler, sier Åse O'Hara»");
    await asOffice(sample, watchHandovers);
    expect(await tasksOf(sample)).toEqual(['handover-disputed']);
    for (const step of ['prepare', 'hand-over'] as const) await act(sample, { key: 'record', act: step });
    expect(await tasksOf(sample)).toEqual([]);
    const settle = { key: 'record', act: 'settle', reason: 'no-answer', words: 'Ringte tre ganger' } as const;
    expect(await act(sample, settle)).toEqual({ refused: 'handover-days-left' });
    moveClock(sample.office, '2027-03-16T08:00:00.000Z');
    await asOffice(sample, watchHandovers);
    expect(await tasksOf(sample)).toEqual(['handover-receiver-silent']);
    expect(await act(sample, settle)).toEqual({ acted: true });
    expect(await tasksOf(sample)).toEqual([]);
    expect((await stateOf(sample, 'record')).state).toBe('settled');
    await verifies(sample);
  });

  test('goes to the client alone where nobody else takes over', async () => {
    const sample = await addHandover(database.db);
    const { clientId } = sample;
    const herself = {
      kind: 'client',
      name: "Brattli & O'Hara Bygg AS",
      orgnr: '1',
      contact: 'x',
      email: null,
    } as const;
    await asOffice(sample, (scope) => nameReceiver(scope, clientId, herself));
    expect((await viewOf(sample)).receiver).toEqual({ ...herself, orgnr: null, contact: null });
    expect(await asOffice(sample, (scope) => makeReceiverLink(scope, clientId))).toEqual({
      refused: 'handover-no-receiver',
    });
    for (const step of ['prepare', 'hand-over'] as const) await act(sample, { key: 'record', act: step });
    const confirmed = asClient(sample, (scope) =>
      actOnLine(scope, clientId, { key: 'record', act: 'confirm' }, 'client'),
    );
    expect(await confirmed).toEqual({ acted: true });
    const { handover } = (await asClient(sample, (scope) => viewPortalHandover(scope, clientId))) as {
      handover: { mine: { key: string }[]; powers: unknown[] };
    };
    expect(handover.mine.map(({ key }) => key)).toContain('record');
    expect(handover.powers).toHaveLength(2);
  });

  test('is never another office’s to see or to change', async () => {
    const ours = await addHandover(database.db);
    const theirs = await addHandover(database.db);
    const nothing = { refused: 'not-found' };
    const asUs = <T>(work: Parameters<typeof asOffice<T>>[1]) => asOffice(ours, work);
    expect(await asUs((scope) => viewHandover(scope, theirs.clientId))).toEqual(nothing);
    expect(
      await asUs((scope) => actOnLine(scope, theirs.clientId, { key: 'record', act: 'prepare' }, 'office')),
    ).toEqual(nothing);
    expect(await asUs((scope) => nameReceiver(scope, theirs.clientId, fjord))).toEqual(nothing);
    expect(await asUs((scope) => setAccesses(scope, theirs.clientId, []))).toEqual(nothing);
    expect(await asUs((scope) => makeReceiverLink(scope, theirs.clientId))).toEqual(nothing);
    expect(await asUs((scope) => noteEnquiry(scope, theirs.clientId, question))).toEqual(nothing);
    expect(await asUs((scope) => closeAccess(scope, theirs.clientId))).toEqual(nothing);
    const receiving = await receivingOf(theirs);
    expect(await asReceiver(ours, (scope) => viewReceived(scope, receiving))).toEqual(nothing);
  });
});

describe('the tasks of a handover', () => {
  test('come when the last day is near and on it, and once', async () => {
    const sample = await addHandover(database.db);
    await asOffice(sample, watchHandovers);
    expect(await tasksOf(sample)).toEqual([]);
    moveClock(sample.office, '2027-05-18T08:00:00.000Z');
    await asOffice(sample, watchHandovers);
    expect(await tasksOf(sample)).toEqual(['handover-line-due']);
    moveClock(sample.office, '2027-06-01T08:00:00.000Z');
    await asOffice(sample, watchHandovers);
    await asOffice(sample, watchHandovers);
    expect(await tasksOf(sample)).toEqual(['handover-line-due', 'handover-power-not-withdrawn']);
    for (const holder of ['Ingrid Solheim', "Åse O'Hara Ærø"])
      await act(sample, { key: `power/altinn/${holder}`, act: 'withdraw' });
    expect(await tasksOf(sample)).toEqual(['handover-line-due']);
  });
});
