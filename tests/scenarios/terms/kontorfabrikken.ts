import type { AgreementTerms } from '../../../src/domain/agreement/index.ts';

/** Kontorfabrikken (kontorfabrikken.no/rutiner-regnskap): every other month, with the bank statement, by the 10th of the following month. */
export const kontorfabrikken: AgreementTerms = {
  duties: [
    {
      key: 'vouchers',
      items: [
        { key: 'vouchers', document: 'vouchers', essential: true },
        { key: 'bank', document: 'bank-statement', essential: true },
      ],
      schedule: {
        period: { every: 'vat-term' },
        due: { rule: 'day-of-month', day: 10, monthsAfter: 1 },
        shift: 'none',
        whenClosed: 'none',
      },
      form: [],
      channel: 'takt',
      mendDays: 3,
      charges: [],
    },
  ],
};
