import { expect, it } from 'vitest';
import { standardLateTerm, templates, type AgreementTerms } from '../../../../domain/agreement/index.ts';
import { ore } from '../../../../domain/kernel/index.ts';
import { readTerms } from '../../../../terms-file/read-terms.ts';
import { amountOreMax, basisPointsMax, limits, longest, vatBasisPointsMax, type LimitName } from './limits.ts';
import { newCharge } from './charge-kinds.ts';
import { newDuty, newFee, newFrame, newOffice, newReport } from './new-parts.ts';

const [duty] = templates[0]!.terms.duties;
const inSchedule = (schedule: object): unknown => ({
  duties: [{ ...duty!, schedule: { ...duty!.schedule, ...schedule } }],
});
const inCharge = (charge: object): unknown => ({
  duties: [{ ...duty!, charges: [{ ...standardLateTerm, ...charge }] }],
});
const inOffice = (office: object): unknown => ({ duties: [duty], office: { ...newOffice(), ...office } });
const inFrame = (frame: object): unknown => ({ duties: [duty], frame: { ...newFrame(), ...frame } });
const packaged = {
  fee: 'package',
  key: 'fee',
  per: 'month',
  amountOre: 1,
  eachBeyondOre: 1,
  volume: { of: 'vouchers', upTo: 1 },
};
const inPrice = (price: object): unknown => ({ duties: [duty], price: { fees: [packaged], ...price } });
const hour = { per: 'hour', rateOre: 1, minimumMinutes: 0, unitMinutes: 1, work: ['sorting'] };

/** The terms with a number in the place that a limit is for. */
const places: Record<LimitName, (value: number) => unknown> = {
  count: (count) => inSchedule({ due: { rule: 'after', of: 'period-end', count, unit: 'days' } }),
  monthsAfter: (monthsAfter) => inSchedule({ due: { rule: 'day-of-month', day: 10, monthsAfter } }),
  dayOfMonth: (day) => inSchedule({ due: { rule: 'day-of-month', day, monthsAfter: 1 } }),
  occurrence: (occurrence) => inSchedule({ due: { rule: 'weekday', weekday: 5, occurrence } }),
  exceptionPeriod: (period) => inSchedule({ period: { every: 'week' }, exceptions: [{ period, on: '08-05' }] }),
  year: (year) => inSchedule({ exceptions: [{ period: 1, year, on: '08-05' }] }),
  graceDays: (graceDays) => inCharge({ graceDays }),
  nearWorkingDays: (workingDays) => ({
    duties: [{ ...duty!, charges: [{ ...newCharge('near-statutory', duty!), workingDays }] }],
  }),
  daysLate: (daysLate) => inCharge({ price: { per: 'steps', steps: [{ from: { daysLate }, amountOre: 1 }] } }),
  minimumMinutes: (minimumMinutes) => inCharge({ price: { ...hour, minimumMinutes } }),
  unitMinutes: (unitMinutes) => inCharge({ price: { ...hour, unitMinutes } }),
  forgivenTimes: (times) => inCharge({ forgiven: { times, per: 'year' } }),
  mendDays: (mendDays) => ({ duties: [{ ...duty!, mendDays }] }),
  answerDays: (answerWithinWorkingDays) => inOffice({ answerWithinWorkingDays }),
  earlyDaysBefore: (earlyDaysBefore) => inOffice({ reminders: { earlyDaysBefore } }),
  mainWorkingDaysAfter: (mainWorkingDaysAfter) => inOffice({ reminders: { mainWorkingDaysAfter } }),
  textWorkingDaysAfter: (textWorkingDaysAfter) => inOffice({ reminders: { textWorkingDaysAfter } }),
  callWorkingDaysAfter: (callWorkingDaysAfter) => inOffice({ reminders: { callWorkingDaysAfter } }),
  volume: (upTo) => inPrice({ fees: [{ ...packaged, volume: { of: 'vouchers', upTo } }] }),
  noticeDays: (noticeDays) => inPrice({ index: { index: 'consumer-price-index', month: 1, noticeDays } }),
  noticeMonths: (noticeMonths) => inFrame({ noticeMonths }),
  suspensionReminders: (afterReminders) => inFrame({ suspension: { afterReminders } }),
  lateDeliveries: (lateDeliveries) => ({
    ...(inPrice({}) as object),
    lapse: { entersAfter: { lateDeliveries }, endsAfterMonths: 1 },
  }),
  lapseDays: (count) => ({
    ...(inPrice({}) as object),
    lapse: { entersAfter: { count, unit: 'days' }, endsAfterMonths: 1 },
  }),
  lapseMonths: (endsAfterMonths) => ({
    ...(inPrice({}) as object),
    lapse: { entersAfter: { lateDeliveries: 1 }, endsAfterMonths },
  }),
};

const isRead = (terms: unknown): boolean => 'read' in readTerms(terms);

it.each(Object.entries(limits) as [LimitName, readonly [number, number]][])(
  'the field of %s takes what the written form takes, and no more',
  (name, [least, most]) => {
    const put = places[name];
    expect([least - 1, least, most, most + 1].map((value) => isRead(put(value)))).toEqual([false, true, true, false]);
  },
);

it('sums, shares and the lengths of lists have the same ends', () => {
  expect(isRead(inCharge({ capOre: amountOreMax }))).toBe(true);
  expect(isRead(inCharge({ capOre: amountOreMax + 1 }))).toBe(false);
  const share = (basisPoints: number): unknown =>
    inCharge({ price: { per: 'share-of-fee', basisPoints, feeOre: ore(1) } });
  expect([0, 1, basisPointsMax, basisPointsMax + 1].map((value) => isRead(share(value)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isRead(inCharge({ vatBasisPoints: vatBasisPointsMax }))).toBe(true);
  expect(isRead(inCharge({ vatBasisPoints: vatBasisPointsMax + 1 }))).toBe(false);
  const many = <Entry>(count: number, make: (index: number) => Entry): Entry[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const lists: Record<keyof typeof longest, (count: number) => unknown> = {
    duties: (count) => ({ duties: many(count, (index) => ({ ...newDuty([]), key: `d-${index}` })) }),
    items: (count) => ({
      duties: [{ ...duty!, items: many(count, (index) => ({ key: `i-${index}`, document: 'receipts' })) }],
    }),
    charges: (count) => ({
      duties: [{ ...duty!, charges: many(count, (index) => ({ ...standardLateTerm, key: `c-${index}` })) }],
    }),
    steps: (count) =>
      inCharge({
        price: { per: 'steps', steps: many(count, (index) => ({ from: { daysLate: index + 1 }, amountOre: 1 })) },
      }),
    fees: (count) => ({
      duties: [duty],
      price: { fees: many(count, (index) => ({ ...newFee([]), key: `f-${index}` })) },
    }),
    reports: (count) =>
      inOffice({ reports: many(count, (index) => ({ ...newReport([], ['vouchers']), key: `r-${index}` })) }),
    exceptions: (count) => inSchedule({ exceptions: many(count, () => ({ period: 1, on: '08-05' })) }),
    caps: (count) => ({
      duties: [duty],
      sharedCaps: many(count, () => ({ over: 'agreement', per: 'year', capOre: 1 })),
    }),
  };
  for (const [name, put] of Object.entries(lists)) {
    const most = longest[name as keyof typeof longest];
    expect([name, isRead(put(most)), isRead(put(most + 1))]).toEqual([name, true, false]);
  }
});

it('the ready templates are within them', () => {
  expect(templates.map(({ terms }: { terms: AgreementTerms }) => isRead(terms))).not.toContain(false);
});
