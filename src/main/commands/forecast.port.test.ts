import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const projectFolder = path.resolve(import.meta.dirname, '../../..');
const cli = path.join(projectFolder, 'src/main/cli.ts');
let folder = '';
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-forecast-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Runs takt with an environment in which any database would fail. */
function evaluate(content: string, ...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const file = path.join(folder, 'history.csv');
  if (content !== '') fs.writeFileSync(file, content);
  return run(file, ...words);
}

function run(file: string, ...words: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: '', DATABASE_OWNER_URL: '', TZ: 'Pacific/Auckland' };
    const node = [
      ...process.execArgv.filter((word) => word.startsWith('--disable')),
      cli,
      'forecast',
      'evaluate',
      file,
    ];
    execFile(process.execPath, [...node, ...words], { env }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

const columns = ['--client', 'Kunde', '--due', 'Frist', '--delivered', 'Levert', '--asof-days-before-due', '10'];
const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'];
const history = `Kunde;Frist;Levert\n${months
  .flatMap((month) => [`Brattli;10.${month}.2026;10.${month}.2026`, `Fjord;10.${month}.2026;20.${month}.2026`])
  .join('\n')}\nFjord;10.11.2026;\n`;

describe('takt forecast evaluate', () => {
  it('scores each delivery from those before it, beside what counting would have said', async () => {
    const ended = await evaluate(history, ...columns, '--date-format', 'D.M.YYYY', '--from', '2026-06-01', '--json');
    const told = JSON.parse(ended.out) as { open: number; forecast: { n: number; auc: number }; baselines: object };
    expect(ended.code).toBe(0);
    expect(told).toMatchObject({
      open: 1,
      forecast: { n: 8, auc: 1 },
      baselines: { global: { n: 8 }, client: { n: 8 } },
    });
  });

  it.each([
    ['an empty file', '\n', [], 'The file is empty.'],
    [
      'a column that is not there',
      'Kunde;Frist\nA;2026-01-01\n',
      [],
      'line 1: Levert: There is no such column. The file has: Kunde, Frist.',
    ],
    [
      'a date of another kind',
      'Kunde;Frist;Levert\nA;2026-01-01;1/2/2026\n',
      [],
      'line 2: Levert: “1/2/2026” is no date after 1900 written as YYYY-MM-DD.',
    ],
    [
      'a day before 1900',
      'Kunde;Frist;Levert\nA;2026-01-01;1899-12-31\n',
      [],
      'line 2: Levert: “1899-12-31” is no date after 1900',
    ],
    [
      'nothing in the span',
      'Kunde;Frist;Levert\nA;2026-01-01;2026-01-02\n',
      ['--from', '2027-01-01'],
      'There is no delivery to score in that time.',
    ],
  ])('tells of %s', async (_, content, more, text) => {
    const { code, err } = await evaluate(content, ...columns, ...more);
    expect({ code, told: err.includes(text), err }).toEqual({ code: 1, told: true, err });
  });

  it('says what is missing of the call', async () => {
    const { code, err } = await evaluate(history, '--client', 'Kunde', '--due', 'Frist', '--delivered', 'Levert');
    expect(code).toBe(2);
    expect(err).toContain('--asof-days-before-due');
  });

  const samples = process.env['TAKT_SAMPLES'] ?? '';
  const payments = path.join(samples, 'lateness/ar.csv');
  // Where the samples are not on this machine there is nothing to measure.
  it.skipIf(samples === '' || !fs.existsSync(payments))(
    'foresees payments of 2013 far better than counting does',
    async () => {
      const words =
        '--client customerID --due DueDate --delivered SettledDate --asof InvoiceDate --from 2013-01-01 --to 2013-12-31';
      const factors = '--date-format M/D/YYYY --factor PaperlessBill --outcome-factor Disputed --json';
      const { out } = await run(payments, ...words.split(' '), ...factors.split(' '));
      const { forecast } = JSON.parse(out) as { forecast: Record<string, number> };
      expect(forecast['n']).toBe(1189);
      expect(forecast['auc']).toBeGreaterThan(0.891);
      expect(forecast['brier']).toBeLessThan(0.1218);
      expect(forecast['mae']).toBeLessThan(5.59);
      expect(forecast['coverage80']).toBeGreaterThan(0.77);
      expect(forecast['coverage80']).toBeLessThan(0.83);
    },
  );
});
