import { describe, expect, it } from 'vitest';
import { describePeriod } from '../../../tests/scenarios/duty-table.ts';
import {
  findTemplate,
  standardLateTerm,
  type AgreementTerms,
  type ChargeTerm,
  type DocumentType,
  type DutyClause,
} from '../agreement/index.ts';
import { calendarDate as on, ore, periodOf, type PeriodLength } from '../kernel/index.ts';
import { backTest, type BackTest, type History } from './back-test.ts';
import type { PastDelivery } from './match-history.ts';
import { chargedTerm } from './surcharge.testdata.ts';

const vouchers: DutyClause = findTemplate('vat-two-monthly')!.terms.duties[0]!;
const payroll: DutyClause = findTemplate('payroll-only')!.terms.duties[0]!;

function past(
  length: PeriodLength,
  number: number,
  agreed: string,
  delivered?: string,
  more: Partial<PastDelivery> = {},
): PastDelivery {
  const { year, startOn, endOn } = periodOf(length, 2026, number);
  return {
    documents: ['receipts', 'incoming-invoices', 'bank-statement'] satisfies DocumentType[],
    period: { of: length, year, number, startOn, endOn },
    agreedDueOn: on(agreed),
    ...(delivered === undefined ? {} : { deliveredOn: on(delivered) }),
    ...more,
  };
}

const recordOf = (deliveries: PastDelivery[], untilOn = '2027-02-28'): History => ({
  deliveries,
  untilOn: on(untilOn),
});

function test(
  charges: readonly ChargeTerm[],
  deliveries: PastDelivery[],
  more: Partial<AgreementTerms> = {},
): BackTest {
  return backTest({ duties: [{ ...vouchers, charges }], ...more }, {}, recordOf(deliveries), []);
}

/** `Sep–Oct 2026 | 2026-11-20 | 2026-12-09 | 19 | due | kr 2500`: period, new deadline, delivered, days late, outcome, sum. */
function tableOf({ duties }: BackTest): string[] {
  return duties.map(({ duty, deliveredOn, daysLate, charges, sumOre }) =>
    [
      describePeriod(duty.period),
      duty.dueOn,
      deliveredOn ?? 'never',
      daysLate,
      charges.map(({ outcome }) => outcome.outcome).join(' '),
      `kr ${sumOre / 100}`,
    ].join(' | '),
  );
}

// A year of VAT terms under an old agreement that asked for the 10th of the month after next; the new one asks for 20 days.
const year: PastDelivery[] = [
  past('vat-term', 1, '2026-04-10', '2026-03-20'),
  past('vat-term', 2, '2026-06-10', '2026-06-08'),
  past('vat-term', 3, '2026-08-20', '2026-07-23'),
  past('vat-term', 4, '2026-10-10', '2026-09-24'),
  past('vat-term', 5, '2026-12-10', '2026-12-09'),
  past('vat-term', 6, '2027-02-10'),
];

describe('what an agreement would have cost over last year', () => {
  it('goes by its own deadlines for the same periods, with a notice on the first working day after each', () => {
    const told = test([standardLateTerm], year);
    expect(tableOf(told)).toEqual([
      // On the day itself.
      'Jan–Feb 2026 | 2026-03-20 | 2026-03-20 | 0 | none | kr 0',
      // Notice Thursday 21 May; free to the 23rd; 24 May to 8 June are 16 days, three weeks: the first time, forgiven.
      'Mar–Apr 2026 | 2026-05-20 | 2026-06-08 | 19 | forgiven | kr 0',
      // Within the three days of grace.
      'May–Jun 2026 | 2026-07-20 | 2026-07-23 | 3 | none | kr 0',
      // Sunday 20 September, notice Monday: free to the 23rd, so the 24th is a started week.
      'Jul–Aug 2026 | 2026-09-20 | 2026-09-24 | 4 | due | kr 1250',
      // 25 November to 9 December are 15 days, three weeks.
      'Sep–Oct 2026 | 2026-11-20 | 2026-12-09 | 19 | due | kr 3750',
      // Still missing on 28 February: from 24 January it has reached the cap.
      'Nov–Dec 2026 | 2027-01-20 | never | 39 | running | kr 5000',
    ]);
    expect(told).toMatchObject({
      sumOre: 1_000_000,
      lateCount: 5,
      chargedCount: 3,
      forgivenCount: 1,
      forgivenOre: 375_000,
      gaps: [],
    });
  });

  it('takes a term for delivered when the later of its months was', () => {
    const months = [past('month', 9, '2026-10-10', '2026-10-09'), past('month', 10, '2026-11-10', '2026-12-09')];
    expect(tableOf(test([chargedTerm], months))).toEqual([
      'Sep–Oct 2026 | 2026-11-20 | 2026-12-09 | 19 | due | kr 3750',
    ]);
  });

  it('leaves out what the record holds only a part of, and says so', () => {
    const told = test([chargedTerm], [past('month', 10, '2026-11-10', '2026-12-09')]);
    expect(told).toMatchObject({ duties: [], sumOre: 0 });
    expect(told.gaps).toEqual([{ gap: 'period-partly-known', clauseKey: 'vouchers', periods: 1 }]);
  });

  it('says that shorter periods may have come piece by piece', () => {
    const monthly = { ...findTemplate('monthly')!.terms.duties[0]!, charges: [chargedTerm] };
    const told = backTest({ duties: [monthly] }, {}, recordOf([past('vat-term', 5, '2026-12-10', '2026-12-09')]), []);
    expect(tableOf(told)).toEqual([
      // Saturday 10 October moves to Monday the 12th: the cap was long reached.
      'Sep 2026 | 2026-10-12 | 2026-12-09 | 58 | due | kr 5000',
      // 14 November to 9 December are 26 days, four weeks.
      'Oct 2026 | 2026-11-10 | 2026-12-09 | 29 | due | kr 5000',
    ]);
    expect(told.gaps).toEqual([{ gap: 'delivered-as-a-whole', clauseKey: 'vouchers', periods: 2 }]);
  });

  it('knows "vouchers" in the record as the documents of the books, and nothing else', () => {
    const asVouchers = past('vat-term', 5, '2026-12-10', '2026-12-09', { documents: ['vouchers'] });
    expect(test([chargedTerm], [asVouchers]).sumOre).toBe(375_000);
    const asWages = past('vat-term', 5, '2026-12-10', '2026-12-09', { documents: ['payroll-basis'] });
    const told = test([chargedTerm], [asWages]);
    expect(told).toMatchObject({ duties: [], gaps: [{ gap: 'clause-without-history', clauseKey: 'vouchers' }] });
  });

  it('finds a payday again in its month', () => {
    const runs: PastDelivery[] = [
      {
        documents: ['payroll-basis', 'time-sheets'],
        period: { of: 'payday', startOn: on('2026-11-13'), endOn: on('2026-11-13') },
        agreedDueOn: on('2026-11-10'),
        deliveredOn: on('2026-11-11'),
      },
    ];
    const told = backTest({ duties: [payroll] }, { paydayOfMonth: 15 }, recordOf(runs), []);
    // Payday Friday 13 November 2026; three working days before is Tuesday the 10th.
    expect(tableOf(told)).toEqual(['payday Fri 2026-11-13 | 2026-11-10 | 2026-11-11 | 1 |  | kr 0']);
  });

  it('says that minutes were never entered, and counts them where they were', () => {
    const sorting: ChargeTerm = {
      key: 'sorting',
      on: 'work',
      nature: 'price',
      price: { per: 'hour', rateOre: ore(115_000), minimumMinutes: 30, unitMinutes: 15, work: ['sorting'] },
      capOre: ore(460_000),
    };
    expect(test([sorting], year).gaps).toEqual([
      { gap: 'work-not-entered', clauseKey: 'vouchers', chargeKey: 'sorting' },
    ]);
    const work = [{ work: 'sorting', minutes: 80, on: on('2026-12-09') }] as const;
    // 80 minutes are six quarters: 1.5 hours at kr 1 150.
    expect(test([sorting], [past('vat-term', 5, '2026-12-10', '2026-12-09', { work })])).toMatchObject({
      sumOre: 172_500,
      gaps: [],
    });
  });

  it('says that outside Takt nobody may have looked, and that requests are not in the record', () => {
    const haste: ChargeTerm = {
      key: 'haste',
      on: 'request',
      nature: 'price',
      price: { per: 'hour', rateOre: ore(115_000), minimumMinutes: 0, unitMinutes: 1, work: ['period-work'] },
      steps: [{ withinWorkingDays: 2, basisPoints: 5_000 }],
      capOre: ore(460_000),
    };
    const clause: DutyClause = { ...vouchers, channel: 'paper', charges: [chargedTerm, haste] };
    expect(backTest({ duties: [clause] }, {}, recordOf(year), []).gaps).toEqual([
      { gap: 'requests-not-known', clauseKey: 'vouchers', chargeKey: 'haste' },
      { gap: 'nobody-looked', clauseKey: 'vouchers' },
    ]);
  });

  it('does not go by a law that it does not know', () => {
    const clause: DutyClause = {
      ...vouchers,
      schedule: {
        ...vouchers.schedule,
        due: { rule: 'before', of: { statutory: 'withholding-tax' }, count: 3, unit: 'working-days' },
      },
    };
    const in2025 = { ...periodOf('vat-term', 2025, 5), of: 'vat-term' as const };
    const old = { ...past('vat-term', 5, '2025-12-10', '2025-12-09'), period: in2025 };
    expect(backTest({ duties: [clause] }, {}, recordOf([old]), [])).toMatchObject({
      duties: [],
      gaps: [{ gap: 'law-not-known', clauseKey: 'vouchers' }],
    });
  });

  it('holds to caps over the year, in the order of deadlines whatever the order of the record', () => {
    const capped = { ...chargedTerm, yearCapOre: ore(400_000) };
    const told = test([capped], year.toReversed());
    expect(tableOf(told).map((line) => line.split(' | ').slice(-2).join(' '))).toEqual([
      'none kr 0',
      'due kr 3750',
      'none kr 0',
      // Kr 250 is left of the year's kr 4 000.
      'due kr 250',
      'capped kr 0',
      'running kr 4000',
    ]);
  });

  it('is nothing without a record', () => {
    expect(test([chargedTerm], [])).toEqual({
      duties: [],
      sumOre: 0,
      lateCount: 0,
      chargedCount: 0,
      forgivenCount: 0,
      forgivenOre: 0,
      gaps: [{ gap: 'clause-without-history', clauseKey: 'vouchers' }],
    });
  });

  it('does not call late what is missing on the day when it is due', () => {
    const open = [past('vat-term', 6, '2027-02-10')];
    expect(backTest({ duties: [vouchers] }, {}, recordOf(open, '2027-01-20'), []).duties).toEqual([]);
    expect(backTest({ duties: [vouchers] }, {}, recordOf(open, '2027-01-21'), []).lateCount).toBe(1);
  });
});
