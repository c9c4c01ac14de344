import { calendarDate } from '../kernel/index.ts';
import { checkedOn, filingRolls, paymentRolls, since2021 } from './rules-shared.ts';
import type { StatutoryRule } from './statutory-rule.ts';

const aMeldingRolls = { roll: 'next-working-day', rollSource: 'a-opplysningsforskriften § 2-1 (7)' } as const;
const checked = { checkedOn, confirmed: true } as const;

export const payrollRules = {
  'a-melding': [
    {
      ...checked,
      ...aMeldingRolls,
      anchor: 'month',
      due: { rule: 'day-of-month', monthsAfter: 1, day: 5 },
      validFromOn: calendarDate('2015-01-01'),
      source: 'a-opplysningsforskriften § 2-1 (1)',
    },
  ],
  'a-melding-simplified': [
    {
      ...checked,
      anchor: 'payday',
      due: { rule: 'first-working-day-after' },
      roll: 'none',
      validFromOn: calendarDate('2022-01-01'),
      source: 'a-opplysningsforskriften §§ 2-1 (8), 3-1 (2)',
    },
  ],
  'a-melding-fishing-share': [
    {
      ...checked,
      ...aMeldingRolls,
      anchor: 'year',
      due: { rule: 'day-of-next-year', on: '02-20' },
      validFromOn: calendarDate('2016-02-02'),
      source: 'a-opplysningsforskriften § 2-1 (4)',
    },
  ],
  // Until 31 December 2025 it was paid with employer's contribution every second month: another anchor, so that nobody is answered by it.
  'withholding-tax': [
    {
      ...checked,
      anchor: 'payday',
      due: { rule: 'first-working-day-after' },
      roll: 'none',
      validFromOn: calendarDate('2026-01-01'),
      source: 'skattebetalingsloven § 10-10 (1)',
    },
  ],
  'employer-contribution': [
    {
      ...checked,
      ...paymentRolls,
      anchor: 'vat-term',
      due: { rule: 'day-of-month', monthsAfter: 1, day: 15 },
      validFromOn: since2021,
      source: 'skattebetalingsloven § 10-10 (2)',
    },
  ],
  'salary-summary': [
    {
      ...checked,
      ...filingRolls,
      anchor: 'year',
      due: { rule: 'day-of-next-year', on: '02-01' },
      validFromOn: since2021,
      source: 'skatteforvaltningsforskriften § 7-13-2 (1)',
      confirmed: false,
    },
  ],
  'third-party-benefits': [
    {
      ...checked,
      anchor: 'benefit-day',
      due: { rule: 'time-after', months: 2, days: 0 },
      roll: 'none',
      validFromOn: calendarDate('2019-01-01'),
      source: 'skatteforvaltningsforskriften § 7-2-12',
    },
  ],
  // With the tax return of the employer's business.
  'payroll-control-statement': [
    {
      ...checked,
      ...filingRolls,
      anchor: 'year',
      due: { rule: 'day-of-next-year', on: '05-31' },
      validFromOn: calendarDate('2023-01-01'),
      source: 'skatteforvaltningsforskriften §§ 7-2-11, 8-2-3 (1)',
    },
  ],
  'foreign-contractors': [
    {
      ...checked,
      anchor: 'assignment-day',
      due: { rule: 'day-by-half', monthsAfter: 1, day: 5, laterDay: 15, laterAfterDay: 20 },
      roll: 'next-working-day',
      rollSource: 'skatteforvaltningsforskriften § 7-6-6 (4)',
      validFromOn: calendarDate('2022-01-01'),
      source: 'skatteforvaltningsforskriften § 7-6-6 (1)–(3)',
    },
  ],
} satisfies Record<string, readonly StatutoryRule[]>;
