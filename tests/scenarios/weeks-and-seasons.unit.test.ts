import { describe, expect, it } from 'vitest';
import { timeOfDay } from '../../src/domain/kernel/index.ts';
import { agenda } from './agenda.ts';
import { oneClause } from './clause.ts';
import { linesOf } from './duty-table.ts';

describe('daily cash of each week, by noon on the Tuesday after', () => {
  const cash = oneClause('cash', {
    period: { every: 'week' },
    due: { rule: 'weekday', weekday: 2, occurrence: 1 },
    at: timeOfDay('12:00'),
  });

  it('knows that 2026 has 53 weeks, the last of which ends in 2027', () => {
    expect(agenda(cash, '2026-12-21', '2027-01-20')).toEqual(
      linesOf(`
        cash | week 51 2026 | Tue 2026-12-22 12:00
        cash | week 52 2026 | Tue 2026-12-29 12:00
        cash | week 53 2026 | Tue 2027-01-05 12:00
        cash | week 1 2027 | Tue 2027-01-12 12:00
        cash | week 2 2027 | Tue 2027-01-19 12:00
      `),
    );
  });

  it('knows that 2024 had 52, and that week 1 of 2025 began on Monday 30 December', () => {
    expect(agenda(cash, '2024-12-24', '2025-01-14', { start: '2024-01-01' })).toEqual(
      linesOf(`
        cash | week 51 2024 | Tue 2024-12-24 12:00
        cash | week 52 2024 | Tue 2024-12-31 12:00
        cash | week 1 2025 | Tue 2025-01-07 12:00
        cash | week 2 2025 | Tue 2025-01-14 12:00
      `),
    );
  });

  it.each([
    // A year has 53 weeks when it begins on a Thursday, or on a Wednesday in a leap year.
    [2020, 53],
    [2021, 52],
    [2024, 52],
    [2025, 52],
    [2026, 53],
    [2027, 52],
    [2032, 53],
  ])('is wanted as many times as %d has weeks: %d', (year, weeks) => {
    const all = agenda(cash, `${year - 1}-12-01`, `${year + 1}-02-28`, { start: '2019-01-01' });
    expect(all.filter((line) => line.includes(` ${year} |`))).toHaveLength(weeks);
  });

  it('is asked for on the working day before where the agreed Friday of the week is Good Friday', () => {
    const hours = oneClause('hours', {
      period: { every: 'week' },
      due: { rule: 'weekday', weekday: 5, occurrence: 0 },
      shift: 'previous',
    });
    expect(agenda(hours, '2026-03-23', '2026-04-12')).toEqual(
      linesOf(`
        hours | week 13 2026 | Fri 2026-03-27
        hours | week 14 2026 | Wed 2026-04-01
        hours | week 15 2026 | Fri 2026-04-10
      `),
    );
  });

  it('is wanted only in the weeks of the season, those that touch it included', () => {
    const summer = oneClause('cash', {
      period: { every: 'week', months: [6] },
      due: { rule: 'weekday', weekday: 2, occurrence: 1 },
    });
    expect(agenda(summer, '2026-01-01', '2026-12-31')).toEqual(
      linesOf(`
        cash | week 23 2026 | Tue 2026-06-09
        cash | week 24 2026 | Tue 2026-06-16
        cash | week 25 2026 | Tue 2026-06-23
        cash | week 26 2026 | Tue 2026-06-30
        cash | week 27 2026 | Tue 2026-07-07
      `),
    );
  });
});

describe('a campsite that delivers in its season', () => {
  const guests = (months: number[], every: 'month' | 'vat-term' = 'month') =>
    oneClause('guests', { period: { every, months }, due: { rule: 'day-of-month', day: 5, monthsAfter: 1 } });

  it('is asked for May to September', () => {
    expect(agenda(guests([5, 6, 7, 8, 9]), '2026-01-01', '2028-01-31')).toEqual(
      linesOf(`
        guests | May 2026 | Fri 2026-06-05
        guests | Jun 2026 | Sun 2026-07-05
        guests | Jul 2026 | Wed 2026-08-05
        guests | Aug 2026 | Sat 2026-09-05
        guests | Sep 2026 | Mon 2026-10-05
        guests | May 2027 | Sat 2027-06-05
        guests | Jun 2027 | Mon 2027-07-05
        guests | Jul 2027 | Thu 2027-08-05
        guests | Aug 2027 | Sun 2027-09-05
        guests | Sep 2027 | Tue 2027-10-05
      `),
    );
  });

  it('in winter is asked for November to February', () => {
    expect(agenda(guests([11, 12, 1, 2]), '2026-01-01', '2028-01-31')).toEqual(
      linesOf(`
        guests | Jan 2026 | Thu 2026-02-05
        guests | Feb 2026 | Thu 2026-03-05
        guests | Nov 2026 | Sat 2026-12-05
        guests | Dec 2026 | Tue 2027-01-05
        guests | Jan 2027 | Fri 2027-02-05
        guests | Feb 2027 | Fri 2027-03-05
        guests | Nov 2027 | Sun 2027-12-05
        guests | Dec 2027 | Wed 2028-01-05
      `),
    );
  });

  it('by VAT terms is asked for the terms that touch June to August', () => {
    expect(agenda(guests([6, 7, 8], 'vat-term'), '2026-01-01', '2028-01-31')).toEqual(
      linesOf(`
        guests | May–Jun 2026 | Sun 2026-07-05
        guests | Jul–Aug 2026 | Sat 2026-09-05
        guests | May–Jun 2027 | Mon 2027-07-05
        guests | Jul–Aug 2027 | Sun 2027-09-05
      `),
    );
  });
});

describe('periods listed one by one, 4 + 4 + 3 + 1 months', () => {
  const listed = [4, 4, 3, 1];

  it('are wanted by the 15th after, or the working day after', () => {
    const terms = oneClause('vouchers', {
      period: { listed },
      due: { rule: 'day-of-month', day: 15, monthsAfter: 1 },
      shift: 'next',
    });
    expect(agenda(terms, '2026-01-01', '2028-01-31')).toEqual(
      linesOf(`
        vouchers | Jan–Apr 2026 | Fri 2026-05-15
        vouchers | May–Aug 2026 | Tue 2026-09-15
        vouchers | Sep–Nov 2026 | Tue 2026-12-15
        vouchers | Dec 2026 | Fri 2027-01-15
        vouchers | Jan–Apr 2027 | Tue 2027-05-18
        vouchers | May–Aug 2027 | Wed 2027-09-15
        vouchers | Sep–Nov 2027 | Wed 2027-12-15
        vouchers | Dec 2027 | Mon 2028-01-17
      `),
    );
  });

  it('have a date each', () => {
    const terms = oneClause('vouchers', {
      period: { listed },
      due: { rule: 'fixed-dates', dates: ['05-20', '09-20', '12-10', '01-31'] },
    });
    expect(agenda(terms, '2026-01-01', '2028-01-31')).toEqual(
      linesOf(`
        vouchers | Jan–Apr 2026 | Wed 2026-05-20
        vouchers | May–Aug 2026 | Sun 2026-09-20
        vouchers | Sep–Nov 2026 | Thu 2026-12-10
        vouchers | Dec 2026 | Sun 2027-01-31
        vouchers | Jan–Apr 2027 | Thu 2027-05-20
        vouchers | May–Aug 2027 | Mon 2027-09-20
        vouchers | Sep–Nov 2027 | Fri 2027-12-10
        vouchers | Dec 2027 | Mon 2028-01-31
      `),
    );
  });

  it('begin with the client’s financial year', () => {
    const terms = oneClause('vouchers', {
      period: { listed, yearStartsIn: 'client' },
      due: { rule: 'after', of: 'period-end', count: 10, unit: 'working-days' },
    });
    expect(agenda(terms, '2026-03-01', '2027-12-31', { facts: { yearStartsIn: 7 } })).toEqual(
      linesOf(`
        vouchers | Nov 2025–Feb 2026 | Fri 2026-03-13
        vouchers | Mar–May 2026 | Fri 2026-06-12
        vouchers | Jun 2026 | Tue 2026-07-14
        vouchers | Jul–Oct 2026 | Fri 2026-11-13
        vouchers | Nov 2026–Feb 2027 | Fri 2027-03-12
        vouchers | Mar–May 2027 | Mon 2027-06-14
        vouchers | Jun 2027 | Wed 2027-07-14
        vouchers | Jul–Oct 2027 | Fri 2027-11-12
      `),
    );
  });
});
