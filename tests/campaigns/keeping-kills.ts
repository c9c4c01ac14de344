import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { digestTables, openKeepingScene, secret } from '../../src/app/safe-keeping/safe-keeping.testdata.ts';
import { failpointNames } from '../../src/files/failpoint-names.ts';
import { cloneDatabase } from '../support/database.ts';
import { runToItsEnd } from './run-to-its-end.ts';

export interface KeepingKills {
  struck: Record<string, number>;
  /** What was not whole afterwards. */
  faults: string[];
}

/** Backups and restores of the program itself, ended at each of their named steps so many times, each made again and looked at after it. */
export async function runKeepingKills(times: number): Promise<KeepingKills> {
  const scene = await openKeepingScene();
  fs.writeFileSync(path.join(scene.folder, 'secret'), `${secret}\n`, { mode: 0o600 });
  const backups = path.join(scene.folder, 'to');
  const source = {
    DATABASE_URL: scene.database.url,
    DATABASE_OWNER_URL: scene.database.ownerUrl,
    TAKT_DATA: scene.folder,
  };
  const struck: Record<string, number> = {};
  const faults: string[] = [];
  const strike = (point: string, signal: NodeJS.Signals | null): void => {
    if (signal === 'SIGKILL') struck[point] = (struck[point] ?? 0) + 1;
    else faults.push(`${point} was not reached`);
  };
  try {
    await runToItsEnd(['backup', backups], source);
    for (const point of failpointNames.backup) {
      for (let turn = 0; turn < times; turn += 1) {
        await scene.send(`${point} ${turn}`);
        if (point === 'backup.before-remove') plantOldBackup(backups);
        strike(point, (await runToItsEnd(['backup', backups], { ...source, TAKT_FAILPOINTS: `${point}=kill` })).signal);
        if ((await runToItsEnd(['verify', '--backup', backups], source)).code !== 0)
          faults.push(`${point}: a backup is not whole`);
        if ((await runToItsEnd(['backup', backups], source)).code !== 0)
          faults.push(`${point}: the next backup was not made`);
      }
    }
    const here = await digestTables(scene.database.url);
    for (const point of failpointNames.restore) {
      for (let turn = 0; turn < times; turn += 1) {
        const empty = await cloneDatabase();
        const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-restored-'));
        try {
          const target = { DATABASE_URL: empty.url, DATABASE_OWNER_URL: empty.ownerUrl, TAKT_DATA: folder };
          strike(
            point,
            (await runToItsEnd(['restore', backups], { ...target, TAKT_FAILPOINTS: `${point}=kill` })).signal,
          );
          // What was committed is there: a restore finds a database that is not empty, and the next start brings the schema up to date.
          const next = point === 'restore.after-commit' ? ['migrate'] : ['restore', backups];
          if ((await runToItsEnd(next, target)).code !== 0) faults.push(`${point}: it could not be made again`);
          const there = await digestTables(empty.url);
          if (JSON.stringify(there['record_event']) !== JSON.stringify(here['record_event']))
            faults.push(`${point}: another record`);
        } finally {
          await empty.close();
          fs.rmSync(folder, { recursive: true, force: true });
        }
      }
    }
    return { struck, faults };
  } finally {
    await scene.close();
  }
}

/** One that is older than any rule keeps: the next backup lets it go. */
function plantOldBackup(backups: string): void {
  const newest = fs
    .readdirSync(backups)
    .filter((name) => /^20\d\d/.test(name))
    .sort()
    .at(-1)!;
  fs.cpSync(path.join(backups, newest), path.join(backups, newest.replace(/^20\d\d/, '2020')), { recursive: true });
}
