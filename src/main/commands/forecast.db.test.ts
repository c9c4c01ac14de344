import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { inSample, sendSample } from '../../app/intake/intake.testdata.ts';
import { readEnvironment } from '../environment.ts';
import { command } from './forecast.ts';

let database: TestDatabase;
let office: SampleOffice;
beforeAll(async () => {
  database = await cloneDatabase();
  office = await addSampleOffice(database.db, '2026-07-01T08:00:00.000Z');
});
afterAll(() => database.close());
afterEach(() => vi.restoreAllMocks());

async function calibrate(values: Record<string, string> = {}, json = true) {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const environment = readEnvironment({ DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl });
  const code = await command.run({ positionals: ['calibrate'], values, json, environment });
  return { code, said: written.join('') };
}

/** All that a duty asks for, on a day. */
async function deliver(by: Awaited<ReturnType<typeof addBuilder>>, dutyKey: string, at: string): Promise<void> {
  moveClock(office, at);
  const rows = await inSample(office, (scope) =>
    scope.trx
      .selectFrom('obligation as o')
      .innerJoin('obligation_item as i', (join) =>
        join.onRef('i.office_id', '=', 'o.office_id').onRef('i.obligation_id', '=', 'o.id'),
      )
      .select(['o.id', 'i.key'])
      .where('o.client_id', '=', by.clientId)
      .where('o.duty_key', '=', dutyKey)
      .execute(),
  );
  for (const { id, key } of rows) await sendSample(office, by, { obligationId: id, itemKey: key });
}

test('takt forecast calibrate holds what was foreseen of an office against what came', async () => {
  expect(await calibrate()).toMatchObject({ code: 1 });
  const builder = await addBuilder(office, '2026-07-01');
  await deliver(builder, 'vouchers/vat-term/2026-07-01', '2026-10-08T08:00:00.000Z');
  await deliver(builder, 'vouchers/vat-term/2026-09-01', '2026-12-09T08:00:00.000Z');
  const { code, said } = await calibrate();
  expect(code).toBe(0);
  const { offices } = JSON.parse(said) as {
    offices: { office: string; history: number; forecast: { n: number }; calibration: { n: number }[] }[];
  };
  expect(offices).toMatchObject([{ office: office.officeId, forecast: { n: 2 } }]);
  expect(offices[0]!.calibration).toHaveLength(10);
  expect(offices[0]!.calibration.reduce((sum, { n }) => sum + n, 0)).toBe(2);
  const { said: told } = await calibrate({ 'asof-days-before-due': '3', from: '2026-11-01' }, false);
  expect(told).toMatch(/1 deliveries foreseen; 1 were known before the first/);
  expect(told).toContain('held to be late        n   foreseen   happened');
});
