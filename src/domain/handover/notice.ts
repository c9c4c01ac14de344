import { templates, type Frame } from '../agreement/index.ts';
import { addMonths, assert, lastDayOfMonth, partsOf, type CalendarDate } from '../kernel/index.ts';

/** From when the months count: from the day on which the notice came, as the agreement's own words say it, or from the first of the month after. */
export type NoticeCount = 'notice-day' | 'next-month';

export interface NoticeTerms {
  noticeMonths: number;
  countsFrom: NoticeCount;
  /** The day on which the agreement ends by itself, where it has one. */
  untilOn?: CalendarDate;
  /** Agreed in writing, or what Takt's standard terms say where nothing is. The law has no notice period. */
  basis: 'agreed' | 'standard';
}

/** What the ready terms begin with. */
export const noticeMonthsStandard: number = templates[0]!.terms.frame!.noticeMonths;

/** The terms of an agreement, or the standard ones for a client without any in writing. */
export function noticeTermsOf(
  frame: Pick<Frame, 'noticeMonths' | 'untilOn'> | undefined,
  countsFrom: NoticeCount = 'notice-day',
): NoticeTerms {
  if (frame === undefined) return { noticeMonths: noticeMonthsStandard, countsFrom, basis: 'standard' };
  const { noticeMonths, untilOn } = frame;
  return { noticeMonths, countsFrom, basis: 'agreed', ...(untilOn === undefined ? {} : { untilOn }) };
}

/** Either side can give it. */
export interface Notice {
  by: 'client' | 'office';
  /** The day on which it was with the other side. */
  reachedOn: CalendarDate;
  /** A day that is named in it. */
  namedOn?: CalendarDate;
}

/** An earlier day, which takes both. */
export interface AgreedDay {
  on: CalendarDate;
  forClient: string;
  forOffice: string;
}

export type LastDay = {
  on: CalendarDate;
  /** Why it is this day. */
  by: 'notice-period' | 'named-day' | 'agreed-day' | 'fixed-end';
};

export type LastDayRefusal =
  /** The day named is before the notice period is over, and the other side has not agreed to it. */
  | { refused: 'within-notice-period'; earliestOn: CalendarDate }
  /** Before the notice was there. */
  | { refused: 'before-the-notice' }
  /** What both agree to here is an earlier day; more time is a change of the agreement. */
  | { refused: 'not-earlier'; lastOn: CalendarDate }
  | { refused: 'not-agreed-by-both' };

/**
 * The last day of an engagement. Months are months of the calendar: where the last one has no such day, it is its last day. A day named in the notice counts
 * where it is no earlier, a fixed end where it comes first, and an earlier day where both have agreed to it.
 * Examples: three months from 28 February 2027 → 28 May; from 30 November 2026 → 28 February 2027; the first of the month after 15 January 2027 and three
 * months → 30 April.
 */
export function decideLastDay(terms: NoticeTerms, notice: Notice, agreed?: AgreedDay): LastDay | LastDayRefusal {
  const standing = findStandingDay(terms, notice);
  if (agreed === undefined) return standing;
  if (agreed.on < notice.reachedOn) return { refused: 'before-the-notice' };
  if (agreed.forClient.trim() === '' || agreed.forOffice.trim() === '') return { refused: 'not-agreed-by-both' };
  // A day that the notice could not name alone is what an agreement is for.
  const lastOn = 'refused' in standing ? deriveNoticeEnd(terms, notice.reachedOn) : standing.on;
  return agreed.on < lastOn ? { on: agreed.on, by: 'agreed-day' } : { refused: 'not-earlier', lastOn };
}

function findStandingDay(terms: NoticeTerms, { reachedOn, namedOn }: Notice): LastDay | LastDayRefusal {
  const { untilOn } = terms;
  const earliestOn = deriveNoticeEnd(terms, reachedOn);
  if (untilOn !== undefined && untilOn <= (namedOn ?? earliestOn) && untilOn <= earliestOn)
    return { on: untilOn, by: 'fixed-end' };
  if (namedOn === undefined) return { on: earliestOn, by: 'notice-period' };
  if (namedOn < reachedOn) return { refused: 'before-the-notice' };
  if (namedOn < earliestOn) return { refused: 'within-notice-period', earliestOn };
  if (untilOn !== undefined && untilOn < namedOn) return { on: untilOn, by: 'fixed-end' };
  return namedOn === earliestOn ? { on: earliestOn, by: 'notice-period' } : { on: namedOn, by: 'named-day' };
}

/** The last day of the notice period. Without a period it is the day of the notice. */
function deriveNoticeEnd(
  { noticeMonths, countsFrom }: Pick<NoticeTerms, 'noticeMonths' | 'countsFrom'>,
  reachedOn: CalendarDate,
): CalendarDate {
  assert(Number.isInteger(noticeMonths) && noticeMonths >= 0, `notice of ${noticeMonths} months`);
  if (noticeMonths === 0) return reachedOn;
  const end = addMonths(reachedOn, noticeMonths);
  if (countsFrom === 'notice-day') return end;
  const { year, month } = partsOf(end);
  return lastDayOfMonth(year, month);
}
