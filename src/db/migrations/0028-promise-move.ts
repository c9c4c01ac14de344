import { type Kysely, sql } from 'kysely';

/**
 * A new day for what the office has promised: somebody approved it and the client is told, or somebody set it aside for now. The agreement's own day stays where it is; which day is in
 * force follows from both.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: readonly string[] = [
  `create table promise_move (
    office_id uuid not null references office,
    id uuid not null,
    client_id uuid not null,
    -- As the agreement names it, such as vat-return/vat-term/2026-09-01.
    job_key text not null,
    to_on date not null,
    -- came-late or law.
    why text not null,
    -- Null where nobody can be reached by e-mail: somebody has to call.
    message_id uuid,
    moved_by uuid not null,
    moved_at timestamptz not null,
    undone_by uuid,
    undone_at timestamptz,
    primary key (office_id, id),
    foreign key (office_id, client_id) references client,
    foreign key (office_id, message_id) references message,
    foreign key (office_id, moved_by) references staff,
    foreign key (office_id, undone_by) references staff,
    check (num_nulls(undone_by, undone_at) in (0, 2)))`,
  // The same day is told once.
  `create unique index promise_move_once on promise_move (office_id, client_id, job_key, to_on) where undone_at is null`,
  `create table promise_move_report (
    office_id uuid not null references office,
    move_id uuid not null,
    report_id uuid not null,
    -- What was promised before; null where nothing was.
    from_on date,
    primary key (office_id, move_id, report_id),
    foreign key (office_id, move_id) references promise_move,
    foreign key (office_id, report_id) references promised_report)`,
  `create index promise_move_report_by_report on promise_move_report (office_id, report_id)`,
  // Set aside until the day that was proposed; why stands beside the record, where it can be erased.
  `create table promise_set_aside (
    office_id uuid not null references office,
    client_id uuid not null,
    job_key text not null,
    until_on date not null,
    set_by uuid not null,
    set_at timestamptz not null,
    primary key (office_id, client_id, job_key),
    foreign key (office_id, client_id) references client,
    foreign key (office_id, set_by) references staff)`,
];
