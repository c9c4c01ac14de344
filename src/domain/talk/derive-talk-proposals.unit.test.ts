import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTemplate, findTermFaults, templates, type AgreementTerms, type DutyClause } from '../agreement/index.ts';
import { ore } from '../kernel/index.ts';
import { movedDaysMost } from './derive-later-terms.ts';
import { deriveFixedPrice, deriveMoreWorkTerms } from './derive-more-work-terms.ts';
import { deriveTalkProposals } from './derive-talk-proposals.ts';
import type { TalkProposal } from './proposal.ts';
import type { ProposalFacts } from './talk-facts.ts';
import { standardTerms, talkFacts, type ToldYear } from './talk.testdata.ts';

const clause: DutyClause = standardTerms.duties[0]!;

function factsOf(told: ToldYear): ProposalFacts {
  const { terms, ...facts } = talkFacts(told);
  return { ...facts, terms: terms! };
}

/** `as-agreed | best: in-time | 6 of 6 in time | kr 0 + 0 = 0`: surcharges and fixed price, a year. */
function tell({ proposal, fit, inTime, test, fixedPrice, yearOre }: TalkProposal): string {
  return [
    proposal,
    fit.fit === 'possible' ? fit.fit : `${fit.fit}: ${fit.why}`,
    `${inTime.count} of ${inTime.of} in time`,
    `kr ${test.sumOre / 100} + ${(fixedPrice?.yearOre ?? 0) / 100} = ${yearOre / 100}`,
  ].join(' | ');
}

const proposalsOf = (told: ToldYear): string[] => deriveTalkProposals(factsOf(told)).map(tell);
const withTerms = (terms: AgreementTerms): NonNullable<ToldYear['facts']> => ({ terms });
/** The same agreement, with a form that the office cannot see to. */
const legible: AgreementTerms = { ...standardTerms, duties: [{ ...clause, form: ['legible'] }] };

describe('three proposals over six VAT terms, due 20 days after each; kr 1 250 a started week after three days, the first time free', () => {
  it('late by 9, 14, 11, 6, 8 and 13 days, and 23 t 30 min of sorting: the office does more', () => {
    const told: ToldYear = { days: [9, 14, 11, 6, 8, 13], more: () => ({ returns: 1, extraMinutes: 235 }) };
    expect(proposalsOf(told)).toEqual([
      // 1 week is forgiven; then 2, 2, 1, 1 and 2 weeks at kr 1 250.
      'as-agreed | possible | 0 of 6 in time | kr 10000 + 0 = 10000',
      // 13 days later: only the fourteen days are late, by one, and that is the time that is forgiven.
      'later-deadline | possible | 5 of 6 in time | kr 0 + 0 = 0',
      // 1 410 minutes at kr 1 200 are kr 28 200: kr 2 350 a month. Lateness costs as before.
      'office-does-more | best: incomplete | 0 of 6 in time | kr 10000 + 28200 = 38200',
    ]);
    const [asAgreed, later, more] = deriveTalkProposals(factsOf(told));
    expect(asAgreed!.terms).toBe(standardTerms);
    expect(later).toMatchObject({
      moved: [{ clauseKey: 'vouchers', days: 13 }],
      terms: {
        duties: [
          {
            schedule: { due: { rule: 'after', of: 'period-end', count: 33, unit: 'days' } },
            charges: [{ key: 'late', graceDays: 0, capOre: 500_000, forgiven: { times: 1, per: 'agreement' } }],
          },
        ],
      },
    });
    expect(more!.fixedPrice).toEqual({
      minutes: 1410,
      rateOre: 120_000,
      workOre: 2_820_000,
      monthOre: 235_000,
      yearOre: 2_820_000,
    });
    expect(more!.terms).toMatchObject({
      duties: [{ form: [], charges: [{ key: 'late', graceDays: 3 }] }],
      price: { fees: [{ fee: 'fixed', key: 'more-work', per: 'month', amountOre: 235_000 }] },
    });
  });

  it.each([
    [
      'complete each time, late by about the same: another day',
      { days: [9, 14, 11, 6, 8, 13] },
      [
        'as-agreed | possible | 0 of 6 in time | kr 10000 + 0 = 10000',
        'later-deadline | best: late-by-the-same | 5 of 6 in time | kr 0 + 0 = 0',
        'office-does-more | not-possible: work-not-known | 0 of 6 in time | kr 10000 + 0 = 10000',
      ],
    ],
    [
      'complete each time, and eleven hours of work that nobody pays: the office does more',
      { days: [9, 14, 11, 6, 8, 13], more: () => ({ extraMinutes: 110 }) },
      [
        'as-agreed | possible | 0 of 6 in time | kr 10000 + 0 = 10000',
        'later-deadline | possible | 5 of 6 in time | kr 0 + 0 = 0',
        // 660 minutes are kr 13 200, kr 1 100 a month.
        'office-does-more | best: extra-work | 0 of 6 in time | kr 10000 + 13200 = 23200',
      ],
    ],
    [
      // 3, then 0, then 4, 4, 4 and 4 weeks: each beyond the cap of kr 5 000 but for the first, which is forgiven.
      'by little and by much: as agreed',
      { days: [19, 0, 60, 40, 58, 2] },
      [
        'as-agreed | best: late-by-different | 1 of 6 in time | kr 15000 + 0 = 15000',
        // 14 days are all that may be moved, and three of four would still be late. The first is five days late over Easter: its notice of 7 April
        // leaves the 8th free, so the second is the one that is forgiven.
        'later-deadline | possible | 2 of 6 in time | kr 10000 + 0 = 10000',
        'office-does-more | not-possible: work-not-known | 1 of 6 in time | kr 15000 + 0 = 15000',
      ],
    ],
    [
      'in time: nothing has to be different',
      { days: [-3, 0, -1, -2, 0, -5] },
      [
        'as-agreed | best: in-time | 6 of 6 in time | kr 0 + 0 = 0',
        'later-deadline | not-possible: nothing-late | 6 of 6 in time | kr 0 + 0 = 0',
        'office-does-more | not-possible: work-not-known | 6 of 6 in time | kr 0 + 0 = 0',
      ],
    ],
    [
      'a client who owes no form: there is nothing to take over',
      { days: [-3, 0, -1, -2, 0, -5], more: () => ({ extraMinutes: 235 }), facts: withTerms(legible) },
      [
        'as-agreed | best: in-time | 6 of 6 in time | kr 0 + 0 = 0',
        'later-deadline | not-possible: nothing-late | 6 of 6 in time | kr 0 + 0 = 0',
        'office-does-more | not-possible: nothing-to-take-over | 6 of 6 in time | kr 0 + 0 = 0',
      ],
    ],
    [
      'a consumer: the later day without a price, and no surcharge anywhere',
      { days: [9, 14, 11, 6, 8, 13], facts: { consumer: true } },
      [
        'as-agreed | possible | 0 of 6 in time | kr 0 + 0 = 0',
        'later-deadline | best: late-by-the-same | 5 of 6 in time | kr 0 + 0 = 0',
        'office-does-more | not-possible: work-not-known | 0 of 6 in time | kr 0 + 0 = 0',
      ],
    ],
    [
      'nothing is known yet',
      { days: [] },
      [
        'as-agreed | best: not-known | 0 of 0 in time | kr 0 + 0 = 0',
        'later-deadline | not-possible: not-known | 0 of 0 in time | kr 0 + 0 = 0',
        'office-does-more | not-possible: work-not-known | 0 of 0 in time | kr 0 + 0 = 0',
      ],
    ],
  ] as const satisfies readonly [string, ToldYear, readonly string[]][])('%s', (_, told, expected) => {
    expect(proposalsOf(told)).toEqual(expected);
  });

  it('moves no deadline so near to the law’s that the office has less than five working days', () => {
    // 34 days after March–April 2027 is Thursday 3 June: Friday and Monday to Thursday the 10th, the law's day, are five. So fourteen days are
    // possible from 20.
    const late = factsOf({ days: [14, 14, 14, 14, 14, 14], facts: withTerms(termsDue(20)) });
    expect(deriveTalkProposals(late)[1]!.moved).toEqual([{ clauseKey: 'vouchers', days: 14 }]);
    // From 30 only four are: the fifth would be Friday 4 June, and four working days are too few.
    const near = factsOf({ days: [24, 24, 24, 24, 24, 24], facts: withTerms(termsDue(30)) });
    expect(deriveTalkProposals(near)[1]!.moved).toEqual([{ clauseKey: 'vouchers', days: 4 }]);
    const atTheLaw = factsOf({ days: [24, 24, 24, 24, 24, 24], facts: withTerms(termsDue(37)) });
    expect(tell(deriveTalkProposals(atTheLaw)[1]!)).toMatch(/^later-deadline \| not-possible: no-room/);
  });

  function termsDue(count: number): AgreementTerms {
    const due = { rule: 'after', of: 'period-end', count, unit: 'days' } as const;
    return { ...standardTerms, duties: [{ ...clause, schedule: { ...clause.schedule, due } }] };
  }

  it('gives a clause without a price one from the later day on, under a key that is free', () => {
    const work = {
      key: 'late',
      on: 'work',
      nature: 'price',
      price: { per: 'hour', rateOre: ore(120_000), minimumMinutes: 0, unitMinutes: 15, work: ['sorting', 'chasing'] },
      capOre: ore(600_000),
    } as const;
    const unpriced: AgreementTerms = { ...standardTerms, duties: [{ ...clause, charges: [work] }] };
    const [, later] = deriveTalkProposals(factsOf({ days: [9, 9, 9, 9, 9, 9], facts: withTerms(unpriced) }));
    expect(later!.terms.duties[0]!.charges).toMatchObject([
      { key: 'late', on: 'work' },
      { key: 'late-2', on: 'late', graceDays: 0, capOre: 500_000 },
    ]);
  });
});

describe('every proposal', () => {
  const told: ToldYear = { days: [9, 14, 11, 6, 8, 13], more: () => ({ returns: 1, extraMinutes: 235 }) };

  it.each(templates.map(({ key, terms }) => [key, terms] as const))(
    'has terms without a fault, from %s',
    (_, terms) => {
      for (const consumer of [false, true]) {
        const facts = factsOf({ ...told, facts: { terms, consumer, clientFacts: { paydayOfMonth: 15 } } });
        for (const proposal of deriveTalkProposals(facts)) expect(findTermFaults(proposal.terms)).toEqual([]);
      }
    },
  );

  it('sums up to the øre, fits once, and is of the same three kinds whatever the year was', () => {
    const late = fc.oneof(fc.integer({ min: -10, max: 80 }), fc.constant('missing' as const));
    const minutes = fc.nat({ max: 2_000 });
    fc.assert(
      fc.property(fc.array(late, { maxLength: 6 }), minutes, fc.boolean(), (days, extraMinutes, consumer) => {
        const proposals = deriveTalkProposals(factsOf({ days, more: () => ({ extraMinutes }), facts: { consumer } }));
        expect(proposals.map(({ proposal }) => proposal)).toEqual(['as-agreed', 'later-deadline', 'office-does-more']);
        expect(proposals.filter(({ fit }) => fit.fit === 'best')).toHaveLength(1);
        for (const { test, fixedPrice, yearOre, inTime, moved } of proposals) {
          const lines = test.duties.reduce((sum, duty) => sum + duty.sumOre, 0);
          expect(yearOre).toBe(lines + (fixedPrice?.yearOre ?? 0));
          expect(inTime.count).toBe(test.duties.filter(({ daysLate }) => daysLate === 0).length);
          if (consumer) expect(lines).toBe(0);
          for (const move of moved) expect(move.days).toBeLessThanOrEqual(movedDaysMost);
        }
        // A later deadline has never fewer deliveries in time.
        expect(proposals[1]!.inTime.count).toBeGreaterThanOrEqual(proposals[0]!.inTime.count);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a fixed price for what the office does more', () => {
  it.each([
    // minutes, rate, worked out, a month, a year
    [1410, 120_000, 2_820_000, 235_000, 2_820_000],
    [100, 110_000, 183_333, 15_300, 183_600],
    // kr 1 806 a year is kr 150.50 a month: half a krone goes up.
    [86, 126_000, 180_600, 15_100, 181_200],
    [7, 120_000, 14_000, 1_200, 14_400],
  ])('%i minutes at %i øre an hour', (minutes, rate, workOre, monthOre, yearOre) => {
    expect(deriveFixedPrice(minutes, ore(rate))).toEqual({ minutes, rateOre: rate, workOre, monthOre, yearOre });
  });

  it('there is none where no minutes were entered, or so few that a month of them is no krone', () => {
    expect(deriveFixedPrice(1, ore(20_000))).toBeUndefined();
    expect(deriveFixedPrice(0, ore(120_000))).toBeUndefined();
    expect(deriveFixedPrice(600, ore(0))).toBeUndefined();
  });

  it('lies within half a krone a month of the work, and is whole kroner', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 50_000 }), fc.integer({ min: 20_000, max: 400_000 }), (minutes, rate) => {
        const price = deriveFixedPrice(minutes, ore(rate))!;
        expect(price.monthOre % 100).toBe(0);
        expect(price.yearOre).toBe(price.monthOre * 12);
        expect(Math.abs(price.yearOre - price.workOre)).toBeLessThanOrEqual(600);
      }),
    );
  });

  it('takes over the form and the work that it pays for, and leaves the rest', () => {
    const price = deriveFixedPrice(1410, ore(120_000))!;
    const hourly = { per: 'hour', rateOre: ore(120_000), minimumMinutes: 0, unitMinutes: 15 } as const;
    const terms: AgreementTerms = {
      duties: [
        {
          ...clause,
          form: ['coded', 'legible'],
          wished: ['sorted-by-kind'],
          items: [{ key: 'stock', document: 'stock-count', essential: true, form: ['signed', 'mounted-on-a4'] }],
          charges: [
            { key: 'sort', on: 'work', nature: 'price', price: { ...hourly, work: ['sorting'] }, capOre: ore(500_000) },
            {
              key: 'fetch',
              on: 'work',
              nature: 'price',
              price: { ...hourly, work: ['coding', 'fetching'] },
              capOre: ore(500_000),
            },
          ],
        },
        findTemplate('payroll-only')!.terms.duties[0]!,
      ],
      price: { fees: [{ fee: 'hourly', key: 'more-work', role: 'accountant', rateOre: ore(120_000) }] },
    };
    const after = deriveMoreWorkTerms(terms, price)!;
    expect(after.duties[0]).toMatchObject({
      form: ['legible'],
      wished: [],
      items: [{ form: ['signed'] }],
      charges: [{ key: 'fetch', price: { work: ['fetching'] } }],
    });
    expect(after.duties[1]).toBe(terms.duties[1]);
    expect(after.price?.fees.map(({ key }) => key)).toEqual(['more-work', 'more-work-2']);
    expect(deriveMoreWorkTerms({ duties: [terms.duties[1]!] }, price)).toBeUndefined();
  });
});
