import { ore, sumOre, vatOre, type Ore } from '../kernel/index.ts';
import type { OrderLine } from './order-line.ts';

export interface RateTotal {
  vatBasisPoints: number;
  netOre: Ore;
  vatOre: Ore;
}

export interface InvoiceTotals {
  netOre: Ore;
  vatOre: Ore;
  totalOre: Ore;
  /** One for each rate, the highest first. */
  rates: readonly RateTotal[];
}

/**
 * The sums of an invoice or a credit note, all above zero. VAT is worked out once for each rate on the sum of its lines, rounded half up to whole
 * øre, as EN 16931 BR-CO-17 has it: lines are not rounded one by one. Example: kr 1 000,01 and kr 1 000,01 at 25 % → VAT of kr 2 000,02 is
 * kr 500,01, though each line alone would have kr 250,00.
 */
export function deriveInvoiceTotals(lines: readonly Pick<OrderLine, 'sumOre' | 'vatBasisPoints'>[]): InvoiceTotals {
  const byRate = Map.groupBy(lines, (line) => line.vatBasisPoints);
  const rates = [...byRate]
    .sort(([first], [second]) => second - first)
    .map(([vatBasisPoints, ofRate]) => {
      const netOre = sumOre(ofRate.map((line) => line.sumOre));
      return { vatBasisPoints, netOre, vatOre: vatOre(netOre, vatBasisPoints) };
    });
  const net = sumOre(rates.map((rate) => rate.netOre));
  const vat = sumOre(rates.map((rate) => rate.vatOre));
  return { netOre: net, vatOre: vat, totalOre: ore(net + vat), rates };
}
