import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const cli = path.resolve(import.meta.dirname, '../cli.ts');

let folder = '';
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-bounce-'));
  const bounce = (words: string) =>
    `From: MAILER-DAEMON@mx.example\nSubject: Undelivered mail\n\n<kari@bygg.example>: ${words}\n`;
  fs.writeFileSync(path.join(folder, 'gone.eml'), bounce('550 5.1.1 User unknown'));
  const stored = (words: string) => `From daemon Mon Nov 23 08:00:00 2026\n${bounce(words)}\n`;
  fs.writeFileSync(path.join(folder, 'mailbox'), stored('552 5.2.2 Mailbox full') + stored('550 5.7.1 Spam'));
  // One mail that quotes another stays one.
  fs.writeFileSync(path.join(folder, 'quoting.eml'), `${stored('550 5.1.1 User unknown')}${stored('quoted')}`);
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Runs takt with an environment in which any database would fail. */
function takt(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: '', DATABASE_OWNER_URL: '', TAKT_DATA: path.join(folder, 'none') };
    const node = [...process.execArgv.filter((word) => word.startsWith('--disable')), cli, ...words];
    execFile(process.execPath, node, { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

it('classify says of each mail what it is and what told it, and touches nothing', async () => {
  const { code, out } = await takt('bounce', 'classify', folder, '--json');
  const answer = JSON.parse(out) as { reports: { file: string }[] };
  expect(code).toBe(0);
  expect(answer).toMatchObject({ mails: 4, hard: 3, soft: 1, complaint: 0, 'auto-reply': 0, unknown: 0 });
  expect(answer.reports.map(({ file, ...report }) => ({ file: path.basename(file), ...report }))).toMatchObject([
    { file: 'gone.eml', kind: 'hard', cause: 'gone', code: '5.1.1', recipients: ['kari@bygg.example'] },
    { file: 'mailbox', kind: 'soft', cause: 'not-now', code: '5.2.2', text: expect.stringContaining('Mailbox full') },
    { file: 'mailbox', kind: 'hard', cause: 'refused', code: '5.7.1' },
    { file: 'quoting.eml', kind: 'hard', cause: 'gone', code: '5.1.1' },
  ]);
  expect(fs.existsSync(path.join(folder, 'none'))).toBe(false);
});

it('classify of nothing says what it takes', async () => {
  expect(await takt('bounce', 'classify')).toMatchObject({ err: expect.stringContaining('name files or folders') });
  expect((await takt('bounce', 'classify', path.join(folder, 'missing'))).err).toContain('no file or folder');
});
