import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const projectFolder = path.resolve(import.meta.dirname, '../../..');
const cli = path.join(projectFolder, 'src/main/cli.ts');
const example = path.join(projectFolder, 'docs/examples/plan.yaml');

let folder = '';
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "takt-æ'-"));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Runs takt with an environment in which any database would fail. */
function takt(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: '', DATABASE_OWNER_URL: '', TZ: 'Pacific/Auckland' };
    const node = [...process.execArgv.filter((word) => word.startsWith('--disable')), cli, ...words];
    execFile(process.execPath, node, { env, cwd: folder }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

function simulate(plan: unknown, ...more: string[]) {
  fs.writeFileSync(path.join(folder, 'plan.json'), JSON.stringify(plan));
  return takt('plan', 'simulate', 'plan.json', ...more);
}

const job = { key: 'mva', client: 'A', person: 'Kari', length: 600, dueOn: '2027-01-11' };
const good = { fromOn: '2027-01-08', people: [{ key: 'Kari' }], jobs: [job] };

describe('takt plan simulate', () => {
  it('answers the weekends of the example, with shares, the same each time', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => takt('plan', 'simulate', example, '--json')));
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(second!.out).toBe(first!.out);
    expect(JSON.parse(first!.out)).toMatchObject({
      seed: 1,
      scenarios: 1000,
      lostAboveMinutes: 60,
      figures: [
        { person: 'Kari', of: 'weekend', on: '2027-01-23', lost: 0.085, minutes: { low: 0, likely: 0, high: 44 } },
        { person: 'Kari', of: 'evenings', on: '2027-01-25', lost: 0.119, minutes: { low: 0, likely: 0, high: 202 } },
      ],
    });
  });

  it('says in both languages that all finds a place, and which weekend does not', async () => {
    expect((await simulate(good)).out).toBe('Alt arbeid får plass i arbeidstiden.\n');
    const full = { ...good, jobs: [{ ...job, length: 20 * 60 }] };
    expect((await simulate(full, '--lang', 'en')).out).toMatch(
      /^Kari, the weekend of .*: lost with 100 %, 4 h \/ 4 h \/ 4 h/,
    );
  });

  it.each([
    [{ ...good, jobs: [{ ...job, person: 'Ola' }] }, 'jobs[0].person', 'agreement.not-one-of'],
    [{ ...good, jobs: [job, job] }, 'jobs[1].key', 'agreement.key-repeated'],
    [{ ...good, jobs: [{ ...job, dueOn: '2027-02-30' }] }, 'jobs[0].dueOn', 'agreement.wrong-form'],
    [{ ...good, jobs: [{ ...job, dueOn: '2099-01-01' }] }, 'jobs[0].dueOn', 'agreement.out-of-range'],
    [{ ...good, jobs: [{ ...job, colour: 'red' }] }, 'jobs[0].colour', 'agreement.unknown-field'],
    [{ ...good, scenarios: 0 }, 'scenarios', 'agreement.out-of-range'],
    [{ ...good, fromOn: undefined }, 'fromOn', 'agreement.missing'],
    [
      { ...good, jobs: [{ ...job, deliveries: [{ key: 'b', firstOn: '2027-01-04', cumulative: [0.5, 0.4, 1] }] }] },
      'jobs[0].deliveries[0].cumulative',
      'agreement.wrong-form',
    ],
    [
      { ...good, people: [{ key: 'Kari', workingHours: { 1: { from: '16:00', to: '08:00' } } }] },
      'people[0].workingHours.1',
      'agreement.wrong-form',
    ],
  ])('names the place of a fault %#', async (plan, where, code) => {
    const { code: exit, out } = await simulate(plan, '--json');
    expect(exit).toBe(1);
    const { faults } = JSON.parse(out) as { faults: { file: string; path: string; code: string; text: string }[] };
    expect(faults.map((fault) => [fault.path, fault.code])).toEqual([[where, code]]);
    expect(faults[0]!.text).not.toContain(code);
  });

  it('ends with 2 where it is called in another way', async () => {
    expect((await takt('plan')).code).toBe(2);
    expect((await takt('plan', 'simulate')).code).toBe(2);
  });
});
