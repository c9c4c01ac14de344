import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { createMailer } from './send-mail.ts';
import { startLoopbackSmtp } from './loopback-server.ts';
import type { Mail } from './compose-mail.ts';
import { loopbackCertificate, loopbackKey } from './loopback-certificate.testdata.ts';

const mail: Mail = {
  messageId: '<0190f3a1-7c1e-7000-8000-000000000001@takt.example>',
  from: { name: 'Nordlys Regnskap', address: 'post@nordlys.example' },
  to: { name: 'Kåre Ødegård', address: 'kare@bygg.example' },
  replyTo: { name: 'Ane', address: 'ane@nordlys.example' },
  subject: 'Vi mangler bilag for mars–april',
  text: 'Hei Kåre.\n.\nVi mangler tre ting.\n',
  html: '<p>Hei Kåre.</p>',
  language: 'nb',
};
const timeouts = { connectMs: 400, greetingMs: 300, silenceMs: 300, idleMs: 50 };

const cleanups: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

/** A server that talks by hand: `script` maps the beginning of each command to an answer, a function, or nothing for silence. */
type Answer = string | ((socket: Socket) => void) | undefined;
interface Script {
  greeting?: Answer;
  commands?: Record<string, Answer>;
  /** Called for each chunk of content; `ended` is true when the final dot is in it. */
  content?: (socket: Socket, ended: boolean) => void;
}
async function serve(script: Script): Promise<string> {
  const usual: Record<string, Answer> = {
    EHLO: '250 loopback',
    'MAIL FROM': '250 ok',
    'RCPT TO': '250 ok',
    DATA: '354 go ahead',
    QUIT: '221 bye',
  };
  const commands = { ...usual, ...script.commands };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let inContent = false;
    let content = '';
    const answer = (what: Answer) => {
      if (typeof what === 'string') socket.write(`${what}\r\n`);
      else what?.(socket);
    };
    socket.on('error', () => {});
    answer('greeting' in script ? script.greeting : '220 loopback');
    socket.on('data', (chunk) => {
      if (inContent) {
        content += chunk.toString('latin1');
        const ended = content.endsWith('\r\n.\r\n');
        if (ended) {
          inContent = false;
          content = '';
        }
        script.content?.(socket, ended);
        return;
      }
      const line = chunk.toString('latin1').toUpperCase();
      const command = Object.keys(commands).find((name) => line.startsWith(name));
      if (command === undefined) return;
      answer(commands[command]);
      inContent = command === 'DATA' && commands[command] === usual['DATA'];
    });
  });
  await listen(server);
  cleanups.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `smtp://127.0.0.1:${portOf(server)}`;
}
function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}
function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
/** An accepting server with STARTTLS and a certificate that signs itself. */
async function serveTls(): Promise<string> {
  const server = new SMTPServer({
    logger: false,
    key: loopbackKey,
    cert: loopbackCertificate,
    disableReverseLookup: true,
    onAuth: (auth, session, done) => done(null, session.secure && auth.password === 'p@ss' ? { user: 'office' } : {}),
    onData: (stream, _session, done) => stream.on('end', () => done(null, '2.0.0 kept')).resume(),
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return `smtp://office:p%40ss@localhost:${portOf(server.server as Server)}`;
}
const sendTo = (smtpUrl: string, changes: Partial<Mail> = {}, trustedCa?: string) =>
  createMailer({ smtpUrl, timeouts, ...(trustedCa ? { trustedCa } : {}) }).send({ ...mail, ...changes });

describe('a message certainly did not leave', () => {
  it('when nobody listens', async () => {
    const server = createServer();
    await listen(server);
    const port = portOf(server);
    await new Promise((resolve) => server.close(resolve));
    expect(await sendTo(`smtp://127.0.0.1:${port}`)).toMatchObject({
      outcome: 'not-sent',
      retry: 'later',
      reason: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('when the server has no address', async () => {
    expect(await sendTo('smtp://mail.takt.invalid:25')).toMatchObject({ outcome: 'not-sent', retry: 'later' });
  });

  it('when the certificate is not trusted', async () => {
    const outcome = await sendTo(await serveTls());
    expect(outcome).toMatchObject({
      outcome: 'not-sent',
      retry: 'later',
      reason: expect.stringMatching(/CERT|certificate/i),
    });
  });

  it('when TLS is promised and then refused', async () => {
    const smtpUrl = await serve({ commands: { EHLO: '250-loopback\r\n250 STARTTLS', STARTTLS: '554 no TLS today' } });
    expect(await sendTo(smtpUrl)).toMatchObject({ outcome: 'not-sent', retry: 'later', response: '554 no TLS today' });
  });

  it('when the other side speaks no TLS at all', async () => {
    const smtpUrl = await serve({ greeting: '220 plain' });
    expect(await sendTo(smtpUrl.replace('smtp:', 'smtps:'))).toMatchObject({ outcome: 'not-sent', retry: 'later' });
  });

  it('when no greeting comes', async () => {
    expect(await sendTo(await serve({ greeting: undefined }))).toMatchObject({
      outcome: 'not-sent',
      retry: 'later',
      reason: expect.stringContaining('ETIMEDOUT'),
    });
  });

  it('when the connection is closed before the greeting', async () => {
    const smtpUrl = await serve({ greeting: (socket) => socket.end() });
    expect(await sendTo(smtpUrl)).toMatchObject({ outcome: 'not-sent', retry: 'later' });
  });

  it.each([
    ['421 too busy', 'later'],
    ['554 no service here', 'never'],
  ] as const)('when the greeting is %s: %s', async (greeting, retry) => {
    expect(await sendTo(await serve({ greeting }))).toMatchObject({
      outcome: 'not-sent',
      retry,
      code: Number(greeting.slice(0, 3)),
    });
  });

  it('when signing in is refused', async () => {
    const smtpUrl = await serve({ commands: { EHLO: '250-loopback\r\n250 AUTH PLAIN', AUTH: '535 5.7.8 no' } });
    const outcome = await sendTo(smtpUrl.replace('//', '//office:secret@'));
    expect(outcome).toEqual({ outcome: 'not-sent', retry: 'never', response: '535 5.7.8 no', code: 535 });
  });

  it.each([
    ['MAIL FROM', '451 4.3.0 try later', 'later'],
    ['MAIL FROM', '553 5.1.8 not you', 'never'],
    ['RCPT TO', '450 4.2.0 greylisted', 'later'],
    ['RCPT TO', '451 4.7.1 greylisted', 'later'],
    ['RCPT TO', '452 4.2.2 full', 'later'],
    ['RCPT TO', '550 5.1.1 no such user', 'never'],
    ['DATA', '451 4.3.2 not now', 'later'],
    ['DATA', '554 5.5.1 never', 'never'],
    ['RCPT TO', '421 4.3.2 closing', 'later'],
  ] as const)('when %s is answered by %s', async (command, response, retry) => {
    expect(await sendTo(await serve({ commands: { [command]: response } }))).toEqual({
      outcome: 'not-sent',
      retry,
      response,
      code: Number(response.slice(0, 3)),
    });
  });

  it('when the connection is cut at the recipient, and at DATA', async () => {
    for (const command of ['RCPT TO', 'DATA']) {
      const smtpUrl = await serve({ commands: { [command]: (socket) => socket.destroy() } });
      expect(await sendTo(smtpUrl)).toMatchObject({ outcome: 'not-sent', retry: 'later' });
    }
  });

  it('when the server falls silent at DATA', async () => {
    const smtpUrl = await serve({ commands: { DATA: undefined } });
    expect(await sendTo(smtpUrl)).toMatchObject({
      outcome: 'not-sent',
      retry: 'later',
      reason: expect.stringContaining('ETIMEDOUT'),
    });
  });

  it('when it is larger than the server takes', async () => {
    const smtpUrl = await serve({ commands: { EHLO: '250-loopback\r\n250 SIZE 100' } });
    expect(await sendTo(smtpUrl)).toMatchObject({ outcome: 'not-sent', retry: 'never' });
  });

  it.each([
    ['552 5.3.4 too big', 'never'],
    ['554 5.7.1 looks like spam', 'never'],
    ['451 4.3.0 disk trouble', 'later'],
    ['421 4.3.2 going down', 'later'],
  ] as const)('when the server answers the content with %s', async (response, retry) => {
    const smtpUrl = await serve({ content: (socket, ended) => ended && socket.write(`${response}\r\n`) });
    expect(await sendTo(smtpUrl)).toEqual({ outcome: 'not-sent', retry, response, code: Number(response.slice(0, 3)) });
  });
});

describe('a message is in doubt', () => {
  it('when the connection is cut in the middle of the content', async () => {
    const smtpUrl = await serve({ content: (socket) => socket.destroy() });
    const outcome = await sendTo(smtpUrl, { text: 'x'.repeat(5_000_000) });
    expect(outcome).toMatchObject({ outcome: 'in-doubt' });
  });

  it('when the connection is cut after the final dot, before the answer', async () => {
    for (const cut of [(socket: Socket) => socket.destroy(), (socket: Socket) => socket.end()]) {
      const smtpUrl = await serve({ content: (socket, ended) => ended && cut(socket) });
      expect(await sendTo(smtpUrl)).toMatchObject({ outcome: 'in-doubt' });
    }
  });

  it('when the connection is cut in the middle of the answer', async () => {
    const smtpUrl = await serve({ content: (socket, ended) => ended && socket.end('25') });
    expect(await sendTo(smtpUrl)).toMatchObject({ outcome: 'in-doubt' });
  });

  it('when the server keeps silent longer than the limit after the final dot', async () => {
    const smtpUrl = await serve({ content: () => {} });
    expect(await sendTo(smtpUrl)).toMatchObject({ outcome: 'in-doubt', reason: expect.stringContaining('ETIMEDOUT') });
  });

  it('when the answer is neither yes nor no', async () => {
    const smtpUrl = await serve({ content: (socket, ended) => ended && socket.write('399 perhaps\r\n') });
    expect(await sendTo(smtpUrl)).toMatchObject({ outcome: 'in-doubt' });
  });
});

describe('a message is accepted', () => {
  it('with the server’s own words, its headers and its content whole', async () => {
    const server = await startLoopbackSmtp();
    cleanups.push(() => server.close());
    const outcome = await sendTo(server.smtpUrl, {
      sentAt: '2026-03-12T07:30:00.000Z',
      headers: { 'X-Takt-Office': 'nordlys' },
    });
    expect(outcome).toEqual({ outcome: 'accepted', response: '250 2.0.0 kept as 000001' });
    const received = server.mails()[0]!;
    expect(received.to).toEqual(['kare@bygg.example']);
    const parsed = await simpleParser(received.raw);
    expect(parsed.messageId).toBe(mail.messageId);
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.text).toBe(mail.text);
    expect(parsed.replyTo!.text).toBe('"Ane" <ane@nordlys.example>');
    expect(parsed.date).toEqual(new Date('2026-03-12T07:30:00.000Z'));
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(parsed.headers.get('x-auto-response-suppress')).toBe('All');
    expect(parsed.headers.get('content-language')).toBe('nb');
    expect(parsed.headers.get('x-takt-office')).toBe('nordlys');
  });

  it('also when the connection is cut right after the answer', async () => {
    const smtpUrl = await serve({ content: (socket, ended) => ended && socket.end('250 2.0.0 got it\r\n') });
    expect(await sendTo(smtpUrl)).toEqual({ outcome: 'accepted', response: '250 2.0.0 got it' });
  });

  it('over TLS and signed in, with a certificate that the office trusts', async () => {
    expect(await sendTo(await serveTls(), {}, loopbackCertificate)).toEqual({
      outcome: 'accepted',
      response: '250 2.0.0 kept',
    });
  });

  it('over the connection of the one before, and over a new one when the server has left or sends us away', async () => {
    let connections = 0;
    const accepting = (after: (socket: Socket) => void) =>
      serve({
        greeting: (socket) => {
          connections++;
          socket.write('220 loopback\r\n');
        },
        content: (socket, ended) => {
          if (!ended) return;
          socket.write('250 2.0.0 kept\r\n');
          after(socket);
        },
      });
    const sendThree = async (smtpUrl: string) => {
      connections = 0;
      const mailer = createMailer({ smtpUrl, timeouts });
      for (let number = 0; number < 3; number++) {
        expect(await mailer.send(mail)).toEqual({ outcome: 'accepted', response: '250 2.0.0 kept' });
      }
      await mailer.close();
      return connections;
    };
    expect(await sendThree(await accepting(() => {}))).toBe(1);
    expect(await sendThree(await accepting((socket) => socket.destroy()))).toBe(3);
    expect(
      await sendThree(await accepting((socket) => socket.once('data', () => socket.end('421 4.3.2 idle\r\n')))),
    ).toBe(3);
    expect(await sendThree(await accepting((socket) => socket.once('data', () => socket.destroy())))).toBe(3);
  });

  it('and the next one may still be refused or in doubt on the same connection', async () => {
    let count = 0;
    const smtpUrl = await serve({
      commands: { 'RCPT TO': (socket) => socket.write(count === 1 ? '550 5.1.1 no\r\n' : '250 ok\r\n') },
      content: (socket, ended) => {
        if (!ended) return;
        if (count === 2) socket.destroy();
        else socket.write('250 ok\r\n');
      },
    });
    const mailer = createMailer({ smtpUrl, timeouts });
    const outcomes: string[] = [];
    for (count = 0; count < 3; count++) outcomes.push((await mailer.send(mail)).outcome);
    await mailer.close();
    expect(outcomes).toEqual(['accepted', 'not-sent', 'in-doubt']);
  });

  it('two hundred at once over one mailer, and close waits for them', async () => {
    const server = await startLoopbackSmtp();
    cleanups.push(() => server.close());
    const mailer = createMailer({ smtpUrl: server.smtpUrl });
    const sends = Array.from({ length: 200 }, () => mailer.send(mail));
    await sends[0];
    await mailer.close();
    expect(new Set((await Promise.all(sends)).map((outcome) => outcome.outcome))).toEqual(new Set(['accepted']));
    expect(server.mails()).toHaveLength(200);
    expect(await mailer.send(mail)).toMatchObject({ outcome: 'not-sent', retry: 'later' });
  });
});
