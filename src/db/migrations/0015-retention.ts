import { type Kysely, sql } from 'kysely';

/** How long each class of data is kept, what holds it, and what was approved to go. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: readonly string[] = [
  // Nothing of the client goes while one stands, whatever its age.
  `create table retention_hold (
    office_id uuid not null references office,
    id uuid not null,
    client_id uuid not null,
    reason text not null check (reason in ('dispute', 'estate', 'manual')),
    words text not null,
    made_by uuid not null,
    made_at timestamptz not null,
    ended_at timestamptz,
    ended_by uuid,
    primary key (office_id, id),
    foreign key (office_id, client_id) references client,
    foreign key (office_id, made_by) references staff,
    foreign key (office_id, ended_by) references staff,
    check ((ended_at is null) = (ended_by is null)))`,
  `create index retention_hold_open on retention_hold (office_id, client_id) where ended_at is null`,

  // A list that a person approved: what it held is counted, and its hash is what was seen.
  `create table erasure (
    office_id uuid not null references office,
    id uuid not null,
    as_of_on date not null,
    list_hash text not null,
    counts jsonb not null,
    approved_by uuid not null,
    approved_at timestamptz not null,
    primary key (office_id, id),
    foreign key (office_id, approved_by) references staff)`,

  // Bytes that no row stands for any more: written with the rows that let them go, and ticked off when the store has.
  `create table erased_file (
    office_id uuid not null references office,
    id uuid not null,
    content_hash text not null,
    erased_at timestamptz not null,
    gone_at timestamptz,
    primary key (office_id, id))`,
  `create index erased_file_waiting on erased_file (office_id) where gone_at is null`,

  // A file that should never have come: of another client, or private. One asks, a second person looks.
  `create table file_removal (
    office_id uuid not null references office,
    id uuid not null,
    client_id uuid not null,
    arrival_id uuid not null,
    why text not null check (why in ('wrong-client', 'private')),
    words text not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    state text not null check (state in ('waiting', 'removed', 'kept')),
    decided_by uuid,
    decided_at timestamptz,
    alone boolean,
    primary key (office_id, id),
    foreign key (office_id, client_id) references client,
    foreign key (office_id, arrival_id) references arrival,
    foreign key (office_id, asked_by) references staff,
    foreign key (office_id, decided_by) references staff,
    check ((state = 'waiting') = (decided_at is null)))`,
  `create unique index file_removal_waiting on file_removal (office_id, arrival_id) where state = 'waiting'`,
];
