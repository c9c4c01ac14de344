import { type Kysely, sql } from 'kysely';

/**
 * Trials of whether something works. Who is held out was drawn when a trial began, and never changes; what came out is written once, on the day that was set beforehand.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: readonly string[] = [
  `create table holdout_trial (
    office_id uuid not null references office,
    id uuid not null,
    tried text not null check (tried in ('early-word')),
    -- So many of a hundred clients are held out, drawn by this seed.
    percent int not null check (percent between 1 and 99),
    seed bigint not null,
    begun_on date not null,
    begun_at timestamptz not null,
    begun_by uuid not null,
    judge_on date not null,
    -- Somebody ended it before its day: then there is no verdict.
    ended_on date,
    ended_at timestamptz,
    ended_by uuid,
    verdict jsonb,
    judged_at timestamptz,
    primary key (office_id, id),
    foreign key (office_id, begun_by) references staff,
    foreign key (office_id, ended_by) references staff,
    check (begun_on < judge_on),
    check (num_nulls(ended_on, ended_at, ended_by) in (0, 3)),
    check (num_nulls(verdict, judged_at) in (0, 2)),
    check (ended_on is null or verdict is null))`,
  // Two trials at once would each spoil the other.
  `create unique index holdout_trial_running on holdout_trial (office_id) where ended_on is null and verdict is null`,
  `create table holdout_client (
    office_id uuid not null references office,
    trial_id uuid not null,
    client_id uuid not null,
    held_out boolean not null,
    -- The deliveries that may be tried, by the keys of their clauses when the trial began.
    clause_keys text[] not null,
    primary key (office_id, trial_id, client_id),
    foreign key (office_id, trial_id) references holdout_trial,
    foreign key (office_id, client_id) references client)`,
];
