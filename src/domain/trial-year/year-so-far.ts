import { addUpDuties, type ConductDuty, type ConductFigures } from '../conduct/index.ts';
import type { CalendarDate } from '../kernel/index.ts';
import { isDayOfYear } from './end-of-year.ts';
import type { TrialYear } from './trial-year.ts';

/** What has happened of a year, and how much is left of it. */
export interface YearSoFar extends ConductFigures {
  /** As it was known on this day. */
  toOn: CalendarDate;
  /** Days after the deadline of each delivery that counts; of what is missing, so far. */
  daysLate: readonly number[];
  /** Deliveries of the year that have neither come nor passed their deadline. */
  toCome: number;
}

/** One duty that lies ahead and has not been delivered, by its deadline in force. */
export type DutyAhead = Pick<ConductDuty, 'dueOn'>;

/**
 * Adds up a year as far as it has come: the deliveries whose deadline is one of its days, as soon as they have come or their deadline has passed.
 * What fell due in a pause counts for nobody. Example: six deliveries a year, three months gone → two that count and four to come.
 *
 * @param ahead what is still to come, as the calendar of duties has it; what lies beyond the year is left out
 */
export function deriveYearSoFar(
  year: TrialYear,
  duties: readonly ConductDuty[],
  ahead: readonly DutyAhead[],
  today: CalendarDate,
): YearSoFar {
  const counted = duties.filter(
    ({ dueOn, deliveredOn }) => isDayOfYear(year, dueOn) && (deliveredOn !== null || dueOn < today),
  );
  return {
    ...addUpDuties(counted),
    toOn: today,
    daysLate: counted.map(({ daysLate }) => daysLate),
    toCome: ahead.filter(({ dueOn }) => dueOn >= today && isDayOfYear(year, dueOn)).length,
  };
}
