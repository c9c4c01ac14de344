import { dayNumber, type CalendarDate } from '../kernel/index.ts';
import type { ArrivalDays } from '../plan/index.ts';

/**
 * What it is taken to do that a client is asked for a day and an hour, until the office's own have been counted: of those who are asked, so many deliver within the days that
 * follow instead of as usual. A belief, not a finding; chosen 2026-11-29.
 */
export const askedPrior = { share: 0.3, days: 4 } as const;

/**
 * When a delivery is expected of a client who was or is to be asked on `askedOn`: some of it moves to the days after that, evenly. It has not come before `today`, so that of
 * those whom it would have moved ever fewer are left.
 * Example: asked on Monday, seen from Monday: three in ten come Tuesday to Friday. Seen from Thursday without a delivery: of ten not even two are left, and they come Thursday or Friday.
 */
export function soonerOnceAsked(days: ArrivalDays, askedOn: CalendarDate, today: CalendarDate): ArrivalDays {
  const { firstDay, cumulative } = days;
  const askedDay = dayNumber(askedOn);
  const yesterday = dayNumber(today) - 1;
  const soonBy = (day: number): number => Math.min(1, Math.max(0, (day - askedDay) / askedPrior.days));
  const left = 1 - soonBy(yesterday);
  if (left <= 0) return days;
  const share = (askedPrior.share * left) / (askedPrior.share * left + 1 - askedPrior.share);
  const from = Math.min(firstDay, Math.max(askedDay, yesterday) + 1);
  const to = Math.max(firstDay + cumulative.length - 1, askedDay + askedPrior.days);
  const parts = new Float64Array(to - from + 1);
  for (let day = from; day <= to; day += 1) {
    const usual = day < firstDay ? 0 : (cumulative[day - firstDay] ?? 1);
    parts[day - from] = (1 - share) * usual + (share * (soonBy(day) - (1 - left))) / left;
  }
  parts[parts.length - 1] = 1;
  return { firstDay: from, cumulative: parts };
}
