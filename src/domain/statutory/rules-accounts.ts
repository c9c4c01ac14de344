import { checkedOn, since2021 } from './rules-shared.ts';
import type { StatutoryRule } from './statutory-rule.ts';

/** None of these texts has a rule for Saturdays and holidays: the day stands. */
const checked = { checkedOn, validFromOn: since2021, roll: 'none', confirmed: true } as const;

export const accountsRules = {
  'stock-count': [
    {
      ...checked,
      anchor: 'financial-year',
      due: { rule: 'time-after', months: 0, days: 0 },
      source: 'bokføringsforskriften § 6-1',
    },
  ],
  'annual-accounts-adopted': [
    {
      ...checked,
      anchor: 'financial-year',
      due: { rule: 'months-after-year', months: 6 },
      source: 'regnskapsloven § 3-1 (2)',
    },
  ],
  // The last day without a late fee. The duty itself runs out a month after the accounts were adopted, which may be earlier.
  'annual-accounts': [
    {
      ...checked,
      anchor: 'financial-year',
      due: { rule: 'day-of-next-year', on: '07-31', early: { upTo: '06-30', on: '01-31' } },
      source: 'regnskapsloven §§ 8-2 (1), 8-3 (1)',
    },
  ],
  'general-meeting': [
    {
      ...checked,
      anchor: 'financial-year',
      due: { rule: 'months-after-year', months: 6 },
      source: 'aksjeloven § 5-5 (1)',
    },
  ],
  'general-meeting-papers': [
    {
      ...checked,
      anchor: 'meeting-day',
      due: { rule: 'time-after', months: 0, days: -7 },
      source: 'aksjeloven §§ 5-5 (3), 5-10 (2)',
    },
  ],
} satisfies Record<string, readonly StatutoryRule[]>;
