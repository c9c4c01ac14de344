import { describe, expect, it } from 'vitest';
import { findTermFaults } from '../../../src/domain/agreement/index.ts';
import { calendarDate as on } from '../../../src/domain/kernel/index.ts';
import { agenda, only } from '../agenda.ts';
import { linesOf } from '../duty-table.ts';
import { meldal, meldalFourMonthly, meldalSmall, meldalTwoMonthlyVat } from './meldal.ts';

describe('Meldal regnskapskontor', () => {
  it('asks for the vouchers of two-monthly VAT 20 days after the term', () => {
    expect(agenda(only(meldalTwoMonthlyVat, 'vouchers'), '2026-01-01', '2028-01-31')).toEqual(
      linesOf(`
        vouchers | Jan–Feb 2026 | Fri 2026-03-20
        vouchers | Mar–Apr 2026 | Wed 2026-05-20
        vouchers | May–Jun 2026 | Mon 2026-07-20
        vouchers | Jul–Aug 2026 | Sun 2026-09-20
        vouchers | Sep–Oct 2026 | Fri 2026-11-20
        vouchers | Nov–Dec 2026 | Wed 2027-01-20
        vouchers | Jan–Feb 2027 | Sat 2027-03-20
        vouchers | Mar–Apr 2027 | Thu 2027-05-20
        vouchers | May–Jun 2027 | Tue 2027-07-20
        vouchers | Jul–Aug 2027 | Mon 2027-09-20
        vouchers | Sep–Oct 2027 | Sat 2027-11-20
        vouchers | Nov–Dec 2027 | Thu 2028-01-20
      `),
    );
  });

  it('asks clients with yearly VAT, or none, on 30 May, 30 September and 31 January', () => {
    expect(agenda(meldalFourMonthly, '2026-01-01', '2028-01-31')).toEqual(
      linesOf(`
        vouchers | Jan–Apr 2026 | Sat 2026-05-30
        vouchers | May–Aug 2026 | Wed 2026-09-30
        vouchers | Sep–Dec 2026 | Sun 2027-01-31
        vouchers | Jan–Apr 2027 | Sun 2027-05-30
        vouchers | May–Aug 2027 | Thu 2027-09-30
        vouchers | Sep–Dec 2027 | Mon 2028-01-31
      `),
    );
  });

  it('asks small accounts on 31 January, for the vouchers and the statements of the year', () => {
    expect(agenda(meldalSmall, '2026-01-01', '2028-12-31')).toEqual(
      linesOf(`
        vouchers | 2026 | Sun 2027-01-31
        year-end | 2026 | Sun 2027-01-31
        vouchers | 2027 | Mon 2028-01-31
        year-end | 2027 | Mon 2028-01-31
      `),
    );
  });

  it('asks for the payroll vouchers two days before payday on the 15th, or the working day before the 15th', () => {
    const payroll = only(meldalTwoMonthlyVat, 'payroll');
    expect(agenda(payroll, '2026-01-01', '2027-12-31', { facts: { paydayOfMonth: 15 } })).toEqual(
      linesOf(`
        payroll | payday Thu 2026-01-15 | Tue 2026-01-13
        payroll | payday Fri 2026-02-13 | Wed 2026-02-11
        payroll | payday Fri 2026-03-13 | Wed 2026-03-11
        payroll | payday Wed 2026-04-15 | Mon 2026-04-13
        payroll | payday Fri 2026-05-15 | Wed 2026-05-13
        payroll | payday Mon 2026-06-15 | Sat 2026-06-13
        payroll | payday Wed 2026-07-15 | Mon 2026-07-13
        payroll | payday Fri 2026-08-14 | Wed 2026-08-12
        payroll | payday Tue 2026-09-15 | Sun 2026-09-13
        payroll | payday Thu 2026-10-15 | Tue 2026-10-13
        payroll | payday Fri 2026-11-13 | Wed 2026-11-11
        payroll | payday Tue 2026-12-15 | Sun 2026-12-13
        payroll | payday Fri 2027-01-15 | Wed 2027-01-13
        payroll | payday Mon 2027-02-15 | Sat 2027-02-13
        payroll | payday Mon 2027-03-15 | Sat 2027-03-13
        payroll | payday Thu 2027-04-15 | Tue 2027-04-13
        payroll | payday Fri 2027-05-14 | Wed 2027-05-12
        payroll | payday Tue 2027-06-15 | Sun 2027-06-13
        payroll | payday Thu 2027-07-15 | Tue 2027-07-13
        payroll | payday Fri 2027-08-13 | Wed 2027-08-11
        payroll | payday Wed 2027-09-15 | Mon 2027-09-13
        payroll | payday Fri 2027-10-15 | Wed 2027-10-13
        payroll | payday Mon 2027-11-15 | Sat 2027-11-13
        payroll | payday Wed 2027-12-15 | Mon 2027-12-13
      `),
    );
  });

  it('asks for the invoicing basis five working days before invoicing on the last day of the month', () => {
    const invoicing = only(meldalTwoMonthlyVat, 'invoicing');
    expect(agenda(invoicing, '2026-01-01', '2027-12-31', { facts: { invoicingDayOfMonth: 31 } })).toEqual(
      linesOf(`
        invoicing | invoicing Fri 2026-01-30 | Fri 2026-01-23
        invoicing | invoicing Fri 2026-02-27 | Fri 2026-02-20
        invoicing | invoicing Tue 2026-03-31 | Tue 2026-03-24
        invoicing | invoicing Thu 2026-04-30 | Thu 2026-04-23
        invoicing | invoicing Fri 2026-05-29 | Thu 2026-05-21
        invoicing | invoicing Tue 2026-06-30 | Tue 2026-06-23
        invoicing | invoicing Fri 2026-07-31 | Fri 2026-07-24
        invoicing | invoicing Mon 2026-08-31 | Mon 2026-08-24
        invoicing | invoicing Wed 2026-09-30 | Wed 2026-09-23
        invoicing | invoicing Fri 2026-10-30 | Fri 2026-10-23
        invoicing | invoicing Mon 2026-11-30 | Mon 2026-11-23
        invoicing | invoicing Thu 2026-12-31 | Wed 2026-12-23
        invoicing | invoicing Fri 2027-01-29 | Fri 2027-01-22
        invoicing | invoicing Fri 2027-02-26 | Fri 2027-02-19
        invoicing | invoicing Wed 2027-03-31 | Fri 2027-03-19
        invoicing | invoicing Fri 2027-04-30 | Fri 2027-04-23
        invoicing | invoicing Mon 2027-05-31 | Mon 2027-05-24
        invoicing | invoicing Wed 2027-06-30 | Wed 2027-06-23
        invoicing | invoicing Fri 2027-07-30 | Fri 2027-07-23
        invoicing | invoicing Tue 2027-08-31 | Tue 2027-08-24
        invoicing | invoicing Thu 2027-09-30 | Thu 2027-09-23
        invoicing | invoicing Fri 2027-10-29 | Fri 2027-10-22
        invoicing | invoicing Tue 2027-11-30 | Tue 2027-11-23
        invoicing | invoicing Fri 2027-12-31 | Fri 2027-12-24
      `),
    );
  });

  it('has one list for a client with VAT, wages and invoices', () => {
    const facts = { paydayOfMonth: 15, invoicingDayOfMonth: 31 };
    expect(agenda(meldalTwoMonthlyVat, '2026-11-01', '2026-12-31', { facts })).toEqual(
      linesOf(`
        payroll   | payday Fri 2026-11-13    | Wed 2026-11-11
        vouchers  | Sep–Oct 2026             | Fri 2026-11-20
        invoicing | invoicing Mon 2026-11-30 | Mon 2026-11-23
        payroll   | payday Tue 2026-12-15    | Sun 2026-12-13
        invoicing | invoicing Thu 2026-12-31 | Wed 2026-12-23
      `),
    );
  });

  it('follows a client without VAT who reports it every two months from 1 July 2026, and yearly from 2028', () => {
    const vat = [
      { fromOn: on('2026-07-01'), regime: 'two-monthly' as const },
      { fromOn: on('2028-01-01'), regime: 'yearly' as const },
    ];
    expect(agenda(meldal, '2026-01-01', '2028-06-30', { facts: { vat } })).toEqual(
      linesOf(`
        vouchers-four-monthly | Jan–Apr 2026 | Sat 2026-05-30
        vouchers-two-monthly  | Jul–Aug 2026 | Sun 2026-09-20
        vouchers-four-monthly | May–Jun 2026 | Wed 2026-09-30
        vouchers-two-monthly  | Sep–Oct 2026 | Fri 2026-11-20
        vouchers-two-monthly  | Nov–Dec 2026 | Wed 2027-01-20
        year-end              | 2026         | Sun 2027-01-31
        vouchers-two-monthly  | Jan–Feb 2027 | Sat 2027-03-20
        vouchers-two-monthly  | Mar–Apr 2027 | Thu 2027-05-20
        vouchers-two-monthly  | May–Jun 2027 | Tue 2027-07-20
        vouchers-two-monthly  | Jul–Aug 2027 | Mon 2027-09-20
        vouchers-two-monthly  | Sep–Oct 2027 | Sat 2027-11-20
        vouchers-two-monthly  | Nov–Dec 2027 | Thu 2028-01-20
        year-end              | 2027         | Mon 2028-01-31
        vouchers-four-monthly | Jan–Apr 2028 | Tue 2028-05-30
      `),
    );
  });

  it('is said without a fault', () => {
    for (const terms of [meldal, meldalTwoMonthlyVat, meldalFourMonthly, meldalSmall])
      expect(findTermFaults(terms)).toEqual([]);
  });
});
