import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer as createTcpServer, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { loopbackCertificate, loopbackKey } from '../mail/loopback-certificate.testdata.ts';
import { createSmsGateway } from './sms-gateway.ts';

const sms = { to: '+4791234567', text: 'Nordlys: 3 bilag mangler – æøå', messageId: '0190f3a1' };
const cleanups: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function listen(server: Server | ReturnType<typeof createTcpServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  cleanups.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as { port: number }).port;
}
const send = (url: string) => createSmsGateway({ smsUrl: url, timeoutMs: 200 }).send(sms);
async function sendTo(handler: (request: IncomingMessage, response: ServerResponse) => void) {
  return send(`http://t%C3%B8ken@127.0.0.1:${await listen(createServer(handler))}/send?from=Nordlys`);
}

describe('a message to the gateway', () => {
  it('carries the text, the token and our id, and is accepted with the gateway’s words', async () => {
    let seen: { url: string | undefined; headers: IncomingMessage['headers']; body: unknown } | undefined;
    const outcome = await send(
      `http://:hemmelig@127.0.0.1:${await listen(
        createServer(async (request, response) => {
          seen = { url: request.url, headers: request.headers, body: JSON.parse(await text(request)) };
          response.writeHead(202).end('{"id":"77"}');
        }),
      )}/send?from=Nordlys`,
    );
    expect(outcome).toEqual({ outcome: 'accepted', response: '202 {"id":"77"}' });
    expect(seen).toMatchObject({
      url: '/send?from=Nordlys',
      body: sms,
      headers: {
        authorization: 'Bearer hemmelig',
        'idempotency-key': '0190f3a1',
        'content-type': 'application/json; charset=utf-8',
      },
    });
  });

  it.each([
    [400, 'never'],
    [401, 'never'],
    [404, 'never'],
    [302, 'never'],
    [408, 'later'],
    [429, 'later'],
    [500, 'later'],
    [503, 'later'],
  ] as const)('answered by %s was not sent: %s', async (code, retry) => {
    const outcome = await sendTo((request, response) =>
      request.resume().on('end', () => response.writeHead(code).end('no')),
    );
    expect(outcome).toEqual({ outcome: 'not-sent', retry, response: `${code} no`, code });
  });

  it.each([502, 504])('answered by a proxy with %s is in doubt', async (code) => {
    const outcome = await sendTo((request, response) =>
      request.resume().on('end', () => response.writeHead(code).end()),
    );
    expect(outcome).toEqual({ outcome: 'in-doubt', reason: String(code) });
  });

  it('not answered in time is in doubt', async () => {
    expect(await sendTo(() => {})).toEqual({ outcome: 'in-doubt', reason: 'no answer in 200 ms' });
  });

  it('cut off before the answer is in doubt', async () => {
    expect(await sendTo((request) => request.resume().on('end', () => request.socket.destroy()))).toMatchObject({
      outcome: 'in-doubt',
    });
  });

  it('cut off after the number of the answer has its outcome', async () => {
    const outcome = await sendTo((_request, response) => {
      response.writeHead(200, { 'content-length': 1000 }).write('{"id"');
      setTimeout(() => response.destroy(), 20);
    });
    expect(outcome).toMatchObject({ outcome: 'accepted' });
  });

  it('answered by something that is not HTTP is in doubt', async () => {
    const port = await listen(createTcpServer((socket) => socket.once('data', () => socket.end('hello\r\n'))));
    expect(await send(`http://127.0.0.1:${port}/`)).toMatchObject({ outcome: 'in-doubt' });
  });

  it('was not sent when nobody listens, there is no such host, or the certificate is not trusted', async () => {
    const closed = createServer();
    const port = await listen(closed);
    await new Promise((resolve) => closed.close(resolve));
    expect(await send(`http://127.0.0.1:${port}/`)).toMatchObject({ outcome: 'not-sent', retry: 'later' });
    expect(await send('https://sms.takt.invalid/')).toMatchObject({ outcome: 'not-sent', retry: 'later' });
    const tls = createHttpsServer({ key: loopbackKey, cert: loopbackCertificate }, (_request, response) =>
      response.end(),
    );
    expect(await send(`https://127.0.0.1:${await listen(tls)}/`)).toMatchObject({
      outcome: 'not-sent',
      retry: 'later',
    });
  });

  it('was not sent when TLS is never finished', async () => {
    const port = await listen(createTcpServer(() => {}));
    expect(await send(`https://127.0.0.1:${port}/`)).toEqual({
      outcome: 'not-sent',
      retry: 'later',
      reason: 'no answer in 200 ms',
    });
  });
});

it.each(['', 'gateway.example', 'ftp://x', 'http://token@gateway.example/'])(
  'the address %j is refused without being repeated',
  (smsUrl) => {
    expect(() => createSmsGateway({ smsUrl })).toThrow(expect.objectContaining({ code: 'sms.url', details: {} }));
  },
);
