import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { decideAnswer, isExpired, isTurnOf, type ProposalFacts, type ProposalSigner } from './decide-proposal.ts';

const waiting = (place: number): ProposalSigner => ({ place, state: 'waiting' });
const signed = (place: number): ProposalSigner => ({ place, state: 'accepted' });
const sent = (...signers: ProposalSigner[]): ProposalFacts => ({
  state: 'sent',
  answerByOn: on('2027-01-28'),
  signers,
});

describe('an answer', () => {
  it.each([
    [
      'the only signer accepts on the last day',
      sent(waiting(1)),
      waiting(1),
      'accept',
      '2027-01-28',
      { outcome: 'accepted', complete: true },
    ],
    ['the day after is too late', sent(waiting(1)), waiting(1), 'accept', '2027-01-29', { refused: 'expired' }],
    [
      'the first of two accepts',
      sent(waiting(1), waiting(2)),
      waiting(1),
      'accept',
      '2027-01-20',
      { outcome: 'accepted', complete: false },
    ],
    [
      'the second waits for the first',
      sent(waiting(1), waiting(2)),
      waiting(2),
      'accept',
      '2027-01-20',
      { refused: 'not-your-turn' },
    ],
    [
      'the second after the first',
      sent(signed(1), waiting(2)),
      waiting(2),
      'accept',
      '2027-01-20',
      { outcome: 'accepted', complete: true },
    ],
    [
      'two of one place, in any order',
      sent(waiting(1), waiting(1)),
      waiting(1),
      'accept',
      '2027-01-20',
      { outcome: 'accepted', complete: false },
    ],
    [
      'one declines, and it is over',
      sent(waiting(1), waiting(1)),
      waiting(1),
      'decline',
      '2027-01-20',
      { outcome: 'declined' },
    ],
    [
      'who waits cannot decline either',
      sent(waiting(1), waiting(2)),
      waiting(2),
      'decline',
      '2027-01-20',
      { refused: 'not-your-turn' },
    ],
    ['twice is once', sent(signed(1), waiting(2)), signed(1), 'accept', '2027-01-20', { refused: 'already-answered' }],
    [
      'a draft cannot be answered',
      { ...sent(waiting(1)), state: 'draft' },
      waiting(1),
      'accept',
      '2027-01-20',
      { refused: 'not-open' },
    ],
    [
      'nor what was withdrawn',
      { ...sent(waiting(1)), state: 'withdrawn' },
      waiting(1),
      'accept',
      '2027-01-20',
      { refused: 'not-open' },
    ],
  ] as const)('%s', (_, proposal, signer, answer, today, decision) => {
    expect(decideAnswer(proposal, signer, answer, on(today))).toEqual(decision);
  });
});

it('silence never accepts: a proposal that nobody answers expires', () => {
  expect(isExpired(sent(waiting(1)), on('2027-01-29'))).toBe(true);
  expect(isExpired({ ...sent(signed(1)), state: 'accepted' }, on('2027-01-29'))).toBe(false);
});

it('it is nobody’s turn before everybody of the places before has signed', () => {
  expect(isTurnOf(sent(signed(1), waiting(1), waiting(2)), waiting(2))).toBe(false);
  expect(isTurnOf(sent(signed(1), signed(1), waiting(2)), waiting(2))).toBe(true);
});
