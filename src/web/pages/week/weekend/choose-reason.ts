import { addDays, type CalendarDate } from '../../../../domain/kernel/index.ts';
import type { ClientAtRisk } from '../../../../http/contract/weekend.ts';

/** The sentence for why a client puts the weekend at risk, and the days and the count that stand in it. */
export type Reason =
  | { key: 'overdue'; daysLate: number; expectedOn: CalendarDate }
  | { key: 'expectedLate'; dueOn: CalendarDate; expectedOn: CalendarDate }
  | { key: 'expected' | 'expectedPast'; expectedOn: CalendarDate; doneBy: CalendarDate }
  | { key: 'inHand' | 'inHandPast'; doneBy: CalendarDate };

/** A job whose own day has passed is told of as such: its work is still to be done. */
export function chooseReason({ of, doneBy, delivery }: ClientAtRisk['why'], today: CalendarDate): Reason {
  const past = doneBy < today;
  if (delivery === undefined || of === 'in-hand') return { key: past ? 'inHandPast' : 'inHand', doneBy };
  // What was expected before today, and is not there, may come any day.
  const expectedOn = delivery.expectedOn < today ? today : delivery.expectedOn;
  switch (of) {
    case 'overdue':
      return { key: 'overdue', daysLate: delivery.daysLate, expectedOn };
    case 'expected-late':
      return { key: 'expectedLate', dueOn: delivery.dueOn, expectedOn };
    case 'expected':
      return { key: past ? 'expectedPast' : 'expected', expectedOn, doneBy };
  }
}

/** How a day is named by whoever stands in today: the next six by their weekday alone. */
export function readNearDay(on: CalendarDate, today: CalendarDate): 'today' | 'tomorrow' | 'weekday' | 'date' {
  if (on === today) return 'today';
  if (on === addDays(today, 1)) return 'tomorrow';
  return today < on && on < addDays(today, 7) ? 'weekday' : 'date';
}
