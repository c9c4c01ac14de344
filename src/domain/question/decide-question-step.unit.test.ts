import { expect, test } from 'vitest';
import { calendarDate, type Closure } from '../kernel/index.ts';
import { decideQuestionStep } from './decide-question-step.ts';

const on = calendarDate;
const closed: Closure[] = [{ fromOn: on('2026-11-30'), toOn: on('2026-12-01') }];

/** To be answered by Friday 27 November 2026. */
test.each([
  ['asked, nobody told yet', '2026-11-24', {}, 'tell'],
  ['not on a Sunday', '2026-11-29', {}, undefined],
  ['told today', '2026-11-24', { toldOn: '2026-11-24' }, undefined],
  ['told, and there is time', '2026-11-26', { toldOn: '2026-11-24' }, undefined],
  ['on the last day nothing', '2026-11-27', { toldOn: '2026-11-24' }, undefined],
  ['on the Monday after, once', '2026-11-30', { toldOn: '2026-11-24' }, 'remind'],
  ['reminded today', '2026-11-30', { toldOn: '2026-11-24', remindedOn: '2026-11-30' }, undefined],
  ['the day after the reminder nothing', '2026-12-01', { toldOn: '2026-11-24', remindedOn: '2026-11-30' }, undefined],
  ['two days after it, a call', '2026-12-02', { toldOn: '2026-11-24', remindedOn: '2026-11-30' }, 'call'],
  ['told after its day: no reminder on top', '2026-12-01', { toldOn: '2026-11-30' }, undefined],
  ['and a call two days later', '2026-12-02', { toldOn: '2026-11-30' }, 'call'],
])('%s', (_, today, facts, step) => {
  const typed = Object.fromEntries(Object.entries(facts).map(([name, day]) => [name, on(day)]));
  expect(decideQuestionStep({ answerByOn: on('2026-11-27'), ...typed }, on(today), [])).toBe(step);
});

test('closed days are waited over', () => {
  const facts = { answerByOn: on('2026-11-27'), toldOn: on('2026-11-24') };
  expect(decideQuestionStep(facts, on('2026-11-30'), closed)).toBeUndefined();
  expect(decideQuestionStep(facts, on('2026-12-02'), closed)).toBe('remind');
});
