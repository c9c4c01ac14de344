import { describe, expect, it } from 'vitest';
import { findTermFaults } from '../../../src/domain/agreement/index.ts';
import { agenda, promised } from '../agenda.ts';
import { linesOf } from '../duty-table.ts';
import { chargeOf, kronerOf } from '../price-table.ts';
import { ekonomad } from './ekonomad.ts';

describe('ekonomad', () => {
  it('is said without a fault', () => {
    expect(findTermFaults(ekonomad)).toEqual([]);
  });

  it('wants each month’s material by the 10th of the next', () => {
    expect(agenda(ekonomad, '2026-01-01', '2028-01-31')).toEqual(
      linesOf(`
        material | Jan 2026 | Tue 2026-02-10
        material | Feb 2026 | Tue 2026-03-10
        material | Mar 2026 | Fri 2026-04-10
        material | Apr 2026 | Sun 2026-05-10
        material | May 2026 | Wed 2026-06-10
        material | Jun 2026 | Fri 2026-07-10
        material | Jul 2026 | Mon 2026-08-10
        material | Aug 2026 | Thu 2026-09-10
        material | Sep 2026 | Sat 2026-10-10
        material | Oct 2026 | Tue 2026-11-10
        material | Nov 2026 | Thu 2026-12-10
        material | Dec 2026 | Sun 2027-01-10
        material | Jan 2027 | Wed 2027-02-10
        material | Feb 2027 | Wed 2027-03-10
        material | Mar 2027 | Sat 2027-04-10
        material | Apr 2027 | Mon 2027-05-10
        material | May 2027 | Thu 2027-06-10
        material | Jun 2027 | Sat 2027-07-10
        material | Jul 2027 | Tue 2027-08-10
        material | Aug 2027 | Fri 2027-09-10
        material | Sep 2027 | Sun 2027-10-10
        material | Oct 2027 | Wed 2027-11-10
        material | Nov 2027 | Fri 2027-12-10
        material | Dec 2027 | Mon 2028-01-10
      `),
    );
  });

  it('promises the VAT return by the day of the law', () => {
    expect(promised(ekonomad, '2026-01-01', '2027-12-31')).toEqual(
      linesOf(`
        vat | Jan–Feb 2026 | Fri 2026-04-10
        vat | Mar–Apr 2026 | Wed 2026-06-10
        vat | May–Jun 2026 | Mon 2026-08-31
        vat | Jul–Aug 2026 | Mon 2026-10-12
        vat | Sep–Oct 2026 | Thu 2026-12-10
        vat | Nov–Dec 2026 | Wed 2027-02-10
        vat | Jan–Feb 2027 | Mon 2027-04-12
        vat | Mar–Apr 2027 | Thu 2027-06-10
        vat | May–Jun 2027 | Tue 2027-08-31
        vat | Jul–Aug 2027 | Mon 2027-10-11
        vat | Sep–Oct 2027 | Fri 2027-12-10
        vat | Nov–Dec 2027 | Thu 2028-02-10
      `),
    );
  });

  it('presumes sorted and reconciled material for its package price, and promises no time after the agreed date', () => {
    expect(ekonomad.price?.fees).toMatchObject([
      { presumes: ['sorted-by-date', 'reconciled', 'voucher-for-every-bank-line'] },
    ]);
    expect(ekonomad.office?.reports.map(({ whenLate }) => whenLate)).toEqual(['not-promised', 'not-promised']);
  });
});

describe('ekonomad’s late fee of up to 500', () => {
  const term = chargeOf(ekonomad, 'material', 'near-vat');

  it.each([
    // Wanted by Tue 10 February; the return of January–February is due Fri 10 April. Easter holds no working day from Thu 2 to Mon 6 April.
    // After Fri 27 March: 30, 31, 1, 7, 8, 9, 10 = seven working days.
    ['Jan 2026', 'Fri 27 March', '2026-01-31', '2026-02-10', '2026-02-11', '2026-03-27', 0],
    ['Jan 2026', 'Sun 29 March', '2026-01-31', '2026-02-10', '2026-02-11', '2026-03-29', 0],
    // After Mon 30 March: six. After Tue 31 March: five. On the day itself: none.
    ['Jan 2026', 'Mon 30 March', '2026-01-31', '2026-02-10', '2026-02-11', '2026-03-30', 500],
    ['Jan 2026', 'Tue 31 March', '2026-01-31', '2026-02-10', '2026-02-11', '2026-03-31', 500],
    ['Jan 2026', 'Fri 10 April', '2026-01-31', '2026-02-10', '2026-02-11', '2026-04-10', 500],
    // The return of May–June is due Mon 31 August. After Thu 20 August: 21, 24, 25, 26, 27, 28, 31 = seven.
    ['Jun 2026', 'Thu 20 August', '2026-06-30', '2026-07-10', '2026-07-13', '2026-08-20', 0],
    ['Jun 2026', 'Fri 21 August', '2026-06-30', '2026-07-10', '2026-07-13', '2026-08-21', 500],
    ['Jun 2026', 'Mon 24 August', '2026-06-30', '2026-07-10', '2026-07-13', '2026-08-24', 500],
    // The return of September–October is due Thu 10 December. After Tue 1 December: 2, 3, 4, 7, 8, 9, 10 = seven.
    ['Oct 2026', 'Tue 1 December', '2026-10-31', '2026-11-10', '2026-11-11', '2026-12-01', 0],
    ['Oct 2026', 'Wed 2 December', '2026-10-31', '2026-11-10', '2026-11-11', '2026-12-02', 500],
  ])('for %s, delivered %s, is %#', (_, __, periodEnd, due, notice, delivered, sum) => {
    expect(kronerOf({ due, notice, delivered, periodEnd, term })).toBe(sum);
  });

  it('is never asked for what came by the agreed day', () => {
    expect(
      kronerOf({ due: '2026-02-10', notice: '2026-02-09', delivered: '2026-02-10', periodEnd: '2026-01-31', term }),
    ).toBe(0);
  });
});
