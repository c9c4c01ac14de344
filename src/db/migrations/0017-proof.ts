import { type Kysely, sql } from 'kysely';

/**
 * When a session last showed a factor, and whether it has shown two. Sessions that are open already count as opened by one: they are not asked for more by that,
 * but end when the office begins to demand two.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table access add column proven_at timestamptz, add column two_factors boolean not null default false`.execute(
    db,
  );
}
