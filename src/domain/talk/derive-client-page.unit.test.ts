import { describe, expect, it } from 'vitest';
import { findTemplate, type AgreementTerms, type DutyClause } from '../agreement/index.ts';
import { calendarDate as on, ore } from '../kernel/index.ts';
import type { ClientFact } from './client-page.ts';
import { deriveClientPage, withClauses } from './derive-client-page.ts';
import {
  factsOfYear,
  lateReminder,
  lateReport,
  standardTerms,
  talkFacts,
  years,
  type YearName,
} from './talk.testdata.ts';

const factsOf = (name: YearName): readonly ClientFact[] => deriveClientPage(factsOfYear(name)).facts;
const clause: DutyClause = standardTerms.duties[0]!;

describe('what the client’s page tells', () => {
  it('of the jovial builder: what was agreed, what happened, what it cost both sides, and a good year', () => {
    expect(factsOf('bad')).toEqual([
      { fact: 'standing', standing: 'does-not-work' },
      {
        fact: 'agreed',
        clauses: [
          {
            clauseKey: 'vouchers',
            documents: ['receipts', 'incoming-invoices', 'bank-statement'],
            documentsMore: 0,
            schedule: clause.schedule,
          },
        ],
        clausesMore: 0,
      },
      // 6, 8, 9, 11, 13 and 14 days.
      { fact: 'days', medianDays: 10, of: 6 },
      { fact: 'complete', first: 0, of: 6 },
      { fact: 'reminders', count: 15 },
      { fact: 'questions', count: 6 },
      { fact: 'charged', sumOre: 250_000 },
      { fact: 'waived', sumOre: 125_000 },
      // 6 × 235 minutes at kr 1 200 an hour.
      { fact: 'extra-work', minutes: 1410, rateOre: 120_000, sumOre: 2_820_000 },
      { fact: 'own-dates', ownDates: 'left-out' },
      {
        fact: 'target',
        target: { figure: 'median-days', comparison: 'at-most', value: 3 },
        now: 10,
        deliveries: 6,
      },
      {
        fact: 'target',
        target: { figure: 'complete', comparison: 'at-least', value: 4, of: 6 },
        now: 0,
        deliveries: 6,
      },
      {
        fact: 'target',
        target: { figure: 'reminders', comparison: 'at-most', value: 6, of: 6 },
        now: 15,
        deliveries: 6,
      },
      { fact: 'in-time-costs-nothing' },
    ]);
  });

  it.each([
    // the year, how the page begins, and the kinds of facts that follow what was agreed
    ['good', 'works', 'days complete own-dates target target in-time-costs-nothing'],
    ['almost good', 'could-be-easier', 'days complete own-dates target target in-time-costs-nothing'],
    ['missing', 'does-not-work', 'days missing complete own-dates target target in-time-costs-nothing'],
    ['no data', 'not-known', 'own-dates in-time-costs-nothing'],
    ['one delivery', 'could-be-easier', 'days complete extra-work own-dates target target in-time-costs-nothing'],
    [
      'everything charged',
      'does-not-work',
      'days complete reminders charged own-dates target target in-time-costs-nothing',
    ],
    ['everything waived', 'does-not-work', 'days complete waived own-dates target target in-time-costs-nothing'],
    ['consumer', 'does-not-work', 'days complete questions extra-work own-dates target target'],
    ['nothing written', 'does-not-work', 'days complete own-dates target target'],
    ['known from before Takt only', 'does-not-work', 'days own-dates target in-time-costs-nothing'],
  ] as const)('in a year that was %s: begins with %s', (name, standing, kinds) => {
    const [first, agreed, ...others] = factsOf(name);
    expect(first).toEqual({ fact: 'standing', standing });
    expect(agreed).toMatchObject({ fact: 'agreed' });
    expect(others.map(({ fact }) => fact).join(' ')).toBe(kinds);
  });

  it('rounds what minutes are worth half up to whole øre, and knows no kroner without minutes', () => {
    const seven = talkFacts({ days: [0], more: () => ({ extraMinutes: 7 }), facts: { hourlyRateOre: ore(123_457) } });
    // 7/60 of kr 1 234.57 are kr 144.0331…
    expect(deriveClientPage(seven).facts).toContainEqual({
      fact: 'extra-work',
      minutes: 7,
      rateOre: 123_457,
      sumOre: 14_403,
    });
    const none = talkFacts({ days: [40], facts: { hourlyRateOre: ore(123_457) } });
    expect(JSON.stringify(deriveClientPage(none))).not.toContain('Ore":123457');
  });
});

describe('the office’s own dates', () => {
  it('stand on the page where they were approved, the latest three', () => {
    expect(factsOf('office at fault')).toContainEqual({
      fact: 'own-dates',
      ownDates: 'approved',
      inTime: 4,
      of: 6,
      late: [lateReminder, lateReport],
      lateMore: 0,
    });
    const many = talkFacts({
      days: [9, 9, 9, 9, 9],
      more: (place) => ({ officeLateness: [{ slip: 'reminded-late', dueOn: on(`2026-0${place + 4}-21`) }] }),
      facts: { ownDates: 'approved' },
    });
    expect(deriveClientPage(many).facts).toContainEqual(
      expect.objectContaining({
        inTime: 0,
        late: ['2026-06-21', '2026-07-21', '2026-08-21'].map((dueOn) => ({ slip: 'reminded-late', dueOn })),
        lateMore: 2,
      }),
    );
  });

  it.each(Object.keys(years) as YearName[])('are told of by nothing else where they were not approved: %s', (name) => {
    const { ownDates: _, ...facts } = factsOfYear(name);
    const page = JSON.stringify(deriveClientPage({ ...facts, ownDates: 'left-out' }));
    const inTime = talkFacts({ ...years[name], facts: { ...factsOnly(name), ownDates: 'left-out' } });
    // The page of an office that was in time with everything is the same page.
    const blameless = {
      ...inTime.conduct,
      office: { ...inTime.conduct.office, late: [], inTime: inTime.conduct.office.of },
    };
    expect(JSON.stringify(deriveClientPage({ ...inTime, conduct: blameless }))).toBe(page);
  });

  function factsOnly(name: YearName) {
    const year = years[name];
    return 'facts' in year ? year.facts : {};
  }

  it('can never be put on the page while a claim is marked', () => {
    const facts = { ...factsOfYear('office at fault'), claimMarked: true };
    expect(() => deriveClientPage(facts)).toThrow('own dates never leave the office while a claim is marked');
  });
});

describe('what was agreed, where it is much', () => {
  const many: AgreementTerms = {
    duties: [clause, ...['payroll-only', 'year-end', 'invoicing'].map((key) => findTemplate(key)!.terms.duties[0]!)],
  };
  const agreedOf = (terms: AgreementTerms, more = {}): ClientFact | undefined =>
    deriveClientPage(talkFacts({ days: [0], facts: { terms, ...more } })).facts.find(({ fact }) => fact === 'agreed');

  it('names three clauses with three documents each, what decides first, and counts the rest', () => {
    expect(agreedOf(many)).toMatchObject({
      clauses: [
        { clauseKey: 'vouchers', documentsMore: 0 },
        { clauseKey: 'payroll', documents: ['payroll-basis', 'time-sheets', 'travel-claims'] },
        { clauseKey: 'year-end', documents: ['year-end-statements', 'stock-count', 'cash-count'], documentsMore: 6 },
      ],
      clausesMore: 1,
    });
  });

  it.each([
    [3, 3, 1],
    [2, 2, 2],
    [1, 1, 3],
    [9, 3, 1],
  ])('told with %i clauses at most has %i, and counts %i more', (count, told, more) => {
    const page = withClauses(deriveClientPage(talkFacts({ days: [0], facts: { terms: many } })), count);
    const agreed = page.facts.find((one) => one.fact === 'agreed')!;
    expect([agreed.clauses.length, agreed.clausesMore]).toEqual([told, more]);
  });

  it('names no account, till or employee', () => {
    const named: AgreementTerms = {
      duties: [
        { ...clause, items: clause.items.map((item) => ({ ...item, name: 'Kari Nordmann', each: 'employee' })) },
      ],
    };
    const facts = talkFacts({ days: [0], facts: { terms: named, clientFacts: { names: { employee: ['Ola'] } } } });
    expect(JSON.stringify(deriveClientPage(facts))).not.toMatch(/Kari|Ola/);
  });

  it('leaves out what is owed only under another way of reporting VAT', () => {
    const both: AgreementTerms = {
      duties: [
        { ...clause, whileVat: ['two-monthly'] },
        { ...clause, key: 'yearly', whileVat: ['yearly', 'primary-industries'] },
      ],
    };
    const keys = (vat: 'two-monthly' | 'yearly') =>
      agreedOf(both, { clientFacts: { vat: [{ fromOn: on('2025-01-01'), regime: vat }] } });
    expect(keys('two-monthly')).toMatchObject({ clauses: [{ clauseKey: 'vouchers' }], clausesMore: 0 });
    expect(keys('yearly')).toMatchObject({ clauses: [{ clauseKey: 'yearly' }], clausesMore: 0 });
  });
});
