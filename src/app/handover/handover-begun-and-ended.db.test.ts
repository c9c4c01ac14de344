import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock } from '../../../tests/support/sample-office.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { deactivateClient } from '../client/deactivate-client.ts';
import { inSample } from '../intake/intake.testdata.ts';
import { fetchOwnDocuments, viewPortalHandover } from '../portal/view-handover.ts';
import { viewRecord } from '../record/view-record.ts';
import { beginHandover } from './begin-handover.ts';
import { agreeLastDay } from './change-handover.ts';
import { closeAccess, withdrawHandover } from './end-handover.ts';
import {
  addEngagement,
  addHandover,
  asClient,
  asOffice,
  deliver,
  fjord,
  type SampleHandover,
  act,
  tasksOf,
  verifies,
  viewOf,
  whole,
} from './handover.testdata.ts';
import { watchHandovers } from './watch-handovers.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

const tellings = async (sample: SampleHandover) => {
  const view = await asOffice(sample, (scope) => viewRecord(scope, sample.clientId, {}));
  return JSON.stringify(view);
};

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
