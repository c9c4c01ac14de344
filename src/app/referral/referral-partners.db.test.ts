import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { viewOfficeRecord } from '../office-record/view-office-record.ts';
import { lettersOf } from '../intake/intake.testdata.ts';
import { viewPortalReferral } from '../portal/view-referral.ts';
import { endReferral } from './end-referral.ts';
import { addPartner, changePartner, loadPartners, setPartnerActive } from './partner-offices.ts';
import { proposePartners } from './propose-partners.ts';
import {
  addProposed,
  addScene,
  asClient,
  asLead,
  elv,
  fjord,
  partnerSigns,
  sought,
  readByClient,
  stateOf,
} from './referral.testdata.ts';
import { viewReferral } from './view-referral.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

describe('the register of partner offices', () => {
  test('says what is wrong in the order of the form, and keeps nothing of it', async () => {
    const scene = await addScene(database.db);
    const wrong = { ...fjord, name: ' ', orgnr: '310332062', sizes: [], contact: { ...fjord.contact, email: 'mari' } };
    expect(await asLead(scene, (scope) => addPartner(scope, wrong))).toEqual({
      saved: false,
      faults: ['name-missing', 'orgnr-taken', 'no-size', 'contact-email-wrong'],
    });
    expect(await asLead(scene, (scope) => loadPartners(scope))).toHaveLength(2);
  });

  test('has an office once, also where two add it at one time', async () => {
    const scene = await addScene(database.db);
    const third = { ...fjord, name: 'Bekk AS', orgnr: '889640782' };
    const both = await Promise.all([1, 2].map(() => asLead(scene, (scope) => addPartner(scope, third))));
    expect(both.filter(({ saved }) => saved)).toHaveLength(1);
    expect(both.find(({ saved }) => !saved)).toEqual({ saved: false, faults: ['orgnr-taken'] });
  });

  test('is changed, taken out of use and in again; another office’s entry is not there', async () => {
    const scene = await addScene(database.db);
    const other = await addScene(database.db);
    const renamed = { ...fjord, name: 'Nytt Navn AS' };
    expect(await asLead(scene, (scope) => changePartner(scope, scene.fjordId, renamed))).toMatchObject({ saved: true });
    expect(await asLead(scene, (scope) => changePartner(scope, other.fjordId, renamed))).toEqual({
      refused: 'not-found',
    });
    expect(await asLead(scene, (scope) => changePartner(scope, scene.fjordId, { ...fjord, orgnr: elv.orgnr }))).toEqual(
      {
        saved: false,
        faults: ['orgnr-taken'],
      },
    );
    await asLead(scene, (scope) => setPartnerActive(scope, scene.fjordId, false));
    expect((await asLead(scene, (scope) => loadPartners(scope))).map(({ name, active }) => [name, active])).toEqual([
      ['Elvebakk Tall AS', true],
      ['Nytt Navn AS', false],
    ]);
    expect(await asLead(scene, (scope) => setPartnerActive(scope, other.fjordId, false))).toEqual({
      refused: 'not-found',
    });
  });
});

test('what is done to the register stands in the office’s own record, once each', async () => {
  const scene = await addScene(database.db);
  const { partnerId } = (await asLead(scene, (scope) =>
    addPartner(scope, { ...fjord, name: 'Bekk AS', orgnr: '889640782' }),
  )) as { partnerId: string };
  const bekk = { ...fjord, name: 'Bekk AS', orgnr: '889640782' };
  const moved = { ...bekk, contact: { ...bekk.contact, email: 'ny@bekk.example' } };
  await asLead(scene, (scope) => changePartner(scope, partnerId, bekk));
  await asLead(scene, (scope) => changePartner(scope, partnerId, moved));
  for (const active of [true, false, false, true])
    await asLead(scene, (scope) => setPartnerActive(scope, partnerId, active));
  const { events } = await asLead(scene, (scope) => viewOfficeRecord(scope, undefined));
  const ofBekk = events.toReversed().filter(({ data }) => data['partner'] === partnerId);
  expect(ofBekk.map(({ kind, data }) => [kind, data['changed']])).toEqual([
    ['partner-added', undefined],
    ['partner-changed', ['contact']],
    ['partner-set-aside', undefined],
    ['partner-taken-up', undefined],
  ]);
  expect(JSON.stringify(ofBekk.map(({ data }) => data))).not.toContain('bekk');
});

describe('proposing offices', () => {
  test('is seen by the office only, and a second proposal takes the place of the first', async () => {
    const scene = await addProposed(database.db);
    const again = await asLead(scene, (scope) =>
      proposePartners(scope, scene.clientId, { sought, partnerIds: [scene.elvId] }),
    );
    expect(again).toEqual({ referralId: scene.referralId });
    const view = await asLead(scene, (scope) => viewReferral(scope, scene.clientId));
    expect(view).toMatchObject({
      isLead: true,
      referral: {
        state: 'proposed',
        standing: { turn: 'office', steps: ['ask-the-client'] },
        partners: [{ name: 'Elvebakk Tall AS', points: 13, may: { may: false, because: 'not-asked' } }],
      },
    });
    expect(await asClient(scene, (scope) => viewPortalReferral(scope, scene.clientId))).toBeNull();
    expect(await readByClient(scene)).not.toMatch(partnerSigns);
  });

  test('takes only offices of the register that suit and are in use', async () => {
    const scene = await addScene(database.db);
    const other = await addScene(database.db);
    const propose = (partnerIds: string[], wanted = sought) =>
      asLead(scene, (scope) => proposePartners(scope, scene.clientId, { sought: wanted, partnerIds }));
    expect(await propose([other.fjordId])).toEqual({ refused: 'referral-partner-unknown' });
    expect(await propose([scene.fjordId], { ...sought, size: 'twenty-and-more' })).toEqual({
      refused: 'referral-partner-unknown',
    });
    await asLead(scene, (scope) => setPartnerActive(scope, scene.fjordId, false));
    expect(await propose([scene.fjordId])).toEqual({ refused: 'referral-partner-unknown' });
    expect(await asLead(scene, (scope) => proposePartners(scope, other.clientId, { sought, partnerIds: [] }))).toEqual({
      refused: 'not-found',
    });
    expect(await propose([], { ...sought, system: 'Hvitvaskingssystemet' })).toEqual({
      refused: 'referral-forbidden-words',
    });
  });

  test('of two who propose at one time there is one referral', async () => {
    const scene = await addScene(database.db);
    const both = await Promise.all(
      [1, 2].map(() =>
        asLead(scene, (scope) => proposePartners(scope, scene.clientId, { sought, partnerIds: [scene.elvId] })),
      ),
    );
    expect(both[0]).toEqual(both[1]);
  });

  test('nobody fits: it ends, and the client is told nothing', async () => {
    const scene = await addScene(database.db);
    await asLead(scene, (scope) => proposePartners(scope, scene.clientId, { sought, partnerIds: [] }));
    expect(
      await asLead(scene, (scope) => endReferral(scope, scene.clientId, 'find-nobody', "Ingen nær Brattli & O'Hara")),
    ).toEqual({ acted: true });
    expect(await stateOf(scene)).toBe('nobody-fits');
    expect(await asClient(scene, (scope) => viewPortalReferral(scope, scene.clientId))).toBeNull();
    expect(await lettersOf(scene.office)).toEqual([]);
  });
});
