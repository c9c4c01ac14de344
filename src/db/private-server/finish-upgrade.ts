import fs from 'node:fs';
import path from 'node:path';
import { findClusterMajor } from './cluster-major.ts';
import type { Layout } from './layout.ts';

/** Where the new cluster is filled, beside the old one. It has a socket and a folder of its own. */
export function upgradeLayout(layout: Layout): Layout {
  const base = path.join(layout.base, 'upgrade');
  return { ...layout, base, cluster: path.join(base, 'postgres') };
}

/** From the moment that this file is there the new cluster is the office's, and the old one is what is kept. */
export function upgradeMark(layout: Layout): string {
  return path.join(layout.base, 'upgrade-is-whole');
}

/**
 * Puts a cluster that was filled and compared in the place of the old one, which stays beside it under the number of its version. Done at the end of an upgrade, and again
 * by whoever starts the database after one that was killed right there: otherwise it would be taken for lost and an empty one be made.
 */
export function finishUpgrade(layout: Layout, failpoint: (name: string) => void = () => {}): void {
  const mark = upgradeMark(layout);
  if (!fs.existsSync(mark)) return;
  const made = upgradeLayout(layout);
  if (fs.existsSync(made.cluster)) {
    const old = findClusterMajor(layout);
    if (old !== undefined) fs.renameSync(layout.cluster, freeName(path.join(layout.base, `postgres-${old}`)));
    failpoint('upgrade.between-renames');
    fs.renameSync(made.cluster, layout.cluster);
  }
  syncFolder(layout.base);
  failpoint('upgrade.before-mark');
  fs.rmSync(mark);
  fs.rmSync(made.base, { recursive: true, force: true });
}

function freeName(wanted: string): string {
  let name = wanted;
  for (let number = 2; fs.existsSync(name); number += 1) name = `${wanted}.${number}`;
  return name;
}

function syncFolder(folder: string): void {
  const handle = fs.openSync(folder, 'r');
  fs.fsyncSync(handle);
  fs.closeSync(handle);
}
