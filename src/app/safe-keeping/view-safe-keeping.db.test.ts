import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { DomainError, instant } from '../../domain/kernel/index.ts';
import { inOfficeScope } from '../office/office-scope.ts';
import { noteRun, type RunKind } from './keeping-runs.ts';
import { viewSafeKeeping, type SafeKeepingView } from './view-safe-keeping.ts';

let database: TestDatabase;
let ours: SampleOffice;
let theirs: SampleOffice;
beforeAll(async () => {
  database = await cloneDatabase();
  ours = await addSampleOffice(database.db, '2026-11-27T01:07:00.000Z');
  theirs = await addSampleOffice(database.db, '2026-11-27T01:07:00.000Z');
});
afterAll(() => database.close());

function view(office: SampleOffice, at: string, place = { nightly: true, besideData: true }): Promise<SafeKeepingView> {
  return inOfficeScope(office.context, office.officeId, 'takt', (scope) => viewSafeKeeping(scope, place, instant(at)));
}

async function run(
  kind: RunKind,
  at: string,
  found: readonly { office?: string; subject: string }[] = [],
): Promise<void> {
  ours.clock.set(instant(at));
  const faults = found.map((fault) => ({ ...fault, fault: 'file-damaged' as const }));
  await noteRun(ours.context, kind === 'verify-part' ? { size: 'part', part: 0 } : { kind }, async () => ({ faults }));
}

test('nothing has been done yet: nothing is red', async () => {
  const never = { standing: 'never', doneAt: null, failure: null };
  expect(await view(ours, '2026-11-27T01:00:00.000Z')).toEqual({
    backup: never,
    check: never,
    trial: never,
    besideData: true,
    isRed: false,
    faults: [],
  });
  expect(await view(ours, '2026-11-27T01:00:00.000Z', { nightly: false, besideData: false })).toMatchObject({
    backup: null,
    trial: null,
  });
});

test('a backup is old after 26 hours and a restore on trial after eight days, by the clock of the machine', async () => {
  await run('backup', '2026-11-27T01:07:00.000Z');
  await run('verify-part', '2026-11-27T01:07:00.000Z');
  await run('restore-trial', '2026-11-27T01:07:00.000Z');
  expect(await view(ours, '2026-11-28T03:07:00.000Z')).toMatchObject({
    backup: { standing: 'in-order' },
    isRed: false,
  });
  expect(await view(ours, '2026-11-28T03:08:00.000Z')).toMatchObject({ backup: { standing: 'old' }, isRed: true });
  await run('backup', '2026-12-05T01:00:00.000Z');
  await run('verify-part', '2026-12-05T01:00:00.000Z');
  expect(await view(ours, '2026-12-05T01:07:00.000Z')).toMatchObject({ trial: { standing: 'in-order' }, isRed: false });
  expect(await view(ours, '2026-12-05T01:08:00.000Z')).toMatchObject({ trial: { standing: 'old' }, isRed: true });
});

test('a run that failed says why and keeps the time of the last one that did not', async () => {
  ours.clock.set(instant('2026-12-05T02:00:00.000Z'));
  const failing = noteRun(ours.context, { kind: 'backup' }, async () => {
    throw new DomainError('storage.full');
  });
  await expect(failing).rejects.toThrow();
  expect((await view(ours, '2026-12-05T02:10:00.000Z')).backup).toEqual({
    standing: 'failed',
    doneAt: '2026-12-05T01:00:00.000Z',
    failure: 'storage.full',
  });
});

test('an office sees what was found at it, and of another only that something was found', async () => {
  await run('verify-part', '2026-12-06T01:00:00.000Z', [
    { office: ours.officeId, subject: 'ours' },
    { office: theirs.officeId, subject: 'theirs' },
    { subject: 'nobodys' },
  ]);
  const at = '2026-12-06T01:10:00.000Z';
  expect((await view(ours, at)).faults).toEqual([{ fault: 'file-damaged', subject: 'ours' }]);
  expect((await view(theirs, at)).faults).toEqual([{ fault: 'file-damaged', subject: 'theirs' }]);
  expect((await view(theirs, at)).check.standing).toBe('found');
});
