import { describe, expect, it } from 'vitest';
import { describeDay, describeDuties, linesOf } from '../../../tests/scenarios/duty-table.ts';
import { calendarDate as on } from '../kernel/index.ts';
import type { ClientFacts } from './client-facts.ts';
import type { AgreementTerms, DutyClause } from './clause.ts';
import { foreseeDates, foreseeYear, type Foreseen } from './foresee-year.ts';
import type { ReportPromise } from './office-promises.ts';
import { findTemplate } from './templates.ts';

const start = { startOn: on('2026-01-01'), fromOn: on('2026-11-01') };

function termsOf(key: string): AgreementTerms {
  return findTemplate(key)!.terms;
}

/** One line a duty: clause, period, deadline, the law's deadline. */
function tableOf({ duties }: Foreseen): string[] {
  return duties.map((duty) =>
    [
      ...describeDuties([duty]),
      duty.statutory.map(({ report, dueOn }) => `${report} ${describeDay(dueOn)}`).join(', '),
    ].join(' | '),
  );
}

describe('the next twelve months', () => {
  it('of vouchers by VAT terms are six deadlines, each before the VAT return that it serves', () => {
    const year = foreseeYear(termsOf('vat-two-monthly'), {}, [], start);
    expect(tableOf(year)).toEqual(
      linesOf(`
        vouchers | Sep–Oct 2026 | Fri 2026-11-20 | vat-return Thu 2026-12-10
        vouchers | Nov–Dec 2026 | Wed 2027-01-20 | vat-return Wed 2027-02-10
        vouchers | Jan–Feb 2027 | Sat 2027-03-20 | vat-return Mon 2027-04-12
        vouchers | Mar–Apr 2027 | Thu 2027-05-20 | vat-return Thu 2027-06-10
        vouchers | May–Jun 2027 | Tue 2027-07-20 | vat-return Tue 2027-08-31
        vouchers | Jul–Aug 2027 | Mon 2027-09-20 | vat-return Mon 2027-10-11
      `),
    );
    expect([year.fromOn, year.toOn]).toEqual(['2026-11-01', '2027-10-31']);
    expect(year.withoutDates).toEqual([]);
  });

  it('of a client that reports VAT once a year name no VAT return for a term', () => {
    const facts: ClientFacts = { vat: [{ fromOn: on('2020-01-01'), regime: 'yearly' }] };
    const [first] = foreseeYear(termsOf('vat-two-monthly'), facts, [], start).duties;
    expect(first).toMatchObject({ dueOn: '2026-11-20', statutory: [] });
  });

  it('ask for an account by its name, and not for what is known not to have been', () => {
    const clause: DutyClause = {
      ...termsOf('monthly').duties[0]!,
      items: [
        { key: 'bank', document: 'bank-statement', essential: true, each: 'account' },
        { key: 'cash', document: 'daily-cash', essential: true, onlyIf: 'cash-sales' },
      ],
    };
    const facts: ClientFacts = {
      names: { account: ['Drift', 'Skatt på «Ærø»'] },
      without: [{ circumstance: 'cash-sales', fromOn: on('2026-11-01'), toOn: on('2026-11-30') }],
    };
    const { duties } = foreseeYear({ duties: [clause] }, facts, [], start);
    expect(duties.slice(0, 3).map(({ dueOn, items }) => [dueOn, items.map(({ key }) => key).join(' ')])).toEqual([
      ['2026-11-10', 'bank-drift bank-skatt-pa-aro cash'],
      ['2026-12-10', 'bank-drift bank-skatt-pa-aro'],
      ['2027-01-11', 'bank-drift bank-skatt-pa-aro cash'],
    ]);
  });

  it('ask for nothing in a month in which all of a delivery is known not to have been', () => {
    const clause: DutyClause = {
      ...termsOf('monthly').duties[0]!,
      items: [{ key: 'cash', document: 'daily-cash', essential: true, onlyIf: 'cash-sales' }],
    };
    const without = [{ circumstance: 'cash-sales', fromOn: on('2026-11-01'), toOn: on('2026-12-31') }] as const;
    const { duties } = foreseeYear({ duties: [clause] }, { without }, [], start);
    expect(duties.slice(0, 2).map(({ dueOn }) => dueOn)).toEqual(['2026-11-10', '2027-02-10']);
  });

  it('say of a clause why it has no date', () => {
    const vat: DutyClause = { ...termsOf('vat-two-monthly').duties[0]!, key: 'vat', whileVat: ['monthly'] };
    const yearly: DutyClause = { ...termsOf('yearly').duties[0]!, key: 'yearly' };
    const terms = { duties: [...termsOf('payroll-only').duties, vat, yearly] };
    const range = { ...start, toOn: on('2026-12-31') };
    expect(foreseeDates(terms, {}, [], range).withoutDates).toEqual([
      { clauseKey: 'payroll', why: 'event-not-known' },
      { clauseKey: 'vat', why: 'not-while-vat-is-so' },
      { clauseKey: 'yearly', why: 'none-in-this-span' },
    ]);
  });

  it('end with the agreement: nothing is asked about a time after it', () => {
    const frame = {
      tasks: [],
      untilOn: on('2026-12-31'),
      noticeMonths: 3,
      powers: [],
      electronicNotices: true,
      dataProcessingAnnex: true,
    } as const;
    const { duties } = foreseeYear({ ...termsOf('vat-two-monthly'), frame }, {}, [], start);
    expect(duties.map(({ dueOn }) => dueOn)).toEqual(['2026-11-20', '2027-01-20']);
  });
});

describe('what the office promises', () => {
  const promise = (change: Partial<ReportPromise>): ReportPromise => ({
    key: 'report',
    report: 'vat-return',
    period: { every: 'vat-term' },
    due: { rule: 'before', of: { statutory: 'vat-return' }, count: 2, unit: 'working-days' },
    shift: 'none',
    from: ['vouchers'],
    whenLate: 'moves',
    ...change,
  });
  const promised = (...reports: ReportPromise[]) =>
    foreseeYear(
      { ...termsOf('vat-two-monthly'), office: { answerWithinWorkingDays: 1, reports } },
      { paydayOfMonth: 25 },
      [],
      { ...start, fromOn: on('2026-12-01') },
    );

  it('are dates where they follow the calendar, beside the law’s own', () => {
    const { promises } = promised(promise({}));
    expect(
      promises.slice(0, 3).map(({ key, dueOn, statutory }) => [key, describeDay(dueOn), statutory[0]?.dueOn]),
    ).toEqual([
      ['report/vat-term/2026-09-01', 'Tue 2026-12-08', '2026-12-10'],
      ['report/vat-term/2026-11-01', 'Mon 2027-02-08', '2027-02-10'],
      ['report/vat-term/2027-01-01', 'Thu 2027-04-08', '2027-04-12'],
    ]);
  });

  it('are kept apart where nobody knows the day before everything has come', () => {
    const after = promise({ key: 'books', due: { rule: 'after-delivery', count: 10, unit: 'working-days' } });
    const payslips = promise({
      key: 'payslips',
      report: 'payslips',
      period: { event: 'payday' },
      due: { rule: 'before', of: 'event', count: 1, unit: 'working-days' },
    });
    const { promises, afterDelivery } = promised(after, payslips);
    expect(afterDelivery.map(({ key }) => key)).toEqual(['books']);
    // Christmas Day is a Friday: wages come on Thursday the 24th.
    expect(promises.slice(0, 2).map(({ key, dueOn }) => [key, dueOn])).toEqual([
      ['payslips/payday/2026-12', '2026-12-23'],
      ['payslips/payday/2027-01', '2027-01-22'],
    ]);
  });
});

describe('a deadline counted from what the law asks', () => {
  it('is told also where the law of the time before the engagement is not known', () => {
    const clause: DutyClause = {
      ...termsOf('payroll-only').duties[0]!,
      schedule: {
        period: { every: 'month' },
        due: { rule: 'before', of: { statutory: 'withholding-tax' }, count: 3, unit: 'working-days' },
        shift: 'none',
        whenClosed: 'none',
      },
    };
    const range = { startOn: on('2026-01-01'), fromOn: on('2026-01-01'), toOn: on('2026-03-31') };
    // Wages of the month's last day, withheld tax paid on the first working day after: Monday 2 February, Monday 2 March.
    expect(tableOf(foreseeDates({ duties: [clause] }, {}, [], range))).toEqual(
      linesOf(`
        payroll | Jan 2026 | Wed 2026-01-28 | withholding-tax Mon 2026-02-02
        payroll | Feb 2026 | Wed 2026-02-25 | withholding-tax Mon 2026-03-02
        payroll | Mar 2026 | Fri 2026-03-27 | withholding-tax Wed 2026-04-01
      `),
    );
  });
});
