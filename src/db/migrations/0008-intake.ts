import { type Kysely, sql } from 'kysely';

/** What arrives is opened, read and held against what was agreed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // What an archive or a mail held is an arrival of its own, with the time of the whole. The whole is then `opened`: it stands for nothing itself.
  `alter table arrival add column part_of uuid`,
  `alter table arrival add column part_path text`,
  `alter table arrival add foreign key (office_id, part_of) references arrival`,
  `alter table arrival add check ((part_of is null) = (part_path is null))`,
  // Several pictures that are one document: each stands in it, and it came when the last of them did.
  `alter table arrival add column joined_into uuid`,
  `alter table arrival add foreign key (office_id, joined_into) references arrival`,
  `create index arrival_joined on arrival (office_id, joined_into) where joined_into is not null`,
  `create index arrival_inbox on arrival (office_id, received_at, id) where verdict = 'waiting'`,
  `create unique index arrival_part_once on arrival (office_id, part_of, part_path) where part_of is not null`,
  `alter table arrival drop constraint arrival_verdict_check`,
  `alter table arrival add constraint arrival_verdict_check check (verdict in ('waiting', 'accepted', 'returned', 'opened'))`,
  `alter table arrival drop constraint arrival_via_check`,
  `alter table arrival add constraint arrival_via_check check (via in ('portal', 'staff', 'paper', 'api', 'mail', 'ledger', 'history'))`,
  // Remarks that the client sees beside what was accepted.
  `alter table arrival add column remark_words text`,
  // What came by mail: from whom, and whether that is shown by anything.
  `alter table arrival add column sender_address text`,
  `alter table arrival add column sender_verified boolean`,
  `alter table arrival add check ((via = 'mail') = (sender_verified is not null))`,
  `create index arrival_by_content on arrival (office_id, client_id, sha256) where sha256 is not null`,

  // What a file was found to be, once for each arrival. Everything in it can be worked out again from the bytes.
  `create table reading (
    office_id uuid not null,
    arrival_id uuid not null,
    state text not null check (state in ('waiting', 'reading', 'read', 'failed', 'infected')),
    attempts int not null default 0,
    asked_at timestamptz not null,
    started_at timestamptz,
    read_at timestamptz,
    document jsonb,
    pictures jsonb not null default '[]',
    failure text,
    primary key (office_id, arrival_id),
    foreign key (office_id, arrival_id) references arrival,
    check ((state = 'read') = (document is not null)))`,
  `create index reading_to_do on reading (office_id, asked_at) where state in ('waiting', 'reading')`,

  // One thing that is not as agreed. What is found no more is gone; what a person set aside stays so when the delivery is looked at again.
  `create table finding (
    office_id uuid not null,
    id uuid not null,
    client_id uuid not null,
    obligation_id uuid,
    arrival_id uuid,
    key text not null,
    kind text not null,
    severity text not null check (severity in ('stops', 'asks', 'tells')),
    body jsonb not null,
    found_at timestamptz not null,
    gone_at timestamptz,
    set_aside_at timestamptz,
    set_aside_by uuid,
    primary key (office_id, id),
    foreign key (office_id, client_id) references client,
    foreign key (office_id, obligation_id) references obligation,
    foreign key (office_id, arrival_id) references arrival,
    foreign key (office_id, set_aside_by) references staff,
    check ((set_aside_at is null) = (set_aside_by is null)))`,
  `create unique index finding_once on finding (office_id, client_id, coalesce(obligation_id, '00000000-0000-0000-0000-000000000000'), key)`,
  `create index finding_by_arrival on finding (office_id, arrival_id) where gone_at is null`,
  `create index finding_open on finding (office_id, client_id) where gone_at is null and set_aside_at is null`,

  // Where mail for a client goes; the one without a client is where staff forward to.
  `create table intake_address (
    office_id uuid not null references office,
    id uuid not null,
    client_id uuid,
    token text not null check (token ~ '^[a-z0-9]{8,40}$'),
    made_at timestamptz not null,
    revoked_at timestamptz,
    primary key (office_id, id),
    foreign key (office_id, client_id) references client)`,
  `create unique index intake_address_token on intake_address (token)`,
  `create unique index intake_address_in_use on intake_address (office_id, coalesce(client_id, '00000000-0000-0000-0000-000000000000')) where revoked_at is null`,
  // Forwarded mail of which nobody knows yet whose it is. Its bytes are kept like a file's.
  `create table stray_mail (
    office_id uuid not null references office,
    id uuid not null,
    sha256 text not null,
    size_bytes bigint not null,
    file_name text not null,
    first_arrived_at timestamptz not null,
    received_at timestamptz not null,
    sender_address text not null,
    sender_verified boolean not null,
    state text not null check (state in ('waiting', 'taken', 'set-aside')),
    decided_by uuid,
    decided_at timestamptz,
    primary key (office_id, id),
    foreign key (office_id, decided_by) references staff,
    check ((state = 'waiting') = (decided_at is null)))`,
  `create index stray_mail_waiting on stray_mail (office_id, received_at) where state = 'waiting'`,
  `create function find_intake_address(wanted text) returns table (office_id uuid, client_id uuid) language sql stable security definer
     set search_path = public, pg_temp
     begin atomic select a.office_id, a.client_id from intake_address a where a.token = wanted and a.revoked_at is null; end`,
];
