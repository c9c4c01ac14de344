import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { classifyBounce } from './classify-bounce.ts';

const folder = join(process.env['TAKT_SAMPLES'] ?? '', 'bounces');
const haveSamples = process.env['TAKT_SAMPLES'] !== undefined && existsSync(folder);

/** Read and labelled by hand: what each mail is, and whether its code or its words tell. */
const labels = readFileSync(new URL('../../tests/corpus/bounce-labels.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',') as [file: string, kind: string, tells: string]);

describe.skipIf(!haveSamples)(
  haveSamples ? 'real mails' : 'real mails: skipped, TAKT_SAMPLES names no folder with "bounces"',
  () => {
    it('are classed as a person classes them, where they tell, in at least 95 of 100', async () => {
      const telling = labels.filter(([, , tells]) => tells === 'yes');
      const wrong: string[] = [];
      for (const [file, label] of telling) {
        const { kind } = await classifyBounce(readFileSync(join(folder, file)));
        if (kind !== label) wrong.push(`${file}: ${kind}, not ${label}`);
      }
      const right = telling.length - wrong.length;
      const share = `${right} of ${telling.length} that tell are right (${((100 * right) / telling.length).toFixed(1)} %)`;
      process.stdout.write([share, ...wrong, ''].join('\n'));
      expect(telling.length).toBe(275);
      expect(right / telling.length).toBeGreaterThanOrEqual(0.95);
    });

    it('are all read without a crash, also cut off anywhere, and nearly all name a recipient', async () => {
      const files = readdirSync(folder).filter((name) => name.endsWith('.eml'));
      expect(files.toSorted()).toEqual(labels.map(([file]) => file).toSorted());
      const found = await Promise.all(files.map((name) => classifyBounce(readFileSync(join(folder, name)))));
      expect(found.filter(({ recipients }) => recipients.length > 0).length / files.length).toBeGreaterThan(0.95);
      for (const name of files) {
        const raw = readFileSync(join(folder, name));
        for (const part of [0.2, 0.5, 0.8])
          expect(await classifyBounce(raw.subarray(0, raw.length * part))).toHaveProperty('kind');
      }
    });
  },
);
