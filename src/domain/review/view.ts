import { DomainError, type CalendarDate } from '../kernel/index.ts';

export const reviewSides = ['client', 'office'] as const;
export type ReviewSide = (typeof reviewSides)[number];

/** What each side is asked to rate: the client its own deliveries and then the office, the office what it got. A few, since a client has a few minutes. */
export const reviewQuestions = {
  client: ['own-deliveries', 'answers', 'reports', 'promises', 'working-together'],
  office: ['deliveries', 'replies', 'working-together'],
} as const satisfies Record<ReviewSide, readonly string[]>;
export type ReviewQuestion = (typeof reviewQuestions)[ReviewSide][number];

/** From 1, not good at all, to 5, very good. */
export const ratings = [1, 2, 3, 4, 5] as const;
export type Rating = (typeof ratings)[number];

/** What a side would like to come of it. `leave`: of the client to go elsewhere, of the office to recommend somebody else. */
export const reviewWishes = ['continue', 'adjust', 'leave'] as const;
export type ReviewWish = (typeof reviewWishes)[number];

/** How one side sees the year, in the same shape for both. */
export interface ReviewView {
  side: ReviewSide;
  /** Who gave it. */
  byId: string;
  givenOn: CalendarDate;
  /** Each question of the side once; null for one that cannot be answered. */
  ratings: Readonly<Partial<Record<ReviewQuestion, Rating | null>>>;
  works: string;
  change: string;
  words: string;
  wish: ReviewWish;
}

/** A view as somebody filled it in. */
export interface WrittenView {
  ratings: Readonly<Record<string, number | null>>;
  works?: string;
  change?: string;
  words?: string;
  wish: ReviewWish;
}

/** What is longer is no answer to a question. */
export const viewLettersMax = 2_000;

/**
 * Reads a view as it was filled in. Every question of the side is answered, or said to be one that cannot be; own words may be left empty.
 *
 * Throws `DomainError` `review.ratings` for a question that is missing, unknown or no figure from 1 to 5, and `review.words` (`lettersMax`).
 */
export function readView(
  side: ReviewSide,
  written: WrittenView,
  given: { byId: string; givenOn: CalendarDate },
): ReviewView {
  const asked: readonly string[] = reviewQuestions[side];
  const answered = Object.entries(written.ratings);
  const isAsAsked = answered.length === asked.length && answered.every(([question]) => asked.includes(question));
  if (!isAsAsked || !answered.every(([, rating]) => rating === null || isRating(rating)))
    throw new DomainError('review.ratings');
  return {
    side,
    ...given,
    ratings: { ...written.ratings } as ReviewView['ratings'],
    works: readWords(written.works),
    change: readWords(written.change),
    words: readWords(written.words),
    wish: written.wish,
  };
}

function isRating(value: number): value is Rating {
  return ratings.some((rating) => rating === value);
}

function readWords(words = ''): string {
  const read = words.trim();
  if (read.length > viewLettersMax) throw new DomainError('review.words', { lettersMax: viewLettersMax });
  return read;
}
