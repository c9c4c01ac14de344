import type { AgreementTerms, DutyClause } from '../../../src/domain/agreement/index.ts';
import { ore } from '../../../src/domain/kernel/index.ts';

// fenreg (fenreg.no/kundesider): how vouchers are sorted, and who does not sort pays the time. The page names no deadline and no rate: the 15th
// of the month after the VAT term, kr 1 100 an hour in quarters and the cap of kr 3 300 are this scenario's.

const vouchers: DutyClause = {
  key: 'vouchers',
  items: [
    { key: 'incoming', document: 'incoming-invoices', essential: true, form: ['sorted-by-date'] },
    { key: 'outgoing', document: 'outgoing-invoices', essential: true, onlyIf: 'sales', form: ['sorted-by-date'] },
    { key: 'bank', document: 'bank-statement', essential: true, form: ['sorted-by-bank-statement'] },
    { key: 'cash', document: 'daily-cash', essential: true, onlyIf: 'cash-sales', each: 'till' },
  ],
  schedule: {
    period: { every: 'vat-term' },
    due: { rule: 'day-of-month', day: 15, monthsAfter: 1 },
    shift: 'next',
    whenClosed: 'none',
  },
  form: ['sorted-by-kind'],
  channel: 'takt',
  mendDays: 5,
  charges: [
    // "Who still sorts the old way must accept that the office spends (billable) time on re-sorting."
    {
      key: 'sorting',
      on: 'work',
      price: { per: 'hour', rateOre: ore(110_000), minimumMinutes: 15, unitMinutes: 15, work: ['sorting'] },
      capOre: ore(330_000),
      nature: 'price',
    },
  ],
};

export const fenreg: AgreementTerms = { duties: [vouchers] };

/**
 * "Fewer deadlines for very few vouchers only by separate agreement with the accountant in charge": that client's own agreement, with the same clause
 * every half-year.
 */
export const fenregFewVouchers: AgreementTerms = {
  duties: [{ ...vouchers, schedule: { ...vouchers.schedule, period: { every: 'half-year' } } }],
};
