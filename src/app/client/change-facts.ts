import type { ClientFacts } from '../../domain/agreement/index.ts';
import { toClientFacts } from '../agreement/client-facts.ts';
import { followFacts, type FollowedFacts } from '../agreement/follow-facts.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { appendRecord } from '../record/append-record.ts';
import { findClientToChange } from './find-client.ts';

export type FactField = keyof ClientFacts;

/**
 * Stores what is known of a client that clauses depend on, in place of what stood there, and lets the calendar follow: duties arise, move and fall away in
 * the same transaction, by the promises of `deriveFactsMove`. What says the same in another order is no change; twice changes nothing the second time.
 */
export async function changeFacts(
  scope: OfficeScope,
  clientId: string,
  facts: ClientFacts,
): Promise<({ changed: FactField[] } & FollowedFacts) | { refused: 'not-found' | 'wrong-order' }> {
  if (facts.without?.some(({ fromOn, toOn }) => toOn !== undefined && toOn < fromOn)) return { refused: 'wrong-order' };
  const client = await findClientToChange(scope, clientId);
  if (!client) return { refused: 'not-found' };
  const before = toPlainFacts(toClientFacts(client));
  const after = toPlainFacts(facts);
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])] as FactField[];
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])).toSorted();
  if (changed.length === 0) return { changed, arisen: 0, moved: 0, ended: 0 };
  const followed = await followFacts(scope, clientId, { before, after }, async () => {
    // Names of people are nothing for the record: it says what was changed, and the row holds what is known now.
    await appendRecord(scope, [{ clientId, kind: 'client-changed', data: { changed } }]);
    return store(scope, clientId, after);
  });
  return { changed, ...followed };
}

async function store(
  scope: OfficeScope,
  clientId: string,
  { paydayOfMonth, invoicingDayOfMonth, ...facts }: ClientFacts,
) {
  const days = {
    payday_of_month: paydayOfMonth ?? null,
    invoicing_day_of_month: invoicingDayOfMonth ?? null,
  };
  await scope.trx
    .updateTable('client')
    .set({ ...days, facts: Object.keys(facts).length === 0 ? null : JSON.stringify(facts) })
    .where('office_id', '=', scope.officeId)
    .where('id', '=', clientId)
    .execute();
  return { ...days, facts };
}

/** The same facts always written the same: in order, nothing twice, and no list of nothing, but for VAT, where it says that there is none. */
function toPlainFacts({
  paydayOfMonth,
  invoicingDayOfMonth,
  events,
  vat,
  yearStartsIn,
  names,
  without,
}: ClientFacts): ClientFacts {
  const plain = {
    paydayOfMonth,
    invoicingDayOfMonth,
    events: some(inOrder((events ?? []).map(({ event, on }) => ({ on, event })))),
    // Of two things said of one day the last holds, so their order is kept.
    vat: vat && lastOfEachDay(vat.map(({ fromOn, regime }) => ({ fromOn, regime }))),
    yearStartsIn,
    names: plainNames(names),
    without: some(
      inOrder(
        (without ?? []).map(({ circumstance, fromOn, toOn }) => ({
          fromOn,
          circumstance,
          ...(toOn === undefined ? {} : { toOn }),
        })),
      ),
    ),
  };
  return Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)) as ClientFacts;
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function inOrder<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((one) => [JSON.stringify(one), one]))]
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, one]) => one);
}

function lastOfEachDay<T extends { fromOn: string }>(list: readonly T[]): T[] {
  return [...new Map(list.map((one) => [one.fromOn, one])).values()].toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
}

function plainNames(names: ClientFacts['names']): ClientFacts['names'] {
  const told = Object.entries(names ?? {})
    .filter(([, list]) => list.length > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([thing, list]) => [thing, [...new Set(list)]]);
  return told.length === 0 ? undefined : Object.fromEntries(told);
}
