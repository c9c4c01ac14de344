import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startClamdDouble, type ClamdDouble } from './clamd.testdata.ts';
import { parts } from './kept-files.testdata.ts';
import { scanVirus, type ClamdAddress, type VirusScanSettings } from './scan-virus.ts';

let clamd: ClamdDouble | undefined;
afterEach(async () => {
  await clamd?.close();
  clamd = undefined;
});

const saying =
  (...replies: string[]) =>
  (socket: Socket) => {
    for (const reply of replies) socket.write(reply);
    socket.end();
  };
const scan = (bytes = Buffer.from('bilag'), settings: Partial<VirusScanSettings> = {}) =>
  scanVirus({ address: clamd?.address, timeoutMs: 500, verdictTimeoutMs: 500, ...settings }, parts(bytes));

describe('the verdict', () => {
  it.each([
    ['stream: OK\0', { verdict: 'clean' }],
    ['stream: Win.Test.EICAR_HDB-1 FOUND\0', { verdict: 'infected', name: 'Win.Test.EICAR_HDB-1' }],
    ['stream: a\u202eb\u0007 c FOUND\0', { verdict: 'infected', name: 'ab c' }],
    ['stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND\0', { verdict: 'too-large' }],
    ['INSTREAM size limit exceeded. ERROR\0', { verdict: 'too-large' }],
    [
      'Can\u0027t allocate memory ERROR\0',
      { verdict: 'unavailable', reason: "clamd said: Can't allocate memory ERROR" },
    ],
    ['UNKNOWN COMMAND\0', { verdict: 'unavailable', reason: 'clamd said: UNKNOWN COMMAND' }],
    ['', { verdict: 'unavailable', reason: 'clamd said nothing' }],
    ['stream: O', { verdict: 'unavailable', reason: 'clamd said: stream: O' }],
    ['x'.repeat(10_000), { verdict: 'unavailable', reason: `clamd said: ${'x'.repeat(200)}` }],
  ])('after %j is read as it was meant', async (reply, verdict) => {
    clamd = await startClamdDouble(saying(reply));
    expect(await scan()).toEqual(verdict);
  });

  it('may come in pieces, and the file arrives as it was', async () => {
    clamd = await startClamdDouble(saying('stream:', ' OK', '\0'));
    const bytes = Buffer.alloc(3_000_000, 'bilag');
    const verdict = await scanVirus(
      { address: clamd.address },
      parts(bytes.subarray(0, 10), Buffer.alloc(0), bytes.subarray(10)),
    );
    expect(verdict).toEqual({ verdict: 'clean' });
    expect(clamd.files.map((file) => file.equals(bytes))).toEqual([true]);
  });

  it('comes over a socket of this machine too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'takt-clamd-'));
    clamd = await startClamdDouble(saying('stream: OK\0'), { path: join(folder, 'clamd.sock') });
    expect(await scan()).toEqual({ verdict: 'clean' });
    await clamd.close();
    clamd = undefined;
    await rm(folder, { recursive: true });
  });
});

describe('nobody has looked', () => {
  it('where no scanner is set up, and the file is not even read', async () => {
    const neverRead = (async function* (): AsyncGenerator<Uint8Array> {
      expect.unreachable();
      yield Buffer.alloc(0);
    })();
    expect(await scanVirus({ address: undefined }, neverRead)).toEqual({ verdict: 'not-configured' });
  });

  it('where nothing listens', async () => {
    clamd = await startClamdDouble(() => {});
    const { address } = clamd;
    await clamd.close();
    clamd = undefined;
    expect(await scan(undefined, { address })).toMatchObject({ verdict: 'unavailable' });
    expect(await scan(undefined, { address: { path: '/nowhere/clamd.sock' } })).toMatchObject({
      verdict: 'unavailable',
      reason: expect.stringContaining('ENOENT'),
    });
  });

  it('where the scanner is silent for too long, or hangs up', async () => {
    clamd = await startClamdDouble(() => {});
    expect(await scan(undefined, { timeoutMs: 60, verdictTimeoutMs: 60 })).toEqual({
      verdict: 'unavailable',
      reason: 'clamd did not answer in time',
    });
    await clamd.close();
    clamd = await startClamdDouble((socket) => socket.destroy());
    expect(await scan()).toMatchObject({ verdict: 'unavailable' });
  });

  it('at a file over our limit, which is not sent to its end', async () => {
    clamd = await startClamdDouble(saying('stream: OK\0'));
    expect(await scan(Buffer.alloc(11), { maxBytes: 10 })).toEqual({ verdict: 'too-large' });
    expect(clamd.files).toEqual([]);
    expect(await scan(Buffer.alloc(10), { maxBytes: 10 })).toEqual({ verdict: 'clean' });
  });

  it("at a file over the scanner's limit, where it hangs up in the middle", async () => {
    clamd = await startClamdDouble(() => {}, {
      onPiece: (socket, soFar) => {
        if (soFar > 1_000_000) socket.end('INSTREAM size limit exceeded. ERROR\0');
      },
    });
    async function* endless() {
      for (;;) yield Buffer.alloc(100_000);
    }
    expect(await scanVirus({ address: clamd.address, maxBytes: Infinity }, endless())).toEqual({
      verdict: 'too-large',
    });
  });
});

it('what the file throws while it is read is thrown on', async () => {
  clamd = await startClamdDouble(saying('stream: OK\0'));
  async function* broken() {
    yield Buffer.from('half');
    throw new Error('the disk is failing');
  }
  await expect(scanVirus({ address: clamd.address }, broken())).rejects.toThrow('the disk is failing');
});

const program = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  .map((folder) => join(folder, 'clamd'))
  .find((path) => existsSync(path));

describe.skipIf(program === undefined)(
  program === undefined ? 'clamd itself: skipped, it is not installed' : 'clamd itself',
  () => {
    let folder: string;
    let server: ChildProcess;
    let addresses: ClamdAddress[];

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'takt-clamd-'));
      await chmod(folder, 0o755);
      const { port } = await freePort();
      // One signature, by hash and size: the test file that every scanner knows.
      await writeFile(join(folder, 'test.hdb'), '44d88612fea8a8f36de82e1278abb02f:68:Eicar-Test\n');
      const configuration = [
        `DatabaseDirectory ${folder}`,
        `LocalSocket ${folder}/clamd.sock`,
        `TCPSocket ${port}`,
        'TCPAddr 127.0.0.1',
        'Foreground yes',
        'StreamMaxLength 2M',
        `TemporaryDirectory ${folder}`,
        '',
      ].join('\n');
      await writeFile(join(folder, 'clamd.conf'), configuration);
      server = spawn(program!, ['-c', join(folder, 'clamd.conf')], { stdio: ['ignore', 'pipe', 'pipe'] });
      addresses = [{ path: join(folder, 'clamd.sock') }, { host: '127.0.0.1', port }];
      await untilListening(server);
    });

    afterAll(async () => {
      if (server.exitCode === null) {
        const ended = new Promise((resolve) => server.once('exit', resolve));
        server.kill('SIGKILL');
        await ended;
      }
      await rm(folder, { recursive: true, force: true });
    });

    it('knows the test file, lets a voucher through and says what it will not take', async () => {
      // In two parts, so that no scanner takes this file for it.
      const eicar = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''));
      for (const address of addresses) {
        expect(await scanVirus({ address }, parts(eicar))).toEqual({
          verdict: 'infected',
          name: expect.stringMatching(/^Eicar-Test/),
        });
        expect(await scanVirus({ address }, parts(Buffer.from('Kvittering')))).toEqual({ verdict: 'clean' });
        expect(await scanVirus({ address }, parts(Buffer.alloc(1_000_000), Buffer.alloc(900_000)))).toEqual({
          verdict: 'clean',
        });
        const many = Array.from({ length: 300 }, () => Buffer.alloc(100_000));
        expect(await scanVirus({ address }, parts(...many))).toEqual({ verdict: 'too-large' });
      }
    });
  },
);

async function freePort(): Promise<{ port: number }> {
  const double = await startClamdDouble(() => {});
  await double.close();
  return double.address as { port: number };
}

async function untilListening(server: ChildProcess): Promise<void> {
  const said: string[] = [];
  server.stderr!.resume();
  for await (const line of createInterface(server.stdout!)) {
    said.push(line);
    if (/Self checking|LOCAL: Setting connection queue length/.test(line)) return void server.stdout!.resume();
  }
  throw new Error(`clamd did not start: ${said.join('\n')}`);
}
