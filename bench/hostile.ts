import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { makeScan } from '../src/documents/papers.testdata.ts';
import { hostileFiles } from '../tests/hostile/hostile-files.ts';
import { watchMemory } from '../tests/hostile/memory-watch.ts';
import { openIntake, type Intake } from '../tests/hostile/open-intake.ts';
import { openBenchDatabase } from './bench-database.ts';
import { median } from './figures.ts';
import { printTable, type Row } from './intake/figures-table.ts';

const spellMs = 10_000;
const spells = 3;
const goal = 1.2;
const megabyte = 1024 * 1024;
const requests = [
  { what: "the client's first screen", who: 'person', path: '/api/portal/home?again=1' },
  { what: 'the inbox', who: 'staff', path: '/api/office/inbox' },
] as const;

/**
 * A server that also reads: what people ask of it while hostile files and scans are read one after the other without a pause, against what the same requests
 * take when nothing is read. Quiet and busy spells take turns in one run.
 */
export async function run(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-bench-hostile-'));
  const database = await openBenchDatabase();
  const scan = await makeScan([await noisyPage()]);
  const files = [
    ...hostileFiles.map(({ name, make }) => ({ name, bytes: make() })),
    { name: 'skann.pdf', bytes: scan },
  ];
  const intake = await openIntake({ ...database, folder });
  try {
    // To look at the memory of a process takes its time, so that it is done before anything is timed.
    const memory = watchMemory(intake.server.pid);
    // An inbox with something in it is slower than an empty one, so it is filled before anything is compared.
    for (const { name, bytes } of files) await intake.upload(name, bytes);
    await waitUntilRead(intake);
    const held = memory.stop();
    for (let count = 0; count < 30; count += 1) for (const { who, path: at } of requests) await intake.ask(who, at);
    const quiet = requests.map((): number[] => []);
    const busy = requests.map((): number[] => []);
    let sent = 0;
    for (let spell = 0; spell < spells; spell += 1) {
      await askFor(intake, quiet);
      // Two are always in the queue, so that the reader never rests.
      const feeding = { goesOn: true };
      const feed = (async () => {
        while (feeding.goesOn) {
          if ((await intake.countLeft()) < 3) {
            const { name, bytes } = files[sent++ % files.length]!;
            await intake.upload(name, bytes);
          } else await wait(200);
        }
      })();
      await askFor(intake, busy);
      feeding.goesOn = false;
      await feed;
      await waitUntilRead(intake);
    }
    const rows = requests.map(({ what }, index): Row => {
      const ratio = median(busy[index]!) / median(quiet[index]!);
      const at = (figures: number[]): string => `${median(figures).toFixed(1)} ms (p95 ${late(figures).toFixed(1)})`;
      return {
        what: `${what} while files are read`,
        figure: `${at(busy[index]!)} against ${at(quiet[index]!)} = ${ratio.toFixed(2)}`,
        goal: `at most ${goal}`,
        met: ratio <= goal,
      };
    });
    const heldRow = (what: string, bytes: number): Row => ({
      what: `memory at most, ${what}`,
      figure: `${Math.round(bytes / megabyte)} MB`,
      goal: 'under 512 MB',
      met: bytes < 512 * megabyte,
    });
    const readings = await intake.look();
    printTable([
      ...rows,
      heldRow('the server', held.own),
      heldRow('what reads', held.started),
      heldRow('both together', held.together),
      {
        what: `of ${readings.length} readings, ended in a named state`,
        figure: `${readings.filter(({ state }) => ['read', 'failed', 'infected'].includes(state)).length}`,
      },
    ]);
  } finally {
    await intake.close();
    await database.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function waitUntilRead(intake: Intake): Promise<void> {
  while ((await intake.countLeft()) > 0) await wait(200);
}

/** Asks for both in turn for the length of a spell. */
async function askFor(intake: Intake, figures: number[][]): Promise<void> {
  const started = performance.now();
  while (performance.now() - started < spellMs) {
    for (const [index, { who, path: at }] of requests.entries()) figures[index]!.push(await intake.ask(who, at));
    await wait(20);
  }
}

function late(figures: readonly number[]): number {
  return figures.toSorted((one, other) => one - other)[Math.ceil(0.95 * figures.length) - 1]!;
}

/** A page of marks that letters are looked for in: some seconds of work. */
async function noisyPage(): Promise<Buffer> {
  const lines = Array.from(
    { length: 60 },
    (_, row) =>
      `<text x="80" y="${60 + row * 28}" font-size="20">Faktura nr ${row} til Kunde AS, 1 490,00 kroner</text>`,
  );
  return sharp(
    Buffer.from(
      `<svg width="1240" height="1754"><rect width="100%" height="100%" fill="white"/>${lines.join('')}</svg>`,
    ),
  )
    .jpeg()
    .toBuffer();
}
