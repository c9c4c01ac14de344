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
        period: { every: 'month' },
        due: { rule: 'continuously', count: 30, unit: 'days' },
        shift: 'none',
        whenClosed: 'none',
      },
      form: ['one-voucher-per-file'],
      channel: 'takt',
      mendDays: 3,
      charges: [
        {
          key: 'late',
          on: 'late',
          nature: 'price',
          graceDays: 0,
          graceUnit: 'calendar',
          countsFrom: 'deadline',
          price: {
            per: 'hour',
            rateOre: ore(120_000),
            minimumMinutes: 30,
            unitMinutes: 15,
            work: ['sorting', 'coding', 'period-work'],
          },
          capOre: ore(600_000),
          forgiven: { times: 1, per: 'agreement' },
        },
      ],
    },
    {
      key: 'fixed-pay',
      items: [{ key: 'changes', document: 'payroll-basis', essential: true, name: 'Fastlønn' }],
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
    },
    {
      key: 'variable-pay',
      items: [
        { key: 'variable', document: 'payroll-basis', essential: true },
        { key: 'travel', document: 'travel-claims', essential: false },
      ],
      schedule: {
        period: { event: 'payday' },
        due: { rule: 'before', of: 'event', count: 3, unit: 'working-days' },
        shift: 'none',
        whenClosed: 'none',
      },
      form: [],
      channel: 'takt',
      mendDays: 1,
      charges: [],
    },
  ],
};
