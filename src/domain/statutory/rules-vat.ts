import { calendarDate } from '../kernel/index.ts';
import { checkedOn, filingRolls, paymentRolls, since2021, sinceTaxAdministrationRegulation } from './rules-shared.ts';
import type { StatutoryDue, StatutoryRule } from './statutory-rule.ts';

const monthAndTenDays = { rule: 'day-of-month', monthsAfter: 2, day: 10 } as const satisfies StatutoryDue;
const lateInSummer = { ...monthAndTenDays, except: { endsInMonth: 6, on: '08-31' } } as const satisfies StatutoryDue;
const filing = { ...filingRolls, checkedOn, validFromOn: sinceTaxAdministrationRegulation, confirmed: true } as const;

export const vatRules = {
  'vat-return': [
    {
      ...filing,
      anchor: 'vat-term',
      due: lateInSummer,
      source: 'skatteforvaltningsforskriften §§ 8-3-1, 8-3-10 (1)',
    },
  ],
  'vat-return-monthly': [
    {
      ...filing,
      anchor: 'month',
      due: monthAndTenDays,
      source: 'skatteforvaltningsforskriften §§ 8-3-2, 8-3-8, 8-3-10 (1)',
    },
  ],
  'vat-return-weekly': [
    {
      ...filing,
      anchor: 'week',
      due: { rule: 'time-after', months: 1, days: 10 },
      source: 'skatteforvaltningsforskriften §§ 8-3-8 (2), 8-3-10 (1)',
      // The text does not say in which order a month and ten days are added, nor where a week begins.
      confirmed: false,
    },
  ],
  'vat-return-yearly': [
    {
      ...filing,
      anchor: 'year',
      due: { rule: 'day-of-next-year', on: '03-10' },
      source: 'skatteforvaltningsforskriften §§ 8-3-3, 8-3-10 (2)',
    },
  ],
  'vat-return-primary-industries': [
    {
      ...filing,
      anchor: 'year',
      due: { rule: 'day-of-next-year', on: '04-10' },
      source: 'skatteforvaltningsforskriften §§ 8-3-7, 8-3-10 (3)',
    },
  ],
  // 31 August for the second quarter came with the regulation of 15 February 2023 no. 195, in force the same day.
  'vat-special-return': [
    {
      ...filing,
      anchor: 'quarter',
      due: monthAndTenDays,
      validUntilOn: calendarDate('2023-02-14'),
      source: 'skatteforvaltningsforskriften §§ 8-3-9, 8-3-10 (1)',
    },
    {
      ...filing,
      anchor: 'quarter',
      due: lateInSummer,
      validFromOn: calendarDate('2023-02-15'),
      source: 'skatteforvaltningsforskriften §§ 8-3-9, 8-3-10 (1)',
    },
  ],
  'vat-voec': [
    {
      ...filing,
      anchor: 'quarter',
      due: { rule: 'time-after', months: 0, days: 20 },
      source: 'skatteforvaltningsforskriften §§ 8-3-9, 8-3-10 (4)',
      confirmed: false,
    },
  ],
  'vat-compensation': [
    { ...filing, anchor: 'vat-term', due: lateInSummer, source: 'skatteforvaltningsforskriften §§ 8-7-1, 8-7-2' },
  ],
  'vat-payment': [
    {
      ...filing,
      ...paymentRolls,
      anchor: 'vat-term',
      due: lateInSummer,
      validFromOn: since2021,
      source: 'skattebetalingsloven § 10-30, skatteforvaltningsforskriften § 8-3-10 (1)',
    },
  ],
} satisfies Record<string, readonly StatutoryRule[]>;
