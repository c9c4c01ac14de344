import { answerConsent } from '../app/referral/answer-consent.ts';
import { askConsent } from '../app/referral/ask-consent.ts';
import { findNewestReferral } from '../app/referral/find-referral.ts';
import { introduceClient, previewIntroduction } from '../app/referral/introduce-client.ts';
import { loadPartners } from '../app/referral/partner-offices.ts';
import { proposePartners } from '../app/referral/propose-partners.ts';
import { dateInZone } from '../app/office-time.ts';
import type { OfficeScope } from '../app/office/office-scope.ts';
import { addDays, addMonths, dateOf, partsOf, type CalendarDate } from '../domain/kernel/index.ts';
import { matchPartners, type ClientToMatch, type ToldFact } from '../domain/referral/index.ts';
import { actAs } from './act-as.ts';
import { sectionOf } from './cast.ts';
import type { DemoWorld } from './demo-world.ts';
import { demoZone } from './demo-zone.ts';
import { expectDone } from './expect-done.ts';

/** How far helping a client on has come when the visitor comes: the client thinks about it, or an office has been told. */
export type HelpedUntil = 'consent-asked' | 'introduced';

/** A client who is helped on, and who asks and answers. */
export interface HelpedClient {
  clientId: string;
  leadId: string;
  personId: string;
  helped: HelpedUntil;
}

/** It begins so late that whoever is asked still has days to answer when the visitor comes. */
const beginsDaysBefore: Readonly<Record<HelpedUntil, number>> = { 'consent-asked': 6, introduced: 9 };

/** One step a day of helping a client on: what comes next is what the referral waits for, and not on the day of the step before. */
export async function helpOn(world: DemoWorld, helped: HelpedClient, on: CalendarDate): Promise<void> {
  if (on < addDays(world.visitedFromOn, -beginsDaysBefore[helped.helped])) return;
  const row = await actAs(world, 'takt', (scope) => findNewestReferral(scope, helped.clientId));
  if (row === undefined) return askForConsent(world, helped);
  if (helped.helped === 'consent-asked' || dateInZone(row.changed_at, demoZone) >= on) return;
  if (row.referral.state === 'consent-asked') return sayYes(world, helped, row.id, row.referral.asked!.to.partnerIds);
  if (row.referral.state === 'consented') return introduce(world, helped, row.referral.answers.at(-1)!.to.partnerIds);
}

const asked: readonly ToldFact[] = ['company', 'contact', 'industry', 'needs'];

/** The lead chooses the offices that suit, and sends the letter; to whom no mail comes, the lead gives it on paper. */
async function askForConsent(world: DemoWorld, { clientId, leadId }: HelpedClient): Promise<void> {
  await actAs(world, { staffId: leadId }, async (scope) => {
    const sought = await findSought(scope, clientId);
    const partners = (await loadPartners(scope)).filter(({ active }) => active);
    const partnerIds = matchPartners(sought, partners).shown.map(({ partnerId }) => partnerId);
    expectDone(await proposePartners(scope, clientId, { sought, partnerIds }));
    const sent = await askConsent(scope, clientId, { told: asked, by: 'mail' });
    if ('refused' in sent && sent.refused === 'referral-unreachable')
      expectDone(await askConsent(scope, clientId, { told: asked, by: 'lead' }));
    else expectDone(sent);
  });
}

/** Yes to the first of them, and to less than was asked. */
async function sayYes(
  world: DemoWorld,
  { clientId, personId }: HelpedClient,
  referralId: string,
  partnerIds: readonly string[],
): Promise<void> {
  const to = { partnerIds: partnerIds.slice(0, 1), told: ['company', 'contact', 'needs'] as const };
  await actAs(world, { personId }, async (scope) => {
    expectDone(await answerConsent(scope, clientId, referralId, { decision: 'given', to }));
  });
}

/** The lead reads the mail to the office, and sends it as it stands. */
async function introduce(
  world: DemoWorld,
  { clientId, leadId }: HelpedClient,
  partnerIds: readonly string[],
): Promise<void> {
  await actAs(world, { staffId: leadId }, async (scope) => {
    for (const partnerId of partnerIds) {
      const { sha256 } = expectDone(await previewIntroduction(scope, clientId, partnerId));
      expectDone(await introduceClient(scope, clientId, partnerId, sha256));
    }
  });
}

/** Somebody near who collects the vouchers, from the second month after this one. */
async function findSought(scope: OfficeScope, clientId: string): Promise<ClientToMatch> {
  const { name } = await scope.trx
    .selectFrom('client')
    .select('name')
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .executeTakeFirstOrThrow();
  const section = sectionOf(name);
  const { year, month } = partsOf(scope.today);
  return {
    industries: section === undefined ? [] : [{ section }],
    size: 'one-to-four',
    place: { municipality: 'Hamar', county: 'Innlandet' },
    needs: ['collects-vouchers'],
    startOn: addMonths(dateOf(year, month, 1), 2),
  };
}
