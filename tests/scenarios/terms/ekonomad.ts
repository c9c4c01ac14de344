import type { AgreementTerms } from '../../../src/domain/agreement/index.ts';
import { ore } from '../../../src/domain/kernel/index.ts';

/**
 * ekonomad (ekonomad.se/instruktioner, Swedish): each month's material by the 10th of the next; a late fee of up to SEK 500 when it comes with six
 * working days or fewer left before the VAT return; a package price that presumes sorted and reconciled material; no time promised after the
 * agreed date. Amounts are written in øre for the Swedish öre, and the Norwegian two-monthly VAT return stands for the Swedish one. The
 * package's price, volume and tolerance are this scenario's, and so is the month's report five working days after the delivery.
 */
export const ekonomad: AgreementTerms = {
  duties: [
    {
      key: 'material',
      items: [
        { key: 'vouchers', document: 'vouchers', essential: true },
        { key: 'bank', document: 'bank-statement', essential: true, each: 'account', form: ['reconciled'] },
      ],
      schedule: {
        period: { every: 'month' },
        due: { rule: 'day-of-month', day: 10, monthsAfter: 1 },
        shift: 'none',
        whenClosed: 'none',
      },
      form: ['sorted-by-date', 'voucher-for-every-bank-line'],
      channel: 'takt',
      mendDays: 3,
      charges: [
        {
          key: 'near-vat',
          on: 'near-statutory',
          report: 'vat-return',
          workingDays: 6,
          price: { per: 'delivery', amountOre: ore(50_000), upTo: true },
          nature: 'price',
        },
      ],
    },
  ],
  office: {
    answerWithinWorkingDays: 1,
    // "After the agreed date neither delivery in the agreed time nor reporting in time is guaranteed."
    reports: [
      {
        key: 'vat',
        report: 'vat-return',
        period: { every: 'vat-term' },
        due: { rule: 'before', of: { statutory: 'vat-return' }, count: 0, unit: 'days' },
        shift: 'none',
        from: ['material'],
        whenLate: 'not-promised',
      },
      {
        key: 'month',
        report: 'period-report',
        period: { every: 'month' },
        due: { rule: 'after-delivery', count: 5, unit: 'working-days' },
        shift: 'none',
        from: ['material'],
        whenLate: 'not-promised',
      },
    ],
  },
  price: {
    fees: [
      {
        fee: 'package',
        key: 'package',
        per: 'month',
        amountOre: ore(350_000),
        volume: { of: 'vouchers', upTo: 50 },
        toleranceBasisPoints: 1_000,
        eachBeyondOre: ore(3_500),
        presumes: ['sorted-by-date', 'reconciled', 'voucher-for-every-bank-line'],
      },
    ],
  },
};
