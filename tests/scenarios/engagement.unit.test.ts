import { describe, expect, it } from 'vitest';
import { agenda, only } from './agenda.ts';
import { linesOf } from './duty-table.ts';
import { eratio } from './terms/eratio.ts';
import { meldalTwoMonthlyVat } from './terms/meldal.ts';

const vouchers = only(meldalTwoMonthlyVat, 'vouchers');

describe('an engagement that starts in the middle of things', () => {
  it('on 15 November 2026 owes the term it is in, not the one before', () => {
    expect(agenda(vouchers, '2026-01-01', '2027-03-31', { start: '2026-11-15' })).toEqual(
      linesOf(`
        vouchers | Nov–Dec 2026 | Wed 2027-01-20
        vouchers | Jan–Feb 2027 | Sat 2027-03-20
      `),
    );
  });

  it('on the last day of a term owes that term, and on the day after does not', () => {
    const first = (start: string) => agenda(vouchers, '2026-01-01', '2027-01-31', { start })[0];
    expect(first('2026-10-31')).toBe('vouchers | Sep–Oct 2026 | Fri 2026-11-20');
    expect(first('2026-11-01')).toBe('vouchers | Nov–Dec 2026 | Wed 2027-01-20');
  });

  it('owes nothing that would have been due before it started', () => {
    const told = { facts: { paydayOfMonth: 25 }, start: '2026-11-23' };
    expect(agenda(eratio, '2026-01-01', '2026-12-31', told)).toEqual(
      linesOf(`
        fixed-pay    | Dec 2026                   | Mon 2026-11-30
        vouchers     | Nov 2026                   | Tue 2026-12-01
        variable-pay | payroll-run Thu 2026-12-24 | Mon 2026-12-21
        fixed-pay    | Jan 2027                   | Thu 2026-12-31
      `),
    );
  });
});

describe('an engagement that ends', () => {
  it.each([
    // The term that it ends in is owed in full, with its deadline after the end; the next is not.
    ['2026-10-31', 'vouchers | Sep–Oct 2026 | Fri 2026-11-20'],
    ['2026-11-01', 'vouchers | Nov–Dec 2026 | Wed 2027-01-20'],
    ['2026-12-31', 'vouchers | Nov–Dec 2026 | Wed 2027-01-20'],
    ['2027-01-01', 'vouchers | Jan–Feb 2027 | Sat 2027-03-20'],
  ])('on %s owes last %s', (until, last) => {
    expect(agenda(vouchers, '2026-01-01', '2027-12-31', { until }).at(-1)).toBe(last);
  });

  it('on the day before a payday has no pay to prepare, and on the payday has', () => {
    const told = (until: string) => ({ facts: { paydayOfMonth: 25 }, until });
    const runs = (until: string) => agenda(only(eratio, 'variable-pay'), '2026-11-01', '2026-12-31', told(until));
    expect(runs('2026-12-23')).toEqual(['variable-pay | payroll-run Wed 2026-11-25 | Fri 2026-11-20']);
    expect(runs('2026-12-24')).toEqual([
      'variable-pay | payroll-run Wed 2026-11-25 | Fri 2026-11-20',
      'variable-pay | payroll-run Thu 2026-12-24 | Mon 2026-12-21',
    ]);
  });

  it('before it began owes nothing', () => {
    expect(agenda(vouchers, '2026-01-01', '2028-12-31', { start: '2026-06-01', until: '2026-04-30' })).toEqual([]);
  });

  it('within one term, begun and ended in it, owes that term alone', () => {
    expect(agenda(vouchers, '2026-01-01', '2028-12-31', { start: '2026-05-10', until: '2026-06-20' })).toEqual([
      'vouchers | May–Jun 2026 | Mon 2026-07-20',
    ]);
  });
});
