import { expect, it } from 'vitest';
import { calendarDate } from '../../domain/kernel/index.ts';
import type { Beat } from '../../http/contract/office.ts';
import { deriveScale, deriveScoreMarks, labelOf } from './derive-score.ts';

const today = calendarDate('2026-02-09');
const scale = deriveScale(today, 142, 994);

function beat(dueOn: string, deliveredOn: string | null): Beat {
  const due = calendarDate(dueOn);
  return {
    obligationId: dueOn,
    clauseKey: 'vouchers',
    period: { of: 'month', startOn: due, endOn: due },
    dueOn: due,
    state: 'open',
    deliveredOn: deliveredOn === null ? null : calendarDate(deliveredOn),
    daysLate: 0,
    returnedOnce: false,
    coin: null,
  };
}

it('goes from the first of the month eleven months ago to the last of the next month', () => {
  expect([scale.fromOn, scale.toOn]).toEqual(['2025-03-01', '2026-03-31']);
  expect(scale.months).toHaveLength(13);
  expect(scale.months[0]).toMatchObject({ x: 142, month: 3, year: 2025 });
  expect(scale.months[10]).toMatchObject({ month: 1, year: 2026 });
});

it('is linear in days: 396 days over 852 px', () => {
  expect(scale.x(calendarDate('2025-04-01'))).toBe(208.7);
  expect(scale.x(today)).toBe(884.3);
});

it('draws an overdue duty up to today and one that is not due on its tick', () => {
  const [overdue, ahead] = deriveScoreMarks([beat('2026-01-20', null), beat('2026-03-20', null)], today, scale);
  expect(overdue).toMatchObject({ kind: 'hollow', days: 20, dotX: 884.3, label: '+20' });
  expect(ahead).toMatchObject({ kind: 'hollow', days: 0, label: '' });
  expect(ahead!.dotX).toBe(ahead!.tickX);
});

it('leaves out what lies outside the calendar', () => {
  expect(deriveScoreMarks([beat('2025-02-28', null), beat('2026-04-01', null)], today, scale)).toEqual([]);
});

it.each([
  [0, ''],
  [1, ''],
  [-1, ''],
  [2, '+2'],
  [19, '+19'],
  [-3, '−3'],
])('%i days are labelled «%s»', (days, label) => {
  expect(labelOf(days)).toBe(label);
});
