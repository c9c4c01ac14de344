import { describe, expect, test } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import {
  decideWhoAnswers,
  deriveObjectionAnswerBy,
  isObjectionOverdue,
  mayAnswer,
  type PossibleAnswerer,
} from './index.ts';

const person = (id: string, role: string, more: Partial<PossibleAnswerer> = {}): PossibleAnswerer => ({
  id,
  role,
  active: true,
  away: false,
  ...more,
});

describe('who answers an objection', () => {
  test('is a second person: one in charge before an accountant, one at work before one who is away', () => {
    const nora = person('nora', 'accountant');
    const per = person('per', 'manager');
    const ola = person('ola', 'accountant');
    expect(decideWhoAnswers([nora, ola, per], 'nora')).toEqual({ staffId: 'per', alone: false });
    expect(decideWhoAnswers([nora, ola, { ...per, away: true }], 'nora')).toEqual({ staffId: 'ola', alone: false });
    expect(decideWhoAnswers([nora, { ...per, away: true }], 'nora')).toEqual({ staffId: 'per', alone: false });
    expect(decideWhoAnswers([nora, ola, per], 'per')).toEqual({ staffId: 'nora', alone: false });
  });

  test('is she who judged where the office has nobody else who decides', () => {
    const owner = person('eva', 'owner');
    expect(decideWhoAnswers([owner], 'eva')).toEqual({ staffId: 'eva', alone: true });
    expect(decideWhoAnswers([owner, person('ida', 'assistant')], 'eva')).toEqual({ staffId: 'eva', alone: true });
    expect(decideWhoAnswers([owner, person('old', 'manager', { active: false })], 'eva')).toEqual({
      staffId: 'eva',
      alone: true,
    });
  });

  test('is never she who judged while there is a second', () => {
    const people = [person('nora', 'accountant'), person('per', 'manager'), person('ida', 'assistant')];
    expect(['nora', 'per', 'ida'].map((id) => mayAnswer(people, 'nora', id))).toEqual([false, true, false]);
    expect(mayAnswer([person('nora', 'owner')], 'nora', 'nora')).toBe(true);
    // She who judged has left: everybody who decides is a second person.
    expect(mayAnswer([person('per', 'manager')], 'nora', 'per')).toBe(true);
  });
});

describe('by when it is answered', () => {
  test('counts the days on which the office is open', () => {
    // Friday 18 December 2026: 21, 22, 23, (24 is a working day), 28 and so on; Christmas and the weekend are none.
    expect(deriveObjectionAnswerBy(on('2026-12-18'), 5, [])).toBe('2026-12-28');
    const closed = [{ fromOn: on('2026-12-21'), toOn: on('2027-01-03') }];
    expect(deriveObjectionAnswerBy(on('2026-12-18'), 5, closed)).toBe('2027-01-08');
  });

  test('is overdue from the day after', () => {
    const open = { state: 'open', answerByOn: on('2026-12-28') };
    expect(isObjectionOverdue(open, on('2026-12-28'))).toBe(false);
    expect(isObjectionOverdue(open, on('2026-12-29'))).toBe(true);
    expect(isObjectionOverdue({ ...open, state: 'upheld' }, on('2026-12-29'))).toBe(false);
  });
});
