import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { PgBoss, type Queue } from 'pg-boss';
import { type Database, openDatabase } from './connect.ts';
import { applyGrants } from './grants.ts';
import { migrations } from './migrations/index.ts';
import { applyRowSecurity } from './row-security.ts';

export interface MigrateOptions {
  /** The role that owns the database. */
  ownerUrl: string;
  /** Its user is the role that is given the rights of the application; nothing connects with it here. */
  appUrl: string;
  queues: readonly { name: string; options: Omit<Queue, 'name'> }[];
}

export interface Migrated {
  /** The names of the migrations that ran now, in their order; empty when the database was up to date. */
  applied: string[];
}

/** Any number will do, as long as it stays the same: who holds it is the only one who changes the schema. */
const MIGRATION_LOCK = 7_481_223_905;

/**
 * Brings a database to the newest state: our tables, the queues of pg-boss, row security, and the application's rights.
 * Everything but the migrations themselves is put right on every run. Two processes may call it at the same moment:
 * one waits for the other. A migration that fails leaves the database as it was before that migration.
 *
 * @throws the database's error, or an Error when the database has migrations this program does not know
 */
export async function migrate(options: MigrateOptions): Promise<Migrated> {
  const lock = new pg.Client({ connectionString: options.ownerUrl, application_name: 'takt migrate' });
  // A broken connection shows itself in the queries; without a listener it would end the process.
  lock.on('error', () => {});
  await lock.connect();
  const db = openDatabase({ url: options.ownerUrl, max: 2, statementTimeoutMs: 600_000 });
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = await runMigrations(db);
    await makeQueues(options);
    await db.transaction().execute(async (trx) => {
      // Rather give up and be started again than stand in line before every other process for minutes.
      await sql`set local lock_timeout = '20s'`.execute(trx);
      await applyRowSecurity(trx);
      await applyGrants(trx, roleOf(options.appUrl));
    });
    return { applied };
  } finally {
    await db.destroy();
    await lock.end();
  }
}

/** The user in a PostgreSQL URL. */
export function roleOf(url: string): string {
  const role = decodeURIComponent(new URL(url).username);
  if (role === '') throw new Error('the database URL names no user');
  return role;
}

/**
 * Makes the tables of an empty database as they were after one migration, with nothing else done to them: no row security and no rights yet. For loading what
 * was saved then; `migrate` does the rest afterwards.
 */
export async function migrateUpTo(ownerUrl: string, last: string): Promise<void> {
  const db = openDatabase({ url: ownerUrl, max: 2, statementTimeoutMs: 600_000 });
  try {
    await runMigrations(db, last);
  } finally {
    await db.destroy();
  }
}

async function runMigrations(db: Database, last?: string): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results = [] } = await (last === undefined ? migrator.migrateToLatest() : migrator.migrateTo(last));
  if (error !== undefined) {
    const failed = results.find(({ status }) => status === 'Error')?.migrationName;
    const what = error instanceof Error ? error.message : String(error);
    throw new Error(`The database could not be migrated${failed === undefined ? '' : ` (${failed})`}: ${what}`, {
      cause: error,
    });
  }
  return results.filter(({ status }) => status === 'Success').map(({ migrationName }) => migrationName);
}

/** pg-boss keeps its tables in a schema of its own and brings them up to date itself. */
async function makeQueues({ ownerUrl, queues }: MigrateOptions): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: 'pgboss',
    max: 2,
    migrate: true,
    createSchema: true,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  // Errors of background checks; what matters here is thrown by the calls below.
  boss.on('error', () => {});
  await boss.start();
  try {
    for (const { name, options } of queues) {
      await boss.createQueue(name, options);
      const { policy: _policy, partition: _partition, deadLetter: _deadLetter, ...changeable } = options;
      await boss.updateQueue(name, changeable);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}
