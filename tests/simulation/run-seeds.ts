import type { SimulationDatabase } from './open-simulation-database.ts';
import { openSimulationLane } from './open-simulation-lane.ts';
import { runSimulation, type SimulationOutcome } from './run-simulation.ts';

export interface SeedsToRun {
  first: number;
  count: number;
  months: number;
  /** How many at a time. Each has an office and a time of its own, so that they do not meet. */
  at: number;
  untilBroken?: boolean;
}

/** Runs a row of seeds. `onOutcome` hears of each with what happened in it. */
export async function runSeeds(
  { first, count, months, at, untilBroken = false }: SeedsToRun,
  database: Pick<SimulationDatabase, 'appUrl' | 'setupUrl'>,
  onOutcome: (outcome: SimulationOutcome, story: readonly string[]) => void = () => undefined,
): Promise<SimulationOutcome[]> {
  const outcomes: SimulationOutcome[] = [];
  const isOver = (): boolean => untilBroken && outcomes.some(({ broken }) => broken.length > 0);
  let next = first;
  const runOn = async (): Promise<void> => {
    const lane = await openSimulationLane(database);
    try {
      while (next < first + count && !isOver()) {
        const seed = next;
        next += 1;
        const story: string[] = [];
        const outcome = await runSimulation({ lane, seed, months, tell: (line) => void story.push(line) });
        outcomes.push(outcome);
        onOutcome(outcome, story);
      }
    } finally {
      await lane.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(count, at) }, runOn));
  return outcomes.sort((one, other) => one.seed - other.seed);
}
