import { describe, expect, it } from 'vitest';
import { simpleParser } from 'mailparser';
import { composeMail, type Mail } from './compose-mail.ts';
import { readSmtpUrl } from './smtp-settings.ts';

const mail: Mail = {
  messageId: '<1@takt.example>',
  from: { name: 'Nordlys', address: 'post@nordlys.example' },
  to: { name: 'Kåre', address: 'kare@bygg.example' },
  replyTo: { name: 'Ane', address: 'ane@nordlys.example' },
  subject: 'Bilag',
  text: 'Hei',
  html: '<p>Hei</p>',
  language: 'nb',
};
const composed = async (changes: Partial<Mail>) => simpleParser((await composeMail({ ...mail, ...changes })).content);

describe('a composed mail', () => {
  it.each([
    'O\'Brien, "Bob" <x@evil.example>',
    'Ærlig Byrå AS',
    'שלום \u200f(מס)',
    'a@evil.example',
    'x'.repeat(300),
    '',
  ])('keeps the name %j and its one recipient', async (name) => {
    const parsed = await composed({ to: { name, address: 'kare@bygg.example' } });
    expect(parsed.to).toMatchObject({ value: [{ address: 'kare@bygg.example', name }] });
  });

  it.each(['Lønn: «mars» – 3 ting mangler', 'æøå '.repeat(60).trim(), '🧾 bilag'])(
    'keeps the subject %j',
    async (subject) => expect((await composed({ subject })).subject).toBe(subject),
  );

  it('is seven-bit and has no line over the limit of 998', async () => {
    const { content } = await composeMail({ ...mail, text: 'æ'.repeat(5000), subject: 'ø'.repeat(500) });
    expect(
      Math.max(
        ...content
          .toString('latin1')
          .split('\r\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(998);
    expect(content.every((byte) => byte < 128)).toBe(true);
  });

  it('says nothing of the program that made it, and follows nobody', async () => {
    const text = (await composeMail(mail)).content.toString();
    expect(text).not.toMatch(/x-mailer|nodemailer|<img|disposition-notification|return-receipt/i);
  });

  it('carries an invitation beside the words, with its method outside and inside', async () => {
    const content = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Møte «æøå»\r\nEND:VCALENDAR\r\n';
    const changes = { calendar: { method: 'REQUEST', content } } as const;
    const source = (await composeMail({ ...mail, ...changes })).content.toString();
    expect(source.replaceAll(/\r\n\s+/g, ' ')).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
    const parsed = await composed(changes);
    expect(parsed.text).toContain('Hei');
    expect(parsed.attachments.map(({ content: part }) => part.toString())).toContain(content);
  });

  it.each([
    ['subject', { subject: 'a\r\nBcc: x@evil.example' }],
    ['subject', { subject: 'a\nb' }],
    ['from', { from: { name: 'a\rb', address: 'a@b.no' } }],
    ['to', { to: { name: 'a', address: 'a@b.no\r\nRCPT TO:<x@evil.example>' } }],
    ['replyTo', { replyTo: { name: 'a\nb', address: 'a@b.no' } }],
    ['X-Takt', { headers: { 'X-Takt': 'a\r\nBcc: x@evil.example' } }],
  ])('refuses a line break in %s', async (field, changes) => {
    await expect(composeMail({ ...mail, ...changes })).rejects.toMatchObject({
      code: 'mail.line-break',
      details: { field },
    });
  });

  it.each([
    ['mail.address', { to: { name: 'a', address: 'a@b.no, c@d.no' } }],
    ['mail.address', { from: { name: 'a', address: '"a@evil.example x"@b.no' } }],
    ['mail.message-id', { messageId: 'a@b' }],
    ['mail.message-id', { messageId: '<a@b>\r\nBcc: x@evil.example' }],
    ['mail.header', { headers: { Bcc: 'x@evil.example' } }],
    ['mail.header', { headers: { 'X-A: b\r\nBcc': 'x' } }],
    ['mail.header', { headers: { 'content-type': 'text/html' } }],
  ])('refuses with %s', async (code, changes) => {
    await expect(composeMail({ ...mail, ...changes })).rejects.toMatchObject({ code });
  });
});

describe('the address of the server', () => {
  it('reads host, port and password', () => {
    expect(readSmtpUrl('smtps://office%40x.no:p%2Fw@mail.example')).toEqual({
      host: 'mail.example',
      port: 465,
      secure: true,
      requireTLS: false,
      auth: { user: 'office@x.no', pass: 'p/w' },
    });
    expect(readSmtpUrl('smtp://[::1]:2525')).toEqual({ host: '::1', port: 2525, secure: false, requireTLS: false });
  });

  it('never sends a password in the clear over a network', () => {
    expect(readSmtpUrl('smtp://a:b@mail.example')).toMatchObject({ port: 587, requireTLS: true });
    expect(readSmtpUrl('smtp://a:b@127.0.0.1')).toMatchObject({ requireTLS: false });
  });

  it.each(['', 'mail.example', 'http://mail.example', 'smtp://'])('refuses %j without repeating it', (url) => {
    expect(() => readSmtpUrl(url)).toThrow(expect.objectContaining({ code: 'mail.smtp-url', details: {} }));
  });
});
