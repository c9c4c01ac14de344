import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Mail } from './compose-mail.ts';
import { startLoopbackSmtp, type LoopbackSmtp } from './loopback-server.ts';
import { createMailer } from './send-mail.ts';

const mail = (number: number): Mail => ({
  messageId: `<${number}@takt.example>`,
  from: { name: 'Nordlys Regnskap', address: 'post@nordlys.example' },
  to: { name: 'Kåre Ødegård', address: 'kare@bygg.example' },
  replyTo: { name: 'Ane', address: 'ane@nordlys.example' },
  subject: `Brev nummer ${number}`,
  text: 'Hei Kåre.\n',
  html: '<p>Hei Kåre.</p>',
  language: 'nb',
});

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-demo-mail-'));
const open: LoopbackSmtp[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
  fs.rmSync(folder, { recursive: true });
});

async function send(server: LoopbackSmtp, numbers: readonly number[]): Promise<void> {
  const mailer = createMailer({ smtpUrl: server.smtpUrl });
  const sent = await Promise.all(numbers.map((number) => mailer.send(mail(number))));
  await mailer.close();
  expect(new Set(sent.map(({ outcome }) => outcome))).toEqual(new Set(['accepted']));
}

describe('mails that are kept in a folder', () => {
  it('stay when the server starts again, and when another process writes there at the same time', async () => {
    const first = await startLoopbackSmtp({ folder });
    open.push(first);
    await send(first, [1, 2]);
    const [second, third] = [await startLoopbackSmtp({ folder }), await startLoopbackSmtp({ folder })];
    open.push(second, third);
    await Promise.all([send(second, [3, 4, 5, 6, 7]), send(third, [8, 9, 10, 11, 12])]);
    const subjects = fs.readdirSync(folder).map((name) => {
      const text = fs.readFileSync(path.join(folder, name), 'utf8');
      return Number(/^Subject: Brev nummer (\d+)/m.exec(text)![1]);
    });
    expect(subjects.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(fs.readdirSync(folder).toSorted().at(-1)).toBe('000012.eml');
    // A mail may hold a link: it is for whoever runs Takt, and for no other user of the machine.
    expect(fs.statSync(path.join(folder, '000012.eml')).mode & 0o777).toBe(0o600);
  });
});
