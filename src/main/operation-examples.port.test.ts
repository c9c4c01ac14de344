import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findFreePort } from '../../tests/support/spawn-server.ts';
import { alarmLimits } from '../domain/operation/index.ts';
import { loopbackCertificate, loopbackKey } from '../mail/loopback-certificate.testdata.ts';
import { projectFolder } from './environment.ts';

const examples = path.join(projectFolder, 'docs/examples/operation');
const hasNginx = spawnSync('sh', ['-c', 'command -v nginx']).status === 0;

interface Seen {
  url: string;
  headers: http.IncomingHttpHeaders;
  bytes: number;
}

describe.skipIf(!hasNginx)('the example for nginx', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-nginx-'));
  const seen: Seen[] = [];
  let takt: http.Server;
  let nginx: ChildProcess;
  let port: number;

  beforeAll(async () => {
    takt = http.createServer((request, response) => {
      let bytes = 0;
      request.on('data', (part: Buffer) => (bytes += part.length));
      request.on('end', () => {
        seen.push({ url: request.url!, headers: request.headers, bytes });
        response.end('taken');
      });
    });
    await new Promise<void>((resolve) => takt.listen(0, '127.0.0.1', resolve));
    port = await findFreePort();
    const plain = await findFreePort();
    fs.writeFileSync(path.join(folder, 'cert.pem'), loopbackCertificate);
    fs.writeFileSync(path.join(folder, 'key.pem'), loopbackKey);
    const example = fs
      .readFileSync(path.join(examples, 'nginx.conf'), 'utf8')
      .replace(/listen \[::\].*\n/g, '')
      .replace('listen 80;', `listen 127.0.0.1:${plain};`)
      .replace('listen 443 ssl http2;', `listen 127.0.0.1:${port} ssl http2;`)
      .replace(/ssl_certificate \S+;/, `ssl_certificate ${folder}/cert.pem;`)
      .replace(/ssl_certificate_key \S+;/, `ssl_certificate_key ${folder}/key.pem;`)
      .replaceAll('127.0.0.1:4180', `127.0.0.1:${(takt.address() as AddressInfo).port}`);
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${folder}/${kind};`,
    );
    fs.writeFileSync(
      path.join(folder, 'nginx.conf'),
      `${user} daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr crit; events {}
       http { access_log ${folder}/access.log; ${temporary.join(' ')} ${example} }`,
    );
    nginx = spawn('nginx', ['-p', folder, '-e', 'stderr', '-c', path.join(folder, 'nginx.conf')], { stdio: 'inherit' });
    while ((await ask('/ready').catch(() => undefined)) === undefined) {
      if (nginx.exitCode !== null) throw new Error('nginx does not take the example');
    }
  });
  afterAll(async () => {
    const gone = once(nginx, 'exit');
    nginx.kill('SIGTERM');
    await gone;
    takt.close();
    fs.rmSync(folder, { recursive: true });
  });

  function ask(address: string, body?: Buffer, headers: Record<string, string> = {}): Promise<number> {
    return new Promise((resolve, reject) => {
      const request = https.request(
        `https://127.0.0.1:${port}${address}`,
        { method: body ? 'PUT' : 'GET', rejectUnauthorized: false, headers: { Host: 'takt.kontor.no', ...headers } },
        (response) => {
          response.resume();
          response.on('end', () => resolve(response.statusCode!));
        },
      );
      request.on('error', reject);
      request.end(body);
    });
  }

  test('brings the address that it saw last, whatever a stranger claims', async () => {
    expect(await ask('/api/office/week', undefined, { 'X-Forwarded-For': '198.51.100.7' })).toBe(200);
    const { headers } = seen.at(-1)!;
    expect(headers['x-forwarded-for']).toBe('198.51.100.7, 127.0.0.1');
    expect(headers).toMatchObject({ 'x-forwarded-proto': 'https', host: 'takt.kontor.no' });
  });

  test('gives the figures to nobody, and notes no address of a calendar', async () => {
    expect(await ask('/metrics')).toBe(404);
    expect(seen.map(({ url }) => url)).not.toContain('/metrics');
    expect(await ask('/calendar/FXqWPNGfkKcrA_xzlbEvCpyip8v45Dqx7rgr-tfzViU.ics')).toBe(200);
    expect(fs.readFileSync(path.join(folder, 'access.log'), 'utf8')).not.toContain('calendar');
  });

  test('takes a large file and no larger than Takt does', async () => {
    expect(await ask('/api/portal/files/1', Buffer.alloc(40_000_000))).toBe(200);
    expect(seen.at(-1)!.bytes).toBe(40_000_000);
    expect(await ask('/api/portal/files/2', undefined, { 'Content-Length': '280000000' }).catch(() => 413)).toBe(413);
  });
});

test('the rules for Prometheus have the limits of the page, and name figures that there are', () => {
  const { groups } = parse(fs.readFileSync(path.join(examples, 'prometheus-rules.yml'), 'utf8')) as {
    groups: { rules: { alert: string; expr: string }[] }[];
  };
  const rules = new Map(groups[0]!.rules.map(({ alert, expr }) => [alert, expr]));
  expect(rules.get('TaktQueueOld')).toContain(`> ${alarmLimits.oldestWaitingSeconds}`);
  expect(rules.get('TaktClock')).toContain(`> ${alarmLimits.clockAheadSeconds}`);
  expect(rules.get('TaktBackup')).toContain(`> ${alarmLimits.backupAgeHours} * 3600`);
  const source = fs.readFileSync(path.join(projectFolder, 'src/watch/open-metrics.ts'), 'utf8');
  for (const expr of rules.values()) {
    for (const [, name] of expr.matchAll(/takt_(\w+?)(?:_bucket)?\b(?=[{)[\s]|$)/g)) expect(source).toContain(name!);
  }
});

test.skipIf(spawnSync('sh', ['-c', 'command -v systemd-analyze']).status !== 0)(
  'the unit is one that systemd reads',
  () => {
    const unit = fs
      .readFileSync(path.join(examples, 'takt.service'), 'utf8')
      .replace(/^ExecStart=\S+/m, `ExecStart=${process.execPath}`);
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-unit-'));
    fs.writeFileSync(path.join(folder, 'takt.service'), unit);
    const { stderr } = spawnSync('systemd-analyze', ['verify', path.join(folder, 'takt.service')], {
      encoding: 'utf8',
    });
    fs.rmSync(folder, { recursive: true });
    expect(stderr.split('\n').filter((line) => line.includes('takt.service'))).toEqual([]);
  },
);
