import { describe, expect, test } from 'vitest';
import { calendarDate } from '../../domain/kernel/index.ts';
import { deriveProposalStage, groupDays, shortenHash } from './derive-proposal-stage.ts';

const answerByOn = calendarDate('2027-01-28');
const mine = [{ me: false }, { me: true }];
const sent = { state: 'sent', answerByOn, myTurn: true, myAnswer: null, signers: mine } as const;
const today = '2027-01-20';

describe('how an agreement stands for its reader', () => {
  test('is open on its last day, and expired the day after though nobody has looked', () => {
    expect(deriveProposalStage(sent, '2027-01-27')).toBe('open');
    expect(deriveProposalStage(sent, '2027-01-28')).toBe('open');
    expect(deriveProposalStage(sent, '2027-01-29')).toBe('expired');
  });

  test.each([
    [{ ...sent, myAnswer: 'waiting' }, 'open'],
    [{ ...sent, myTurn: false }, 'later'],
    [{ ...sent, myTurn: false, signers: [{ me: false }] }, 'for-others'],
    [{ ...sent, myTurn: false, myAnswer: 'accepted' }, 'waits-for-others'],
    [{ ...sent, state: 'accepted', myAnswer: 'accepted' }, 'agreed'],
    [{ ...sent, state: 'declined', myAnswer: 'declined' }, 'declined-by-me'],
    [{ ...sent, state: 'declined', myAnswer: 'accepted' }, 'declined-by-other'],
    [{ ...sent, state: 'declined', myAnswer: null }, 'declined-by-other'],
    [{ ...sent, state: 'withdrawn' }, 'withdrawn'],
    [{ ...sent, state: 'expired' }, 'expired'],
  ] as const)('%j is %s', (facts, stage) => {
    expect(deriveProposalStage(facts, today)).toBe(stage);
  });
});

test('a hash is shortened to what can be compared by eye', () => {
  expect(shortenHash('3f9a61c0'.padEnd(60, '0') + 'b7e2')).toBe('3f9a 61c0 … b7e2');
});

test('things due on one day stand under it once, in the order of the days', () => {
  const later = calendarDate('2027-05-20');
  const first = calendarDate('2027-03-22');
  expect(
    groupDays([
      { on: later, what: 'Bilag' },
      { on: first, what: 'Bilag' },
      { on: first, what: 'Lønn' },
      { on: first, what: 'Bilag' },
    ]),
  ).toEqual([
    { on: first, what: ['Bilag', 'Lønn'] },
    { on: later, what: ['Bilag'] },
  ]);
});
