import type pg from 'pg';
import { createSeededIds } from '../../src/app/ids.ts';
import { instantAt } from '../../src/app/office-time.ts';
import { createClockWatch } from '../../src/app/sending/clock-watch.ts';
import type { AppContext } from '../../src/app/office/office-scope.ts';
import type { Database } from '../../src/db/connect.ts';
import { createSeeded } from '../../src/demo/seeded.ts';
import { timeOfDay, type CalendarDate } from '../../src/domain/kernel/index.ts';
import type { ClockTrouble } from './clock-steps.ts';
import { createFailingDatabase } from './failing-database.ts';
import { choosePrices, foundSimulatedOffice, type SimulatedPrices } from './found-simulated-office.ts';
import { Killed } from './killed.ts';
import { createSimulatedDisk } from './simulated-disk.ts';
import { createSimulatedMail } from './simulated-mail.ts';
import { createSimulatedQueue } from './simulated-queue.ts';
import { createSimulatedTime } from './simulated-time.ts';
import type { SimulatedWorld } from './simulated-world.ts';
import { openWorkerCrew } from './worker-crew.ts';

export interface WorldParts {
  real: Database;
  looker: pg.Client;
  tell: (line: string) => void;
  clockTrouble: ClockTrouble;
}

/** Everything around one office, made from the seed, on the morning of a day. */
export async function openSimulatedWorld(
  seed: number,
  fromOn: CalendarDate,
  { real, looker, tell, clockTrouble }: WorldParts,
): Promise<{ world: SimulatedWorld; prices: SimulatedPrices }> {
  const chance = createSeeded('simulation', seed);
  const time = createSimulatedTime(Date.parse(instantAt(fromOn, timeOfDay('08:00'), 'Europe/Oslo')));
  const database = createFailingDatabase(real);
  const queue = createSimulatedQueue(real, time.trueMs);
  const context: AppContext = {
    db: database.db,
    clock: time.clock,
    ids: createSeededIds(time.clock, `simulation ${seed}`),
    enqueue: queue.enqueue,
    enqueueReadings: async () => undefined,
  };
  const prices = choosePrices(chance);
  const office = await foundSimulatedOffice(context, chance, fromOn, prices);
  const disk = createSimulatedDisk((name) => {
    if (chance.next() < 0.01) throw new Killed(name);
  });
  const world: SimulatedWorld = {
    seed,
    chance,
    time,
    mail: createSimulatedMail(seed, time.trueMs),
    disk,
    queue,
    crew: await openWorkerCrew(looker, chance.between(2, 5), seed * 10_000),
    database,
    looker,
    context,
    ...office,
    clockTrouble,
    diligence: chance.pick([1, 0.5, 0.35, 0.3]),
    watch: createClockWatch(time.clock, time.monotonicSeconds),
    acknowledged: [],
    bounces: [],
    broken: [],
    isCalm: false,
    counts: {
      steps: 0,
      sweeps: 0,
      sends: 0,
      deliveries: 0,
      decisions: 0,
      objections: 0,
      kills: 0,
      clockSteps: 0,
      fullDisks: 0,
      outages: 0,
    },
    tell,
  };
  return { world, prices };
}
