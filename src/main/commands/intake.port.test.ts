import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rawZip } from '../../documents/hostile.testdata.ts';
import { invoicePage, makePdf } from '../../documents/papers.testdata.ts';
import type { InspectedFile } from '../describe-read.ts';

const cli = path.resolve(import.meta.dirname, '../cli.ts');

interface Ended {
  code: number;
  out: string;
  err: string;
}

/** Runs takt with an environment in which any database would fail. */
function takt(...words: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: '', DATABASE_OWNER_URL: '' };
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', cli, 'intake', ...words],
      { env, cwd: folder },
      (error, out, err) => {
        resolve({ code: error ? Number(error.code) : 0, out, err });
      },
    );
  });
}

let folder = '';
beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "takt-æ'-"));
  const pdf = await makePdf([invoicePage({ number: '10023' })]);
  fs.writeFileSync(path.join(folder, '6540 rør.pdf'), pdf);
  fs.writeFileSync(path.join(folder, 'bilag.zip'), rawZip([{ name: Buffer.from('mappe/faktura.pdf'), bytes: pdf }]));
  fs.writeFileSync(path.join(folder, 'tom'), '');
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('takt intake inspect', () => {
  it('answers one JSON document, with the parts of archives', async () => {
    const { code, out } = await takt('inspect', '--json', '6540 rør.pdf', 'bilag.zip', 'tom');
    expect(code).toBe(0);
    const { files } = JSON.parse(out) as { files: InspectedFile[] };
    expect(files).toMatchObject([
      {
        file: '6540 rør.pdf',
        format: 'pdf',
        kind: 'invoice',
        source: 'text',
        pages: 1,
        fields: { number: '10023', totalMinor: 375000 },
        codings: [{ account: '6540', from: 'file-name' }],
        parts: [],
      },
      {
        file: 'bilag.zip',
        format: 'zip',
        parts: [{ file: 'mappe/faktura.pdf', format: 'pdf', fields: { number: '10023' }, parts: [] }],
      },
      { file: 'tom', format: 'unknown', source: 'none', faults: [{ fault: 'damaged' }] },
    ]);
  });

  it('says the same in lines for a person', async () => {
    const { code, out } = await takt('inspect', 'bilag.zip');
    expect(code).toBe(0);
    expect(out).toContain('bilag.zip: zip, other, read from none');
    expect(out).toContain('    mappe/faktura.pdf: pdf, invoice, read from text, 100 % sure');
    expect(out).toContain('      totalMinor: 3750.00');
  });

  it('leaves nothing behind', async () => {
    const before = fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith('takt-inspect-'));
    await takt('inspect', 'bilag.zip');
    expect(fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith('takt-inspect-'))).toEqual(before);
  });

  it.each([[['inspect']], [['inspect', 'finnes-ikke.pdf']], [['les', 'tom']]])('ends with 2 for %j', async (words) => {
    expect((await takt(...words)).code).toBe(2);
  });
});
