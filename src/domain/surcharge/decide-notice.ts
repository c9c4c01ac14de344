import type { ChargeTerm } from '../agreement/index.ts';
import type { CalendarDate } from '../kernel/index.ts';
import { deriveDueInForce, findOfficeSlips } from '../obligation/index.ts';
import { deriveFirstChargedOn, deriveLastFreeDay } from './derive-first-charged-day.ts';
import { deriveSurcharges } from './derive-surcharges.ts';
import { lawDaysOf, surchargeKeyOf, type OfficeCalendar, type SurchargeFacts } from './facts.ts';

/** What the main message may say about money, so that it never threatens with what will not come. */
export type NoticeContent =
  | { notice: 'none' }
  | { notice: 'free-this-time'; term: ChargeTerm }
  | { notice: 'price'; term: ChargeTerm; lastFreeOn: CalendarDate; firstChargedOn: CalendarDate };

/**
 * What a notice sent today about one duty says: nothing where nothing can be charged, that this time is free where that is agreed and not used, else the price and the days.
 * `all` holds every duty of the client under the same clause.
 */
export function decideNotice(
  facts: SurchargeFacts,
  all: readonly SurchargeFacts[],
  calendar: OfficeCalendar,
): NoticeContent {
  const { term } = facts;
  const dueOn = deriveDueInForce(facts.obligation);
  const chargeable =
    facts.proposingOff !== true &&
    facts.acceptedOn !== undefined &&
    facts.acceptedOn <= facts.obligation.agreedDueOn &&
    !facts.periodBeforeStart &&
    !facts.consumer &&
    findOfficeSlips(facts.obligation, calendar.closures, calendar.today).length === 0;
  if (!chargeable) return { notice: 'none' };
  if (term.forgiven !== undefined && countForgivenBefore(facts, all, calendar) < term.forgiven.times) {
    return { notice: 'free-this-time', term };
  }
  const days = { ...lawDaysOf(facts), dueOn };
  return {
    notice: 'price',
    term,
    lastFreeOn: deriveLastFreeDay(term, days, calendar.today, calendar.closures),
    firstChargedOn: deriveFirstChargedOn(term, days, calendar.today, calendar.closures),
  };
}

/** Only earlier duties use the forgiveness up: the first time goes by deadline, and the notice must say what the sum will be. */
function countForgivenBefore(facts: SurchargeFacts, all: readonly SurchargeFacts[], calendar: OfficeCalendar): number {
  const outcomes = deriveSurcharges(all, calendar);
  const place = (other: SurchargeFacts): string => `${deriveDueInForce(other.obligation)} ${other.obligationId}`;
  const sameYear = (other: SurchargeFacts): boolean =>
    facts.term.forgiven?.per !== 'year' || place(other).slice(0, 4) === place(facts).slice(0, 4);
  return all.filter(
    (other) =>
      other.clauseKey === facts.clauseKey &&
      other.term.key === facts.term.key &&
      sameYear(other) &&
      place(other) < place(facts) &&
      outcomes.get(surchargeKeyOf(other))?.outcome === 'forgiven',
  ).length;
}
