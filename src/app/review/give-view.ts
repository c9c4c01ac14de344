import {
  areViewsOpen,
  decideOpenWithout,
  decideView,
  readView,
  type ReviewSide,
  type ReviewView,
  type ReviewViews,
  type ViewRefusal,
  type WrittenView,
} from '../../domain/review/index.ts';
import { isSameData } from '../../domain/kernel/index.ts';
import { personOf, staffOf, type OfficeScope } from '../office/office-scope.ts';
import { appendRecord, type NewEvent } from '../record/append-record.ts';
import {
  findReviewToChange,
  saveReview,
  speaksForOffice,
  viewsOf,
  type ReviewNotOpen,
  type ReviewToChange,
} from './find-review.ts';
import { settleReview } from './settle-review.ts';

type Refused = { refused: ReviewNotOpen | ViewRefusal | 'not-allowed' };

/** The side that speaks, or nobody: of the office only the lead does. Who speaks for the client is asked before. */
export function sideOf(scope: OfficeScope, { client }: Pick<ReviewToChange, 'client'>): ReviewSide | undefined {
  if (personOf(scope) !== null) return 'client';
  return speaksForOffice(scope, client) ? 'office' : undefined;
}

/**
 * Gives a side's view, or changes it, until both are in. The record tells that it was given and not a word of what stands in it. The same view twice is given once. Throws what
 * `readView` throws.
 */
export async function giveView(
  scope: OfficeScope,
  clientId: string,
  written: WrittenView,
): Promise<{ given: true; open: boolean } | Refused> {
  const found = await findReviewToChange(scope, clientId);
  if ('refused' in found) return found;
  const side = sideOf(scope, found);
  if (side === undefined) return { refused: 'not-allowed' };
  const before = viewsOf(found.row);
  const view = readView(side, written, { byId: personOf(scope) ?? staffOf(scope)!, givenOn: scope.today });
  if (isSameView(before[side], view)) return { given: true, open: areViewsOpen(before) };
  const views = decideView(before, view);
  if ('refused' in views) return views;
  const isOpen = areViewsOpen(views);
  await save(scope, found, views, [
    { kind: 'review-view-given', data: { side, ...(before[side] === undefined ? {} : { again: true }) } },
    ...(isOpen ? [{ kind: 'review-views-opened' as const, data: {} }] : []),
  ]);
  return { given: true, open: isOpen };
}

/** Opens without the other side, whose day has gone by. Twice is once. */
export async function openWithout(scope: OfficeScope, clientId: string): Promise<{ opened: true } | Refused> {
  const found = await findReviewToChange(scope, clientId);
  if ('refused' in found) return found;
  const side = sideOf(scope, found);
  if (side === undefined) return { refused: 'not-allowed' };
  const before = viewsOf(found.row);
  if (before.openedWithout?.by === side) return { opened: true };
  const views = decideOpenWithout(before, side, scope.today);
  if ('refused' in views) return views;
  await save(scope, found, views, [{ kind: 'review-views-opened', data: { without: side } }]);
  return { opened: true };
}

async function save(
  scope: OfficeScope,
  found: ReviewToChange,
  views: ReviewViews,
  events: readonly Pick<NewEvent, 'kind' | 'data'>[],
): Promise<void> {
  const { row } = found;
  await saveReview(scope, row.id, { views: JSON.stringify(views) });
  await appendRecord(
    scope,
    events.map(({ kind, data }) => ({ clientId: row.client_id, kind, data: { review: row.id, ...data } })),
  );
  await settleReview(scope, found);
}

/** Who said the same on another day has said nothing new. */
function isSameView(before: ReviewView | undefined, view: ReviewView): boolean {
  if (before === undefined || before.byId !== view.byId) return false;
  return isSameData({ ...before, givenOn: view.givenOn }, view);
}
