import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { asked as moreDaysAsked, deliveredOn, obligation, romjul } from '../obligation/obligation.testdata.ts';
import { findWayToAsk, type FactsToAsk } from './find-way-to-ask.ts';
import { decisionOn, reminderFacts, taken } from './reminder.testdata.ts';

const due = '2026-11-20';
const early = taken('early', due, '2026-11-13');
const main = taken('main', due, '2026-11-23');
const text = taken('text', due, '2026-11-26');
const call = taken('call', due, '2026-12-01');
const asked = taken('asked', due, '2026-11-18');

function wayOn(today: string, facts: Partial<FactsToAsk> = {}, duty = obligation(due)): string {
  const all: FactsToAsk = {
    ...reminderFacts(today, facts, duty),
    remindersAreAgreed: false,
    isReachable: true,
    isToBeCalled: false,
    ...facts,
  };
  return findWayToAsk(all, on(today), [romjul]) ?? 'nothing';
}

describe('how a client can be asked now, due Fri 20 November 2026, nothing sent', () => {
  it.each<[string, string, Partial<FactsToAsk>, string]>([
    ['three weeks before', '2026-10-30', {}, 'message'],
    ['not earlier', '2026-10-29', {}, 'nothing'],
    ['on the day of the early word it is asked anyway', '2026-11-13', {}, 'nothing'],
    ['after the early word', '2026-11-19', { taken: [early] }, 'message'],
    ['on a Sunday, for Monday', '2026-11-15', { taken: [early] }, 'message'],
    ['on the Sunday before the main message', '2026-11-22', { taken: [early] }, 'nothing'],
    ['between the main and the text message', '2026-11-24', { taken: [early, main] }, 'message'],
    ['once for a deadline, then somebody calls', '2026-11-19', { taken: [early, asked] }, 'call'],
    ['four messages are enough', '2026-11-27', { taken: [early, asked, main, text] }, 'call'],
    ['who was called is called no more', '2026-12-02', { taken: [early, asked, main, text, call] }, 'nothing'],
    ['who is to be called already', '2026-11-19', { taken: [early, asked], isToBeCalled: true }, 'nothing'],
    ['an agreement that names its messages', '2026-11-19', { taken: [early], remindersAreAgreed: true }, 'call'],
    ['who has no address', '2026-11-19', { taken: [early], isReachable: false }, 'call'],
    ['outside Takt, nobody has looked today', '2026-11-19', { confirmedMissingToday: false, taken: [early] }, 'call'],
    ['who has said when', '2026-11-16', { taken: [early], plannedOn: on('2026-11-18') }, 'nothing'],
    ['who said a day that is past', '2026-11-19', { taken: [early], plannedOn: on('2026-11-17') }, 'message'],
    ['a pause', '2026-11-19', { taken: [early], pausedUntilOn: on('2026-11-30') }, 'nothing'],
  ])('%s', (_, today, facts, expected) => {
    expect(wayOn(today, facts)).toBe(expected);
  });

  it('not who has delivered, nor who waits for an answer about more days', () => {
    expect(wayOn('2026-11-19', {}, deliveredOn(due, '2026-11-18'))).toBe('nothing');
    expect(wayOn('2026-11-19', {}, obligation(due, { extensions: [moreDaysAsked('2026-11-18')] }))).toBe('nothing');
  });

  it('nobody after the payday', () => {
    const ladder = { ladder: 'event' as const, eventOn: on('2026-11-20') };
    expect(wayOn('2026-11-18', ladder)).toBe('message');
    expect(wayOn('2026-11-24', ladder)).toBe('nothing');
  });
});

describe('the message that was asked for', () => {
  it.each<[string, string, Parameters<typeof decisionOn>[1], object]>([
    ['goes at once', '2026-11-18', { taken: [early] }, { decision: 'send', step: 'asked', missed: [] }],
    ['stands for the early word', '2026-11-13', {}, { decision: 'send', step: 'asked', missed: ['early'] }],
    ['gives way to the main message', '2026-11-23', { taken: [early] }, { decision: 'send', step: 'main', missed: [] }],
    ['stands for the text message', '2026-11-26', { taken: [early, main] }, { step: 'asked', missed: ['text'] }],
    ['lets the call wait', '2026-12-01', { taken: [early, main, text] }, { step: 'asked', missed: [] }],
    ['goes though something came', '2026-11-18', { taken: [early], somethingArrived: true }, { step: 'asked' }],
    ['goes once', '2026-11-19', { taken: [early, asked] }, { decision: 'silence', reason: 'not-yet' }],
    [
      'never as the fifth',
      '2026-11-30',
      { taken: [early, main, text, taken('main', '2026-11-10', '2026-11-11')] },
      { decision: 'silence' },
    ],
    [
      'not outside Takt before somebody has looked',
      '2026-11-18',
      { taken: [early], confirmedMissingToday: false },
      { reason: 'not-confirmed-today' },
    ],
    ['not after a plan', '2026-11-16', { taken: [early], plannedOn: on('2026-11-19') }, { reason: 'planned' }],
  ])('%s', (_, today, facts, expected) => {
    expect(decisionOn(today, { ...facts, asked: true })).toMatchObject(expected);
  });
});
