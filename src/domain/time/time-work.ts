import type { WorkKind } from '../agreement/index.ts';

/**
 * What time is spent on. Extra work that an agreement may price has the same name here as there, so that hours and surcharges tell of the same work;
 * the rest is what an accounting office does anyway.
 */
export const timeWorks = [
  'bookkeeping',
  'payroll',
  'vat-return',
  'year-end',
  'advice',
  'meeting',
  'sorting',
  'coding',
  'reconciling',
  'chasing',
  'fetching',
  'administration',
  'training',
  'other',
] as const;
export type TimeWork = (typeof timeWorks)[number];

export function isTimeWork(text: string): text is TimeWork {
  return (timeWorks as readonly string[]).includes(text);
}

/**
 * The kind of time that extra work on a delivery is. Starting again and the period's work are names of a price and not of an occupation: they are
 * bookkeeping. Example: `coding` → `coding`, `period-work` → `bookkeeping`.
 */
export function timeWorkOf(work: WorkKind): TimeWork {
  return work === 'restarting' || work === 'period-work' ? 'bookkeeping' : work;
}
