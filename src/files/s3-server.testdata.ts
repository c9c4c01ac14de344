import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { S3Settings } from './s3-bucket.ts';

const program = join(fileURLToPath(new URL('../../node_modules/s3rver', import.meta.url)), 'bin/s3rver.js');

export interface S3Server {
  settings: S3Settings;
  port: number;
  /** Where it keeps its objects. */
  folder: string;
  stop(): Promise<void>;
}

/** A server of its own that speaks S3, on this machine, over a folder that goes with it. */
export async function startS3Server(): Promise<S3Server> {
  const folder = await mkdtemp(join(tmpdir(), 'takt-s3-'));
  const child = spawn(
    process.execPath,
    // It goes on with a long list by a token in DES, which OpenSSL keeps among what is old.
    [
      '--openssl-legacy-provider',
      program,
      '-d',
      folder,
      '-a',
      '127.0.0.1',
      '-p',
      '0',
      '--silent',
      '--configure-bucket',
      'takt-test',
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  for await (const line of createInterface(child.stdout)) {
    const port = Number(/listening on \S+:(\d+)/.exec(line)?.[1]);
    if (!(port > 0)) continue;
    child.stdout.resume();
    return { settings: settingsFor(port), port, folder, stop };
  }
  await stop();
  throw new Error('s3rver did not start');
}

/** As the server of the tests knows them; `port` may be that of something that stands in between. */
export function settingsFor(port: number): S3Settings {
  return {
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    bucket: 'takt-test',
    keyId: 'S3RVER',
    secret: 'S3RVER',
    prefix: 'kontor/',
  };
}
