import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSimulationDatabase, type SimulationDatabase } from './open-simulation-database.ts';
import { runSeeds } from './run-seeds.ts';
import { summariseSimulations } from './summarise-simulations.ts';

let database: SimulationDatabase;

beforeAll(async () => {
  database = await openSimulationDatabase();
});
afterAll(() => database.close());

test('in three hundred years of trouble no promise is broken', async () => {
  const started = performance.now();
  const outcomes = await runSeeds({ first: 1, count: 300, months: 12, at: 3 }, database);
  console.log(summariseSimulations(outcomes, 12, (performance.now() - started) / 1000));
  expect(outcomes.filter(({ broken }) => broken.length > 0)).toEqual([]);
  const sum = (pick: (outcome: (typeof outcomes)[number]) => number): number =>
    outcomes.reduce((total, outcome) => total + pick(outcome), 0);
  // Nothing is proved by years in which nothing happens.
  expect(sum(({ letters }) => letters)).toBeGreaterThan(3000);
  expect(sum(({ counts }) => counts.deliveries)).toBeGreaterThan(3000);
  expect(sum(({ counts }) => counts.decisions)).toBeGreaterThan(100);
  expect(sum(({ counts }) => counts.kills)).toBeGreaterThan(1000);
  expect(sum(({ counts }) => counts.clockSteps)).toBeGreaterThan(50);
});

test('the same seed lives the same year again', async () => {
  const again = await openSimulationDatabase();
  try {
    const year = { first: 1001, count: 1, months: 5, at: 1 };
    expect(await runSeeds(year, again)).toEqual(await runSeeds(year, database));
  } finally {
    await again.close();
  }
});
