import { expect, test } from 'vitest';
import { runFlips } from './flip-bits.ts';
import { runRestoreDrill } from './restore-drill.ts';

test('fifty backups that are made while the office works are restored equal by row and hash', async () => {
  const outcome = await runRestoreDrill({ seed: 'fifty', points: 50 });
  process.stdout.write(`restore drill: ${JSON.stringify(outcome)}\n`);
  expect(outcome).toMatchObject({ points: 50, equal: 50, differing: [] });
});

test('a flipped bit in a hundred files, a hundred rows and a hundred files of backups is found each time', async () => {
  const outcome = await runFlips({ seed: 'hundred', each: 100 });
  process.stdout.write(`flipped bits: ${JSON.stringify(outcome)}\n`);
  expect(outcome).toMatchObject({ files: 100, rows: 100, backupFiles: 100, missed: [] });
});
