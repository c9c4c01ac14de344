import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from '../../src/db/connect.ts';
import type { Tables } from '../../src/db/tables.ts';
import { typeParsers } from '../../src/db/type-parsers.ts';

/** A database in which everything that is done can be undone: one connection, in one transaction that never ends in anything else than being rolled back. */
export interface UndoingDatabase {
  db: Database;
  /** Runs `work` and takes back whatever it wrote. */
  undoing<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * What the application takes for transactions are save points here. Row security holds as ever: the office that a transaction was of is forgotten when it
 * ends. Whoever asks for a connection while another works waits for it.
 */
export async function openUndoingDatabase(url: string): Promise<UndoingDatabase> {
  const client = new pg.Client({ connectionString: url, types: typeParsers });
  await client.connect();
  await client.query('begin');
  const turns = createTurns();
  const pool = {
    async connect() {
      const release = await turns.next();
      return { query: translating(client), release };
    },
    end: async () => undefined,
  };
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }) });
  return {
    db,
    async undoing(work) {
      await client.query('savepoint undoing');
      try {
        return await work();
      } finally {
        await client.query('rollback to savepoint undoing; release savepoint undoing');
      }
    },
    async close() {
      await db.destroy();
      await client.end();
    },
  };
}

const begin = `savepoint inner_one; select set_config('app.office', '', true)`;
const commit = `release savepoint inner_one; select set_config('app.office', '', true)`;
const rollback = `rollback to savepoint inner_one; release savepoint inner_one`;

function translating(client: pg.Client) {
  let isInside = false;
  return async (text: string, values: unknown[]): Promise<pg.QueryResult> => {
    if (text === 'begin') {
      isInside = true;
      return client.query(begin);
    }
    if (text === 'commit' || text === 'rollback') {
      isInside = false;
      return client.query(text === 'commit' ? commit : rollback);
    }
    if (isInside) return client.query(text, values);
    // A statement by itself is a transaction too.
    await client.query(begin);
    try {
      const result = await client.query(text, values);
      await client.query(commit);
      return result;
    } catch (error) {
      await client.query(rollback);
      throw error;
    }
  };
}

function createTurns(): { next(): Promise<() => void> } {
  let last: Promise<void> = Promise.resolve();
  return {
    async next() {
      const before = last;
      const { promise, resolve } = Promise.withResolvers<void>();
      last = promise;
      await before;
      return resolve;
    },
  };
}
