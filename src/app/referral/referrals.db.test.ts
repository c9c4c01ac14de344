import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock } from '../../../tests/support/sample-office.ts';
import { findForbiddenWords } from '../../domain/handover/index.ts';
import { renderDocument } from '../../pdf/render-document.ts';
import { deactivateClient } from '../client/deactivate-client.ts';
import { beginHandover } from '../handover/begin-handover.ts';
import { lettersOf } from '../intake/intake.testdata.ts';
import { inOfficeScope } from '../office/office-scope.ts';
import { sendMessage } from '../message/send-message.ts';
import { viewPortalHome } from '../portal/view-home.ts';
import { viewPortalReferral } from '../portal/view-referral.ts';
import { exportRecord } from '../record/export-record.ts';
import { viewRecord } from '../record/view-record.ts';
import { verifyRecords } from '../record/verify-record.ts';
import { collectAccess } from '../retention/collect-access.ts';
import { approveErasure } from '../retention/erase-due.ts';
import { listDue } from '../retention/list-due.ts';
import { addColleague } from '../time/time.testdata.ts';
import { answerConsent, noteConsent } from './answer-consent.ts';
import { askConsent } from './ask-consent.ts';
import { changeLetter } from './change-letter.ts';
import { endReferral, notePartnerAnswer } from './end-referral.ts';
import { introduceClient, previewIntroduction } from './introduce-client.ts';
import { addPartner, changePartner, loadPartners, setPartnerActive } from './partner-offices.ts';
import { proposePartners } from './propose-partners.ts';
import {
  addAsked,
  addConsented,
  addProposed,
  addScene,
  asClient,
  asLead,
  elv,
  fjord,
  partnerSigns,
  sought,
  told,
  type ReferralScene,
} from './referral.testdata.ts';
import { viewReferral } from './view-referral.ts';
import { watchReferrals } from './watch-referrals.ts';
import { writeLetterPaper } from './write-letter-paper.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

/** Every page, paper and export that the client can come to read. */
async function readByClient(scene: ReferralScene): Promise<string> {
  const { office, clientId, personId } = scene;
  const portal = await asClient(scene, (scope) => viewPortalReferral(scope, clientId));
  const home = await asClient(scene, (scope) => viewPortalHome(scope, clientId, {}));
  const record = await asLead(scene, (scope) => viewRecord(scope, clientId));
  const exported = await asLead(scene, (scope) => exportRecord(scope, { clientId }));
  const access = await asLead(scene, (scope) => collectAccess(scope, { kind: 'person', id: personId }));
  const letters = (await lettersOf(office)).filter(({ kind }) => kind !== 'referral-introduction');
  const paper = await asLead(scene, (scope) => writeLetterPaper(scope, clientId));
  return JSON.stringify([portal, home, record, exported, access, letters, 'document' in paper ? paper.document : null]);
}

async function stateOf(scene: ReferralScene): Promise<string | undefined> {
  const view = await asLead(scene, (scope) => viewReferral(scope, scene.clientId));
  return 'refused' in view ? view.refused : view.referral?.state;
}

async function tasksOf(scene: ReferralScene): Promise<string[]> {
  const rows = await asLead(scene, ({ trx }) =>
    trx.selectFrom('task').select('kind').where('closed_at', 'is', null).where('kind', 'like', 'referral-%').execute(),
  );
  return rows.map(({ kind }) => kind);
}

const yesTo = (partnerIds: string[], facts = told) => ({ decision: 'given', to: { partnerIds, told: facts } }) as const;
const answer = (scene: ReferralScene & { referralId: string }, what: Parameters<typeof answerConsent>[3]) =>
  asClient(scene, (scope) => answerConsent(scope, scene.clientId, scene.referralId, what));

async function introduce(scene: ReferralScene, partnerId: string) {
  const preview = await asLead(scene, (scope) => previewIntroduction(scope, scene.clientId, partnerId));
  if ('refused' in preview) return preview;
  return asLead(scene, (scope) => introduceClient(scope, scene.clientId, partnerId, preview.sha256));
}

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

describe('the warm letter', () => {
  test('is written sentence by sentence, all or nothing, and never with a word too many', async () => {
    const scene = await addProposed(database.db);
    const change = (edits: Record<string, string | null>) =>
      asLead(scene, (scope) => changeLetter(scope, scene.clientId, edits));
    expect(await change({ thanks: 'Takk for fire fine år, Jo.', keeps: 'Vi meldte fra til Økokrim.' })).toMatchObject({
      refused: 'edits',
      edits: [{ key: 'keeps', refused: 'forbidden', words: ['Økokrim'] }],
    });
    expect(await change({ suits: 'Elvebakk Tall kan passe.' })).toMatchObject({
      refused: 'edits',
      edits: [{ key: 'suits', refused: 'partner-named' }],
    });
    expect(await change({ thanks: 'Takk for fire fine år, Jo.' })).toEqual({ changed: true });
    const view = await asLead(scene, (scope) => viewReferral(scope, scene.clientId));
    expect(!('refused' in view) && view.referral!.letter.sentences.find(({ key }) => key === 'thanks')).toEqual({
      key: 'thanks',
      text: 'Takk for fire fine år, Jo.',
      plain: 'Takk for fire fine år.',
      fixed: false,
    });
  });

  test('goes to the client with the question, from the lead only and once', async () => {
    const scene = await addProposed(database.db);
    const colleague = await addColleague(scene.office, 'Ola Berg', 'manager');
    const ask = (scope: Parameters<typeof askConsent>[0]) => askConsent(scope, scene.clientId, { told, by: 'mail' });
    const { context, officeId } = scene.office;
    expect(await inOfficeScope(context, officeId, { staffId: colleague }, ask)).toEqual({
      refused: 'referral-lead-only',
    });
    expect(await Promise.all([asLead(scene, ask), asLead(scene, ask)])).toEqual([{ asked: true }, { asked: true }]);
    const letters = await lettersOf(scene.office);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({
      kind: 'referral-letter',
      to: 'jo@brattli.example',
      subject: 'Skal vi hjelpe deg med å finne et nytt byrå?',
      chasing: false,
    });
    expect(letters[0]!.text).toContain('Si fra om vi kan gi navnet ditt til to byråer vi har tro på.');
    expect(letters[0]!.text).toContain('Et byrå som henter bilag hver uke, kan passe deg bedre.');
    expect(findForbiddenWords(letters[0]!.text)).toEqual([]);
    expect(await readByClient(scene)).not.toMatch(partnerSigns);
    expect(await asLead(scene, (scope) => changeLetter(scope, scene.clientId, { thanks: 'Takk.' }))).toEqual({
      refused: 'referral-not-open',
    });
  });

  test('says until when the office does its work where notice was given', async () => {
    const scene = await addProposed(database.db);
    await asLead(scene, (scope) => beginHandover(scope, scene.clientId, { by: 'client', reachedOn: scope.today }));
    const view = await asLead(scene, (scope) => viewReferral(scope, scene.clientId));
    expect(view).toMatchObject({ referral: { state: 'proposed' } });
    expect(JSON.stringify(view)).toMatch(/Vi gjør jobben ferdig til \S+ \d+\. \S+/);
  });

  test('is one paper', async () => {
    const scene = await addProposed(database.db);
    const paper = await asLead(scene, (scope) => writeLetterPaper(scope, scene.clientId));
    if ('refused' in paper) throw new Error(paper.refused);
    expect(paper.name).toBe("Brev Brattli & O'Hara Bygg AS.pdf");
    expect(renderDocument(paper.document).length).toBeGreaterThan(5_000);
  });

  test('is not sent to an address that bounces; the lead asks, and nothing goes out', async () => {
    const scene = await addProposed(database.db);
    await asLead(scene, ({ trx, now }) => trx.updateTable('person').set({ email_bounced_at: now }).execute());
    const ask = (by: 'mail' | 'lead') => asLead(scene, (scope) => askConsent(scope, scene.clientId, { told, by }));
    expect(await ask('mail')).toEqual({ refused: 'referral-unreachable' });
    expect(await ask('lead')).toEqual({ asked: true });
    expect(await lettersOf(scene.office)).toEqual([]);
    expect(await stateOf(scene)).toBe('consent-asked');
  });
});

describe('the client’s own answer', () => {
  test('is to what was asked, office by office and thing by thing; names come with the yes', async () => {
    const scene = await addAsked(database.db);
    const asked = await asClient(scene, (scope) => viewPortalReferral(scope, scene.clientId));
    expect(asked).toMatchObject({
      state: 'consent-asked',
      told,
      offices: [
        { id: scene.fjordId, name: null, ways: ['collects-vouchers'], industries: ['F'], county: 'Innlandet' },
        { id: scene.elvId, name: null },
      ],
      letter: { greeting: 'Kjære Jo.' },
    });
    expect(await answer(scene, yesTo([scene.fjordId], ['company', 'size']))).toEqual({
      refused: 'referral-beyond-what-was-asked',
    });
    expect(await answer(scene, yesTo([], ['company']))).toEqual({ refused: 'referral-beyond-what-was-asked' });
    expect(await answer(scene, yesTo([scene.fjordId], ['needs']))).toEqual({
      refused: 'referral-beyond-what-was-asked',
    });
    expect(await answer(scene, yesTo([scene.fjordId], ['needs', 'company']))).toEqual({ answered: true });
    expect(await answer(scene, yesTo([scene.fjordId], ['company', 'needs']))).toEqual({ answered: true });
    expect(await asClient(scene, (scope) => viewPortalReferral(scope, scene.clientId))).toMatchObject({
      state: 'consented',
      consent: { partnerIds: [scene.fjordId], told: ['company', 'needs'] },
      offices: [{ name: fjord.name }, { name: null }],
    });
    const read = await readByClient(scene);
    expect(read).not.toMatch(/Elvebakk/);
    expect(await tasksOf(scene)).toEqual(['referral-step']);
  });

  test('no: nobody is told, and the lead hears of it', async () => {
    const scene = await addAsked(database.db);
    expect(await answer(scene, { decision: 'declined' })).toEqual({ answered: true });
    expect(await introduce(scene, scene.fjordId)).toEqual({ refused: 'referral-no-consent' });
    expect(await tasksOf(scene)).toEqual(['referral-ended']);
    expect(await readByClient(scene)).not.toMatch(partnerSigns);
  });

  test('is given by whoever answers for the agreement, to this very question', async () => {
    const scene = await addAsked(database.db);
    await asLead(scene, ({ trx }) =>
      trx
        .updateTable('contact')
        .set({ scopes: ['vouchers'] })
        .execute(),
    );
    const { personId } = scene;
    const boss = scene.office.context.ids.next();
    await asLead(scene, async ({ trx, officeId, now }) => {
      await trx
        .insertInto('person')
        .values({
          office_id: officeId,
          id: boss,
          name: 'Sjefen',
          email: 's@b.example',
          mobile: null,
          language: 'nb',
          email_bounced_at: null,
          link_version: 0,
          created_at: now,
        })
        .execute();
      await trx
        .insertInto('contact')
        .values({ office_id: officeId, client_id: scene.clientId, person_id: boss, scopes: ['agreement'], place: 2 })
        .execute();
    });
    expect(personId).not.toBe(boss);
    expect(await answer(scene, yesTo([scene.fjordId]))).toEqual({ refused: 'not-for-you' });
    expect(await asClient(scene, (scope) => viewPortalReferral(scope, scene.clientId))).toBeNull();
    const other = await addAsked(database.db);
    expect(
      await asClient({ office: scene.office, personId: boss }, (scope) =>
        answerConsent(scope, scene.clientId, other.referralId, yesTo([scene.fjordId])),
      ),
    ).toEqual({ refused: 'not-found' });
    expect(
      await asClient({ office: scene.office, personId: boss }, (scope) =>
        answerConsent(scope, scene.clientId, scene.referralId, yesTo([scene.fjordId])),
      ),
    ).toEqual({ answered: true });
  });

  test('is noted from the phone with who answered and who wrote it down', async () => {
    const scene = await addAsked(database.db);
    const note = (contactId: string) =>
      asLead(scene, (scope) =>
        noteConsent(scope, scene.clientId, { contactId, way: 'phone', ...yesTo([scene.elvId, scene.fjordId]) }),
      );
    expect(await note(scene.office.context.ids.next())).toEqual({ refused: 'referral-contact-unknown' });
    expect(await note(scene.personId)).toEqual({ answered: true });
    const view = await asLead(scene, (scope) => viewReferral(scope, scene.clientId));
    expect(view).toMatchObject({ referral: { answers: [{ decision: 'given', byName: 'Jo Brattli', way: 'phone' }] } });
    const record = await asLead(scene, (scope) => viewRecord(scope, scene.clientId));
    expect(JSON.stringify(record)).toContain('Det var Jo Brattli som svarte. Svaret ble ført av Ingrid Solheim.');
  });
});

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
    expect(await note('takes-on')).toEqual({ acted: true });
    expect(await note('takes-on')).toEqual({ acted: true });
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

test('the letter goes five years after it ended, and the answers stay: they are the proof', async () => {
  const scene = await addAsked(database.db);
  await answer(scene, { decision: 'declined' });
  const listed = async () =>
    (await asLead(scene, listDue)).due.filter(({ thing }) => thing === 'referral-words').length;
  moveClock(scene.office, '2031-12-31T11:00:00.000Z');
  expect(await listed()).toBe(0);
  moveClock(scene.office, '2032-01-02T11:00:00.000Z');
  expect(await listed()).toBe(1);
  const { hash } = await asLead(scene, listDue);
  await asLead(scene, (scope) => approveErasure(scope, hash));
  expect(await listed()).toBe(0);
  expect(await asLead(scene, (scope) => viewReferral(scope, scene.clientId))).toMatchObject({
    referral: { letter: { sent: null }, answers: [{ decision: 'declined', byName: 'Jo Brattli' }] },
  });
  expect(await asLead(scene, (scope) => writeLetterPaper(scope, scene.clientId))).toEqual({ refused: 'not-found' });
});

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
