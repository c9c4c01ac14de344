import { compareText, type CalendarDate } from '../kernel/index.ts';
import { isSameIndustry, type Industry } from './industry.ts';
import { hasCapacity, type ClientSize, type PartnerOffice, type Place, type WorkingWay } from './partner-office.ts';

/** What is looked for. What is not known is not asked for. */
export interface ClientToMatch {
  /** All that the client does: Enhetsregisteret knows three at most. */
  industries: readonly Industry[];
  size: ClientSize;
  system?: string;
  place?: Place;
  /** What would have made the work easier. */
  needs: readonly WorkingWay[];
  /** The first day on which another office has the work. */
  startOn: CalendarDate;
}

/** Why an office suits, and what that counts. */
export type MatchReason =
  | { reason: 'industry'; points: number; industry: Industry }
  | { reason: 'system'; points: number; system: string }
  | { reason: 'municipality'; points: number; municipality: string }
  | { reason: 'county'; points: number; county: string }
  | { reason: 'way'; points: number; way: WorkingWay }
  | { reason: 'size'; points: number; size: ClientSize };

/** What is asked for and the office has not said that it has. It counts nothing; whoever chooses should see it. */
export type MatchGap =
  { gap: 'industry' } | { gap: 'system'; system: string } | { gap: 'place' } | { gap: 'way'; way: WorkingWay };

export interface PartnerMatch {
  partnerId: string;
  /** The sum of what the reasons count, and of nothing else. */
  points: number;
  reasons: readonly MatchReason[];
  gaps: readonly MatchGap[];
}

/** Why an office was not looked at any further. */
export interface LeftOut {
  partnerId: string;
  because: 'no-capacity' | 'size-not-taken' | 'nothing-in-common';
}

export interface PartnerMatches {
  /** Best first, three at most. */
  shown: readonly PartnerMatch[];
  /** That fit too, and are not shown. */
  more: number;
  leftOut: readonly LeftOut[];
}

/** More than three is a list to choose from, and the client asked for help with choosing. */
const matchesShownMax = 3;

/** What each reason counts. What the client needs done in another way counts most: it is why the client goes on. */
export const matchPoints: Readonly<Record<MatchReason['reason'], number>> = {
  way: 4,
  industry: 3,
  system: 3,
  municipality: 2,
  county: 1,
  size: 1,
};

/**
 * The offices that suit a client, with each point's reason. An office without capacity on the first day is never among them, nor one that does not take
 * clients of that size, nor one that has nothing more in common with the client than its size. The same client and the same register give the same
 * answer: of two with as many points the one with fewer gaps comes first, then the one whose name and id come first.
 * Example: a builder with seven employees in Lillestrøm who needs vouchers collected → the office that takes builders in Akershus and collects, 9 points:
 * way 4, industry 3, county 1, size 1.
 */
export function matchPartners(client: ClientToMatch, partners: readonly PartnerOffice[]): PartnerMatches {
  const judged = partners.map((partner) => ({ partner, match: matchOne(client, partner) }));
  const fitting = judged
    .flatMap(({ partner, match }) => ('because' in match ? [] : [{ partner, match }]))
    .toSorted(
      (one, other) =>
        other.match.points - one.match.points ||
        one.match.gaps.length - other.match.gaps.length ||
        compareText(one.partner.name, other.partner.name) ||
        compareText(one.partner.id, other.partner.id),
    );
  return {
    shown: fitting.slice(0, matchesShownMax).map(({ match }) => match),
    more: Math.max(0, fitting.length - matchesShownMax),
    leftOut: judged
      .flatMap(({ match }) => ('because' in match ? [match] : []))
      .toSorted((one, other) => compareText(one.partnerId, other.partnerId)),
  };
}

function matchOne(client: ClientToMatch, partner: PartnerOffice): PartnerMatch | LeftOut {
  const partnerId = partner.id;
  if (!hasCapacity(partner, client.startOn)) return { partnerId, because: 'no-capacity' };
  if (!partner.sizes.includes(client.size)) return { partnerId, because: 'size-not-taken' };
  const reasons = reasonsFor(client, partner);
  if (reasons.every(({ reason }) => reason === 'size')) return { partnerId, because: 'nothing-in-common' };
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
  return { partnerId, points, reasons, gaps: gapsOf(client, reasons) };
}

function reasonsFor(client: ClientToMatch, partner: PartnerOffice): MatchReason[] {
  const { way, industry, system, size } = matchPoints;
  const shared = client.industries.find((one) => partner.industries.some((other) => isSameIndustry(one, other)));
  const hasSystem = client.system !== undefined && partner.systems.some((one) => isSameWord(one, client.system!));
  return [
    ...client.needs
      .filter((need) => partner.ways.includes(need))
      .map((need): MatchReason => ({ reason: 'way', points: way, way: need })),
    ...(shared === undefined ? [] : [{ reason: 'industry' as const, points: industry, industry: shared }]),
    ...(hasSystem ? [{ reason: 'system' as const, points: system, system: client.system! }] : []),
    ...placeReason(client.place, partner.places),
    { reason: 'size', points: size, size: client.size },
  ];
}

/** Nearer counts more, and counts once: whoever is in the municipality is in the county too. */
function placeReason(place: Place | undefined, places: readonly Place[]): MatchReason[] {
  if (place === undefined) return [];
  const { municipality, county } = place;
  const inCounty = places.filter((one) => isSameWord(one.county, county));
  if (inCounty.some((one) => isSameWord(one.municipality, municipality)))
    return [{ reason: 'municipality', points: matchPoints.municipality, municipality }];
  return inCounty.length === 0 ? [] : [{ reason: 'county', points: matchPoints.county, county }];
}

function gapsOf(client: ClientToMatch, reasons: readonly MatchReason[]): MatchGap[] {
  const has = (...names: readonly MatchReason['reason'][]): boolean =>
    reasons.some(({ reason }) => names.includes(reason));
  const met = reasons.flatMap((reason) => (reason.reason === 'way' ? [reason.way] : []));
  return [
    ...client.needs.filter((need) => !met.includes(need)).map((need): MatchGap => ({ gap: 'way', way: need })),
    ...(client.industries.length > 0 && !has('industry') ? [{ gap: 'industry' as const }] : []),
    ...(client.system !== undefined && !has('system') ? [{ gap: 'system' as const, system: client.system }] : []),
    ...(client.place !== undefined && !has('municipality', 'county') ? [{ gap: 'place' as const }] : []),
  ];
}

function isSameWord(one: string, other: string): boolean {
  return foldWord(one) === foldWord(other);
}

function foldWord(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
