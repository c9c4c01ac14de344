// `npm run simulate -- --seed N --months M`: one office, or one after another from N on, through months of life and trouble. A seed that finds something
// finds it again.
import { parseArgs } from 'node:util';
import { deliberateFaults } from './deliberate-faults.ts';
import { openSimulationDatabase } from './open-simulation-database.ts';
import { runSeeds } from './run-seeds.ts';
import type { SimulationOutcome } from './run-simulation.ts';
import { summariseSimulations } from './summarise-simulations.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    months: { type: 'string', default: '12' },
    seeds: { type: 'string', default: '1' },
    at: { type: 'string', default: '3' },
    /** Prints all that happened, not only the last of what led to a broken promise. */
    story: { type: 'boolean', default: false },
    'until-broken': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const started = performance.now();
const fault = deliberateFaults.find(({ name }) => name === process.env['TAKT_DELIBERATE_FAULT']);
const database = await openSimulationDatabase(fault?.statements);
try {
  const seeds = {
    first: Number(values.seed),
    count: Number(values.seeds),
    months: Number(values.months),
    at: Number(values.at),
    untilBroken: values['until-broken'],
  };
  const outcomes = await runSeeds(seeds, database, tell);
  const seconds = (performance.now() - started) / 1000;
  if (!values.json) console.log(summariseSimulations(outcomes, seeds.months, seconds));
  process.exitCode = outcomes.some(({ broken }) => broken.length > 0) ? 1 : 0;
} finally {
  await database.close();
}

function tell(outcome: SimulationOutcome, story: readonly string[]): void {
  if (values.json) {
    console.log(JSON.stringify(outcome));
    return;
  }
  const isBroken = outcome.broken.length > 0;
  if (values.story || isBroken) console.log(`Seed ${outcome.seed}:`);
  for (const line of values.story ? story : isBroken ? story.slice(-25) : []) console.log(`  ${line}`);
  for (const { invariant, what } of outcome.broken) console.log(`  Broken: ${invariant}: ${what}`);
}
