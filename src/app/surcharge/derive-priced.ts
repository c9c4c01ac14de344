import type { DerivedSurcharges, SurchargeFacts } from '../../domain/surcharge/index.ts';
import { loadObligations, type LoadedObligation } from '../obligation/load-obligations.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { loadRequests, type LoadedRequest } from '../request/load-requests.ts';
import { deriveClientSurcharges } from './derive-client-surcharges.ts';
import { findCapCircles, type CapCircles } from './find-cap-circles.ts';
import { loadSurchargeFacts } from './load-surcharge-facts.ts';

/** What can cost something, by client. */
export interface Priced {
  duties: ReadonlyMap<string, readonly LoadedObligation[]>;
  facts: ReadonlyMap<string, readonly SurchargeFacts[]>;
  requests: ReadonlyMap<string, readonly LoadedRequest[]>;
}

/** Everything of some clients that can cost something by today. */
export async function loadPriced(scope: OfficeScope, clientIds: readonly string[]): Promise<Priced> {
  const duties = await loadObligations(scope, { clientIds, pricedByOn: scope.today });
  return toPriced(scope, clientIds, duties, await loadRequests(scope, { clientIds }));
}

/** The same of duties and requests that are loaded already. */
export async function toPriced(
  scope: OfficeScope,
  clientIds: readonly string[],
  duties: readonly LoadedObligation[],
  requests: readonly LoadedRequest[],
): Promise<Priced> {
  return {
    duties: Map.groupBy(duties, ({ row }) => row.client_id),
    facts: await loadSurchargeFacts(scope, clientIds, duties),
    requests: Map.groupBy(requests, ({ row }) => row.client_id),
  };
}

/**
 * What the duties and requests of some clients cost: each client by itself, and the companies of a group with a shared cap together, also those of them
 * who were not asked about. The cap goes by deadline over all of them.
 */
export async function derivePriced(
  scope: OfficeScope,
  clientIds: readonly string[],
  priced: Priced,
): Promise<DerivedSurcharges> {
  const circles = await findCapCircles(scope, clientIds);
  const known = new Set(clientIds);
  const others = [...circles.keys()].filter((id) => !known.has(id));
  const more = others.length === 0 ? undefined : await loadPriced(scope, others);
  return derivePricedIn(scope, circles, [priced, ...(more ? [more] : [])]);
}

/** The same where everybody in the circles is loaded. */
export function derivePricedIn(scope: OfficeScope, circles: CapCircles, priced: readonly Priced[]): DerivedSurcharges {
  const together = Map.groupBy(
    new Set(priced.flatMap(({ facts, requests }) => [...facts.keys(), ...requests.keys()])),
    (clientId) => circles.get(clientId) ?? clientId,
  );
  const of = <T>(kind: (one: Priced) => ReadonlyMap<string, readonly T[]>, clientIds: readonly string[]): T[] =>
    priced.flatMap((one) => clientIds.flatMap((id) => kind(one).get(id) ?? []));
  const derived: DerivedSurcharges = { duties: new Map(), requests: new Map() };
  for (const clientIds of together.values()) {
    const { duties, requests } = deriveClientSurcharges(
      scope,
      of(({ facts }) => facts, clientIds),
      of((one) => one.duties, clientIds),
      of((one) => one.requests, clientIds).map((request) => request.facts),
    );
    for (const [key, outcome] of duties) derived.duties.set(key, outcome);
    for (const [key, outcome] of requests) derived.requests.set(key, outcome);
  }
  return derived;
}
