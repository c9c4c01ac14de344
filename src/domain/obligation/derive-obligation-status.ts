import { closedDaysBetween, daysBetween, latest, type CalendarDate, type Closure } from '../kernel/index.ts';
import { deriveItemStatus, type ItemStatus } from './derive-item-status.ts';
import type { ObligationFacts } from './facts.ts';

export type ObligationState =
  /** Nothing is late: the deadline is today or later. */
  | 'open'
  | 'overdue'
  /** Everything essential came or was answered, but a person has to look at an answer first. */
  | 'answered'
  /** An essential item was sent back and may still be mended in time. */
  | 'returned'
  | 'delivered'
  | 'cancelled';

export interface ObligationStatus {
  state: ObligationState;
  /** The deadline in force: the agreed one, or the latest that the office granted. */
  dueOn: CalendarDate;
  /** The office granted more days than agreed. */
  extended: boolean;
  items: readonly { key: string; essential: boolean; status: ItemStatus }[];
  /** Essential items that nobody sent or answered for. */
  missingKeys: readonly string[];
  /** When the last essential item counts as received. */
  deliveredOn?: CalendarDate;
  /**
   * Days after the deadline: of the delivery when it came, else so far. Negative when it came early; 0 on the day.
   * Days on which the office is closed do not count.
   */
  daysLate: number;
  /** A request for more days that nobody has decided. */
  waitingExtensionId?: string;
}

/**
 * How a duty stands on a day, from its facts alone. Only essential items decide; a missing minor item is a question.
 * Example: due 20 November, the last essential item received 28 November → delivered, 8 days late.
 */
export function deriveObligationStatus(
  facts: ObligationFacts,
  today: CalendarDate,
  closures: readonly Closure[],
): ObligationStatus {
  const dueOn = deriveDueInForce(facts);
  const items = facts.items.map((itemFacts) => ({
    key: itemFacts.item.key,
    essential: itemFacts.item.essential,
    status: deriveItemStatus(itemFacts, today),
  }));
  const essential = items.filter((item) => item.essential).map((item) => item.status);
  const missingKeys = items
    .filter((item) => item.essential && item.status.status === 'missing')
    .map((item) => item.key);
  const waiting = facts.extensions.find((extension) => extension.decision.decision === 'waiting');
  const extended = dueOn > facts.agreedDueOn;
  const common = { dueOn, extended, items, missingKeys, ...(waiting ? { waitingExtensionId: waiting.id } : {}) };

  const deliveredDays = essential.flatMap((status) => (status.status === 'delivered' ? [status.deliveredOn] : []));
  const [first, ...others] = deliveredDays;
  if (first !== undefined && deliveredDays.length === essential.length) {
    const deliveredOn = latest(first, ...others);
    // What comes after a duty was ended is kept, but it does not bring the duty to life, and it costs nothing.
    if (facts.cancelledOn === undefined || deliveredOn <= facts.cancelledOn) {
      const daysAfter = deriveDaysLate(dueOn, deliveredOn, closures);
      return { ...common, state: 'delivered', deliveredOn, daysLate: facts.aim ? Math.min(0, daysAfter) : daysAfter };
    }
  }
  const daysLate = facts.aim ? 0 : Math.max(0, deriveDaysLate(dueOn, today, closures));
  if (facts.cancelledOn) return { ...common, state: 'cancelled', daysLate: 0 };
  if (missingKeys.length > 0) return { ...common, state: daysLate > 0 ? 'overdue' : 'open', daysLate };
  if (essential.some((status) => status.status === 'returned')) return { ...common, state: 'returned', daysLate };
  return { ...common, state: 'answered', daysLate };
}

export function deriveDueInForce(facts: Pick<ObligationFacts, 'agreedDueOn' | 'extensions'>): CalendarDate {
  const granted = facts.extensions.flatMap((extension) =>
    extension.decision.decision === 'granted' ? [extension.decision.untilOn] : [],
  );
  return latest(facts.agreedDueOn, ...granted);
}

/** Calendar days from the deadline to a day, without those on which the office is closed. */
export function deriveDaysLate(dueOn: CalendarDate, on: CalendarDate, closures: readonly Closure[]): number {
  return daysBetween(dueOn, on) - closedDaysBetween(dueOn, on, closures);
}
