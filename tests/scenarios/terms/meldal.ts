import type { AgreementTerms, DutyClause } from '../../../src/domain/agreement/index.ts';

// What Meldal regnskapskontor asks of its clients (meldalregnskapskontor.no/kundeinfo). The page moves no deadline from a weekend,
// so neither do these; it names no price for lateness, so there is none.

const vouchers = {
  key: 'vouchers',
  items: [{ key: 'vouchers', document: 'vouchers', essential: true }],
  form: [],
  channel: 'takt',
  mendDays: 3,
  charges: [],
} as const satisfies Omit<DutyClause, 'schedule'>;

/** "Two days before payday." */
const payroll: DutyClause = {
  key: 'payroll',
  items: [{ key: 'payroll', document: 'payroll-basis', essential: true }],
  schedule: {
    period: { event: 'payday' },
    due: { rule: 'before', of: 'event', count: 2, unit: 'days' },
    shift: 'none',
    whenClosed: 'none',
  },
  form: [],
  channel: 'takt',
  mendDays: 1,
  charges: [],
};

/** "Five working days before invoicing." */
const invoicing: DutyClause = {
  key: 'invoicing',
  items: [{ key: 'invoicing', document: 'invoicing-basis', essential: true }],
  schedule: {
    period: { event: 'invoicing' },
    due: { rule: 'before', of: 'event', count: 5, unit: 'working-days' },
    shift: 'none',
    whenClosed: 'none',
  },
  form: [],
  channel: 'takt',
  mendDays: 1,
  charges: [],
};

/** Clients with two-monthly VAT: at the latest 20 days after the end of the VAT period. */
export const meldalTwoMonthlyVat: AgreementTerms = {
  duties: [
    {
      ...vouchers,
      schedule: {
        period: { every: 'vat-term' },
        due: { rule: 'after', of: 'period-end', count: 20, unit: 'days' },
        shift: 'none',
        whenClosed: 'none',
      },
    },
    payroll,
    invoicing,
  ],
};

/** Clients with yearly VAT, and clients without VAT: every fourth month, on 30 May, 30 September and 31 January. */
export const meldalFourMonthly: AgreementTerms = {
  duties: [
    {
      ...vouchers,
      schedule: {
        period: { every: 'four-months' },
        due: { rule: 'fixed-dates', dates: ['05-30', '09-30', '01-31'] },
        shift: 'none',
        whenClosed: 'none',
      },
    },
  ],
};

/** Small accounts: 31 January. Year-end statements as they arrive; the page names no number of days, a month is this scenario's. */
export const meldalSmall: AgreementTerms = {
  duties: [
    {
      ...vouchers,
      schedule: {
        period: { every: 'year' },
        due: { rule: 'fixed-dates', dates: ['01-31'] },
        shift: 'none',
        whenClosed: 'none',
      },
    },
    {
      key: 'year-end',
      items: [{ key: 'statements', document: 'year-end-statements', essential: true }],
      schedule: {
        period: { every: 'year' },
        due: { rule: 'continuously', count: 31, unit: 'days' },
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

/**
 * All of the page in one agreement, which stays right when the client's VAT changes: vouchers 20 days after the term while VAT is two-monthly,
 * every fourth month while it is yearly or there is none.
 */
export const meldal: AgreementTerms = {
  duties: [
    {
      ...vouchers,
      key: 'vouchers-two-monthly',
      whileVat: ['two-monthly'],
      schedule: meldalTwoMonthlyVat.duties[0]!.schedule,
    },
    {
      ...vouchers,
      key: 'vouchers-four-monthly',
      whileVat: ['yearly', 'primary-industries', 'none'],
      schedule: meldalFourMonthly.duties[0]!.schedule,
    },
    meldalSmall.duties[1]!,
    payroll,
    invoicing,
  ],
};
