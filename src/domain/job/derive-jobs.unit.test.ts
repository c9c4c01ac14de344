import { describe, expect, it } from 'vitest';
import {
  findTemplate,
  type AgreementTerms,
  type ClientFacts,
  type ReportPromise,
  type TemplateKey,
} from '../agreement/index.ts';
import { calendarDate } from '../kernel/index.ts';
import { deriveJobs } from './index.ts';

const on = calendarDate;
const facts: ClientFacts = { paydayOfMonth: 31, invoicingDayOfMonth: 15 };

function jobsOf(terms: AgreementTerms, fromOn: string, toOn: string, of: ClientFacts = facts): string[] {
  const range = { startOn: on('2026-01-01'), fromOn: on(fromOn), toOn: on(toOn) };
  return deriveJobs(terms, of, [], range).map(({ key, doneBy, needs, deadlines }) => {
    const why = deadlines.map((one) => ('report' in one ? one.report : one.of)).join(', ');
    return `${doneBy} ${key} (${why}) from ${needs.join(', ') || 'nothing'}`;
  });
}

const termsOf = (template: TemplateKey): AgreementTerms => findTemplate(template)!.terms;

function promising(template: TemplateKey, ...reports: Partial<ReportPromise>[]): AgreementTerms {
  const common = { key: 'r', report: 'period-report', shift: 'next', from: [], whenLate: 'moves' } as const;
  const due = { rule: 'after', of: 'period-end', count: 35, unit: 'days' } as const;
  const period = { every: 'month' } as const;
  const promised = reports.map((report) => ({ ...common, period, due, ...report }));
  const terms = termsOf(template);
  return { ...terms, office: { answerWithinWorkingDays: 1, reports: promised } };
}

describe('the jobs of an agreement', () => {
  it('are bookkeeping and the VAT return by the law, and wages by the payday', () => {
    expect(jobsOf(termsOf('vat-two-monthly-with-payroll'), '2026-11-28', '2027-01-05')).toEqual([
      '2026-11-30 payroll/payday/2026-11 (event, a-melding) from payroll/payday/2026-11',
      '2026-12-10 bookkeeping/vat-term/2026-09-01 (vat-return) from vouchers/vat-term/2026-09-01',
      '2026-12-10 vat-return/vat-term/2026-09-01 (vat-return) from vouchers/vat-term/2026-09-01',
      '2026-12-31 payroll/payday/2026-12 (event, a-melding) from payroll/payday/2026-12',
    ]);
  });

  it('wait for both months where the VAT return is for two', () => {
    expect(jobsOf(termsOf('monthly'), '2026-12-01', '2026-12-31')).toEqual([
      '2026-12-10 bookkeeping/month/2026-09-01 (vat-return) from vouchers/month/2026-09-01',
      '2026-12-10 bookkeeping/month/2026-10-01 (vat-return) from vouchers/month/2026-10-01',
      '2026-12-10 vat-return/vat-term/2026-09-01 (vat-return) from vouchers/month/2026-09-01, vouchers/month/2026-10-01',
    ]);
  });

  it('are due by what was promised where that is before the law', () => {
    expect(jobsOf(promising('monthly', {}), '2026-11-01', '2026-12-09')).toEqual([
      '2026-11-04 bookkeeping/month/2026-09-01 (promise, vat-return) from vouchers/month/2026-09-01',
      '2026-11-04 period-report/month/2026-09-01 (promise) from vouchers/month/2026-09-01',
      '2026-12-07 bookkeeping/month/2026-10-01 (promise, vat-return) from vouchers/month/2026-10-01',
      '2026-12-07 period-report/month/2026-10-01 (promise) from vouchers/month/2026-10-01',
    ]);
  });

  it('are planned by the day of the delivery where the promise counts from it', () => {
    const due = { rule: 'after-delivery', count: 5, unit: 'working-days' } as const;
    expect(jobsOf(promising('monthly', { due }), '2026-11-11', '2026-11-20')).toEqual([
      '2026-11-17 bookkeeping/month/2026-10-01 (promise, vat-return) from vouchers/month/2026-10-01',
      '2026-11-17 period-report/month/2026-10-01 (promise) from vouchers/month/2026-10-01',
    ]);
  });

  it('are one where wages and payslips are promised', () => {
    const payslips = {
      report: 'payslips',
      period: { event: 'payday' },
      due: { rule: 'before', of: 'event', count: 1, unit: 'working-days' },
      from: ['payroll'],
    } as const;
    expect(jobsOf(promising('payroll-only', payslips), '2026-11-01', '2026-11-30')).toEqual([
      '2026-11-27 payroll/payday/2026-11 (promise, event, a-melding) from payroll/payday/2026-11',
    ]);
  });

  it('are the close of the year by the tax return and the accounts', () => {
    expect(jobsOf(termsOf('year-end'), '2027-05-01', '2027-08-31')).toEqual([
      '2027-05-31 year-end/year/2026-01-01 (tax-return, annual-accounts) from year-end/year/2026-01-01',
    ]);
  });

  it('are due by the law whoever sends it in, and on the working day before where the law lets a Saturday stand', () => {
    const terms = termsOf('year-end');
    const frame = { ...terms.frame!, tasks: ['annual-accounts'] as const };
    const [job] = deriveJobs({ ...terms, frame }, facts, [], {
      startOn: on('2026-01-01'),
      fromOn: on('2027-05-01'),
      toOn: on('2027-08-31'),
    });
    expect(job).toMatchObject({
      doneBy: '2027-05-31',
      deadlines: [
        { of: 'law', report: 'tax-return', on: '2027-05-31' },
        { of: 'law', report: 'annual-accounts', on: '2027-07-31' },
      ],
    });
    // The accounts alone, for a delivery that is no basis for a tax return: Saturday 31 July.
    const { items } = terms.duties[0]!;
    const stock = { ...terms.duties[0]!, items: items.filter(({ document }) => document === 'loan-statements') };
    expect(jobsOf({ duties: [stock], frame }, '2027-05-01', '2027-08-31')).toEqual([
      '2027-07-30 year-end/year/2026-01-01 (annual-accounts) from year-end/year/2026-01-01',
    ]);
  });

  it('are an aim where nobody asks for them by a day', () => {
    expect(jobsOf(termsOf('four-monthly'), '2026-10-01', '2026-10-31')).toEqual([
      '2026-10-28 bookkeeping/four-months/2026-05-01 (aim) from vouchers/four-months/2026-05-01',
    ]);
  });

  it('are not the office’s where the agreement does not give them to it', () => {
    const terms = termsOf('vat-two-monthly-with-payroll');
    const frame = { ...terms.frame!, tasks: ['payroll'] as const };
    expect(jobsOf({ ...terms, frame }, '2026-11-28', '2026-12-12')).toEqual([
      '2026-11-30 payroll/payday/2026-11 (event, a-melding) from payroll/payday/2026-11',
    ]);
  });

  it('follow the client’s own way to report VAT', () => {
    const monthly: ClientFacts = { vat: [{ fromOn: on('2020-01-01'), regime: 'monthly' }] };
    expect(jobsOf(termsOf('monthly'), '2026-12-01', '2026-12-31', monthly)).toEqual([
      '2026-12-10 bookkeeping/month/2026-10-01 (vat-return-monthly) from vouchers/month/2026-10-01',
      '2026-12-10 vat-return/month/2026-10-01 (vat-return-monthly) from vouchers/month/2026-10-01',
    ]);
    const none: ClientFacts = { vat: [{ fromOn: on('2020-01-01'), regime: 'none' }] };
    expect(jobsOf(termsOf('monthly'), '2026-12-01', '2026-12-31', none)).toEqual([
      '2026-12-08 bookkeeping/month/2026-10-01 (aim) from vouchers/month/2026-10-01',
    ]);
  });

  it('are the same on every run, and each has a name of its own', () => {
    const terms = promising('vat-two-monthly-with-payroll', {});
    const once = jobsOf(terms, '2026-01-01', '2028-12-31');
    expect(jobsOf(terms, '2026-01-01', '2028-12-31')).toEqual(once);
    const names = once.map((line) => line.split(' ')[1]);
    expect(new Set(names).size).toBe(names.length);
  });
});
