import type { Fee } from '../../domain/agreement/index.ts';
import { ore } from '../../domain/kernel/index.ts';
import type { Language } from '../language.ts';
import {
  composePackageLapsed,
  composePackageLapseUndone,
  composePackageRestored,
  type PackageLapsedFacts,
} from './lapse-messages.ts';
import type { ComposedMessage } from './message.ts';
import { brattli, letterhead, on, period, septemberOctober } from './messages.testdata.ts';

const fees: readonly Fee[] = [
  {
    fee: 'package',
    key: 'bundle',
    per: 'month',
    amountOre: ore(499_000),
    volume: { of: 'vouchers', upTo: 100 },
    toleranceBasisPoints: 1_000,
    eachBeyondOre: ore(850),
    presumes: [],
  },
  { fee: 'hourly', key: 'lead', role: 'engagement-lead', rateOre: ore(150_000) },
  { fee: 'hourly', key: 'hours', role: 'accountant', rateOre: ore(115_000) },
];

/** Vouchers for September and October, due Friday 20 November 2026 and still missing on Tuesday 1 December. */
export const lapsed: PackageLapsedFacts = {
  holdsFromOn: on('2026-12-02'),
  causes: [
    {
      items: [{ document: 'receipts' }, { document: 'bank-statement' }],
      period: septemberOctober,
      dueOn: on('2026-11-20'),
    },
  ],
  fees,
  endsAfterMonths: 1,
  backOn: on('2027-02-01'),
};

export function everyLapseMessage(language: Language): Record<string, ComposedMessage> {
  const from = letterhead(language);
  const wages = {
    items: [{ document: 'payroll-basis' }],
    period: period('month', '2026-10-01', '2026-10-31'),
  } as const;
  return {
    'package price lapses': composePackageLapsed(from, brattli, lapsed),
    'package price lapses, after two': composePackageLapsed(from, brattli, {
      ...lapsed,
      fees: [],
      endsAfterMonths: 2,
      causes: [
        { ...wages, dueOn: on('2026-11-02'), deliveredOn: on('2026-11-04') },
        { ...lapsed.causes[0]!, deliveredOn: on('2026-11-30') },
      ],
    }),
    'package price is back': composePackageRestored(from, brattli, { fromOn: on('2027-02-01'), endsAfterMonths: 1 }),
    'package price was never away': composePackageLapseUndone(from, brattli, { fromOn: on('2026-12-02') }),
  };
}
