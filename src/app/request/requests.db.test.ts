import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findTemplate, type AgreementTerms, type RequestTerm } from '../../domain/agreement/index.ts';
import { calendarDate as on, ore } from '../../domain/kernel/index.ts';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { loadLinesToExport } from '../invoicing/load-ready-lines.ts';
import { makeExport } from '../invoicing/make-export.ts';
import { recordBounce } from '../message/record-bounce.ts';
import { inOfficeScope } from '../office/office-scope.ts';
import { findActingFor } from '../portal/find-acting-for.ts';
import { viewAgreement } from '../portal/view-agreement.ts';
import { viewPortalHome } from '../portal/view-home.ts';
import { eraseWords } from '../record/erase-words.ts';
import { viewRecord } from '../record/view-record.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { decideSurcharges } from '../surcharge/decide-surcharges.ts';
import { settleSurcharges } from '../surcharge/settle-surcharges.ts';
import { asFirst, workAt } from '../surcharge/surcharge.testdata.ts';
import { viewSurcharges } from '../surcharge/view-surcharges.ts';
import { finishRequest, withdrawRequest } from './end-request.ts';
import { enterRequest, type NewRequest } from './enter-request.ts';
import { viewRequests } from './view-requests.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

/** 50 % on kr 1 200 an hour with two working days or fewer, in quarters from half an hour, at most kr 2 000. */
const haste: RequestTerm = {
  key: 'haste',
  on: 'request',
  steps: [{ withinWorkingDays: 2, basisPoints: 5_000 }],
  price: { per: 'hour', rateOre: ore(120_000), minimumMinutes: 30, unitMinutes: 15, work: ['period-work'] },
  capOre: ore(200_000),
  nature: 'price',
};

interface Story {
  office: SampleOffice;
  clientId: string;
  personId: string;
  enter(more?: Partial<NewRequest>): ReturnType<typeof enterRequest>;
  finish(requestId: string, doneOn?: string, minutes?: number): ReturnType<typeof finishRequest>;
  lines(): Promise<{ state: string; sum_ore: number; request_id: string | null }[]>;
}

/** The builder's agreement of July, with a price for haste; Friday 20 November 2026, ten o'clock. */
async function tell(more: Partial<AgreementTerms> = {}): Promise<Story> {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  const { clientId, personId } = await addBuilder(office, '2026-07-01');
  const [vouchers] = findTemplate('vat-two-monthly')!.terms.duties;
  const terms: AgreementTerms = {
    duties: [{ ...vouchers!, charges: [...vouchers!.charges, haste] }],
    ...more,
  };
  await asFirst(office, (scope) =>
    scope.trx
      .updateTable('agreement_version')
      .set({ terms: JSON.stringify(terms) })
      .where('office_id', '=', office.officeId)
      .execute(),
  );
  moveClock(office, '2026-11-20T09:00:00.000Z');
  return {
    office,
    clientId,
    personId,
    enter: (wanted = {}) =>
      asFirst(office, (scope) =>
        enterRequest(scope, clientId, {
          clauseKey: vouchers!.key,
          chargeKey: 'haste',
          what: "Regnskap til banken, D'Angelo & Åse",
          askedOn: on('2026-11-20'),
          neededOn: on('2026-11-23'),
          ...wanted,
        }),
      ),
    finish: (requestId, doneOn = '2026-11-23', minutes = 90) =>
      asFirst(office, (scope) => finishRequest(scope, clientId, requestId, { doneOn: on(doneOn), minutes })),
    lines: () =>
      asFirst(office, (scope) =>
        scope.trx.selectFrom('surcharge_line').select(['state', 'sum_ore', 'request_id']).orderBy('id').execute(),
      ),
  };
}

async function entered(story: Story, more?: Partial<NewRequest>): Promise<string> {
  const answer = await story.enter(more);
  if ('refused' in answer) throw new Error(answer.refused);
  return answer.requestId;
}

describe('a request at short notice', () => {
  test('is told with its price at once, and costs half an hour’s rate once it is done, the same everywhere', async () => {
    const story = await tell();
    const { office, clientId, personId } = story;
    const requestId = await entered(story);
    expect(await workAt(office, '2026-11-20T09:01:00.000Z')).toBeGreaterThanOrEqual(1);
    const letter = await asFirst(office, (scope) =>
      scope.trx
        .selectFrom('message_text as t')
        .innerJoin('message as m', 'm.id', 't.message_id')
        .select(['t.subject', 't.body_text'])
        .where('m.kind', '=', 'request-price')
        .executeTakeFirstOrThrow(),
    );
    expect(letter.subject).toBe('Det du trenger innen mandag 23. november, koster mer');
    expect(letter.body_text).toContain("«Regnskap til banken, D'Angelo & Åse»");
    expect(letter.body_text).toContain('50 %');
    expect(letter.body_text).toContain('kr 600');

    moveClock(office, '2026-11-23T14:00:00.000Z');
    expect(await story.lines()).toEqual([]);
    expect(await story.finish(requestId)).toEqual({ finished: true });
    expect(await story.finish(requestId)).toEqual({ finished: true });
    expect(await story.lines()).toEqual([{ state: 'proposed', sum_ore: 90_000, request_id: requestId }]);
    const list = await asFirst(office, (scope) => viewSurcharges(scope, { language: 'nb', clientId }));
    const line = list.lines.find(({ request }) => request !== null)!;
    expect(line).toMatchObject({ state: 'proposed', sumOre: 90_000, obligationId: null, documents: [] });
    expect(line.conditions.every(({ holds }) => holds)).toBe(true);
    expect(line.steps.map(({ value }) => value.nb)).toContain('50 % av 1 t 30 min × 1 200,00 kr');

    await asFirst(office, (scope) => decideSurcharges(scope, [line.id!], { decision: 'approve' }));
    await workAt(office, '2026-11-23T14:05:00.000Z');
    const told = await asFirst(office, (scope) =>
      scope.trx
        .selectFrom('message_text as t')
        .innerJoin('message as m', 'm.id', 't.message_id')
        .select('t.body_text')
        .where('m.kind', '=', 'surcharge-approved')
        .executeTakeFirstOrThrow(),
    );
    expect(told.body_text).toContain('kr 900 + mva.');
    expect(told.body_text).toContain("«Regnskap til banken, D'Angelo & Åse»");
    const seen = await inOfficeScope(office.context, office.officeId, { personId }, async (scope) => {
      const acting = await findActingFor(scope, clientId);
      return viewAgreement(scope, acting as Exclude<typeof acting, { refused: unknown }>);
    });
    expect('surcharges' in seen && seen.surcharges[0]).toMatchObject({
      sumOre: 90_000,
      state: 'approved',
      documents: [],
    });

    moveClock(office, '2026-12-31T09:00:00.000Z');
    const { ready } = await asFirst(office, (scope) => loadLinesToExport(scope));
    expect(ready).toMatchObject([{ sumOre: 90_000, requestId, obligationId: null, startOn: '2026-11-20' }]);
    expect(ready[0]!.description).toBe(
      "Tillegg for kort varsel: Regnskap til banken, D'Angelo & Åse. Bedt om 20. november 2026, til 23. november 2026. " +
        'Varsel 1 virkedag, 50 % av 1 t 30 min à kr 1 200,00 = kr 900,00.',
    );
    expect(await asFirst(office, (scope) => makeExport(scope, 'csv', 'nb'))).not.toHaveProperty('refused');
    expect(await asFirst(office, (scope) => makeExport(scope, 'csv', 'nb'))).toEqual({ refused: 'nothing-ready' });
    const record = await asFirst(office, (scope) => viewRecord(scope, clientId));
    const told2 = 'events' in record ? record.events.map(({ text }) => text.nb).join('\n') : '';
    expect(told2).toContain('for noe som hastet');
    expect(told2).not.toContain('undefined');
    expect(await asFirst(office, (scope) => verifyRecords(scope))).toMatchObject([{ faults: [] }]);
  });

  test('costs nothing where it was asked for in good time, and says so', async () => {
    const { office, enter } = await tell();
    expect(await enter({ neededOn: on('2026-11-26') })).toEqual({ refused: 'in-good-time' });
    expect(await enter({ neededOn: on('2026-11-19') })).toEqual({ refused: 'wrong-order' });
    expect(await enter({ askedOn: on('2026-11-21') })).toEqual({ refused: 'day-in-the-future' });
    expect(await enter({ askedOn: on('2026-10-01') })).toEqual({ refused: 'request-too-old' });
    expect(await enter({ chargeKey: 'late' })).toEqual({ refused: 'no-request-price' });
    expect(await enter({ personId: office.context.ids.next() })).toEqual({ refused: 'unknown-contact' });
  });

  test('costs nothing where the letter bounced, and the page says why', async () => {
    const story = await tell();
    const { office, clientId } = story;
    const requestId = await entered(story);
    await workAt(office, '2026-11-20T09:01:00.000Z');
    await asFirst(office, async (scope) => {
      const { message_id_header: header } = await scope.trx
        .selectFrom('message')
        .select('message_id_header')
        .where('kind', '=', 'request-price')
        .executeTakeFirstOrThrow();
      await recordBounce(scope, { originalMessageId: header, kind: 'hard' });
    });
    moveClock(office, '2026-11-23T14:00:00.000Z');
    await story.finish(requestId);
    expect(await story.lines()).toEqual([]);
    const list = await asFirst(office, (scope) => viewSurcharges(scope, { language: 'nb', clientId }));
    expect(list.lines.find(({ request }) => request !== null)).toMatchObject({ state: 'locked', sumOre: 0 });
    const page = await asFirst(office, (scope) => viewRequests(scope, clientId));
    expect('requests' in page && page.requests).toMatchObject([{ told: 'not-arrived', state: 'done' }]);
  });

  test('can be left by the client until it is done, and a correction changes the line until it is decided', async () => {
    const story = await tell();
    const { office, clientId, personId } = story;
    const [first, second] = [await entered(story), await entered(story, { neededOn: on('2026-11-24') })];
    await workAt(office, '2026-11-20T09:01:00.000Z');
    const home = await inOfficeScope(office.context, office.officeId, { personId }, (scope) =>
      viewPortalHome(scope, clientId, {}),
    );
    // The office's own words come with a code; the price does not need one.
    expect('urgentRequests' in home && home.urgentRequests).toMatchObject([
      { id: first, what: null, neededOn: '2026-11-23' },
      { id: second, what: null, neededOn: '2026-11-24' },
    ]);
    const leave = (id: string, of = clientId) =>
      inOfficeScope(office.context, office.officeId, { personId }, (scope) => withdrawRequest(scope, of, id));
    moveClock(office, '2026-11-23T14:00:00.000Z');
    const leaveOwn = inOfficeScope(office.context, office.officeId, { personId }, (scope) =>
      withdrawRequest(scope, clientId, first, 'own'),
    );
    expect(await leaveOwn).toEqual({ refused: 'not-found' });
    expect(await leave(first)).toEqual({ withdrawn: true });
    expect(await leave(first)).toEqual({ withdrawn: true });
    expect(await story.finish(first)).toEqual({ refused: 'request-withdrawn' });
    await story.finish(second);
    expect(await leave(second)).toEqual({ refused: 'request-done' });
    expect(await leave(second, office.context.ids.next())).toEqual({ refused: 'not-found' });
    expect(await story.finish(second, '2026-11-23', 30)).toEqual({ finished: true });
    expect(await story.lines()).toMatchObject([{ state: 'proposed', sum_ore: 30_000 }]);
    const [line] = (await asFirst(office, (scope) => viewSurcharges(scope, { language: 'nb', clientId }))).lines.filter(
      ({ request }) => request !== null,
    );
    await asFirst(office, (scope) => decideSurcharges(scope, [line!.id!], { decision: 'approve' }));
    expect(await story.finish(second, '2026-11-23', 600)).toEqual({ refused: 'line-decided' });
    await asFirst(office, (scope) => settleSurcharges(scope, [clientId]));
    expect(await story.lines()).toMatchObject([{ state: 'approved', sum_ore: 30_000 }]);
  });

  test('done twice at once, and withdrawn at once, ends in one state with one line at most', async () => {
    const story = await tell();
    const { office, clientId, personId } = story;
    const requestId = await entered(story);
    await workAt(office, '2026-11-20T09:01:00.000Z');
    moveClock(office, '2026-11-23T14:00:00.000Z');
    const leave = inOfficeScope(office.context, office.officeId, { personId }, (scope) =>
      withdrawRequest(scope, clientId, requestId),
    );
    const all = await Promise.all([story.finish(requestId), leave, story.finish(requestId)]);
    const lines = await story.lines();
    const refused = all.filter((answer) => 'refused' in answer);
    expect(refused.length).toBeGreaterThanOrEqual(1);
    expect(lines.length).toBe('withdrawn' in all[1]! ? 0 : 1);
  });

  test('is erased with the words of the client, and its price stands', async () => {
    const story = await tell();
    const { office, clientId } = story;
    const requestId = await entered(story);
    await workAt(office, '2026-11-20T09:01:00.000Z');
    moveClock(office, '2026-11-23T14:00:00.000Z');
    await story.finish(requestId);
    moveClock(office, '2027-11-23T14:00:00.000Z');
    await asFirst(office, (scope) => eraseWords(scope, clientId, on('2027-01-01')));
    const page = await asFirst(office, (scope) => viewRequests(scope, clientId));
    const record = await asFirst(office, (scope) => viewRecord(scope, clientId));
    expect(JSON.stringify([page, record])).not.toContain("D'Angelo");
    expect(await story.lines()).toMatchObject([{ state: 'proposed', sum_ore: 90_000 }]);
    expect(await asFirst(office, (scope) => verifyRecords(scope))).toMatchObject([{ faults: [] }]);
  });

  test('of another office is unknown, and one without anybody to write to is a task and costs nothing', async () => {
    const story = await tell();
    const other = await tell();
    const requestId = await entered(story);
    const foreign = await asFirst(other.office, (scope) =>
      finishRequest(scope, story.clientId, requestId, { doneOn: on('2026-11-20'), minutes: 30 }),
    );
    expect(foreign).toEqual({ refused: 'not-found' });
    await asFirst(story.office, (scope) =>
      scope.trx.updateTable('person').set({ email: null }).where('id', '=', story.personId).execute(),
    );
    expect(await story.enter()).toMatchObject({ told: false });
    const tasks = await asFirst(story.office, (scope) => scope.trx.selectFrom('task').select('kind').execute());
    expect(tasks.map(({ kind }) => kind)).toContain('no-address');
  });

  test('is held down by the agreement’s own cap', async () => {
    const story = await tell({ sharedCaps: [{ over: 'agreement', per: 'year', capOre: ore(50_000) }] });
    const { office } = story;
    const requestId = await entered(story);
    await workAt(office, '2026-11-20T09:01:00.000Z');
    moveClock(office, '2026-11-23T14:00:00.000Z');
    await story.finish(requestId);
    expect(await story.lines()).toMatchObject([{ state: 'proposed', sum_ore: 50_000 }]);
  });
});
