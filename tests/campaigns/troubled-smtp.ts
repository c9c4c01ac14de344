import { once } from 'node:events';
import net, { type Socket } from 'node:net';
import tls from 'node:tls';
import { loopbackCertificate, loopbackKey } from '../../src/mail/loopback-certificate.testdata.ts';

/** What a mail server does to a session, by where in it. `taken` counts the letters that it has. */
export type Trouble =
  | 'nobody-listens'
  | 'no-such-host'
  | 'untrusted-certificate'
  | '421-at-greeting'
  | '451-the-first-time'
  | '452-at-recipient'
  | '550-at-recipient'
  | 'tarpit'
  | 'dropped-before-data'
  | 'dropped-after-data'
  | 'none';

export interface TroubledSmtp {
  smtpUrl: string;
  /** Letters that it took, whether or not it could say so. */
  taken: string[];
  close(): Promise<void>;
}

/** A server of lines, so that each of its answers, and where it hangs up, is ours to choose. */
export async function startTroubledSmtp(trouble: Trouble): Promise<TroubledSmtp> {
  const taken: string[] = [];
  const seen = new Set<string>();
  const sockets = new Set<Socket>();
  const serve = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    speak(socket, trouble, seen, taken);
  };
  const server =
    trouble === 'untrusted-certificate'
      ? tls.createServer({ cert: loopbackCertificate, key: loopbackKey }, serve).on('tlsClientError', () => undefined)
      : net.createServer(serve);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  };
  if (trouble === 'nobody-listens') await close();
  const scheme = trouble === 'untrusted-certificate' ? 'smtps' : 'smtp';
  const host = trouble === 'no-such-host' ? 'post.kontoret.invalid' : '127.0.0.1';
  return {
    smtpUrl: `${scheme}://${host}:${port}`,
    taken,
    close: trouble === 'nobody-listens' ? async () => undefined : close,
  };
}

function speak(socket: Socket, trouble: Trouble, seen: Set<string>, taken: string[]): void {
  let recipient = '';
  let content: string | undefined;
  let waiting = '';
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  if (trouble === '421-at-greeting') return void socket.end('421 4.3.2 closing\r\n');
  say('220 mx.example ESMTP');
  socket.on('data', (bytes) => {
    waiting += bytes.toString('latin1');
    for (let end = waiting.indexOf('\r\n'); end >= 0; end = waiting.indexOf('\r\n')) {
      const line = waiting.slice(0, end);
      waiting = waiting.slice(end + 2);
      if (content === undefined) command(line);
      else if (line === '.') finish();
      else content += `${line}\r\n`;
    }
  });

  function command(line: string): void {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO' || verb === 'HELO') return trouble === 'tarpit' ? undefined : say('250 mx.example');
    if (verb === 'MAIL' || verb === 'RSET') return say('250 2.1.0 ok');
    if (verb === 'QUIT') return void socket.end('221 2.0.0 bye\r\n');
    if (verb === 'RCPT') return answerRecipient(line);
    if (verb === 'DATA') {
      content = '';
      return say('354 go on');
    }
    say('500 5.5.1 unknown');
  }

  function answerRecipient(line: string): void {
    recipient = line;
    if (trouble === '452-at-recipient') return say('452 4.2.2 mailbox full');
    if (trouble === '550-at-recipient') return say('550 5.1.1 no such user');
    if (trouble === '451-the-first-time' && !seen.has(recipient)) {
      seen.add(recipient);
      return say('451 4.7.1 try again later');
    }
    if (trouble === 'dropped-before-data') return void socket.destroy();
    say('250 2.1.5 ok');
  }

  function finish(): void {
    taken.push(/^Message-ID: (\S+)/im.exec(content!)?.[1] ?? '');
    content = undefined;
    if (trouble === 'dropped-after-data') return void socket.destroy();
    say(`250 2.0.0 queued as ${taken.length}`);
  }
}
