import { type Kysely, sql } from 'kysely';

/** Ways in for programs: keys by which other systems deliver, and the accounting systems whose inboxes are read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // A key delivers files and sees what is open, of one client or of all; it opens nothing else. Only its hash is kept.
  `create table delivery_key (
    office_id uuid not null references office,
    id uuid not null,
    client_id uuid,
    name text not null,
    token_hash text not null,
    made_by uuid not null,
    made_at timestamptz not null,
    used_on date,
    revoked_at timestamptz,
    primary key (office_id, id),
    foreign key (office_id, client_id) references client,
    foreign key (office_id, made_by) references staff)`,
  `create unique index delivery_key_token on delivery_key (token_hash)`,
  `create function find_delivery_key(hash text) returns table (office_id uuid, key_id uuid) language sql stable security definer
     set search_path = public, pg_temp
     begin atomic select k.office_id, k.id from delivery_key k where k.token_hash = hash and k.revoked_at is null; end`,
  `alter table arrival add column delivery_key_id uuid`,
  `alter table arrival add foreign key (office_id, delivery_key_id) references delivery_key`,
  // The accounting system in which a client's papers lie as well. Its key is kept encrypted with the installation's secret, and erased when it is let go.
  `create table ledger_connection (
    office_id uuid not null references office,
    client_id uuid not null,
    system text not null check (system in ('fiken')),
    company_slug text not null,
    company_name text not null,
    token bytea,
    connected_by uuid not null,
    connected_at timestamptz not null,
    disconnected_at timestamptz,
    read_wanted boolean not null default false,
    checked_at timestamptz,
    read_at timestamptz,
    outcome text check (outcome in ('read', 'unauthorised', 'no-access', 'not-found', 'rate-limited', 'unreachable', 'unreadable')),
    failing_since timestamptz,
    primary key (office_id, client_id),
    foreign key (office_id, client_id) references client,
    foreign key (office_id, connected_by) references staff,
    check ((token is null) = (disconnected_at is not null)))`,
  // What lies there: counted, never copied. The name is whatever the client called it, and may be erased.
  `create table ledger_document (
    office_id uuid not null,
    client_id uuid not null,
    document_id text not null,
    name text,
    created_on date,
    used boolean not null,
    first_seen_at timestamptz not null,
    gone_at timestamptz,
    primary key (office_id, client_id, document_id),
    foreign key (office_id, client_id) references ledger_connection)`,
  // What is sent on to it: at most once. The row says that it is under way before anything leaves.
  `create table ledger_push (
    office_id uuid not null,
    arrival_id uuid not null,
    client_id uuid not null,
    state text not null check (state in ('waiting', 'attempting', 'sent', 'refused', 'in-doubt')),
    location text,
    attempts int not null default 0,
    wanted_by uuid not null,
    wanted_at timestamptz not null,
    attempted_at timestamptz,
    settled_at timestamptz,
    primary key (office_id, arrival_id),
    foreign key (office_id, arrival_id) references arrival,
    foreign key (office_id, client_id) references client,
    foreign key (office_id, wanted_by) references staff)`,
  `create index ledger_push_open on ledger_push (office_id, client_id) where state in ('waiting', 'attempting', 'in-doubt')`,
];
