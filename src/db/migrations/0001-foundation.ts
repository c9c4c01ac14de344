import { type Kysely, sql } from 'kysely';

/**
 * The office of the running transaction, or null. Every row security policy compares with it.
 *
 * A pooled connection that once had the setting answers with an empty text later on; without `nullif` that would be an
 * error instead of nobody. The function has no SET clause, so that PostgreSQL can inline it and use the index.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function current_office() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.office', true), '')::uuid`.execute(db);
}
