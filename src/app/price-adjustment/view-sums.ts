import type { AdjustedFee } from '../../domain/agreement/index.ts';
import type { AdjustmentPreview } from '../../http/contract/price-adjustment.ts';
import { changesOfFee } from '../../texts/price-adjustment/fee-change-in-words.ts';

/** Every sum of every fee before and after, in both languages. */
export function viewSums(fees: readonly AdjustedFee[]): AdjustmentPreview['agreements'][number]['sums'] {
  return fees.flatMap((fee) => {
    const en = changesOfFee(fee, 'en');
    return changesOfFee(fee, 'nb').map(({ label, beforeOre, afterOre }, place) => ({
      label: { nb: label, en: en[place]!.label },
      beforeOre,
      afterOre,
    }));
  });
}
