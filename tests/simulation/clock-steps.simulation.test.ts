import { afterAll, beforeAll, expect, test } from 'vitest';
import { clockStepNames } from './clock-steps.ts';
import { openSimulationDatabase, type SimulationDatabase } from './open-simulation-database.ts';
import { openSimulationLane, type SimulationLane } from './open-simulation-lane.ts';
import { runSimulation } from './run-simulation.ts';

let database: SimulationDatabase;
let lane: SimulationLane;

beforeAll(async () => {
  database = await openSimulationDatabase();
  lane = await openSimulationLane(database);
});
afterAll(async () => {
  await lane.close();
  await database.close();
});

test.each(clockStepNames)(
  'a clock that is set %s every few days doubles no message and moves no deadline',
  async (step) => {
    const { broken, counts, letters } = await runSimulation({
      lane,
      seed: 5_000 + clockStepNames.indexOf(step),
      months: 12,
      clockTrouble: { share: 0.25, choose: () => step },
    });
    expect(broken).toEqual([]);
    expect(counts.clockSteps).toBeGreaterThan(5);
    expect(letters).toBeGreaterThan(5);
  },
);
