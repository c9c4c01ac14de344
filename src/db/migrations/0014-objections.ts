import { type Kysely, sql } from 'kysely';

/** What a client disagrees with, and who answers by when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: readonly string[] = [];
