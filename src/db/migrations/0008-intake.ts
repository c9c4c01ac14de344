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
  `create unique index arrival_part_once on arrival (office_id, part_of, part_path) where part_of is not null`,
  `alter table arrival drop constraint arrival_verdict_check`,
  `alter table arrival add constraint arrival_verdict_check check (verdict in ('waiting', 'accepted', 'returned', 'opened'))`,
  `alter table arrival drop constraint arrival_via_check`,
  `alter table arrival add constraint arrival_via_check check (via in ('portal', 'staff', 'paper', 'api', 'mail', 'ledger', 'history'))`,
  // Remarks that the client sees beside what was accepted.
  `alter table arrival add column remark_words text`,
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
];
