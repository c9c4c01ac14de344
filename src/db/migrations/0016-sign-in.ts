import { type Kysely, sql } from 'kysely';

/** Ways in for staff: a provider of the office's own, one-time passwords, the list of sessions; and the record of what was done to the office itself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: readonly string[] = [
  // What the list of sessions says of one: a name that opens nothing, the browser in two words, how it was opened and when it was last used. A session that
  // still waits for a second factor is not one yet.
  `alter table access add column session_id uuid not null default gen_random_uuid(), add column device text, add column seen_at timestamptz,
    add column way text check (way in ('link', 'code', 'passkey', 'provider')), add column awaits text check (awaits in ('code', 'set-up'))`,
  `create index access_of_staff on access (office_id, staff_id) where kind = 'staff-session' and revoked_at is null`,
  `create index access_of_person on access (office_id, person_id) where kind = 'person-session' and revoked_at is null`,
  // Who somebody is at the provider, bound once by an address that the provider vouched for.
  `create table staff_identity (
    office_id uuid not null references office,
    issuer text not null,
    subject text not null,
    staff_id uuid not null,
    bound_at timestamptz not null,
    primary key (office_id, issuer, subject),
    foreign key (office_id, staff_id) references staff)`,
  `create function find_staff_identity(wanted_issuer text, wanted_subject text) returns table (office_id uuid, staff_id uuid) language sql stable
     security definer set search_path = public, pg_temp
     begin atomic select i.office_id, i.staff_id from staff_identity i join staff s on s.office_id = i.office_id and s.id = i.staff_id
       where i.issuer = wanted_issuer and i.subject = wanted_subject and s.active order by i.bound_at; end`,
  // The secret is encrypted with the installation's. The last step that counted is kept, so that none counts twice.
  `create table staff_totp (
    office_id uuid not null references office,
    staff_id uuid not null,
    secret bytea not null,
    begun_at timestamptz not null,
    confirmed_at timestamptz,
    last_step bigint not null default 0,
    primary key (office_id, staff_id),
    foreign key (office_id, staff_id) references staff)`,
  `create table recovery_code (
    office_id uuid not null references office,
    staff_id uuid not null,
    code_hash text not null,
    made_at timestamptz not null,
    used_at timestamptz,
    primary key (office_id, staff_id, code_hash),
    foreign key (office_id, staff_id) references staff)`,
  // The office's own record, beside those of its clients and made as they are: ids, numbers and words of a closed list, one chain, its head locked.
  `create table office_head (
    office_id uuid primary key references office,
    sequence bigint not null,
    hash text not null)`,
  `create table office_event (
    office_id uuid not null references office,
    sequence bigint not null,
    kind text not null,
    at timestamptz not null,
    data jsonb not null,
    previous_hash text not null,
    hash text not null,
    primary key (office_id, sequence))`,
];
