import { expect, test } from 'vitest';
import { runIntakeCampaign } from './intake-campaign.ts';

test('killed at the steps of taking in and reading, nothing acknowledged is lost, twice there, or without bytes', async () => {
  const outcome = await runIntakeCampaign({ seed: 'short', kills: 15, secondsMax: 240 });
  expect(outcome).toMatchObject({ lost: [], twice: [], withoutBytes: [], unread: [], recordFaults: 0 });
  expect(outcome.kills).toBeGreaterThan(5);
  expect(outcome.uploads).toBeGreaterThan(0);
}, 1_200_000);
