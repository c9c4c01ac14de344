import { describe, expect, it } from 'vitest';
import { deriveDuties, findTermFaults } from '../../../src/domain/agreement/index.ts';
import { addDays, calendarDate as on, earliest } from '../../../src/domain/kernel/index.ts';
import { publishedTerms } from './published-terms.ts';

const facts = { paydayOfMonth: 12, invoicingDayOfMonth: 31 };
const startOn = on('2026-01-01');
const toOn = on('2027-12-31');

describe('every published term', () => {
  it.each(publishedTerms)('of %s is said without a fault', (_, terms) => {
    expect(findTermFaults(terms)).toEqual([]);
  });

  it.each(publishedTerms)('of %s is plain data: it survives being written and read', (_, terms) => {
    expect(JSON.parse(JSON.stringify(terms))).toEqual(terms);
  });

  it.each(publishedTerms)('of %s gives the same duties week by week as in one go', (_, terms) => {
    const weekly = [];
    for (let day = startOn; day <= toOn; day = addDays(day, 7))
      weekly.push(...deriveDuties(terms, facts, [], { startOn, fromOn: day, toOn: earliest(addDays(day, 6), toOn) }));
    expect(weekly).toEqual(deriveDuties(terms, facts, [], { startOn, fromOn: startOn, toOn }));
  });

  it('speaks in names and numbers, never in a text that nothing acts on', () => {
    // The longest word of any published agreement is a name of the language or a key; sentences would have blanks.
    const texts = publishedTerms.flatMap(([, terms]) => textsOf(terms));
    expect(texts.filter((text) => /\s/.test(text))).toEqual([]);
  });
});

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
