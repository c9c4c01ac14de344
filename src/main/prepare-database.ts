import { assertSafeApplicationRole } from '../db/application-role.ts';
import { type Database, openDatabase } from '../db/connect.ts';
import { migrate } from '../db/migrate.ts';
import { openPrivateServer } from '../db/private-server/open-private-server.ts';
import { queues } from '../jobs/queues.ts';
import type { Environment } from './environment.ts';

/** A database that is up, migrated and safe to work with. */
export interface PreparedDatabase {
  /** As the application's role. */
  db: Database;
  appUrl: string;
  ownerUrl: string;
  /** The names of the migrations that ran just now. */
  applied: readonly string[];
  /** Closes the connections, and the private server when nobody else needs it. */
  close(): Promise<void>;
}

export interface PrepareOptions {
  /** How many connections the pool may hold. */
  max?: number;
  /** Told about troubles in the background: a broken connection, a server that could not be kept up. */
  onTrouble?: (error: unknown) => void;
}

/**
 * Opens the database that the environment names: the office's own server, or the private one. Refuses an application
 * role that row security would not hold, before anything is changed and, since tables may be new, once more after it.
 *
 * @throws PrivateServerError, UnsafeApplicationRole, or the database's own error
 */
export async function prepareDatabase(
  environment: Pick<Environment, 'database' | 'dataFolder'>,
  options: PrepareOptions = {},
): Promise<PreparedDatabase> {
  const onTrouble = options.onTrouble ?? (() => {});
  const server = await openServer(environment, onTrouble);
  const { appUrl, ownerUrl } = server;
  const db = openDatabase({ url: appUrl, max: options.max ?? 10, onIdleError: onTrouble });
  const close = async (): Promise<void> => {
    await db.destroy();
    await server.close();
  };
  try {
    await assertSafeApplicationRole(db);
    const { applied } = await migrate({ ownerUrl, appUrl, queues });
    await assertSafeApplicationRole(db);
    return { db, appUrl, ownerUrl, applied, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The database server that the environment names, with nothing asked or changed in it yet. */
export async function openServer(
  { database, dataFolder }: Pick<Environment, 'database' | 'dataFolder'>,
  onTrouble: (error: unknown) => void,
): Promise<Pick<PreparedDatabase, 'appUrl' | 'ownerUrl' | 'close'>> {
  if (database === undefined) return openPrivateServer({ dataFolder, onTrouble });
  return { ...database, close: async () => {} };
}
