import {
  reviewQuestions,
  type ReviewSide,
  type ReviewView,
  type SharedPage,
  type SharedTarget,
} from '../../domain/review/index.ts';
import type { TargetFigure } from '../../domain/talk/index.ts';
import { formatCounted } from '../format-count.ts';
import { formatNumber } from '../format-money.ts';
import type { Language } from '../language.ts';
import { cleanLine } from '../messages/clean-line.ts';
import { countDays } from '../talk/days-in-words.ts';
import { mustDoAnswerInWords, mustDoWords } from './must-do-words.ts';
import { reviewFormWords } from './review-form-words.ts';
import { sharedPageWords } from './shared-page-words.ts';

/** The shared page in words: figures in a table, both views beside each other, and the yearly list. */
export interface SharedPageText {
  title: string;
  lead: string;
  table: { headings: readonly string[]; rows: readonly (readonly string[])[] };
  /** What the figures can bear. */
  notes: readonly string[];
  views: readonly { heading: string; lines: readonly string[] }[];
  mustDos: { heading: string; rows: readonly { question: string; answer: string }[] };
}

/** What the two sides are called. */
export interface SharedPageParties {
  officeName: string;
  clientName: string;
}

/**
 * What both sides look at together, in words. Example: both targets met → `Året ble som vi avtalte`, with a row `Dager etter fristen, median | 10 |
 * høyst 2 | innen fristen`.
 */
export function sharedPageInWords(page: SharedPage, parties: SharedPageParties, language: Language): SharedPageText {
  const words = sharedPageWords[language];
  const standing = standingOf(page);
  return {
    title: words.title[standing],
    lead: words.lead(page.met, page.judged),
    table: {
      headings: words.columns,
      rows: [...page.targets.map((target) => targetRow(target, language)), ...officeRow(page, language)],
    },
    notes: notesOf(page, language),
    views: viewsInWords(page, parties, language),
    mustDos: {
      heading: words.mustDos,
      rows: page.mustDos.map(({ mustDo, answer }) => ({
        question: mustDoWords[language][mustDo],
        answer: mustDoAnswerInWords(answer, language),
      })),
    },
  };
}

/** How the page begins: by the targets, and by nothing else. */
export type YearStanding = 'all' | 'some' | 'none' | 'not-known';

function standingOf({ met, judged }: SharedPage): YearStanding {
  if (judged === 0) return 'not-known';
  if (met === judged) return 'all';
  return met === 0 ? 'none' : 'some';
}

/** `Komplett første gang | 0 av 6 | minst 4 av 6 | 6 av 6` */
function targetRow({ target, before, now }: SharedTarget, language: Language): string[] {
  const words = sharedPageWords[language];
  const cell = (figure: SharedTarget['now']): string => {
    if (figure === undefined) return '–';
    if (target.figure === 'median-days' && figure.now <= 0) return words.byDeadline;
    return cellOf(target.figure, figure.now, figure.deliveries, language);
  };
  const aim = cellOf(target.figure, target.value, target.figure === 'median-days' ? 0 : target.of, language);
  return [
    words.rows[target.figure],
    cell(before),
    target.comparison === 'at-least' ? words.atLeast(aim) : words.atMost(aim),
    cell(now),
  ];
}

/** `10,5`, `4 av 6`, `18 for 6`: of days the number of deliveries is not told. */
function cellOf(figure: TargetFigure, value: number, of: number, language: Language): string {
  const words = sharedPageWords[language];
  switch (figure) {
    case 'median-days':
      return formatNumber(value, language);
    case 'complete':
      return words.someOf(value, of);
    case 'reminders':
      return words.forSome(value, of);
  }
}

/** The office's own part, where it may be told: it has no target of its own but all. */
function officeRow({ office }: SharedPage, language: Language): string[][] {
  if (office.ownDates === 'left-out') return [];
  const words = sharedPageWords[language];
  const { before, now } = office;
  return [[words.rows.office, words.someOf(before.inTime, before.of), words.all, words.someOf(now.inTime, now.of)]];
}

/** What the figures can bear: few data are said to be few, and a difference has its uncertainty with it. */
function notesOf({ trend, deliveries, missing, office }: SharedPage, language: Language): string[] {
  const words = sharedPageWords[language];
  return [
    ...(missing === 0 ? [] : [words.missing(formatCounted(missing, 'delivery', language))]),
    trendInWords(trend, language),
    ...(deliveries < fewDeliveries ? [words.few] : []),
    ...(office.ownDates === 'left-out' ? [words.ownLeftOut] : []),
  ];
}

/** A year of fewer than so many deliveries is called one of few: one of them moves each figure by a tenth or more. */
const fewDeliveries = 10;

function trendInWords(trend: SharedPage['trend'], language: Language): string {
  const words = sharedPageWords[language];
  switch (trend.trend) {
    case 'too-few':
      return words.trendTooFew;
    case 'cannot-tell':
      return words.trendCannotTell;
    case 'earlier':
      return words.trendEarlier(formatNumber(-trend.mostDays, language), countDays(-trend.leastDays, language));
    case 'later':
      return words.trendLater(formatNumber(trend.leastDays, language), countDays(trend.mostDays, language));
  }
}

/** The client first. What a side has written stands as it wrote it, in the marks of speech. */
function viewsInWords(page: SharedPage, parties: SharedPageParties, language: Language): SharedPageText['views'] {
  const words = sharedPageWords[language];
  const nameOf = (side: ReviewSide): string => cleanLine(side === 'client' ? parties.clientName : parties.officeName);
  return (['client', 'office'] as const).map((side) => {
    const view = page.views[side];
    const name = nameOf(side);
    return {
      heading: words.writes(name),
      lines: view === undefined ? [words.unanswered(name)] : viewLines(view, language),
    };
  });
}

function viewLines(view: ReviewView, language: Language): string[] {
  const form = reviewFormWords[language];
  const { quote } = sharedPageWords[language];
  const rated = reviewQuestions[view.side].map((question) => {
    const rating = view.ratings[question] ?? null;
    const asked = form.questions[question];
    const label = asked.endsWith('?') ? asked : `${asked}:`;
    return `${label} ${rating === null ? form.cannotSay : `${form.ratings[rating]} (${rating})`}`;
  });
  const own = (['works', 'change', 'words'] as const).flatMap((key) =>
    view[key] === '' ? [] : [`${form.own[key]} ${quote(cleanLine(view[key]))}`],
  );
  return [...rated, ...own, `${form.wishHeading} ${form.wishes[view.side][view.wish]}`];
}
