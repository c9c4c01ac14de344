import { adjustFee, type Fee, type IndexChange } from '../../domain/agreement/index.ts';
import { ore } from '../../domain/kernel/index.ts';
import type { Language } from '../language.ts';
import type { ComposedMessage } from './message.ts';
import { brattli, letterhead, on } from './messages.testdata.ts';
import { composePriceAdjustment } from './price-adjustment-message.ts';

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

/** Every notice of new prices: by figures, by a share, and for two agreements. */
export function everyPriceAdjustment(language: Language): Record<string, ComposedMessage> {
  const from = letterhead(language);
  const part = (change: IndexChange, startOn: string, section: string, some: readonly Fee[] = fees) => ({
    startOn: on(startOn),
    section,
    fees: some.map((before) => ({ before, after: adjustFee(before, change) })),
  });
  const rise: IndexChange = { by: 'figures', fromFigure: 13_390, toFigure: 13_720 };
  const fall: IndexChange = { by: 'basis-points', basisPoints: -50 };
  return {
    'new prices': composePriceAdjustment(from, brattli, { adjusted: [part(rise, '2027-01-01', 'E')], change: rise }),
    'new prices, a share': composePriceAdjustment(from, brattli, {
      adjusted: [part(fall, '2027-01-01', 'E', fees.slice(1, 2))],
      change: fall,
    }),
    'new prices, two agreements': composePriceAdjustment(from, brattli, {
      adjusted: [part(rise, '2027-01-01', 'E'), part(rise, '2027-02-01', 'D', fees.slice(1))],
      change: rise,
    }),
  };
}
