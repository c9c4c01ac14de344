import type { Fee } from '../../../../domain/agreement/index.ts';
import { ore } from '../../../../domain/kernel/index.ts';

export const feeKinds = ['fixed', 'hourly', 'package'] as const satisfies readonly Fee['fee'][];
export type FeeKind = Fee['fee'];

/** A fee of another kind, with the sum and the period kept where both have them. */
export function feeOfKind(fee: FeeKind, before: Fee): Fee {
  if (fee === before.fee) return before;
  const { key } = before;
  const amountOre = 'amountOre' in before ? before.amountOre : ore(390_000);
  const per = 'per' in before ? before.per : 'month';
  switch (fee) {
    case 'fixed':
      return { fee, key, per, amountOre };
    case 'hourly':
      return { fee, key, role: 'accountant', rateOre: ore(120_000) };
    case 'package':
      return {
        fee,
        key,
        per,
        amountOre,
        volume: { of: 'vouchers', upTo: 100 },
        toleranceBasisPoints: 1000,
        eachBeyondOre: ore(2500),
        presumes: [],
      };
  }
}
