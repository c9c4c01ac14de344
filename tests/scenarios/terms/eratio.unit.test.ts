import { describe, expect, it } from 'vitest';
import { findTermFaults } from '../../../src/domain/agreement/index.ts';
import { calendarDate as on } from '../../../src/domain/kernel/index.ts';
import type { Story } from '../../../src/domain/surcharge/surcharge.testdata.ts';
import { outcomesOf } from '../../../src/domain/surcharge/surcharge.testdata.ts';
import { agenda, only } from '../agenda.ts';
import { linesOf } from '../duty-table.ts';
import { chargeOf, kronerOf, withoutForgiveness } from '../price-table.ts';
import { eratio, eratioFixedChasing } from './eratio.ts';

describe('ERATIO', () => {
  it('is said without a fault, with chasing by the hour or at a fixed price', () => {
    expect(findTermFaults(eratio)).toEqual([]);
    expect(findTermFaults(eratioFixedChasing)).toEqual([]);
  });

  it('wants vouchers every day, and follows them up on the day after each month', () => {
    expect(agenda(only(eratio, 'vouchers'), '2026-01-01', '2028-01-31', { until: '2027-12-31' })).toEqual(
      linesOf(`
        vouchers | Jan 2026 | Sun 2026-02-01
        vouchers | Feb 2026 | Sun 2026-03-01
        vouchers | Mar 2026 | Wed 2026-04-01
        vouchers | Apr 2026 | Fri 2026-05-01
        vouchers | May 2026 | Mon 2026-06-01
        vouchers | Jun 2026 | Wed 2026-07-01
        vouchers | Jul 2026 | Sat 2026-08-01
        vouchers | Aug 2026 | Tue 2026-09-01
        vouchers | Sep 2026 | Thu 2026-10-01
        vouchers | Oct 2026 | Sun 2026-11-01
        vouchers | Nov 2026 | Tue 2026-12-01
        vouchers | Dec 2026 | Fri 2027-01-01
        vouchers | Jan 2027 | Mon 2027-02-01
        vouchers | Feb 2027 | Mon 2027-03-01
        vouchers | Mar 2027 | Thu 2027-04-01
        vouchers | Apr 2027 | Sat 2027-05-01
        vouchers | May 2027 | Tue 2027-06-01
        vouchers | Jun 2027 | Thu 2027-07-01
        vouchers | Jul 2027 | Sun 2027-08-01
        vouchers | Aug 2027 | Wed 2027-09-01
        vouchers | Sep 2027 | Fri 2027-10-01
        vouchers | Oct 2027 | Mon 2027-11-01
        vouchers | Nov 2027 | Wed 2027-12-01
        vouchers | Dec 2027 | Sat 2028-01-01
      `),
    );
  });

  it('wants changes of fixed pay in the month before they take effect', () => {
    expect(agenda(only(eratio, 'fixed-pay'), '2026-01-01', '2027-11-30')).toEqual(
      linesOf(`
        fixed-pay | Feb 2026 | Sat 2026-01-31
        fixed-pay | Mar 2026 | Sat 2026-02-28
        fixed-pay | Apr 2026 | Tue 2026-03-31
        fixed-pay | May 2026 | Thu 2026-04-30
        fixed-pay | Jun 2026 | Sun 2026-05-31
        fixed-pay | Jul 2026 | Tue 2026-06-30
        fixed-pay | Aug 2026 | Fri 2026-07-31
        fixed-pay | Sep 2026 | Mon 2026-08-31
        fixed-pay | Oct 2026 | Wed 2026-09-30
        fixed-pay | Nov 2026 | Sat 2026-10-31
        fixed-pay | Dec 2026 | Mon 2026-11-30
        fixed-pay | Jan 2027 | Thu 2026-12-31
        fixed-pay | Feb 2027 | Sun 2027-01-31
        fixed-pay | Mar 2027 | Sun 2027-02-28
        fixed-pay | Apr 2027 | Wed 2027-03-31
        fixed-pay | May 2027 | Fri 2027-04-30
        fixed-pay | Jun 2027 | Mon 2027-05-31
        fixed-pay | Jul 2027 | Wed 2027-06-30
        fixed-pay | Aug 2027 | Sat 2027-07-31
        fixed-pay | Sep 2027 | Tue 2027-08-31
        fixed-pay | Oct 2027 | Thu 2027-09-30
        fixed-pay | Nov 2027 | Sun 2027-10-31
        fixed-pay | Dec 2027 | Tue 2027-11-30
      `),
    );
  });

  it('wants variable pay three working days before the payroll run on the 25th, over Easter, May and Christmas too', () => {
    const told = { facts: { paydayOfMonth: 25 } };
    expect(agenda(only(eratio, 'variable-pay'), '2026-01-01', '2027-12-31', told)).toEqual(
      linesOf(`
        variable-pay | payroll-run Fri 2026-01-23 | Tue 2026-01-20
        variable-pay | payroll-run Wed 2026-02-25 | Fri 2026-02-20
        variable-pay | payroll-run Wed 2026-03-25 | Fri 2026-03-20
        variable-pay | payroll-run Fri 2026-04-24 | Tue 2026-04-21
        variable-pay | payroll-run Fri 2026-05-22 | Tue 2026-05-19
        variable-pay | payroll-run Thu 2026-06-25 | Mon 2026-06-22
        variable-pay | payroll-run Fri 2026-07-24 | Tue 2026-07-21
        variable-pay | payroll-run Tue 2026-08-25 | Thu 2026-08-20
        variable-pay | payroll-run Fri 2026-09-25 | Tue 2026-09-22
        variable-pay | payroll-run Fri 2026-10-23 | Tue 2026-10-20
        variable-pay | payroll-run Wed 2026-11-25 | Fri 2026-11-20
        variable-pay | payroll-run Thu 2026-12-24 | Mon 2026-12-21
        variable-pay | payroll-run Mon 2027-01-25 | Wed 2027-01-20
        variable-pay | payroll-run Thu 2027-02-25 | Mon 2027-02-22
        variable-pay | payroll-run Wed 2027-03-24 | Fri 2027-03-19
        variable-pay | payroll-run Fri 2027-04-23 | Tue 2027-04-20
        variable-pay | payroll-run Tue 2027-05-25 | Thu 2027-05-20
        variable-pay | payroll-run Fri 2027-06-25 | Tue 2027-06-22
        variable-pay | payroll-run Fri 2027-07-23 | Tue 2027-07-20
        variable-pay | payroll-run Wed 2027-08-25 | Fri 2027-08-20
        variable-pay | payroll-run Fri 2027-09-24 | Tue 2027-09-21
        variable-pay | payroll-run Mon 2027-10-25 | Wed 2027-10-20
        variable-pay | payroll-run Thu 2027-11-25 | Mon 2027-11-22
        variable-pay | payroll-run Fri 2027-12-24 | Tue 2027-12-21
      `),
    );
  });
});

// Vouchers of January 2026, wanted by Sunday 1 February; the notice went on Monday the 2nd. Thirty days after 31 January is Monday 2 March.
const january: Story = { due: '2026-02-01', notice: '2026-02-02' };

describe('ERATIO’s vouchers handed in later than 30 days', () => {
  const term = withoutForgiveness(chargeOf(eratio, 'vouchers', 'late'));

  it.each([
    // The 30th day is still free.
    ['Mon 2 Mar', '2026-03-02', 50, 0],
    // 50 minutes are four quarters: one hour at kr 1 200.
    ['Tue 3 Mar', '2026-03-03', 50, 1_200],
    // 20 minutes are the least half hour.
    ['Tue 3 Mar', '2026-03-03', 20, 600],
    // 300 minutes are five hours, just the cap; 301 would be five and a quarter, kr 6 300.
    ['Tue 3 Mar', '2026-03-03', 300, 6_000],
    ['Tue 3 Mar', '2026-03-03', 301, 6_000],
  ])('on %s (%s) with %d minutes of work cost kr %d', (_, delivered, minutes, kroner) => {
    expect(kronerOf({ ...january, delivered, minutes, term })).toBe(kroner);
  });

  it('cost nothing the first time', () => {
    const late = { ...january, delivered: '2026-03-03', minutes: 50, term: chargeOf(eratio, 'vouchers', 'late') };
    const next = { ...late, due: '2026-03-01', notice: '2026-03-02', delivered: '2026-04-01' };
    expect(outcomesOf([late, next], '2026-04-30')).toMatchObject([
      { outcome: 'forgiven', arithmetic: { sumOre: 120_000 } },
      { outcome: 'due', arithmetic: { sumOre: 120_000 } },
    ]);
  });
});

describe('ERATIO’s vouchers that have to be chased', () => {
  const chased = (delivered: string, day: string, minutes: number): number =>
    kronerOf({
      ...january,
      delivered,
      term: chargeOf(eratio, 'vouchers', 'chasing'),
      facts: { work: [{ work: 'chasing', minutes, on: on(day) }] },
    });

  it.each([
    // They came in time: the telephone call is the office's own.
    ['2026-02-01', '2026-02-02', 10, 0],
    // A call on the day before the notice is not charged; from its day on it is, at least half an hour.
    ['2026-02-05', '2026-02-01', 10, 0],
    ['2026-02-05', '2026-02-02', 10, 600],
    // 31 minutes are three quarters: kr 900. Two hours are just the cap, and nothing is above it.
    ['2026-02-05', '2026-02-04', 31, 900],
    ['2026-02-05', '2026-02-04', 120, 2_400],
    ['2026-02-05', '2026-02-04', 121, 2_400],
  ])('delivered %s, chased on %s for %d minutes, cost kr %d by the hour', (delivered, day, minutes, kroner) => {
    expect(chased(delivered, day, minutes)).toBe(kroner);
  });

  it.each([
    // The notice of Monday leaves Tuesday free.
    ['2026-02-01', 0],
    ['2026-02-03', 0],
    ['2026-02-04', 450],
    ['2026-04-30', 450],
  ])('delivered %s cost kr %d at the fixed price', (delivered, kroner) => {
    const term = chargeOf(eratioFixedChasing, 'vouchers', 'chasing');
    expect(kronerOf({ ...january, delivered, term })).toBe(kroner);
  });
});
