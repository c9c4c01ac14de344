import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, moveClock } from '../../../tests/support/sample-office.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { addAbsence } from '../staff/absences.ts';
import type { PromiseList } from '../../http/contract/promises.ts';
import { loadConductDuties } from '../conduct/load-conduct-duties.ts';
import { lettersOf, openTasksOf } from '../intake/intake.testdata.ts';
import { isMoveStillTold } from '../message/queue-promise-moved.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { viewRecord } from '../record/view-record.ts';
import { markReportDone } from '../report/mark-report-done.ts';
import {
  idOfPromise,
  promisesOf,
  promising,
  tellReports,
  vatReturn,
  type ReportStory,
} from '../report/report.testdata.ts';
import { viewClientReports } from '../report/view-reports.ts';
import { asFirst, deliver, workAt } from '../surcharge/surcharge.testdata.ts';
import { askForesight } from './ask-foresight.ts';
import { foreseeOffice } from './foresee-office.ts';
import { loadWorkFacts } from './load-work-facts.ts';
import { movePromise } from './move-promise.ts';
import { setPromiseAside, undoSetAside } from './set-promise-aside.ts';
import { undoMove } from './undo-move.ts';
import { viewPromises } from './view-promises.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const vatJob = 'vat-return/vat-term/2026-07-01';

/** July and August: due Sunday 20 September, came Tuesday the 22nd, two working days late. So the VAT return moves from Monday 5 October to Wednesday the 7th; the law says Monday the 12th. */
async function tellLate(
  whenLate: 'moves' | 'stands' | 'not-promised' = 'moves',
): Promise<ReportStory & { duties: string[] }> {
  const story = await tellReports(database.db, promising({ ...vatReturn, whenLate }));
  const rows = await asFirst(story.office, (scope) =>
    scope.trx
      .selectFrom('obligation')
      .select('id')
      .where('client_id', '=', story.clientId)
      .orderBy('due_on')
      .limit(2)
      .execute(),
  );
  await workAt(story.office, '2026-09-21T07:00:00.000Z');
  await deliver(story.office, story.clientId, rows[0]!.id, '2026-09-22T13:00:00.000Z');
  moveClock(story.office, '2026-09-30T08:00:00.000Z');
  return { ...story, duties: rows.map(({ id }) => id) };
}

const move = ({ office, clientId }: ReportStory, toOn: string, jobKey = vatJob) =>
  asFirst(office, (scope) => movePromise(scope, clientId, jobKey, on(toOn)));
const undo = ({ office }: ReportStory, moveId: string) => asFirst(office, (scope) => undoMove(scope, moveId));
const firstPromise = async (story: ReportStory): Promise<string> => (await promisesOf(story))[0]!;

async function moved(story: ReportStory, toOn: string): Promise<string> {
  const answer = await move(story, toOn);
  if ('refused' in answer) throw new Error(answer.refused);
  return answer.moveId;
}

/** The new days that were written to the client, and what became of each letter. */
async function lettersAbout({ office }: ReportStory): Promise<string[]> {
  const rows = await asFirst(office, (scope) =>
    scope.trx
      .selectFrom('message as m')
      .innerJoin('message_text as t', (join) =>
        join.onRef('t.office_id', '=', 'm.office_id').onRef('t.message_id', '=', 'm.id'),
      )
      .select(['m.status', 't.subject'])
      .where('m.kind', '=', 'promise-moved')
      .orderBy('m.id')
      .execute(),
  );
  return rows.map(({ status, subject }) => `${status}: ${subject.replaceAll('\u00a0', ' ')}`);
}

async function eventsOf({ office, clientId }: ReportStory): Promise<string[]> {
  const { events } = (await asFirst(office, (scope) => viewRecord(scope, clientId, {}))) as unknown as {
    events: { kind: string; text: { nb: string } }[];
  };
  return events.filter(({ kind }) => kind.startsWith('promise-')).map(({ text }) => text.nb.replaceAll('\u00a0', ' '));
}

describe('a new day that somebody approves', () => {
  let story: ReportStory;
  beforeEach(async () => void (story = await tellLate()));

  test('is in force at once, stands in the record, and is told the client once', async () => {
    expect(await firstPromise(story)).toBe('v1 vat 2026-07-01 2026-10-05 → 2026-10-07');
    await moved(story, '2026-10-09');
    expect(await firstPromise(story)).toBe('v1 vat 2026-07-01 2026-10-05 → 2026-10-09');
    expect(await lettersAbout(story)).toEqual(['queued: Mva-meldingen kommer fredag 9. oktober']);
    const { text } = (await lettersOf(story.office)).find(({ kind }) => kind === 'promise-moved')!;
    expect(text.replaceAll('\u00a0', ' ')).toContain(
      'Du trenger ikke gjøre noe. Vi fikk det siste tirsdag 22. september. Derfor kommer mva-meldingen for juli og august fredag 9. oktober.',
    );
    expect(await asFirst(story.office, (scope) => verifyRecords(scope))).toMatchObject([{ faults: [] }]);
    const { reports } = await asFirst(story.office, (scope) => viewClientReports(scope, story.clientId));
    expect(reports[0]).toMatchObject({ dueOn: '2026-10-09', movedFromOn: '2026-10-05', late: false });
  });

  test('is the same however often it is approved, and by how many at once', async () => {
    const answers = await Promise.all([
      move(story, '2026-10-09'),
      move(story, '2026-10-09'),
      move(story, '2026-10-09'),
    ]);
    answers.push(await move(story, '2026-10-09'));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await lettersAbout(story)).toHaveLength(1);
  });

  test.each([
    ['after the law', '2026-10-13', 'promise-after-law'],
    ['on a Sunday', '2026-10-04', 'promise-day'],
    ['in the past', '2026-09-29', 'promise-day'],
    ['no later than what is promised', '2026-10-07', 'promise-no-later'],
  ])('is refused %s, and nothing is written', async (_, toOn, refused) => {
    expect(await move(story, toOn)).toEqual({ refused });
    expect(await firstPromise(story)).toBe('v1 vat 2026-07-01 2026-10-05 → 2026-10-07');
    expect(await lettersAbout(story)).toEqual([]);
  });

  test('is refused while something is missing, for what has come, and where the agreement says that the day stands', async () => {
    expect(await move(story, '2026-12-08', 'vat-return/vat-term/2026-09-01')).toEqual({ refused: 'promise-missing' });
    const id = await idOfPromise(story, '2026-07-01');
    await asFirst(story.office, (scope) => markReportDone(scope, id, { doneOn: on('2026-09-30') }));
    expect(await move(story, '2026-10-09')).toEqual({ refused: 'promise-none' });
    expect(await move(await tellLate('stands'), '2026-10-09')).toEqual({ refused: 'promise-none' });
  });

  test('is for a job of a client of this office', async () => {
    const other = await addSampleOffice(database.db, '2026-09-30T08:00:00.000Z');
    expect(await move({ ...story, office: other }, '2026-10-09')).toEqual({ refused: 'not-found' });
    expect(await move(story, '2026-10-09', 'vat-return/vat-term/1999-01-01')).toEqual({ refused: 'not-found' });
    const moveId = await moved(story, '2026-10-09');
    expect(await undo({ ...story, office: other }, moveId)).toEqual({ refused: 'not-found' });
  });

  test('may be up to the law’s day, and is planned by', async () => {
    await moved(story, '2026-10-12');
    const facts = await asFirst(story.office, loadWorkFacts);
    expect(facts.promises.find(({ promiseKey }) => promiseKey === 'vat/vat-term/2026-07-01')).toMatchObject({
      dueOn: '2026-10-12',
      isThere: true,
      isDone: false,
    });
  });

  test('is a task where nobody can be reached by e-mail', async () => {
    await asFirst(story.office, ({ trx }) => trx.updateTable('person').set({ email: null }).execute());
    expect(await move(story, '2026-10-09')).toMatchObject({ told: false });
    expect(await openTasksOf(story.office)).toContain('no-address');
    expect(await firstPromise(story)).toBe('v1 vat 2026-07-01 2026-10-05 → 2026-10-09');
  });
});

describe('a new day that is taken back', () => {
  let story: ReportStory;
  beforeEach(async () => void (story = await tellLate()));

  test('while its letter waits: nobody is told, what was promised stands again, and another day can be approved', async () => {
    const moveId = await moved(story, '2026-10-09');
    await Promise.all([undo(story, moveId), undo(story, moveId)]);
    expect(await firstPromise(story)).toBe('v1 vat 2026-07-01 2026-10-05 → 2026-10-07');
    expect(await lettersAbout(story)).toEqual(['dropped: Mva-meldingen kommer fredag 9. oktober']);
    await moved(story, '2026-10-08');
    expect(await lettersAbout(story)).toEqual([
      'dropped: Mva-meldingen kommer fredag 9. oktober',
      'queued: Mva-meldingen kommer torsdag 8. oktober',
    ]);
    await undo(story, moveId);
    expect(await firstPromise(story)).toBe('v1 vat 2026-07-01 2026-10-05 → 2026-10-08');
  });

  test('is refused once the client has been told; then a later day can be approved', async () => {
    const moveId = await moved(story, '2026-10-08');
    await asFirst(story.office, ({ trx }) =>
      trx
        .updateTable('message')
        .set({ status: 'attempting', attempts: 1 })
        .where('kind', '=', 'promise-moved')
        .execute(),
    );
    expect(await undo(story, moveId)).toEqual({ refused: 'promise-told' });
    await moved(story, '2026-10-09');
    expect(await firstPromise(story)).toBe('v1 vat 2026-07-01 2026-10-05 → 2026-10-09');
  });

  test('gives way by itself to another day, so that the client hears of one', async () => {
    await moved(story, '2026-10-08');
    await moved(story, '2026-10-09');
    expect(await lettersAbout(story)).toEqual([
      'dropped: Mva-meldingen kommer torsdag 8. oktober',
      'queued: Mva-meldingen kommer fredag 9. oktober',
    ]);
  });

  test('is not told where the report has come in the meantime, or the day has', async () => {
    await moved(story, '2026-10-09');
    const told = () =>
      asFirst(story.office, async (scope) => {
        const { id } = await scope.trx
          .selectFrom('message')
          .select('id')
          .where('kind', '=', 'promise-moved')
          .executeTakeFirstOrThrow();
        return isMoveStillTold(scope, id);
      });
    expect(await told()).toBe(true);
    const reportId = await idOfPromise(story, '2026-07-01');
    await asFirst(story.office, (scope) => markReportDone(scope, reportId, { doneOn: on('2026-09-30') }));
    expect(await told()).toBe(false);
  });
});

describe('the price of the client’s next delivery', () => {
  /** September and October: due 20 November, came 9 December. The first charge is forgiven; without it nothing stands there at all. */
  async function lineOf(moveTo: string | undefined, sentOn: string, whenLate: 'moves' | 'not-promised' = 'moves') {
    const story = await tellLate(whenLate);
    if (moveTo !== undefined) await moved(story, moveTo);
    moveClock(story.office, '2026-10-20T08:00:00.000Z');
    const reportId = await idOfPromise(story, '2026-07-01');
    await asFirst(story.office, (scope) => markReportDone(scope, reportId, { doneOn: on(sentOn) }));
    await workAt(story.office, '2026-11-23T08:00:00.000Z');
    await deliver(story.office, story.clientId, story.duties[1]!, '2026-12-09T15:00:00.000Z');
    const lines = await asFirst(story.office, (scope) =>
      scope.trx
        .selectFrom('surcharge_line')
        .select(['state', 'sum_ore'])
        .where('obligation_id', '=', story.duties[1]!)
        .execute(),
    );
    const duties = await asFirst(story.office, (scope) => loadConductDuties(scope, [story.clientId]));
    const lateReports = [...duties.values()]
      .flat()
      .flatMap(({ officeLateness }) => officeLateness.map(({ slip }) => slip))
      .filter((slip) => slip === 'report-late');
    return { lines: lines.map(({ state, sum_ore: ore }) => `${state} ${ore / 100}`), lateReports: lateReports.length };
  }

  // What the client pays, and whether the office's report is told as late where its own work is told of.
  test.each([
    ['by the agreement’s day, without a new one', undefined, '2026-10-07', 'moves', ['forgiven 3750'], 0],
    ['by the agreement’s day, with a new one', '2026-10-09', '2026-10-07', 'moves', ['forgiven 3750'], 0],
    ['after the agreement’s day, without a new one', undefined, '2026-10-09', 'moves', [], 1],
    ['after it and by the new one: in time, and yet nothing is paid', '2026-10-09', '2026-10-09', 'moves', [], 0],
    ['after the new one', '2026-10-09', '2026-10-12', 'moves', [], 1],
    ['where nothing was promised', undefined, '2026-10-12', 'not-promised', ['forgiven 3750'], 0],
    ['by the new one, nothing promised before', '2026-10-09', '2026-10-09', 'not-promised', ['forgiven 3750'], 0],
    ['after the new one, nothing promised before', '2026-10-09', '2026-10-12', 'not-promised', [], 1],
  ] as const)('where the report comes %s', async (_, moveTo, sentOn, whenLate, lines, lateReports) => {
    expect(await lineOf(moveTo, sentOn, whenLate)).toEqual({ lines, lateReports });
  });

  test('is settled when the agreement’s day has passed, though the client was told a later one', async () => {
    const story = await tellLate();
    await moved(story, '2026-10-12');
    await workAt(story.office, '2026-10-07T07:00:00.000Z');
    await workAt(story.office, '2026-10-08T07:00:00.000Z');
    await workAt(story.office, '2026-11-23T08:00:00.000Z');
    await deliver(story.office, story.clientId, story.duties[1]!, '2026-12-09T15:00:00.000Z');
    const lines = await asFirst(story.office, (scope) =>
      scope.trx.selectFrom('surcharge_line').select('state').where('obligation_id', '=', story.duties[1]!).execute(),
    );
    expect(lines).toEqual([]);
  });
});

describe('the days that are proposed', () => {
  /** Ingrid is away until Friday 9 October, when the books and the return are done: it is promised by Monday the 12th, which is the law's day. */
  async function tellProposed(): Promise<ReportStory> {
    const story = await tellLate();
    const { office } = story;
    await asFirst(office, async (scope) => {
      await addAbsence(scope, { staffId: office.staffId, fromOn: on('2026-09-30'), toOn: on('2026-10-08') });
      await askForesight(scope);
    });
    await foreseeOffice(office.context, office.officeId);
    return story;
  }
  const list = ({ office }: ReportStory): Promise<PromiseList> =>
    asFirst(office, async (scope) => {
      const viewed = await viewPromises(scope, 'owner');
      if ('refused' in viewed) throw new Error(viewed.refused);
      return viewed;
    });
  const setAside = ({ office, clientId }: ReportStory, reason = 'Ringer i morgen «æøå»') =>
    asFirst(office, (scope) => setPromiseAside(scope, clientId, vatJob, { untilOn: on('2026-10-12'), reason }));

  test('are listed with why, can be approved, and then wait to be told', async () => {
    const story = await tellProposed();
    const { proposed, waiting } = await list(story);
    expect(waiting).toEqual([]);
    expect(proposed).toEqual([
      {
        clientId: story.clientId,
        clientName: "Brattli & O'Hara Bygg AS",
        jobKey: vatJob,
        kind: 'vat-return',
        reports: [{ report: 'vat-return', period: { of: 'vat-term', startOn: '2026-07-01', endOn: '2026-08-31' } }],
        why: 'came-late',
        cameOn: '2026-09-22',
        promisedOn: '2026-10-07',
        toOn: '2026-10-12',
        lawOn: '2026-10-12',
      },
    ]);
    const moveId = await moved(story, '2026-10-12');
    const after = await list(story);
    expect(after.proposed).toEqual([]);
    expect(after.waiting).toMatchObject([{ moveId, clientId: story.clientId, toOn: '2026-10-12' }]);
    await undo(story, moveId);
    expect(await list(story)).toEqual({ proposed, waiting: [] });
    // A person who has told it by telephone, and ticks the return off.
    const reportId = await idOfPromise(story, '2026-07-01');
    await asFirst(story.office, (scope) => markReportDone(scope, reportId, { doneOn: on('2026-09-30') }));
    expect(await list(story)).toEqual({ proposed: [], waiting: [] });
  });

  test('are not asked about again before their day where somebody has set them aside, with a reason', async () => {
    const story = await tellProposed();
    for (const _ of [1, 2]) expect(await setAside(story)).toEqual({ setAside: true });
    await Promise.all([setAside(story), setAside(story)]);
    expect((await list(story)).proposed).toEqual([]);
    expect(await lettersAbout(story)).toEqual([]);
    for (const _ of [1, 2]) await asFirst(story.office, (scope) => undoSetAside(scope, story.clientId, vatJob));
    expect((await list(story)).proposed).toHaveLength(1);
    expect(await eventsOf(story)).toEqual([
      'Mva-melding for juli og august 2026: spørsmålet om ny dato ble tatt opp igjen av Ingrid Solheim.',
      'Mva-melding for juli og august 2026: ny dato mandag 12. oktober 2026 ble ikke godkjent nå. Det ble bestemt av Ingrid Solheim. Det ble skrevet «Ringer i morgen «æøå»».',
    ]);
    await setAside(story);
    moveClock(story.office, '2026-10-12T08:00:00.000Z');
    await asFirst(story.office, askForesight);
    await foreseeOffice(story.office.context, story.office.officeId);
    // It is the day itself: there is no room left by the law for a promise that is later than today.
    expect((await list(story)).proposed.map(({ toOn }) => toOn)).toEqual(['2026-10-12']);
  });

  test('are one’s own, and anybody’s of this office for whoever leads', async () => {
    const story = await tellProposed();
    const other = await addSampleOffice(database.db, '2026-09-30T08:00:00.000Z');
    const { staffId } = story.office;
    const ask = (office: typeof other, role: 'owner' | 'accountant') =>
      asFirst(office, (scope) => viewPromises(scope, role, staffId));
    expect(await ask(other, 'owner')).toEqual({ refused: 'not-found' });
    expect(await ask(other, 'accountant')).toEqual({ refused: 'not-allowed' });
    expect(await asFirst(other, (scope) => viewPromises(scope, 'owner'))).toEqual({ proposed: [], waiting: [] });
  });
});

test('the record tells of it in words', async () => {
  const story = await tellLate();
  const moveId = await moved(story, '2026-10-09');
  await undo(story, moveId);
  expect(await eventsOf(story)).toEqual([
    'Mva-melding for juli og august 2026: den nye datoen fredag 9. oktober 2026 ble tatt tilbake av Ingrid Solheim før kunden fikk vite om den.',
    'Mva-melding for juli og august 2026: ny dato er fredag 9. oktober 2026. Før var den onsdag 7. oktober 2026. Det ble godkjent av Ingrid Solheim.',
  ]);
});
