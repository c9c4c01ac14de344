import type { Seeded } from '../../src/demo/seeded.ts';

const hour = 3600;

/** By how many seconds a wall clock is set wrong, at a moment of true time. */
export const clockSteps = {
  'an hour back': () => -hour,
  'an hour ahead': () => hour,
  'a day back': () => -24 * hour,
  'a day ahead': () => 24 * hour,
  'thirty days ahead': () => 30 * 24 * hour,
  'to 1970': (trueMs: number) => (Date.parse('1970-01-01T00:00:00Z') - trueMs) / 1000,
  'to 2038': (trueMs: number) => (Date.parse('2038-01-19T03:14:08Z') - trueMs) / 1000,
} as const satisfies Record<string, (trueMs: number) => number>;

export type ClockStep = keyof typeof clockSteps;

export const clockStepNames = Object.keys(clockSteps) as ClockStep[];

/** How often a clock is set wrong, and how. */
export interface ClockTrouble {
  /** On what share of the days. */
  share: number;
  choose(chance: Seeded): ClockStep;
}

export const anyClockStep: ClockTrouble = { share: 0.015, choose: (chance) => chance.pick(clockStepNames) };
