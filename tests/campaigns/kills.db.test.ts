import { expect, test } from 'vitest';
import { runKillCampaign } from './kill-campaign.ts';

test('killed at random, no message reaches a server twice, each ends accepted, failed or in doubt, and no acknowledged file is lost', async () => {
  const outcome = await runKillCampaign({
    seed: 'short',
    clients: 40,
    seconds: 15,
    atLeast: { kills: 4, acknowledged: 1, secondsMax: 180 },
  });
  expect(outcome).toMatchObject({ sentTwice: [], unaccounted: [], lost: [], recordFaults: 0 });
  expect(outcome.kills).toBeGreaterThan(3);
  expect(outcome.acknowledged).toBeGreaterThan(0);
  expect(
    Object.keys(outcome.messages).filter((status) => !['accepted', 'failed', 'in-doubt', 'dropped'].includes(status)),
  ).toEqual([]);
}, 480_000);
