import { type Kysely, sql } from 'kysely';

/**
 * Work and weekends. Which jobs there are follows from the agreements and is stored nowhere: `job` keeps what people have said of one. What was foreseen of the weekends is
 * kept so that it can be shown at once, and is worked out anew when it is asked for.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: readonly string[] = [
  `create table job (
    office_id uuid not null references office,
    client_id uuid not null,
    -- As the agreement names it, such as payroll/payday/2026-11.
    job_key text not null,
    -- Null as long as nobody has said that it is done.
    done_on date,
    done_at timestamptz,
    done_by uuid,
    -- Who does it in place of the client's lead, and who gave it.
    given_to uuid,
    given_by uuid,
    given_at timestamptz,
    primary key (office_id, client_id, job_key),
    foreign key (office_id, client_id) references client,
    foreign key (office_id, done_by) references staff,
    foreign key (office_id, given_to) references staff,
    foreign key (office_id, given_by) references staff,
    check (num_nulls(done_on, done_at, done_by) in (0, 3)),
    check (num_nulls(given_to, given_by, given_at) in (0, 3)))`,
  `create table weekend_foresight (
    office_id uuid not null references office,
    -- Set as long as it is being worked out, or waits for it; how much of it is done, and when that was last heard.
    asked_at timestamptz,
    share real not null default 0,
    heard_at timestamptz,
    -- From when, and what it rests on in a few letters: whether anything has happened since.
    foreseen_at timestamptz,
    grounds text,
    foreseen jsonb not null default '[]',
    primary key (office_id))`,
];
