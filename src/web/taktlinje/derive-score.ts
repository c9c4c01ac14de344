import { addMonths, dateOf, dayNumber, lastDayOfMonth, partsOf, type CalendarDate } from '../../domain/kernel/index.ts';
import type { Beat } from '../../http/contract/office.ts';
import { daysFromDue } from './derive-row.ts';

/** The calendar behind the large taktlinje: linear in days, so that equal distances are equal times. */
export interface ScoreScale {
  fromOn: CalendarDate;
  toOn: CalendarDate;
  left: number;
  right: number;
  x: (on: CalendarDate) => number;
  months: readonly { on: CalendarDate; x: number; month: number; year?: number }[];
}

export interface ScoreMark {
  beat: Beat;
  tickX: number;
  dotX: number;
  days: number;
  kind: 'delivered' | 'returned' | 'hollow';
  /** Above the dot from two days: "+19", "−3". */
  label: string;
}

/** Twelve months back, this one included, and one ahead. */
export function deriveScale(today: CalendarDate, left: number, right: number): ScoreScale {
  const now = partsOf(today);
  const firstOfMonth = dateOf(now.year, now.month, 1);
  const fromOn = addMonths(firstOfMonth, -11);
  const next = partsOf(addMonths(firstOfMonth, 1));
  const toOn = lastDayOfMonth(next.year, next.month);
  const [from, to] = [dayNumber(fromOn), dayNumber(toOn) + 1];
  const x = (on: CalendarDate): number =>
    Math.round((left + ((dayNumber(on) - from) / (to - from)) * (right - left)) * 10) / 10;
  const months = Array.from({ length: 13 }, (_, index) => {
    const on = addMonths(fromOn, index);
    const { month, year } = partsOf(on);
    return { on, x: x(on), month, ...(index === 0 || month === 1 ? { year } : {}) };
  });
  return { fromOn, toOn, left, right, x, months };
}

/** The marks of one duty. A delivery after the right edge stays on the edge; a deadline outside the calendar is left out. */
export function deriveScoreMarks(beats: readonly Beat[], today: CalendarDate, scale: ScoreScale): ScoreMark[] {
  return beats
    .filter((beat) => beat.state !== 'cancelled' && beat.dueOn >= scale.fromOn && beat.dueOn <= scale.toOn)
    .map((beat) => {
      const days = daysFromDue(beat, today);
      const dotOn = beat.deliveredOn ?? (days > 0 ? today : beat.dueOn);
      return {
        beat,
        days,
        tickX: scale.x(beat.dueOn),
        dotX: Math.max(scale.left, Math.min(scale.right, scale.x(dotOn))),
        kind: beat.deliveredOn === null ? 'hollow' : beat.returnedOnce ? 'returned' : 'delivered',
        label: labelOf(days),
      } satisfies ScoreMark;
    });
}

export function labelOf(days: number): string {
  if (Math.abs(days) < 2) return '';
  return days > 0 ? `+${days}` : `−${-days}`;
}
