import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeDay } from '../../../tests/scenarios/duty-table.ts';
import { publishedTerms } from '../../../tests/scenarios/terms/published-terms.ts';
import {
  findTemplate,
  foreseeYear,
  standardLateTerm,
  type AgreementTerms,
  type ChargeTerm,
  type DutyClause,
} from '../agreement/index.ts';
import { calendarDate as on, ore, type Closure } from '../kernel/index.ts';
import { romjul } from '../obligation/obligation.testdata.ts';
import { foreseeAllPrices, type ForeseenPrice } from './foresee-prices.ts';

const vouchers: DutyClause = findTemplate('vat-two-monthly')!.terms.duties[0]!;
const base = { key: 'late', on: 'late', graceDays: 0, graceUnit: 'calendar', nature: 'price' } as const;
const hour = { per: 'hour', rateOre: ore(120_000), minimumMinutes: 30, unitMinutes: 15, work: ['sorting'] } as const;

function pricesOf(term: ChargeTerm, more: Partial<AgreementTerms> = {}, closures: readonly Closure[] = []) {
  const terms: AgreementTerms = { duties: [{ ...vouchers, charges: [term] }], ...more };
  const year = foreseeYear(terms, {}, closures, { startOn: on('2026-01-01'), fromOn: on('2026-11-01') });
  return foreseeAllPrices(terms, year, closures)[0]!;
}

/** `Wed 2026-11-25: kr 1250`, with the minutes where there were any. */
function tableOf({ deliveries }: ForeseenPrice): string[] {
  return deliveries.map(({ deliveredOn, work, sumOre }) => {
    const minutes = work.map((entry) => ` ${entry.minutes} min`).join('');
    return `${describeDay(deliveredOn)}${minutes}: kr ${sumOre / 100}`;
  });
}

// Vouchers of September–October 2026, due Friday 20 November; the notice comes on Monday the 23rd and leaves Tuesday free.
describe('three examples of the price of lateness', () => {
  it.each<[string, ChargeTerm, string[]]>([
    [
      'per started week after three days: the fourth week begins on 16 December',
      standardLateTerm,
      ['Tue 2026-11-24: kr 0', 'Fri 2026-11-27: kr 1250', 'Wed 2026-12-16: kr 5000'],
    ],
    [
      'per started day from the deadline, kr 200 and at most kr 1 500: the eighth day reaches it',
      {
        ...base,
        countsFrom: 'deadline',
        price: { per: 'started-day', amountOre: ore(20_000) },
        capOre: ore(150_000),
      },
      ['Tue 2026-11-24: kr 0', 'Fri 2026-11-27: kr 600', 'Wed 2026-12-02: kr 1500'],
    ],
    [
      'a fixed sum: the same two months late',
      { ...base, countsFrom: 'deadline', price: { per: 'delivery', amountOre: ore(95_000) } },
      ['Tue 2026-11-24: kr 0', 'Fri 2026-11-27: kr 950', 'Wed 2027-01-20: kr 950'],
    ],
    [
      'in steps, ten days kr 500 and thirty days kr 2 000: a week costs nothing, so the tenth day is shown',
      {
        ...base,
        countsFrom: 'deadline',
        price: {
          per: 'steps',
          steps: [
            { from: { daysLate: 10 }, amountOre: ore(50_000) },
            { from: { daysLate: 30 }, amountOre: ore(200_000) },
          ],
        },
      },
      ['Tue 2026-11-24: kr 0', 'Mon 2026-11-30: kr 500', 'Sun 2026-12-20: kr 2000'],
    ],
    [
      'by nearness to the VAT return of 10 December, six working days: the 1st is free, the 2nd costs',
      {
        key: 'near',
        on: 'near-statutory',
        report: 'vat-return',
        workingDays: 6,
        nature: 'price',
        price: { per: 'delivery', amountOre: ore(50_000) },
      },
      ['Tue 2026-12-01: kr 0', 'Wed 2026-12-02: kr 500', 'Wed 2027-01-20: kr 500'],
    ],
    [
      'by the hour where it is late: 50 minutes are an hour, and four hours reach the most',
      { ...base, countsFrom: 'deadline', price: hour, capOre: ore(480_000) },
      ['Tue 2026-11-24 50 min: kr 0', 'Fri 2026-11-27 50 min: kr 1200', 'Wed 2027-01-20 240 min: kr 4800'],
    ],
    [
      'of poor material: in time and as agreed the work costs nothing',
      { key: 'sorting', on: 'work', nature: 'price', price: hour, capOre: ore(480_000) },
      ['Fri 2026-11-20 50 min: kr 0', 'Fri 2026-11-27 50 min: kr 1200', 'Fri 2026-11-27 240 min: kr 4800'],
    ],
  ])('%s', (_, term, table) => {
    expect(tableOf(pricesOf(term))).toEqual(table);
  });

  it('show the arithmetic of the line itself', () => {
    const [free, week, most] = pricesOf(standardLateTerm).deliveries;
    expect(free!.arithmetic).toBeUndefined();
    expect(week!.arithmetic).toMatchObject({ daysLate: 7, units: [{ fromOn: '2026-11-25', toOn: '2026-11-27' }] });
    expect(most!.arithmetic).toMatchObject({ beforeCapOre: 500_000, capReached: true, sumOre: 500_000 });
  });

  it('leave out the days on which the office is closed', () => {
    const term = { ...standardLateTerm, capOre: ore(1_000_000) };
    // Four of eight weeks end on 22 December; the office is closed from the 24th to 3 January.
    expect(tableOf(pricesOf(term, {}, [romjul]))).toEqual([
      'Tue 2026-11-24: kr 0',
      'Fri 2026-11-27: kr 1250',
      'Sun 2027-01-24: kr 10000',
    ]);
  });

  it('hold to a cap over all charges of the agreement', () => {
    const sharedCaps = [{ over: 'agreement', per: 'month', capOre: ore(200_000) }] as const;
    expect(tableOf(pricesOf(standardLateTerm, { sharedCaps }))[2]).toBe('Wed 2026-12-02: kr 2000');
  });

  it('of a request are told in working days of notice, of 90 minutes', () => {
    const request: ChargeTerm = {
      key: 'haste',
      on: 'request',
      nature: 'price',
      price: hour,
      steps: [
        { withinWorkingDays: 1, basisPoints: 10_000 },
        { withinWorkingDays: 3, basisPoints: 5_000 },
      ],
      capOre: ore(500_000),
    };
    const { deliveries, requests } = pricesOf(request);
    expect(deliveries).toEqual([]);
    // Monday 2 November is the first working day from Sunday the 1st.
    expect(requests.map(({ requestedOn, neededOn, sumOre }) => [requestedOn, neededOn, sumOre])).toEqual([
      ['2026-11-02', '2026-11-06', 0],
      ['2026-11-02', '2026-11-05', 90_000],
      ['2026-11-02', '2026-11-03', 180_000],
    ]);
  });

  it('are none where no duty is to come, or where the day is only an aim', () => {
    const aim = { ...vouchers, schedule: { ...vouchers.schedule, aim: true } };
    const near: ChargeTerm = {
      key: 'near',
      on: 'near-statutory',
      report: 'vat-return',
      workingDays: 6,
      nature: 'price',
      price: { per: 'delivery', amountOre: ore(50_000) },
    };
    const terms = { duties: [{ ...aim, charges: [near] }] };
    const year = foreseeYear(terms, {}, [], { startOn: on('2026-01-01'), fromOn: on('2026-11-01') });
    expect(foreseeAllPrices(terms, year, [])[0]!.deliveries).toEqual([]);
  });

  it.each(publishedTerms)('never fall from one example to the next, nor cost in the first (%s)', (_, terms) => {
    fc.assert(
      fc.property(fc.integer({ min: 2026, max: 2030 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const fromOn = on(`${year}-${String(month).padStart(2, '0')}-01`);
        const told = foreseeYear(terms, { paydayOfMonth: 12 }, [], { startOn: on('2026-01-01'), fromOn });
        for (const { deliveries, requests } of foreseeAllPrices(terms, told, [])) {
          const sums = [...deliveries, ...requests].map(({ sumOre }) => sumOre);
          expect(sums).toEqual(sums.toSorted((a, b) => a - b));
          expect(sums[0] ?? 0).toBe(0);
        }
      }),
      { numRuns: 10 },
    );
  });
});
