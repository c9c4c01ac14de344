import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { addSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { testAccess } from '../../app/access/access.testdata.ts';
import { confirmSecondFactor, startSecondFactor, viewSecondFactor } from '../../app/access/second-factor.ts';
import { inSample } from '../../app/intake/intake.testdata.ts';
import { viewOfficeRecord } from '../../app/office-record/view-office-record.ts';
import { TOTP, Secret } from 'otpauth';
import { readEnvironment } from '../environment.ts';
import { command } from './office.ts';

let database: TestDatabase;
let office: SampleOffice;
let folder: string;
beforeAll(async () => {
  database = await cloneDatabase();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-office-'));
  office = await addSampleOffice(database.db, '2026-11-23T08:30:00.000Z');
});
afterAll(async () => {
  fs.rmSync(folder, { recursive: true });
  await database.close();
});
afterEach(() => vi.restoreAllMocks());

async function reset(email: string) {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  const variables = { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl, TAKT_DATA: folder };
  const environment = readEnvironment(variables);
  await command.run({ positionals: ['reset-second-factor'], values: { email }, json: true, environment });
  return JSON.parse(written.join('')) as { reset: object[] };
}

test('an owner whom nobody at the office can help is helped by whoever runs the machine, and the record says so', async () => {
  const { context } = testAccess(database.db);
  const owner = { officeId: office.officeId, staffId: office.staffId, role: 'owner' as const };
  const started = (await startSecondFactor(context, owner)) as { secret: string };
  const timestamp = Date.parse(context.clock.now());
  const code = new TOTP({ secret: Secret.fromBase32(started.secret) }).generate({ timestamp });
  await inSample(office, ({ trx }) => confirmSecondFactor(context, trx, owner, code));
  expect((await viewSecondFactor(context, owner)).setUpAt).not.toBeNull();
  expect(await reset('nobody@nordlys.example')).toEqual({ reset: [] });
  expect((await reset('Ingrid@nordlys.example')).reset).toHaveLength(1);
  expect(await viewSecondFactor(context, owner)).toMatchObject({ setUpAt: null, recoveryCodesLeft: 0 });
  const { events } = await inSample(office, (scope) => viewOfficeRecord(scope, undefined));
  expect(events[0]).toMatchObject({ kind: 'second-factor-reset', byName: null, whoName: 'Ingrid Solheim' });
});
