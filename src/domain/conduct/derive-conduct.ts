import { addDays, ore, type CalendarDate, type Ore } from '../kernel/index.ts';
import type { ConductDuty, OfficeLateness } from './conduct-duty.ts';
import { deriveGrade, type Grade } from './derive-grade.ts';
import { deriveTrend, type Trend } from './derive-trend.ts';
import { medianOf, worstTenthOf } from './middle.ts';

/** Twelve months of working together, as the record tells it. */
export interface Conduct {
  /** Deadlines after this day, up to and with `toOn`. */
  afterOn: CalendarDate;
  toOn: CalendarDate;
  /** How many deliveries it is about, and how many of them have not come. */
  duties: number;
  missing: number;
  /** Days after the deadline; null where there is no delivery to judge by. */
  medianDays: number | null;
  worstTenthDays: number | null;
  /** Complete the first time, of those delivered since Takt is in use. */
  complete: { first: number; of: number };
  /** Messages; one that was about several deliveries is one. */
  reminders: number;
  returns: number;
  questions: number;
  extraMinutes: number;
  chargedOre: Ore;
  waivedOre: Ore;
  /** What the office itself was late with, each once, and of how many deliveries its part was in time. */
  office: { late: OfficeLateness[]; inTime: number; of: number };
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
  const own = year.filter(({ history }) => !history);
  const delivered = own.filter(({ deliveredOn }) => deliveredOn !== null);
  const days = year.map(({ daysLate }) => daysLate);
  return {
    afterOn,
    toOn: today,
    duties: year.length,
    missing: year.filter(({ deliveredOn }) => deliveredOn === null).length,
    medianDays: medianOf(days),
    worstTenthDays: worstTenthOf(days),
    complete: { first: delivered.filter(({ returns }) => returns === 0).length, of: delivered.length },
    reminders: new Set(own.flatMap(({ reminderIds }) => reminderIds)).size,
    returns: sum(own, 'returns'),
    questions: sum(own, 'questions'),
    extraMinutes: sum(own, 'extraMinutes'),
    chargedOre: ore(sum(own, 'chargedOre')),
    waivedOre: ore(sum(own, 'waivedOre')),
    office: {
      late: once(own.flatMap(({ officeLateness }) => officeLateness)),
      inTime: own.filter(({ officeLateness }) => officeLateness.length === 0).length,
      of: own.length,
    },
    trend: deriveTrend(
      before.map(({ daysLate }) => daysLate),
      days,
    ),
    grade: deriveGrade(year),
  };
}

function sum(
  duties: readonly ConductDuty[],
  figure: 'returns' | 'questions' | 'extraMinutes' | 'chargedOre' | 'waivedOre',
): number {
  return duties.reduce((total, duty) => total + duty[figure], 0);
}

/** One report can be promised while several deliveries are open: it was late once. */
function once(late: readonly OfficeLateness[]): OfficeLateness[] {
  const reports = new Set<string>();
  return late.filter((one) => {
    if (one.slip !== 'report-late') return true;
    const key = `${one.report ?? ''}/${one.dueOn}`;
    return !reports.has(key) && reports.add(key);
  });
}
