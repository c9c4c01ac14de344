import { describe, expect, it } from 'vitest';
import type { Answer, Arrival } from './facts.ts';
import { findAnswerSettledOn, findAnswersToLookAt } from './find-answer-settled-on.ts';
import { came, confirmed, item, refused, returned, said } from './obligation.testdata.ts';

function settledOn(answer: Answer, arrivals: readonly Arrival[], others: readonly Answer[] = []): string | undefined {
  return findAnswerSettledOn(item('receipts', { arrivals, answers: [answer, ...others] }), answer);
}

describe('"on paper", said on Friday 20 November', () => {
  const answer = said('on-paper', '2026-11-20');

  it.each([
    // what came after                                          settled on
    ['nothing', [], undefined],
    ['a file on the Thursday before', [came('2026-11-19')], undefined],
    ['a file the same day', [came('2026-11-20')], '2026-11-20'],
    ['a file on the Monday', [came('2026-11-23')], '2026-11-23'],
    ['two files', [came('2026-11-25'), came('2026-11-24')], '2026-11-24'],
    ['a file on the Monday, sent back later', [returned('2026-11-23', '2026-11-24', '2026-11-27')], '2026-11-23'],
    ['a file sent back before it was said', [returned('2026-11-18', '2026-11-19', '2026-11-24')], undefined],
    ['a file of the same day that was sent back', [returned('2026-11-20', '2026-11-20', '2026-11-25')], undefined],
  ])('with %s is settled on %s', (_, arrivals, day) => {
    expect(settledOn(answer, arrivals)).toBe(day);
  });

  it('is settled by what the client says later', () => {
    expect(settledOn(answer, [], [said('nothing-this-time', '2026-11-23')])).toBe('2026-11-23');
    expect(settledOn(answer, [], [said('nothing-this-time', '2026-11-19')])).toBeUndefined();
  });
});

it('an answer is settled by the first of a look and a file', () => {
  const looked = said('in-the-system', '2026-11-20', confirmed('2026-11-24', '2026-11-20'));
  expect(settledOn(looked, [])).toBe('2026-11-24');
  expect(settledOn(looked, [came('2026-11-23')])).toBe('2026-11-23');
  expect(settledOn(said('on-paper', '2026-11-20', refused('2026-11-21')), [came('2026-11-23')])).toBe('2026-11-21');
});

it('"nothing this time" waits for nobody, and of several answers the last one may', () => {
  const answers = [said('nothing-this-time', '2026-11-19'), said('in-the-system', '2026-11-20')];
  expect(findAnswersToLookAt(item('bank', { answers }))).toEqual([answers[1]]);
  expect(findAnswersToLookAt(item('bank', { answers, arrivals: [came('2026-11-21')] }))).toEqual([]);
});
