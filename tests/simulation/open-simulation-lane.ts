import pg from 'pg';
import { openDatabase, type Database } from '../../src/db/connect.ts';
import type { SimulationDatabase } from './open-simulation-database.ts';

/** The connections that one simulation after another lives on: what was planned for the first is planned for the next. */
export interface SimulationLane {
  /** The database as the product opens it. */
  real: Database;
  /** Sees every row; only looks. */
  looker: pg.Client;
  close(): Promise<void>;
}

export async function openSimulationLane({
  appUrl,
  setupUrl,
}: Pick<SimulationDatabase, 'appUrl' | 'setupUrl'>): Promise<SimulationLane> {
  const looker = new pg.Client({ connectionString: setupUrl });
  await looker.connect();
  const real = openDatabase({ url: planningOnce(appUrl), max: 3 });
  return {
    real,
    looker,
    async close() {
      await looker.end();
      await real.destroy();
    },
  };
}

/** Hundreds of years ask the same few hundred questions: a plan for all values is good enough, and is made once. */
function planningOnce(appUrl: string): string {
  const url = new URL(appUrl);
  url.searchParams.set('options', '-c plan_cache_mode=force_generic_plan');
  return url.href;
}
