import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock } from '../../../tests/support/sample-office.ts';
import { deactivateClient } from '../client/deactivate-client.ts';
import { inOfficeScope } from '../office/office-scope.ts';
import { sendMessage } from '../message/send-message.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { addColleague } from '../time/time.testdata.ts';
import { askConsent } from './ask-consent.ts';
import { endReferral, notePartnerAnswer } from './end-referral.ts';
import { findTakenOnBy } from './find-taken-on.ts';
import { introduceClient, previewIntroduction } from './introduce-client.ts';
import { changePartner } from './partner-offices.ts';
import { proposePartners } from './propose-partners.ts';
import {
  addAsked,
  addConsented,
  addProposed,
  addScene,
  asLead,
  fjord,
  partnerSigns,
  sought,
  told,
  type ReferralScene,
  answer,
  introduce,
  readByClient,
  stateOf,
  tasksOf,
  yesTo,
} from './referral.testdata.ts';
import { viewReferral } from './view-referral.ts';
import { watchReferrals } from './watch-referrals.ts';
import { writeLetterPaper } from './write-letter-paper.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

async function mailsTo(scene: ReferralScene) {
  return asLead(scene, ({ trx }) =>
    trx
      .selectFrom('message as m')
      .innerJoin('message_text as t', (join) =>
        join.onRef('t.office_id', '=', 'm.office_id').onRef('t.message_id', '=', 'm.id'),
      )
      .select(['m.kind', 't.to_address as to', 't.body_text as text', 't.reply_to_address as reply'])
      .orderBy('m.id')
      .execute(),
  );
}

describe('telling another office', () => {
  test('tells what was consented to, and nothing else, to nobody else, once', async () => {
    const scene = await addConsented(database.db);
    expect(await introduce(scene, scene.elvId)).toEqual({ refused: 'referral-no-consent' });
    const preview = await asLead(scene, (scope) => previewIntroduction(scope, scene.clientId, scene.fjordId));
    if ('refused' in preview) throw new Error(preview.refused);
    expect(preview).toMatchObject({ toAddress: 'mari@fjord.example', told: ['company', 'needs'] });
    expect(preview.text).toContain("Brattli & O'Hara Bygg AS");
    expect(preview.text).not.toMatch(/Jo Brattli|90 00 00 00|Bygg og anlegg|Fiken|Hamar/);
    const send = () => asLead(scene, (scope) => introduceClient(scope, scene.clientId, scene.fjordId, preview.sha256));
    expect(await Promise.all([send(), send()])).toEqual([{ introduced: true }, { introduced: true }]);
    const letters = (await mailsTo(scene)).filter(({ kind }) => kind === 'referral-introduction');
    expect(letters).toEqual([
      { kind: 'referral-introduction', to: 'mari@fjord.example', text: preview.text, reply: 'ingrid@nordlys.example' },
    ]);
    expect(await stateOf(scene)).toBe('introduced');
    expect(await readByClient(scene)).not.toMatch(/Elvebakk/);
  });

  test('goes only as it was shown', async () => {
    const scene = await addConsented(database.db);
    const preview = await asLead(scene, (scope) => previewIntroduction(scope, scene.clientId, scene.fjordId));
    if ('refused' in preview) throw new Error(preview.refused);
    await asLead(scene, (scope) =>
      changePartner(scope, scene.fjordId, { ...fjord, contact: { ...fjord.contact, email: 'ny@fjord.example' } }),
    );
    expect(
      await asLead(scene, (scope) => introduceClient(scope, scene.clientId, scene.fjordId, preview.sha256)),
    ).toEqual({ refused: 'referral-shown-changed' });
    expect((await mailsTo(scene)).filter(({ kind }) => kind === 'referral-introduction')).toEqual([]);
  });

  test('is not done where the consent was taken back between the preview and the button', async () => {
    const scene = await addConsented(database.db);
    const preview = await asLead(scene, (scope) => previewIntroduction(scope, scene.clientId, scene.fjordId));
    if ('refused' in preview) throw new Error(preview.refused);
    expect(await answer(scene, { decision: 'withdrawn' })).toEqual({ answered: true });
    expect(
      await asLead(scene, (scope) => introduceClient(scope, scene.clientId, scene.fjordId, preview.sha256)),
    ).toEqual({ refused: 'referral-no-consent' });
    expect(await introduce(scene, scene.fjordId)).toEqual({ refused: 'referral-no-consent' });
    expect(await readByClient(scene)).not.toMatch(partnerSigns);
  });

  test('does not leave where the consent was taken back before the mail did', async () => {
    const scene = await addConsented(database.db);
    expect(await introduce(scene, scene.fjordId)).toEqual({ introduced: true });
    await answer(scene, { decision: 'withdrawn' });
    const out: string[] = [];
    for (const id of scene.office.queued.splice(0)) {
      await sendMessage(scene.office.context, scene.office.officeId, id, {
        worker: 1,
        failpoint: () => undefined,
        send: async ({ kind }) => {
          out.push(kind);
          return { outcome: 'accepted', response: '250 ok' };
        },
      });
    }
    // Nor does the question, which has been answered.
    expect(out).toEqual([]);
  });

  test('is the lead’s to do', async () => {
    const scene = await addConsented(database.db);
    const colleague = await addColleague(scene.office, 'Ola Berg', 'owner');
    const { context, officeId } = scene.office;
    expect(
      await inOfficeScope(context, officeId, { staffId: colleague }, (scope) =>
        introduceClient(scope, scene.clientId, scene.fjordId, 'a'.repeat(64)),
      ),
    ).toEqual({ refused: 'referral-lead-only' });
  });

  test('of a yes and a taking back at one time nobody is told after the taking back', async () => {
    const scene = await addConsented(database.db);
    const [told] = await Promise.all([introduce(scene, scene.fjordId), answer(scene, { decision: 'withdrawn' })]);
    const mails = (await mailsTo(scene)).filter(({ kind }) => kind === 'referral-introduction');
    expect(mails).toHaveLength('introduced' in told ? 1 : 0);
    expect(await stateOf(scene)).toBe('changed-mind');
  });
});

describe('the answer of another office', () => {
  test('takes on: it has come to its end, and the others are not told', async () => {
    const scene = await addConsented(database.db);
    await introduce(scene, scene.fjordId);
    const note = (what: 'takes-on' | 'declines', partnerId = scene.fjordId) =>
      asLead(scene, (scope) => notePartnerAnswer(scope, scene.clientId, partnerId, what));
    expect(await note('takes-on', scene.elvId)).toEqual({ refused: 'referral-not-introduced' });
    const takenOnBy = () => asLead(scene, async (scope) => (await findTakenOnBy(scope, scene.clientId))?.orgnr);
    expect(await takenOnBy()).toBeUndefined();
    expect(await note('takes-on')).toEqual({ acted: true });
    expect(await note('takes-on')).toEqual({ acted: true });
    // Whoever it is handed over to is known without being typed in again.
    expect(await takenOnBy()).toBe(fjord.orgnr);
    expect(await note('declines')).toEqual({ refused: 'referral-not-open' });
    expect(await stateOf(scene)).toBe('taken-on');
  });

  test('a no from all: other offices are a new referral, with a consent of its own', async () => {
    const scene = await addConsented(database.db);
    await introduce(scene, scene.fjordId);
    await asLead(scene, (scope) => notePartnerAnswer(scope, scene.clientId, scene.fjordId, 'declines'));
    expect(await stateOf(scene)).toBe('declined-by-partner');
    const made = await asLead(scene, (scope) =>
      proposePartners(scope, scene.clientId, { sought, partnerIds: [scene.elvId] }),
    );
    expect(made).not.toEqual({ referralId: scene.referralId });
    expect(await introduce(scene, scene.elvId)).toEqual({ refused: 'referral-no-consent' });
    expect(await answer(scene, yesTo([scene.elvId]))).toEqual({ refused: 'referral-not-open' });
  });
});

describe('what a person is asked to do', () => {
  test('is to call the client once the day has gone by, and nothing more however often it is looked', async () => {
    const scene = await addAsked(database.db);
    const watch = () => asLead(scene, (scope) => watchReferrals(scope));
    await watch();
    expect(await tasksOf(scene)).toEqual([]);
    moveClock(scene.office, '2026-11-09T08:00:00.000Z');
    await watch();
    expect(await tasksOf(scene)).toEqual([]);
    moveClock(scene.office, '2026-11-10T08:00:00.000Z');
    await watch();
    await watch();
    expect(await tasksOf(scene)).toEqual(['referral-client-to-call']);
    await answer(scene, yesTo([scene.fjordId]));
    await watch();
    expect(await tasksOf(scene)).toEqual(['referral-step']);
    await introduce(scene, scene.fjordId);
    expect(await tasksOf(scene)).toEqual([]);
    moveClock(scene.office, '2026-11-18T08:00:00.000Z');
    await watch();
    expect(await tasksOf(scene)).toEqual(['referral-partner-to-call']);
    await asLead(scene, (scope) => endReferral(scope, scene.clientId, 'call-off'));
    await watch();
    expect(await tasksOf(scene)).toEqual([]);
  });

  test('is to go on with what lies since yesterday', async () => {
    const scene = await addProposed(database.db);
    expect(await tasksOf(scene)).toEqual([]);
    await asLead(scene, (scope) => watchReferrals(scope));
    expect(await tasksOf(scene)).toEqual(['referral-step']);
    await asLead(scene, (scope) => askConsent(scope, scene.clientId, { told, by: 'lead' }));
    expect(await tasksOf(scene)).toEqual([]);
  });
});

describe('a client who leaves', () => {
  test('is told of to nobody from then on', async () => {
    const scene = await addConsented(database.db);
    await asLead(scene, (scope) => deactivateClient(scope, scene.clientId));
    expect(await stateOf(scene)).toBe('changed-mind');
    expect(await introduce(scene, scene.fjordId)).toEqual({ refused: 'referral-no-consent' });
    const refused = { refused: 'not-found' };
    expect(await asLead(scene, (scope) => proposePartners(scope, scene.clientId, { sought, partnerIds: [] }))).toEqual(
      refused,
    );
    expect(await answer(scene, { decision: 'withdrawn' })).toEqual(refused);
    expect(await tasksOf(scene)).toEqual([]);
    const [verified] = await asLead(scene, (scope) => verifyRecords(scope));
    expect(verified).toMatchObject({ faults: [] });
  });
});

test('another office reaches none of it', async () => {
  const scene = await addConsented(database.db);
  const other = await addScene(database.db);
  const refused = { refused: 'not-found' };
  expect(await asLead(other, (scope) => viewReferral(scope, scene.clientId))).toEqual(refused);
  expect(await asLead(other, (scope) => previewIntroduction(scope, scene.clientId, scene.fjordId))).toEqual(refused);
  expect(await asLead(other, (scope) => introduceClient(scope, scene.clientId, scene.fjordId, ''))).toEqual(refused);
  expect(await asLead(other, (scope) => endReferral(scope, scene.clientId, 'call-off'))).toEqual(refused);
  expect(await asLead(other, (scope) => writeLetterPaper(scope, scene.clientId))).toEqual(refused);
});

test('why it ended is written in no word that may not leave the office', async () => {
  const scene = await addProposed(database.db);
  expect(
    await asLead(scene, (scope) => endReferral(scope, scene.clientId, 'call-off', 'Mistanke om hvitvasking')),
  ).toEqual({ refused: 'referral-forbidden-words' });
  expect(
    await asLead(scene, (scope) => endReferral(scope, scene.clientId, 'call-off', 'Går til Elvebakk Tall selv')),
  ).toEqual({ refused: 'referral-forbidden-words' });
  expect(await stateOf(scene)).toBe('proposed');
});
