import type { AgreedItem, FormDemand } from '../../src/domain/agreement/index.ts';
import type { AgreedDelivery } from '../../src/domain/intake/index.ts';
import type { Seeded } from '../../src/demo/seeded.ts';
import type { Temper } from './cast.ts';
import { endOn, startOn } from './live-period.ts';

/** What was agreed with a client: vouchers in one heap or by kind, the bank, perhaps sales and hours, and how it is to look. */
export function agree(temper: Temper, seeded: Seeded): AgreedDelivery {
  const together = seeded.next() < 0.35;
  const purchase = drawForm(temper, seeded, together);
  const form = seeded.next() < 0.5 ? [] : (['voucher-for-every-bank-line'] as const);
  const electronic: FormDemand[] = temper === 'modern' && seeded.next() < 0.8 ? ['electronic-invoice'] : [];
  const items: AgreedItem[] = [
    ...(together
      ? [{ key: 'vouchers', document: 'vouchers' as const, essential: true, form: purchase }]
      : [
          { key: 'receipts', document: 'receipts' as const, essential: true, form: purchase },
          {
            key: 'invoices',
            document: 'incoming-invoices' as const,
            essential: true,
            form: [...purchase, ...electronic],
          },
        ]),
    ...(seeded.next() < 0.55 ? [{ key: 'sales', document: 'outgoing-invoices' as const, essential: true }] : []),
    { key: 'bank', document: 'bank-statement', essential: true },
    ...(temper === 'by-mail' || seeded.next() < 0.15
      ? [{ key: 'hours', document: 'time-sheets' as const, essential: false }]
      : []),
  ];
  return {
    clauseKey: 'vouchers',
    periodStartOn: startOn,
    periodEndOn: endOn,
    items,
    form,
    wished: [],
    settledItemKeys: [],
  };
}

function drawForm(temper: Temper, seeded: Seeded, together: boolean): FormDemand[] {
  const likely = (chance: number, demand: FormDemand): FormDemand[] => (seeded.next() < chance ? [demand] : []);
  const order = seeded.next();
  // By kind only where there are several to tell apart.
  if (together && order >= 0.4 && order < 0.65) {
    return ['sorted-by-kind', ...likely(0.5, 'coded'), ...likely(0.7, 'one-voucher-per-file')];
  }
  return [
    ...(order < 0.65 ? (['sorted-by-date'] as const) : order < 0.75 ? (['sorted-by-bank-statement'] as const) : []),
    ...likely(temper === 'messy' || temper === 'all-at-once' ? 0.8 : 0.5, 'coded'),
    ...likely(0.7, 'one-voucher-per-file'),
    ...likely(0.4, 'legible'),
  ];
}
