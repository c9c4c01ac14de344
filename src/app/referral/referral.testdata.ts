import { addBuilder, addSampleOffice, moveClock, type SampleOffice } from '../../../tests/support/sample-office.ts';
import type { Database } from '../../db/connect.ts';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import type { ClientToMatch, PartnerOffice, ToldFact } from '../../domain/referral/index.ts';
import { inSample, lettersOf } from '../intake/intake.testdata.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { viewPortalHome } from '../portal/view-home.ts';
import { viewPortalReferral } from '../portal/view-referral.ts';
import { exportRecord } from '../record/export-record.ts';
import { viewRecord } from '../record/view-record.ts';
import { collectAccess } from '../retention/collect-access.ts';
import { answerConsent } from './answer-consent.ts';
import { askConsent } from './ask-consent.ts';
import { introduceClient, previewIntroduction } from './introduce-client.ts';
import { addPartner } from './partner-offices.ts';
import { proposePartners } from './propose-partners.ts';
import { viewReferral } from './view-referral.ts';
import { writeLetterPaper } from './write-letter-paper.ts';

/** Two offices that suit the builder, with names that no text has by chance. */
export const fjord: Omit<PartnerOffice, 'id'> = {
  name: "Fjørdæ & O'Neill Regnskap AS",
  orgnr: '974760673',
  industries: [{ section: 'F' }],
  sizes: ['one-to-four', 'five-to-nineteen'],
  systems: ['Fiken'],
  places: [{ municipality: 'Hamar', county: 'Innlandet' }],
  ways: ['collects-vouchers'],
  capacity: [{ fromOn: on('2026-01-01') }],
  contact: { name: "Mari O'Neill Åsen", email: 'mari@fjord.example', phone: '62 00 00 00' },
};
export const elv: Omit<PartnerOffice, 'id'> = {
  ...fjord,
  name: 'Elvebakk Tall AS',
  orgnr: '923609016',
  contact: { name: 'Per Elvebakk', email: 'per@elvebakk.example', phone: null },
};

/** What the builder needs: somebody who collects. */
export const sought: ClientToMatch = {
  industries: [{ section: 'F' }],
  size: 'five-to-nineteen',
  system: 'Fiken',
  place: { municipality: 'Hamar', county: 'Innlandet' },
  needs: ['collects-vouchers'],
  startOn: on('2027-03-01'),
};
export const told: ToldFact[] = ['company', 'contact', 'industry', 'needs'];

/** What shows that one of the offices is named. */
export const partnerSigns = /Fjørdæ|O'Neill|Elvebakk|fjord\.example|974760673|923609016/i;

export interface ReferralScene {
  office: SampleOffice;
  clientId: string;
  personId: string;
  fjordId: string;
  elvId: string;
}

export const asLead = <T>({ office }: Pick<ReferralScene, 'office'>, work: (scope: OfficeScope) => Promise<T>) =>
  inSample(office, work);
export const asClient = <T>(
  { office, personId }: Pick<ReferralScene, 'office' | 'personId'>,
  work: (scope: OfficeScope) => Promise<T>,
) => inSample(office, work, { personId });

/** The builder's office on Monday 2 November 2026, with two partner offices in its register. */
export async function addScene(db: Database): Promise<ReferralScene> {
  const office = await addSampleOffice(db, '2026-10-20T08:00:00.000Z');
  const { clientId, personId } = await addBuilder(office, '2022-10-20');
  moveClock(office, '2026-11-02T08:00:00.000Z');
  const add = async (partner: Omit<PartnerOffice, 'id'>): Promise<string> => {
    const saved = await inSample(office, (scope) => addPartner(scope, partner));
    if (!saved.saved) throw new Error(saved.faults.join());
    return saved.partnerId;
  };
  return { office, clientId, personId, fjordId: await add(fjord), elvId: await add(elv) };
}

export async function addProposed(db: Database): Promise<ReferralScene & { referralId: string }> {
  const scene = await addScene(db);
  const made = await asLead(scene, (scope) =>
    proposePartners(scope, scene.clientId, { sought, partnerIds: [scene.fjordId, scene.elvId] }),
  );
  if ('refused' in made) throw new Error(made.refused);
  return { ...scene, ...made };
}

/** The builder has been asked, by mail. */
export async function addAsked(db: Database): Promise<ReferralScene & { referralId: string }> {
  const scene = await addProposed(db);
  const asked = await asLead(scene, (scope) => askConsent(scope, scene.clientId, { told, by: 'mail' }));
  if ('refused' in asked) throw new Error(asked.refused);
  return scene;
}

/** The builder has said yes to Fjørdæ, to the name and what is needed. */
export async function addConsented(db: Database): Promise<ReferralScene & { referralId: string }> {
  const scene = await addAsked(db);
  const answered = await asClient(scene, (scope) =>
    answerConsent(scope, scene.clientId, scene.referralId, {
      decision: 'given',
      to: { partnerIds: [scene.fjordId], told: ['company', 'needs'] },
    }),
  );
  if ('refused' in answered) throw new Error(answered.refused);
  return scene;
}

/** Every page, paper and export that the client can come to read. */
export async function readByClient(scene: ReferralScene): Promise<string> {
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

/** Where the client’s referral stands, or why it is not shown. */
export async function stateOf(scene: ReferralScene): Promise<string | undefined> {
  const view = await asLead(scene, (scope) => viewReferral(scope, scene.clientId));
  return 'refused' in view ? view.refused : view.referral?.state;
}

/** The open tasks of referrals, by their kinds. */
export async function tasksOf(scene: ReferralScene): Promise<string[]> {
  const rows = await asLead(scene, ({ trx }) =>
    trx.selectFrom('task').select('kind').where('closed_at', 'is', null).where('kind', 'like', 'referral-%').execute(),
  );
  return rows.map(({ kind }) => kind);
}

/** A yes to these offices hearing these things. */
export const yesTo = (partnerIds: string[], facts = told) =>
  ({ decision: 'given', to: { partnerIds, told: facts } }) as const;

/** The client’s contact answers the question. */
export const answer = (scene: ReferralScene & { referralId: string }, what: Parameters<typeof answerConsent>[3]) =>
  asClient(scene, (scope) => answerConsent(scope, scene.clientId, scene.referralId, what));

/** The lead looks at the introduction, and sends it as it was shown. */
export async function introduce(scene: ReferralScene, partnerId: string) {
  const preview = await asLead(scene, (scope) => previewIntroduction(scope, scene.clientId, partnerId));
  if ('refused' in preview) return preview;
  return asLead(scene, (scope) => introduceClient(scope, scene.clientId, partnerId, preview.sha256));
}
