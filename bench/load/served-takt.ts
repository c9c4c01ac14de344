import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { AccessContext } from '../../src/app/access/access-context.ts';
import { clockOf } from '../../src/app/clock.ts';
import { createIds } from '../../src/app/ids.ts';
import { readInstallationSecret } from '../../src/main/installation-secret.ts';
import type { BenchDatabase } from '../bench-database.ts';

/** A server of Takt in a process of its own, as an installation has it, over the database of a measurement. */
export interface ServedTakt {
  url: string;
  /** For links into it. */
  access: AccessContext;
  /** Bytes that the process holds in memory. */
  residentBytes(): number;
  /** Processor time that the process has used. */
  processorMs(): number;
  stop(): Promise<void>;
}

const projectFolder = path.resolve(import.meta.dirname, '../..');

export async function serveTakt({ db, appUrl, ownerUrl }: BenchDatabase, port: number): Promise<ServedTakt> {
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-load-'));
  const url = `http://localhost:${port}`;
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--max-semi-space-size=64',
      path.join(projectFolder, 'src/main/cli.ts'),
      'serve',
      '--no-demo',
      '--no-workers',
    ],
    {
      cwd: projectFolder,
      env: {
        PATH: process.env['PATH'],
        HOME: os.tmpdir(),
        TZ: 'Europe/Oslo',
        DATABASE_URL: appUrl,
        DATABASE_OWNER_URL: ownerUrl,
        TAKT_DATA: dataFolder,
        PUBLIC_URL: url,
        PORT: String(port),
      },
      stdio: 'ignore',
    },
  );
  await untilItAnswers(child, port);
  const clock = clockOf(Date.now);
  return {
    url,
    access: { db, clock, ids: createIds(clock), secret: readInstallationSecret(dataFolder) },
    residentBytes: () =>
      Number(/VmRSS:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) * 1024,
    processorMs() {
      const figures = fs.readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
      return (Number(figures[11]) + Number(figures[12])) * 10;
    },
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      fs.rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function untilItAnswers(child: ChildProcess, port: number): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error('the server ended by itself');
    const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined);
    if (answer?.status === 200) return;
    await wait(100);
  }
}
