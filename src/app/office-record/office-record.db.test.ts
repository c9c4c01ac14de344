import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts';
import { makeDeliveryKey, revokeDeliveryKey } from '../delivery-key/delivery-keys.ts';
import { inSample } from '../intake/intake.testdata.ts';
import { changeOffice } from '../office/change-office.ts';
import { changeSignInRules } from '../office/sign-in-rules.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { anchorRecords } from '../record/anchor-records.ts';
import { exportAnchor } from '../record/export-anchor.ts';
import { addStaff } from '../staff/add-staff.ts';
import { changeStaff } from '../staff/change-staff.ts';
import { closeSessionsOf } from '../staff/close-sessions.ts';
import { deactivateStaff } from '../staff/deactivate-staff.ts';
import { verifyOfficeRecord } from './verify-office-record.ts';
import { viewOfficeRecord } from './view-office-record.ts';

let database: TestDatabase;
let office: SampleOffice;
beforeEach(async () => {
  database = await cloneDatabase();
  office = await addSampleOffice(database.db, '2026-11-23T08:00:00.000Z');
});
afterEach(() => database.close());

const within = <T>(work: (scope: OfficeScope) => Promise<T>): Promise<T> => inSample(office, work);
const kari = { name: 'Kari Nordmann', email: 'kari@nordlys.example', mobile: null, language: 'nb' } as const;

/** A year in small: somebody comes, becomes a manager and leaves; a setting, a rule and a key change. */
async function liveAYear(): Promise<string> {
  const added = await within((scope) => addStaff(scope, 'owner', { ...kari, role: 'accountant' }));
  const { staffId } = added as { staffId: string };
  await within((scope) => changeStaff(scope, 'owner', staffId, { role: 'manager' }, true));
  await within((scope) => changeOffice(scope, { hourlyRateOre: 120_000, phone: '22 33 44 55' }));
  await within((scope) =>
    changeSignInRules(scope, { secondFactorForLeaders: true }, { staffId: office.staffId, twoFactors: true }),
  );
  const key = (await within((scope) => makeDeliveryKey(scope, { name: 'Karis kasse' }))) as { id: string };
  await within((scope) => revokeDeliveryKey(scope, key.id));
  await within((scope) => revokeDeliveryKey(scope, key.id));
  await within((scope) => closeSessionsOf(scope, staffId));
  await within((scope) => deactivateStaff(scope, 'owner', staffId, undefined));
  return staffId;
}

describe("the office's own record", () => {
  test('tells what was done to the office, by whom and to whom, once each', async () => {
    await liveAYear();
    const { events, hasMore } = await within((scope) => viewOfficeRecord(scope, undefined));
    expect(hasMore).toBe(false);
    expect(events.toReversed().map(({ kind, byName, whoName }) => [kind, byName, whoName])).toEqual([
      ['staff-added', 'Ingrid Solheim', 'Kari Nordmann'],
      ['role-changed', 'Ingrid Solheim', 'Kari Nordmann'],
      ['staff-changed', 'Ingrid Solheim', 'Kari Nordmann'],
      ['settings-changed', 'Ingrid Solheim', null],
      ['sign-in-rules-changed', 'Ingrid Solheim', null],
      ['delivery-key-made', 'Ingrid Solheim', null],
      ['delivery-key-revoked', 'Ingrid Solheim', null],
      ['sessions-ended', 'Ingrid Solheim', 'Kari Nordmann'],
      ['staff-left', 'Ingrid Solheim', 'Kari Nordmann'],
    ]);
    expect(events[7]!.data).toMatchObject({ role: 'manager', wasRole: 'accountant' });
    expect(events[5]!.data).toMatchObject({ changed: ['hourlyRateOre', 'phone'], hourlyRateOre: 120_000 });
  });

  test('holds no name, address or word of anybody', async () => {
    await liveAYear();
    const { events } = await within((scope) => viewOfficeRecord(scope, undefined));
    const stored = JSON.stringify(events.map(({ data }) => data));
    for (const word of ['Kari', 'Nordmann', 'kari@', 'kasse', '22 33', 'Ingrid']) expect(stored).not.toContain(word);
  });

  test('verifies from the first event to the head, and past the anchors of its days', async () => {
    expect(await within((scope) => verifyOfficeRecord(scope))).toEqual({ events: 0, faults: [] });
    await liveAYear();
    await within(anchorRecords);
    await within((scope) => changeOffice(scope, { name: 'Nordlys' }));
    expect(await within((scope) => verifyOfficeRecord(scope))).toEqual({ events: 10, faults: [] });
  });

  test('is not changed or cut by the application, and shows it where somebody else has', async () => {
    await liveAYear();
    await within(anchorRecords);
    const kept = (await within(exportAnchor))!;
    await expect(within(({ trx }) => sql`update office_event set kind = 'staff-left'`.execute(trx))).rejects.toThrow(
      /permission denied/,
    );
    await expect(within(({ trx }) => sql`delete from office_event`.execute(trx))).rejects.toThrow(/permission denied/);
    const asOwner = (what: string): Promise<unknown> =>
      database.ownerDb.transaction().execute(async (trx) => {
        await sql`select set_config('app.office', ${office.officeId}, true)`.execute(trx);
        await sql.raw(what).execute(trx);
      });
    await asOwner(`update office_event set data = data || '{"role": "assistant"}' where sequence = 2`);
    expect((await within((scope) => verifyOfficeRecord(scope))).faults).toEqual([{ fault: 'changed', sequence: 2 }]);
    await asOwner(`delete from office_event where sequence > 1`);
    await asOwner(`update office_head set sequence = 1, hash = (select hash from office_event where sequence = 1)`);
    expect((await within((scope) => verifyOfficeRecord(scope))).faults).toEqual([{ fault: 'tail-cut', sequence: 9 }]);
    await asOwner(`delete from office_anchor`);
    expect((await within((scope) => verifyOfficeRecord(scope))).faults).toEqual([]);
    expect((await within((scope) => verifyOfficeRecord(scope, [kept]))).faults).toEqual([
      { fault: 'tail-cut', sequence: 9 },
    ]);
  });

  test('gives out no number twice when two write at once', async () => {
    await Promise.all(Array.from({ length: 12 }, () => within((scope) => changeOffice(scope, { phone: '1' }))));
    expect(await within((scope) => verifyOfficeRecord(scope))).toEqual({ events: 12, faults: [] });
  });
});
