import { type Kysely, sql } from 'kysely';

/**
 * An engagement that is handed over: the notice and the last day that follows from it, who takes over, what was done with each line, and what was said to the next accountant who asked. What
 * there is to hand over is not kept here: it is read from where it stands, and each step keeps what its line held then.
 *
 * The receiver has no account. Its link is a way in like the others and lies with them, in `access`, as a hash, with a day on which it ends.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: readonly string[] = [
  `create table handover (
    office_id uuid not null references office,
    id uuid not null,
    client_id uuid not null,
    notice_by text not null check (notice_by in ('client', 'office')),
    notice_reached_on date not null,
    notice_named_on date,
    -- The terms as they bound when the notice came: the last day is worked out from these, whatever is agreed later.
    terms jsonb not null,
    -- An earlier day and who agreed to it on either side.
    agreed jsonb,
    last_on date not null,
    last_by text not null check (last_by in ('notice-period', 'named-day', 'agreed-day', 'fixed-end')),
    -- Null as long as it is not known who takes over. Of an office its name and number, and whom to speak with there.
    receiver jsonb,
    accesses jsonb not null default '[]',
    -- When the client was told how to fetch the client's own documents, and when they were fetched.
    offered_on date,
    fetched_on date,
    access_closed_on date,
    ended_at timestamptz,
    ended_by uuid,
    ended_as text check (ended_as in ('complete', 'withdrawn')),
    made_at timestamptz not null,
    made_by uuid not null,
    primary key (office_id, id),
    foreign key (office_id, client_id) references client,
    foreign key (office_id, made_by) references staff,
    foreign key (office_id, ended_by) references staff,
    check (notice_reached_on <= last_on),
    check ((ended_at is null) = (ended_as is null)))`,
  `create unique index handover_open on handover (office_id, client_id) where ended_at is null`,
  // Steps are only added. Names and words in them are erased in time, which is why the table is not append-only to the database.
  `create table handover_step (
    office_id uuid not null references office,
    id uuid not null,
    handover_id uuid not null,
    line_key text not null,
    side text not null check (side in ('office', 'receiver', 'client')),
    by_name text,
    staff_id uuid,
    person_id uuid,
    act text not null check (act in ('prepare', 'hand-over', 'confirm', 'dispute', 'settle', 'mark-not-applicable', 'withdraw')),
    reason text,
    words text,
    holds jsonb not null,
    done_on date not null,
    done_at timestamptz not null,
    primary key (office_id, id),
    foreign key (office_id, handover_id) references handover,
    foreign key (office_id, staff_id) references staff,
    foreign key (office_id, person_id) references person,
    check (num_nonnulls(staff_id, person_id) <= 1))`,
  `create index handover_step_of_handover on handover_step (office_id, handover_id, done_at)`,
  `create table handover_statement (
    office_id uuid not null references office,
    id uuid not null,
    handover_id uuid not null,
    client_id uuid not null,
    -- Who asked, for which office, when.
    enquiry jsonb,
    asked_on date not null,
    due_on date not null,
    -- As the lead approved it; null until then, and once it was erased.
    statement jsonb,
    approved_at timestamptz,
    approved_by uuid,
    sent_on date,
    sent_by uuid,
    made_at timestamptz not null,
    made_by uuid not null,
    primary key (office_id, id),
    foreign key (office_id, handover_id) references handover,
    foreign key (office_id, client_id) references client,
    foreign key (office_id, approved_by) references staff,
    foreign key (office_id, sent_by) references staff,
    foreign key (office_id, made_by) references staff,
    check (sent_on is null or approved_at is not null))`,
  `create index handover_statement_of_handover on handover_statement (office_id, handover_id)`,
  `alter table access add column handover_id uuid`,
  `alter table access add foreign key (office_id, handover_id) references handover`,
  `alter table access drop constraint access_check`,
  `alter table access add constraint access_check check (num_nonnulls(staff_id, person_id, handover_id) = 1)`,
  `alter table access drop constraint access_kind_check`,
  `alter table access add constraint access_kind_check check (kind in ('staff-link', 'staff-session', 'person-link', 'person-session',
    'calendar-feed', 'handover-link'))`,
  `alter table access add constraint access_handover_link_check check ((kind = 'handover-link') = (handover_id is not null)
    and (handover_id is null or expires_at is not null))`,
  `create unique index access_handover_link on access (office_id, handover_id) where revoked_at is null and handover_id is not null`,
];
