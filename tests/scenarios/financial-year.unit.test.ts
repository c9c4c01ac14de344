import { describe, expect, it } from 'vitest';
import type { DueRule, PeriodRule } from '../../src/domain/agreement/index.ts';
import { agenda } from './agenda.ts';
import { oneClause } from './clause.ts';
import { linesOf } from './duty-table.ts';

const accounts = (period: PeriodRule, due: DueRule, shift: 'none' | 'previous' = 'none') =>
  oneClause('accounts', { period, due, shift });
const july = { facts: { yearStartsIn: 7 } };

describe('a financial year from July to June', () => {
  it('has quarters, 20 days after', () => {
    const terms = accounts(
      { every: 'quarter', yearStartsIn: 7 },
      { rule: 'after', of: 'period-end', count: 20, unit: 'days' },
    );
    expect(agenda(terms, '2026-01-01', '2027-12-31')).toEqual(
      linesOf(`
        accounts | Jan–Mar 2026 | Mon 2026-04-20
        accounts | Apr–Jun 2026 | Mon 2026-07-20
        accounts | Jul–Sep 2026 | Tue 2026-10-20
        accounts | Oct–Dec 2026 | Wed 2027-01-20
        accounts | Jan–Mar 2027 | Tue 2027-04-20
        accounts | Apr–Jun 2027 | Tue 2027-07-20
        accounts | Jul–Sep 2027 | Wed 2027-10-20
      `),
    );
  });

  it('has half-years, by the 15th after', () => {
    const terms = accounts(
      { every: 'half-year', yearStartsIn: 'client' },
      { rule: 'day-of-month', day: 15, monthsAfter: 1 },
    );
    expect(agenda(terms, '2026-01-01', '2027-12-31', july)).toEqual(
      linesOf(`
        accounts | Jan–Jun 2026 | Wed 2026-07-15
        accounts | Jul–Dec 2026 | Fri 2027-01-15
        accounts | Jan–Jun 2027 | Thu 2027-07-15
      `),
    );
  });

  it('has a year that ends on 30 June, by the last working day of August', () => {
    const terms = accounts(
      { every: 'year', yearStartsIn: 'client' },
      { rule: 'day-of-month', day: 'last-working-day', monthsAfter: 2 },
    );
    expect(agenda(terms, '2026-01-01', '2027-12-31', july)).toEqual(
      linesOf(`
        accounts | Jul 2025–Jun 2026 | Mon 2026-08-31
        accounts | Jul 2026–Jun 2027 | Tue 2027-08-31
      `),
    );
  });

  it('counts its periods from July: the second half-year’s date is that of January to June', () => {
    const terms = accounts(
      { every: 'half-year', yearStartsIn: 'client' },
      { rule: 'fixed-dates', dates: ['01-20', '08-10'] },
    );
    expect(agenda(terms, '2026-01-01', '2027-12-31', july)).toEqual(
      linesOf(`
        accounts | Jan–Jun 2026 | Mon 2026-08-10
        accounts | Jul–Dec 2026 | Wed 2027-01-20
        accounts | Jan–Jun 2027 | Tue 2027-08-10
      `),
    );
  });

  it('names a single exception by the year in which its year began', () => {
    const terms = oneClause('accounts', {
      period: { every: 'half-year', yearStartsIn: 'client' },
      due: { rule: 'fixed-dates', dates: ['01-20', '08-10'] },
      exceptions: [{ period: 2, year: 2025, on: '2026-08-17' }],
    });
    expect(agenda(terms, '2026-01-01', '2027-12-31', july)[0]).toBe('accounts | Jan–Jun 2026 | Mon 2026-08-17');
    expect(agenda(terms, '2027-08-01', '2027-12-31', july)).toEqual(['accounts | Jan–Jun 2027 | Tue 2027-08-10']);
  });
});

describe('a financial year that begins in December', () => {
  it('has a quarter that ends with February, of 29 days in leap years', () => {
    const terms = accounts(
      { every: 'quarter', yearStartsIn: 12 },
      { rule: 'after', of: 'period-end', count: 0, unit: 'days' },
    );
    expect(agenda(terms, '2026-01-01', '2027-12-31')).toEqual(
      linesOf(`
        accounts | Dec 2025–Feb 2026 | Sat 2026-02-28
        accounts | Mar–May 2026 | Sun 2026-05-31
        accounts | Jun–Aug 2026 | Mon 2026-08-31
        accounts | Sep–Nov 2026 | Mon 2026-11-30
        accounts | Dec 2026–Feb 2027 | Sun 2027-02-28
        accounts | Mar–May 2027 | Mon 2027-05-31
        accounts | Jun–Aug 2027 | Tue 2027-08-31
        accounts | Sep–Nov 2027 | Tue 2027-11-30
      `),
    );
    expect(agenda(terms, '2028-01-01', '2028-03-31')).toEqual(['accounts | Dec 2027–Feb 2028 | Tue 2028-02-29']);
  });
});

describe('a clause by the client’s own financial year', () => {
  const terms = accounts(
    { every: 'year', yearStartsIn: 'client' },
    { rule: 'after', of: 'period-end', count: 1, unit: 'months' },
  );

  it('follows the calendar while the client’s is not known', () => {
    expect(agenda(terms, '2026-01-01', '2027-12-31')).toEqual(['accounts | 2026 | Sun 2027-01-31']);
  });

  it('moves with it once it is known', () => {
    expect(agenda(terms, '2026-01-01', '2027-06-30', { facts: { yearStartsIn: 5 } })).toEqual([
      'accounts | May 2025–Apr 2026 | Sat 2026-05-30',
      'accounts | May 2026–Apr 2027 | Sun 2027-05-30',
    ]);
  });

  it('leaves weeks and VAT terms where the calendar has them', () => {
    const after = { rule: 'after', of: 'period-end', count: 20, unit: 'days' } as const;
    const vat = accounts({ every: 'vat-term', yearStartsIn: 'client' }, after);
    expect(agenda(vat, '2026-01-01', '2026-06-30', july)).toEqual([
      'accounts | Jan–Feb 2026 | Fri 2026-03-20',
      'accounts | Mar–Apr 2026 | Wed 2026-05-20',
    ]);
    const week = accounts({ every: 'week', yearStartsIn: 7 }, { rule: 'weekday', weekday: 5, occurrence: 0 });
    expect(agenda(week, '2026-07-01', '2026-07-04')).toEqual(['accounts | week 27 2026 | Fri 2026-07-03']);
  });
});
