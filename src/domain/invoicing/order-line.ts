import { ore, vatOre, type CalendarDate, type Ore } from '../kernel/index.ts';

/** An approved surcharge, or a credit of one, as it leaves Takt. It never changes after that. */
export interface OrderLine {
  /** Of the surcharge line, or of the credit line: the receiving system can tell by it what it has seen before. */
  id: string;
  kind: 'surcharge' | 'credit';
  clientId: string;
  /** The surcharge line that a credit line takes back. */
  creditsLineId?: string;
  /** The period of the delivery that was late. */
  startOn: CalendarDate;
  endOn: CalendarDate;
  description: string;
  /** Without VAT, never below zero: a credit line counts the other way by its kind. */
  sumOre: Ore;
  vatBasisPoints: number;
}

/** What a line adds to what the client owes, without VAT: a credit line takes away. */
export function signedOre({ kind, sumOre }: Pick<OrderLine, 'kind' | 'sumOre'>): Ore {
  return ore(kind === 'credit' ? -sumOre : sumOre);
}

/**
 * VAT of one order line, rounded half up to whole øre, and with the sign of the line.
 * Example: kr 3 750,00 at 25 % is kr 937,50; as a credit line −937,50.
 */
export function signedVatOre({ kind, sumOre, vatBasisPoints }: OrderLine): Ore {
  const vat = vatOre(sumOre, vatBasisPoints);
  return ore(kind === 'credit' ? -vat : vat);
}
