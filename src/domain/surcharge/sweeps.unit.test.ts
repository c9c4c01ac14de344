import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChargePrice, ChargeTerm, Forgiveness, SharedCap } from '../agreement/index.ts';
import { addDays, calendarDate as on, daysBetween, ore, sumOre, type CalendarDate, type Ore } from '../kernel/index.ts';
import { came, fellesferie, granted, romjul } from '../obligation/obligation.testdata.ts';
import { deriveSurcharges, sumOf } from './derive-surcharges.ts';
import { surchargeKeyOf, type EnteredWork, type SurchargeFacts, type SurchargeOutcome } from './facts.ts';
import { calendarOn, surchargeFacts } from './surcharge.testdata.ts';

// Properties over all forms of charges: fourteen months of a client's deliveries, with and without notices, more days, extra work and closures.

const firstDay = on('2026-01-01');
const lastDay = on('2027-05-31');
const closures = [fellesferie, romjul];

const work = ['sorting', 'coding', 'period-work'] as const;
const anyPrice = fc.constantFrom<ChargePrice>(
  { per: 'started-week', amountOre: ore(125_000) },
  { per: 'started-day', amountOre: ore(20_000) },
  { per: 'started-month', amountOre: ore(240_000) },
  { per: 'delivery', amountOre: ore(150_000) },
  { per: 'share-of-fee', basisPoints: 1_500, feeOre: ore(499_000) },
  {
    per: 'steps',
    feeOre: ore(1_200_000),
    steps: [
      { from: { daysLate: 2 }, amountOre: ore(50_000) },
      { from: { daysLate: 10 }, basisPoints: 2_500 },
    ],
  },
  {
    per: 'steps',
    steps: [
      { from: { date: '09-15' }, amountOre: ore(100_000) },
      { from: { date: '01-10' }, amountOre: ore(300_000) },
    ],
  },
);
const anyHours = fc.constantFrom<ChargePrice>(
  { per: 'hour', rateOre: ore(120_000), minimumMinutes: 30, unitMinutes: 15, work },
  { per: 'share-of-hours', basisPoints: 2_500, rateOre: ore(120_000) },
);

const anyCap = (min: number) => fc.option(fc.integer({ min, max: 900_000 }).map(ore), { nil: undefined, freq: 2 });
const anyForgiveness: fc.Arbitrary<Forgiveness | undefined> = fc.option(
  fc.record({ times: fc.integer({ min: 1, max: 2 }), per: fc.constantFrom('agreement' as const, 'year' as const) }),
  { nil: undefined },
);

const base = fc.record({
  cap: fc.integer({ min: 100_000, max: 900_000 }).map(ore),
  month: anyCap(80_000),
  year: anyCap(200_000),
  forgiven: anyForgiveness,
  nature: fc.constantFrom('price' as const, 'penalty' as const),
});

const anyTerm: fc.Arbitrary<ChargeTerm> = fc
  .tuple(
    base,
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({
          on: fc.constant('late' as const),
          graceDays: fc.nat(10),
          graceUnit: fc.constantFrom('calendar' as const, 'working' as const),
          countsFrom: fc.constantFrom('end-of-grace' as const, 'deadline' as const),
          price: fc.oneof({ weight: 3, arbitrary: anyPrice }, { weight: 1, arbitrary: anyHours }),
        }),
      },
      fc.record({
        on: fc.constant('near-statutory' as const),
        report: fc.constantFrom('vat-return' as const, 'a-melding' as const),
        workingDays: fc.nat(12),
        price: fc.constant<ChargePrice>({ per: 'delivery', amountOre: ore(50_000), upTo: true }),
      }),
      fc.record({ on: fc.constant('work' as const), price: anyHours }),
    ),
  )
  .map(([{ cap, month, year, forgiven, nature }, rest]) => ({
    ...rest,
    nature,
    capOre: cap,
    ...(month === undefined ? {} : { monthCapOre: month }),
    ...(year === undefined ? {} : { yearCapOre: year }),
    ...(forgiven === undefined ? {} : { forgiven }),
    key: rest.on,
  }));

interface Drawn {
  due: number;
  notice: number | undefined;
  delivered: number | undefined;
  extra: number | undefined;
  clause: number;
  minutes: readonly (readonly [minutes: number, day: number])[];
  returnedOnce: boolean;
}

const anyDuty: fc.Arbitrary<Drawn> = fc.record({
  due: fc.nat(420),
  notice: fc.option(fc.integer({ min: -5, max: 30 }), { nil: undefined, freq: 5 }),
  delivered: fc.option(fc.integer({ min: -10, max: 60 }), { nil: undefined, freq: 4 }),
  extra: fc.option(fc.integer({ min: 1, max: 14 }), { nil: undefined, freq: 2 }),
  clause: fc.nat(1),
  minutes: fc.array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: -10, max: 70 })), { maxLength: 3 }),
  returnedOnce: fc.boolean(),
});

function factsOf(drawn: Drawn, index: number, terms: readonly ChargeTerm[]): SurchargeFacts[] {
  const due = addDays(firstDay, drawn.due);
  const inForce = addDays(due, drawn.extra ?? 0);
  const entries: EnteredWork[] = drawn.minutes.map(([minutes, day], place) => ({
    work: work[place % work.length]!,
    minutes,
    on: addDays(inForce, day),
  }));
  // Both charges of the clause, as an agreement has them side by side.
  return [terms[drawn.clause * 2]!, terms[drawn.clause * 2 + 1]!].map((term, place) =>
    surchargeFacts({
      id: `duty ${String(index).padStart(2, '0')}`,
      clauseKey: `clause ${drawn.clause}`,
      due,
      periodEnd: addDays(due, -20),
      term: { ...term, key: `${term.key} ${place}` },
      ...(drawn.notice === undefined ? {} : { notice: addDays(inForce, drawn.notice) }),
      ...(drawn.delivered === undefined ? {} : { delivered: addDays(inForce, drawn.delivered) }),
      ...(drawn.extra === undefined
        ? {}
        : { obligation: { extensions: [granted(addDays(due, -2), addDays(due, -2), inForce)] } }),
      facts: { work: entries, returnedOnce: drawn.returnedOnce },
    }),
  );
}

const anyClient: fc.Arbitrary<SurchargeFacts[]> = fc
  .tuple(fc.array(anyDuty, { minLength: 1, maxLength: 8 }), fc.tuple(anyTerm, anyTerm, anyTerm, anyTerm))
  .map(([duties, terms]) => duties.flatMap((duty, index) => factsOf(duty, index, terms)));

const anyShared: fc.Arbitrary<SharedCap[]> = fc.array(
  fc.record({
    over: fc.constantFrom('agreement' as const, 'group' as const),
    per: fc.constantFrom('month' as const, 'year' as const),
    capOre: fc.integer({ min: 100_000, max: 700_000 }).map(ore),
  }),
  { maxLength: 2 },
);

/** What was known on a day: only what had happened. */
function knownOn(facts: SurchargeFacts, day: CalendarDate): SurchargeFacts {
  const { notice, ...rest } = facts;
  return {
    ...rest,
    ...(notice === undefined || notice.acceptedOn > day ? {} : { notice }),
    work: facts.work.filter((entry) => entry.on <= day),
    obligation: {
      ...facts.obligation,
      items: facts.obligation.items.map((one) => ({
        ...one,
        arrivals: one.arrivals.filter(({ receivedOn }) => receivedOn <= day),
      })),
    },
  };
}

const sweep = (all: readonly SurchargeFacts[], day: CalendarDate, shared: readonly SharedCap[]) =>
  deriveSurcharges(
    all.map((facts) => knownOn(facts, day)),
    calendarOn(day, closures),
    shared,
  );

const costOf = (outcome: SurchargeOutcome | undefined): Ore => (outcome && sumOf(outcome)?.sumOre) ?? ore(0);

/** The total of what shares a name, by name. */
function totals(
  all: readonly SurchargeFacts[],
  outcomes: ReadonlyMap<string, SurchargeOutcome>,
  nameOf: (facts: SurchargeFacts, dueOn: CalendarDate) => string,
): Map<string, Ore> {
  const sums = new Map<string, Ore>();
  for (const facts of all) {
    const outcome = outcomes.get(surchargeKeyOf(facts))!;
    const line = sumOf(outcome);
    const costOre = facts.decided?.decision === 'approved' ? facts.decided.sumOre : costOf(outcome);
    const name = nameOf(facts, line?.dueOn ?? facts.obligation.agreedDueOn);
    sums.set(name, sumOre([sums.get(name) ?? ore(0), costOre]));
  }
  return sums;
}

function expectWithinCaps(
  all: readonly SurchargeFacts[],
  outcomes: ReadonlyMap<string, SurchargeOutcome>,
  shared: readonly SharedCap[],
): void {
  for (const facts of all) expect(costOf(outcomes.get(surchargeKeyOf(facts)))).toBeLessThanOrEqual(facts.term.capOre!);
  const own = (length: number) =>
    totals(all, outcomes, ({ clauseKey, term }, dueOn) => `${clauseKey}/${term.key}/${dueOn.slice(0, length)}`);
  for (const { clauseKey, term } of all) {
    const of = (sums: Map<string, Ore>) => [...sums].filter(([name]) => name.startsWith(`${clauseKey}/${term.key}/`));
    for (const [, total] of term.monthCapOre === undefined ? [] : of(own(7)))
      expect(total).toBeLessThanOrEqual(term.monthCapOre!);
    for (const [, total] of term.yearCapOre === undefined ? [] : of(own(4)))
      expect(total).toBeLessThanOrEqual(term.yearCapOre!);
  }
  for (const { per, capOre } of shared)
    for (const total of totals(all, outcomes, (_, dueOn) => dueOn.slice(0, per === 'month' ? 7 : 4)).values())
      expect(total).toBeLessThanOrEqual(capOre);
}

describe('whatever was agreed, and whatever happened', () => {
  it('sweeping on some days, or day by day, ends where one sweep at the end does', () => {
    const someDays = fc.array(fc.nat(daysBetween(firstDay, lastDay) - 1), { maxLength: 20 });
    const aMonthOfDays = fc.nat(480).map((first) => Array.from({ length: 31 }, (_, index) => first + index));
    fc.assert(
      fc.property(anyClient, anyShared, fc.oneof(someDays, aMonthOfDays), (all, shared, days) => {
        const lines = new Map<string, SurchargeOutcome>();
        for (const day of days.toSorted((a, b) => a - b))
          for (const [key, outcome] of sweep(all, addDays(firstDay, day), shared)) lines.set(key, outcome);
        for (const [key, outcome] of sweep(all, lastDay, shared)) lines.set(key, outcome);
        expect(lines).toEqual(deriveSurcharges(all, calendarOn(lastDay, closures), shared));
      }),
      { numRuns: 15 },
    );
  });

  it('no sum is above a cap, in a month, in a year, alone or together', () => {
    fc.assert(
      fc.property(anyClient, anyShared, (all, shared) => {
        expectWithinCaps(all, deriveSurcharges(all, calendarOn(lastDay, closures), shared), shared);
      }),
      { numRuns: 40 },
    );
  });

  it('no sum is above a cap either where lines are approved on the way, and each stays as it was approved', () => {
    fc.assert(
      fc.property(anyClient, anyShared, fc.array(fc.nat(500), { minLength: 1, maxLength: 6 }), (all, shared, days) => {
        let facts = all;
        for (const day of days.toSorted((a, b) => a - b).map((count) => addDays(firstDay, count))) {
          const seen = sweep(facts, day, shared);
          facts = facts.map((one): SurchargeFacts => {
            const outcome = seen.get(surchargeKeyOf(one))!;
            if (one.decided || outcome.outcome !== 'due') return one;
            return { ...one, decided: { decision: 'approved', sumOre: outcome.arithmetic.sumOre } };
          });
        }
        const undecided = deriveSurcharges(facts, calendarOn(lastDay, closures), shared);
        // What a decided line would be by itself is not what is charged: its own sum is.
        const charged = new Map(
          [...undecided].map(([key, outcome]) => {
            const decided = facts.find((one) => surchargeKeyOf(one) === key)!.decided;
            if (!decided || outcome.outcome !== 'due') return [key, outcome] as const;
            return [key, { ...outcome, arithmetic: { ...outcome.arithmetic, sumOre: decided.sumOre } }] as const;
          }),
        );
        expectWithinCaps(facts, charged, shared);
      }),
      { numRuns: 40 },
    );
  });

  it('caps and forgiveness are the same in whatever order things arrived and are listed', () => {
    const shuffled = anyClient.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, anyShared, fc.array(fc.nat(40), { maxLength: 4 }), ([all, other], shared, days) => {
        const files = days.map((day) => came(addDays(firstDay, day + 300), `more ${day}`));
        const withFiles = (facts: SurchargeFacts, more: typeof files): SurchargeFacts => ({
          ...facts,
          work: more === files ? facts.work : facts.work.toReversed(),
          obligation: {
            ...facts.obligation,
            items: facts.obligation.items.map((one) => ({ ...one, arrivals: [...one.arrivals, ...more] })),
          },
        });
        const calendar = calendarOn(lastDay, closures);
        const forwards = deriveSurcharges(
          all.map((facts) => withFiles(facts, files)),
          calendar,
          shared,
        );
        const backwards = deriveSurcharges(
          other.map((facts) => withFiles(facts, files.toReversed())),
          calendar,
          shared,
        );
        for (const key of forwards.keys()) expect(backwards.get(key)).toEqual(forwards.get(key));
      }),
      { numRuns: 40 },
    );
  });

  it('what came on or before the deadline in force, with nothing sent back, costs nothing', () => {
    const inTime = fc
      .tuple(
        fc.array(anyDuty, { minLength: 1, maxLength: 6 }),
        fc.tuple(anyTerm, anyTerm, anyTerm, anyTerm),
        fc.nat(20),
      )
      .map(([duties, terms, early]) =>
        duties.flatMap((duty, index) => factsOf({ ...duty, delivered: -early, returnedOnce: false }, index, terms)),
      );
    fc.assert(
      fc.property(inTime, anyShared, (all, shared) => {
        for (const outcome of deriveSurcharges(all, calendarOn(lastDay, closures), shared).values())
          expect(outcome).toEqual({ outcome: 'none' });
      }),
      { numRuns: 40 },
    );
  });

  it('nothing costs without a notice', () => {
    fc.assert(
      fc.property(anyClient, anyShared, (all, shared) => {
        const silent = all.map(withoutNotice);
        for (const outcome of deriveSurcharges(silent, calendarOn(lastDay, closures), shared).values())
          expect(['none', 'locked']).toContain(outcome.outcome);
      }),
      { numRuns: 40 },
    );
  });

  it('nothing is charged for a day or for work before the notice', () => {
    fc.assert(
      fc.property(anyClient, (all) => {
        const outcomes = deriveSurcharges(all, calendarOn(lastDay, closures));
        for (const facts of all) {
          const line = sumOf(outcomes.get(surchargeKeyOf(facts))!);
          if (!line) continue;
          const noticeOn = facts.notice!.acceptedOn;
          expect(line.firstChargedOn > noticeOn).toBe(true);
          for (const unit of line.units) expect(unit.fromOn > noticeOn).toBe(true);
          const after = { ...facts, work: facts.work.filter((entry) => entry.on >= noticeOn) };
          expect(
            deriveSurcharges([{ ...after, term: withoutOthers(facts.term) }], calendarOn(lastDay, closures)),
          ).toEqual(deriveSurcharges([{ ...facts, term: withoutOthers(facts.term) }], calendarOn(lastDay, closures)));
        }
      }),
      { numRuns: 40 },
    );
  });
});

function withoutNotice(facts: SurchargeFacts): SurchargeFacts {
  const { notice: _, ...rest } = facts;
  return rest;
}

/** The charge alone, without what it shares with other deliveries. */
function withoutOthers(term: ChargeTerm): ChargeTerm {
  const { forgiven: _, monthCapOre: __, yearCapOre: ___, ...rest } = term;
  return rest;
}
