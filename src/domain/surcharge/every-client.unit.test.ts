import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LateTerm } from '../agreement/index.ts';
import { addDays, addWorkingDays, calendarDate as on, ore } from '../kernel/index.ts';
import { came, fellesferie, granted, romjul } from '../obligation/obligation.testdata.ts';
import { deriveSurcharges, sumOf } from './derive-surcharges.ts';
import { surchargeKeyOf, type SurchargeFacts } from './facts.ts';
import { calendarOn, surchargeFacts } from './surcharge.testdata.ts';

// Properties: years of duties of one client, with and without notices, more days, closures and deliveries.

const firstDay = on('2026-01-01');
const today = '2027-03-01';
const closures = [fellesferie, romjul];

const anyTerm: fc.Arbitrary<LateTerm> = fc
  .record({
    graceDays: fc.nat(10),
    graceUnit: fc.constantFrom('calendar' as const, 'working' as const),
    countsFrom: fc.constantFrom('end-of-grace' as const, 'deadline' as const),
    price: fc.constantFrom<LateTerm['price']>(
      { per: 'started-week', amountOre: ore(125_000) },
      { per: 'started-day', amountOre: ore(20_000) },
      { per: 'started-month', amountOre: ore(240_000) },
      { per: 'delivery', amountOre: ore(150_000) },
      { per: 'share-of-fee', basisPoints: 1_500, feeOre: ore(499_000) },
    ),
    cap: fc.integer({ min: 100_000, max: 900_000 }),
    first: fc.boolean(),
  })
  .map(({ cap, first, ...term }) => ({
    ...term,
    key: 'late',
    on: 'late' as const,
    nature: 'price' as const,
    capOre: ore(cap),
    ...(first ? { forgiven: { times: 1, per: 'agreement' as const } } : {}),
  }));

interface Drawn {
  due: number;
  notice: number | undefined;
  delivered: number | undefined;
  extra: number | undefined;
  clause: number;
}

const anyDuty: fc.Arbitrary<Drawn> = fc.record({
  due: fc.nat(360),
  notice: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
  delivered: fc.option(fc.integer({ min: -20, max: 60 }), { nil: undefined }),
  extra: fc.option(fc.integer({ min: 1, max: 14 }), { nil: undefined, freq: 4 }),
  clause: fc.nat(1),
});

function factsOf(drawn: Drawn, index: number, terms: readonly LateTerm[]): SurchargeFacts {
  const due = addDays(firstDay, drawn.due);
  const inForce = addDays(due, drawn.extra ?? 0);
  return surchargeFacts({
    id: `duty ${String(index).padStart(2, '0')}`,
    clauseKey: `clause ${drawn.clause}`,
    due,
    term: terms[drawn.clause]!,
    ...(drawn.notice === undefined ? {} : { notice: addDays(inForce, drawn.notice) }),
    ...(drawn.delivered === undefined ? {} : { delivered: addDays(inForce, drawn.delivered) }),
    ...(drawn.extra === undefined
      ? {}
      : { obligation: { extensions: [granted(addDays(due, -2), addDays(due, -2), inForce)] } }),
  });
}

const anyClient: fc.Arbitrary<SurchargeFacts[]> = fc
  .tuple(fc.array(anyDuty, { minLength: 1, maxLength: 8 }), fc.tuple(anyTerm, anyTerm))
  .map(([duties, terms]) => duties.map((duty, index) => factsOf(duty, index, terms)));

describe('for every client', () => {
  it('no day is charged before the working day after the notice is over', () => {
    fc.assert(
      fc.property(anyClient, (all) => {
        const outcomes = deriveSurcharges(all, calendarOn(today, closures));
        for (const facts of all) {
          const arithmetic = sumOf(outcomes.get(surchargeKeyOf(facts))!);
          if (!arithmetic) continue;
          const free = addWorkingDays(facts.notice!.acceptedOn, 1);
          expect(arithmetic.firstChargedOn > free).toBe(true);
          for (const unit of arithmetic.units) expect(unit.fromOn >= arithmetic.firstChargedOn).toBe(true);
          expect(arithmetic.countedToOn >= arithmetic.firstChargedOn).toBe(true);
        }
      }),
    );
  });

  it('what came on or before the deadline in force costs nothing', () => {
    fc.assert(
      fc.property(anyClient, (all) => {
        const outcomes = deriveSurcharges(all, calendarOn(today, closures));
        for (const facts of all) {
          const { agreedDueOn, extensions, items } = facts.obligation;
          const decision = extensions[0]?.decision;
          const inForce = decision?.decision === 'granted' ? decision.untilOn : agreedDueOn;
          const receivedOn = items[0]!.arrivals[0]?.receivedOn;
          if (receivedOn && receivedOn <= inForce)
            expect(outcomes.get(surchargeKeyOf(facts))).toEqual({ outcome: 'none' });
        }
      }),
    );
  });

  it('the order in which duties and arrivals are listed changes nothing', () => {
    const shuffled = anyClient.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.array(fc.nat(40), { maxLength: 4 }), ([all, other], days) => {
        const files = days.map((day) => came(addDays(firstDay, day + 300), `more ${day}`));
        const withFiles = (facts: SurchargeFacts, arrivals: typeof files): SurchargeFacts => ({
          ...facts,
          obligation: {
            ...facts.obligation,
            items: facts.obligation.items.map((one) => ({ ...one, arrivals: [...one.arrivals, ...arrivals] })),
          },
        });
        const calendar = calendarOn(today, closures);
        const forwards = deriveSurcharges(
          all.map((facts) => withFiles(facts, files)),
          calendar,
        );
        const backwards = deriveSurcharges(
          other.map((facts) => withFiles(facts, files.toReversed())),
          calendar,
        );
        for (const facts of all) {
          expect(backwards.get(surchargeKeyOf(facts))).toEqual(forwards.get(surchargeKeyOf(facts)));
        }
      }),
    );
  });

  it('no sum is above the cap, and each sum is more than nothing', () => {
    fc.assert(
      fc.property(anyClient, (all) => {
        const outcomes = deriveSurcharges(all, calendarOn(today, closures));
        for (const facts of all) {
          const arithmetic = sumOf(outcomes.get(surchargeKeyOf(facts))!);
          if (!arithmetic) continue;
          expect(arithmetic.sumOre).toBeGreaterThan(0);
          expect(arithmetic.sumOre).toBeLessThanOrEqual(facts.term.capOre!);
        }
      }),
    );
  });

  it('a day later never costs less', () => {
    fc.assert(
      fc.property(anyDuty, anyTerm, fc.nat(60), fc.nat(60), (drawn, drawnTerm, a, b) => {
        const { forgiven: _, ...term } = drawnTerm;
        const cost = (delivered: number) => {
          const facts = factsOf({ ...drawn, clause: 0, delivered }, 0, [term]);
          const outcomes = deriveSurcharges([facts], calendarOn(today, closures));
          return sumOf(outcomes.get(surchargeKeyOf(facts))!)?.sumOre ?? 0;
        };
        expect(cost(Math.min(a, b))).toBeLessThanOrEqual(cost(Math.max(a, b)));
      }),
    );
  });

  it('the first time is forgiven exactly once for each clause that forgives it', () => {
    fc.assert(
      fc.property(anyClient, (all) => {
        const outcomes = deriveSurcharges(all, calendarOn(today, closures));
        for (const clauseKey of ['clause 0', 'clause 1']) {
          const duties = all.filter((facts) => facts.clauseKey === clauseKey);
          const found = duties.map((facts) => outcomes.get(surchargeKeyOf(facts))!.outcome);
          const costly = found.filter((outcome) => ['forgiven', 'due', 'running'].includes(outcome)).length;
          const expected = duties[0]?.term.forgiven && costly > 0 ? 1 : 0;
          expect(found.filter((outcome) => outcome === 'forgiven')).toHaveLength(expected);
        }
      }),
    );
  });

  it('a duty that was delivered costs the same on every later day', () => {
    fc.assert(
      fc.property(anyClient, fc.nat(400), (all, days) => {
        const delivered = all.filter((facts) => facts.obligation.items[0]!.arrivals.length > 0);
        const later = addDays(on(today), days);
        expect(deriveSurcharges(delivered, calendarOn(later, closures))).toEqual(
          deriveSurcharges(delivered, calendarOn(today, closures)),
        );
      }),
    );
  });
});
