import fs from 'node:fs';
import path from 'node:path';
import { findInstalledMajor } from './binaries.ts';
import type { Layout } from './layout.ts';
import { PrivateServerError } from './private-server-error.ts';

/** The major version that wrote a cluster; undefined where there is none. */
export function findClusterMajor({ cluster }: Pick<Layout, 'cluster'>): number | undefined {
  const file = path.join(cluster, 'PG_VERSION');
  return fs.existsSync(file) ? Number.parseInt(fs.readFileSync(file, 'utf8'), 10) : undefined;
}

/**
 * One major version of PostgreSQL does not read what another wrote, and would only say so in its log.
 *
 * @throws PrivateServerError `needs-upgrade`, `made-by-newer`
 */
export function assertSameMajor(layout: Layout): void {
  const [made, installed] = [findClusterMajor(layout), findInstalledMajor()];
  if (made === undefined || installed === undefined || made === installed) return;
  if (made < installed) {
    throw new PrivateServerError(
      'needs-upgrade',
      `The database in ${layout.dataFolder} was written by PostgreSQL ${made}, and this Takt brings PostgreSQL ${installed}. Run npx takt upgrade-database; nothing has been changed.`,
    );
  }
  throw new PrivateServerError(
    'made-by-newer',
    `The database in ${layout.dataFolder} was written by PostgreSQL ${made}, and this Takt brings PostgreSQL ${installed}, which is older. Start it with the newer Takt.`,
  );
}
