import { findOpenMustDos, type MustDos } from './must-dos.ts';
import { areViewsOpen, type ReviewViews } from './review-views.ts';

/** Fortsette, justere, or anbefale et annet byrå. */
export type ReviewOutcome =
  /** With another year of targets, or without: what works needs no watching. */
  | { outcome: 'continue'; into: 'new-year' | 'ordinary-year' }
  | { outcome: 'adjust' }
  | { outcome: 'recommend-another'; reason: string };

/** What follows from an outcome. Only an ordinary year asks for nothing more. */
export type OutcomeFollowing = 'new-year' | 'ordinary-year' | 'changed-agreement' | 'helping-on';

export function followingOf(outcome: ReviewOutcome): OutcomeFollowing {
  if (outcome.outcome === 'continue') return outcome.into;
  return outcome.outcome === 'adjust' ? 'changed-agreement' : 'helping-on';
}

export type OutcomeRefusal =
  /** Nobody decides before both views have been read. */
  | 'views-not-open'
  /** Something of the yearly list has no answer. */
  | 'must-dos-open'
  /** That somebody else would suit better needs a reason that can be said. */
  | 'outcome-reason';

/**
 * What a review comes to; views that were skipped with a reason are not waited for. Example: both views are in, the list is answered, "recommend
 * another office" without a reason → refused, outcome-reason.
 */
export function decideOutcome(
  outcome: ReviewOutcome,
  { views, mustDos }: { views: ReviewViews | 'skipped'; mustDos: MustDos },
): { outcome: ReviewOutcome; follows: OutcomeFollowing } | { refused: OutcomeRefusal } {
  if (views !== 'skipped' && !areViewsOpen(views)) return { refused: 'views-not-open' };
  if (findOpenMustDos(mustDos).length > 0) return { refused: 'must-dos-open' };
  if (outcome.outcome === 'recommend-another' && outcome.reason.trim() === '') return { refused: 'outcome-reason' };
  return { outcome, follows: followingOf(outcome) };
}
