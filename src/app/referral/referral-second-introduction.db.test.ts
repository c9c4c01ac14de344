import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock } from '../../../tests/support/sample-office.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import type { SendOutcome } from '../../domain/sending/index.ts';
import { recordBounce } from '../message/record-bounce.ts';
import { sendMessage } from '../message/send-message.ts';
import { viewPortalReferral } from '../portal/view-referral.ts';
import { viewRecord } from '../record/view-record.ts';
import { workAt } from '../surcharge/surcharge.testdata.ts';
import { notePartnerAnswer } from './end-referral.ts';
import { giveMoreDays } from './give-more-days.ts';
import { introduceClient, previewIntroduction } from './introduce-client.ts';
import { changePartner } from './partner-offices.ts';
import {
  addConsented,
  addScene,
  answer,
  asClient,
  asLead,
  fjord,
  introduce,
  tasksOf,
  type ReferralScene,
} from './referral.testdata.ts';
import { viewReferral } from './view-referral.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

type Scene = ReferralScene & { referralId: string };

/** Fjørdæ was told on 2 November, in a mail that fares so. */
async function addTold(fate: 'bounced' | SendOutcome): Promise<Scene> {
  const scene = await addConsented(database.db);
  expect(await introduce(scene, scene.fjordId)).toEqual({ introduced: true });
  await sendAll(scene, fate === 'bounced' ? { outcome: 'accepted', response: '250 ok' } : fate);
  if (fate === 'bounced') {
    const originalMessageId = (await introductionsOf(scene)).at(-1)!.header;
    expect(await asLead(scene, (scope) => recordBounce(scope, { originalMessageId, kind: 'hard' }))).toEqual({
      recorded: true,
    });
  }
  return scene;
}

async function sendAll({ office }: Scene, outcome: SendOutcome): Promise<void> {
  const ports = { worker: 1, failpoint: () => undefined, send: async () => outcome };
  for (const id of office.queued.splice(0)) await sendMessage(office.context, office.officeId, id, ports);
}

async function introductionsOf(scene: Scene) {
  return asLead(scene, ({ trx }) =>
    trx
      .selectFrom('message as m')
      .innerJoin('message_text as t', (join) =>
        join.onRef('t.office_id', '=', 'm.office_id').onRef('t.message_id', '=', 'm.id'),
      )
      .select(['m.message_id_header as header', 'm.status', 't.to_address as to', 't.body_text as text'])
      .where('m.kind', '=', 'referral-introduction')
      .orderBy('m.created_at')
      .orderBy('m.id')
      .execute(),
  );
}

const correct = (scene: Scene, email: string) =>
  asLead(scene, (scope) => changePartner(scope, scene.fjordId, { ...fjord, contact: { ...fjord.contact, email } }));

async function lookAt(scene: Scene) {
  const view = await asLead(scene, (scope) => viewReferral(scope, scene.clientId));
  if ('refused' in view || !view.referral) throw new Error('no referral');
  const { partners, standing } = view.referral;
  return { ...partners.find(({ partnerId }) => partnerId === scene.fjordId)!, standing };
}

const openTaskKinds = (scene: Scene) =>
  asLead(scene, async ({ trx }) =>
    (await trx.selectFrom('task').select('kind').where('closed_at', 'is', null).execute()).map(({ kind }) => kind),
  );

describe('an introduction whose mail came back', () => {
  test('is shown as not arrived, and goes once more to the address that stands in the register now, once', async () => {
    const scene = await addTold('bounced');
    expect(await lookAt(scene)).toMatchObject({
      mail: { fate: 'not-arrived', toAddress: 'mari@fjord.example' },
      address: 'mari@fjord.example',
      standing: { turn: 'office', steps: ['introduce-again'] },
    });
    expect(await openTaskKinds(scene)).toContain('bounced');
    // Nor is the client told that the office knows.
    const read = () => asClient(scene, (scope) => viewPortalReferral(scope, scene.clientId));
    expect((await read())!.offices[0]!.introducedOn).toBeNull();
    await correct(scene, 'ny@fjord.example');
    moveClock(scene.office, '2026-11-04T08:00:00.000Z');
    const preview = await asLead(scene, (scope) => previewIntroduction(scope, scene.clientId, scene.fjordId));
    if ('refused' in preview) throw new Error(preview.refused);
    expect(preview.toAddress).toBe('ny@fjord.example');
    expect(preview.text).toContain('11. november');
    const send = () => asLead(scene, (scope) => introduceClient(scope, scene.clientId, scene.fjordId, preview.sha256));
    expect(await Promise.all([send(), send()])).toEqual([{ introduced: true }, { introduced: true }]);
    expect((await introductionsOf(scene)).map(({ to, status }) => `${status} ${to}`)).toEqual([
      'accepted mari@fjord.example',
      'queued ny@fjord.example',
    ]);
    expect(await lookAt(scene)).toMatchObject({
      mail: { fate: 'on-its-way', toAddress: 'ny@fjord.example' },
      introducedOn: '2026-11-04',
      answerByOn: '2026-11-11',
      standing: { turn: 'partner', steps: ['wait-for-the-office'], waitsUntilOn: '2026-11-11' },
    });
    expect(await openTaskKinds(scene)).not.toContain('bounced');
    expect((await read())!.offices[0]!.introducedOn).toBe('2026-11-04');
    const record = JSON.stringify(await asLead(scene, (scope) => viewRecord(scope, scene.clientId)));
    expect(record.match(/fordi det forrige brevet ikke kom fram/g)).toHaveLength(1);
    await sendAll(scene, { outcome: 'accepted', response: '250 ok' });
    expect(await send()).toEqual({ refused: 'referral-arrived' });
    expect(await introductionsOf(scene)).toHaveLength(2);
  });

  test('goes only as it was shown: to another address it is read again', async () => {
    const scene = await addTold('bounced');
    const preview = await asLead(scene, (scope) => previewIntroduction(scope, scene.clientId, scene.fjordId));
    if ('refused' in preview) throw new Error(preview.refused);
    await correct(scene, 'ny@fjord.example');
    expect(
      await asLead(scene, (scope) => introduceClient(scope, scene.clientId, scene.fjordId, preview.sha256)),
    ).toEqual({ refused: 'referral-shown-changed' });
    expect(await introductionsOf(scene)).toHaveLength(1);
  });

  test('can go a third time, where the second came back too', async () => {
    const scene = await addTold('bounced');
    await introduce(scene, scene.fjordId);
    await sendAll(scene, { outcome: 'not-sent', retry: 'never', code: 550, response: 'no such user' });
    expect(await lookAt(scene)).toMatchObject({ mail: { fate: 'not-arrived' } });
    await correct(scene, 'ny@fjord.example');
    expect(await introduce(scene, scene.fjordId)).toEqual({ introduced: true });
    expect((await introductionsOf(scene)).map(({ to }) => to)).toEqual([
      'mari@fjord.example',
      'mari@fjord.example',
      'ny@fjord.example',
    ]);
  });

  test('does not leave where the consent was taken back before the second mail did', async () => {
    const scene = await addTold('bounced');
    await introduce(scene, scene.fjordId);
    await answer(scene, { decision: 'withdrawn' });
    await sendAll(scene, { outcome: 'accepted', response: '250 ok' });
    expect((await introductionsOf(scene)).map(({ status }) => status)).toEqual(['accepted', 'dropped']);
    expect(await introduce(scene, scene.fjordId)).toEqual({ refused: 'referral-no-consent' });
  });

  test('does not go where the office has answered all the same', async () => {
    const scene = await addTold('bounced');
    await asLead(scene, (scope) => notePartnerAnswer(scope, scene.clientId, scene.fjordId, 'takes-on'));
    expect(await introduce(scene, scene.fjordId)).toEqual({ refused: 'referral-answered' });
  });
});

test('an introduction that nobody knows about is looked into in the outbox first', async () => {
  const scene = await addTold({ outcome: 'in-doubt', reason: 'connection lost' });
  expect(await lookAt(scene)).toMatchObject({ mail: { fate: 'in-doubt' } });
  expect(await introduce(scene, scene.fjordId)).toEqual({ refused: 'referral-in-doubt' });
});

test('an introduction that arrived does not go again', async () => {
  const scene = await addTold({ outcome: 'accepted', response: '250 ok' });
  expect(await introduce(scene, scene.fjordId)).toEqual({ refused: 'referral-arrived' });
});

describe('more days for an office to answer', () => {
  test('are given also after the day; nobody is to call before the new one, and nothing is sent', async () => {
    const scene = await addTold({ outcome: 'accepted', response: '250 ok' });
    const give = (day: string, partnerId = scene.fjordId) =>
      asLead(scene, (scope) => giveMoreDays(scope, scene.clientId, { answerByOn: on(day), partnerId }));
    await workAt(scene.office, '2026-11-10T08:00:00.000Z');
    expect(await tasksOf(scene)).toEqual(['referral-partner-to-call']);
    expect(await give('2026-11-17', scene.elvId)).toEqual({ refused: 'referral-not-introduced' });
    expect(await give('2026-11-08')).toEqual({ refused: 'referral-day-not-later' });
    expect(await give('2027-01-10')).toEqual({ refused: 'referral-day-too-far' });
    expect(await Promise.all([give('2026-11-17'), give('2026-11-17')])).toEqual([{ acted: true }, { acted: true }]);
    expect(await tasksOf(scene)).toEqual([]);
    expect(await lookAt(scene)).toMatchObject({ answerByOn: '2026-11-17', standing: { turn: 'partner' } });
    await workAt(scene.office, '2026-11-17T08:00:00.000Z');
    expect(await tasksOf(scene)).toEqual([]);
    await workAt(scene.office, '2026-11-18T08:00:00.000Z');
    expect(await tasksOf(scene)).toEqual(['referral-partner-to-call']);
    const record = JSON.stringify(await asLead(scene, (scope) => viewRecord(scope, scene.clientId)));
    expect(record.match(/ga et annet byrå flere dager til å svare/g)).toHaveLength(1);
    expect(await introductionsOf(scene)).toHaveLength(1);
    await asLead(scene, (scope) => notePartnerAnswer(scope, scene.clientId, scene.fjordId, 'takes-on'));
    expect(await give('2026-11-24')).toEqual({ refused: 'referral-not-open' });
  });

  test('are not another office’s to give', async () => {
    const scene = await addTold({ outcome: 'accepted', response: '250 ok' });
    const other = await addScene(database.db);
    const days = { answerByOn: on('2026-11-17'), partnerId: scene.fjordId };
    expect(await asLead(other, (scope) => giveMoreDays(scope, scene.clientId, days))).toEqual({ refused: 'not-found' });
  });
});
