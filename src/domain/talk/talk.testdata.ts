import { findTemplate, type AgreementTerms } from '../agreement/index.ts';
import { deriveConduct, type ConductDuty } from '../conduct/index.ts';
import { duty } from '../conduct/conduct.testdata.ts';
import { courseThresholdsDefault, findCourseReasons } from '../course/index.ts';
import { calendarDate as on, daysBetween, ore, periodOf, timeOfDay } from '../kernel/index.ts';
import type { PastDelivery } from '../surcharge/index.ts';
import { countLate } from './count-late.ts';
import { deriveTargets } from './derive-targets.ts';
import type { TalkFacts } from './talk-facts.ts';

/** Every talk here is prepared on this day, over the six VAT terms of 2026. */
export const today = on('2027-02-02');

/** Vouchers 20 days after each VAT term; kr 1 250 a started week after three days, at most kr 5 000, the first time forgiven. */
export const standardTerms: AgreementTerms = findTemplate('vat-two-monthly')!.terms;

const deadlines = ['2026-03-20', '2026-05-20', '2026-07-20', '2026-09-20', '2026-11-20', '2027-01-20'] as const;

/** A year as it is told in a line: the days of each term's delivery after its deadline, and what else is known of it. */
export interface ToldYear {
  /** One for each term from January on; `missing` where it never came. */
  days: readonly (number | 'missing')[];
  more?: (place: number) => Partial<ConductDuty>;
  facts?: Partial<TalkFacts>;
}

/** The facts of a talk about a year. The office costs kr 1 200 an hour, and reminds five days before each deadline. */
export function talkFacts({ days, more = () => ({}), facts = {} }: ToldYear): TalkFacts {
  const duties = days.map((late, place) => toDuty(deadlines[place]!, late, more(place)));
  const conduct = deriveConduct(duties, today);
  const { terms: given, ...others } = facts;
  const terms = 'terms' in facts ? given : standardTerms;
  return {
    today,
    conduct,
    lateCount: countLate(duties, today),
    reasons: findCourseReasons(conduct, courseThresholdsDefault),
    ...(terms === undefined ? {} : { terms }),
    clientFacts: {},
    history: { deliveries: duties.map(toPast), untilOn: today },
    closures: [],
    hourlyRateOre: ore(120_000),
    consumer: false,
    ownDates: 'left-out',
    claimMarked: false,
    targets: deriveTargets(conduct, { earlyReminder: true }),
    ...others,
  };
}

function toDuty(dueOn: string, late: number | 'missing', more: Partial<ConductDuty>): ConductDuty {
  if (late !== 'missing') return duty(dueOn, late, more);
  return duty(dueOn, daysBetween(on(dueOn), today), { deliveredOn: null, ...more });
}

function toPast({ dueOn, deliveredOn, extraMinutes }: ConductDuty, place: number): PastDelivery {
  const { year, number, startOn, endOn } = periodOf('vat-term', 2026, place + 1);
  return {
    documents: ['receipts', 'incoming-invoices', 'bank-statement'],
    period: { of: 'vat-term', year, number, startOn, endOn },
    agreedDueOn: dueOn,
    ...(deliveredOn === null ? {} : { deliveredOn }),
    ...(extraMinutes === 0
      ? {}
      : { work: [{ work: 'sorting' as const, minutes: extraMinutes, on: deliveredOn ?? today }] }),
  };
}

/** A late report and a late reminder of the office's own. */
export const lateReport = {
  slip: 'report-late',
  dueOn: on('2026-10-12'),
  report: 'vat-return',
  doneOn: on('2026-10-14'),
} as const;
export const lateReminder = { slip: 'reminded-late', dueOn: on('2026-05-21') } as const;

const untidy = { returns: 1, questions: 1, extraMinutes: 235 };
const sixLate = [9, 14, 11, 6, 8, 13] as const;

/** The years that every text and every page is held against. */
export const years = {
  good: { days: [-3, 0, -1, -2, 0, -5] },
  'almost good': { days: [0, 0, 2, 0, 0, 0], more: (place) => ({ returns: place === 2 ? 1 : 0 }) },
  /** The jovial builder: always late, never complete, reminded, waived. */
  bad: {
    days: sixLate,
    more: (place) => ({
      ...untidy,
      reminderIds: [`${place} early`, `${place} main`, ...(place > 2 ? [`${place} text`] : [])],
      ...(place === 4 ? { waivedOre: ore(125_000) } : {}),
      ...(place === 5 ? { chargedOre: ore(250_000) } : {}),
    }),
  },
  missing: { days: [0, 3, 'missing', 0, 'missing', 'missing'] },
  'office at fault': {
    days: sixLate,
    more: (place) => ({
      ...untidy,
      officeLateness: place === 3 ? [lateReport] : place === 1 ? [lateReminder] : [],
    }),
    facts: { ownDates: 'approved' },
  },
  'office in time, and it may be told': { days: sixLate, facts: { ownDates: 'approved' } },
  'office at fault, and a claim is marked': {
    days: sixLate,
    more: (place) => ({ officeLateness: place === 3 ? [lateReport] : [] }),
    facts: { claimMarked: true },
  },
  'no data': { days: [] },
  'one delivery': { days: [30], more: () => ({ extraMinutes: 90 }) },
  'everything charged': { days: sixLate, more: () => ({ chargedOre: ore(250_000), reminderIds: ['one'] }) },
  'everything waived': { days: sixLate, more: () => ({ waivedOre: ore(250_000) }) },
  consumer: { days: sixLate, more: () => untidy, facts: { consumer: true } },
  'nothing written': { days: sixLate, facts: { terms: undefined as never } },
  'known from before Takt only': { days: sixLate, more: () => ({ history: true }) },
} satisfies Record<string, ToldYear>;

export type YearName = keyof typeof years;

export function factsOfYear(name: YearName): TalkFacts {
  return talkFacts(years[name]);
}

const crowdedTerms: AgreementTerms = {
  ...standardTerms,
  duties: [
    'year-end',
    'vat-two-monthly',
    'payroll-only',
    'follows-vat',
    'invoicing',
    'four-monthly',
    'monthly',
    'yearly',
  ].map((template, place) => {
    const clause = findTemplate(template)!.terms.duties[0]!;
    const exceptions = [{ period: 3, on: '08-05' }];
    return {
      ...clause,
      key: `${clause.key}-${place}`,
      schedule: { ...clause.schedule, exceptions, at: timeOfDay('12:00') },
    };
  }),
};

/** A talk in which everything that can be told is told: many clauses, everything charged, waived, asked and late on both sides. */
export function crowdedFacts(): TalkFacts {
  return talkFacts({
    days: [19, 41, 'missing', 33, 58, 'missing'],
    more: (place) => ({
      returns: 4,
      questions: 14,
      extraMinutes: 1_777,
      reminderIds: [1, 2, 3, 4].map((step) => `${place} ${step}`),
      chargedOre: ore(1_234_567),
      waivedOre: ore(765_432),
      officeLateness: [
        {
          slip: 'report-late',
          dueOn: on(`2026-0${place + 3}-12`),
          report: 'shareholder-register',
          doneOn: on('2026-12-14'),
        },
        { slip: 'reminded-late', dueOn: on(`2026-0${place + 3}-21`), doneOn: on('2026-12-29') },
      ],
    }),
    facts: { terms: crowdedTerms, ownDates: 'approved', hourlyRateOre: ore(1_234_567) },
  });
}
