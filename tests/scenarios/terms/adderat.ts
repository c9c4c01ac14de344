import type { AgreementTerms } from '../../../src/domain/agreement/index.ts';

/**
 * Adderat (adderat.se/support/checklista-inlamning, Swedish): what is handed in and what it looks like, on paper. The checklist names no day, no rate
 * and no price: each month's material by the 12th of the next is this scenario's, and lateness costs nothing.
 */
export const adderat: AgreementTerms = {
  duties: [
    {
      key: 'material',
      items: [
        // A voucher for every line, and a sheet of A4 that explains each line without one.
        {
          key: 'bank',
          document: 'bank-statement',
          essential: true,
          each: 'account',
          form: ['voucher-for-every-bank-line', 'unexplained-lines-explained'],
        },
        { key: 'invoices', document: 'outgoing-invoices', essential: true, onlyIf: 'sales' },
        { key: 'supplier-invoices', document: 'incoming-invoices', essential: true, onlyIf: 'purchases' },
        { key: 'receipts', document: 'receipts', essential: true, form: ['mounted-on-a4'] },
        { key: 'payroll', document: 'payroll-basis', essential: true, onlyIf: 'payroll' },
        { key: 'tax-account', document: 'tax-account-statement', essential: true },
      ],
      schedule: {
        period: { every: 'month' },
        due: { rule: 'day-of-month', day: 12, monthsAfter: 1 },
        shift: 'none',
        whenClosed: 'none',
      },
      form: [],
      // "Preferably in date order."
      wished: ['sorted-by-date'],
      channel: 'paper',
      mendDays: 3,
      charges: [],
    },
  ],
};
