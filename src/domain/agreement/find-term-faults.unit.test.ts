import { describe, expect, it } from 'vitest';
import { ore } from '../kernel/index.ts';
import type { AgreementTerms, DutyClause, LateCharge, LateTerm } from './clause.ts';
import { findTermFaults } from './find-term-faults.ts';
import { findTemplate, standardLateTerm, templateKeys, templates } from './templates.ts';

const good: DutyClause = {
  key: 'vouchers',
  items: [
    { key: 'receipts', document: 'receipts', essential: true },
    { key: 'contracts', document: 'contracts', essential: false },
  ],
  schedule: {
    every: 'vat-term',
    due: { rule: 'days-after-period-end', days: 20 },
    shift: 'none',
    movesWithClosures: false,
  },
  form: [],
  channel: 'takt',
  mendDays: 3,
  late: standardLateTerm,
};

const faultsOf = (...duties: DutyClause[]) => findTermFaults({ duties });

function lateWithout(charge: LateCharge): LateTerm {
  const { capOre: _, ...late } = standardLateTerm;
  return { ...late, charge };
}

describe('terms', () => {
  it('that are right have no faults', () => {
    expect(faultsOf(good)).toEqual([]);
    expect(
      faultsOf(good, { ...good, key: 'payroll', schedule: { before: 'payday', days: 3, unit: 'working' } }),
    ).toEqual([]);
  });

  it('without a duty say nothing', () => {
    expect(findTermFaults({ duties: [] })).toEqual([{ path: 'duties', code: 'agreement.no-duties' }]);
  });

  it('may not use the key of a clause twice, and the later one is at fault', () => {
    expect(faultsOf(good, { ...good, key: 'payroll' }, good)).toEqual([
      { path: 'duties[2].key', code: 'agreement.key-repeated' },
    ]);
  });

  it('may not use the key of an item twice in a clause, but may in two clauses', () => {
    const item = good.items[0]!;
    expect(faultsOf({ ...good, items: [item, item] })).toEqual([
      { path: 'duties[0].items', code: 'agreement.key-repeated' },
    ]);
    expect(faultsOf(good, { ...good, key: 'other' })).toEqual([]);
  });

  it('need an essential item in every clause, because only those decide what is delivered', () => {
    const trifles = good.items.map((item) => ({ ...item, essential: false }));
    for (const items of [trifles, []])
      expect(faultsOf(good, { ...good, key: 'other', items })).toEqual([
        { path: 'duties[1].items', code: 'agreement.no-essential-item' },
      ]);
  });

  it.each([
    ['vat-term', 5, false],
    ['vat-term', 6, true],
    ['vat-term', 7, false],
    ['month', 12, true],
    ['quarter', 4, true],
    ['four-months', 3, true],
    ['four-months', 6, false],
    ['half-year', 2, true],
    ['year', 1, true],
    ['year', 0, false],
  ] as const)('by %s with %d fixed dates are right: %s', (every, count, right) => {
    const dates = Array.from({ length: count }, () => '05-30');
    const schedule = { every, due: { rule: 'fixed-dates', dates }, shift: 'none', movesWithClosures: false } as const;
    expect(faultsOf({ ...good, schedule })).toEqual(
      right ? [] : [{ path: 'duties[0].schedule.due.dates', code: 'agreement.dates-do-not-match-periods' }],
    );
  });

  it.each([
    { per: 'started-day', amountOre: ore(25_000) },
    { per: 'started-week', amountOre: ore(125_000) },
    { per: 'hour', rateOre: ore(120_000), minimumMinutes: 30, unitMinutes: 15 },
  ] as const)('need a cap on what runs, $per', (charge) => {
    const missing = [{ path: 'duties[0].late.capOre', code: 'agreement.cap-missing' }];
    expect(faultsOf({ ...good, late: lateWithout(charge) })).toEqual(missing);
    expect(faultsOf({ ...good, late: { ...lateWithout(charge), capOre: ore(500_000) } })).toEqual([]);
  });

  it.each([
    { per: 'delivery', amountOre: ore(100_000) },
    { per: 'share-of-fee', basisPoints: 2_500, feeOre: ore(400_000) },
  ] as const)('need no cap on what does not run, $per', (charge) => {
    expect(faultsOf({ ...good, late: lateWithout(charge) })).toEqual([]);
  });

  it('show all their faults at once, in the order of the clauses', () => {
    const bad: AgreementTerms = {
      duties: [
        { ...good, items: [] },
        { ...good, late: lateWithout({ per: 'started-day', amountOre: ore(25_000) }) },
      ],
    };
    expect(findTermFaults(bad)).toEqual([
      { path: 'duties[0].items', code: 'agreement.no-essential-item' },
      { path: 'duties[1].key', code: 'agreement.key-repeated' },
      { path: 'duties[1].late.capOre', code: 'agreement.cap-missing' },
    ]);
  });
});

describe('the templates', () => {
  it.each(templateKeys)('%s is found by its key and has no faults', (key) => {
    const template = findTemplate(key);
    expect(template?.key).toBe(key);
    expect(findTermFaults(template!.terms)).toEqual([]);
  });

  it('are all named, and no others', () => {
    expect(templates.map((template) => template.key)).toEqual([...templateKeys]);
    expect(findTemplate('weekly')).toBeUndefined();
  });
});
