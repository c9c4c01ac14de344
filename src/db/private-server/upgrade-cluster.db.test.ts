import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runToItsEnd } from '../../../tests/campaigns/run-to-its-end.ts';
import { isDeserted } from '../../../tests/campaigns/upgrade-kills.ts';
import { queues } from '../../jobs/queues.ts';
import type { RowDigest } from '../copy/row-digest.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import { fillOlderCluster, hasOlder, lookIntoCluster, older } from './older-cluster.testdata.ts';
import { openPrivateServer } from './open-private-server.ts';
import { upgradeCluster, type Upgraded } from './upgrade-cluster.ts';

describe.skipIf(!hasOlder)(
  hasOlder
    ? 'a database of PostgreSQL 17'
    : `a database of PostgreSQL 17: skipped, the package ${older} is not installed here`,
  { timeout: 180_000 },
  () => {
    let dataFolder: string;
    let before: Record<string, RowDigest>;
    beforeEach(async () => {
      dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-upgrade-'));
      before = await fillOlderCluster(dataFolder);
    });
    afterEach(() => fs.rmSync(dataFolder, { recursive: true, force: true }));

    test('is refused with a sentence that says what to do, and moved by the command with every row', async () => {
      await expect(openPrivateServer({ dataFolder })).rejects.toMatchObject({
        code: 'needs-upgrade',
        message: expect.stringMatching(/written by PostgreSQL 17.*npx takt upgrade-database/),
      });
      const upgraded = await upgrade(dataFolder);
      expect(upgraded).toMatchObject({ from: 17, to: 18, keptAs: 'postgres-17' });
      expect(before['obligation']!.rows).toBeGreaterThan(10);
      expect(await lookIntoCluster(dataFolder)).toEqual({ version: '18', digests: before });
      expect(fs.readFileSync(path.join(dataFolder, 'postgres-17/PG_VERSION'), 'utf8').trim()).toBe('17');
      expect(await upgrade(dataFolder)).toEqual({ already: 18 });
    });

    test.each(['restore.before-commit', 'upgrade.after-migrate'])(
      'that is stopped at %s is as it was, and is moved the next time',
      async (point) => {
        await expect(upgrade(dataFolder, point)).rejects.toThrow(point);
        expect(fs.readFileSync(path.join(dataFolder, 'postgres/PG_VERSION'), 'utf8').trim()).toBe('17');
        expect(await upgrade(dataFolder)).toMatchObject({ from: 17, to: 18 });
        expect(await lookIntoCluster(dataFolder)).toEqual({ version: '18', digests: before });
      },
    );

    test.each(['upgrade.after-mark', 'upgrade.between-renames'])(
      'that is stopped while the folders change places (%s) is whole for whoever starts next',
      async (point) => {
        await expect(upgrade(dataFolder, point)).rejects.toThrow(point);
        expect(await lookIntoCluster(dataFolder)).toEqual({ version: '18', digests: before });
      },
    );

    test('that is being moved by a process that is killed is moved the next time, and no server of the killed one stays', async () => {
      const environment = { TAKT_DATA: dataFolder, TAKT_FAILPOINTS: 'upgrade.after-migrate=kill' };
      expect(await runToItsEnd(['upgrade-database'], environment)).toMatchObject({ signal: 'SIGKILL' });
      expect(await upgrade(dataFolder)).toMatchObject({ from: 17, to: 18 });
      expect(await isDeserted(dataFolder)).toBe(true);
      expect(await lookIntoCluster(dataFolder)).toEqual({ version: '18', digests: before });
    });

    test('is not touched while Takt is running on it', async () => {
      expect(await upgrade(dataFolder)).toMatchObject({ to: 18 });
      const server = await openPrivateServer({ dataFolder });
      await expect(upgrade(dataFolder)).rejects.toThrow('Stop it first');
      await server.close();
    });
  },
);

function upgrade(dataFolder: string, stopAt?: string): Promise<Upgraded> {
  return upgradeCluster({
    dataFolder,
    knownMigrations: Object.keys(migrations),
    migrate: (server) => migrate({ ...server, queues }),
    failpoint: (name) => {
      if (name === stopAt) throw new Error(name);
    },
  });
}
