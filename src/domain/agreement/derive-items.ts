import type { CalendarDate } from '../kernel/index.ts';
import type { ClientFacts } from './client-facts.ts';
import type { AgreedItem } from './deliverable.ts';

/**
 * What is asked for about a time: an item for each account, till or employee whose name is known, and nothing of what is known not to have been.
 * Example: `bank` for each account, with the accounts Drift and Skatt → `bank-drift`, `bank-skatt`.
 */
export function deriveItems(
  items: readonly AgreedItem[],
  facts: ClientFacts,
  time: { startOn: CalendarDate; endOn: CalendarDate },
): AgreedItem[] {
  return items.filter((item) => isOwed(item, facts, time)).flatMap((item) => oneForEach(item, facts));
}

/** Left out only where it is known of the whole time that there was no such thing. */
function isOwed(item: AgreedItem, facts: ClientFacts, time: { startOn: CalendarDate; endOn: CalendarDate }): boolean {
  if (item.onlyIf === undefined) return true;
  return !(facts.without ?? []).some(
    ({ circumstance, fromOn, toOn }) =>
      circumstance === item.onlyIf && fromOn <= time.startOn && (toOn === undefined || toOn >= time.endOn),
  );
}

function oneForEach(item: AgreedItem, facts: ClientFacts): AgreedItem[] {
  const names = item.each === undefined ? [] : (facts.names?.[item.each] ?? []);
  const taken = new Set<string>();
  return names.length === 0
    ? [item]
    : names.map((name) => ({ ...item, key: freeKey(`${item.key}-${keyOfName(name)}`, taken), name }));
}

function keyOfName(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[æå]/g, 'a')
    .replaceAll('ø', 'o')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return plain === '' ? 'x' : plain.slice(0, 30);
}

function freeKey(wanted: string, taken: Set<string>): string {
  let key = wanted;
  for (let place = 2; taken.has(key); place += 1) key = `${wanted}-${place}`;
  taken.add(key);
  return key;
}
