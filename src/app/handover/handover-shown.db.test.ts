import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock } from '../../../tests/support/sample-office.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { inSample } from '../intake/intake.testdata.ts';
import { fetchOwnDocuments, viewPortalHandover } from '../portal/view-handover.ts';
import { exportRecord } from '../record/export-record.ts';
import { viewRecord } from '../record/view-record.ts';
import { markReportDone } from '../report/mark-report-done.ts';
import { vatReturn } from '../report/report.testdata.ts';
import { renderDocument } from '../../pdf/render-document.ts';
import { nameReceiver, setAccesses } from './change-handover.ts';
import { withdrawHandover } from './end-handover.ts';
import { findHandover } from './find-handover.ts';
import {
  addHandover,
  asClient,
  asOffice,
  asReceiver,
  deliver,
  fjord,
  secret,
  act,
  answer,
  handOverAll,
  question,
  receivingOf,
  tasksOf,
  verifies,
  viewOf,
  whole,
  termsWithPowers,
} from './handover.testdata.ts';
import { viewReceived, writeReceivedPaper } from './received-handover.ts';
import { findReceiver, makeReceiverLink, withdrawReceiverLink } from './receiver-link.ts';
import { approveStatement, noteEnquiry, noteStatementSent, nothingChosen, type StatementChoice } from './statements.ts';
import { viewHandover } from './view-handover.ts';
import { watchHandovers } from './watch-handovers.ts';
import { writeHandoverPaper, writeStatementPaper } from './write-handover-paper.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

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

describe('the reports that were sent last', () => {
  const promising = { ...termsWithPowers, office: { answerWithinWorkingDays: 1, reports: [vatReturn] } };
  const term6 = { report: 'vat-return', anchorOn: on('2026-12-31'), sentOn: on('2027-02-03') } as const;

  async function addAsked() {
    const sample = await addHandover(database.db, promising);
    const reportId = await asOffice(sample, async ({ trx }) => {
      const row = await trx
        .selectFrom('promised_report')
        .select('id')
        .where('period_end_on', '=', term6.anchorOn)
        .executeTakeFirstOrThrow();
      return row.id;
    });
    expect(await asOffice(sample, (scope) => markReportDone(scope, reportId, { doneOn: term6.sentOn }))).toMatchObject({
      clientId: sample.clientId,
    });
    moveClock(sample.office, '2027-03-11T08:00:00.000Z');
    const noted = await asOffice(sample, (scope) => noteEnquiry(scope, sample.clientId, question));
    if ('refused' in noted) throw new Error(noted.refused);
    const approve = (lastReports: StatementChoice['lastReports']) =>
      asOffice(sample, (scope) =>
        approveStatement(scope, sample.clientId, noted.statementId, { ...nothingChosen, lastReports }),
      );
    const shown = async () => {
      const [statement] = (await viewOf(sample)).statements;
      return { lastReports: statement!.lastReports, words: JSON.stringify(statement!.words!.nb) };
    };
    return { sample, approve, shown, statementId: noted.statementId };
  }

  test('are proposed from the promises that were ticked off, and stand in the draft', async () => {
    const { shown } = await addAsked();
    expect((await shown()).lastReports).toEqual([{ ...term6, told: true }]);
    expect((await shown()).words).toContain('Mva-melding 6. termin 2026, sendt 3. februar 2027');
  });

  test('can be given another day, or be taken away; what was never ticked off has no way in', async () => {
    const { approve, shown } = await addAsked();
    expect(await approve([{ ...term6, sentOn: on('2027-02-05') }])).toEqual({ approved: true });
    expect((await shown()).words).toContain('sendt 5. februar 2027');
    expect((await shown()).lastReports).toEqual([{ ...term6, sentOn: '2027-02-05', told: true }]);
    expect(await approve([{ ...term6, sentOn: on('2027-03-12') }])).toEqual({ refused: 'day-in-the-future' });
    expect(await approve([{ report: 'a-melding', anchorOn: on('2027-01-31'), sentOn: on('2027-02-05') }])).toEqual({
      approved: true,
    });
    expect((await shown()).words).not.toContain('sendt');
    expect((await shown()).lastReports).toEqual([{ ...term6, told: false }]);
  });

  test('and the statement are shown, with the paper, after the handover has ended', async () => {
    const { sample, approve, shown, statementId } = await addAsked();
    await approve('as-proposed');
    await asOffice(sample, (scope) => noteStatementSent(scope, sample.clientId, statementId));
    await asOffice(sample, (scope) => withdrawHandover(scope, sample.clientId));
    expect((await viewOf(sample)).endedAs).toBe('withdrawn');
    expect((await viewOf(sample)).statements).toMatchObject([{ id: statementId, standing: 'sent' }]);
    expect((await shown()).words).toContain('sendt 3. februar 2027');
    expect(
      await asOffice(sample, (scope) => writeStatementPaper(scope, sample.clientId, { statementId, language: 'nb' })),
    ).toHaveProperty('document');
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
