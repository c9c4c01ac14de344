import { type Kysely, sql } from 'kysely';

/**
 * The joint review of a year. Both views are one piece, since they are decided on as one piece: whether the other's may be read is asked of both together. Its days stand beside them
 * for whoever looks for what is due, and its words go in time.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: readonly string[] = [
  `create table course_review (
    office_id uuid not null references office,
    id uuid not null,
    course_id uuid not null,
    -- Null: the year was skipped.
    year_id uuid,
    client_id uuid not null,
    -- Null: erased in time.
    views jsonb,
    answer_by_on date not null,
    must_dos jsonb not null,
    -- By whom the office's own late dates may stand on the shared page, and which they were.
    own_dates jsonb,
    outcome jsonb,
    minutes jsonb,
    -- When what follows was done.
    followed_on date,
    -- Nothing more comes of it.
    closed_on date,
    reminded_on date,
    opened_at timestamptz not null,
    opened_by uuid not null,
    changed_at timestamptz not null,
    primary key (office_id, id),
    foreign key (office_id, course_id) references course,
    foreign key (office_id, year_id) references trial_year,
    foreign key (office_id, client_id) references client,
    foreign key (office_id, opened_by) references staff)`,
  `create unique index course_review_open on course_review (office_id, course_id) where closed_on is null`,
  `create index course_review_of_client on course_review (office_id, client_id, opened_at)`,
];
