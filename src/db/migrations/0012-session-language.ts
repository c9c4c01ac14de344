import { type Kysely, sql } from 'kysely';

/** A language that was chosen by a link alone is the session's, until its person does something that a link's reader would not. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: readonly string[] = [
  'alter table access add column language text',
  `alter table access add constraint access_language_check check (language in ('nb', 'en'))`,
];
