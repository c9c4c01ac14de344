import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { addSampleOffice } from '../../../tests/support/sample-office.ts';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { readEnvironment } from '../environment.ts';
import { command } from './import.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await cloneDatabase();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-import-'));
  await addSampleOffice(database.db, '2026-11-23T08:30:00.000Z');
});
afterAll(async () => {
  fs.rmSync(folder, { recursive: true });
  await database.close();
});
afterEach(() => vi.restoreAllMocks());

function fileOf(text: string): string {
  const file = path.join(folder, 'kunder.csv');
  fs.writeFileSync(file, text);
  return file;
}

async function run(positionals: string[], values: Record<string, string | boolean> = {}) {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  const environment = readEnvironment({ DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl });
  const code = await command.run({ positionals, values, json: true, environment });
  return { code, answer: JSON.parse(written.join('')) as Record<string, unknown> };
}

describe('takt import', () => {
  test('stores nothing on a dry run, then all, then says that all is there', async () => {
    const file = fileOf('Kunde;Org.nr;E-post\nBrattli Bygg AS;312457806;jo@brattli.example\n');
    expect(await run([file], { 'dry-run': true })).toEqual({ code: 0, answer: { valid: 1, invalid: 0, faults: [] } });
    expect(await run([file], { office: '310332062' })).toMatchObject({ code: 0, answer: { made: { clients: 1 } } });
    expect(await run([file])).toMatchObject({
      code: 1,
      answer: { valid: 0, invalid: 1, faults: [{ line: 2, field: 'orgnr', code: 'import.orgnr-known' }] },
    });
  });

  test('brings in earlier deliveries', async () => {
    await run([fileOf('Kunde;E-post;Avtale\nÅse;ase@ase.example;monthly\n')]);
    const file = fileOf('Kunde;Periode;Levert\nÅse;2026-05;09.06.2026\n');
    expect(await run([file], { history: true })).toMatchObject({ code: 0, answer: { made: { deliveries: 1 } } });
  });

  test('says what is wrong with a file that is none', async () => {
    expect(await run([fileOf('Kunde;Org.nr\n')])).toMatchObject({
      code: 1,
      answer: { error: { code: 'import.no-rows' } },
    });
    expect(await run([path.join(folder, 'nowhere.csv')])).toMatchObject({
      code: 1,
      answer: { error: { code: 'file' } },
    });
  });

  test.each<[string[], Record<string, string>]>([
    [[], {}],
    [['a', 'b'], {}],
    [['package.json'], { office: '999' }],
  ])('called with %j and %j is wrong use', async (positionals, values) => {
    const files = positionals.map((name) => (name === 'package.json' ? fileOf('Kunde\nÅse\n') : name));
    await expect(run(files, values)).rejects.toThrow(/Name one file|There is no office/);
  });
});
