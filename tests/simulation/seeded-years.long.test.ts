import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSimulationDatabase, type SimulationDatabase } from './open-simulation-database.ts';
import { runSeeds } from './run-seeds.ts';
import { summariseSimulations } from './summarise-simulations.ts';

/** Other seeds than those of every day; `TAKT_FIRST_SEED` and `TAKT_SEEDS` choose others again. */
const first = Number(process.env['TAKT_FIRST_SEED'] ?? 301);
const count = Number(process.env['TAKT_SEEDS'] ?? 2_000);
const toldEvery = 20;

let database: SimulationDatabase;

beforeAll(async () => {
  database = await openSimulationDatabase();
});
afterAll(() => database.close());

test(
  `in ${count} years of trouble, from seed ${first} on, no promise is broken`,
  async () => {
    const started = performance.now();
    const seconds = (): number => (performance.now() - started) / 1000;
    let lived = 0;
    const outcomes = await runSeeds({ first, count, months: 12, at: 3, untilBroken: true }, database, () => {
      lived += 1;
      if (lived % toldEvery === 0)
        process.stdout.write(`${lived} of ${count} years, ${(seconds() / lived).toFixed(2)} s each\n`);
    });
    process.stdout.write(`${summariseSimulations(outcomes, 12, seconds())}\n`);
    const broken = outcomes.find((outcome) => outcome.broken.length > 0);
    const replay = broken && `npm run simulate -- --seed ${broken.seed} --months 12`;
    expect({ broken: broken?.broken, replay }).toEqual({ broken: undefined, replay: undefined });
    expect(lived).toBe(count);
  },
  // More than an hour on two cores that do nothing else.
  4 * 3_600_000,
);
