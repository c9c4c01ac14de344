import { describe, expect, it } from 'vitest';
import { calendarDate } from '../kernel/index.ts';
import { findReport } from './find-report.ts';
import { deriveStatutoryDeadline, type StatutoryReport } from './statutory-deadline.ts';

describe('the deadline of the law', () => {
  it.each<[StatutoryReport, string, string]>([
    ['vat-return', '2026-02-28', '2026-04-10'],
    ['vat-return', '2026-04-30', '2026-06-10'],
    ['vat-return', '2026-06-30', '2026-08-31'],
    ['vat-return', '2026-08-31', '2026-10-12'],
    ['vat-return', '2026-10-31', '2026-12-10'],
    ['vat-return', '2026-12-31', '2027-02-10'],
    ['vat-return', '2027-06-30', '2027-08-31'],
    ['a-melding', '2026-06-30', '2026-07-06'],
    ['a-melding', '2026-08-31', '2026-09-07'],
    ['a-melding', '2026-11-30', '2026-12-07'],
    ['a-melding', '2026-12-15', '2027-01-05'],
    ['a-melding', '2027-05-31', '2027-06-07'],
    ['a-melding', '2026-03-31', '2026-04-07'],
    ['tax-return', '2025-12-31', '2026-06-01'],
    ['tax-return', '2026-12-31', '2027-05-31'],
  ])('of the %s for what ends on %s is %s', (report, endOn, dueOn) => {
    expect(deriveStatutoryDeadline(report, calendarDate(endOn))).toBe(dueOn);
  });
});

describe('the report that a delivery is the basis for', () => {
  it.each<[string, Parameters<typeof findReport>[0], StatutoryReport | undefined]>([
    ['vouchers of a VAT term', { periodOf: 'vat-term', documents: ['receipts', 'bank-statement'] }, 'vat-return'],
    ['what is paid as wages', { periodOf: 'payday', documents: ['payroll-basis'] }, 'a-melding'],
    ['vouchers of a year', { periodOf: 'year', documents: ['vouchers'] }, 'tax-return'],
    ['vouchers of a month', { periodOf: 'month', documents: ['vouchers'] }, undefined],
    ['contracts of a year', { periodOf: 'year', documents: ['contracts'] }, undefined],
    ['what is to be invoiced', { periodOf: 'invoicing', documents: ['invoicing-basis'] }, undefined],
  ])('%s', (_, duty, report) => {
    expect(findReport(duty)).toBe(report);
  });
});
