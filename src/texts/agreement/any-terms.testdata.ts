import fc from 'fast-check';
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
  type AgreedItem,
  type ChargePrice,
  type ChargeTerm,
  type DueAnchor,
  type DueRule,
  type DutyClause,
  type Frame,
  type LapseRule,
  type MonthDay,
  type OfficePromises,
  type PeriodRule,
  type PriceTerms,
  type ReportDue,
  type Schedule,
  type SharedCap,
} from '../../domain/agreement/index.ts';
import { calendarDate, ore, timeOfDay, type Ore, type Weekday } from '../../domain/kernel/index.ts';
import { statutoryReports } from '../../domain/statutory/index.ts';

// Every construct of the language, whether it makes sense together or not: words must not lose anything of either.

/** Proper names as people write them; never a word of the catalogue. */
const anyName = fc.constantFrom('Drift', 'Skatt', "O'Hara", 'Åse Ødegård', 'Kasse 2', 'Amir Haddad');
const anyForm = fc.uniqueArray(fc.constantFrom(...formDemands), { maxLength: 4 });
const anyOre: fc.Arbitrary<Ore> = fc.oneof(
  fc.integer({ min: 1, max: 20_000 }).map((kroner) => ore(kroner * 100)),
  fc.integer({ min: 1, max: 2_000_000 }).map(ore),
);
const anyShare = fc.integer({ min: 1, max: 20_000 });
const month = fc.integer({ min: 1, max: 12 });
const smallCount = fc.integer({ min: 0, max: 40 });

/** A field that may be absent: then it is left out. */
function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

/** Leaves out what is undefined, as data does that comes from JSON. */
function compact<T>(arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<T> {
  return arbitrary.map((value) => JSON.parse(JSON.stringify(value)) as T);
}

const anyMonthDay: fc.Arbitrary<MonthDay> = fc
  .tuple(month, fc.integer({ min: 1, max: 28 }))
  .map(([inMonth, day]) => `${String(inMonth).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const anyDate = fc
  .tuple(fc.integer({ min: 2026, max: 2030 }), anyMonthDay)
  .map(([year, day]) => calendarDate(`${year}-${day}`));
const yearStartsIn = maybe(fc.oneof(month, fc.constant('client' as const)));

const anyPeriod = compact<PeriodRule>(
  fc.oneof(
    fc.record({
      every: fc.constantFrom('week', 'month', 'vat-term', 'quarter', 'four-months', 'half-year', 'year'),
      yearStartsIn,
      months: maybe(fc.uniqueArray(month, { minLength: 1, maxLength: 4 })),
    }),
    fc.constant({ every: 'vat-period' }),
    fc.record({ listed: fc.array(month, { minLength: 1, maxLength: 5 }), yearStartsIn }),
    fc.record({ event: fc.constantFrom(...clientEvents) }),
  ),
);

const anyAnchor: fc.Arbitrary<DueAnchor> = fc.oneof(
  fc.constantFrom('period-end' as const, 'period-start' as const, 'event' as const),
  fc.record({ statutory: fc.constantFrom(...statutoryReports) }),
);

/** Each kind of due rule by itself. */
export const dueRules: Readonly<Record<DueRule['rule'], fc.Arbitrary<DueRule>>> = {
  after: anyCounted('after'),
  before: anyCounted('before'),
  'day-of-month': fc.record({
    rule: fc.constant('day-of-month'),
    day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constantFrom('last', 'first-working-day', 'last-working-day')),
    monthsAfter: fc.integer({ min: -4, max: 13 }),
  }),
  weekday: fc.record({
    rule: fc.constant('weekday'),
    weekday: fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7),
    occurrence: fc.integer({ min: -5, max: 5 }),
  }),
  'fixed-dates': compact<DueRule>(
    fc.record({
      rule: fc.constant('fixed-dates'),
      dates: fc.array(anyMonthDay, { minLength: 1, maxLength: 4 }),
      within: maybe(fc.boolean()),
    }),
  ),
  continuously: fc.record({
    rule: fc.constant('continuously'),
    count: smallCount,
    unit: fc.constantFrom(...dayUnits),
  }),
};

function anyCounted(rule: 'after' | 'before'): fc.Arbitrary<DueRule> {
  return fc.record({ rule: fc.constant(rule), of: anyAnchor, count: smallCount, unit: fc.constantFrom(...dayUnits) });
}

const anyDue = fc.oneof(...Object.values(dueRules));

const anyShift = fc.constantFrom('none' as const, 'next' as const, 'previous' as const);

export function scheduleWith(due: fc.Arbitrary<DueRule>): fc.Arbitrary<Schedule> {
  return compact<Schedule>(
    fc.record({
      period: anyPeriod,
      due,
      shift: anyShift,
      whenClosed: anyShift,
      exceptions: maybe(
        fc.array(
          fc.record({
            period: fc.integer({ min: 1, max: 12 }),
            year: maybe(fc.integer({ min: 2026, max: 2030 })),
            on: fc.oneof(anyMonthDay, anyDate),
          }),
          { maxLength: 2 },
        ),
      ),
      at: maybe(
        fc
          .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
          .map(([hour, minute]) => timeOfDay(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)),
      ),
      aim: maybe(fc.boolean()),
    }),
  );
}

const anySchedule = scheduleWith(anyDue);

export const anyItem = compact<AgreedItem>(
  fc.record({
    key: fc.constantFrom('a', 'b', 'c'),
    document: fc.constantFrom(...documentTypes),
    essential: fc.boolean(),
    name: maybe(anyName),
    each: maybe(fc.constantFrom(...repeatedThings)),
    onlyIf: maybe(fc.constantFrom(...circumstances)),
    form: maybe(anyForm),
  }),
);

const anyStepStart = fc.oneof(
  fc.record({ daysLate: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ date: anyMonthDay }),
);

const anyHour: fc.Arbitrary<ChargePrice> = fc.record({
  per: fc.constant('hour'),
  rateOre: anyOre,
  minimumMinutes: fc.constantFrom(0, 15, 30, 60, 90),
  unitMinutes: fc.constantFrom(1, 15, 30, 60),
  work: fc.uniqueArray(fc.constantFrom(...workKinds), { maxLength: 3 }),
});
const anyShareOfHours: fc.Arbitrary<ChargePrice> = fc.record({
  per: fc.constant('share-of-hours'),
  basisPoints: anyShare,
  rateOre: anyOre,
});

const anyRunning = fc.record({
  per: fc.constantFrom('started-day', 'started-week', 'started-month'),
  amountOre: anyOre,
});

/** Each kind of price by itself. */
export const prices: Readonly<Record<string, fc.Arbitrary<ChargePrice>>> = {
  running: anyRunning,
  delivery: compact<ChargePrice>(
    fc.record({ per: fc.constant('delivery'), amountOre: anyOre, upTo: maybe(fc.boolean()) }),
  ),
  steps: compact<ChargePrice>(
    fc.record({
      per: fc.constant('steps'),
      steps: fc.array(
        fc.oneof(
          fc.record({ from: anyStepStart, amountOre: anyOre }),
          fc.record({ from: anyStepStart, basisPoints: anyShare }),
        ),
        { minLength: 1, maxLength: 3 },
      ),
      feeOre: maybe(anyOre),
    }),
  ),
  'share-of-fee': fc.record({ per: fc.constant('share-of-fee'), basisPoints: anyShare, feeOre: anyOre }),
  'share-of-hours': anyShareOfHours,
  hour: anyHour,
};

const anyPrice = fc.oneof(...Object.values(prices));

/** Each kind of charge by itself, at some kind of price. */
export const charges = {
  late: (price: fc.Arbitrary<ChargePrice>) =>
    chargeWith(price, {
      on: fc.constant('late'),
      graceDays: smallCount,
      graceUnit: fc.constantFrom('calendar', 'working'),
      countsFrom: fc.constantFrom('end-of-grace', 'deadline'),
    }),
  'near-statutory': (price: fc.Arbitrary<ChargePrice>) =>
    chargeWith(price, {
      on: fc.constant('near-statutory'),
      report: fc.constantFrom(...statutoryReports),
      workingDays: smallCount,
    }),
  work: (price: fc.Arbitrary<ChargePrice>) => chargeWith(price, { on: fc.constant('work') }),
  request: () =>
    chargeWith(fc.oneof(anyHour, anyShareOfHours), {
      on: fc.constant('request'),
      steps: fc.array(fc.record({ withinWorkingDays: smallCount, basisPoints: anyShare }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
} satisfies Record<ChargeTerm['on'], (price: fc.Arbitrary<ChargePrice>) => fc.Arbitrary<ChargeTerm>>;

function chargeWith(
  price: fc.Arbitrary<ChargePrice>,
  own: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<ChargeTerm> {
  return compact<ChargeTerm>(
    fc.record({
      key: fc.constantFrom('late', 'near', 'work'),
      price,
      capOre: maybe(anyOre),
      monthCapOre: maybe(anyOre),
      yearCapOre: maybe(anyOre),
      forgiven: maybe(fc.record({ times: fc.integer({ min: 1, max: 14 }), per: fc.constantFrom('agreement', 'year') })),
      nature: fc.constantFrom('price', 'penalty'),
      vatBasisPoints: maybe(fc.constantFrom(0, 1_200, 1_500, 2_500)),
      ...own,
    }),
  );
}

const anyCharge = fc.oneof(...Object.values(charges).map((kind) => kind(anyPrice)));

export const anyClause = compact<DutyClause>(
  fc.record({
    key: fc.constantFrom('vouchers', 'payroll'),
    whileVat: maybe(fc.uniqueArray(fc.constantFrom(...vatRegimes), { minLength: 1, maxLength: 3 })),
    items: fc.array(anyItem, { minLength: 1, maxLength: 4 }),
    schedule: anySchedule,
    form: anyForm,
    wished: maybe(anyForm),
    channel: fc.constantFrom(...deliveryChannels),
    mendDays: smallCount,
    charges: fc.array(anyCharge, { maxLength: 2 }),
  }),
);

export const anyLapse = compact<LapseRule>(
  fc.record({
    entersAfter: fc.oneof(
      fc.record({ lateDeliveries: fc.integer({ min: 1, max: 14 }) }),
      fc.record({ count: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom('days', 'working-days') }),
    ),
    endsAfterMonths: fc.integer({ min: 1, max: 14 }),
  }),
);

export const anySharedCap: fc.Arbitrary<SharedCap> = fc.record({
  over: fc.constantFrom('agreement', 'group'),
  per: fc.constantFrom('month', 'year'),
  capOre: anyOre,
});

const anyReportDue: fc.Arbitrary<ReportDue> = fc.oneof(
  anyDue,
  fc.record({
    rule: fc.constant('after-delivery' as const),
    count: smallCount,
    unit: fc.constantFrom('days' as const, 'working-days' as const),
  }),
);

/** Reports are made from the clauses `vouchers` and `payroll`. */
export const anyPromises = compact<OfficePromises>(
  fc.record({
    answerWithinWorkingDays: smallCount,
    slower: maybe(
      fc.record({ fromDayOfMonth: fc.integer({ min: 1, max: 31 }), workingDays: fc.integer({ min: 1, max: 40 }) }),
    ),
    reminders: maybe(
      fc.record({
        earlyDaysBefore: maybe(smallCount),
        mainWorkingDaysAfter: maybe(smallCount),
        textWorkingDaysAfter: maybe(smallCount),
        callWorkingDaysAfter: maybe(smallCount),
      }),
    ),
    reports: fc.array(
      fc.record({
        key: fc.constantFrom('a', 'b'),
        report: fc.constantFrom(...officeReports),
        period: anyPeriod,
        due: anyReportDue,
        shift: anyShift,
        from: fc.subarray(['vouchers', 'payroll']),
        whenLate: fc.constantFrom('stands', 'moves', 'not-promised'),
      }),
      { maxLength: 2 },
    ),
  }),
);

export const anyPriceTerms = compact<PriceTerms>(
  fc.record({
    fees: fc.array(
      fc.oneof(
        fc.record({
          fee: fc.constant('fixed'),
          key: fc.constantFrom('a', 'b'),
          per: fc.constantFrom(...feePeriods),
          amountOre: anyOre,
        }),
        fc.record({
          fee: fc.constant('hourly'),
          key: fc.constantFrom('a', 'b'),
          role: fc.constantFrom(...staffRoles),
          rateOre: anyOre,
        }),
        fc.record({
          fee: fc.constant('package'),
          key: fc.constantFrom('a', 'b'),
          per: fc.constantFrom(...feePeriods),
          amountOre: anyOre,
          volume: fc.record({ of: fc.constantFrom(...countedThings), upTo: fc.integer({ min: 1, max: 500 }) }),
          toleranceBasisPoints: fc.integer({ min: 0, max: 2_000 }),
          eachBeyondOre: anyOre,
          presumes: anyForm,
        }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    validFromOn: maybe(anyDate),
    index: maybe(
      fc.record({ index: fc.constant('consumer-price-index'), month, noticeDays: fc.integer({ min: 1, max: 90 }) }),
    ),
  }),
);

export const anyFrame = compact<Frame>(
  fc.record({
    tasks: fc.uniqueArray(fc.constantFrom(...officeTasks), { maxLength: 4 }),
    untilOn: maybe(anyDate),
    noticeMonths: fc.integer({ min: 0, max: 14 }),
    powers: fc.array(
      fc.record({
        power: fc.constantFrom(...powersOfAttorney),
        holders: fc.uniqueArray(anyName, { maxLength: 2 }),
      }),
      { maxLength: 3 },
    ),
    electronicNotices: fc.boolean(),
    dataProcessingAnnex: fc.boolean(),
    jointReviewMonth: maybe(month),
    suspension: maybe(fc.record({ afterReminders: fc.integer({ min: 0, max: 14 }), restartRateOre: maybe(anyOre) })),
    sharedTerms: maybe(anyName),
  }),
);
