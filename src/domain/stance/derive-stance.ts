import { ore, sumOre, type Ore } from '../kernel/index.ts';
import { priceOfMinutes } from '../surcharge/index.ts';
import type { StanceAct, StanceFact } from './stance-fact.ts';
import { stanceRoles, type StanceRole } from './stance-role.ts';
import { weighMinutes, type WeighedMinutes } from './weigh-minutes.ts';

/** Time in one role: what is known, and what is only estimated beside it. */
export interface RoleMinutes {
  knownMinutes: number;
  estimatedMinutes: number;
}

/** What was done in a period, as counts and sums. */
export interface StanceFigures {
  roles: Readonly<Record<StanceRole, RoleMinutes>>;
  calls: number;
  questions: number;
  /** Files laid in their place or joined for the client. */
  sortedFiles: number;
  extended: number;
  waived: number;
  reports: { inTime: number; of: number };
  given: Given;
}

/** What nobody pays for. */
export interface Given {
  minutes: number;
  /** Known minutes at the office's rate; estimated ones are worth nothing here. */
  hoursOre: Ore;
  waivedOre: Ore;
  /** Days on which somebody worked in the evening or on a day off: one person's day is one, whoever it was for. */
  evenings: number;
}

export interface Stance {
  all: StanceFigures;
  /** The dearest first, then those with most time. */
  clients: readonly (StanceFigures & { clientId: string })[];
}

/**
 * What role was played, from what was done. Sums over clients are sums of what stands at each of them, to the øre; only evenings are not, since one evening can go to
 * several clients.
 * @param rateOre the office's rate for an hour
 */
export function deriveStance(facts: readonly StanceFact[], rateOre: Ore): Stance {
  const byClient = Map.groupBy(facts, ({ clientId }) => clientId);
  const clients = [...byClient]
    .map(([clientId, own]) => ({ clientId, ...figuresOf(own, rateOre) }))
    .sort((a, b) => worthOf(b) - worthOf(a) || timeOf(b) - timeOf(a) || (a.clientId < b.clientId ? -1 : 1));
  const all = figuresOf(facts, rateOre);
  const hoursOre = sumOre(clients.map(({ given }) => given.hoursOre));
  return { all: { ...all, given: { ...all.given, hoursOre } }, clients };
}

/** What was given away in kroner. */
export function worthOf({ given }: Pick<StanceFigures, 'given'>): Ore {
  return ore(given.hoursOre + given.waivedOre);
}

/** Minutes in all roles, known and estimated. */
export function timeOf({ roles }: Pick<StanceFigures, 'roles'>): number {
  return stanceRoles.reduce((sum, role) => sum + minutesOf(roles[role]), 0);
}

export function minutesOf({ knownMinutes, estimatedMinutes }: RoleMinutes): number {
  return knownMinutes + estimatedMinutes;
}

function figuresOf(facts: readonly StanceFact[], rateOre: Ore): StanceFigures {
  const weighed = weighMinutes(facts);
  const reports = facts.filter((fact) => fact.fact === 'report');
  const waived = facts.filter((fact) => fact.fact === 'waived');
  const known = weighed.filter(({ estimated }) => !estimated);
  return {
    roles: mapRoles((role) => roleMinutes(weighed, role)),
    calls: countActs(facts, ['called']),
    questions: countActs(facts, ['asked']),
    sortedFiles: countActs(facts, ['placed', 'joined']),
    extended: facts.filter(({ fact }) => fact === 'extended').length,
    waived: waived.length,
    reports: { inTime: reports.filter(({ inTime }) => inTime).length, of: reports.length },
    given: {
      minutes: sumGiven(weighed),
      hoursOre: priceOfMinutes(rateOre, sumGiven(known)),
      waivedOre: sumOre(waived.map(({ sumOre: sum }) => sum)),
      evenings: countEvenings(facts),
    },
  };
}

/** Evenings and days off: one person's day is one, whoever it was for. */
export function countEvenings(facts: readonly StanceFact[]): number {
  const evenings = facts.filter(({ fact }) => fact === 'evening');
  return new Set(evenings.map(({ staffId, on }) => `${staffId}/${on}`)).size;
}

function roleMinutes(weighed: readonly WeighedMinutes[], role: StanceRole): RoleMinutes {
  const own = weighed.filter((one) => one.role === role);
  const sum = (estimated: boolean): number =>
    own.reduce((minutes, one) => minutes + (one.estimated === estimated ? one.minutes : 0), 0);
  return { knownMinutes: sum(false), estimatedMinutes: sum(true) };
}

function sumGiven(weighed: readonly WeighedMinutes[]): number {
  return weighed.reduce((sum, { givenMinutes }) => sum + givenMinutes, 0);
}

function countActs(facts: readonly StanceFact[], acts: readonly StanceAct[]): number {
  return facts.reduce((sum, fact) => sum + (fact.fact === 'act' && acts.includes(fact.act) ? fact.count : 0), 0);
}

function mapRoles<T>(make: (role: StanceRole) => T): Record<StanceRole, T> {
  return Object.fromEntries(stanceRoles.map((role) => [role, make(role)])) as Record<StanceRole, T>;
}
