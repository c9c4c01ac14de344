import { expect, test } from 'vitest';
import { runKillCampaign } from './kill-campaign.ts';

const campaigns = Array.from({ length: 12 }, (_, index) => `campaign ${index}`);

test.each(campaigns)(
  'killed at random for a minute (%s), nothing is sent twice and nothing is lost',
  async (seed) => {
    const outcome = await runKillCampaign({ seed, clients: 120, seconds: 60 });
    process.stdout.write(`${seed}: ${JSON.stringify(outcome)}\n`);
    expect(outcome).toMatchObject({ sentTwice: [], unaccounted: [], lost: [], recordFaults: 0 });
  },
  600_000,
);
