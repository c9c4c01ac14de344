import { expect, test } from 'vitest';
import { failpointNames } from '../../src/files/failpoint-names.ts';
import { runIntakeCampaign } from './intake-campaign.ts';
import { runKillCampaign } from './kill-campaign.ts';
import { runKeepingKills } from './keeping-kills.ts';

/** How often each named step ends a process: `npm run test:long -- kills --times 50` for the long form. */
const times = Number(process.env['TAKT_KILLS'] ?? 5);

const told = (struck: Readonly<Record<string, number>>): void =>
  void process.stdout.write(`${JSON.stringify(struck)}\n`);

test(`killed ${times} times at every step of a use case, a message and a file, nothing is lost and nothing is there twice`, async () => {
  const everyStep = { times, secondsMax: 600 + times * 60 };
  const outcome = await runKillCampaign({ seed: 'every step', clients: 120, seconds: 30, everyStep });
  told(outcome.struck);
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
  told(outcome.struck);
  expect(outcome).toMatchObject({ lost: [], twice: [], withoutBytes: [], unread: [], recordFaults: 0 });
  for (const point of [...failpointNames.upload, ...failpointNames.reading])
    expect([point, (outcome.struck[point] ?? 0) >= times]).toEqual([point, true]);
});

test(`killed ${times} times at every step of a backup and a restore, whole backups stay whole and a restore is made again`, async () => {
  const { struck, faults } = await runKeepingKills(times);
  told(struck);
  expect(faults).toEqual([]);
  for (const point of [...failpointNames.backup, ...failpointNames.restore]) expect(struck[point]).toBe(times);
});
