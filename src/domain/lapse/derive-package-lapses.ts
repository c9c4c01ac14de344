import type { LapseRule } from '../agreement/index.ts';
import {
  addDays,
  addOfficeDays,
  addOpenDays,
  earliest,
  latest,
  type CalendarDate,
  type Closure,
} from '../kernel/index.ts';
import { deriveLapses, findLapseCauses, foreseeWayBack, type Lapse } from '../surcharge/index.ts';
import type { CountedDelivery } from './find-counted-deliveries.ts';

/** The time in which one rule holds: from the version that brought it to the day before another took its place, or the agreement ended. */
export interface PackageTime {
  rule: LapseRule;
  fromOn: CalendarDate;
  toOn?: CalendarDate;
  /** Those of its versions. What was late under an older rule begins nothing under a new one. */
  deliveries: readonly CountedDelivery[];
}

/** A lapse that is stored: what the client was told of it stands. */
export interface StoredLapse {
  id: string;
  /** The day by the rule. */
  fromOn: CalendarDate;
  /** From which it holds: known once the letter has reached a server. */
  holdsFromOn?: CalendarDate;
  /** The last day, once the way back has been told. */
  toOn?: CalendarDate;
}

export interface FoundLapse extends Lapse {
  rule: LapseRule;
  /** The duties that brought it about. */
  causes: readonly string[];
  /** Ended because the terms are others or have ended, and not by the way back. */
  endedByTerms: boolean;
  /** The first day on which the price can hold again, if all that is missing comes today. While it lasts. */
  backOn?: CalendarDate;
}

/**
 * From which day a lapse holds. It is a price, and no price holds before it was announced: the later of the day by the rule, and the day after the letter
 * that says so reached a server. Example: lapsed by the rule on 2 October, the letter there on 5 October → from 6 October.
 */
export function deriveHoldsFromOn(fromOn: CalendarDate, toldOn: CalendarDate): CalendarDate {
  return latest(fromOn, addDays(toldOn, 1));
}

/**
 * The last day on which a delivery can come without the price lapsing by it; undefined where the rule counts late deliveries instead of days.
 * Example: more than ten days late, due Monday 21 September → Thursday 1 October.
 */
export function findLastPackageDay(
  { entersAfter }: LapseRule,
  dueOn: CalendarDate,
  closures: readonly Closure[],
): CalendarDate | undefined {
  if ('lateDeliveries' in entersAfter) return undefined;
  const add = entersAfter.unit === 'working-days' ? addOfficeDays : addOpenDays;
  return addDays(addOpenDays(add(dueOn, entersAfter.count, closures), 1, closures), -1);
}

/**
 * The spans in which a package price does not hold, by the rule alone, over all the rules that an agreement has had. A way back that was told stands,
 * whatever comes to light afterwards: what is late after it is counted anew.
 */
export function derivePackageLapses(
  times: readonly PackageTime[],
  stored: readonly StoredLapse[],
  today: CalendarDate,
  closures: readonly Closure[],
): FoundLapse[] {
  return times.flatMap((time) => {
    const found = spansOf(time.rule, time.deliveries, stored.filter(isToldBack), today, closures);
    return found.flatMap((lapse) => cut(lapse, time, today));
  });
}

type ToldBack = StoredLapse & { toOn: CalendarDate };

function isToldBack(lapse: StoredLapse): lapse is ToldBack {
  return lapse.toOn !== undefined;
}

function spansOf(
  rule: LapseRule,
  deliveries: readonly CountedDelivery[],
  toldBack: readonly ToldBack[],
  today: CalendarDate,
  closures: readonly Closure[],
): FoundLapse[] {
  const spans = deriveLapses(rule, deliveries, today, closures).map((span, index, all): FoundLapse => {
    const afterOn = all[index - 1]?.toOn;
    const from = afterOn === undefined ? { fromOn: span.fromOn } : { fromOn: span.fromOn, afterOn };
    const causes = findLapseCauses(rule, deliveries, from, today, closures).map(({ obligationId }) => obligationId);
    const backOn = span.toOn === undefined ? foreseeWayBack(rule, deliveries, today, closures) : undefined;
    return { ...span, rule, causes, endedByTerms: false, ...(backOn === undefined ? {} : { backOn }) };
  });
  for (const [index, span] of spans.entries()) {
    const stands = toldBack.find(
      (told) => isSameLapse(span, told) && (span.toOn === undefined || span.toOn > told.toOn),
    );
    if (!stands) continue;
    const { backOn: _, ...ended } = { ...span, toOn: stands.toOn };
    const fresh = deliveries.filter(({ dueOn }) => addOpenDays(dueOn, 1, closures) > stands.toOn);
    return [...spans.slice(0, index), ended, ...spansOf(rule, fresh, toldBack, today, closures)];
  }
  return spans;
}

/** A lapse that overlaps and holds no later than what was told is the one that was told: an earlier day by the rule changes nothing for the client. */
export function isSameLapse(found: Lapse, { fromOn, holdsFromOn, toOn }: Omit<StoredLapse, 'id'>): boolean {
  const begins = found.fromOn <= latest(fromOn, holdsFromOn ?? fromOn);
  const overlaps = (found.toOn === undefined || found.toOn >= fromOn) && (toOn === undefined || found.fromOn <= toOn);
  return begins && overlaps;
}

/** A lapse ends with the rule that it came by. */
function cut(lapse: FoundLapse, { fromOn, toOn }: PackageTime, today: CalendarDate): FoundLapse[] {
  if (lapse.fromOn < fromOn || (toOn !== undefined && lapse.fromOn > toOn)) return [];
  if (toOn === undefined || toOn >= today || (lapse.toOn !== undefined && lapse.toOn <= toOn)) return [lapse];
  const { backOn: _, ...ended } = lapse;
  return [{ ...ended, toOn: earliest(toOn, lapse.toOn ?? toOn), endedByTerms: true }];
}
