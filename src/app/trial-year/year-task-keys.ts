import type { TaskKind } from '../task/open-tasks.ts';

/** What a year asks of a person, as tasks. */
export type YearMatter = 'halfway' | 'book-review' | 'review-due' | 'review-overdue';

export const yearMatters: readonly YearMatter[] = ['halfway', 'book-review', 'review-due', 'review-overdue'];

export const yearTaskKinds = {
  halfway: 'year-halfway',
  'book-review': 'year-book-review',
  'review-due': 'year-review-due',
  'review-overdue': 'year-review-overdue',
} as const satisfies Record<YearMatter, TaskKind>;

export const beginTaskKey = (courseId: string): string => `year-to-begin/${courseId}`;

export function yearTaskKey(matter: YearMatter, yearId: string): string {
  return `year-${matter}/${yearId}`;
}

/** The manager's own, beside the lead's. */
export const managerTaskKey = (yearId: string): string => `${yearTaskKey('review-overdue', yearId)}/manager`;

/** All that a year can have opened: they close together when it is paused, stopped or ended. */
export function yearTaskKeys(yearId: string): string[] {
  return [...yearMatters.map((matter) => yearTaskKey(matter, yearId)), managerTaskKey(yearId)];
}
