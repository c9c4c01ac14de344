import { describe, expect, it } from 'vitest';
import { describeDuties, linesOf } from '../../../tests/scenarios/duty-table.ts';
import { eratio } from '../../../tests/scenarios/terms/eratio.ts';
import { kontorfabrikken } from '../../../tests/scenarios/terms/kontorfabrikken.ts';
import { meldalFourMonthly, meldalSmall, meldalTwoMonthlyVat } from '../../../tests/scenarios/terms/meldal.ts';
import { calendarDate } from '../kernel/index.ts';
import type { AgreementTerms } from './clause.ts';
import type { ClientFacts } from './client-facts.ts';
import { deriveDuties } from './derive-duties.ts';
import { findTermFaults } from './find-term-faults.ts';

const only = (terms: AgreementTerms, ...keys: string[]): AgreementTerms => ({
  duties: terms.duties.filter((clause) => keys.includes(clause.key)),
});

/** The deadlines from `from` to `to` of an engagement that covers 2026 and onwards, or whatever `start` says. */
function agenda(terms: AgreementTerms, from: string, to: string, rhythm: ClientFacts = {}, start = '2026-01-01') {
  const range = { startOn: calendarDate(start), fromOn: calendarDate(from), toOn: calendarDate(to) };
  return describeDuties(deriveDuties(terms, rhythm, [], range));
}

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
    expect(agenda(payroll, '2026-01-01', '2027-12-31', { paydayOfMonth: 15 })).toEqual(
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
    expect(agenda(invoicing, '2026-01-01', '2027-06-30', { invoicingDayOfMonth: 31 })).toEqual(
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
      `),
    );
  });

  it('has one list for a client with VAT, wages and invoices', () => {
    const rhythm = { paydayOfMonth: 15, invoicingDayOfMonth: 31 };
    expect(agenda(meldalTwoMonthlyVat, '2026-11-01', '2026-12-31', rhythm)).toEqual(
      linesOf(`
        payroll   | payday Fri 2026-11-13    | Wed 2026-11-11
        vouchers  | Sep–Oct 2026             | Fri 2026-11-20
        invoicing | invoicing Mon 2026-11-30 | Mon 2026-11-23
        payroll   | payday Tue 2026-12-15    | Sun 2026-12-13
        invoicing | invoicing Thu 2026-12-31 | Wed 2026-12-23
      `),
    );
  });
});

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
});

describe('ERATIO', () => {
  it('follows up continuous vouchers month by month, 30 days after the month', () => {
    expect(agenda(only(eratio, 'vouchers'), '2026-01-01', '2027-12-31')).toEqual(
      linesOf(`
        vouchers | Jan 2026 | Mon 2026-03-02
        vouchers | Feb 2026 | Mon 2026-03-30
        vouchers | Mar 2026 | Thu 2026-04-30
        vouchers | Apr 2026 | Sat 2026-05-30
        vouchers | May 2026 | Tue 2026-06-30
        vouchers | Jun 2026 | Thu 2026-07-30
        vouchers | Jul 2026 | Sun 2026-08-30
        vouchers | Aug 2026 | Wed 2026-09-30
        vouchers | Sep 2026 | Fri 2026-10-30
        vouchers | Oct 2026 | Mon 2026-11-30
        vouchers | Nov 2026 | Wed 2026-12-30
        vouchers | Dec 2026 | Sat 2027-01-30
        vouchers | Jan 2027 | Tue 2027-03-02
        vouchers | Feb 2027 | Tue 2027-03-30
        vouchers | Mar 2027 | Fri 2027-04-30
        vouchers | Apr 2027 | Sun 2027-05-30
        vouchers | May 2027 | Wed 2027-06-30
        vouchers | Jun 2027 | Fri 2027-07-30
        vouchers | Jul 2027 | Mon 2027-08-30
        vouchers | Aug 2027 | Thu 2027-09-30
        vouchers | Sep 2027 | Sat 2027-10-30
        vouchers | Oct 2027 | Tue 2027-11-30
        vouchers | Nov 2027 | Thu 2027-12-30
      `),
    );
  });

  it('wants changes of fixed pay in the month before they take effect', () => {
    expect(agenda(only(eratio, 'fixed-pay'), '2026-01-01', '2027-03-31')).toEqual(
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
      `),
    );
  });

  it('wants variable pay and travel claims three working days before the payroll run, over Easter, May and Christmas too', () => {
    expect(agenda(only(eratio, 'variable-pay'), '2026-01-01', '2027-05-31', { paydayOfMonth: 25 })).toEqual(
      linesOf(`
        variable-pay | payday Fri 2026-01-23 | Tue 2026-01-20
        variable-pay | payday Wed 2026-02-25 | Fri 2026-02-20
        variable-pay | payday Wed 2026-03-25 | Fri 2026-03-20
        variable-pay | payday Fri 2026-04-24 | Tue 2026-04-21
        variable-pay | payday Fri 2026-05-22 | Tue 2026-05-19
        variable-pay | payday Thu 2026-06-25 | Mon 2026-06-22
        variable-pay | payday Fri 2026-07-24 | Tue 2026-07-21
        variable-pay | payday Tue 2026-08-25 | Thu 2026-08-20
        variable-pay | payday Fri 2026-09-25 | Tue 2026-09-22
        variable-pay | payday Fri 2026-10-23 | Tue 2026-10-20
        variable-pay | payday Wed 2026-11-25 | Fri 2026-11-20
        variable-pay | payday Thu 2026-12-24 | Mon 2026-12-21
        variable-pay | payday Mon 2027-01-25 | Wed 2027-01-20
        variable-pay | payday Thu 2027-02-25 | Mon 2027-02-22
        variable-pay | payday Wed 2027-03-24 | Fri 2027-03-19
        variable-pay | payday Fri 2027-04-23 | Tue 2027-04-20
        variable-pay | payday Tue 2027-05-25 | Thu 2027-05-20
      `),
    );
  });
});

describe('every published term', () => {
  it.each([
    ['Meldal, two-monthly VAT', meldalTwoMonthlyVat],
    ['Meldal, four-monthly', meldalFourMonthly],
    ['Meldal, small', meldalSmall],
    ['Kontorfabrikken', kontorfabrikken],
    ['ERATIO', eratio],
  ])('of %s is said without a fault', (_, terms) => {
    expect(findTermFaults(terms)).toEqual([]);
  });
});

describe('an engagement that starts in the middle of things', () => {
  it('on 15 November 2026 owes the term it is in, not the one before', () => {
    expect(agenda(only(meldalTwoMonthlyVat, 'vouchers'), '2026-01-01', '2027-03-31', {}, '2026-11-15')).toEqual(
      linesOf(`
        vouchers | Nov–Dec 2026 | Wed 2027-01-20
        vouchers | Jan–Feb 2027 | Sat 2027-03-20
      `),
    );
  });

  it('on the last day of a term owes that term, and on the day after does not', () => {
    const first = (start: string) =>
      agenda(only(meldalTwoMonthlyVat, 'vouchers'), '2026-01-01', '2027-01-31', {}, start)[0];
    expect(first('2026-10-31')).toBe('vouchers | Sep–Oct 2026 | Fri 2026-11-20');
    expect(first('2026-11-01')).toBe('vouchers | Nov–Dec 2026 | Wed 2027-01-20');
  });

  it('owes nothing that would have been due before it started', () => {
    expect(agenda(eratio, '2026-01-01', '2026-12-31', { paydayOfMonth: 25 }, '2026-11-23')).toEqual(
      linesOf(`
        fixed-pay    | Dec 2026              | Mon 2026-11-30
        variable-pay | payday Thu 2026-12-24 | Mon 2026-12-21
        vouchers     | Nov 2026              | Wed 2026-12-30
        fixed-pay    | Jan 2027              | Thu 2026-12-31
      `),
    );
  });
});
