import type { AgreementTerms } from '../../../src/domain/agreement/index.ts';
import { ore } from '../../../src/domain/kernel/index.ts';

/**
 * A US practice in a professional journal's column (CPA Journal 2019): material for the year after 15 September costs 25 % on the fee, "later still" 50 %.
 * The column names no second date: after 1 October is this scenario's. The fee, 18 000 in the practice's own currency, stands here in kroner.
 */
export const usPractice: AgreementTerms = {
  duties: [
    {
      key: 'year',
      items: [{ key: 'statements', document: 'year-end-statements', essential: true }],
      schedule: {
        period: { every: 'year' },
        due: { rule: 'fixed-dates', dates: ['09-15'] },
        shift: 'none',
        whenClosed: 'none',
      },
      form: [],
      channel: 'takt',
      mendDays: 3,
      charges: [
        {
          key: 'late',
          on: 'late',
          graceDays: 0,
          graceUnit: 'calendar',
          countsFrom: 'deadline',
          price: {
            per: 'steps',
            feeOre: ore(1_800_000),
            steps: [
              { from: { date: '09-15' }, basisPoints: 2_500 },
              { from: { date: '10-01' }, basisPoints: 5_000 },
            ],
          },
          nature: 'price',
        },
      ],
    },
  ],
};
