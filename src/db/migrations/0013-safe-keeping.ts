import { type Kysely, sql } from 'kysely';

/** When the installation was backed up, checked and restored on trial, and what was found at each office. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: readonly string[] = [
  // Of the installation and not of an office: a backup holds all of them. No word or number of a client is in it.
  `create table safe_keeping_run (
    id uuid primary key,
    kind text not null check (kind in ('backup', 'verify-quick', 'verify-part', 'verify-full', 'restore-trial')),
    -- Which thirtieth of the files and records was looked at.
    part int check ((part is not null) = (kind = 'verify-part') and part between 0 and 29),
    started_at timestamptz not null,
    ended_at timestamptz,
    outcome text check (outcome in ('in-order', 'found', 'failed')),
    -- Why it could not be done, as a code.
    failure text,
    check ((ended_at is null) = (outcome is null)),
    check ((failure is not null) = (outcome is not distinct from 'failed'))
  )`,
  `create index safe_keeping_run_newest on safe_keeping_run (kind, started_at desc)`,
  `create table safe_keeping_fault (
    office_id uuid not null references office,
    id uuid not null,
    run_id uuid not null references safe_keeping_run,
    fault text not null,
    subject text,
    primary key (office_id, id)
  )`,
  `create index safe_keeping_fault_of_run on safe_keeping_fault (office_id, run_id)`,
  // The application's role may not read the table of the migrations; a backup says which of them made it.
  `create function list_migrations() returns table (name text) language sql stable security definer set search_path = public, pg_temp
    begin atomic select m.name::text from kysely_migration m order by m.name; end`,
];
