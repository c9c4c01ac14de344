import type { CalendarDate } from '../kernel/index.ts';
import type { ReviewSide, ReviewView } from './view.ts';

/** The two views of one review, as far as they are in. */
export interface ReviewViews {
  /** Until this day both sides have time; after it the one that is in may open without the other. */
  answerByOn: CalendarDate;
  client?: ReviewView;
  office?: ReviewView;
  /** One side opened after that day though the other had not answered. */
  openedWithout?: { by: ReviewSide; on: CalendarDate };
}

/** So many office days both sides have where nobody has said otherwise. */
export const viewDaysDefault = 10;

const otherSide: Readonly<Record<ReviewSide, ReviewSide>> = { client: 'office', office: 'client' };

/** Whether the views are open: both are in, or one side did not answer in its time and the other has opened without it. */
export function areViewsOpen({ client, office, openedWithout }: ReviewViews): boolean {
  return (client !== undefined && office !== undefined) || openedWithout !== undefined;
}

export type ViewRefusal =
  /** The views are open: whoever wrote now would have read the other first. */
  | 'views-open'
  /** Who has not given a view opens nobody else's. */
  | 'own-view-missing'
  /** The other still has time. */
  | 'time-left';

/**
 * Gives a view, or gives it anew: as often as one likes until both are in, and then no more. It may come after its day as long as the other has not opened
 * without it. Example: the client writes on Monday and again on Tuesday, the office on Wednesday → from then on neither can change a word.
 */
export function decideView(views: ReviewViews, view: ReviewView): ReviewViews | { refused: ViewRefusal } {
  return areViewsOpen(views) ? { refused: 'views-open' } : { ...views, [view.side]: view };
}

/** Opens without the other side, which has not answered in its time: then the page says so, and what the other thinks is heard in the meeting. */
export function decideOpenWithout(
  views: ReviewViews,
  by: ReviewSide,
  today: CalendarDate,
): ReviewViews | { refused: ViewRefusal } {
  if (areViewsOpen(views)) return { refused: 'views-open' };
  if (views[by] === undefined) return { refused: 'own-view-missing' };
  if (today <= views.answerByOn) return { refused: 'time-left' };
  return { ...views, openedWithout: { by, on: today } };
}

/** What one side sees of the two views. */
export interface ShownViews {
  /** Its own, as it was given. */
  own?: ReviewView;
  /** The other's. `hidden`: not before both are in, and whether it is in does not change that. `none`: it did not answer in its time. */
  other: { shown: 'view'; view: ReviewView } | { shown: 'hidden'; isIn: boolean } | { shown: 'none' };
  mayChange: boolean;
  mayOpenWithout: boolean;
}

/**
 * What a viewer is shown: never a word of the other's view, not even whether it is kind, before both are in. That the other has answered is no
 * secret, so that nobody waits for what is there. Example: the client has answered and the office has not → the office sees that an answer is in, and
 * nothing of it.
 */
export function whatIsShown(views: ReviewViews, viewer: ReviewSide, today: CalendarDate): ShownViews {
  const own = views[viewer];
  const other = views[otherSide[viewer]];
  const isOpen = areViewsOpen(views);
  const shownOther = other === undefined ? ({ shown: 'none' } as const) : ({ shown: 'view', view: other } as const);
  return {
    ...(own === undefined ? {} : { own }),
    other: isOpen ? shownOther : { shown: 'hidden', isIn: other !== undefined },
    mayChange: !isOpen,
    mayOpenWithout: !('refused' in decideOpenWithout(views, viewer, today)),
  };
}
