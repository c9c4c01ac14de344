import { sql } from 'kysely';
import type { AnyDatabase } from './connect.ts';
import { appendOnlyTables } from './row-security.ts';

/** Tables of which the application's role knows nothing. */
const OWNERS_ONLY = ['kysely_migration', 'kysely_migration_lock'];

/**
 * Gives the application's role what its work needs and no more: rows of the tables, but neither TRUNCATE (which row
 * security does not hold) nor TRIGGER nor REFERENCES; only reading and adding where a table is append-only.
 */
export async function applyGrants(db: AnyDatabase, appRole: string): Promise<void> {
  const role = sql.id(appRole);
  await sql`revoke all on schema public from public`.execute(db);
  await sql`grant usage on schema public, pgboss to ${role}`.execute(db);
  await sql`revoke all on all tables in schema public from public, ${role}`.execute(db);
  await sql`revoke execute on all functions in schema public from public`.execute(db);
  await sql`grant select, insert, update, delete on all tables in schema public to ${role}`.execute(db);
  await sql`grant usage on all sequences in schema public to ${role}`.execute(db);
  await sql`grant execute on all functions in schema public to ${role}`.execute(db);
  for (const table of await existing(db, OWNERS_ONLY)) {
    await sql`revoke all on ${sql.id('public', table)} from ${role}`.execute(db);
  }
  for (const table of await existing(db, appendOnlyTables)) {
    await sql`revoke update, delete on ${sql.id('public', table)} from ${role}`.execute(db);
  }
  await sql`grant select, insert, update, delete on all tables in schema pgboss to ${role}`.execute(db);
  await sql`grant usage on all sequences in schema pgboss to ${role}`.execute(db);
  await sql`grant execute on all functions in schema pgboss to ${role}`.execute(db);
}

async function existing(db: AnyDatabase, names: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname = any(${names})`.execute(db);
  return rows.map(({ name }) => name);
}
