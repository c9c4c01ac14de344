import { describe, expect, it } from 'vitest';
import { findTemplate, foreseeYear, type AgreementTerms, type ChargeTerm } from '../../domain/agreement/index.ts';
import { calendarDate as on, ore, periodOf } from '../../domain/kernel/index.ts';
import { backTest, foreseeAllPrices, type BackTestGap } from '../../domain/surcharge/index.ts';
import type { Language } from '../language.ts';
import { backTestGapInWords, backTestInWords } from './back-test-in-words.ts';
import { faultInWords } from './fault-in-words.ts';
import {
  foreseenDutyInWords,
  foreseenPromiseInWords,
  noDatesInWords,
  promiseAfterDeliveryInWords,
  requestExampleInWords,
} from './foreseen-in-words.ts';
import { priceExampleInWords } from './price-example-in-words.ts';

const clause = findTemplate('vat-two-monthly')!.terms.duties[0]!;
const haste: ChargeTerm = {
  key: 'haste',
  on: 'request',
  nature: 'price',
  price: { per: 'hour', rateOre: ore(120_000), minimumMinutes: 0, unitMinutes: 1, work: ['period-work'] },
  steps: [{ withinWorkingDays: 1, basisPoints: 5_000 }],
  capOre: ore(500_000),
};
const terms: AgreementTerms = {
  duties: [{ ...clause, schedule: { ...clause.schedule, at: '12:00' as never }, charges: [...clause.charges, haste] }],
  office: {
    answerWithinWorkingDays: 1,
    reports: [
      {
        key: 'vat',
        report: 'vat-return',
        period: { every: 'vat-term' },
        due: { rule: 'before', of: { statutory: 'vat-return' }, count: 2, unit: 'working-days' },
        shift: 'none',
        from: ['vouchers'],
        whenLate: 'moves',
      },
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
};
const year = foreseeYear(terms, {}, [], { startOn: on('2026-01-01'), fromOn: on('2026-11-01') });
const both = (say: (language: Language) => string): string[] => [say('nb'), say('en')];

describe('what an agreement means, in words', () => {
  it('tells a deadline with its hour, what is asked for and the law’s own day', () => {
    expect(both((language) => foreseenDutyInWords(year.duties[0]!, language))).toEqual([
      'Fredag 20. november 2026 kl. 12.00: kvitteringer, fakturaer og kontoutskrift for september og oktober (mva-meldingen: torsdag 10. desember 2026).',
      'Friday 20 November 2026 at 12.00: the receipts, the invoices and the bank statement for September and October (the VAT return: Thursday 10 December 2026).',
    ]);
  });

  it('tells what the office has promised', () => {
    expect(both((language) => foreseenPromiseInWords(year.promises[0]!, language))).toEqual([
      'Tirsdag 8. desember 2026: Mva-melding for september og oktober (mva-meldingen: torsdag 10. desember 2026).',
      'Tuesday 8 December 2026: VAT return for September and October (the VAT return: Thursday 10 December 2026).',
    ]);
    expect(both((language) => promiseAfterDeliveryInWords(year.afterDelivery[0]!, language))).toEqual([
      'Periodens rapport: ti virkedager etter at alt er kommet.',
      "The period's report: ten working days after everything has come.",
    ]);
  });

  it('tells three prices, with the time where the price goes by it', () => {
    const [late, request] = foreseeAllPrices(terms, year, []);
    expect(late!.deliveries.map((example) => priceExampleInWords(example, 'nb'))).toEqual([
      'Kommer det tirsdag 24. november, koster det ingenting.',
      'Kommer det fredag 27. november, koster det kr 1 250 + mva.',
      'Kommer det onsdag 16. desember, koster det kr 5 000 + mva.',
    ]);
    const work = [{ work: 'sorting', minutes: 50, on: on('2026-11-27') }] as const;
    expect(both((language) => priceExampleInWords({ ...late!.deliveries[1]!, work }, language))).toEqual([
      'Kommer det fredag 27. november og tar 50 min ekstra, koster det kr 1 250 + mva.',
      'If it comes on Friday 27 November and takes 50 min more, it costs NOK 1,250 + VAT.',
    ]);
    expect(request!.requests.map((example) => requestExampleInWords(example, 'en'))).toEqual([
      'Asked on Monday 2 November for Wednesday 4 November, something costs nothing extra.',
      'Asked on Monday 2 November for Tuesday 3 November, 1 h 30 min of work costs 50% more, NOK 900 + VAT.',
      'Asked on Monday 2 November for Tuesday 3 November, 1 h 30 min of work costs 50% more, NOK 900 + VAT.',
    ]);
  });

  it('says why there is no date', () => {
    expect(both((language) => noDatesInWords('punkt 2', 'event-not-known', language))).toEqual([
      'Punkt 2 har ingen datoer her: vi vet ikke når det skjer.',
      'Punkt 2 has no dates here: we do not know when it happens.',
    ]);
  });
});

describe('a back-test in words', () => {
  it('tells the sum, how often, and that it knows nothing of what would have been', () => {
    const { year: of, startOn, endOn } = periodOf('vat-term', 2026, 5);
    const delivery = {
      documents: ['vouchers'],
      period: { of: 'vat-term', year: of, number: 5, startOn, endOn },
      agreedDueOn: on('2026-12-10'),
      deliveredOn: on('2026-12-09'),
    } as const;
    const history = { deliveries: [delivery], untilOn: on('2027-01-31') };
    expect(both((language) => backTestInWords(backTest(terms, {}, history, []), language))).toEqual([
      'Med leveringene i loggen hadde denne avtalen ikke kostet noe. Kr 3 750 + mva. hadde vært ettergitt. Om kunden hadde levert tidligere med en slik avtale, vet vi ikke.',
      'With the deliveries of the record this agreement would have cost nothing. NOK 3,750 + VAT would have been forgiven. Whether the client would have delivered earlier under such an agreement, we do not know.',
    ]);
    const { forgiven: _, ...late } = clause.charges[0]!;
    const unforgiven = { duties: [{ ...clause, charges: [late] }] };
    expect(backTestInWords(backTest(unforgiven, {}, history, []), 'nb')).toMatch(
      /^Med leveringene i loggen hadde denne avtalen gitt tillegg på kr 3 750 \+ mva\. for én levering\. Om /,
    );
    expect(backTestInWords(backTest(terms, {}, { ...history, deliveries: [] }, []), 'en')).toBe(
      'The record has no deliveries that this agreement is about.',
    );
  });

  it('has a sentence of its own for each thing that it cannot know', () => {
    const clauseKey = 'vouchers';
    const gaps: BackTestGap[] = [
      { gap: 'clause-without-history', clauseKey },
      { gap: 'law-not-known', clauseKey },
      { gap: 'period-partly-known', clauseKey, periods: 1 },
      { gap: 'delivered-as-a-whole', clauseKey, periods: 2 },
      { gap: 'work-not-entered', clauseKey, chargeKey: 'late' },
      { gap: 'requests-not-known', clauseKey, chargeKey: 'haste' },
      { gap: 'nobody-looked', clauseKey },
    ];
    for (const language of ['nb', 'en'] as const) {
      const told = gaps.map((gap) => backTestGapInWords(gap, terms, language));
      expect(new Set(told).size).toBe(gaps.length);
      expect(told.filter((text) => !text.startsWith(language === 'nb' ? 'Punkt 1: ' : 'Clause 1: '))).toEqual([]);
    }
  });
});

describe('a fault in words', () => {
  it('names kinds of values as a person would', () => {
    const fault = { code: 'agreement.wrong-type', expected: 'number', found: '"tjue"' };
    expect(both((language) => faultInWords(fault, language))).toEqual([
      'Verdien er av feil slag. Her skal det stå et tall. Det står "tjue".',
      'The value is of the wrong kind. What belongs here is a number. It says "tjue".',
    ]);
  });

  it('leaves out what is not known', () => {
    expect(faultInWords({ code: 'agreement.not-readable' }, 'nb')).not.toMatch(/[{}]/);
  });
});
