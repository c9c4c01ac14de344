import { calendarDate } from '../kernel/index.ts';

/** All rules were read in the statutes and regulations as consolidated on this day. */
export const checkedOn = calendarDate('2026-07-02');

/** Filing under skatteforvaltningsloven. */
export const filingRolls = {
  roll: 'next-working-day',
  rollSource: 'skatteforvaltningsloven § 5-5 (2), domstolloven §§ 148–149',
} as const;

/** Payment under skattebetalingsloven. */
export const paymentRolls = { roll: 'next-working-day', rollSource: 'skattebetalingsloven § 10-2' } as const;

/** From the regulation's first day. */
export const sinceTaxAdministrationRegulation = calendarDate('2017-01-01');

/** What may have been put off of payments, tax returns and accounts during 2020 was not looked up: Takt does not answer for those. */
export const since2021 = calendarDate('2021-01-01');
