import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate as on } from '../kernel/index.ts';
import {
  findCutOff,
  findMayGoOn,
  findRetentionClass,
  mayLetGo,
  retentionRules,
  storedThingOf,
  storedThings,
  type RelationFacts,
  type StoredThing,
} from './index.ts';

const go = (thing: StoredThing, madeOn: string, facts: RelationFacts = {}) => findMayGoOn(thing, on(madeOn), facts);

describe('the first day on which something may go', () => {
  test('goes by the end of the financial year', () => {
    expect([
      go('accounting-file', '2026-01-01'),
      go('accounting-file', '2026-12-31'),
      go('accounting-file', '2027-01-01'),
      go('supporting-file', '2026-11-20'),
      go('message-words', '2026-11-20'),
      go('time-words', '2026-11-20'),
    ]).toEqual(['2032-01-01', '2032-01-01', '2033-01-01', '2030-07-01', '2032-01-01', '2030-07-01']);
  });

  test('also where the financial year is another, and ends in February of a leap year', () => {
    const march = { yearStartsIn: 3 };
    expect([
      go('accounting-file', '2028-02-29', march),
      go('accounting-file', '2028-03-01', march),
      go('supporting-file', '2028-02-29', march),
      go('supporting-file', '2027-02-28', march),
    ]).toEqual(['2033-03-01', '2034-03-01', '2031-09-01', '2030-09-01']);
  });

  test('goes by the end of the relation, and never while it lasts', () => {
    expect([
      go('engagement-check', '2020-01-01'),
      go('engagement-check', '2020-01-01', { relationEndedOn: on('2026-06-30') }),
      go('engagement-check', '2020-01-01', { relationEndedOn: on('2028-02-29') }),
      go('agreement-document', '2020-01-01', { relationEndedOn: on('2026-12-31') }),
    ]).toEqual([undefined, '2031-07-01', '2033-03-01', '2032-01-01']);
  });

  test('is ten years after the letter of breach', () => {
    expect([
      go('breach-letter', '2026-11-27'),
      go('breach-letter', '2028-02-29'),
      go('breach-letter', '2028-02-28'),
    ]).toEqual(['2036-11-28', '2038-03-01', '2038-02-28']);
  });

  test('of a file of which nobody has said what it is, is that of a voucher of the day on which it came', () => {
    for (const cameOn of ['2026-01-01', '2026-12-31'])
      expect(go('unplaced-file', cameOn)).toBe(go('accounting-file', cameOn));
    // Whatever it is, and of whichever day before it came, it would go no later.
    for (const thing of ['accounting-file', 'supporting-file'] as const)
      expect(go(thing, '2025-12-31')! <= go('unplaced-file', '2026-01-02')!).toBe(true);
  });
});

test('of every day the cut-off says the same as the rule', () => {
  const day = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays(on('2015-01-01'), days));
  fc.assert(
    fc.property(
      fc.constantFrom(...storedThings),
      day,
      day,
      fc.integer({ min: 1, max: 12 }),
      fc.option(day, { nil: undefined }),
      (thing, madeOn, today, yearStartsIn, ended) => {
        const facts = { yearStartsIn, ...(ended === undefined ? {} : { relationEndedOn: ended }) };
        // What is of a day after today is not there yet.
        fc.pre(madeOn <= today);
        const mayGoOn = findMayGoOn(thing, madeOn, facts);
        const cutOff = findCutOff(thing, today, facts);
        expect(cutOff !== undefined && madeOn <= cutOff).toBe(mayGoOn !== undefined && mayGoOn <= today);
      },
    ),
    { numRuns: 3_000 },
  );
});

test('every rule names its source, and every kind has a rule', () => {
  for (const rule of Object.values(retentionRules)) {
    expect(rule.source).toMatch(/§/);
    expect(rule.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
  expect(storedThings.filter((thing) => !(findRetentionClass(thing) in retentionRules))).toEqual([]);
});

test('a file is what it was delivered as', () => {
  expect([
    storedThingOf('receipts'),
    storedThingOf('contracts'),
    storedThingOf('time-sheets'),
    storedThingOf(null),
  ]).toEqual(['accounting-file', 'supporting-file', 'supporting-file', 'unplaced-file']);
});

test('a hold stops everything', () => {
  expect(mayLetGo([])).toBe(true);
  for (const reason of ['objection', 'dispute', 'estate', 'manual'] as const)
    expect(mayLetGo([{ reason }])).toBe(false);
});
