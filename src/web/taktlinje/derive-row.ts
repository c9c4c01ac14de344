import type { Beat } from '../../http/contract/office.ts';
import { daysBetween, partsOf, type CalendarDate } from '../../domain/kernel/index.ts';
import { beatOffset, slotWidth, tickInset } from './beat-offset.ts';

export const slotCount = 12;
export const rowWidth = slotWidth * slotCount + 8;

export interface RowMark {
  /** 0 is eleven months ago, 11 this month. */
  slot: number;
  tickX: number;
  dotX: number;
  /** Positive late, negative early; so far, when nothing has come. */
  days: number;
  kind: 'delivered' | 'returned' | 'hollow';
  coin: Beat['coin'];
  beat: Beat;
}

/** Days from the deadline to the delivery, or to today when it is overdue and open; 0 when it is open and not due. */
export function daysFromDue(beat: Beat, today: CalendarDate): number {
  if (beat.deliveredOn !== null) return daysBetween(beat.dueOn, beat.deliveredOn);
  return Math.max(0, daysBetween(beat.dueOn, today));
}

/** Which of the twelve months up to today's a deadline lies in; undefined outside them. */
export function findSlot(dueOn: CalendarDate, today: CalendarDate): number | undefined {
  const due = partsOf(dueOn);
  const now = partsOf(today);
  const slot = slotCount - 1 - (now.year * 12 + now.month - due.year * 12 - due.month);
  return slot >= 0 && slot < slotCount ? slot : undefined;
}

/** One mark for each month that has a duty: of several, the one due last. Cancelled duties leave no mark. */
export function deriveRow(beats: readonly Beat[], today: CalendarDate): RowMark[] {
  const bySlot = new Map<number, Beat>();
  for (const beat of beats) {
    if (beat.state === 'cancelled') continue;
    const slot = findSlot(beat.dueOn, today);
    if (slot === undefined) continue;
    const shown = bySlot.get(slot);
    if (!shown || beat.dueOn >= shown.dueOn) bySlot.set(slot, beat);
  }
  return [...bySlot].sort(([a], [b]) => a - b).map(([slot, beat]) => markOf(slot, beat, today));
}

function markOf(slot: number, beat: Beat, today: CalendarDate): RowMark {
  const days = daysFromDue(beat, today);
  const tickX = slot * slotWidth + tickInset;
  const kind = beat.deliveredOn === null ? 'hollow' : beat.returnedOnce ? 'returned' : 'delivered';
  return { slot, tickX, dotX: Math.round((tickX + beatOffset(days)) * 10) / 10, days, kind, coin: beat.coin, beat };
}
