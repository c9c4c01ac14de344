import { type Kysely, sql } from 'kysely';

/**
 * The year that a talk led to, with its baseline as it was frozen, and what else happens to a change of course: skipped, come between, looked at. A year has one row and what it holds is
 * one piece, since it is decided as one piece; its days stand beside it for whoever looks for what is due.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: readonly string[] = [
  `create table course_event (
    office_id uuid not null references office,
    id uuid not null,
    course_id uuid not null,
    happened_on date not null,
    happened_at timestamptz not null,
    event text not null check (event in ('lead-left', 'bankrupt', 'died', 'refused', 'contact-changed', 'lead-replaced', 'improved',
      'kept-on', 'stopped', 'resumed', 'skipped')),
    -- What was looked at, of "kept-on".
    kept_on_of text,
    -- What was skipped, of "skipped".
    step text,
    -- Erased in time.
    reason text,
    -- Null: Takt saw it in the facts.
    noted_by uuid,
    primary key (office_id, id),
    foreign key (office_id, course_id) references course,
    foreign key (office_id, noted_by) references staff,
    check ((event = 'kept-on') = (kept_on_of is not null)),
    check ((event = 'skipped') = (step is not null)))`,
  `create index course_event_of_course on course_event (office_id, course_id, happened_at)`,
  `create table trial_year (
    office_id uuid not null references office,
    id uuid not null,
    course_id uuid not null,
    client_id uuid not null,
    year jsonb not null,
    start_on date not null,
    -- The last day as the pauses have moved it.
    last_on date not null,
    ended_on date,
    made_at timestamptz not null,
    made_by uuid not null,
    changed_at timestamptz not null,
    primary key (office_id, id),
    foreign key (office_id, course_id) references course,
    foreign key (office_id, client_id) references client,
    foreign key (office_id, made_by) references staff,
    check (start_on <= last_on))`,
  `create unique index trial_year_running on trial_year (office_id, client_id) where ended_on is null`,
  `create index trial_year_of_course on trial_year (office_id, course_id)`,
  `create table trial_year_milestone (
    office_id uuid not null references office,
    year_id uuid not null,
    milestone text not null check (milestone in ('first-status', 'second-status', 'halfway', 'third-status', 'book-review', 'review-due', 'review-overdue')),
    due_on date not null,
    outcome text not null check (outcome in ('done', 'missed')),
    noted_at timestamptz not null,
    noted_by uuid,
    primary key (office_id, year_id, milestone),
    foreign key (office_id, year_id) references trial_year,
    foreign key (office_id, noted_by) references staff)`,
];
