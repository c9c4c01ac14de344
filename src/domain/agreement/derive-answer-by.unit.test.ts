import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { answerWithin, deriveAnswerBy, type AnswerPromise } from './derive-answer-by.ts';

const agreed: AnswerPromise = { answerWithinWorkingDays: 2 };
const slower: AnswerPromise = { answerWithinWorkingDays: 1, slower: { fromDayOfMonth: 16, workingDays: 5 } };
const closed = [{ fromOn: on('2026-12-24'), toOn: on('2026-12-31') }];

describe('the last day on which an answer is in time', () => {
  it.each([
    ['the next working day where nothing is agreed', undefined, '2026-11-20', 1, '2026-11-23'],
    ['two working days on, as agreed', agreed, '2026-11-20', 2, '2026-11-24'],
    ['the next working day, the day before it goes slower', slower, '2026-11-15', 1, '2026-11-16'],
    ['five working days on, the day from which it goes slower', slower, '2026-11-16', 5, '2026-11-23'],
    ['five working days on, to the last of the month', slower, '2026-11-30', 5, '2026-12-07'],
    ['quick again on the first', slower, '2026-12-01', 1, '2026-12-02'],
    ['after the closure and New Year’s Day', slower, '2026-12-23', 5, '2027-01-08'],
  ])('is %s', (_, promise, arrivedOn, days, byOn) => {
    expect(answerWithin(on(arrivedOn), promise)).toBe(days);
    expect(deriveAnswerBy(on(arrivedOn), promise, closed)).toBe(byOn);
  });
});
