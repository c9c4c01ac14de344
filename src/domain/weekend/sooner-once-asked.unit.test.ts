import { describe, expect, it } from 'vitest';
import { addDays, calendarDate as on, dayNumber } from '../kernel/index.ts';
import { soonerOnceAsked } from './sooner-once-asked.ts';

const monday = on('2026-11-30');
/** Comes for certain on Thursday in a week, as usual. */
const usual = { firstDay: dayNumber(on('2026-12-10')), cumulative: Float64Array.of(1) };

/** How probable it is to have come by each day, in per cent. */
function byDay(askedOn: string, today: string, days: number): string {
  const { firstDay, cumulative } = soonerOnceAsked(usual, on(askedOn), on(today));
  return Array.from({ length: days }, (_, at) => {
    const day = dayNumber(addDays(monday, at)) - firstDay;
    return day < 0 ? 0 : Math.round((cumulative[Math.min(day, cumulative.length - 1)] ?? 1) * 100);
  }).join(' ');
}

describe('a delivery of whoever is asked on Monday 30 November', () => {
  it.each([
    ['is a little sooner, from Tuesday on', '2026-11-30', '2026-11-30', 11, '0 8 15 22 30 30 30 30 30 30 100'],
    ['seen from Thursday fewer are left', '2026-11-30', '2026-12-03', 6, '0 0 0 9 18 18'],
    ['seen from a week after it is as usual', '2026-11-30', '2026-12-07', 11, '0 0 0 0 0 0 0 0 0 0 100'],
    ['asked on Sunday for Monday', '2026-11-30', '2026-11-29', 3, '0 8 15'],
  ])('%s', (_, askedOn, today, days, expected) => {
    expect(byDay(askedOn, today, days)).toBe(expected);
  });
});
