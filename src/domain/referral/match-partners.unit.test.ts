import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { clientSizes, matchPartners, matchPoints, workingWays, type PartnerOffice } from './index.ts';
import { builder, partner } from './referral.testdata.ts';

const fits = (office: PartnerOffice) => matchPartners(builder, [office]).shown[0];

describe('how well an office suits a builder with seven employees in Lillestrøm who needs vouchers collected', () => {
  it.each([
    // what the office is like, points, why, what is missing
    ['all of it', { ways: ['collects-vouchers'] }, 13, ['way', 'industry', 'system', 'municipality', 'size'], []],
    ['does not collect', {}, 9, ['industry', 'system', 'municipality', 'size'], ['way']],
    [
      'is in Ski',
      { places: [{ municipality: 'Nordre Follo', county: 'akershus' }] },
      8,
      ['industry', 'system', 'county', 'size'],
      ['way'],
    ],
    [
      'is in Bergen',
      { places: [{ municipality: 'Bergen', county: 'Vestland' }] },
      7,
      ['industry', 'system', 'size'],
      ['way', 'place'],
    ],
    // Two municipalities of that name are in two counties.
    [
      'is in another place of that name',
      { places: [{ municipality: 'Lillestrøm', county: 'Vestland' }] },
      7,
      ['industry', 'system', 'size'],
      ['way', 'place'],
    ],
    ['has another system', { systems: ['Tripletex'] }, 6, ['industry', 'municipality', 'size'], ['way', 'system']],
    [
      'writes the system in capitals',
      { systems: ['FIKEN '] },
      9,
      ['industry', 'system', 'municipality', 'size'],
      ['way'],
    ],
    [
      'takes restaurants',
      { industries: [{ section: 'I' }] },
      6,
      ['system', 'municipality', 'size'],
      ['way', 'industry'],
    ],
  ] as const)('%s', (_, more, points, reasons, gaps) => {
    const match = fits(partner('fjord', more))!;
    expect(match.points).toBe(points);
    expect(match.reasons.map(({ reason }) => reason)).toEqual(reasons);
    expect(match.gaps.map(({ gap }) => gap)).toEqual(gaps);
  });

  it.each([
    ['without capacity', { capacity: [] }, 'no-capacity'],
    ['with capacity the day after', { capacity: [{ fromOn: on('2027-06-02') }] }, 'no-capacity'],
    [
      'with capacity until the day before',
      { capacity: [{ fromOn: on('2027-01-01'), untilOn: on('2027-05-31') }] },
      'no-capacity',
    ],
    ['with no room for that size', { sizes: ['one-to-four'] }, 'size-not-taken'],
    ['that shares nothing but the size', { industries: [], systems: [], places: [] }, 'nothing-in-common'],
  ] as const)('an office %s is not shown', (_, more, because) => {
    const { shown, leftOut } = matchPartners(builder, [partner('fjord', more)]);
    expect(shown).toEqual([]);
    expect(leftOut).toEqual([{ partnerId: 'fjord', because }]);
  });

  it('is shown on the first and the last day of its capacity', () => {
    for (const capacity of [
      [{ fromOn: builder.startOn }],
      [{ fromOn: on('2027-01-01'), untilOn: builder.startOn }],
      [{ fromOn: on('2026-01-01'), untilOn: on('2026-03-01') }, { fromOn: on('2027-05-01') }],
    ])
      expect(fits(partner('fjord', { capacity }))).toBeDefined();
  });
});

it('shows the three best, best first, and counts the others', () => {
  const register = [
    partner('bekk'),
    partner('dal', { ways: ['collects-vouchers'] }),
    partner('ask', { systems: [] }),
    partner('alm'),
    partner('eik', { capacity: [] }),
  ];
  const { shown, more, leftOut } = matchPartners(builder, register);
  expect(shown.map(({ partnerId, points }) => `${partnerId} ${points}`)).toEqual(['dal 13', 'alm 9', 'bekk 9']);
  expect(more).toBe(1);
  expect(leftOut).toEqual([{ partnerId: 'eik', because: 'no-capacity' }]);
});

const anyPartner = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    ways: fc.subarray([...workingWays]),
    sizes: fc.subarray([...clientSizes]),
    systems: fc.subarray(['Fiken', 'Tripletex']),
    industries: fc.subarray([{ section: 'F' as const }, { word: 'Reindrift' }]),
    places: fc.subarray([
      { municipality: 'Lillestrøm', county: 'Akershus' },
      { municipality: 'Bærum', county: 'Akershus' },
    ]),
    capacity: fc.subarray([{ fromOn: on('2027-01-01'), untilOn: on('2027-03-01') }, { fromOn: on('2027-05-01') }]),
  })
  .map(({ id, ...more }) => partner(id, more));
const anyRegister = fc.uniqueArray(anyPartner, { selector: ({ id }) => id });

describe('any register', () => {
  it('gives the same offices in whatever order it is read', () => {
    fc.assert(
      fc.property(anyRegister, (register) => {
        expect(matchPartners(builder, register.toReversed())).toEqual(matchPartners(builder, register));
      }),
    );
  });

  it('gives three at most, each with room on the day, and no point without its reason', () => {
    fc.assert(
      fc.property(anyRegister, (register) => {
        const { shown, more, leftOut } = matchPartners(builder, register);
        expect(shown.length).toBeLessThanOrEqual(3);
        expect(shown.length + more + leftOut.length).toBe(register.length);
        for (const { partnerId, points, reasons } of shown) {
          const { capacity } = register.find(({ id }) => id === partnerId)!;
          expect(capacity.some(({ untilOn }) => untilOn === undefined)).toBe(true);
          expect(reasons.length).toBeGreaterThan(1);
          expect(points).toBe(reasons.reduce((sum, { reason }) => sum + matchPoints[reason], 0));
        }
      }),
    );
  });
});
