import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';
import type { PortalDuty, PortalHome, PortalItem } from '../../http/contract/portal.ts';

type Surcharge = NonNullable<PortalDuty['surcharge']>;

/** What lateness does to this delivery, said only when it is certain. */
export type Cost =
  | { cost: 'none' }
  | { cost: 'free-this-time' }
  | { cost: 'free-until'; lastFreeOn: CalendarDate }
  | { cost: 'runs'; fromOn: CalendarDate; surcharge: Surcharge | null };

/** The one sentence at the top of the first screen. */
export type Headline =
  | { headline: 'all-here'; nextDueOn: CalendarDate | null }
  | { headline: 'answered'; nextDueOn: CalendarDate | null }
  | { headline: 'questions'; count: number; answerByOn: CalendarDate }
  | { headline: 'agreement-only' }
  | { headline: 'mend'; count: number; mendByOn: CalendarDate }
  | { headline: 'before'; count: number; dueOn: CalendarDate; extendedFrom: CalendarDate | null }
  | { headline: 'today'; count: number }
  | { headline: 'after'; count: number; dueOn: CalendarDate; cost: Cost };

type HeadlineFacts = Pick<PortalHome, 'items' | 'duties' | 'todayOn' | 'nextDueOn' | 'answersFor' | 'questions'>;

/** Something that the client can still do: send it, or send it again. */
export function isOutstanding(item: Pick<PortalItem, 'state'>): boolean {
  return item.state === 'missing' || item.state === 'returned';
}

/**
 * Decides what the first screen says. Overdue things come before coming ones, and of the coming ones only those of the nearest deadline are counted:
 * a date must hold for all that it is said of. Minor items alone never make the page say that something is missing. What the office has asked is what is
 * left when nothing else is.
 * Example: three receipts due on Monday 20 September, read on the 15th → three things by Monday 20 September.
 */
export function deriveHeadline({ items, duties, todayOn, nextDueOn, answersFor, questions }: HeadlineFacts): Headline {
  // Whoever delivers nothing is never told that all is here: others may owe it.
  if (answersFor.every((scope) => scope === 'agreement')) return { headline: 'agreement-only' };
  const outstanding = items.filter((item) => item.essential && isOutstanding(item));
  if (outstanding.length === 0) {
    const asked = questions.filter(({ state }) => state === 'open').map(({ answerByOn }) => answerByOn);
    if (asked.length > 0) {
      return {
        headline: 'questions',
        count: asked.length,
        answerByOn: asked.reduce((first, on) => (on < first ? on : first)),
      };
    }
    const waiting = items.some((item) => item.state === 'answered');
    return { headline: waiting ? 'answered' : 'all-here', nextDueOn };
  }
  const returned = outstanding.flatMap((item) => (item.state === 'returned' && item.returned ? [item.returned] : []));
  if (returned.length === outstanding.length) {
    const mendByOn = returned.map((one) => one.mendByOn).reduce((first, on) => (on < first ? on : first));
    return { headline: 'mend', count: returned.length, mendByOn };
  }
  const firstDueOn = outstanding.map((item) => item.dueOn).reduce((first, on) => (on < first ? on : first));
  if (firstDueOn < todayOn) {
    const overdue = outstanding.filter((item) => item.dueOn < todayOn);
    return { headline: 'after', count: overdue.length, dueOn: firstDueOn, cost: costOf(overdue, duties, todayOn) };
  }
  const nearest = outstanding.filter((item) => item.dueOn === firstDueOn);
  if (firstDueOn === todayOn) return { headline: 'today', count: nearest.length };
  const duty = duties.find((one) => one.obligationId === nearest[0]?.obligationId);
  const extendedFrom = duty && duty.agreedDueOn < duty.dueOn ? duty.agreedDueOn : null;
  return { headline: 'before', count: nearest.length, dueOn: firstDueOn, extendedFrom };
}

/** The cost of the overdue duty whose free days end first. */
function costOf(overdue: readonly PortalItem[], duties: readonly PortalDuty[], todayOn: CalendarDate): Cost {
  const ids = new Set(overdue.map((item) => item.obligationId));
  const late = duties.filter((duty) => ids.has(duty.obligationId));
  const charging = late
    .flatMap((duty) => (duty.lastFreeOn && !duty.freeThisTime ? [{ ...duty, lastFreeOn: duty.lastFreeOn }] : []))
    .sort((a, b) => (a.lastFreeOn < b.lastFreeOn ? -1 : 1));
  const first = charging[0];
  if (!first) return { cost: late.some((duty) => duty.freeThisTime) ? 'free-this-time' : 'none' };
  if (todayOn <= first.lastFreeOn) return { cost: 'free-until', lastFreeOn: first.lastFreeOn };
  return { cost: 'runs', fromOn: addDays(first.lastFreeOn, 1), surcharge: first.surcharge };
}
