import fs from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openKeepingScene, secret, type KeepingScene } from '../app/safe-keeping/safe-keeping.testdata.ts';
import { openThrowAwayServer } from '../db/private-server/open-throw-away-server.ts';
import { inOffice } from '../db/connect.ts';
import { instant } from '../domain/kernel/index.ts';
import { createFailpoints } from '../files/failpoints.ts';
import { keepSafe, type KeepingPorts } from './keep-safe.ts';

let scene: KeepingScene;
const troubles: string[] = [];
beforeAll(async () => {
  scene = await openKeepingScene();
  await scene.send('a voucher');
});
afterAll(() => scene.close());

/** The hour strikes at this moment. Answers what has been done so far, in its order. */
async function at(moment: string, more: Partial<KeepingPorts> = {}): Promise<string[]> {
  scene.office.clock.set(instant(moment));
  await keepSafe(scene.office.context, {
    appUrl: scene.database.url,
    files: scene.files,
    secret,
    takt: '0.1.0',
    backups: { folder: scene.backups, keep: { daily: 30, monthly: 12 } },
    openTrialServer: () => openThrowAwayServer('trial'),
    onTrouble: (error) => troubles.push((error as Error).message),
    ...more,
  });
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', kind, part, outcome, failure) as line from safe_keeping_run order by started_at, id`.execute(
    scene.database.db,
  );
  return rows.map(({ line }) => line);
}

test('every night has one backup and one part of the checks, and the night to Sunday a restore on trial', async () => {
  // 26 November 2026 is a Thursday; the machine was never on before.
  const first = ['backup in-order', 'verify-part 0 in-order', 'restore-trial in-order'];
  expect(await at('2026-11-26T01:07:00.000Z')).toEqual(first);
  expect(await at('2026-11-26T02:07:00.000Z')).toEqual(first);
  expect(await at('2026-11-27T00:07:00.000Z')).toEqual(first);
  const second = [...first, 'backup in-order', 'verify-part 1 in-order'];
  expect(await at('2026-11-27T01:07:00.000Z')).toEqual(second);
  expect(await at('2026-11-27T20:07:00.000Z')).toEqual(second);
  // It was off from Friday night until Monday morning.
  const third = [...second, 'backup in-order', 'verify-part 2 in-order', 'restore-trial in-order'];
  expect(await at('2026-11-30T07:07:00.000Z')).toEqual(third);
  expect(await scene.backups.list()).toEqual([
    '2026-11-26T01-07-00-000Z',
    '2026-11-27T01-07-00-000Z',
    '2026-11-30T07-07-00-000Z',
  ]);
  expect(troubles).toEqual([]);
}, 120_000);

test('a backup that fails is asked for again in an hour, and the checks are made all the same', async () => {
  const before = await at('2026-11-30T08:07:00.000Z');
  const full = createFailpoints('backup.after-table=error@3');
  const backups = { folder: scene.openBackups(full), keep: { daily: 30, monthly: 12 } };
  const failed = await at('2026-12-01T01:07:00.000Z', { backups });
  expect(failed.slice(before.length)).toEqual(['backup failed unexpected', 'verify-part 3 in-order']);
  expect(troubles.splice(0)).toEqual(['failpoint backup.after-table']);
  expect((await at('2026-12-01T02:07:00.000Z')).slice(failed.length)).toEqual(['backup in-order']);
});

test('a file that was damaged in the backup is found by the restore on trial, one that is lost by the next backup; the office has both', async () => {
  const text = 'a voucher of which the copy rots';
  const rotten = await scene.send(text);
  const lost = await scene.send('a voucher that is lost');
  const { officeId } = scene.office;
  const before = await at('2026-12-02T01:07:00.000Z');
  const placeOf = (sha256: string): string => `files/${officeId}/${sha256.slice(0, 2)}/${sha256}`;
  fs.writeFileSync(`${scene.folder}/backups/${placeOf(rotten)}`, text.replace('rots', 'rotz'));
  fs.rmSync(`${scene.folder}/backups/${placeOf(lost)}`);
  fs.rmSync(`${scene.folder}/${placeOf(lost)}`);
  const after = await at('2026-12-06T01:07:00.000Z');
  expect(after.slice(before.length).filter((line) => !line.startsWith('verify-part'))).toEqual([
    'backup found',
    'restore-trial found',
  ]);
  const found = await inOffice(scene.database.db, officeId, (trx) =>
    trx.selectFrom('safe_keeping_fault').select(['fault', 'subject']).where('fault', '<>', 'file-damaged').execute(),
  );
  expect(found).toEqual(
    expect.arrayContaining([
      { fault: 'file-absent', subject: lost },
      { fault: 'backup-damaged', subject: rotten },
    ]),
  );
  expect(troubles).toContain(`safe-keeping found file-absent: ${lost} of office ${officeId}`);
});
