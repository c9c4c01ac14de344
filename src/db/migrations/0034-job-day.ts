import { type Kysely, sql } from 'kysely';

/** The day that somebody has moved a job to: it is worked on from then on. What is let go has no row; what has passed says nothing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: readonly string[] = [
  `create table job_day (
    office_id uuid not null references office,
    client_id uuid not null,
    -- As the agreement names it, such as payroll/payday/2026-11.
    job_key text not null,
    chosen_on date not null,
    -- In whose days it was chosen: where somebody else does the job, it says nothing.
    for_id uuid not null,
    chosen_by uuid not null,
    chosen_at timestamptz not null,
    primary key (office_id, client_id, job_key),
    foreign key (office_id, client_id) references client,
    foreign key (office_id, for_id) references staff,
    foreign key (office_id, chosen_by) references staff)`,
];
