import type { FormDemand } from '../agreement/index.ts';
import type { AgreedDelivery } from './delivered.ts';
import { findItem } from './delivery.ts';
import type { Ground } from './finding.ts';

/** A demand of form on an item, or a wish. */
export interface Demanded {
  demand: FormDemand;
  wished: boolean;
}

/** Whether an item is to look so: by what is said of it or of all under the clause. A demand goes before a wish. */
export function findDemand(
  agreed: AgreedDelivery,
  itemKey: string | undefined,
  demand: FormDemand,
): Demanded | undefined {
  const item = findItem(agreed, itemKey);
  if (item === undefined) return undefined;
  if (item.form?.includes(demand) || agreed.form.includes(demand)) return { demand, wished: false };
  return agreed.wished.includes(demand) ? { demand, wished: true } : undefined;
}

export function groundOf({ demand, wished }: Demanded): Ground {
  return wished ? { on: 'form', demand, wished } : { on: 'form', demand };
}
