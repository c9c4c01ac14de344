import { expect, it } from 'vitest';
import { splitMails } from './split-mails.ts';

const texts = (file: string) => splitMails(Buffer.from(file)).map((mail) => Buffer.from(mail).toString());

it('takes a file with one mail as it is, to the byte', () => {
  const bytes = Buffer.from('Subject: Påminnelse\r\n\r\nFrom here on \u00e6\u00f8\u00e5.\r\n');
  expect(splitMails(bytes)).toEqual([bytes]);
  expect(texts('')).toEqual(['']);
});

it('splits an mbox at its From lines and nowhere else', () => {
  const first = 'From a@b.example Mon Nov 23 08:00:00 2026\nSubject: 1\n\nFrom Oslo with love.\n>From quoted\n\n';
  const second = 'From MAILER-DAEMON Mon Nov 23 09:00:00 2026\nSubject: 2 æ\n\nText\n';
  expect(texts(first + second)).toEqual([first, second]);
  expect(texts((first + second).replaceAll('\n', '\r\n')).length).toBe(2);
});
