import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock } from '../../../tests/support/sample-office.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { deactivateClient } from '../client/deactivate-client.ts';
import { openTasksOf, inSample } from '../intake/intake.testdata.ts';
import { fetchOwnDocuments, viewPortalHandover } from '../portal/view-handover.ts';
import { exportRecord } from '../record/export-record.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { viewRecord } from '../record/view-record.ts';
import { renderDocument } from '../../pdf/render-document.ts';
import { actOnLine } from './act-on-line.ts';
import { beginHandover } from './begin-handover.ts';
import { agreeLastDay, nameReceiver, setAccesses } from './change-handover.ts';
import { closeAccess, endHandover, withdrawHandover } from './end-handover.ts';
import { findHandoverDone } from './find-handover-done.ts';
import { findHandover } from './find-handover.ts';
import {
  addEngagement,
  addHandover,
  asClient,
  asOffice,
  asReceiver,
  deliver,
  fjord,
  secret,
  type SampleHandover,
} from './handover.testdata.ts';
import { answerReceived, viewReceived, writeReceivedPaper, type Receiving } from './received-handover.ts';
import { findReceiver, makeReceiverLink, withdrawReceiverLink } from './receiver-link.ts';
import { approveStatement, noteEnquiry, noteStatementSent, nothingChosen } from './statements.ts';
import { viewHandover } from './view-handover.ts';
import { watchHandovers } from './watch-handovers.ts';
import { writeHandoverPaper, writeStatementPaper } from './write-handover-paper.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const viewOf = async (sample: SampleHandover) => {
  const view = await asOffice(sample, (scope) => viewHandover(scope, sample.clientId));
  if ('refused' in view || view.handover === null) throw new Error('no handover');
  return view.handover;
};
const keysOf = async (sample: SampleHandover) => (await viewOf(sample)).lines.map(({ key }) => key);
const stateOf = async (sample: SampleHandover, key: string) =>
  (await viewOf(sample)).lines.find((line) => line.key === key)!;
const receivingOf = async (sample: SampleHandover): Promise<Receiving> => ({
  clientId: sample.clientId,
  handoverId: (await viewOf(sample)).id,
});
const act = (sample: SampleHandover, step: Parameters<typeof actOnLine>[2]) =>
  asOffice(sample, (scope) => actOnLine(scope, sample.clientId, step, 'office'));
const answer = async (sample: SampleHandover, step: Parameters<typeof answerReceived>[2]) => {
  const receiving = await receivingOf(sample);
  return asReceiver(sample, (scope) => answerReceived(scope, receiving, step));
};
const tasksOf = async ({ office }: SampleHandover) =>
  (await openTasksOf(office)).filter((kind) => kind.startsWith('handover-')).toSorted();
const verifies = async (sample: SampleHandover) => {
  const records = await asOffice(sample, verifyRecords);
  expect(records.flatMap(({ faults }) => faults)).toEqual([]);
};
const tellings = async (sample: SampleHandover) => {
  const view = await asOffice(sample, (scope) => viewRecord(scope, sample.clientId, {}));
  return JSON.stringify(view);
};
/** Somebody who is named for all that the client delivers. */
const whole = (clientId: string) => ({ clientId, named: ['vouchers', 'payroll'], answersFor: [] }) as const;
const question = {
  askedOn: on('2027-03-10'),
  by: { office: fjord.name, orgnr: '310332062', name: 'Mari Fjord' },
  inWriting: true,
};

/** Hands over every line that there is, and has each confirmed by whoever it goes to. */
async function handOverAll(sample: SampleHandover): Promise<void> {
  for (const { key, item, empty } of (await viewOf(sample)).lines) {
    if (item === 'powers-of-attorney' && !empty) await act(sample, { key, act: 'withdraw' });
    else if (empty) await act(sample, { key, act: 'mark-not-applicable', reason: 'nothing-there', words: '' });
    else {
      await act(sample, { key, act: 'prepare' });
      await act(sample, { key, act: 'hand-over' });
      if (item === 'own-documents')
        await asClient(sample, (scope) => actOnLine(scope, sample.clientId, { key, act: 'confirm' }, 'client'));
      else await answer(sample, { key, act: 'confirm' });
    }
  }
}

test('whoever takes over reads what a line holds from when it was handed over, on the page and on paper', async () => {
  const sample = await addHandover(database.db);
  await deliver(sample);
  const row = await asOffice(sample, (scope) => findHandover(scope, sample.clientId));
  const receiving = { handoverId: row!.id, clientId: sample.clientId };
  const shown = async (): Promise<string> => {
    const view = await asReceiver(sample, (scope) => viewReceived(scope, receiving));
    const paper = await asReceiver(sample, (scope) => writeReceivedPaper(scope, receiving, 'nb'));
    return JSON.stringify([view, paper]);
  };
  const { key, words } = (await viewOf(sample)).lines.find(({ item, empty }) => item === 'material' && !empty)!;
  const [detail] = words.nb.details;
  expect(detail).toBeDefined();
  await act(sample, { key, act: 'prepare' });
  expect(await shown()).not.toContain(detail);
  await act(sample, { key, act: 'hand-over' });
  expect((await shown()).split(detail!)).toHaveLength(3);
});

describe('notice', () => {
  test('begins a handover whose last day follows from the agreement, and stands in the record', async () => {
    const sample = await addHandover(database.db);
    expect(await viewOf(sample)).toMatchObject({
      notice: { by: 'client', reachedOn: '2027-03-01' },
      terms: { noticeMonths: 3, basis: 'agreed' },
      lastOn: '2027-06-01',
      lastBy: 'notice-period',
      receiver: fjord,
    });
    expect(await tellings(sample)).toContain('handover-begun');
    await verifies(sample);
  });

  test('goes by the standard terms for a client without an agreement', async () => {
    const office = await addSampleOffice(database.db, '2027-02-28T08:00:00.000Z');
    const { clientId, personId } = await addBuilder(office, '2027-02-28');
    await inSample(office, ({ trx }) => sql`update agreement set ended_on = '2027-02-28'`.execute(trx));
    const sample = { office, clientId, personId };
    await asOffice(sample, (scope) => beginHandover(scope, clientId, { by: 'office', reachedOn: on('2027-02-28') }));
    expect(await viewOf(sample)).toMatchObject({ terms: { basis: 'standard', noticeMonths: 3 }, lastOn: '2027-05-28' });
  });

  test('is refused ahead of time, within the period, twice, for another office’s client and for one who has left', async () => {
    const sample = await addEngagement(database.db);
    const other = await addEngagement(database.db);
    const begin = (notice: object, clientId = sample.clientId) =>
      asOffice(sample, (scope) =>
        beginHandover(scope, clientId, { by: 'client', reachedOn: on('2027-03-01'), ...notice }),
      );
    expect(await begin({ reachedOn: on('2027-03-02') })).toEqual({ refused: 'day-in-the-future' });
    expect(await begin({ namedOn: on('2027-04-01') })).toMatchObject({
      refused: 'within-notice-period',
      earliestOn: '2027-06-01',
    });
    expect(await begin({}, other.clientId)).toEqual({ refused: 'not-found' });
    expect(await Promise.all([begin({}), begin({})])).toEqual(
      expect.arrayContaining([{ handoverId: expect.any(String) }, { refused: 'handover-open' }]),
    );
    await asOffice(other, (scope) => deactivateClient(scope, other.clientId));
    const late = asOffice(other, (scope) =>
      beginHandover(scope, other.clientId, { by: 'client', reachedOn: on('2027-03-01') }),
    );
    expect(await late).toEqual({ refused: 'not-found' });
  });

  test('can be followed by an earlier day that both agree to, which can be taken back, and be withdrawn as a whole', async () => {
    const sample = await addHandover(database.db);
    const agree = (day: string | null, forClient = 'Jo Brattli') =>
      asOffice(sample, (scope) =>
        agreeLastDay(
          scope,
          sample.clientId,
          day === null ? null : { on: on(day), forClient, forOffice: 'Ingrid Solheim' },
        ),
      );
    expect(await agree('2027-04-30', ' ')).toEqual({ refused: 'not-agreed-by-both' });
    expect(await agree('2027-07-30')).toMatchObject({ refused: 'not-earlier' });
    expect(await agree('2027-04-30')).toEqual({ changed: true });
    expect(await agree('2027-04-30')).toEqual({ changed: false });
    expect(await viewOf(sample)).toMatchObject({ lastOn: '2027-04-30', lastBy: 'agreed-day' });
    expect(await agree(null)).toEqual({ changed: true });
    expect(await viewOf(sample)).toMatchObject({ lastOn: '2027-06-01', lastBy: 'notice-period' });
    expect(await asOffice(sample, (scope) => withdrawHandover(scope, sample.clientId))).toEqual({ withdrawn: true });
    expect(await asClient(sample, (scope) => viewPortalHandover(scope, sample.clientId))).toEqual({ handover: null });
    expect(await asOffice(sample, (scope) => withdrawHandover(scope, sample.clientId))).toEqual({
      refused: 'not-found',
    });
    const again = { by: 'office', reachedOn: on('2027-03-01') } as const;
    expect(await asOffice(sample, (scope) => beginHandover(scope, sample.clientId, again))).toHaveProperty(
      'handoverId',
    );
    await verifies(sample);
  });
});

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

describe('the receiver’s link', () => {
  test('opens one handover, until it is replaced, taken back or too old', async () => {
    const sample = await addHandover(database.db);
    const context = { db: database.db, clock: sample.office.clock };
    const make = async () => {
      const made = await asOffice(sample, (scope) => makeReceiverLink(scope, sample.clientId));
      if ('refused' in made) throw new Error(made.refused);
      return made;
    };
    const first = await make();
    expect(first.untilOn).toBe('2027-08-30');
    expect(await findReceiver(context, first.token)).toMatchObject({ clientId: sample.clientId });
    const second = await make();
    expect(await findReceiver(context, first.token)).toEqual({ refused: 'revoked-link' });
    expect(await findReceiver(context, second.token)).toMatchObject({ clientId: sample.clientId });
    expect(await findReceiver(context, 'A'.repeat(43))).toEqual({ refused: 'unknown-link' });
    moveClock(sample.office, '2027-08-30T21:59:00.000Z');
    expect(await findReceiver(context, second.token)).toMatchObject({ clientId: sample.clientId });
    moveClock(sample.office, '2027-08-30T22:01:00.000Z');
    expect(await findReceiver(context, second.token)).toEqual({ refused: 'expired-link' });
    const third = await make();
    await asOffice(sample, (scope) => withdrawReceiverLink(scope, sample.clientId));
    expect(await findReceiver(context, third.token)).toEqual({ refused: 'revoked-link' });
    expect(await asOffice(sample, (scope) => withdrawReceiverLink(scope, sample.clientId))).toEqual({ revoked: false });
    const { rows } = await asOffice(sample, ({ trx }) => sql`select * from access`.execute(trx));
    for (const { token } of [first, second, third]) expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('is another one once somebody else takes over, and opens nothing after the notice was taken back', async () => {
    const sample = await addHandover(database.db);
    const context = { db: database.db, clock: sample.office.clock };
    const made = (await asOffice(sample, (scope) => makeReceiverLink(scope, sample.clientId))) as { token: string };
    await asOffice(sample, (scope) => nameReceiver(scope, sample.clientId, { ...fjord, contact: 'Ola Nes' }));
    expect(await findReceiver(context, made.token)).toEqual({ refused: 'revoked-link' });
    const next = (await asOffice(sample, (scope) => makeReceiverLink(scope, sample.clientId))) as { token: string };
    await asOffice(sample, (scope) => withdrawHandover(scope, sample.clientId));
    expect(await findReceiver(context, next.token)).toEqual({ refused: 'revoked-link' });
  });
});

describe('the statement', () => {
  test('is due in 14 days, is approved by the lead alone, stands as it was approved, and is sent once', async () => {
    const sample = await addHandover(database.db);
    const { clientId, office } = sample;
    moveClock(office, '2027-03-21T08:00:00.000Z');
    const noted = await asOffice(sample, (scope) => noteEnquiry(scope, clientId, question));
    if ('refused' in noted) throw new Error(noted.refused);
    expect(noted.dueOn).toBe('2027-03-24');
    const { statementId } = noted;
    await asOffice(sample, watchHandovers);
    expect(await tasksOf(sample)).toEqual(['handover-statement-due']);
    const sent = () => asOffice(sample, (scope) => noteStatementSent(scope, clientId, statementId));
    expect(await sent()).toEqual({ refused: 'handover-statement-not-approved' });
    const approve = (remark: string, choice = {}) =>
      asOffice(sample, (scope) =>
        approveStatement(scope, clientId, statementId, { ...nothingChosen, remark, ...choice }),
      );
    expect(await approve('Se også rapporten til Økokrim.')).toEqual({ refused: 'forbidden-words', words: ['Økokrim'] });
    const deputy = await inSample(office, async ({ trx, ids, officeId, now }) => {
      const id = ids.next();
      await trx
        .insertInto('staff')
        .values({
          office_id: officeId,
          id,
          name: 'Kari Nes',
          email: 'kari@nordlys.example',
          role: 'manager',
          language: 'nb',
          active: true,
          created_at: now,
        })
        .execute();
      return id;
    });
    const byDeputy = inSample(office, (scope) => approveStatement(scope, clientId, statementId, nothingChosen), {
      staffId: deputy,
    });
    expect(await byDeputy).toEqual({ refused: 'not-the-lead' });
    expect(await approve("Alt er avtalt med O'Hara og Ærø.", { bookedThrough: on('2027-02-28') })).toEqual({
      approved: true,
    });
    expect(await sent()).toEqual({ sent: true });
    expect(await sent()).toEqual({ sent: false });
    expect(await approve('Noe annet')).toEqual({ refused: 'handover-statement-sent' });
    expect(await tasksOf(sample)).toEqual([]);
    const [shown] = (await viewOf(sample)).statements;
    expect(shown).toMatchObject({ standing: 'sent', sentOn: '2027-03-21', approvedByName: 'Ingrid Solheim' });
    const words = JSON.stringify(shown!.words!.nb);
    expect(words).toContain("Alt er avtalt med O'Hara og Ærø.");
    expect(words).toContain('28. februar 2027');
    expect(words).toContain('Ikke kommet');
    await verifies(sample);
  });
});

describe('the end of a client’s access', () => {
  test('waits for the last day and for the client’s own documents, and nothing else', async () => {
    const sample = await addHandover(database.db);
    const { clientId, office } = sample;
    await deliver(sample);
    const close = () => asOffice(sample, (scope) => closeAccess(scope, clientId));
    expect(await close()).toMatchObject({ refused: 'handover-before-last-day', untilOn: '2027-06-01' });
    moveClock(office, '2027-06-02T08:00:00.000Z');
    expect(await close()).toMatchObject({ refused: 'handover-not-offered' });
    for (const step of ['prepare', 'hand-over'] as const) await act(sample, { key: 'own-documents', act: step });
    expect(await close()).toMatchObject({ refused: 'handover-time-to-fetch', untilOn: '2027-07-01' });
    const partly = { clientId, named: [], answersFor: [] };
    const stranger = await inSample(office, (scope) => fetchOwnDocuments(scope, partly, 'nb'));
    expect(stranger).toMatchObject({ documents: [] });
    expect(await viewOf(sample)).toMatchObject({ fetchedOn: null });
    const contents = await asClient(sample, (scope) => fetchOwnDocuments(scope, whole(clientId), 'nb'));
    expect(contents).toMatchObject({ documents: [{ sha256: 'a'.repeat(64) }] });
    await asOffice(sample, watchHandovers);
    expect(await tasksOf(sample)).toContain('handover-may-close');
    expect(await close()).toEqual({ closed: true });
    expect(await close()).toEqual({ closed: false });
    expect(await viewOf(sample)).toMatchObject({ accessClosedOn: '2027-06-02', fetchedOn: '2027-06-02' });
    expect((await viewOf(sample)).whatHappens.nb.sentences).toContain(
      'Alt du har levert, kan du få fra oss. Det holder å spørre.',
    );
    // Powers that were never taken back are still there to be taken back, although the agreement has ended.
    expect(await act(sample, { key: 'power/altinn/Ingrid Solheim', act: 'withdraw' })).toEqual({ acted: true });
    expect(await asOffice(sample, (scope) => withdrawHandover(scope, clientId))).toEqual({
      refused: 'handover-access-closed',
    });
    await asOffice(sample, watchHandovers);
    await asOffice(sample, watchHandovers);
    expect(await tasksOf(sample)).toEqual(['handover-line-due', 'handover-power-not-withdrawn']);
    await verifies(sample);
  });
});

describe('what is the office’s own by law', () => {
  test('is in no page, paper, record or package of a handover', async () => {
    const sample = await addHandover(database.db);
    const { clientId } = sample;
    await deliver(sample);
    const noted = await asOffice(sample, (scope) =>
      noteEnquiry(scope, clientId, { ...question, askedOn: on('2027-03-01') }),
    );
    const { statementId } = noted as { statementId: string };
    await asOffice(sample, (scope) => approveStatement(scope, clientId, statementId, nothingChosen));
    await handOverAll(sample);
    const receiving = await receivingOf(sample);
    const shown = [
      await asOffice(sample, (scope) => viewHandover(scope, clientId)),
      await asReceiver(sample, (scope) => viewReceived(scope, receiving)),
      await asClient(sample, (scope) => viewPortalHandover(scope, clientId)),
      await asClient(sample, (scope) => fetchOwnDocuments(scope, whole(clientId), 'nb')),
      await asOffice(sample, (scope) => viewRecord(scope, clientId, {})),
      await asOffice(sample, (scope) => exportRecord(scope, { clientId })),
    ];
    const papers = [
      await asOffice(sample, (scope) => writeHandoverPaper(scope, clientId, { of: 'client', language: 'nb' })),
      await asOffice(sample, (scope) => writeHandoverPaper(scope, clientId, { of: 'receiver', language: 'en' })),
      await asReceiver(sample, (scope) => writeReceivedPaper(scope, receiving, 'nb')),
      await asOffice(sample, (scope) => writeStatementPaper(scope, clientId, { statementId, language: 'nb' })),
    ];
    const text = JSON.stringify([...shown, ...papers]);
    expect(text).not.toContain(secret);
    expect(text).not.toMatch(/hvitvask|kundetiltak|due-diligence|engagement-check/i);
    // What stays is told to the client, and not to whoever takes over.
    expect(JSON.stringify(papers[0])).toContain('Dette blir hos oss');
    expect(JSON.stringify(papers[2])).not.toContain('Dette blir hos oss');
    for (const paper of papers) {
      if ('refused' in paper) throw new Error(paper.refused);
      expect(Buffer.from(renderDocument(paper.document)).subarray(0, 5).toString()).toBe('%PDF-');
    }
  });

  test('is not let in by the words of anybody', async () => {
    const sample = await addHandover(database.db);
    for (const step of ['prepare', 'hand-over'] as const) await act(sample, { key: 'record', act: step });
    const words = 'Er kunden under mistanke?';
    expect(await answer(sample, { key: 'record', act: 'dispute', words })).toEqual({
      refused: 'forbidden-words',
      words: ['mistanke'],
    });
    const accesses = [{ kind: 'file-sharing', name: 'Hvitvaskingsmappen' }] as const;
    expect(await asOffice(sample, (scope) => setAccesses(scope, sample.clientId, accesses))).toMatchObject({
      refused: 'forbidden-words',
    });
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
