import { checkedOn, filingRolls, paymentRolls, since2021 } from './rules-shared.ts';
import type { StatutoryRule } from './statutory-rule.ts';

const checked = { checkedOn, validFromOn: since2021, confirmed: true } as const;

export const taxRules = {
  'tax-return': [
    {
      ...checked,
      ...filingRolls,
      anchor: 'year',
      due: { rule: 'day-of-next-year', on: '05-31' },
      source: 'skatteforvaltningsforskriften § 8-2-3 (1) a',
    },
  ],
  'tax-return-wage-earners': [
    {
      ...checked,
      ...filingRolls,
      anchor: 'year',
      due: { rule: 'day-of-next-year', on: '04-30' },
      source: 'skatteforvaltningsforskriften § 8-2-3 (1) b',
    },
  ],
  // The latest day that may be granted to a named client of an accountant or auditor: it is no deadline of one's own that could move.
  'tax-return-extended': [
    {
      ...checked,
      anchor: 'year',
      due: { rule: 'day-of-next-year', on: '06-30' },
      roll: 'none',
      source: 'skatteforvaltningsforskriften § 8-2-5 (1) b',
    },
  ],
  'shareholder-register': [
    {
      ...checked,
      ...filingRolls,
      anchor: 'year',
      due: { rule: 'day-of-next-year', on: '01-31' },
      source: 'skatteforvaltningsforskriften § 7-7-4 (1)',
      confirmed: false,
    },
  ],
  'shareholder-register-others': [
    {
      ...checked,
      ...filingRolls,
      anchor: 'year',
      due: { rule: 'day-of-next-year', on: '03-31' },
      source: 'skatteforvaltningsforskriften § 7-7-4 (2)',
      confirmed: false,
    },
  ],
  'advance-tax-company': [
    {
      ...checked,
      ...paymentRolls,
      anchor: 'term-day',
      due: { rule: 'days-of-the-law', days: ['02-15', '04-15'], taxYear: 'before' },
      source: 'skattebetalingsloven § 10-20 (3)',
    },
  ],
  'advance-tax-person': [
    {
      ...checked,
      ...paymentRolls,
      anchor: 'term-day',
      due: { rule: 'days-of-the-law', days: ['03-15', '06-15', '09-15', '12-15'], taxYear: 'same' },
      source: 'skattebetalingsloven § 10-20 (1)',
    },
  ],
  'extra-advance-tax': [
    {
      ...checked,
      ...paymentRolls,
      anchor: 'year',
      due: { rule: 'day-of-next-year', on: '05-31' },
      source: 'skattebetalingsloven § 4-7',
    },
  ],
} satisfies Record<string, readonly StatutoryRule[]>;
