import type { WeekendRisk } from '../../../../http/contract/weekend.ts';

/** What a weekend comes to before any figure: too little known, all within working hours, free but for evenings, or at risk. */
export type WeekendOutlook = 'unknown' | 'fits' | 'free' | 'at-risk';

export function readWeekend({
  known,
  lost,
  minutes,
  evenings,
}: Omit<WeekendRisk, 'clients' | 'advice'>): WeekendOutlook {
  if (!known) return 'unknown';
  if (lost > 0 || hasHours(minutes)) return 'at-risk';
  return hasHours(evenings.minutes) ? 'free' : 'fits';
}

/** More than none, in the figure with one decimal that is shown. */
export function hasHours({ high }: WeekendRisk['minutes']): boolean {
  return Math.round(high / 6) > 0;
}

/** A chance in whole percent; what is neither impossible nor certain is never said to be. */
export function readChance(lost: number): { percent: number; side: 'at' | 'under' | 'over' } {
  if (lost > 0 && lost < 0.01) return { percent: 1, side: 'under' };
  if (lost > 0.99 && lost < 1) return { percent: 99, side: 'over' };
  return { percent: Math.round(lost * 100), side: 'at' };
}
