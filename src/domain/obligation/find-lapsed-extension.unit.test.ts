import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { deriveObligationStatus } from './derive-obligation-status.ts';
import type { ObligationFacts } from './facts.ts';
import { findLapsedExtension } from './find-lapsed-extension.ts';
import { asked, deliveredOn, granted, obligation, romjul } from './obligation.testdata.ts';

function lapsedOn(today: string, facts: ObligationFacts, closures: readonly (typeof romjul)[] = []): boolean {
  const calendar = { closures, today: on(today) };
  return findLapsedExtension(facts, deriveObligationStatus(facts, on(today), closures), calendar) !== undefined;
}

describe('a request for more days, asked on Thursday 19 November for a duty due on Friday 20', () => {
  const extensions = [asked('2026-11-19')];

  it.each([
    // all came        looked at      fallen away
    ['nothing came, on the deadline', undefined, '2026-11-20', false],
    ['nothing came, weeks later', undefined, '2026-12-18', false],
    ['came the same day', '2026-11-19', '2026-11-19', true],
    ['came on the deadline', '2026-11-20', '2026-11-20', true],
    ['came on Saturday, that day', '2026-11-21', '2026-11-21', false],
    ['came on Saturday, on the Monday', '2026-11-21', '2026-11-23', false],
    ['came on Saturday, on the Tuesday', '2026-11-21', '2026-11-24', true],
    ['came on Tuesday, on the Wednesday', '2026-11-24', '2026-11-25', false],
    ['came on Tuesday, on the Thursday', '2026-11-24', '2026-11-26', true],
  ])('%s', (_, cameOn, today, lapsed) => {
    expect(lapsedOn(today, deliveredOn('2026-11-20', cameOn, { extensions }))).toBe(lapsed);
  });

  it('falls away with a duty that ends otherwise', () => {
    expect(lapsedOn('2026-11-20', obligation('2026-11-20', { extensions, cancelledOn: on('2026-11-20') }))).toBe(true);
  });
});

it('a request whose delivery came late waits as long as the office has to answer', () => {
  const facts = deliveredOn('2026-11-20', '2026-11-21', {
    extensions: [asked('2026-11-19')],
    answerWithinWorkingDays: 1,
    slower: { fromDayOfMonth: 16, workingDays: 5 },
  });
  expect(lapsedOn('2026-11-26', facts)).toBe(false);
  expect(lapsedOn('2026-11-27', facts)).toBe(true);
});

it('a request whose delivery came late waits over the days on which the office is closed', () => {
  const facts = deliveredOn('2026-12-20', '2026-12-23', { extensions: [asked('2026-12-22')] });
  expect(lapsedOn('2027-01-04', facts, [romjul])).toBe(false);
  expect(lapsedOn('2027-01-05', facts, [romjul])).toBe(true);
});

it('what was answered does not fall away', () => {
  const extensions = [granted('2026-11-19', '2026-11-19', '2026-11-24')];
  expect(lapsedOn('2026-12-18', deliveredOn('2026-11-20', '2026-11-23', { extensions }))).toBe(false);
});
