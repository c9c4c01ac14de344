import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate as on, isOfficeDay, type CalendarDate } from '../kernel/index.ts';
import type { ObligationFacts } from '../obligation/index.ts';
import {
  asked,
  came,
  deliveredOn,
  fellesferie,
  granted,
  item,
  obligation,
  returned,
  romjul,
  said,
} from '../obligation/obligation.testdata.ts';
import { decideReminder, type ReminderFacts, type TakenStep } from './decide-reminder.ts';
import { messagesPerObligationMax } from './ladder.ts';
import { decisionOn, recordDecision, reminderFacts, taken } from './reminder.testdata.ts';

const due = '2026-11-20';
const early = taken('early', due, '2026-11-13');
const main = taken('main', due, '2026-11-23');
const text = taken('text', due, '2026-11-26');
const call = taken('call', due, '2026-12-01');

describe('the ladder day by day, due Fri 20 November 2026, nothing sent', () => {
  it.each([
    ['Thu 12 Nov', '2026-11-12', [], { decision: 'silence', reason: 'not-yet', nextCheckOn: '2026-11-13', missed: [] }],
    ['Fri 13 Nov', '2026-11-13', [], { decision: 'send', step: 'early', missed: [] }],
    [
      'Mon 16 Nov',
      '2026-11-16',
      [early],
      { decision: 'silence', reason: 'not-yet', nextCheckOn: '2026-11-23', missed: [] },
    ],
    [
      'Fri 20 Nov',
      '2026-11-20',
      [early],
      { decision: 'silence', reason: 'not-yet', nextCheckOn: '2026-11-23', missed: [] },
    ],
    ['Mon 23 Nov', '2026-11-23', [early], { decision: 'send', step: 'main', missed: [] }],
    [
      'Tue 24 Nov',
      '2026-11-24',
      [early, main],
      { decision: 'silence', reason: 'not-yet', nextCheckOn: '2026-11-26', missed: [] },
    ],
    ['Thu 26 Nov', '2026-11-26', [early, main], { decision: 'send', step: 'text', missed: [] }],
    [
      'Mon 30 Nov',
      '2026-11-30',
      [early, main, text],
      { decision: 'silence', reason: 'not-yet', nextCheckOn: '2026-12-01', missed: [] },
    ],
    ['Tue 1 Dec', '2026-12-01', [early, main, text], { decision: 'call', missed: [] }],
    ['Wed 2 Dec', '2026-12-02', [early, main, text, call], { decision: 'silence', reason: 'ladder-done', missed: [] }],
  ])('%s', (_, today, steps, expected) => {
    expect(decisionOn(today, { taken: steps })).toEqual(expected);
  });
});

it('an office that calls before it texts looks again on the day of the call', () => {
  const plan = { mainOfficeDaysAfter: 1, textOfficeDaysAfter: 9, callOfficeDaysAfter: 7 };
  expect(decisionOn('2026-11-24', { plan, taken: [main] })).toMatchObject({
    reason: 'not-yet',
    nextCheckOn: '2026-12-01',
  });
  expect(decisionOn('2026-12-01', { plan, taken: [main] })).toEqual({ decision: 'call', missed: [] });
});

describe('nothing goes', () => {
  const someMissing = (arrivals: Parameters<typeof item>[1]): ObligationFacts =>
    obligation(due, { items: [item('receipts', arrivals), item('bank')] });

  it.each<[string, string, Partial<ReminderFacts>, ObligationFacts, object]>([
    ['after delivery', '2026-11-23', {}, deliveredOn(due, '2026-11-21'), { reason: 'delivered' }],
    [
      'after cancellation',
      '2026-11-23',
      {},
      obligation(due, { cancelledOn: on('2026-11-21') }),
      { reason: 'cancelled' },
    ],
    ['on a Saturday', '2026-11-28', {}, obligation(due), { reason: 'office-closed', nextCheckOn: '2026-11-30' }],
    [
      'while more days are asked for',
      '2026-11-23',
      {},
      obligation(due, { extensions: [asked('2026-11-20')] }),
      { reason: 'extension-waiting' },
    ],
    [
      'on the last day of a pause',
      '2026-11-23',
      { pausedUntilOn: on('2026-11-23') },
      obligation(due),
      { reason: 'paused', nextCheckOn: '2026-11-24' },
    ],
    [
      'while an answer waits for a person, though more is missing',
      '2026-11-23',
      {},
      someMissing({ answers: [said('on-paper', '2026-11-20')] }),
      { reason: 'answered' },
    ],
    [
      'while what was sent back may be mended',
      '2026-11-23',
      {},
      obligation(due, {
        items: [item('receipts', { arrivals: [returned('2026-11-19', '2026-11-20', '2026-11-25')] })],
      }),
      { reason: 'returned', nextCheckOn: '2026-11-26' },
    ],
    [
      'until the day that the client chose',
      '2026-11-18',
      { plannedOn: on('2026-11-18') },
      obligation(due),
      { reason: 'planned', nextCheckOn: '2026-11-19' },
    ],
    ['before the first step', '2026-11-12', {}, obligation(due), { reason: 'not-yet', nextCheckOn: '2026-11-13' }],
    [
      'when every step is taken',
      '2026-12-02',
      { taken: [early, main, text, call] },
      obligation(due),
      { reason: 'ladder-done' },
    ],
  ])('%s', (_, today, facts, duty, expected) => {
    expect(decisionOn(today, facts, duty)).toEqual({ decision: 'silence', missed: [], ...expected });
  });

  it.each([
    ['when something has arrived', { somethingArrived: true }, 'something-arrived'],
    ['when the day that the client chose has passed', { plannedOn: on('2026-11-12') }, 'planned'],
  ])('early %s: the step is noted', (_, facts, reason) => {
    expect(decisionOn('2026-11-13', facts)).toEqual({
      decision: 'silence',
      reason,
      nextCheckOn: '2026-11-23',
      missed: ['early'],
    });
  });

  it.each(['2026-11-13', '2026-11-23', '2026-12-01'])(
    'outside Takt on %s until someone has looked that day',
    (today) => {
      expect(decisionOn(today, { confirmedMissingToday: false })).toMatchObject({
        decision: 'silence',
        reason: 'not-confirmed-today',
        nextCheckOn: addDays(on(today), 1),
        missed: [],
      });
    },
  );

  it.each([
    ['2026-12-24', '2027-01-04'],
    ['2026-12-31', '2027-01-04'],
  ])('in romjul, on %s', (today, nextCheckOn) => {
    expect(decisionOn(today, {}, obligation('2026-12-20'), [romjul])).toMatchObject({
      reason: 'office-closed',
      nextCheckOn,
    });
  });

  it('looks again when the first of two essential items runs out of time, whatever a minor one has', () => {
    const back = (mendByOn: string) => [returned('2026-11-19', '2026-11-20', mendByOn)];
    const items = [
      item('receipts', { arrivals: back('2026-11-27') }),
      item('bank', { arrivals: back('2026-11-25') }),
      item('contracts', { essential: false, arrivals: back('2026-11-24') }),
      item('stock', { essential: false, arrivals: back('2026-12-04') }),
    ];
    const duty = obligation(due, { items });
    expect(decisionOn('2026-11-24', {}, duty)).toMatchObject({ reason: 'returned', nextCheckOn: '2026-11-26' });
    expect(decisionOn('2026-11-26', {}, duty)).toMatchObject({ decision: 'send', step: 'main' });
  });
});

describe('the main message goes', () => {
  it.each<[string, Partial<ReminderFacts>, ObligationFacts]>([
    [
      'although something arrived',
      { somethingArrived: true },
      obligation(due, { items: [item('receipts', { arrivals: [came('2026-11-19')] }), item('bank')] }),
    ],
    ['although the client had planned to deliver in time', { plannedOn: on('2026-11-19') }, obligation(due)],
    ['although the client plans to deliver late', { plannedOn: on('2026-11-27') }, obligation(due)],
    [
      'after more days were declined',
      {},
      obligation(due, { extensions: [asked('2026-11-19', { decision: 'declined', decidedOn: on('2026-11-20') })] }),
    ],
    ['the day after a pause', { pausedUntilOn: on('2026-11-22') }, obligation(due)],
    [
      'although a minor item was answered',
      {},
      obligation(due, {
        items: [item('receipts'), item('contracts', { essential: false, answers: [said('on-paper', '2026-11-19')] })],
      }),
    ],
  ])('%s', (_, facts, duty) => {
    expect(decisionOn('2026-11-23', { taken: [early], ...facts }, duty)).toEqual({
      decision: 'send',
      step: 'main',
      missed: [],
    });
  });
});

describe('after an outage', () => {
  it.each<[string, string, TakenStep[], object]>([
    ['the early one goes while there is time', '2026-11-18', [], { decision: 'send', step: 'early', missed: [] }],
    [
      'the main one goes alone, and the early one is noted',
      '2026-11-23',
      [],
      { decision: 'send', step: 'main', missed: ['early'] },
    ],
    [
      'the main one goes before the text message that was due too',
      '2026-11-27',
      [early],
      { decision: 'send', step: 'main', missed: [] },
    ],
    [
      'the main one goes before everything else',
      '2026-12-15',
      [],
      { decision: 'send', step: 'main', missed: ['early'] },
    ],
    ['the text message goes late', '2026-11-30', [early, main], { decision: 'send', step: 'text', missed: [] }],
    ['the call stands for the text message', '2026-12-01', [early, main], { decision: 'call', missed: ['text'] }],
  ])('%s', (_, today, steps, expected) => {
    expect(decisionOn(today, { taken: steps })).toEqual(expected);
  });

  it('the early message is noted, not sent, once the deadline has passed', () => {
    const plan = { earlyDaysBefore: 5, mainOfficeDaysAfter: 3 };
    expect(decisionOn('2026-11-20', { plan })).toMatchObject({ decision: 'send', step: 'early' });
    expect(decisionOn('2026-11-23', { plan })).toEqual({
      decision: 'silence',
      reason: 'not-yet',
      nextCheckOn: '2026-11-25',
      missed: ['early'],
    });
  });

  it.each([
    ['Tue 1 Dec', '2026-12-01', [], 'silence'],
    ['Wed 2 Dec', '2026-12-02', [], 'send'],
    ['Fri 4 Dec', '2026-12-04', [taken('text', due, '2026-12-02')], 'silence'],
    ['Mon 7 Dec', '2026-12-07', [taken('text', due, '2026-12-02')], 'call'],
  ])('text and call keep their distance from a main message of Fri 27 November: %s', (_, today, steps, decision) => {
    const lateMain = taken('main', due, '2026-11-27');
    expect(decisionOn(today, { taken: [early, lateMain, ...steps] })).toMatchObject({ decision });
  });

  it('the steps of romjul are one message on the first day open', () => {
    const duty = obligation('2026-12-23');
    const earlier = [taken('early', '2026-12-23', '2026-12-18')];
    expect(decisionOn('2027-01-04', { taken: earlier }, duty, [romjul])).toEqual({
      decision: 'send',
      step: 'main',
      missed: [],
    });
  });

  it('a pause past the main message gives one message when it ends', () => {
    const paused = { taken: [early], pausedUntilOn: on('2026-12-04') };
    expect(decisionOn('2026-12-04', paused)).toMatchObject({ reason: 'paused' });
    // The day after the deadline is looked at, so that somebody is told that it passed.
    expect(decisionOn('2026-11-19', paused)).toMatchObject({ reason: 'paused', nextCheckOn: '2026-11-21' });
    expect(decisionOn('2026-11-21', paused)).toMatchObject({ nextCheckOn: '2026-11-23' });
    expect(decisionOn('2026-11-23', paused)).toMatchObject({ reason: 'paused', nextCheckOn: '2026-12-05' });
    expect(decisionOn('2026-12-07', paused)).toEqual({ decision: 'send', step: 'main', missed: [] });
  });
});

describe('more days granted until Tue 1 December', () => {
  const duty = obligation(due, { extensions: [granted('2026-11-24', '2026-11-24', '2026-12-01')] });

  it('nothing comes before the new deadline, as the client was told', () => {
    expect(decisionOn('2026-11-26', { taken: [early, main] }, duty)).toEqual({
      decision: 'silence',
      reason: 'not-yet',
      nextCheckOn: '2026-12-02',
      missed: [],
    });
  });

  it('a new ladder begins with a new main message', () => {
    expect(decisionOn('2026-12-02', { taken: [early, main] }, duty)).toEqual({
      decision: 'send',
      step: 'main',
      missed: [],
    });
  });

  it('the fourth message goes, and a call stands for the fifth', () => {
    const three = [early, main, text];
    expect(decisionOn('2026-12-02', { taken: three }, duty)).toMatchObject({ decision: 'send', step: 'main' });
    const four = [...three, taken('main', '2026-12-01', '2026-12-02')];
    expect(decisionOn('2026-12-07', { taken: four }, duty)).toEqual({ decision: 'call', missed: ['text'] });
  });

  it('the call that stands for a message is asked for once', () => {
    const four = [early, main, text, taken('text', due, '2026-11-27')];
    expect(decisionOn('2026-12-02', { taken: four }, duty)).toEqual({ decision: 'call', missed: ['main'] });
    const called = [
      ...four,
      taken('main', '2026-12-01', '2026-12-02', 'noted'),
      taken('call', '2026-12-01', '2026-12-02'),
    ];
    expect(decisionOn('2026-12-07', { taken: called }, duty)).toMatchObject({ decision: 'silence', missed: ['text'] });
  });

  it('telephone tasks and steps that were only noted are no messages', () => {
    const steps = [taken('early', due, '2026-11-13', 'noted'), main, text, call];
    expect(decisionOn('2026-12-02', { taken: steps }, duty)).toMatchObject({ decision: 'send', step: 'main' });
  });
});

describe('a duty before payday: due Mon 13 July 2026, wages on Wed 15 July', () => {
  const duty = obligation('2026-07-13');
  const payroll = { ladder: 'event' as const, eventOn: on('2026-07-15') };
  const sent = taken('early', '2026-07-13', '2026-07-10');

  it.each<[string, string, TakenStep[], object]>([
    ['Thu 9 July', '2026-07-09', [], { decision: 'silence', reason: 'not-yet', nextCheckOn: '2026-07-10', missed: [] }],
    ['Fri 10 July', '2026-07-10', [], { decision: 'send', step: 'early', missed: [] }],
    ['Mon 13 July', '2026-07-13', [sent], { decision: 'call', missed: [] }],
    ['Mon 13 July after an outage', '2026-07-13', [], { decision: 'call', missed: ['early'] }],
    ['Wed 15 July, payday, after an outage', '2026-07-15', [sent], { decision: 'call', missed: [] }],
    [
      'Thu 16 July, after the event and the call',
      '2026-07-16',
      [sent, taken('call', '2026-07-13', '2026-07-13')],
      { decision: 'silence', reason: 'ladder-done', missed: [] },
    ],
    ['Thu 16 July, nobody was asked to call', '2026-07-16', [sent], { decision: 'call', missed: [] }],
    [
      'a week after the event, down all the time: no message, but a person is told',
      '2026-07-22',
      [],
      { decision: 'call', missed: ['early'] },
    ],
  ])('%s', (_, today, steps, expected) => {
    expect(decisionOn(today, { ...payroll, taken: steps }, duty)).toEqual(expected);
  });

  it('waits for noon on the deadline with the telephone task, and not on later days', () => {
    const morning = { ...payroll, taken: [sent], beforeNoon: true };
    expect(decisionOn('2026-07-13', morning, duty)).toEqual({
      decision: 'silence',
      reason: 'not-yet',
      nextCheckOn: '2026-07-13',
      missed: [],
    });
    expect(decisionOn('2026-07-13', { ...morning, beforeNoon: false }, duty)).toEqual({ decision: 'call', missed: [] });
    expect(decisionOn('2026-07-14', morning, duty)).toEqual({ decision: 'call', missed: [] });
  });

  it('has no early word left when four messages have gone', () => {
    const four = ['2026-06-01', '2026-06-08', '2026-06-15', '2026-06-22'].map((day) => taken('early', day, day));
    expect(decisionOn('2026-07-10', { ...payroll, taken: four }, duty)).toEqual({
      decision: 'silence',
      reason: 'not-yet',
      nextCheckOn: '2026-07-13',
      missed: ['early'],
    });
  });

  it('takes the deadline for the event where the event is not known', () => {
    expect(decisionOn('2026-07-14', { ladder: 'event' }, duty)).toEqual({ decision: 'call', missed: ['early'] });
  });
});

// Properties: every day of a quarter round the deadline, with steps recorded as they are decided.

interface Run {
  taken: TakenStep[];
  sentOn: CalendarDate[];
}

interface Drawn {
  due: number;
  extensions: readonly { asked: number; until: number }[];
  delivered: number | undefined;
  paused: number | undefined;
  planned: number | undefined;
}

const begin = on('2026-06-01');
const closures = [fellesferie, romjul];
/** Days from a fortnight before the deadline until long after the last that can be granted. */
const everyDay = Array.from({ length: 80 }, (_, index) => index - 14);

const anyDuty: fc.Arbitrary<Drawn> = fc.record({
  due: fc.integer({ min: 10, max: 200 }),
  extensions: fc.array(fc.record({ asked: fc.integer({ min: -3, max: 20 }), until: fc.integer({ min: 1, max: 25 }) }), {
    maxLength: 4,
  }),
  delivered: fc.option(fc.integer({ min: -10, max: 50 }), { nil: undefined, freq: 1 }),
  paused: fc.option(fc.integer({ min: -10, max: 30 }), { nil: undefined, freq: 1 }),
  planned: fc.option(fc.integer({ min: -8, max: 8 }), { nil: undefined, freq: 1 }),
});

/** The duty as it was known on a day. */
function knownOn(drawn: Drawn, today: CalendarDate): ObligationFacts {
  const dueOn = addDays(begin, drawn.due);
  const received = drawn.delivered === undefined ? undefined : addDays(dueOn, drawn.delivered);
  return deliveredOn(dueOn, received !== undefined && received <= today ? received : undefined, {
    extensions: drawn.extensions
      .map((extension) => ({ askedOn: addDays(dueOn, extension.asked), until: extension.until }))
      .filter(({ askedOn }) => askedOn <= today)
      .map(({ askedOn, until }) => granted(askedOn, askedOn, addDays(askedOn, until))),
  });
}

/** Runs the decision on the given days, recording each step as it is taken. */
function run(drawn: Drawn, days: readonly number[]): Run {
  const result: Run = { taken: [], sentOn: [] };
  const dueOn = addDays(begin, drawn.due);
  for (const day of days) {
    const today = addDays(dueOn, day);
    const facts = reminderFacts(
      today,
      {
        taken: result.taken,
        ...(drawn.paused === undefined ? {} : { pausedUntilOn: addDays(dueOn, drawn.paused) }),
        ...(drawn.planned === undefined ? {} : { plannedOn: addDays(dueOn, drawn.planned) }),
      },
      knownOn(drawn, today),
      closures,
    );
    const decision = decideReminder(facts, today, closures);
    if (decision.decision === 'send') result.sentOn.push(today);
    result.taken = [...result.taken, ...recordDecision(decision, facts.status.dueOn, today)];
  }
  return result;
}

describe('for every duty, day after day', () => {
  it('each step is taken at most once for a deadline, and at most four messages go in all', () => {
    fc.assert(
      fc.property(anyDuty, (drawn) => {
        const { taken: steps, sentOn } = run(drawn, everyDay);
        const names = steps.map((step) => `${step.step} ${step.forDueOn}`);
        expect(new Set(names).size).toBe(names.length);
        expect(sentOn.length).toBeLessThanOrEqual(messagesPerObligationMax);
      }),
    );
  });

  it('no message goes on a day when the office is closed, or when all has come', () => {
    fc.assert(
      fc.property(anyDuty, (drawn) => {
        const received = drawn.delivered === undefined ? undefined : addDays(begin, drawn.due + drawn.delivered);
        for (const day of run(drawn, everyDay).sentOn) {
          expect(isOfficeDay(day, closures)).toBe(true);
          if (received !== undefined) expect(day < received).toBe(true);
        }
      }),
    );
  });

  it('running twice a day takes nothing more', () => {
    fc.assert(
      fc.property(anyDuty, (drawn) => {
        expect(
          run(
            drawn,
            everyDay.flatMap((day) => [day, day, day]),
          ),
        ).toEqual(run(drawn, everyDay));
      }),
      { numRuns: 30 },
    );
  });

  it('an outage never makes more messages than daily runs, nor two on one day', () => {
    fc.assert(
      fc.property(
        anyDuty,
        fc.integer({ min: -14, max: 50 }),
        fc.integer({ min: 1, max: 40 }),
        (drawn, from, length) => {
          const up = everyDay.filter((day) => day < from || day >= from + length);
          const { sentOn } = run(drawn, up);
          expect(sentOn.length).toBeLessThanOrEqual(run(drawn, everyDay).sentOn.length);
          expect(new Set(sentOn).size).toBe(sentOn.length);
        },
      ),
    );
  });

  it('nothing happens before the day on which to look again', () => {
    fc.assert(
      fc.property(anyDuty, fc.integer({ min: -14, max: 60 }), (drawn, day) => {
        const { taken: steps } = run(
          drawn,
          everyDay.filter((earlier) => earlier < day),
        );
        const today = addDays(begin, drawn.due + day);
        const facts = (on: CalendarDate) => ({
          ...reminderFacts(on, { taken: steps }, knownOn(drawn, today), closures),
        });
        const decision = decideReminder(facts(today), today, closures);
        if (decision.decision !== 'silence' || decision.nextCheckOn === undefined || decision.missed.length > 0) return;
        for (let later = addDays(today, 1); later < decision.nextCheckOn; later = addDays(later, 1)) {
          expect(decideReminder(facts(later), later, closures).decision).toBe('silence');
        }
      }),
    );
  });
});
