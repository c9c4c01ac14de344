import http from 'node:http';
import { createServer, type Server } from 'node:tls';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { loopbackCertificate, loopbackKey } from '../mail/loopback-certificate.testdata.ts';
import { findCertificate } from './find-certificate.ts';
import { findMailRecords } from './find-mail-records.ts';
import { measureDisk } from './measure-disk.ts';
import { openTraces } from './open-traces.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function listen(server: Server | http.Server): Promise<number> {
  closing.push(() => new Promise((resolve) => void server.close(() => resolve())));
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));
}

describe('the records of mail', () => {
  const records: Record<string, string[][]> = {
    'nordlys.example': [['v=spf1 include:_spf.example', ' -all'], ['another=1']],
    '_dmarc.nordlys.example': [['v=DMARC1; p=quarantine; rua=mailto:x@nordlys.example']],
    's1._domainkey.nordlys.example': [['v=DKIM1; k=rsa; p=MIGfMA0G']],
    'two.example': [['v=spf1 -all'], ['v=spf1 ~all']],
    '_dmarc.two.example': [['v=DMARC1; p=none']],
    's1._domainkey.two.example': [['v=DKIM1; p=']],
  };
  const resolveTxt = async (name: string): Promise<string[][]> => {
    if (records[name]) return records[name];
    throw Object.assign(new Error(name), { code: name.includes('down') ? 'ESERVFAIL' : 'ENOTFOUND' });
  };

  test('are read as receivers read them', async () => {
    const find = (domain: string) => findMailRecords(domain, { selector: 's1', resolveTxt });
    expect(await find('nordlys.example')).toEqual({ spf: 'there', dmarc: 'quarantine', dkim: 'there' });
    expect(await find('two.example')).toEqual({ spf: 'several', dmarc: 'none', dkim: 'missing' });
    expect(await find('empty.example')).toEqual({ spf: 'missing', dmarc: 'missing', dkim: 'missing' });
    expect(await findMailRecords('nordlys.example', { resolveTxt })).toMatchObject({ dkim: undefined });
  });

  test('are not called missing where DNS does not answer, and nobody waits for it', async () => {
    expect(await findMailRecords('down.example', { resolveTxt })).toMatchObject({
      spf: 'no-answer',
      dmarc: 'no-answer',
    });
    const begunAt = performance.now();
    const never = await findMailRecords('x.example', { timeoutMs: 50, resolveTxt: () => new Promise(() => undefined) });
    expect(never).toMatchObject({ spf: 'no-answer', dmarc: 'no-answer' });
    expect(performance.now() - begunAt).toBeLessThan(2_000);
  });
});

describe('the certificate of the public address', () => {
  test('says until when it holds, and whether it is trusted', async () => {
    const port = await listen(createServer({ cert: loopbackCertificate, key: loopbackKey }));
    const found = await findCertificate(`https://127.0.0.1:${port}`);
    expect(found).toMatchObject({ isTrusted: false });
    expect((found as { validUntil: string }).validUntil).toMatch(/^2\d{3}-/);
  });

  test('is not asked for where there is no TLS, and a server that does not answer says so', async () => {
    expect(await findCertificate('http://localhost:4180')).toBeUndefined();
    expect(await findCertificate('https://127.0.0.1:9', 500)).toEqual({ failed: 'no-answer' });
    const port = await listen(http.createServer());
    expect(await findCertificate(`https://127.0.0.1:${port}`, 500)).toEqual({ failed: 'no-answer' });
  });
});

describe('the traces', () => {
  test('reach a collector by OTLP with route and status, and nothing of anybody', async () => {
    const bodies: { url: string | undefined; body: string }[] = [];
    const port = await listen(
      http.createServer((request, response) => {
        const parts: Buffer[] = [];
        request.on('data', (part: Buffer) => parts.push(part));
        request.on('end', () => {
          bodies.push({ url: request.url, body: Buffer.concat(parts).toString() });
          response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
        });
      }),
    );
    const traces = openTraces({ endpoint: `http://127.0.0.1:${port}/`, version: '0.1.0' });
    const common = { method: 'GET', seconds: 0.012, endedAtMs: Date.parse('2026-11-23T08:30:00.000Z') };
    traces.answered({ ...common, route: '/api/office/clients/{clientId}', status: 200, requestId: 'r-1' });
    traces.answered({ ...common, route: '/api/office/week', status: 500, requestId: 'r-2' });
    await traces.close();
    expect(bodies.map(({ url }) => url)).toEqual(['/v1/traces']);
    const { resourceSpans } = JSON.parse(bodies[0]!.body) as {
      resourceSpans: { resource: object; scopeSpans: { spans: { name: string; kind: number; status: object }[] }[] }[];
    };
    expect(JSON.stringify(resourceSpans[0]!.resource)).toContain('"takt"');
    const { spans } = resourceSpans[0]!.scopeSpans[0]!;
    expect(spans.map(({ name }) => name)).toEqual(['GET /api/office/clients/{clientId}', 'GET /api/office/week']);
    expect(spans[0]).toMatchObject({ kind: 2 });
    expect(JSON.stringify(spans[0])).toContain('r-1');
    expect(spans[1]).toMatchObject({ status: { code: 2 } });
  });

  test('cost nothing where no collector answers', async () => {
    const traces = openTraces({ endpoint: 'http://127.0.0.1:9', version: '0.1.0' });
    traces.answered({ method: 'GET', route: '/', status: 200, seconds: 0.001, requestId: 'r', endedAtMs: Date.now() });
    await traces.close().catch(() => undefined);
  });
});

test('the disk says what is free of how much', async () => {
  const { freeBytes, totalBytes } = await measureDisk('/tmp');
  expect(freeBytes).toBeGreaterThan(0);
  expect(totalBytes).toBeGreaterThan(freeBytes);
});
