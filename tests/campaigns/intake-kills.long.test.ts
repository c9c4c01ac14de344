import { expect, test } from 'vitest';
import { runIntakeCampaign } from './intake-campaign.ts';

test('killed two hundred times at the steps of taking in and reading, nothing acknowledged is lost, twice there, or without bytes', async () => {
  const outcome = await runIntakeCampaign({ seed: 'two hundred', kills: 200, secondsMax: 1_200 });
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
  expect(outcome).toMatchObject({ lost: [], twice: [], withoutBytes: [], unread: [], recordFaults: 0 });
  expect(outcome.kills).toBeGreaterThanOrEqual(200);
}, 2_400_000);
