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
];
