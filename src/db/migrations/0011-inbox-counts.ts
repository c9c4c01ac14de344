import { type Kysely, sql } from 'kysely';

/** What the inbox counts and lists, from indexes alone: ten thousand documents may wait. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `drop index arrival_inbox`,
  `create index arrival_inbox on arrival (office_id, received_at, id) include (client_id, obligation_id) where verdict = 'waiting'`,
  // What holds something back, file by file.
  `create index finding_shown on finding (office_id, arrival_id) include (severity)
    where gone_at is null and set_aside_at is null and severity <> 'tells'`,
  `create index finding_by_obligation on finding (office_id, obligation_id) where gone_at is null`,
];
