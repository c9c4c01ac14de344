import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { PlanningClient } from './planning-client.ts';
import type { Tables } from './tables.ts';
import { typeParsers } from './type-parsers.ts';

export type Database = Kysely<Tables>;
export type DatabaseTransaction = Transaction<Tables>;
/** For scripts that read the catalogue and change tables: a database or a transaction, of whatever tables. */
// oxlint-disable-next-line typescript/no-explicit-any -- Kysely's tables are invariant, so only `any` takes both.
export type AnyDatabase = Kysely<any>;

export interface OpenDatabaseOptions {
  /** A PostgreSQL URL; `?host=/folder` stands for a unix socket. */
  url: string;
  /** How many connections at most. */
  max: number;
  /** A statement that takes longer is broken off by the server. The default is half a minute. */
  statementTimeoutMs?: number;
  /** Told when an idle connection breaks (the server was restarted). The pool replaces it by itself. */
  onIdleError?: (error: Error) => void;
}

/**
 * Opens a pool of connections. Nothing connects before the first query. `destroy()` closes it.
 * Dates arrive as `'2026-11-20'`, instants as ISO in UTC with milliseconds, bigint as number, numeric as string.
 */
export function openDatabase(options: OpenDatabaseOptions): Database {
  const statementTimeoutMs = options.statementTimeoutMs ?? 30_000;
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.max,
    types: typeParsers,
    application_name: 'takt',
    connectionTimeoutMillis: 10_000,
    statement_timeout: statementTimeoutMs,
    // A transaction whose process hangs must not hold its locks for ever.
    idle_in_transaction_session_timeout: Math.max(60_000, statementTimeoutMs),
    allowExitOnIdle: false,
    Client: PlanningClient,
  });
  // Without a listener a broken idle connection would end the whole process.
  pool.on('error', (error) => options.onIdleError?.(error));
  // Nor may one that breaks between two statements of a transaction: the next statement fails, and the pool takes another.
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

export interface TransactionOptions {
  /** A longer or shorter limit for the statements of this transaction alone. */
  statementTimeoutMs?: number;
}

/**
 * Runs `work` in a transaction in which row security shows the rows of one office and no others.
 * The setting is local to the transaction, so the connection goes back to the pool without it.
 */
export async function inOffice<T>(
  db: Database,
  officeId: string,
  work: (trx: DatabaseTransaction) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await sql`select set_config('app.office', ${officeId}, true)`.execute(trx);
    await limit(trx, options);
    return work(trx);
  });
}

/**
 * Runs `work` in a transaction of no office: only tables that are exempt from row security by name, and the narrow
 * look-up functions, answer in it. Every other table is empty here.
 */
export async function withoutOffice<T>(
  db: Database,
  work: (trx: DatabaseTransaction) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await limit(trx, options);
    return work(trx);
  });
}

async function limit(trx: DatabaseTransaction, { statementTimeoutMs }: TransactionOptions): Promise<void> {
  if (statementTimeoutMs === undefined) return;
  await sql`select set_config('statement_timeout', ${String(statementTimeoutMs)}, true)`.execute(trx);
}
