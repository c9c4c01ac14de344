import { addDays, type CalendarDate } from '../kernel/index.ts';
import { addUpDuties, type ConductFigures } from './add-up-duties.ts';
import type { ConductDuty } from './conduct-duty.ts';
import { deriveGrade, type Grade } from './derive-grade.ts';
import { deriveTrend, type Trend } from './derive-trend.ts';

/** Twelve months of working together, as the record tells it. */
export interface Conduct extends ConductFigures {
  /** Deadlines after this day, up to and with `toOn`. */
  afterOn: CalendarDate;
  toOn: CalendarDate;
  /** These twelve months beside the twelve before. */
  trend: Trend;
  grade: Grade;
}

/** Whether a duty counts in the twelve months up to a day: its deadline lies in them, and it has come or has passed its deadline. */
export function isOfConductYear(
  { dueOn, deliveredOn }: Pick<ConductDuty, 'dueOn' | 'deliveredOn'>,
  toOn: CalendarDate,
): boolean {
  return dueOn > addDays(toOn, -365) && dueOn <= toOn && (deliveredOn !== null || dueOn < toOn);
}

/**
 * How client and office have worked together over the last year, from duties whose deadline has passed. What came counts with its days; what has not come counts
 * with the days so far. Nothing here is a judgement of its own: each figure is a sum, a share or a middle of what is in `duties`.
 */
export function deriveConduct(duties: readonly ConductDuty[], today: CalendarDate): Conduct {
  const afterOn = addDays(today, -365);
  const year = duties.filter((duty) => isOfConductYear(duty, today));
  const before = duties.filter(({ dueOn }) => dueOn > addDays(afterOn, -365) && dueOn <= afterOn);
  const days = year.map(({ daysLate }) => daysLate);
  return {
    afterOn,
    toOn: today,
    ...addUpDuties(year),
    trend: deriveTrend(
      before.map(({ daysLate }) => daysLate),
      days,
    ),
    grade: deriveGrade(year),
  };
}
