import type { AgreementTerms } from '../../../src/domain/agreement/index.ts';
import { ore } from '../../../src/domain/kernel/index.ts';

/**
 * ERATIO (app.eratio.com/frister-for-innlevering-av-bilag, eratio.com/avtalevilkar): vouchers every day and within 30 days, later ones at
 * the hourly rate in force; changes of fixed pay the month before they take effect; variable pay and travel claims three working days
 * before the payroll run, which is on payday here. The rate, its units and the cap are this scenario's: the pages name none.
 */
export const eratio: AgreementTerms = {
  duties: [
    {
      key: 'vouchers',
      items: [{ key: 'vouchers', document: 'vouchers', essential: true }],
      schedule: {
        every: 'month',
        due: { rule: 'continuously', withinDays: 30 },
        shift: 'none',
        movesWithClosures: false,
      },
      form: ['one-voucher-per-file'],
      channel: 'takt',
      mendDays: 3,
      late: {
        graceDays: 0,
        graceUnit: 'calendar',
        countsFrom: 'deadline',
        charge: { per: 'hour', rateOre: ore(120_000), minimumMinutes: 30, unitMinutes: 15 },
        capOre: ore(600_000),
        firstForgiven: true,
      },
    },
    {
      key: 'fixed-pay',
      items: [{ key: 'changes', document: 'payroll-basis', essential: true, name: 'Fastlønn' }],
      schedule: {
        every: 'month',
        due: { rule: 'day-of-month', day: 'last', monthsAfter: -1 },
        shift: 'none',
        movesWithClosures: false,
      },
      form: [],
      channel: 'takt',
      mendDays: 1,
    },
    {
      key: 'variable-pay',
      items: [
        { key: 'variable', document: 'payroll-basis', essential: true },
        { key: 'travel', document: 'travel-claims', essential: false },
      ],
      schedule: { before: 'payday', days: 3, unit: 'working' },
      form: [],
      channel: 'takt',
      mendDays: 1,
    },
  ],
};
