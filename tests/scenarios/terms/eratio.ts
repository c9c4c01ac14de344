import type { AgreementTerms, ChargeTerm, DutyClause } from '../../../src/domain/agreement/index.ts';
import { ore } from '../../../src/domain/kernel/index.ts';

// ERATIO (app.eratio.com/frister-for-innlevering-av-bilag, eratio.com/avtalevilkar). The pages speak of "the hourly rate in force": the rate, its
// units, the caps and that the first time is forgiven are this scenario's, and so are the ten working days of the report.

/** "The hourly rate in force": kr 1 200, at least half an hour, in quarters. */
const hourlyRate = { per: 'hour', rateOre: ore(120_000), minimumMinutes: 30, unitMinutes: 15 } as const;

/** "Vouchers handed in later than 30 days count as extra work": the deadline is one day after the voucher's own, so 29 more are free. */
const lateVouchers: ChargeTerm = {
  key: 'late',
  on: 'late',
  nature: 'price',
  graceDays: 29,
  graceUnit: 'calendar',
  countsFrom: 'end-of-grace',
  price: { ...hourlyRate, work: ['sorting', 'coding', 'period-work'] },
  capOre: ore(600_000),
  forgiven: { times: 1, per: 'agreement' },
};

/** "Vouchers that have to be chased are billed at the hourly rate in force …" */
const chasingByTheHour: ChargeTerm = {
  key: 'chasing',
  on: 'work',
  nature: 'price',
  price: { ...hourlyRate, work: ['chasing', 'fetching'] },
  capOre: ore(240_000),
};

/** "… or an agreed fixed price": kr 450 in this scenario, once a notice has gone and the vouchers are still missing. */
const chasingAtFixedPrice: ChargeTerm = {
  key: 'chasing',
  on: 'late',
  nature: 'price',
  graceDays: 0,
  graceUnit: 'calendar',
  countsFrom: 'deadline',
  price: { per: 'delivery', amountOre: ore(45_000) },
};

/** Every day, digitally, one voucher per file. */
const vouchers: DutyClause = {
  key: 'vouchers',
  items: [{ key: 'vouchers', document: 'vouchers', essential: true }],
  schedule: {
    period: { every: 'month' },
    due: { rule: 'continuously', count: 1, unit: 'days' },
    shift: 'none',
    whenClosed: 'none',
  },
  form: ['digital', 'one-voucher-per-file'],
  channel: 'takt',
  mendDays: 3,
  charges: [lateVouchers, chasingByTheHour],
};

/** Changes of fixed pay are reported the month before they take effect. */
const fixedPay: DutyClause = {
  key: 'fixed-pay',
  items: [{ key: 'changes', document: 'fixed-pay-changes', essential: true, onlyIf: 'changes' }],
  schedule: {
    period: { every: 'month' },
    due: { rule: 'day-of-month', day: 'last', monthsAfter: -1 },
    shift: 'none',
    whenClosed: 'none',
  },
  form: [],
  channel: 'takt',
  mendDays: 1,
  charges: [],
};

/** Variable pay and travel claims, three working days before the payroll run. */
const variablePay: DutyClause = {
  key: 'variable-pay',
  items: [
    { key: 'variable', document: 'payroll-basis', essential: true },
    { key: 'travel', document: 'travel-claims', essential: false, onlyIf: 'travel' },
  ],
  schedule: {
    period: { event: 'payroll-run' },
    due: { rule: 'before', of: 'event', count: 3, unit: 'working-days' },
    shift: 'none',
    whenClosed: 'none',
  },
  form: [],
  channel: 'takt',
  mendDays: 1,
  charges: [],
};

export const eratio: AgreementTerms = {
  duties: [vouchers, fixedPay, variablePay],
  office: {
    answerWithinWorkingDays: 1,
    // "The firm's own deadlines run only from the moment that all vouchers are received."
    reports: [
      {
        key: 'books',
        report: 'period-report',
        period: { every: 'month' },
        due: { rule: 'after-delivery', count: 10, unit: 'working-days' },
        shift: 'none',
        from: ['vouchers'],
        whenLate: 'moves',
      },
    ],
  },
  frame: {
    tasks: ['bookkeeping', 'payroll'],
    noticeMonths: 3,
    powers: [],
    electronicNotices: true,
    dataProcessingAnnex: true,
    // "Unpaid: work stops at the second reminder; starting again is billable."
    suspension: { afterReminders: 2, restartRateOre: ore(120_000) },
  },
};

/** The same with chasing at the agreed fixed price instead of by the hour. */
export const eratioFixedChasing: AgreementTerms = {
  ...eratio,
  duties: [{ ...vouchers, charges: [lateVouchers, chasingAtFixedPrice] }, fixedPay, variablePay],
};
