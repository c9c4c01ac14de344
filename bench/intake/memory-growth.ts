import { fork } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { S3Settings } from '../../src/files/s3-bucket.ts';
import type { Row } from './figures-table.ts';
import { putFile } from './put-file.ts';

const program = fileURLToPath(new URL('./large-files.child.ts', import.meta.url));
const megabyte = 1024 * 1024;
const goalMegabytes = 32;

export interface LargeFile {
  appUrl: string;
  key: string;
  client: string;
  folder: string;
  /** Instead of the disk. */
  s3?: S3Settings;
  sizeBytes: number;
}

/**
 * How much more memory a server holds at most while it takes one very large file than it held before, when it had taken two hundred of a megabyte. The peak is the
 * system's own count, which is set back before the file is sent.
 */
export async function measureMemory({ appUrl, key, client, folder, s3, sizeBytes }: LargeFile): Promise<Row> {
  const what = `memory growth for a file of ${(sizeBytes / 1024 ** 3).toFixed(0)} GB, ${s3 ? 'in a bucket (S3)' : 'on disk'}`;
  if (!fs.existsSync('/proc/self/clear_refs'))
    return { what, figure: 'skipped: this system does not tell the peak of a process' };
  fs.mkdirSync(folder, { recursive: true });
  const child = fork(program, [appUrl, folder, s3 ? JSON.stringify(s3) : ''], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  try {
    const [port] = (await once(child, 'message')) as [number];
    const url = (): string =>
      `http://127.0.0.1:${port}/api/deliver/files/${randomUUID()}?name=stor.bin&client=${client}`;
    const headers = { authorization: `Bearer ${key}` };
    for (let count = 0; count < 200; count += 1) await putFile(url(), randomBytes(megabyte), [201], headers);
    fs.writeFileSync(`/proc/${child.pid}/clear_refs`, '5');
    const before = readStatus(child.pid!, 'VmRSS');
    const started = performance.now();
    await sendLarge(url(), sizeBytes, headers);
    const seconds = (performance.now() - started) / 1000;
    const growth = (readStatus(child.pid!, 'VmHWM') - before) / megabyte;
    return {
      what,
      figure: `${growth.toFixed(1)} MB over ${(before / megabyte).toFixed(0)} MB, in ${seconds.toFixed(1)} s`,
      goal: `at most ${goalMegabytes} MB`,
      met: growth <= goalMegabytes,
    };
  } finally {
    const gone = once(child, 'exit');
    child.disconnect();
    await gone;
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function sendLarge(url: string, sizeBytes: number, headers: Record<string, string>): Promise<void> {
  const piece = randomBytes(megabyte);
  const request = http.request(url, { method: 'PUT', headers: { ...headers, 'content-length': sizeBytes } });
  const answered = once(request, 'response') as Promise<[http.IncomingMessage]>;
  await pipeline(
    Readable.from(
      (function* () {
        for (let left = sizeBytes; left > 0; left -= piece.length)
          yield left < piece.length ? piece.subarray(0, left) : piece;
      })(),
    ),
    request,
  );
  const [answer] = await answered;
  answer.resume();
  if (answer.statusCode !== 201) throw new Error(`a large file: ${answer.statusCode}`);
}

function readStatus(pid: number, field: string): number {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'latin1');
  return Number(new RegExp(`^${field}:\\s*(\\d+)`, 'm').exec(status)![1]) * 1024;
}
