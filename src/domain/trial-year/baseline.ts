import { deriveConduct, isOfConductYear, type ConductDuty, type ConductFigures } from '../conduct/index.ts';
import type { CalendarDate } from '../kernel/index.ts';

/**
 * How the co-operation was on the day that the year was agreed: the twelve months before it, as they were known then. It is kept as it stands, plain
 * data with its own version, and never worked out again: what comes to light later changes the record, not what both sides saw when they agreed.
 */
export interface Baseline {
  version: 1;
  frozenOn: CalendarDate;
  /** Deadlines after this day, up to and with `frozenOn`. */
  afterOn: CalendarDate;
  figures: BaselineFigures;
  /** Days after the deadline of each delivery: the year is held against them with its uncertainty, and a median alone has none. */
  daysLate: readonly number[];
}

/** The office's own late dates are counted and not named: each may leave the office only by the lead's own approval. */
export type BaselineFigures = Omit<ConductFigures, 'office'> & { office: { inTime: number; of: number } };

/**
 * Freezes the figures of a day. Example: six deliveries, 9, 14, 11, 6, 8 and 13 days late → median 10 days, and the six days with it.
 */
export function freezeBaseline(duties: readonly ConductDuty[], on: CalendarDate): Baseline {
  const { afterOn, toOn, trend: _trend, grade: _grade, office, ...figures } = deriveConduct(duties, on);
  return {
    version: 1,
    frozenOn: toOn,
    afterOn,
    figures: { ...figures, office: { inTime: office.inTime, of: office.of } },
    daysLate: duties.filter((duty) => isOfConductYear(duty, on)).map(({ daysLate }) => daysLate),
  };
}
