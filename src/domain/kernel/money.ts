import { assert } from './assert.ts';

declare const brand: unique symbol;

/** An amount in Norwegian øre, always a whole number. The currency is in the type: there is no other one here. */
export type Ore = number & { readonly [brand]: 'NOK-ore' };

export const zeroOre = 0 as Ore;

export function ore(amount: number): Ore {
  assert(Number.isSafeInteger(amount), `not a whole number of øre: ${amount}`);
  return amount as Ore;
}

export function oreFromKroner(kroner: number): Ore {
  return ore(Math.round(kroner * 100));
}

export function sumOre(amounts: readonly Ore[]): Ore {
  return ore(amounts.reduce((sum, amount) => sum + amount, 0));
}

export function timesOre(amount: Ore, count: number): Ore {
  assert(Number.isSafeInteger(count) && count >= 0, `count ${count}`);
  return ore(amount * count);
}

export function leastOre(first: Ore, second: Ore): Ore {
  return first < second ? first : second;
}

/**
 * A share of an amount, in basis points (100 = 1 %), rounded half up to whole øre. Amounts here are never negative,
 * so "half up" and "half away from zero" are the same rule.
 */
export function shareOfOre(amount: Ore, basisPoints: number): Ore {
  assert(Number.isSafeInteger(basisPoints) && basisPoints >= 0 && amount >= 0, `share ${basisPoints} of ${amount}`);
  // Checked before the division, which would hide a product that is too large to be exact.
  return ore(Math.floor(ore(amount * basisPoints + 5_000) / 10_000));
}

/** Value added tax on an amount without it, rounded half up to whole øre. Example: 25 % of kr 3 750,00 is kr 937,50. */
export function vatOre(amount: Ore, vatBasisPoints: number): Ore {
  return shareOfOre(amount, vatBasisPoints);
}
