import type { LateTerm } from '../agreement/index.ts';
import type { CalendarDate } from '../kernel/index.ts';
import { deriveDueInForce, findOfficeSlips } from '../obligation/index.ts';
import { deriveFirstChargedOn, deriveLastFreeDay } from './derive-first-charged-day.ts';
import { deriveSurcharges } from './derive-surcharges.ts';
import type { OfficeCalendar, SurchargeFacts } from './facts.ts';

/** What the main message may say about money, so that it never threatens with what will not come. */
export type NoticeContent =
  | { notice: 'none' }
  | { notice: 'free-this-time'; term: LateTerm }
  | { notice: 'price'; term: LateTerm; lastFreeOn: CalendarDate; firstChargedOn: CalendarDate };

/**
 * What a notice sent today about one duty says: nothing where nothing can be charged, that this time is free where the first time is
 * forgiven and not used, else the price and the days. `all` holds every duty of the client under the same clause.
 */
export function decideNotice(
  facts: SurchargeFacts,
  all: readonly SurchargeFacts[],
  calendar: OfficeCalendar,
): NoticeContent {
  const dueOn = deriveDueInForce(facts.obligation);
  const chargeable =
    facts.acceptedOn !== undefined &&
    facts.acceptedOn <= facts.obligation.agreedDueOn &&
    !facts.periodBeforeStart &&
    !facts.consumer &&
    findOfficeSlips(facts.obligation, calendar.closures, calendar.today).length === 0;
  if (!chargeable) return { notice: 'none' };
  const outcomes = deriveSurcharges(all, calendar);
  // Only an earlier duty uses the forgiveness up: the first time goes by deadline, and the notice must say what the sum will be.
  const place = (other: SurchargeFacts): string => `${deriveDueInForce(other.obligation)} ${other.obligationId}`;
  const used = all.some(
    (other) =>
      other.clauseKey === facts.clauseKey &&
      place(other) < place(facts) &&
      outcomes.get(other.obligationId)?.outcome === 'forgiven',
  );
  if (facts.term.firstForgiven && !used) return { notice: 'free-this-time', term: facts.term };
  return {
    notice: 'price',
    term: facts.term,
    lastFreeOn: deriveLastFreeDay(facts.term, dueOn, calendar.today, calendar.closures),
    firstChargedOn: deriveFirstChargedOn(facts.term, dueOn, calendar.today, calendar.closures),
  };
}
