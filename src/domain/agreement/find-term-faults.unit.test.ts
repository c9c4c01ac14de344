import { describe, expect, it } from 'vitest';
import { ore } from '../kernel/index.ts';
import type { ChargePrice, ChargeTerm, LateTerm } from './charge.ts';
import type { AgreementTerms, DutyClause } from './clause.ts';
import { findTermFaults } from './find-term-faults.ts';
import { findTemplate, standardLateTerm, startFromLastYear, templateKeys, templates } from './templates.ts';

const good: DutyClause = {
  key: 'vouchers',
  items: [
    { key: 'receipts', document: 'receipts', essential: true },
    { key: 'contracts', document: 'contracts', essential: false },
  ],
  schedule: {
    period: { every: 'vat-term' },
    due: { rule: 'after', of: 'period-end', count: 20, unit: 'days' },
    shift: 'none',
    whenClosed: 'none',
  },
  form: [],
  channel: 'takt',
  mendDays: 3,
  charges: [standardLateTerm],
};

const faultsOf = (...duties: DutyClause[]) => findTermFaults({ duties });

function lateWithout(price: ChargePrice): LateTerm {
  const { capOre: _, ...late } = standardLateTerm;
  return { ...late, price };
}

describe('terms', () => {
  it('that are right have no faults', () => {
    expect(faultsOf(good)).toEqual([]);
    expect(
      faultsOf(good, {
        ...good,
        key: 'payroll',
        schedule: {
          period: { event: 'payday' },
          due: { rule: 'before', of: 'event', count: 3, unit: 'working-days' },
          shift: 'none',
          whenClosed: 'none',
        },
      }),
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
      { path: 'duties[0].items[1].key', code: 'agreement.key-repeated' },
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
    ['week', 53, true],
    ['week', 52, false],
  ] as const)('by %s with %d fixed dates are right: %s', (every, count, right) => {
    const dates = Array.from({ length: count }, () => '05-30');
    const schedule = {
      period: { every },
      due: { rule: 'fixed-dates', dates },
      shift: 'none',
      whenClosed: 'none',
    } as const;
    expect(faultsOf({ ...good, schedule })).toEqual(
      right ? [] : [{ path: 'duties[0].schedule.due.dates', code: 'agreement.dates-do-not-match-periods' }],
    );
  });

  it.each([
    { per: 'started-day', amountOre: ore(25_000) },
    { per: 'started-week', amountOre: ore(125_000) },
    { per: 'hour', rateOre: ore(120_000), minimumMinutes: 30, unitMinutes: 15, work: ['sorting'] },
    { per: 'started-month', amountOre: ore(400_000) },
    { per: 'share-of-hours', basisPoints: 2_500, rateOre: ore(120_000) },
  ] as const)('need a cap on what runs, $per', (charge) => {
    const missing = [{ path: 'duties[0].charges[0].capOre', code: 'agreement.cap-missing' }];
    expect(faultsOf({ ...good, charges: [lateWithout(charge)] })).toEqual(missing);
    expect(faultsOf({ ...good, charges: [{ ...lateWithout(charge), capOre: ore(500_000) }] })).toEqual([]);
  });

  it.each([
    { per: 'delivery', amountOre: ore(100_000) },
    { per: 'share-of-fee', basisPoints: 2_500, feeOre: ore(400_000) },
  ] as const)('need no cap on what does not run, $per', (charge) => {
    expect(faultsOf({ ...good, charges: [lateWithout(charge)] })).toEqual([]);
  });

  it('show all their faults at once, in the order of the clauses', () => {
    const bad: AgreementTerms = {
      duties: [
        { ...good, items: [] },
        { ...good, charges: [lateWithout({ per: 'started-day', amountOre: ore(25_000) })] },
      ],
    };
    expect(findTermFaults(bad)).toEqual([
      { path: 'duties[0].items', code: 'agreement.no-essential-item' },
      { path: 'duties[1].key', code: 'agreement.key-repeated' },
      { path: 'duties[1].charges[0].capOre', code: 'agreement.cap-missing' },
    ]);
  });
});

describe('what contradicts itself', () => {
  const withCharge = (charge: Partial<ChargeTerm>) =>
    faultsOf({ ...good, charges: [{ ...standardLateTerm, ...charge } as ChargeTerm] });
  const scheduled = (schedule: Partial<DutyClause['schedule']>) =>
    faultsOf({ ...good, schedule: { ...good.schedule, ...schedule } });
  const hour = {
    per: 'hour',
    rateOre: ore(120_000),
    minimumMinutes: 30,
    unitMinutes: 15,
    work: ['sorting'],
  } as const;
  const steps = (list: Extract<ChargePrice, { per: 'steps' }>['steps'], feeOre?: number): ChargePrice => ({
    per: 'steps',
    steps: list,
    ...(feeOre === undefined ? {} : { feeOre: ore(feeOre) }),
  });

  it.each([
    ['listed periods of eleven months', { period: { listed: [4, 4, 3] } }, 'period.listed', 'listed-not-a-year'],
    ['of thirteen', { period: { listed: [4, 4, 4, 1] } }, 'period.listed', 'listed-not-a-year'],
    ['an event counted from a period', { period: { event: 'payday' } }, 'due.of', 'event-without-period'],
    [
      'a period counted from an event',
      { due: { rule: 'before', of: 'event', count: 2, unit: 'days' } },
      'due.of',
      'period-without-event',
    ],
    [
      'an exception for a seventh term',
      { exceptions: [{ period: 7, on: '08-05' }] },
      'exceptions[0].period',
      'no-such-period',
    ],
    [
      'a whole date every year',
      { exceptions: [{ period: 3, on: '2026-08-05' }] },
      'exceptions[0].year',
      'year-missing',
    ],
  ] as const)('%s is refused', (_, schedule, path, code) => {
    expect(scheduled(schedule)).toEqual([{ path: `duties[0].schedule.${path}`, code: `agreement.${code}` }]);
  });

  it.each([
    ['4 + 4 + 3 + 1 months', { period: { listed: [4, 4, 3, 1] } }],
    [
      'a date that differs',
      {
        exceptions: [
          { period: 3, on: '08-05' },
          { period: 6, year: 2026, on: '2027-01-25' },
        ],
      },
    ],
    [
      'a deadline before the law',
      { due: { rule: 'before', of: { statutory: 'vat-return' }, count: 1, unit: 'months' } },
    ],
  ] as const)('%s is not', (_, schedule) => {
    expect(scheduled(schedule)).toEqual([]);
  });

  it.each([
    ['a penalty without its VAT', { nature: 'penalty' }, '.vatBasisPoints', 'penalty-without-vat'],
    ['a price a week that waits for no deadline', { on: 'work' }, '.price', 'price-needs-lateness'],
    [
      'work at a flat sum',
      { on: 'work', price: { per: 'delivery', amountOre: ore(50_000) } },
      '.price',
      'price-needs-minutes',
    ],
    [
      'steps that do not rise',
      {
        price: steps([
          { from: { daysLate: 10 }, amountOre: ore(100_000) },
          { from: { daysLate: 10 }, amountOre: ore(200_000) },
        ]),
      },
      '.price.steps[1].from',
      'steps-not-rising',
    ],
    [
      'steps by days and by dates',
      {
        price: steps([
          { from: { daysLate: 10 }, amountOre: ore(100_000) },
          { from: { date: '09-15' }, amountOre: ore(200_000) },
        ]),
      },
      '.price.steps',
      'steps-mixed',
    ],
    [
      'a share of a fee that is not named',
      { price: steps([{ from: { daysLate: 1 }, basisPoints: 2_500 }]) },
      '.price.steps[0].basisPoints',
      'fee-missing',
    ],
  ] as const)('%s is refused', (_, charge, path, code) => {
    const found = withCharge(charge as Partial<ChargeTerm>);
    expect(found).toContainEqual({ path: `duties[0].charges[0]${path}`, code: `agreement.${code}` });
  });

  it('an hour of sorting on a timely delivery, and steps by dates, are not', () => {
    expect(withCharge({ on: 'work', price: hour })).toEqual([]);
    const byDate = steps(
      [
        { from: { date: '09-15' }, basisPoints: 2_500 },
        { from: { date: '10-01' }, basisPoints: 5_000 },
      ],
      1_800_000,
    );
    expect(withCharge({ price: byDate })).toEqual([]);
  });

  it('a date that is only an aim cannot cost when it passes', () => {
    expect(scheduled({ aim: true })).toEqual([{ path: 'duties[0].charges[0]', code: 'agreement.aim-costs' }]);
    expect(faultsOf({ ...good, schedule: { ...good.schedule, aim: true }, charges: [] })).toEqual([]);
  });

  it('what lapses must be a package price', () => {
    const lapse = { entersAfter: { lateDeliveries: 2 }, endsAfterMonths: 1 };
    expect(findTermFaults({ duties: [good], lapse })).toEqual([
      { path: 'lapse', code: 'agreement.lapse-without-package' },
    ]);
  });

  it('a report is made from clauses that there are', () => {
    const report = {
      key: 'vat',
      report: 'vat-return',
      period: { every: 'vat-term' },
      due: { rule: 'before', of: { statutory: 'vat-return' }, count: 0, unit: 'days' },
      shift: 'none',
      from: ['vouchers', 'nothing'],
      whenLate: 'stands',
    } as const;
    expect(findTermFaults({ duties: [good], office: { answerWithinWorkingDays: 1, reports: [report] } })).toEqual([
      { path: 'office.reports[0].from[1]', code: 'agreement.no-such-clause' },
    ]);
  });

  it('one that comes so long after delivery is made from something, for periods that are a year together', () => {
    const report = {
      key: 'books',
      report: 'period-report',
      period: { listed: [4, 4, 3] },
      due: { rule: 'after-delivery', count: 10, unit: 'working-days' },
      shift: 'none',
      from: [],
      whenLate: 'moves',
    } as const;
    expect(findTermFaults({ duties: [good], office: { answerWithinWorkingDays: 1, reports: [report] } })).toEqual([
      { path: 'office.reports[0].from', code: 'agreement.no-such-clause' },
      { path: 'office.reports[0].period.listed', code: 'agreement.listed-not-a-year' },
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

describe('a year-end close', () => {
  it('begins with last year’s list, and everything else as the template has it', () => {
    const template = findTemplate('year-end')!.terms;
    const last = [{ key: 'stock', document: 'stock-count', essential: true, name: 'Lageret på Nesset' } as const];
    const before = { duties: [{ ...template.duties[0]!, items: last, mendDays: 1 }] };
    const begun = startFromLastYear(template, before);
    expect(begun.duties[0]).toEqual({ ...template.duties[0], items: last });
    expect(startFromLastYear(template, { duties: [good] })).toEqual(template);
  });
});
