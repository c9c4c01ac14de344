import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { moveClock } from '../../../tests/support/sample-office.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { findForbiddenWords } from '../../domain/handover/index.ts';
import { renderDocument } from '../../pdf/render-document.ts';
import { beginHandover } from '../handover/begin-handover.ts';
import { lettersOf } from '../intake/intake.testdata.ts';
import { inOfficeScope } from '../office/office-scope.ts';
import { viewPortalReferral } from '../portal/view-referral.ts';
import { viewRecord } from '../record/view-record.ts';
import { approveErasure } from '../retention/erase-due.ts';
import { listDue } from '../retention/list-due.ts';
import { workAt } from '../surcharge/surcharge.testdata.ts';
import { addColleague } from '../time/time.testdata.ts';
import { answerConsent, noteConsent } from './answer-consent.ts';
import { askConsent } from './ask-consent.ts';
import { changeLetter } from './change-letter.ts';
import { giveMoreDays } from './give-more-days.ts';
import {
  addAsked,
  addProposed,
  addScene,
  asClient,
  asLead,
  fjord,
  partnerSigns,
  told,
  answer,
  introduce,
  readByClient,
  stateOf,
  tasksOf,
  yesTo,
} from './referral.testdata.ts';
import { viewReferral } from './view-referral.ts';
import { writeLetterPaper } from './write-letter-paper.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await cloneDatabase()));
afterAll(() => database.close());

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

describe('more days to answer', () => {
  test('are given by the office, also after the day; the client sees them, and nobody is to call before', async () => {
    const scene = await addAsked(database.db);
    const give = (day: string) =>
      asLead(scene, (scope) => giveMoreDays(scope, scene.clientId, { answerByOn: on(day) }));
    const letters = (await lettersOf(scene.office)).length;
    await workAt(scene.office, '2026-11-10T08:00:00.000Z');
    expect(await tasksOf(scene)).toEqual(['referral-client-to-call']);
    expect(await give('2026-11-09')).toEqual({ acted: true });
    expect(await give('2026-11-08')).toEqual({ refused: 'referral-day-not-later' });
    expect(await give('2027-01-10')).toEqual({ refused: 'referral-day-too-far' });
    expect(await tasksOf(scene)).toEqual(['referral-client-to-call']);
    expect(await Promise.all([give('2026-11-17'), give('2026-11-17')])).toEqual([{ acted: true }, { acted: true }]);
    expect(await tasksOf(scene)).toEqual([]);
    expect(await asClient(scene, (scope) => viewPortalReferral(scope, scene.clientId))).toMatchObject({
      state: 'consent-asked',
      answerByOn: '2026-11-17',
    });
    await workAt(scene.office, '2026-11-17T08:00:00.000Z');
    expect(await tasksOf(scene)).toEqual([]);
    await workAt(scene.office, '2026-11-18T08:00:00.000Z');
    expect(await tasksOf(scene)).toEqual(['referral-client-to-call']);
    const record = JSON.stringify(await asLead(scene, (scope) => viewRecord(scope, scene.clientId)));
    expect(record.match(/ga kunden flere dager til å svare på spørsmålet om samtykke/g)).toHaveLength(1);
    expect((await lettersOf(scene.office)).filter(({ kind }) => kind.startsWith('referral-'))).toHaveLength(letters);
    expect(await answer(scene, yesTo([scene.fjordId]))).toEqual({ answered: true });
    expect(await give('2026-11-24')).toEqual({ refused: 'referral-not-open' });
  });

  test('of a client without a question, or of another office, are not there', async () => {
    const { office, clientId } = await addScene(database.db);
    const other = await addScene(database.db);
    const give = (scene: Pick<typeof other, 'office'>) =>
      asLead(scene, (scope) => giveMoreDays(scope, clientId, { answerByOn: on('2026-11-17') }));
    expect(await give({ office })).toEqual({ refused: 'not-found' });
    expect(await give(other)).toEqual({ refused: 'not-found' });
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
