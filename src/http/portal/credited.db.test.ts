import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { creditSurcharge } from '../../app/invoicing/credit-surcharge.ts';
import { makeExport } from '../../app/invoicing/make-export.ts';
import { instant } from '../../domain/kernel/index.ts';
import { addPortalOffice, addSurchargeLine } from './portal.testdata.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

test('the client sees what was credited of a surcharge, with its VAT, and the surcharge as it was', async () => {
  const office = await addPortalOffice(database.db);
  const lineId = await addSurchargeLine(office, 'approved', '2026-10-01T07:00:00.000Z');
  const jo = await office.open(office.jo);
  const read = async () => (await jo.get(`/api/portal/agreement?client=${office.builder}`)).body['surcharges'];
  expect(await read()).toMatchObject([{ state: 'approved', creditedOre: 0, creditedTotalOre: 0 }]);
  const before = (await read()) as { sumOre: number; totalOre: number }[];
  await office.act(async (scope) => {
    const toldAt = instant('2026-10-01T08:00:00.000Z');
    await scope.trx.updateTable('surcharge_line').set({ told_at: toldAt }).where('id', '=', lineId).execute();
    expect(await makeExport(scope, 'csv', 'nb')).toMatchObject({ lines: 1 });
    expect(await creditSurcharge(scope, lineId, { reason: 'for mye', sumOre: 100_100 })).toMatchObject({
      sumOre: 100_100,
    });
  });
  expect(await read()).toMatchObject([
    {
      lineId,
      state: 'approved',
      sumOre: before[0]!.sumOre,
      totalOre: before[0]!.totalOre,
      objectByOn: null,
      creditedOre: 100_100,
      creditedTotalOre: 125_125,
    },
  ]);
});
