import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { setTimeout as wait } from 'node:timers/promises';

const projectFolder = path.resolve(import.meta.dirname, '..');
const port = 41_800;

/**
 * The first and the second start of an installed copy, until the first useful page answers; and what the first page of each front end weighs after
 * brotli: the JavaScript that is fetched before anything can be done.
 */
export async function run(): Promise<void> {
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-bench-start-'));
  try {
    process.stdout.write(`first start, with the demo office made: ${await start(dataFolder)} s\n`);
    process.stdout.write(`second start: ${await start(dataFolder)} s\n`);
  } finally {
    fs.rmSync(dataFolder, { recursive: true, force: true });
  }
  printWeight('portal', 120);
  printWeight('web', 250);
}

async function start(dataFolder: string): Promise<string> {
  const began = performance.now();
  const env = { ...process.env, TAKT_DATA: dataFolder, PORT: String(port), PUBLIC_URL: `http://localhost:${port}` };
  const child = spawn(process.execPath, [path.join(projectFolder, 'bin/takt.mjs'), 'serve'], { env, stdio: 'ignore' });
  try {
    for (;;) {
      if (child.exitCode !== null) throw new Error('the server ended by itself');
      const answer = await fetch(`http://127.0.0.1:${port}/sign-in`).catch(() => undefined);
      if (answer?.status === 200) break;
      await wait(50);
    }
    return ((performance.now() - began) / 1000).toFixed(1);
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

/** The scripts that the page names itself: what comes later, a page at a time, is not waited for. */
function printWeight(name: string, targetKilobytes: number): void {
  const folder = path.join(projectFolder, 'dist', name);
  const page = fs.readFileSync(path.join(folder, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map((match) => path.basename(match[1]!));
  const bytes = scripts.reduce((sum, script) => {
    return sum + brotliCompressSync(fs.readFileSync(path.join(folder, 'assets', script))).length;
  }, 0);
  const verdict = bytes <= targetKilobytes * 1000 ? 'met' : 'NOT met';
  process.stdout.write(
    `${name}: ${(bytes / 1000).toFixed(1)} kB of JavaScript after brotli (target ${targetKilobytes}: ${verdict})\n`,
  );
}
