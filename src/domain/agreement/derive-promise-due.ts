import {
  addDays,
  addWorkingDays,
  isOfficeDay,
  isWorkingDay,
  latest,
  thisOrNextWorkingDay,
  thisOrPreviousWorkingDay,
  type CalendarDate,
  type Closure,
} from '../kernel/index.ts';
import type { ReportPromise } from './office-promises.ts';

/** What a report is made from, as far as its day goes by it. Deliveries that fell away are left out. */
export interface SourceDelivery {
  /** The deadline in force, or the day that is aimed at. */
  dueOn: CalendarDate;
  /** When the last essential thing of it counted as received; absent while something is missing. */
  deliveredOn?: CalendarDate;
}

/** The day that binds the office, or why there is none. */
export type PromiseDue =
  | {
      state: 'promised';
      dueOn: CalendarDate;
      /** It is later than agreed, since the material came late. */ moved: boolean;
    }
  /** Nobody can know it before everything has come. */
  | { state: 'unknown' }
  /** The material came late, and then no day is promised. */
  | { state: 'not-promised' };

/**
 * The day in force of a promised report. It stands as agreed as long as every delivery that it is made from was there in time, or may still come in time. When one
 * came late the agreement says what becomes of it: the day stands, it moves by as many working days, or nothing is promised. While something essential is late and
 * missing, nobody knows how far it moves. Days on which the office is closed are no lateness of the client's.
 *
 * A report that comes so long after delivery counts from the day on which the last of it was there.
 *
 * Example: vouchers due Friday 20 November 2026 came Tuesday 24 November, two working days late; the VAT return that was promised by Friday 4 December is promised
 * by Tuesday 8 December.
 */
export function derivePromiseDue(
  { due, shift, whenLate }: Pick<ReportPromise, 'due' | 'shift' | 'whenLate'>,
  agreedDueOn: CalendarDate | undefined,
  deliveries: readonly SourceDelivery[],
  { today, closures }: { today: CalendarDate; closures: readonly Closure[] },
): PromiseDue {
  const daysLate = deliveries.map(({ dueOn, deliveredOn }) => countOfficeDays(dueOn, deliveredOn ?? today, closures));
  const late = Math.max(0, ...daysLate);
  if (late > 0 && whenLate === 'not-promised') return { state: 'not-promised' };
  if (due.rule === 'after-delivery' || agreedDueOn === undefined) {
    const days = deliveries.flatMap(({ deliveredOn }) => deliveredOn ?? []);
    const [first, ...others] = days;
    if (first === undefined || days.length < deliveries.length) return { state: 'unknown' };
    const thereOn = latest(first, ...others);
    const count = due.rule === 'after-delivery' ? due.count : 0;
    const isDays = due.rule === 'after-delivery' && due.unit === 'days';
    const dueOn = isDays ? addDays(thereOn, count) : addWorkingDays(thereOn, count);
    return { state: 'promised', dueOn: shifted(dueOn, shift), moved: false };
  }
  if (late === 0 || whenLate === 'stands') return { state: 'promised', dueOn: agreedDueOn, moved: false };
  if (deliveries.some(({ deliveredOn }, index) => deliveredOn === undefined && daysLate[index]! > 0))
    return { state: 'unknown' };
  return { state: 'promised', dueOn: addWorkingDays(agreedDueOn, late), moved: true };
}

/** Whether a delivery took a day from the office: what came on the weekend after a Friday did not. Then what was promised stands, and its slot is held. */
export function cameLate(dueOn: CalendarDate, cameOn: CalendarDate, closures: readonly Closure[]): boolean {
  return countOfficeDays(dueOn, cameOn, closures) > 0;
}

/** Working days after `from` up to and including `to` on which the office is open: those are what a late delivery takes from it. */
function countOfficeDays(from: CalendarDate, to: CalendarDate, closures: readonly Closure[]): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isOfficeDay(day, closures)) count += 1;
  return count;
}

function shifted(day: CalendarDate, shift: ReportPromise['shift']): CalendarDate {
  if (shift === 'none' || isWorkingDay(day)) return day;
  return shift === 'next' ? thisOrNextWorkingDay(day) : thisOrPreviousWorkingDay(day);
}
