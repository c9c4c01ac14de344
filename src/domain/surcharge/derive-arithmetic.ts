import type { ChargeTerm } from '../agreement/index.ts';
import {
  addDays,
  closedDaysBetween,
  daysBetween,
  leastOre,
  workingDaysBetween,
  type CalendarDate,
  type Closure,
} from '../kernel/index.ts';
import { deriveChargedUnits, openDays } from './derive-charged-units.ts';
import {
  deriveFirstChargedOn,
  deriveGraceEndOn,
  deriveLastFreeDay,
  deriveStatutoryOn,
  type ChargeDays,
} from './derive-first-charged-day.ts';
import { derivePrice } from './derive-price.ts';
import type { Arithmetic, EnteredWork } from './facts.ts';

/** What the arithmetic of one line is made from. */
export interface LineFacts extends ChargeDays {
  /** The deadline that was agreed, where more days were granted since. */
  agreedDueOn?: CalendarDate;
  noticeOn: CalendarDate;
  countedToOn: CalendarDate;
  work: readonly EnteredWork[];
}

/**
 * What a lateness costs by its term, every step shown; undefined while it costs nothing.
 * Example: due Tuesday 20 January 2026, notice the 21st, delivered 8 February: 19 − 3 = 16 days, 3 started weeks × kr 1 250 = kr 3 750.
 */
export function deriveArithmetic(
  term: ChargeTerm,
  line: LineFacts,
  closures: readonly Closure[],
): Arithmetic | undefined {
  const { dueOn, noticeOn, countedToOn } = line;
  const firstChargedOn = deriveFirstChargedOn(term, line, noticeOn, closures);
  const lastFreeOn = deriveLastFreeDay(term, line, noticeOn, closures);
  // What goes by work alone costs the work, on whatever day the material came.
  if (term.on !== 'work' && openDays(addDays(lastFreeOn, 1), countedToOn, closures).length === 0) return undefined;
  const units = deriveChargedUnits(term.price, firstChargedOn, countedToOn, closures);
  // What was sent back had come in time: it is not late by less than nothing.
  const daysLate = Math.max(0, daysBetween(dueOn, countedToOn) - closedDaysBetween(dueOn, countedToOn, closures));
  const { beforeCapOre, ...how } = derivePrice(term, { units: units.length, daysLate, ...line });
  const sumOre = term.capOre === undefined ? beforeCapOre : leastOre(beforeCapOre, term.capOre);
  return {
    dueOn,
    countedToOn,
    daysLate,
    closedDays: closedDaysBetween(dueOn, countedToOn, closures),
    graceEndOn: deriveGraceEndOn(term, line, closures),
    firstChargedOn,
    chargedDays: openDays(firstChargedOn, countedToOn, closures).length,
    units,
    ...how,
    ...lawOf(term, line),
    beforeCapOre,
    ...(term.capOre === undefined ? {} : { capOre: term.capOre }),
    capReached: term.capOre !== undefined && beforeCapOre >= term.capOre,
    sumOre,
  };
}

function lawOf(term: ChargeTerm, line: LineFacts): Pick<Arithmetic, 'statutoryOn' | 'workingDaysLeft'> {
  if (term.on !== 'near-statutory') return {};
  const statutoryOn = deriveStatutoryOn(term, line);
  return { statutoryOn, workingDaysLeft: workingDaysBetween(line.countedToOn, statutoryOn) };
}
