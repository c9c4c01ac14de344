import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../kernel/index.ts';
import { periodicPlan, type TakenStep } from '../reminder/index.ts';
import { findRemindedLate } from './find-reminded-late.ts';

const due = on('2026-11-20');
const main = (day: string, outcome: TakenStep['outcome'] = 'sent'): TakenStep => ({
  step: 'main',
  forDueOn: due,
  on: on(day),
  outcome,
});
const never: readonly [string, string][] = [];

describe('due Friday 20 November 2026, agreed to be reminded on Monday 23', () => {
  it.each([
    ['sent on the day', [main('2026-11-23')], null, never, undefined],
    ['sent two days later', [main('2026-11-25')], null, never, { dueOn: '2026-11-23', doneOn: '2026-11-25' }],
    ['paused until the 24th', [main('2026-11-25')], null, [['2026-11-23', '2026-11-24']], undefined],
    [
      'paused on the 23rd only, sent on the 25th',
      [main('2026-11-25')],
      null,
      [['2026-11-23', '2026-11-23']],
      { dueOn: '2026-11-24', doneOn: '2026-11-25' },
    ],
    [
      'the program was down until the client had delivered',
      [main('2026-11-30', 'noted')],
      '2026-11-21',
      never,
      undefined,
    ],
    [
      'noted as missed while nothing had come',
      [main('2026-11-30', 'noted')],
      '2026-12-02',
      never,
      { dueOn: '2026-11-23' },
    ],
    ['no step at all: there was a reason', [], null, never, undefined],
    [
      'a message for an earlier deadline is no message for this one',
      [{ ...main('2026-11-25'), forDueOn: on('2026-11-10') }],
      null,
      never,
      undefined,
    ],
    ['over a weekend only', [main('2026-11-23')], '2026-11-24', never, undefined],
  ] as const)('%s', (_, taken, deliveredOn, excused, expected) => {
    const found = findRemindedLate(
      {
        dueOn: due,
        deliveredOn: deliveredOn === null ? null : on(deliveredOn),
        ladder: 'periodic',
        plan: periodicPlan,
        taken,
        isExcused: (day) => excused.some(([from, to]) => from <= day && day <= to),
      },
      [],
    );
    expect(found).toEqual(expected && { slip: 'reminded-late', ...expected });
  });

  it('wages have no message after the event', () => {
    const facts = {
      dueOn: due,
      deliveredOn: null,
      plan: { earlyOfficeDaysBefore: 1 },
      taken: [],
      isExcused: () => false,
    };
    expect(findRemindedLate({ ...facts, ladder: 'event' }, [])).toBeUndefined();
  });
});
