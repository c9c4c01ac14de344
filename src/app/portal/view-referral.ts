import {
  findConsent,
  matchPartners,
  mayNamePartnerTo,
  type ClientToMatch,
  type MatchReason,
  type PartnerOffice,
} from '../../domain/referral/index.ts';
import type { PortalHome } from '../../http/contract/portal.ts';
import type { PortalReferral } from '../../http/contract/referral.ts';
import { findNewestReferral, type ReferralRow } from '../referral/find-referral.ts';
import { findUnreached, loadIntroductions } from '../referral/load-introductions.ts';
import { loadPartners } from '../referral/partner-offices.ts';
import { answeringContacts, loadReferralParties } from '../referral/referral-parties.ts';
import { personOf, type OfficeScope } from '../office/office-scope.ts';

/**
 * What the client is asked, and what came of it. An office has a name here only where the client said yes to it and has not taken that back; until then
 * it is what it does that is told. Only whoever answers for the agreement sees any of it; before somebody has asked, nobody does.
 */
export async function viewPortalReferral(scope: OfficeScope, clientId: string): Promise<PortalReferral | null> {
  const row = await findNewestReferral(scope, clientId);
  if (!row || row.referral.asked === null) return null;
  const parties = await loadReferralParties(scope, clientId);
  const isAnswering = answeringContacts(parties?.contacts ?? []).some(({ personId }) => personId === personOf(scope));
  if (!isAnswering) return null;
  const { referral, letter } = row;
  const consent = findConsent(referral);
  const partners = await loadPartners(scope);
  const unreached = findUnreached(await loadIntroductions(scope, row.id));
  return {
    id: row.id,
    state: referral.state,
    leadName: parties!.lead.name,
    askedOn: referral.asked!.on,
    answerByOn: referral.asked!.answerByOn,
    told: [...referral.asked!.to.told],
    offices: referral.asked!.to.partnerIds.map((partnerId) =>
      officeOf(
        row,
        partnerId,
        partners.find(({ id }) => id === partnerId),
        !unreached.includes(partnerId),
      ),
    ),
    consent: consent ? { partnerIds: [...consent.partnerIds], told: [...consent.told] } : null,
    answered: referral.answers.at(-1)?.decision ?? null,
    mayTakeBack: consent !== undefined,
    letter: letter && {
      language: letter.language,
      subject: letter.subject,
      greeting: letter.greeting,
      paragraphs: [...letter.paragraphs],
      signature: letter.signature,
    },
  };
}

/**
 * For the front page: whether something is asked, or was answered and can be taken back. Neutral, since the link alone shows it; the rest comes with a
 * code.
 */
export async function findReferralCard(scope: OfficeScope, clientId: string): Promise<PortalHome['referral']> {
  const row = await findNewestReferral(scope, clientId);
  const asked = row?.referral.asked;
  if (!row || !asked) return null;
  if (row.state === 'consent-asked') return { asks: true, answerByOn: asked.answerByOn };
  return findConsent(row.referral) ? { asks: false, answerByOn: asked.answerByOn } : null;
}

function officeOf(
  { referral, sought }: ReferralRow,
  partnerId: string,
  partner: PartnerOffice | undefined,
  isReached: boolean,
): PortalReferral['offices'][number] {
  const own = referral.partners.find((one) => one.partnerId === partnerId);
  const isNamed = mayNamePartnerTo(referral, partnerId).may;
  return {
    id: partnerId,
    name: isNamed ? (partner?.name ?? null) : null,
    ...traitsOf(sought, partner),
    // A mail that did not arrive has told nobody anything.
    introducedOn: isNamed && isReached ? (own?.introducedOn ?? null) : null,
    answer: isNamed ? (own?.answer?.answer ?? null) : null,
  };
}

/** What an office does that the client needs, its lines of business and its county: nothing that it could be known by. */
function traitsOf(
  sought: ClientToMatch,
  partner: PartnerOffice | undefined,
): Pick<PortalReferral['offices'][number], 'ways' | 'industries' | 'system' | 'county'> {
  const match =
    partner && matchPartners({ ...sought, startOn: anyDayOf(partner) ?? sought.startOn }, [partner]).shown[0];
  const of = <Reason extends MatchReason['reason']>(reason: Reason): Extract<MatchReason, { reason: Reason }>[] =>
    (match?.reasons ?? []).filter((one): one is Extract<MatchReason, { reason: Reason }> => one.reason === reason);
  const near = of('municipality').length + of('county').length > 0;
  return {
    ways: of('way').map(({ way }) => way),
    industries: of('industry').flatMap(({ industry }) => ('section' in industry ? [industry.section] : [])),
    system: of('system')[0]?.system ?? null,
    county: near ? (sought.place?.county ?? null) : null,
  };
}

/** What an office does does not change with whether it has room today. */
function anyDayOf({ capacity }: PartnerOffice): ClientToMatch['startOn'] | undefined {
  return capacity[0]?.fromOn;
}
