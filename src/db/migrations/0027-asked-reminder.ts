import { type Kysely, sql } from 'kysely';

/** Somebody at the office asks that a client be asked, beside the ladder, for the day and the hour of a delivery. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: readonly string[] = [
  `alter table reminder_step drop constraint reminder_step_step_check,
    add constraint reminder_step_step_check check (step in ('early', 'asked', 'main', 'text', 'call'))`,
  // One wish for a duty. It waits until a message about the duty is written, and is gone when it is taken back: what happened stands in the record.
  `create table reminder_ask (
    office_id uuid not null references office,
    obligation_id uuid not null,
    for_due_on date not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    primary key (office_id, obligation_id),
    foreign key (office_id, obligation_id) references obligation,
    foreign key (office_id, asked_by) references staff)`,
];
