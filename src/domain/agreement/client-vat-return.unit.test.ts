import { describe, expect, it } from 'vitest';
import { calendarDate, ore } from '../kernel/index.ts';
import type { ChargeTerm } from './charge.ts';
import type { DutyClause } from './clause.ts';
import { deriveDuties, findTermFaults } from './index.ts';
import type { VatRegime } from './schedule.ts';
import { findTemplate } from './templates.ts';

const terms = findTemplate('follows-vat')!.terms;
const vouchers = terms.duties.find(({ key }) => key === 'vouchers')!;
const range = {
  startOn: calendarDate('2025-01-01'),
  fromOn: calendarDate('2026-01-01'),
  toOn: calendarDate('2027-06-30'),
};

describe('vouchers twenty days before the VAT return', () => {
  it.each([
    // how VAT is reported, period, its VAT return, so the deadline
    ['two-monthly', '2026-09-01', '2026-11-20' /* Friday; the return is due on Thursday 10 December */],
    ['monthly', '2026-01-01', '2026-02-18' /* Wednesday; the return is due on Tuesday 10 March */],
    ['yearly', '2026-01-01', '2027-02-18' /* Thursday; the return is due on Wednesday 10 March */],
    ['primary-industries', '2026-01-01', '2027-03-23' /* Tuesday; the return is due on Monday 12 April */],
  ] as const)('by %s VAT, the period from %s: %s', (regime: VatRegime, startOn, dueOn) => {
    const facts = { vat: [{ fromOn: calendarDate('2020-01-01'), regime }] };
    const found = deriveDuties({ duties: [vouchers] }, facts, [], range);
    expect(found.find(({ period }) => period.startOn === startOn)?.dueOn).toBe(dueOn);
  });
});

describe('a price by nearness to the VAT return', () => {
  const near: ChargeTerm = {
    key: 'near',
    on: 'near-statutory',
    report: 'vat-return',
    workingDays: 6,
    price: { per: 'delivery', amountOre: ore(50_000) },
    nature: 'price',
  };
  const faultsOf = (duty: Partial<DutyClause>): string[] =>
    findTermFaults({ ...terms, duties: [{ ...vouchers, charges: [near], ...duty }] }).map(({ code }) => code);

  it.each([
    ['whatever VAT the client reports', {}, ['agreement.report-of-other-vat']],
    ['while VAT is reported every month', { whileVat: ['monthly'] }, ['agreement.report-of-other-vat']],
    ['in two ways to report', { whileVat: ['two-monthly', 'monthly'] }, ['agreement.report-of-other-vat']],
    ['while VAT is reported every two months', { whileVat: ['two-monthly'] }, []],
    ['in periods that do not follow VAT', { schedule: { ...vouchers.schedule, period: { every: 'vat-term' } } }, []],
  ] as const)('%s', (_, duty, codes) => {
    expect(faultsOf(duty as Partial<DutyClause>)).toEqual(codes);
  });
});
