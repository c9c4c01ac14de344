import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Seeded } from '../../src/demo/seeded.ts';
import type { TestDatabase } from '../support/database.ts';

/** The processes of a campaign, and how often one was killed. */
export interface Crew {
  kills: number;
  children: ChildProcess[];
  isOver: boolean;
  /** How often a process died of itself at each named step. */
  struck: Map<string, number>;
}

export function newCrew(): Crew {
  return { kills: 0, children: [], isOver: false, struck: new Map() };
}

/** Whether every step has been struck so often. */
export function isEveryStruck({ struck }: Crew, points: readonly string[], times: number): boolean {
  return points.every((point) => (struck.get(point) ?? 0) >= times);
}

const programFolder = path.resolve(import.meta.dirname, '../..');

export function environmentOf(
  database: TestDatabase,
  folder: string,
  smtpUrl: string,
  port: number,
): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: os.tmpdir(),
    TZ: 'America/Los_Angeles',
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    TAKT_DATA: folder,
    SMTP_URL: smtpUrl,
    PUBLIC_URL: `http://localhost:${port}`,
  };
}

/** After so long a process is killed from outside: one that has not come by its step, and, at some moment between two, one that was given none. */
const lifeMs = { armed: 20_000, unarmed: { least: 1_500, most: 8_000 } };

/** Starts a process anew each time that it dies, with another place to die at. */
export async function keepRunning(
  crew: Crew,
  args: string[],
  environment: Record<string, string>,
  seeded: Seeded,
  killPoints: readonly string[],
  hitsMax = 3,
): Promise<void> {
  while (!crew.isOver) {
    // The step that was struck least, so that each has its turn.
    const least = Math.min(...killPoints.map((point) => crew.struck.get(point) ?? 0));
    const point = seeded.pick(killPoints.filter((candidate) => (crew.struck.get(candidate) ?? 0) === least));
    const isArmed = seeded.next() < 0.8;
    // Transactions come by the dozen.
    const hit = seeded.between(1, point.startsWith('transaction.') ? 40 : hitsMax);
    const failpoints = isArmed ? `${point}=kill@${hit}` : '';
    const child = start(args, { ...environment, TAKT_FAILPOINTS: failpoints });
    crew.children.push(child);
    const livesMs = isArmed ? lifeMs.armed : seeded.between(lifeMs.unarmed.least, lifeMs.unarmed.most);
    const end = setTimeout(() => child.kill('SIGKILL'), livesMs);
    await once(child, 'exit');
    clearTimeout(end);
    crew.children.splice(crew.children.indexOf(child), 1);
    if (child.signalCode === 'SIGKILL' && !crew.isOver) {
      crew.kills += 1;
      // Killed from outside it is marked as such.
      if (isArmed && !child.killed) crew.struck.set(point, (crew.struck.get(point) ?? 0) + 1);
    } else if (!crew.isOver) await wait(200);
  }
}

export function start(args: readonly string[], environment: Record<string, string>): ChildProcess {
  const program = ['--disable-warning=ExperimentalWarning', path.join(programFolder, 'src/main/cli.ts'), ...args];
  return spawn(process.execPath, program, { env: environment, stdio: 'ignore', cwd: programFolder });
}

export function killOne(crew: Crew, seeded: Seeded): void {
  if (crew.children.length > 0) seeded.pick(crew.children).kill('SIGKILL');
}
