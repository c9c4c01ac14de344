import { z } from 'zod';
import {
  circumstances,
  clientEvents,
  countedThings,
  dayUnits,
  deliveryChannels,
  documentTypes,
  feePeriods,
  formDemands,
  officeReports,
  officeTasks,
  powersOfAttorney,
  repeatedThings,
  staffRoles,
  vatRegimes,
  workKinds,
} from '../domain/agreement/index.ts';
import { statutoryReports } from '../domain/statutory/index.ts';
import { basisPoints, clockTime, count, key, monthDay, monthNumber, ore, properName, wholeDate } from './shapes.ts';

// The written form of an agreement's terms: shape, ranges and defaults. What well-formed terms can still get wrong together is found by the
// domain's `findTermFaults`. Fields that are not known are refused: a misspelt one must never be a rule that nothing acts on.

const unit = z.enum(dayUnits);
const shift = z.enum(['none', 'next', 'previous']);
const statutoryReport = z.enum(statutoryReports);
const form = z.array(z.enum(formDemands)).max(formDemands.length);
const yearStartsIn = z.union([monthNumber, z.literal('client')]).optional();

const period = z.union([
  z.strictObject({ every: z.literal('vat-period') }),
  z.strictObject({
    every: z.enum(['week', 'month', 'vat-term', 'quarter', 'four-months', 'half-year', 'year']),
    yearStartsIn,
    months: z.array(monthNumber).min(1).max(12).optional(),
  }),
  z.strictObject({ listed: z.array(monthNumber).min(1).max(12), yearStartsIn }),
  z.strictObject({ event: z.enum(clientEvents) }),
]);

const dueOf = z.union([
  z.enum(['period-end', 'period-start', 'event']),
  z.strictObject({ statutory: statutoryReport }),
]);
const due = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('after'), of: dueOf, count, unit }),
  z.strictObject({ rule: z.literal('before'), of: dueOf, count, unit }),
  z.strictObject({
    rule: z.literal('day-of-month'),
    day: z.union([z.int().min(1).max(31), z.enum(['last', 'first-working-day', 'last-working-day'])]),
    monthsAfter: z.int().min(-24).max(24),
  }),
  z.strictObject({
    rule: z.literal('weekday'),
    weekday: z.union([1, 2, 3, 4, 5, 6, 7].map((day) => z.literal(day as 1 | 2 | 3 | 4 | 5 | 6 | 7))),
    occurrence: z.int().min(-53).max(53),
  }),
  z.strictObject({
    rule: z.literal('fixed-dates'),
    dates: z.array(monthDay).min(1).max(53),
    within: z.boolean().optional(),
  }),
  z.strictObject({ rule: z.literal('continuously'), count, unit }),
]);
const exception = z.strictObject({
  period: z.int().min(1).max(53),
  year: z.int().min(1900).max(2200).optional(),
  on: z.union([monthDay, wholeDate]),
});

const schedule = z.strictObject({
  period,
  due,
  shift: shift.default('none'),
  whenClosed: shift.default('none'),
  exceptions: z.array(exception).max(60).optional(),
  at: clockTime.optional(),
  aim: z.boolean().optional(),
});

const stepFrom = z.union([z.strictObject({ daysLate: z.int().min(1).max(366) }), z.strictObject({ date: monthDay })]);
const price = z.discriminatedUnion('per', [
  z.strictObject({ per: z.literal('delivery'), amountOre: ore, upTo: z.boolean().optional() }),
  z.strictObject({ per: z.enum(['started-day', 'started-week', 'started-month']), amountOre: ore }),
  z.strictObject({
    per: z.literal('steps'),
    steps: z
      .array(
        z.union([z.strictObject({ from: stepFrom, amountOre: ore }), z.strictObject({ from: stepFrom, basisPoints })]),
      )
      .min(1)
      .max(12),
    feeOre: ore.optional(),
  }),
  z.strictObject({ per: z.literal('share-of-fee'), basisPoints, feeOre: ore }),
  z.strictObject({ per: z.literal('share-of-hours'), basisPoints, rateOre: ore }),
  z.strictObject({
    per: z.literal('hour'),
    rateOre: ore,
    minimumMinutes: z.int().min(0).max(600).default(0),
    unitMinutes: z.int().min(1).max(600).default(1),
    work: z.array(z.enum(workKinds)).min(1).max(workKinds.length),
  }),
]);

const chargeBase = {
  key,
  price,
  capOre: ore.optional(),
  monthCapOre: ore.optional(),
  yearCapOre: ore.optional(),
  forgiven: z.strictObject({ times: z.int().min(1).max(99), per: z.enum(['agreement', 'year']) }).optional(),
  nature: z.enum(['price', 'penalty']).default('price'),
  vatBasisPoints: z.int().min(0).max(10_000).optional(),
};
const charge = z.discriminatedUnion('on', [
  z.strictObject({
    ...chargeBase,
    on: z.literal('late'),
    graceDays: z.int().min(0).max(90).default(0),
    graceUnit: z.enum(['calendar', 'working']).default('calendar'),
    countsFrom: z.enum(['end-of-grace', 'deadline']).default('end-of-grace'),
  }),
  z.strictObject({
    ...chargeBase,
    on: z.literal('near-statutory'),
    report: statutoryReport,
    workingDays: z.int().min(0).max(60),
  }),
  z.strictObject({ ...chargeBase, on: z.literal('work') }),
  z.strictObject({
    ...chargeBase,
    on: z.literal('request'),
    steps: z
      .array(z.strictObject({ withinWorkingDays: z.int().min(0).max(60), basisPoints }))
      .min(1)
      .max(12),
  }),
]);

const duty = z.strictObject({
  key,
  whileVat: z.array(z.enum(vatRegimes)).min(1).max(vatRegimes.length).optional(),
  items: z
    .array(
      z.strictObject({
        key,
        document: z.enum(documentTypes),
        essential: z.boolean().default(true),
        name: properName.optional(),
        each: z.enum(repeatedThings).optional(),
        onlyIf: z.enum(circumstances).optional(),
        form: form.optional(),
      }),
    )
    .min(1)
    .max(50),
  schedule,
  form: form.default([]),
  wished: form.optional(),
  channel: z.enum(deliveryChannels).default('takt'),
  mendDays: z.int().min(0).max(60).default(3),
  charges: z.array(charge).max(12).default([]),
});

const office = z.strictObject({
  answerWithinWorkingDays: z.int().min(1).max(60).default(1),
  slower: z.strictObject({ fromDayOfMonth: z.int().min(1).max(31), workingDays: z.int().min(1).max(60) }).optional(),
  reminders: z
    .strictObject({
      earlyDaysBefore: z.int().min(1).max(21).optional(),
      mainWorkingDaysAfter: z.int().min(1).max(10).optional(),
      textWorkingDaysAfter: z.int().min(2).max(20).optional(),
      callWorkingDaysAfter: z.int().min(2).max(30).optional(),
    })
    .optional(),
  reports: z
    .array(
      z.strictObject({
        key,
        report: z.enum(officeReports),
        period,
        due: z.discriminatedUnion('rule', [
          ...due.options,
          z.strictObject({ rule: z.literal('after-delivery'), count, unit: z.enum(['days', 'working-days']) }),
        ]),
        shift: shift.default('none'),
        from: z.array(key).max(50).default([]),
        whenLate: z.enum(['stands', 'moves', 'not-promised']).default('moves'),
      }),
    )
    .max(30)
    .default([]),
});

const feePeriod = z.enum(feePeriods);
const priceTerms = z.strictObject({
  fees: z
    .array(
      z.discriminatedUnion('fee', [
        z.strictObject({ fee: z.literal('fixed'), key, per: feePeriod, amountOre: ore }),
        z.strictObject({ fee: z.literal('hourly'), key, role: z.enum(staffRoles), rateOre: ore }),
        z.strictObject({
          fee: z.literal('package'),
          key,
          per: feePeriod,
          amountOre: ore,
          volume: z.strictObject({ of: z.enum(countedThings), upTo: z.int().min(1).max(1_000_000) }),
          toleranceBasisPoints: z.int().min(0).max(10_000).default(0),
          eachBeyondOre: ore,
          presumes: form.default([]),
        }),
      ]),
    )
    .max(30),
  validFromOn: wholeDate.optional(),
  index: z
    .strictObject({
      index: z.literal('consumer-price-index'),
      month: monthNumber,
      noticeDays: z.int().min(0).max(366),
    })
    .optional(),
});

const frame = z.strictObject({
  tasks: z.array(z.enum(officeTasks)).max(officeTasks.length).default([]),
  untilOn: wholeDate.optional(),
  noticeMonths: z.int().min(0).max(24).default(3),
  powers: z
    .array(z.strictObject({ power: z.enum(powersOfAttorney), holders: z.array(properName).min(1).max(20) }))
    .max(powersOfAttorney.length)
    .default([]),
  electronicNotices: z.boolean().default(true),
  dataProcessingAnnex: z.boolean().default(true),
  jointReviewMonth: monthNumber.optional(),
  suspension: z.strictObject({ afterReminders: z.int().min(1).max(10), restartRateOre: ore.optional() }).optional(),
  sharedTerms: properName.optional(),
});

const lapse = z.strictObject({
  entersAfter: z.union([
    z.strictObject({ lateDeliveries: z.int().min(1).max(99) }),
    z.strictObject({ count: z.int().min(1).max(366), unit: z.enum(['days', 'working-days']) }),
  ]),
  endsAfterMonths: z.int().min(1).max(24),
});

/** Terms as they are written, with the defaults filled in. */
export const termsSchema = z.strictObject({
  duties: z.array(duty).min(1).max(50),
  lapse: lapse.optional(),
  sharedCaps: z
    .array(z.strictObject({ over: z.enum(['agreement', 'group']), per: z.enum(['month', 'year']), capOre: ore }))
    .max(4)
    .optional(),
  office: office.optional(),
  price: priceTerms.optional(),
  frame: frame.optional(),
});

/** What is known of a client, as a file for previews: paydays, VAT, meetings, accounts. */
export const factsSchema = z.strictObject({
  paydayOfMonth: z.int().min(1).max(31).optional(),
  invoicingDayOfMonth: z.int().min(1).max(31).optional(),
  events: z
    .array(z.strictObject({ event: z.enum(clientEvents), on: wholeDate }))
    .max(1000)
    .optional(),
  vat: z
    .array(z.strictObject({ fromOn: wholeDate, regime: z.enum(vatRegimes) }))
    .max(100)
    .optional(),
  yearStartsIn: monthNumber.optional(),
  names: z.partialRecord(z.enum(repeatedThings), z.array(properName).max(100)).optional(),
  without: z
    .array(z.strictObject({ circumstance: z.enum(circumstances), fromOn: wholeDate, toOn: wholeDate.optional() }))
    .max(1000)
    .optional(),
});
