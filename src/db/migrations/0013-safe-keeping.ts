import { type Kysely, sql } from 'kysely';

/** When the office was backed up, checked and restored on trial. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: readonly string[] = [];
