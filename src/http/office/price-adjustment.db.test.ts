import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { issueStaffLink } from '../../app/access/staff-link.ts';
import { addPricedClient, unindexedTerms } from '../../app/price-adjustment/price-adjustment.testdata.ts';
import { asFirst } from '../../app/surcharge/surcharge.testdata.ts';
import type { StaffRole } from '../../db/tables.ts';
import {
  adjustmentListSchema,
  adjustmentMadeSchema,
  adjustmentPreviewSchema,
  adjustmentUndoneSchema,
} from '../contract/price-adjustment.ts';
import { testBrowser, testServer, type TestBrowser } from '../http.testdata.ts';
import { priceAdjustmentRoutes } from './price-adjustment-routes.ts';

const address = '/api/office/price-adjustments';
const newYear = 'startOn=2027-01-01&fromFigure=13390&toFigure=13720';
const change = { by: 'figures', fromFigure: 13_390, toFigure: 13_720 };

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

/** Two clients, one without the clause; Wednesday 25 November 2026. */
async function open(): Promise<{
  office: SampleOffice;
  as: (role: StaffRole) => Promise<TestBrowser>;
  clientId: string;
}> {
  const office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
  await addPricedClient(office, "Brattli & O'Hara Ærø AS");
  const { clientId } = await addPricedClient(office, 'Uten Punkt AS', unindexedTerms);
  moveClock(office, '2026-11-25T09:00:00.000Z');
  const server = testServer(database.db, { modules: [priceAdjustmentRoutes(office.context)] });
  return {
    office,
    clientId,
    async as(role) {
      await asFirst(office, ({ trx }) => trx.updateTable('staff').set({ role }).execute());
      const browser = testBrowser(server);
      await browser.post('/api/sign-in/link', {
        token: await issueStaffLink(server.context, office.officeId, office.staffId, 1),
      });
      return browser;
    },
  };
}

test('the preview is what is made, made twice under one key is once, and it can be undone', async () => {
  const { as } = await open();
  const owner = await as('owner');
  const preview = adjustmentPreviewSchema.parse((await owner.get(`${address}/preview?${newYear}`)).body);
  expect(preview.basisPoints).toBe(246);
  const [brattli, without] = preview.agreements;
  expect(brattli).toMatchObject({
    clientName: "Brattli & O'Hara Ærø AS",
    sums: [
      { label: { nb: 'Fast pris per måned', en: 'Fixed price per month' }, beforeOre: 499_000, afterOre: 511_300 },
    ],
    startOn: '2027-01-01',
    noticeByOn: '2026-12-02',
    refused: null,
  });
  expect(without).toMatchObject({ refused: 'no-clause', sums: [], mayDraft: true });
  const { agreementId, version, startOn } = brattli!;
  const wanted = { change, startOn: '2027-01-01', agreements: [{ agreementId, version, startOn }] };
  const key = { 'Idempotency-Key': 'new-year' };
  const first = await owner.post(address, wanted, key);
  expect(adjustmentMadeSchema.parse(first.body)).toMatchObject({ letters: 1, skipped: [], adjusted: [agreementId] });
  expect((await owner.post(address, wanted, key)).body).toEqual(first.body);
  expect((await owner.post(address, wanted)).body).toMatchObject({
    letters: 0,
    skipped: [{ refused: 'already-adjusted' }],
  });
  const { adjustments } = adjustmentListSchema.parse((await owner.get(address)).body);
  expect(adjustments).toMatchObject([
    { change, basisPoints: 246, madeBy: 'Ingrid Solheim', lines: [{ state: 'told', letter: 'queued' }] },
  ]);
  const adjustedIds = adjustments[0]!.lines.map(({ adjustedId }) => adjustedId);
  const undone = await owner.post(`${address}/undo`, { adjustedIds });
  expect(adjustmentUndoneSchema.parse(undone.body)).toEqual({ undone: adjustedIds, skipped: [] });
});

test('figures that say nothing, say two things or are a slip of the finger are refused', async () => {
  const { as } = await open();
  const owner = await as('owner');
  const status = async (query: string) => (await owner.get(`${address}/preview?${query}`)).status;
  expect(await status('startOn=2027-01-01')).toBe(400);
  expect(await status('startOn=2027-01-01&fromFigure=13390')).toBe(400);
  expect(await status(`${newYear}&basisPoints=250`)).toBe(400);
  expect(await status('startOn=2027-13-01&basisPoints=250')).toBe(400);
  expect(await status('startOn=2027-01-01&basisPoints=2.5')).toBe(400);
  expect(await status('startOn=2027-01-01&basisPoints=')).toBe(400);
  expect(await status('startOn=2027-01-01&basisPoints=-50')).toBe(200);
  expect((await owner.get(`${address}/preview?startOn=2027-01-01&basisPoints=5000`)).body).toMatchObject({
    code: 'price.index-out-of-range',
    detail: 'Indeksen kan ikke endre seg så mye på ett år. Se etter at tallene er riktige.',
  });
});

test('an accountant looks, and drafts the change for one client; the prices of all are for those in charge', async () => {
  const { as, clientId } = await open();
  const accountant = await as('accountant');
  expect((await accountant.get(`${address}/preview?${newYear}`)).status).toBe(200);
  const agreements = [{ agreementId: clientId, version: 1, startOn: '2027-01-01' }];
  expect((await accountant.post(address, { change, startOn: '2027-01-01', agreements })).status).toBe(403);
  expect((await accountant.post(`${address}/undo`, { adjustedIds: [clientId] })).status).toBe(403);
  const clause = { clientId, startOn: '2027-01-01', month: 1, noticeDays: 30 };
  expect((await accountant.post(`${address}/clauses`, clause)).status).toBe(201);
  expect((await accountant.post(`${address}/clauses`, clause)).body).toMatchObject({
    code: 'price.proposal-under-way',
  });
  expect((await (await as('assistant')).post(`${address}/clauses`, clause)).status).toBe(403);
});
