import { ore, type Ore } from '../kernel/index.ts';
import type { ConductDuty, OfficeLateness } from './conduct-duty.ts';
import { medianOf, worstTenthOf } from './middle.ts';

/** What some deliveries tell of the co-operation, whichever they are. */
export interface ConductFigures {
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
}

/**
 * Adds up deliveries: each figure is a sum, a share or a middle of what is in `duties`. Which of them count is chosen before.
 * Example: 9, 14 and 11 days late, the second sent back once → median 11 days, two of three complete, one return.
 */
export function addUpDuties(duties: readonly ConductDuty[]): ConductFigures {
  const own = duties.filter(({ history }) => !history);
  const delivered = own.filter(({ deliveredOn }) => deliveredOn !== null);
  const days = duties.map(({ daysLate }) => daysLate);
  return {
    duties: duties.length,
    missing: duties.filter(({ deliveredOn }) => deliveredOn === null).length,
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
    const key = one.promiseId ?? `${one.report ?? ''}/${one.dueOn}`;
    return !reports.has(key) && reports.add(key);
  });
}
