import { addDays, type CalendarDate } from '../kernel/index.ts';
import {
  findMayGoOn,
  findRetentionClass,
  retentionRules,
  type RelationFacts,
  type RetentionClass,
  type StoredThing,
} from '../retention/index.ts';

/** Things of one kind that the office has, and the days that they are of. */
export interface KeptThings {
  thing: StoredThing;
  count: number;
  oldestOn: CalendarDate;
  newestOn: CalendarDate;
}

/** What somebody outside the office may be told that it keeps. */
export type ToldThing = Exclude<StoredThing, 'engagement-check'>;

export interface ArchiveRow {
  thing: ToldThing;
  count: number;
  class: RetentionClass;
  source: string;
  /** The last day on which the first of them is kept, and the last. */
  firstKeptThroughOn: CalendarDate;
  lastKeptThroughOn: CalendarDate;
}

/** What is the office's own by law and is told to nobody, not even that it is there. */
const neverTold: readonly RetentionClass[] = ['relation-five-years'];

/**
 * What stays at the office after an engagement, by which rule and until when: what the client and the receiver may be told of. The checks that the law asks of
 * an office are kept too, and are not on this list (hvitvaskingsloven § 28).
 * Example: vouchers of 2025 and 2026, ended 31 May 2027 → the first kept through 31 December 2030, the last through 31 December 2031.
 */
export function deriveArchive(
  kept: readonly KeptThings[],
  facts: RelationFacts & { relationEndedOn: CalendarDate },
): ArchiveRow[] {
  return kept.flatMap(({ thing, count, oldestOn, newestOn }): ArchiveRow[] => {
    if (!isTold(thing)) return [];
    const name = findRetentionClass(thing);
    // Counted from the end of the relation or from a day of its own, each of them has a last day.
    const first = findMayGoOn(thing, oldestOn, facts)!;
    const last = findMayGoOn(thing, newestOn, facts)!;
    return [
      {
        thing,
        count,
        class: name,
        source: retentionRules[name].source,
        firstKeptThroughOn: addDays(first, -1),
        lastKeptThroughOn: addDays(last, -1),
      },
    ];
  });
}

function isTold(thing: StoredThing): thing is ToldThing {
  return !neverTold.includes(findRetentionClass(thing));
}
