import { expect, test } from 'vitest';
import { runRestoreDrill } from './restore-drill.ts';

test('a backup that is made while the office works is restored equal by row and hash', async () => {
  const outcome = await runRestoreDrill({ seed: 'short', points: 2 });
  expect(outcome).toMatchObject({ points: 2, equal: 2, differing: [] });
  expect(outcome.rowsAfter).toBeGreaterThan(outcome.rowsBefore);
  expect(outcome.files).toBeGreaterThan(0);
}, 120_000);
