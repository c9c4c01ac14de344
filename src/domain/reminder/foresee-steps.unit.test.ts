import { expect, it } from 'vitest';
import { addDays, calendarDate as on } from '../kernel/index.ts';
import { decideReminder, type TakenStep } from './decide-reminder.ts';
import { foreseeSteps } from './foresee-steps.ts';
import { recordDecision, reminderFacts, taken } from './reminder.testdata.ts';
import { obligation, romjul } from '../obligation/obligation.testdata.ts';

/** What is foreseen on a day of the steps of a duty due Friday 20 November 2026. */
function foreseen(today: string, untilOn: string, already: readonly TakenStep[] = []): string[] {
  const steps = foreseeSteps((day, known) => reminderFacts(day, { taken: known }), already, on(today), on(untilOn), []);
  return steps.map(({ step, on: day }) => `${day} ${step}`);
}

it('takes the steps of the days between, each on its own day', () => {
  expect(foreseen('2026-11-12', '2026-11-26')).toEqual(['2026-11-13 early', '2026-11-23 main']);
  expect(foreseen('2026-11-12', '2026-12-31')).toEqual([
    '2026-11-13 early',
    '2026-11-23 main',
    '2026-11-26 text',
    '2026-12-01 call',
  ]);
});

it('leaves the day itself open, and today as it is', () => {
  expect(foreseen('2026-11-12', '2026-11-13')).toEqual([]);
  expect(foreseen('2026-11-23', '2026-11-23')).toEqual([]);
});

it('goes on from the steps that were taken', () => {
  expect(foreseen('2026-11-24', '2026-11-27', [taken('main', '2026-11-20', '2026-11-23')])).toEqual([
    '2026-11-23 main',
    '2026-11-26 text',
  ]);
});

it('foresees what daily sweeps then do, also over a closure', () => {
  const duty = obligation('2026-12-18');
  const closures = [romjul];
  const factsOn = (day: string, known: readonly TakenStep[]) => reminderFacts(day, { taken: known }, duty, closures);
  const daily: TakenStep[] = [];
  for (let day = on('2026-12-10'); day < '2027-01-20'; day = addDays(day, 1)) {
    const decision = decideReminder(factsOn(day, daily), day, closures);
    for (const step of recordDecision(decision, on('2026-12-18'), day)) daily.push(step);
  }
  const steps = foreseeSteps(factsOn, [], on('2026-12-10'), on('2027-01-20'), closures);
  expect(steps.map(({ step, on: day }) => [step, day])).toEqual(daily.map(({ step, on: day }) => [step, day]));
  expect(steps.map(({ step }) => step)).toEqual(['early', 'main', 'text', 'call']);
});
