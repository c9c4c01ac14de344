import { isSameData } from '../kernel/index.ts';
import type { AgreementTerms, DutyClause } from './clause.ts';

/** The parts of an agreement beside its duties. */
export const termParts = ['lapse', 'sharedCaps', 'office', 'price', 'frame'] as const;
export type TermPart = (typeof termParts)[number];

/** What a numbered change says: whole clauses that are new or different, those that end, and the other parts that it replaces or takes out. */
export interface AgreementChange {
  set: readonly DutyClause[];
  remove: readonly string[];
  /** The keys of all clauses afterwards, in order: clause numbers on paper follow it. */
  order: readonly string[];
  parts: Partial<{ [Part in TermPart]: AgreementTerms[Part] | null }>;
}

/** What makes one set of terms of another. Terms that say the same give a change that sets, removes and replaces nothing. */
export function deriveChange(before: AgreementTerms, after: AgreementTerms): AgreementChange {
  const known = new Map(before.duties.map((duty) => [duty.key, duty]));
  const kept = new Set(after.duties.map(({ key }) => key));
  return {
    set: after.duties.filter((duty) => !isSameData(known.get(duty.key), duty)),
    remove: before.duties.flatMap(({ key }) => (kept.has(key) ? [] : [key])),
    order: after.duties.map(({ key }) => key),
    parts: Object.fromEntries(
      termParts.filter((part) => !isSameData(before[part], after[part])).map((part) => [part, after[part] ?? null]),
    ),
  };
}

/**
 * The terms after a change. The change of a change is the change of both: `applyChange(applyChange(t, a), b)` and `applyChange(t, mergeChanges(a, b))`
 * say the same.
 */
export function applyChange(terms: AgreementTerms, change: AgreementChange): AgreementTerms {
  const duties = new Map(terms.duties.map((duty) => [duty.key, duty]));
  for (const key of change.remove) duties.delete(key);
  for (const duty of change.set) duties.set(duty.key, duty);
  const ordered = change.order.flatMap((key) => duties.get(key) ?? []);
  const others = [...duties.values()].filter(({ key }) => !change.order.includes(key));
  return withParts({ ...terms, duties: [...ordered, ...others] }, change.parts);
}

function withParts(terms: AgreementTerms, parts: AgreementChange['parts']): AgreementTerms {
  const changed = Object.entries({ ...terms, ...parts }).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(changed) as unknown as AgreementTerms;
}

/** Two changes, one after the other, as one. */
export function mergeChanges(first: AgreementChange, second: AgreementChange): AgreementChange {
  const gone = new Set(second.remove);
  const again = new Set(second.set.map(({ key }) => key));
  return {
    set: [...first.set.filter(({ key }) => !gone.has(key) && !again.has(key)), ...second.set],
    remove: [...new Set([...first.remove.filter((key) => !again.has(key)), ...second.remove])],
    order: second.order,
    parts: { ...first.parts, ...second.parts },
  };
}

/** Whether a change says nothing at all. */
export function isEmptyChange({ set, remove, parts, order }: AgreementChange, before: AgreementTerms): boolean {
  const sameOrder = isSameData(
    order,
    before.duties.map(({ key }) => key),
  );
  return set.length === 0 && remove.length === 0 && Object.keys(parts).length === 0 && sameOrder;
}
