import { describe, expect, it } from 'vitest';
import { findTermFaults } from '../../../src/domain/agreement/index.ts';
import { calendarDate as on } from '../../../src/domain/kernel/index.ts';
import { mending, came, item, returned } from '../../../src/domain/obligation/obligation.testdata.ts';
import type { Story } from '../../../src/domain/surcharge/surcharge.testdata.ts';
import { agenda } from '../agenda.ts';
import { linesOf } from '../duty-table.ts';
import { chargeOf, kronerOf } from '../price-table.ts';
import { fenreg, fenregFewVouchers } from './fenreg.ts';

describe('fenreg', () => {
  it('is said without a fault, with the separate agreement too', () => {
    expect(findTermFaults(fenreg)).toEqual([]);
    expect(findTermFaults(fenregFewVouchers)).toEqual([]);
  });

  it('wants invoices sorted by their date and bank vouchers by the statement', () => {
    expect(fenreg.duties[0]!.items.map(({ key, form }) => [key, form])).toEqual([
      ['incoming', ['sorted-by-date']],
      ['outgoing', ['sorted-by-date']],
      ['bank', ['sorted-by-bank-statement']],
      ['cash', undefined],
    ]);
  });

  it('wants the vouchers by the 15th of the month after the term, or the working day after', () => {
    expect(agenda(fenreg, '2026-01-01', '2028-01-31')).toEqual(
      linesOf(`
        vouchers | Jan–Feb 2026 | Mon 2026-03-16
        vouchers | Mar–Apr 2026 | Fri 2026-05-15
        vouchers | May–Jun 2026 | Wed 2026-07-15
        vouchers | Jul–Aug 2026 | Tue 2026-09-15
        vouchers | Sep–Oct 2026 | Mon 2026-11-16
        vouchers | Nov–Dec 2026 | Fri 2027-01-15
        vouchers | Jan–Feb 2027 | Mon 2027-03-15
        vouchers | Mar–Apr 2027 | Tue 2027-05-18
        vouchers | May–Jun 2027 | Thu 2027-07-15
        vouchers | Jul–Aug 2027 | Wed 2027-09-15
        vouchers | Sep–Oct 2027 | Mon 2027-11-15
        vouchers | Nov–Dec 2027 | Mon 2028-01-17
      `),
    );
  });

  it('wants very few vouchers twice a year, by separate agreement', () => {
    expect(agenda(fenregFewVouchers, '2026-01-01', '2028-01-31')).toEqual(
      linesOf(`
        vouchers | Jan–Jun 2026 | Wed 2026-07-15
        vouchers | Jul–Dec 2026 | Fri 2027-01-15
        vouchers | Jan–Jun 2027 | Thu 2027-07-15
        vouchers | Jul–Dec 2027 | Mon 2028-01-17
      `),
    );
  });
});

// Vouchers of September–October 2026, wanted by Monday 16 November.
const autumn: Story = { due: '2026-11-16', term: chargeOf(fenreg, 'vouchers', 'sorting') };

describe('fenreg’s time for re-sorting', () => {
  it.each([
    // kr 1 100 an hour in quarters: 10 minutes are one, 40 are three.
    [0, 0],
    [10, 275],
    [15, 275],
    [40, 825],
    // Three hours are just the cap of kr 3 300; 181 minutes would be kr 3 575.
    [180, 3_300],
    [181, 3_300],
  ])('of late vouchers, %d minutes, costs kr %d', (minutes, kroner) => {
    expect(kronerOf({ ...autumn, notice: '2026-11-17', delivered: '2026-11-20', minutes })).toBe(kroner);
  });

  it('of what came in time costs nothing while nothing was sent back', () => {
    expect(kronerOf({ ...autumn, notice: '2026-11-17', delivered: '2026-11-16', minutes: 40 })).toBe(0);
  });

  // Handed in on Friday 13 November, sent back and told of the price on Tuesday the 17th, mended on the 20th, in time.
  const sentBack = (day: string): Story => ({
    ...autumn,
    notice: '2026-11-17',
    obligation: {
      items: [
        item('incoming', {
          arrivals: [returned('2026-11-13', '2026-11-17', '2026-11-24'), mending('returned', came('2026-11-20'))],
        }),
      ],
    },
    facts: { returnedOnce: true, work: [{ work: 'sorting', minutes: 40, on: on(day) }] },
  });

  it('of what was sent back costs the hours from the day of the notice on', () => {
    expect(kronerOf(sentBack('2026-11-16'))).toBe(0);
    expect(kronerOf(sentBack('2026-11-17'))).toBe(825);
    expect(kronerOf(sentBack('2026-11-18'))).toBe(825);
  });
});
