import { expect, test, vi } from 'vitest';
import { hasOlder, older } from '../../src/db/private-server/older-cluster.testdata.ts';
import { failpointNames } from '../../src/files/failpoint-names.ts';
import { runErasureKills } from './erasure-kills.ts';
import { runIntakeCampaign } from './intake-campaign.ts';
import { runKillCampaign } from './kill-campaign.ts';
import { runKeepingKills } from './keeping-kills.ts';
import { runUpgradeKills } from './upgrade-kills.ts';

/** How often each named step ends a process: `npm run test:long -- kills --times 50` for the long form. */
const times = Number(process.env['TAKT_KILLS'] ?? 5);

// Two minutes for each time that every step is struck, and an hour for what is read and compared afterwards.
vi.setConfig({ testTimeout: 3_600_000 + times * 120_000 });

const tell = (outcome: object): void => void process.stdout.write(`${JSON.stringify(outcome)}\n`);

test(`killed ${times} times at every step of a use case, a message and a file, nothing is lost and nothing is there twice`, async () => {
  const atLeast = { everyStep: times, secondsMax: 600 + times * 60 };
  const outcome = await runKillCampaign({ seed: 'every step', clients: 120, seconds: 30, atLeast });
  tell(outcome);
  expect(outcome).toMatchObject({ sentTwice: [], unaccounted: [], lost: [], recordFaults: 0 });
  for (const point of [...failpointNames.transaction, ...failpointNames.message, ...failpointNames.file])
    expect([point, (outcome.struck[point] ?? 0) >= times]).toEqual([point, true]);
});

test(`killed ${times} times at every step of an upload, a mail and a reading, nothing that was acknowledged is lost or there twice`, async () => {
  const outcome = await runIntakeCampaign({
    seed: 'every step',
    kills: 0,
    everyStep: times,
    secondsMax: 600 + times * 120,
  });
  tell(outcome);
  expect(outcome).toMatchObject({ lost: [], twice: [], withoutBytes: [], unread: [], recordFaults: 0 });
  for (const point of [...failpointNames.upload, ...failpointNames.reading])
    expect([point, (outcome.struck[point] ?? 0) >= times]).toEqual([point, true]);
});

test(`killed ${times} times at every step of a backup and a restore, whole backups stay whole and a restore is made again`, async () => {
  const { struck, faults } = await runKeepingKills(times);
  tell({ struck, faults });
  expect(faults).toEqual([]);
  for (const point of [...failpointNames.backup, ...failpointNames.restore]) expect(struck[point]).toBe(times);
});

test(`killed ${times} times at every step of a file in a bucket, nothing that was acknowledged is lost or there twice`, async () => {
  const outcome = await runIntakeCampaign({
    seed: 'every step in a bucket',
    kills: 0,
    everyStep: times,
    secondsMax: 600 + times * 120,
    inBucket: true,
  });
  tell(outcome);
  expect(outcome).toMatchObject({ lost: [], twice: [], withoutBytes: [], unread: [], recordFaults: 0 });
  for (const point of failpointNames.bucket)
    expect([point, (outcome.struck[point] ?? 0) >= times]).toEqual([point, true]);
});

test(`killed ${times} times at every step of an erasure, the next worker finishes it, and the record verifies`, async () => {
  const { struck, faults } = await runErasureKills(times);
  tell({ struck, faults });
  expect(faults).toEqual([]);
  for (const point of failpointNames.retention) expect(struck[point]).toBe(times);
});

test.skipIf(!hasOlder)(
  hasOlder
    ? `killed ${times} times at every step of an upgrade of the database, the old one or the new one is whole`
    : `upgrades of the database: skipped, the package ${older} is not installed here`,
  async () => {
    const { struck, faults } = await runUpgradeKills(times);
    tell({ struck, faults });
    expect(faults).toEqual([]);
    for (const point of failpointNames.upgrade) expect(struck[point]).toBe(times);
  },
);
