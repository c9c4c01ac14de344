import { describe, expect, it } from 'vitest';
import { findTermFaults } from '../../../src/domain/agreement/index.ts';
import { agenda } from '../agenda.ts';
import { linesOf } from '../duty-table.ts';
import { kontorfabrikken } from './kontorfabrikken.ts';

describe('Kontorfabrikken', () => {
  it('asks every other month by the 10th of the following month', () => {
    expect(agenda(kontorfabrikken, '2026-01-01', '2028-01-31')).toEqual(
      linesOf(`
        vouchers | Jan–Feb 2026 | Tue 2026-03-10
        vouchers | Mar–Apr 2026 | Sun 2026-05-10
        vouchers | May–Jun 2026 | Fri 2026-07-10
        vouchers | Jul–Aug 2026 | Thu 2026-09-10
        vouchers | Sep–Oct 2026 | Tue 2026-11-10
        vouchers | Nov–Dec 2026 | Sun 2027-01-10
        vouchers | Jan–Feb 2027 | Wed 2027-03-10
        vouchers | Mar–Apr 2027 | Mon 2027-05-10
        vouchers | May–Jun 2027 | Sat 2027-07-10
        vouchers | Jul–Aug 2027 | Fri 2027-09-10
        vouchers | Sep–Oct 2027 | Wed 2027-11-10
        vouchers | Nov–Dec 2027 | Mon 2028-01-10
      `),
    );
  });

  it('is said without a fault, with the bank statement and no price for lateness', () => {
    expect(findTermFaults(kontorfabrikken)).toEqual([]);
    expect(kontorfabrikken.duties[0]!.items.map(({ document }) => document)).toEqual(['vouchers', 'bank-statement']);
    expect(kontorfabrikken.duties[0]!.charges).toEqual([]);
  });
});
