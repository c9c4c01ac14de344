import { assert } from '../../domain/kernel/index.ts';

/**
 * A sum in kroner as a program reads it, always with two decimals and no spaces: `3750,00` for a Norwegian spreadsheet, `3750.00` for an electronic
 * invoice, `-937,50` for what is taken back.
 */
export function formatDecimal(amountOre: number, point: ',' | '.'): string {
  assert(Number.isSafeInteger(amountOre), `not a whole number of øre: ${amountOre}`);
  const figures = `${Math.abs(amountOre)}`.padStart(3, '0');
  return `${amountOre < 0 ? '-' : ''}${figures.slice(0, -2)}${point}${figures.slice(-2)}`;
}

/** A rate in basis points as a number of percent, with the decimals that it has: `25`, `12,5`. */
export function formatPercent(basisPoints: number, point: ',' | '.'): string {
  return `${basisPoints / 100}`.replace('.', point);
}
