import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { deriveObligationStatus } from '../obligation/index.ts';
import { deriveConditions, findLastSeenMissingOn } from './derive-conditions.ts';
import { calendarOn, surchargeFacts, type Story } from './surcharge.testdata.ts';

const late: Story = { due: '2026-11-20', notice: '2026-11-23', delivered: '2026-12-09' };

function conditionsOf(story: Story, today = '2026-12-10') {
  const facts = surchargeFacts(story);
  const calendar = calendarOn(today);
  return deriveConditions(facts, deriveObligationStatus(facts.obligation, calendar.today, []), calendar);
}

const failing = (story: Story): string[] =>
  conditionsOf(story).flatMap(({ condition, holds }) => (holds ? [] : [condition]));

describe('the conditions of the fairness lock', () => {
  it('hold, each with the day that it was judged by', () => {
    expect(conditionsOf(late)).toEqual([
      { condition: 'not-in-writing', holds: true, on: '2025-12-01' },
      { condition: 'accepted-after-deadline', holds: true, on: '2025-12-01', againstOn: '2026-11-20' },
      { condition: 'period-before-start', holds: true },
      { condition: 'consumer', holds: true },
      { condition: 'no-notice', holds: true, on: '2026-11-23', saidFree: false },
      { condition: 'office-slip', holds: true },
    ]);
  });

  it('fail one by one', () => {
    const { acceptedOn: _acceptedOn, ...unwritten } = surchargeFacts(late);
    const calendar = calendarOn('2026-12-10');
    const status = deriveObligationStatus(unwritten.obligation, calendar.today, []);
    expect(deriveConditions(unwritten, status, calendar)[0]).toEqual({ condition: 'not-in-writing', holds: false });
    expect(failing({ ...late, facts: { acceptedOn: on('2026-11-20') } })).toEqual([]);
    expect(failing({ ...late, facts: { acceptedOn: on('2026-11-21') } })).toEqual(['accepted-after-deadline']);
    expect(failing({ ...late, facts: { periodBeforeStart: true, consumer: true } })).toEqual([
      'period-before-start',
      'consumer',
    ]);
    expect(failing({ due: '2026-11-20', delivered: '2026-12-09' })).toEqual(['no-notice']);
    expect(failing({ ...late, notice: '2026-12-10' })).toEqual(['no-notice']);
  });

  it('name the slip of the office and the day when it was due', () => {
    const extensions = [
      {
        id: 'e',
        requestedOn: on('2026-11-19'),
        proposedOn: on('2026-11-30'),
        decision: { decision: 'declined' as const, decidedOn: on('2026-11-23') },
      },
    ];
    expect(conditionsOf({ ...late, obligation: { extensions } }).at(-1)).toEqual({
      condition: 'office-slip',
      holds: false,
      slips: [{ slip: 'extension-unanswered', dueOn: '2026-11-20' }],
    });
  });
});

describe('the last day on which it was seen to be missing', () => {
  it('is after the deadline and about something essential', () => {
    const { obligation } = surchargeFacts(late);
    const key = obligation.items.find(({ item }) => item.essential)!.item.key;
    const seen = (...days: [string, string][]) =>
      findLastSeenMissingOn(
        { ...obligation, confirmations: days.map(([day, missing]) => ({ on: on(day), missingItemKeys: [missing] })) },
        on('2026-11-20'),
      );
    expect(seen(['2026-11-20', key])).toBeUndefined();
    expect(seen(['2026-11-23', 'a minor thing'])).toBeUndefined();
    expect(seen(['2026-11-25', key], ['2026-11-23', key])).toBe('2026-11-25');
  });
});
