import { describe, expect, it } from 'vitest';
import type { DueRule } from '../../src/domain/agreement/index.ts';
import { calendarDate as on, timeOfDay } from '../../src/domain/kernel/index.ts';
import { agenda } from './agenda.ts';
import { oneClause } from './clause.ts';
import { linesOf } from './duty-table.ts';

const monthly = (due: DueRule, more = {}) => oneClause('bank', { period: { every: 'month' }, due, ...more });

describe('the 31st', () => {
  it('of a month that has none is its last day, and the next month has it again', () => {
    expect(agenda(monthly({ rule: 'day-of-month', day: 31, monthsAfter: 1 }), '2026-02-01', '2027-01-31')).toEqual(
      linesOf(`
        bank | Jan 2026 | Sat 2026-02-28
        bank | Feb 2026 | Tue 2026-03-31
        bank | Mar 2026 | Thu 2026-04-30
        bank | Apr 2026 | Sun 2026-05-31
        bank | May 2026 | Tue 2026-06-30
        bank | Jun 2026 | Fri 2026-07-31
        bank | Jul 2026 | Mon 2026-08-31
        bank | Aug 2026 | Wed 2026-09-30
        bank | Sep 2026 | Sat 2026-10-31
        bank | Oct 2026 | Mon 2026-11-30
        bank | Nov 2026 | Thu 2026-12-31
        bank | Dec 2026 | Sun 2027-01-31
      `),
    );
  });

  it('before a payday on the 31st is the last day of a shorter month', () => {
    const terms = oneClause('pay', {
      period: { event: 'payday' },
      due: { rule: 'before', of: 'event', count: 0, unit: 'days' },
    });
    expect(agenda(terms, '2026-01-01', '2026-06-30', { facts: { paydayOfMonth: 31 } })).toEqual(
      linesOf(`
        pay | payday Fri 2026-01-30 | Fri 2026-01-30
        pay | payday Fri 2026-02-27 | Fri 2026-02-27
        pay | payday Tue 2026-03-31 | Tue 2026-03-31
        pay | payday Thu 2026-04-30 | Thu 2026-04-30
        pay | payday Fri 2026-05-29 | Fri 2026-05-29
        pay | payday Tue 2026-06-30 | Tue 2026-06-30
      `),
    );
  });
});

describe('29 February', () => {
  const yearly = oneClause('stock', { period: { every: 'year' }, due: { rule: 'fixed-dates', dates: ['02-29'] } });

  it('as a fixed date is the 28th in ordinary years', () => {
    expect(agenda(yearly, '2026-01-01', '2033-12-31', { start: '2025-01-01' })).toEqual(
      linesOf(`
        stock | 2025 | Sat 2026-02-28
        stock | 2026 | Sun 2027-02-28
        stock | 2027 | Tue 2028-02-29
        stock | 2028 | Wed 2029-02-28
        stock | 2029 | Thu 2030-02-28
        stock | 2030 | Fri 2031-02-28
        stock | 2031 | Sun 2032-02-29
        stock | 2032 | Mon 2033-02-28
      `),
    );
  });

  it('ends February, and a month after it is 29 March', () => {
    expect(
      agenda(monthly({ rule: 'after', of: 'period-end', count: 1, unit: 'months' }), '2028-02-29', '2028-04-30'),
    ).toEqual([
      'bank | Jan 2028 | Tue 2028-02-29',
      'bank | Feb 2028 | Wed 2028-03-29',
      'bank | Mar 2028 | Sun 2028-04-30',
    ]);
  });
});

describe('the first working day after each month', () => {
  it('jumps over New Year, 1 May and weekends', () => {
    expect(
      agenda(monthly({ rule: 'after', of: 'period-end', count: 1, unit: 'working-days' }), '2026-02-01', '2028-01-31'),
    ).toEqual(
      linesOf(`
        bank | Jan 2026 | Mon 2026-02-02
        bank | Feb 2026 | Mon 2026-03-02
        bank | Mar 2026 | Wed 2026-04-01
        bank | Apr 2026 | Mon 2026-05-04
        bank | May 2026 | Mon 2026-06-01
        bank | Jun 2026 | Wed 2026-07-01
        bank | Jul 2026 | Mon 2026-08-03
        bank | Aug 2026 | Tue 2026-09-01
        bank | Sep 2026 | Thu 2026-10-01
        bank | Oct 2026 | Mon 2026-11-02
        bank | Nov 2026 | Tue 2026-12-01
        bank | Dec 2026 | Mon 2027-01-04
        bank | Jan 2027 | Mon 2027-02-01
        bank | Feb 2027 | Mon 2027-03-01
        bank | Mar 2027 | Thu 2027-04-01
        bank | Apr 2027 | Mon 2027-05-03
        bank | May 2027 | Tue 2027-06-01
        bank | Jun 2027 | Thu 2027-07-01
        bank | Jul 2027 | Mon 2027-08-02
        bank | Aug 2027 | Wed 2027-09-01
        bank | Sep 2027 | Fri 2027-10-01
        bank | Oct 2027 | Mon 2027-11-01
        bank | Nov 2027 | Wed 2027-12-01
        bank | Dec 2027 | Mon 2028-01-03
      `),
    );
  });

  it('is the same as the first working day of the next', () => {
    expect(
      agenda(monthly({ rule: 'day-of-month', day: 'first-working-day', monthsAfter: 1 }), '2026-02-01', '2028-01-31'),
    ).toEqual(
      agenda(monthly({ rule: 'after', of: 'period-end', count: 1, unit: 'working-days' }), '2026-02-01', '2028-01-31'),
    );
  });
});

describe('Easter', () => {
  it.each([
    // Good Friday and Easter Monday: a day that falls on them moves as the clause says.
    [2026, 'Thu 2026-04-02', 'Tue 2026-04-07', 'Wed 2026-04-01'],
    [2027, 'Fri 2027-04-02', 'Fri 2027-04-02', 'Fri 2027-04-02'],
    [2029, 'Mon 2029-04-02', 'Tue 2029-04-03', 'Wed 2029-03-28'],
  ])('of %d: 2 April is %s, moves on to %s or back to %s', (year, none, next, previous) => {
    const second = (shift: 'none' | 'next' | 'previous') =>
      agenda(monthly({ rule: 'day-of-month', day: 2, monthsAfter: 1 }, { shift }), `${year}-03-26`, `${year}-04-20`, {
        start: `${year}-03-01`,
      })[0];
    expect([second('none'), second('next'), second('previous')]).toEqual([
      `bank | Mar ${year} | ${none}`,
      `bank | Mar ${year} | ${next}`,
      `bank | Mar ${year} | ${previous}`,
    ]);
  });
});

describe('an hour, and a date that is only an aim', () => {
  it('are carried by each duty', () => {
    const due = { rule: 'day-of-month', day: 10, monthsAfter: 1 } as const;
    expect(agenda(monthly(due, { at: timeOfDay('12:00') }), '2026-11-01', '2026-11-30')).toEqual([
      'bank | Oct 2026 | Tue 2026-11-10 12:00',
    ]);
    expect(agenda(monthly(due, { aim: true }), '2026-11-01', '2026-11-30')).toEqual([
      'bank | Oct 2026 | about Tue 2026-11-10',
    ]);
    expect(agenda(monthly(due, { aim: true, at: timeOfDay('08:30') }), '2026-11-01', '2026-11-30')).toEqual([
      'bank | Oct 2026 | about Tue 2026-11-10 08:30',
    ]);
  });
});

describe('a closure of the office', () => {
  const july = [{ fromOn: on('2026-07-06'), toOn: on('2026-07-26') }];
  const due = { rule: 'day-of-month', day: 10, monthsAfter: 1 } as const;
  const inSummer = (more: object) => agenda(monthly(due, more), '2026-06-11', '2026-08-09', { closures: july })[0];

  it('moves a deadline only where the clause says so', () => {
    expect(inSummer({})).toBe('bank | Jun 2026 | Fri 2026-07-10');
    expect(inSummer({ whenClosed: 'next' })).toBe('bank | Jun 2026 | Mon 2026-07-27');
    expect(inSummer({ whenClosed: 'previous' })).toBe('bank | Jun 2026 | Fri 2026-07-03');
  });

  it('as long as two months still leaves no deadline out', () => {
    const long = [{ fromOn: on('2026-06-15'), toOn: on('2026-08-31') }];
    expect(agenda(monthly(due, { whenClosed: 'next' }), '2026-06-01', '2026-09-30', { closures: long })).toEqual([
      'bank | May 2026 | Wed 2026-06-10',
      'bank | Jun 2026 | Tue 2026-09-01',
      'bank | Jul 2026 | Tue 2026-09-01',
      'bank | Aug 2026 | Thu 2026-09-10',
    ]);
  });
});
