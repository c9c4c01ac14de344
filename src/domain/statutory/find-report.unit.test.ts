import { describe, expect, it } from 'vitest';
import { findReport, type StatutoryReport } from './index.ts';

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
