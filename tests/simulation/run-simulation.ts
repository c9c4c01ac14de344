import { addDays, addMonths } from '../../src/domain/kernel/index.ts';
import { anyClockStep, type ClockTrouble } from './clock-steps.ts';
import { createStepCheck } from './invariants/check-step.ts';
import { digestState } from './invariants/digest-state.ts';
import type { Broken } from './invariants/what-must-hold.ts';
import { liveYear, yearFrom } from './live-year.ts';
import { openSimulatedWorld } from './open-simulated-world.ts';
import type { SimulationLane } from './open-simulation-lane.ts';
import type { SimulationCounts } from './simulated-world.ts';

export interface SimulationOptions {
  seed: number;
  months: number;
  lane: SimulationLane;
  /** Hears what happens, a line each. */
  tell?: (line: string) => void;
  /** How the clock is set wrong; now and then, and in any way, where nothing is said. */
  clockTrouble?: ClockTrouble;
}

export interface SimulationOutcome {
  seed: number;
  broken: Broken[];
  counts: SimulationCounts;
  /** Letters that a server took. */
  letters: number;
  /** What came of it all, in one word: the same seed gives the same. */
  digest: string;
}

/** One office through some months, from one seed. */
export async function runSimulation(options: SimulationOptions): Promise<SimulationOutcome> {
  const { seed, months, lane, tell = () => undefined, clockTrouble = anyClockStep } = options;
  const fromOn = yearFrom(seed);
  const { world, prices } = await openSimulatedWorld(seed, fromOn, { ...lane, tell, clockTrouble });
  try {
    await liveYear(world, createStepCheck(prices), addDays(fromOn, 1), addDays(addMonths(fromOn, months), -1));
  } catch (error) {
    world.broken.push({ invariant: 'the program broke', what: describe(error) });
  } finally {
    await world.crew.close();
  }
  return {
    seed,
    broken: world.broken,
    counts: world.counts,
    letters: world.mail.taken.length,
    digest: await digestState(world),
  };
}

function describe(error: unknown): string {
  const { message, cause } = error as Error;
  return cause === undefined ? message : `${message}: ${String((cause as Error).stack ?? cause)}`;
}
