import { expect, test } from 'vitest';
import { runFlips } from './flip-bits.ts';

test('a flipped bit in a file, a row and a file of a backup is found', async () => {
  const outcome = await runFlips({ seed: 'short', each: 4 });
  expect(outcome).toMatchObject({ files: 4, rows: 4, backupFiles: 4, missed: [] });
}, 120_000);
