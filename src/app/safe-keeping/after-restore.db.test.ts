import { afterAll, beforeAll, expect, test } from 'vitest';
import { inOffice } from '../../db/connect.ts';
import { instant } from '../../domain/kernel/index.ts';
import { inOfficeScope } from '../office/office-scope.ts';
import { sweepOffice } from '../reminder/sweep-office.ts';
import { settleAfterRestore } from './after-restore.ts';
import { openKeepingScene, type KeepingScene } from './safe-keeping.testdata.ts';

let scene: KeepingScene;
beforeAll(async () => {
  scene = await openKeepingScene();
});
afterAll(() => scene.close());

test('what was due when the backup was made may have been sent since and is in doubt, what is due later is asked for again, and nothing leaves', async () => {
  const { office } = scene;
  office.clock.set(instant('2026-09-21T07:00:00.000Z'));
  await sweepOffice(office.context, office.officeId, { smsConfigured: false });
  const [first] = office.queued;
  expect(first).toBeDefined();
  const later = office.context.ids.next();
  await inOffice(scene.database.db, office.officeId, async (trx) => {
    const row = await trx.selectFrom('message').selectAll().where('id', '=', first!).executeTakeFirstOrThrow();
    await trx
      .insertInto('message')
      .values({
        ...row,
        id: later,
        chasing: false,
        message_id_header: '<later@takt.invalid>',
        not_before: instant('2026-09-30T07:00:00.000Z'),
      })
      .execute();
  });
  office.queued.length = 0;
  office.clock.set(instant('2026-09-22T07:00:00.000Z'));
  const settled = await inOfficeScope(office.context, office.officeId, 'takt', settleAfterRestore);
  expect(settled).toEqual({ inDoubt: 1, askedAgain: 1 });
  expect(office.queued).toEqual([later]);
  const rows = await inOffice(scene.database.db, office.officeId, (trx) =>
    trx.selectFrom('message').select(['id', 'status']).where('id', 'in', [first!, later]).execute(),
  );
  expect(new Map(rows.map(({ id, status }) => [id, status]))).toEqual(
    new Map([
      [first, 'in-doubt'],
      [later, 'queued'],
    ]),
  );
  expect(await sweepOffice(office.context, office.officeId, { smsConfigured: false })).toEqual({
    swept: false,
    why: 'stopped',
  });
  expect(await inOfficeScope(office.context, office.officeId, 'takt', settleAfterRestore)).toEqual({
    inDoubt: 0,
    askedAgain: 1,
  });
});
