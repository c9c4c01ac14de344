import { describe, expect, it } from 'vitest';
import { calendarDate as on, type Closure } from '../kernel/index.ts';
import { derivePromiseDue, type PromiseDue, type SourceDelivery } from './derive-promise-due.ts';
import type { ReportPromise } from './office-promises.ts';

const byDate: ReportPromise['due'] = { rule: 'day-of-month', day: 5, monthsAfter: 2 };
const afterDelivery = (count: number, unit: 'days' | 'working-days'): ReportPromise['due'] => ({
  rule: 'after-delivery',
  count,
  unit,
});
/** Due on Friday 20 November 2026; `came` is when the last of it was there. */
const vouchers = (came?: string, due = '2026-11-20'): SourceDelivery => ({
  dueOn: on(due),
  ...(came === undefined ? {} : { deliveredOn: on(came) }),
});
const promisedBy = (day: string, moved = false): PromiseDue => ({ state: 'promised', dueOn: on(day), moved });
const unknown: PromiseDue = { state: 'unknown' };
const none: PromiseDue = { state: 'not-promised' };

/** A VAT return that was agreed by Friday 4 December 2026. */
function dueOf(
  whenLate: ReportPromise['whenLate'],
  deliveries: readonly SourceDelivery[],
  today: string,
  closures: readonly Closure[] = [],
): PromiseDue {
  const promise = { due: byDate, shift: 'none', whenLate } as const;
  return derivePromiseDue(promise, on('2026-12-04'), deliveries, { today: on(today), closures });
}

describe('a day that moves with late material', () => {
  it.each([
    ['stands before the deadline, whatever is missing', [vouchers()], '2026-11-16', promisedBy('2026-12-04')],
    ['stands on the deadline', [vouchers()], '2026-11-20', promisedBy('2026-12-04')],
    ['stands over the weekend after', [vouchers()], '2026-11-22', promisedBy('2026-12-04')],
    ['is known by nobody from the first working day after', [vouchers()], '2026-11-23', unknown],
    ['stands when all came on the deadline', [vouchers('2026-11-20')], '2026-12-31', promisedBy('2026-12-04')],
    ['stands when all came on the Sunday', [vouchers('2026-11-22')], '2026-12-31', promisedBy('2026-12-04')],
    ['moves one working day, to Monday', [vouchers('2026-11-23')], '2026-12-31', promisedBy('2026-12-07', true)],
    ['moves two working days, to Tuesday', [vouchers('2026-11-24')], '2026-12-31', promisedBy('2026-12-08', true)],
    [
      'moves by the latest of several',
      [vouchers('2026-10-12', '2026-10-10'), vouchers('2026-11-24')],
      '2026-12-31',
      promisedBy('2026-12-08', true),
    ],
    [
      'moves so far for what came, while the rest is not due',
      [vouchers('2026-10-13', '2026-10-10'), vouchers()],
      '2026-11-16',
      promisedBy('2026-12-08', true),
    ],
    [
      'is known by nobody while one of several is late and missing',
      [vouchers('2026-10-13', '2026-10-10'), vouchers()],
      '2026-11-24',
      unknown,
    ],
    ['stands when nothing was asked for', [], '2026-12-31', promisedBy('2026-12-04')],
  ] as const)('%s', (_, deliveries, today, expected) => {
    expect(dueOf('moves', deliveries, today)).toEqual(expected);
  });

  it('does not move for days on which the office was closed, and moves over a holiday by working days', () => {
    const closed = [{ fromOn: on('2026-11-23'), toOn: on('2026-11-24') }];
    expect(dueOf('moves', [vouchers('2026-11-24')], '2026-12-31', closed)).toEqual(promisedBy('2026-12-04'));
    expect(dueOf('moves', [vouchers('2026-11-26')], '2026-12-31', closed)).toEqual(promisedBy('2026-12-08', true));
    // Sixteen working days from Friday 4 December: Christmas Day is none, and the 29th is the sixteenth.
    expect(dueOf('moves', [vouchers('2026-12-14')], '2026-12-31')).toEqual(promisedBy('2026-12-29', true));
  });
});

describe('a day that stands', () => {
  it.each([
    ['when the material came late', [vouchers('2026-12-01')]],
    ['when it has not come', [vouchers()]],
  ])('stands %s', (_, deliveries) => {
    expect(dueOf('stands', deliveries, '2026-12-31')).toEqual(promisedBy('2026-12-04'));
  });
});

describe('a day that is not promised after late material', () => {
  it.each([
    ['is promised while nothing is late', [vouchers()], '2026-11-20', promisedBy('2026-12-04')],
    ['is promised when all came in time', [vouchers('2026-11-20')], '2026-12-31', promisedBy('2026-12-04')],
    ['is no more from the first working day on which something is missing', [vouchers()], '2026-11-23', none],
    ['is no more when something came a day late', [vouchers('2026-11-23')], '2026-12-31', none],
  ] as const)('%s', (_, deliveries, today, expected) => {
    expect(dueOf('not-promised', deliveries, today)).toEqual(expected);
  });
});

describe('a report that comes so long after everything is there', () => {
  it.each([
    ['has no day while something is missing', 10, 'working-days', [vouchers('2026-11-19'), vouchers()], unknown],
    ['has no day where nothing is asked for', 10, 'working-days', [], unknown],
    ['counts working days', 10, 'working-days', [vouchers('2026-11-20')], promisedBy('2026-12-04')],
    ['counts days', 10, 'days', [vouchers('2026-11-20')], promisedBy('2026-11-30')],
    ['counts from the last', 2, 'days', [vouchers('2026-11-10'), vouchers('2026-11-20')], promisedBy('2026-11-22')],
    ['may be the same day', 0, 'working-days', [vouchers('2026-11-20')], promisedBy('2026-11-20')],
    ['counts from late material too', 3, 'working-days', [vouchers('2026-11-24')], promisedBy('2026-11-27')],
  ] as const)('%s', (_, count, unit, deliveries, expected) => {
    const promise = { due: afterDelivery(count, unit), shift: 'none', whenLate: 'moves' } as const;
    expect(derivePromiseDue(promise, undefined, deliveries, { today: on('2026-12-31'), closures: [] })).toEqual(
      expected,
    );
  });

  it('is shifted off a Sunday where the promise says so, and not promised after late material where it says so', () => {
    const calendar = { today: on('2026-12-31'), closures: [] };
    const due = afterDelivery(2, 'days');
    const shifted = { due, shift: 'next', whenLate: 'moves' } as const;
    expect(derivePromiseDue(shifted, undefined, [vouchers('2026-11-20')], calendar)).toEqual(promisedBy('2026-11-23'));
    const strict = { due, shift: 'previous', whenLate: 'not-promised' } as const;
    expect(derivePromiseDue(strict, undefined, [vouchers('2026-11-20')], calendar)).toEqual(promisedBy('2026-11-20'));
    expect(derivePromiseDue(strict, undefined, [vouchers('2026-11-24')], calendar)).toEqual(none);
  });
});
