import { type Kysely, sql } from 'kysely';

/** How long each class of data is kept, what holds it, and what was approved to go. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: readonly string[] = [];
