import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fillOlderCluster, lookIntoCluster } from '../../src/db/private-server/older-cluster.testdata.ts';
import { failpointNames, type FailpointName } from '../../src/files/failpoint-names.ts';
import { runToItsEnd } from './run-to-its-end.ts';

export interface UpgradeKills {
  struck: Record<string, number>;
  /** What was not whole afterwards. */
  faults: string[];
}

/** From this step on the new database is the office's. */
const afterChange: readonly FailpointName[] = ['upgrade.after-mark', 'upgrade.between-renames', 'upgrade.before-mark'];

/**
 * The program's own `upgrade-database` on a database that PostgreSQL 17 wrote, ended at each named step so many times; the servers that it had started live on, as they do
 * when a process is killed. Before the folders change places the old database must be as it was, and is moved the next time; afterwards whoever starts next has the
 * new one. Every row is compared by count and hash.
 */
export async function runUpgradeKills(times: number): Promise<UpgradeKills> {
  const kept = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-upgrade-kept-'));
  const struck: Record<string, number> = {};
  const faults: string[] = [];
  try {
    const before = await fillOlderCluster(kept);
    for (const point of failpointNames.upgrade) {
      for (let turn = 0; turn < times; turn += 1) {
        const fault = (what: string): void => void faults.push(`${point}, turn ${turn}: ${what}`);
        const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-upgrade-kill-'));
        try {
          copyCluster(kept, folder);
          const killed = await upgrade(folder, { TAKT_FAILPOINTS: `${point}=kill` });
          if (killed.signal === 'SIGKILL') struck[point] = (struck[point] ?? 0) + 1;
          else fault('was not reached');
          if (!afterChange.includes(point) && majorIn(folder, 'postgres') !== '17')
            fault('the old database is not in its place');
          // Every other time whoever starts next finds the rest to be done.
          const isLeftToTheStart = afterChange.includes(point) && turn % 2 === 1;
          if (!isLeftToTheStart && (await upgrade(folder)).code !== 0) fault('it could not be made again');
          const { version, digests } = await lookIntoCluster(folder);
          if (version !== '18') fault(`the database is PostgreSQL ${version}`);
          if (JSON.stringify(digests) !== JSON.stringify(before)) fault('other rows than before');
          const left = fs.readdirSync(folder).filter((name) => /^(postgres-|upgrade)/.test(name));
          if (left.join() !== 'postgres-17') fault(`beside the database lies ${left.join(', ') || 'nothing'}`);
          if (majorIn(folder, 'postgres-17') !== '17') fault('the old database is not kept');
          if (!(await isDeserted(folder))) fault('a server still runs');
        } finally {
          await isDeserted(folder);
          fs.rmSync(folder, { recursive: true, force: true });
        }
      }
    }
    return { struck, faults };
  } finally {
    fs.rmSync(kept, { recursive: true, force: true });
  }
}

function upgrade(folder: string, more: Record<string, string> = {}): ReturnType<typeof runToItsEnd> {
  return runToItsEnd(['upgrade-database'], { TAKT_DATA: folder, ...more });
}

/** With owners and modes: PostgreSQL runs as another user than root. */
function copyCluster(from: string, to: string): void {
  const { status } = spawnSync('cp', ['-a', `${from}/.`, to]);
  if (status !== 0) throw new Error(`cp ended with ${status}`);
}

function majorIn(folder: string, cluster: string): string | undefined {
  const file = path.join(folder, cluster, 'PG_VERSION');
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : undefined;
}

/** Whether every server on a folder has gone, within half a minute. */
export async function isDeserted(folder: string): Promise<boolean> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (!fs.readdirSync('/proc').some((name) => /^\d+$/.test(name) && isServerOn(name, folder))) return true;
    await wait(200);
  }
  return false;
}

function isServerOn(pid: string, folder: string): boolean {
  try {
    const words = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return path.basename(words[0] ?? '') === 'postgres' && words.some((word) => word.startsWith(`${folder}/`));
  } catch {
    // It ended while it was looked at.
    return false;
  }
}
