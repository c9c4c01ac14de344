import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { openBrowser, openDesk } from '../tests/support/browser.ts';

const projectFolder = path.resolve(import.meta.dirname, '..');
const port = 21_800;
const url = `http://localhost:${port}`;

/**
 * The first and the second start of an installed copy, until the first useful page answers; and the JavaScript that a browser fetches, as it comes over the
 * line, before the office's first page and the client's can be used.
 */
export async function run(): Promise<void> {
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-bench-start-'));
  try {
    const first = await start(dataFolder);
    process.stdout.write(`first start, with the demo office made: ${first.seconds} s\n`);
    await stop(first.child);
    const second = await start(dataFolder);
    process.stdout.write(`second start: ${second.seconds} s\n`);
    await stop(second.child);
    // What was printed can be read to its end only after the server has stopped; the links in it hold for a day.
    const links = (await second.printed).match(/http\S+#\S+/g) ?? [];
    const third = await start(dataFolder);
    printWeight('office, first page', await weigh(links[0]!), 250);
    printWeight('portal, first screen', await weigh(links.at(-1)!), 120);
    await stop(third.child);
  } finally {
    fs.rmSync(dataFolder, { recursive: true, force: true });
  }
}

interface Started {
  child: ChildProcess;
  seconds: string;
  printed: Promise<string>;
}

async function start(dataFolder: string): Promise<Started> {
  const began = performance.now();
  const env = { ...process.env, TAKT_DATA: dataFolder, PORT: String(port), PUBLIC_URL: url };
  const child = spawn(process.execPath, [path.join(projectFolder, 'bin/takt.mjs'), 'serve'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const printed = text(child.stdout!);
  for (;;) {
    if (child.exitCode !== null) throw new Error('the server ended by itself');
    const answer = await fetch(`http://127.0.0.1:${port}/sign-in`).catch(() => undefined);
    if (answer?.status === 200) break;
    await wait(50);
  }
  // The links are printed right after.
  await wait(500);
  return { child, printed, seconds: ((performance.now() - began - 500) / 1000).toFixed(1) };
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** Bytes of JavaScript over the line from the link to the page that it leads to, in a browser that has never been there. */
async function weigh(link: string): Promise<number> {
  const browser = await openBrowser();
  try {
    const { page, context } = await openDesk(browser, { timeZone: 'Europe/Oslo' });
    const protocol = await context.newCDPSession(page);
    await protocol.send('Network.enable');
    const scripts = new Set<string>();
    let bytes = 0;
    protocol.on(
      'Network.responseReceived',
      ({ requestId, type }) => void (type === 'Script' && scripts.add(requestId)),
    );
    protocol.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength;
    });
    await page.goto(link);
    const button = page.getByRole('button', { name: 'Logg inn' });
    if (link.includes('/sign-in#')) await button.click();
    await page.locator('h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    return bytes;
  } finally {
    await browser.close();
  }
}

function printWeight(name: string, bytes: number, targetKilobytes: number): void {
  const verdict = bytes <= targetKilobytes * 1000 ? 'met' : 'NOT met';
  process.stdout.write(
    `${name}: ${(bytes / 1000).toFixed(1)} kB of JavaScript over the line (target ${targetKilobytes}: ${verdict})\n`,
  );
}
