import { type Kysely, sql } from 'kysely';

/**
 * What was decided about a client whose record breaks the office's thresholds: the talk, not now, or no. Each decision is a row; the last is in force.
 * Why stands in the record, where words are erased in time.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: readonly string[] = [
  `create table course (
    office_id uuid not null references office,
    id uuid not null,
    client_id uuid not null,
    decision text not null check (decision in ('talk', 'not-now', 'no')),
    decided_on date not null,
    decided_at timestamptz not null,
    decided_by uuid not null,
    -- When it is asked again; none while the talk is under way.
    ask_again_on date,
    -- Another decision took its place, or the talk was stopped.
    ended_at timestamptz,
    ended_by uuid,
    primary key (office_id, id),
    foreign key (office_id, client_id) references client,
    foreign key (office_id, decided_by) references staff,
    foreign key (office_id, ended_by) references staff,
    check ((decision = 'talk') = (ask_again_on is null)),
    check (ask_again_on > decided_on))`,
  `create unique index course_standing on course (office_id, client_id) where ended_at is null`,
  `create index course_to_ask on course (office_id, ask_again_on) where ended_at is null`,
];
