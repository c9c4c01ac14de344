import { expect, it } from 'vitest';
import { calendarDate } from '../../domain/kernel/index.ts';
import type { Beat } from '../../http/contract/office.ts';
import { daysFromDue, deriveRow, findSlot } from './derive-row.ts';

const today = calendarDate('2026-02-09');

function beat(dueOn: string, deliveredOn: string | null, more: Partial<Beat> = {}): Beat {
  const due = calendarDate(dueOn);
  return {
    obligationId: dueOn,
    clauseKey: 'vouchers',
    period: { of: 'month', startOn: due, endOn: due },
    dueOn: due,
    state: deliveredOn === null ? 'open' : 'delivered',
    deliveredOn: deliveredOn === null ? null : calendarDate(deliveredOn),
    daysLate: 0,
    returnedOnce: false,
    coin: null,
    ...more,
  };
}

it('puts this month last and eleven months ago first', () => {
  expect(findSlot(calendarDate('2026-02-28'), today)).toBe(11);
  expect(findSlot(calendarDate('2025-03-01'), today)).toBe(0);
  expect(findSlot(calendarDate('2025-02-28'), today)).toBeUndefined();
  expect(findSlot(calendarDate('2026-03-01'), today)).toBeUndefined();
});

it('counts days from the deadline to the delivery, or to today while it is overdue', () => {
  expect(daysFromDue(beat('2026-01-20', '2026-02-08'), today)).toBe(19);
  expect(daysFromDue(beat('2026-01-20', '2026-01-17'), today)).toBe(-3);
  expect(daysFromDue(beat('2026-02-05', null), today)).toBe(4);
  expect(daysFromDue(beat('2026-02-20', null), today)).toBe(0);
});

it('draws nineteen days late 12.4 px to the right of the tick of January', () => {
  const [mark] = deriveRow([beat('2026-01-20', '2026-02-08')], today);
  expect(mark).toMatchObject({ slot: 10, tickX: 299, dotX: 311.4, days: 19, kind: 'delivered' });
});

it('shows of several in a month the one due last, and nothing for one that is cancelled', () => {
  const marks = deriveRow(
    [
      beat('2026-01-05', '2026-01-05'),
      beat('2026-01-20', null),
      beat('2026-01-25', null, { state: 'cancelled' }),
      beat('2025-12-10', '2025-12-12', { returnedOnce: true }),
    ],
    today,
  );
  expect(marks.map((mark) => [mark.slot, mark.kind, mark.days])).toEqual([
    [9, 'returned', 2],
    [10, 'hollow', 20],
  ]);
});
