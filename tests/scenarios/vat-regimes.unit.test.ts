import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  deriveDuties,
  vatRegimes,
  type AgreementTerms,
  type ClientFacts,
  type VatRegime,
} from '../../src/domain/agreement/index.ts';
import {
  addDays,
  calendarDate as on,
  dateFromDayNumber,
  dayNumber,
  type CalendarDate,
} from '../../src/domain/kernel/index.ts';
import { agenda } from './agenda.ts';
import { oneClause } from './clause.ts';
import { linesOf } from './duty-table.ts';

const after20 = { rule: 'after', of: 'period-end', count: 20, unit: 'days' } as const;
const byVatPeriod = oneClause('vouchers', { period: { every: 'vat-period' }, due: after20 });
const vat = (...changes: [from: string, regime: VatRegime][]) => ({
  facts: { vat: changes.map(([from, regime]) => ({ fromOn: on(from), regime })) },
});

describe('vouchers by the client’s own VAT periods, 20 days after', () => {
  it('follow the terms where nothing is known of the client', () => {
    expect(agenda(byVatPeriod, '2026-01-01', '2026-06-30')).toEqual([
      'vouchers | Jan–Feb 2026 | Fri 2026-03-20',
      'vouchers | Mar–Apr 2026 | Wed 2026-05-20',
    ]);
  });

  it('are not owed while there is no VAT', () => {
    expect(agenda(byVatPeriod, '2026-01-01', '2027-12-31', { facts: { vat: [] } })).toEqual([]);
    expect(agenda(byVatPeriod, '2026-01-01', '2027-12-31', vat(['2020-01-01', 'none']))).toEqual([]);
  });

  it('begin on the day of the registration, inside a term', () => {
    expect(agenda(byVatPeriod, '2026-01-01', '2026-09-30', vat(['2026-03-10', 'two-monthly']))).toEqual(
      linesOf(`
        vouchers | 2026-03-10–2026-04-30 | Wed 2026-05-20
        vouchers | May–Jun 2026          | Mon 2026-07-20
        vouchers | Jul–Aug 2026          | Sun 2026-09-20
      `),
    );
  });

  it('change from yearly to two-monthly on 1 September 2026', () => {
    expect(
      agenda(byVatPeriod, '2026-01-01', '2027-03-31', {
        ...vat(['2020-01-01', 'yearly'], ['2026-09-01', 'two-monthly']),
        start: '2025-01-01',
      }),
    ).toEqual(
      linesOf(`
        vouchers | 2025         | Tue 2026-01-20
        vouchers | Jan–Aug 2026 | Sun 2026-09-20
        vouchers | Sep–Oct 2026 | Fri 2026-11-20
        vouchers | Nov–Dec 2026 | Wed 2027-01-20
        vouchers | Jan–Feb 2027 | Sat 2027-03-20
      `),
    );
  });

  it('change from two-monthly to yearly with the new year', () => {
    expect(
      agenda(byVatPeriod, '2026-11-01', '2028-12-31', vat(['2020-01-01', 'two-monthly'], ['2027-01-01', 'yearly'])),
    ).toEqual(
      linesOf(`
        vouchers | Sep–Oct 2026 | Fri 2026-11-20
        vouchers | Nov–Dec 2026 | Wed 2027-01-20
        vouchers | 2027         | Thu 2028-01-20
      `),
    );
  });

  it('come every month from April and end with September, in the middle of a term', () => {
    expect(
      agenda(
        byVatPeriod,
        '2026-01-01',
        '2027-12-31',
        vat(['2020-01-01', 'two-monthly'], ['2026-04-01', 'monthly'], ['2026-10-01', 'none']),
      ),
    ).toEqual(
      linesOf(`
        vouchers | Jan–Feb 2026 | Fri 2026-03-20
        vouchers | Mar 2026     | Mon 2026-04-20
        vouchers | Apr 2026     | Wed 2026-05-20
        vouchers | May 2026     | Sat 2026-06-20
        vouchers | Jun 2026     | Mon 2026-07-20
        vouchers | Jul 2026     | Thu 2026-08-20
        vouchers | Aug 2026     | Sun 2026-09-20
        vouchers | Sep 2026     | Tue 2026-10-20
      `),
    );
  });

  it('of a farmer come once a year', () => {
    expect(agenda(byVatPeriod, '2026-01-01', '2027-12-31', vat(['2020-01-01', 'primary-industries']))).toEqual([
      'vouchers | 2026 | Wed 2027-01-20',
    ]);
  });
});

describe('VAT periods while VAT is yearly only', () => {
  it('are none of a client with two-monthly VAT, and begin with the change', () => {
    const yearly = oneClause('vouchers', { period: { every: 'vat-period' }, due: after20 }, { whileVat: ['yearly'] });
    expect(agenda(yearly, '2026-01-01', '2027-12-31')).toEqual([]);
    expect(
      agenda(yearly, '2026-01-01', '2028-12-31', vat(['2020-01-01', 'two-monthly'], ['2027-05-01', 'yearly'])),
    ).toEqual(['vouchers | May–Dec 2027 | Thu 2028-01-20']);
  });
});

describe('a regime that is told again', () => {
  it('changes nothing: no period is cut where nothing changed', () => {
    const once = agenda(byVatPeriod, '2026-01-01', '2026-12-31', vat(['2024-01-01', 'two-monthly']));
    const twice = vat(['2024-01-01', 'two-monthly'], ['2026-03-10', 'two-monthly']);
    expect(agenda(byVatPeriod, '2026-01-01', '2026-12-31', twice)).toEqual(once);
  });

  it('for the same day holds as it was told last', () => {
    const corrected = vat(['2026-03-10', 'yearly'], ['2026-03-10', 'two-monthly']);
    expect(agenda(byVatPeriod, '2026-01-01', '2026-05-31', corrected)).toEqual([
      'vouchers | 2026-03-10–2026-04-30 | Wed 2026-05-20',
    ]);
  });
});

describe('a season cut by a change of VAT', () => {
  it('leaves out what is left of a period outside the season', () => {
    const season = oneClause(
      'guests',
      { period: { every: 'quarter', months: [11] }, due: after20 },
      { whileVat: ['yearly', 'two-monthly'] },
    );
    expect(agenda(season, '2026-10-01', '2027-12-31', vat(['2026-12-01', 'yearly']))).toEqual([]);
    expect(agenda(season, '2026-10-01', '2027-12-31', vat(['2026-11-15', 'yearly']))).toEqual([
      'guests | 2026-11-15–2026-12-31 | Wed 2027-01-20',
    ]);
  });
});

describe('two clauses of one agreement, one for each way to report', () => {
  const both: AgreementTerms = {
    duties: [
      ...oneClause('by-term', { period: { every: 'vat-term' }, due: after20 }, { whileVat: ['two-monthly', 'monthly'] })
        .duties,
      ...oneClause(
        'by-quarter',
        { period: { every: 'quarter' }, due: { rule: 'day-of-month', day: 'last', monthsAfter: 1 } },
        { whileVat: ['none', 'yearly', 'primary-industries'] },
      ).duties,
    ],
  };

  it('cut the quarter and the term at the day of the change', () => {
    expect(agenda(both, '2026-01-01', '2026-12-31', vat(['2026-06-01', 'two-monthly']))).toEqual(
      linesOf(`
        by-quarter | Jan–Mar 2026 | Thu 2026-04-30
        by-quarter | Apr–May 2026 | Tue 2026-06-30
        by-term    | Jun 2026     | Mon 2026-07-20
        by-term    | Jul–Aug 2026 | Sun 2026-09-20
        by-term    | Sep–Oct 2026 | Fri 2026-11-20
      `),
    );
  });
});

// Properties: any changes of the regime, several on one day included.

const first = on('2025-01-01');
const last = on('2027-12-31');
const anyDay = fc
  .integer({ min: dayNumber(on('2024-06-01')), max: dayNumber(on('2028-06-30')) })
  .map(dateFromDayNumber);
const anyVat = fc.array(fc.record({ fromOn: anyDay, regime: fc.constantFrom(...vatRegimes) }), { maxLength: 6 });

/** The regime of a day: of the changes up to it the latest, of several on one day the one that was said last. */
function regimeOn(vatChanges: NonNullable<ClientFacts['vat']>, day: CalendarDate): VatRegime {
  let regime: VatRegime = 'none';
  let since = '';
  for (const change of vatChanges)
    if (change.fromOn <= day && change.fromOn >= since) [regime, since] = [change.regime, change.fromOn];
  return regime;
}

/** How many duties are about each day. */
function timesOwed(terms: AgreementTerms, facts: ClientFacts): Map<CalendarDate, number> {
  const range = { startOn: on('2024-01-01'), fromOn: on('2024-01-01'), toOn: on('2030-12-31') };
  const times = new Map<CalendarDate, number>();
  for (const { period } of deriveDuties(terms, facts, [], range))
    for (let day = period.startOn; day <= period.endOn; day = addDays(day, 1))
      times.set(day, (times.get(day) ?? 0) + 1);
  return times;
}

describe('whatever the changes of VAT', () => {
  it('every day with VAT is in exactly one VAT period, and no other day is in any', () => {
    fc.assert(
      fc.property(anyVat, (changes) => {
        const times = timesOwed(byVatPeriod, { vat: changes });
        for (let day = first; day <= last; day = addDays(day, 1)) {
          const expected = regimeOn(changes, day) === 'none' ? 0 : 1;
          if ((times.get(day) ?? 0) !== expected) expect([day, times.get(day) ?? 0]).toEqual([day, expected]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('two clauses that share the regimes between them owe every day once', () => {
    const shared = fc.subarray([...vatRegimes]).chain((mine) =>
      fc
        .tuple(
          fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const),
          fc.constant(mine),
        )
        .map(([every, whileVat]): AgreementTerms => ({
          duties: [
            ...oneClause('a', { period: { every }, due: after20 }, { whileVat }).duties,
            ...oneClause(
              'b',
              { period: { listed: [4, 4, 3, 1] }, due: after20 },
              { whileVat: vatRegimes.filter((regime) => !whileVat.includes(regime)) },
            ).duties,
          ],
        })),
    );
    fc.assert(
      fc.property(shared, anyVat, (terms, changes) => {
        const times = timesOwed(terms, { vat: changes });
        for (let day = first; day <= last; day = addDays(day, 1))
          if (times.get(day) !== 1) expect([day, times.get(day)]).toEqual([day, 1]);
      }),
      { numRuns: 25 },
    );
  });

  it('every duty has a key of its own', () => {
    fc.assert(
      fc.property(anyVat, (changes) => {
        const range = { startOn: on('2024-01-01'), fromOn: on('2024-01-01'), toOn: on('2028-12-31') };
        const keys = deriveDuties(byVatPeriod, { vat: changes }, [], range).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 25 },
    );
  });
});
