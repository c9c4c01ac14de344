import { deriveTrend, type Trend } from '../conduct/index.ts';
import { assert, type CalendarDate } from '../kernel/index.ts';
import { findTargetNow, judgeTarget, type OwnDates, type Target, type TargetJudgement } from '../talk/index.ts';
import { endOfYear, type TrialYear, type YearSoFar } from '../trial-year/index.ts';
import { mustDosFor, type MustDoAnswer, type MustDos, type YearlyMustDo } from './must-dos.ts';
import { areViewsOpen, type ReviewViews } from './review-views.ts';
import { reviewSides, type ReviewSide, type ReviewView } from './view.ts';

/** One target beside what it was before and what it came to. */
export interface SharedTarget {
  target: Target;
  judgement: TargetJudgement;
  before?: { now: number; deliveries: number };
  now?: { now: number; deliveries: number };
}

/** What both sides look at together. */
export interface SharedPage {
  startOn: CalendarDate;
  endOn: CalendarDate;
  targets: readonly SharedTarget[];
  /** So many of the targets were met, of those that could be judged. */
  met: number;
  judged: number;
  /** Whether deliveries come earlier than before the year, and how sure that is. */
  trend: Trend;
  deliveries: number;
  missing: number;
  /** Before and in the year; only where the lead has approved that the office's own dates are told. */
  office: { ownDates: 'left-out' } | { ownDates: 'approved'; before: Share; now: Share };
  views: Readonly<Partial<Record<ReviewSide, ReviewView>>>;
  /** Who did not answer in its time. */
  unanswered: readonly ReviewSide[];
  /** Those that the reader sees; one that nobody has answered has none. */
  mustDos: readonly { mustDo: YearlyMustDo; answer?: MustDoAnswer }[];
}

interface Share {
  inTime: number;
  of: number;
}

export interface SharedPageFacts {
  year: TrialYear;
  /** The whole year, as the record tells it. */
  soFar: YearSoFar;
  views: ReviewViews;
  mustDos: MustDos;
  ownDates: OwnDates;
  claimMarked: boolean;
}

/**
 * The page that both sides look at: how it was before, what was aimed at, what happened, and how both see it. There is none before the views are
 * open. What only the office sees of the yearly list is not on the client's. Example: median 10 days before, at most 2 aimed at, 0 now → met, and six
 * beside six deliveries say "between 7 and 14 days earlier".
 */
export function deriveSharedPage(
  { year, soFar, views, mustDos, ownDates, claimMarked }: SharedPageFacts,
  reader: ReviewSide,
): SharedPage | { refused: 'views-not-open' } {
  if (!areViewsOpen(views)) return { refused: 'views-not-open' };
  assert(ownDates === 'left-out' || !claimMarked, 'own dates never leave the office while a claim is marked');
  const targets = year.targets.map((target) => sharedTarget(target, year, soFar));
  const { client, office } = views;
  return {
    startOn: year.startOn,
    endOn: endOfYear(year),
    targets,
    met: targets.filter(({ judgement }) => judgement === 'met').length,
    judged: targets.filter(({ judgement }) => judgement !== 'not-known').length,
    trend: deriveTrend(year.baseline.daysLate, soFar.daysLate),
    deliveries: soFar.duties,
    missing: soFar.missing,
    office: ownDates === 'left-out' ? { ownDates } : { ownDates, ...officeShares(year, soFar) },
    views: { ...(client === undefined ? {} : { client }), ...(office === undefined ? {} : { office }) },
    unanswered: reviewSides.filter((side) => views[side] === undefined),
    mustDos: mustDosFor(reader).map((mustDo) => {
      const answer = mustDos[mustDo];
      return answer === undefined ? { mustDo } : { mustDo, answer };
    }),
  };
}

function sharedTarget(target: Target, { baseline }: TrialYear, soFar: YearSoFar): SharedTarget {
  const before = findTargetNow(target, baseline.figures);
  const now = findTargetNow(target, soFar);
  return {
    target,
    judgement: judgeTarget(target, soFar),
    ...(before === undefined ? {} : { before }),
    ...(now === undefined ? {} : { now }),
  };
}

function officeShares({ baseline }: TrialYear, { office }: YearSoFar): { before: Share; now: Share } {
  const { inTime, of } = baseline.figures.office;
  return { before: { inTime, of }, now: { inTime: office.inTime, of: office.of } };
}
