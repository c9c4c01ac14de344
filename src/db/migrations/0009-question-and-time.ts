import { type Kysely, sql } from 'kysely';

/** What the office asks about single things, and the time that its people spend. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // About a line of a bank statement, a document, or neither. Words go when they are erased; that it was asked and when stays.
  `create table question (
    office_id uuid not null references office,
    id uuid not null,
    client_id uuid not null,
    obligation_id uuid,
    arrival_id uuid,
    line jsonb,
    words text,
    asked_by uuid not null,
    asked_at timestamptz not null,
    answer_by_on date not null,
    state text not null check (state in ('open', 'answered', 'settled', 'withdrawn')),
    told_on date,
    told_in uuid,
    reminded_on date,
    answered_at timestamptz,
    answered_by uuid,
    answer_words text,
    answer_arrival_id uuid,
    settled_at timestamptz,
    settled_by uuid,
    primary key (office_id, id),
    foreign key (office_id, client_id) references client,
    foreign key (office_id, obligation_id) references obligation,
    foreign key (office_id, arrival_id) references arrival,
    foreign key (office_id, answer_arrival_id) references arrival,
    foreign key (office_id, asked_by) references staff,
    foreign key (office_id, answered_by) references person,
    foreign key (office_id, settled_by) references staff,
    foreign key (office_id, told_in) references message,
    check ((answered_at is null) or state in ('answered', 'settled')))`,
  `create index question_open on question (office_id, client_id) where state = 'open'`,
  `create index question_by_client on question (office_id, client_id, asked_at)`,

  // Time by person, day and client; without a client it is the office's own (bokføringsforskriften § 5-14).
  `create table time_entry (
    office_id uuid not null references office,
    id uuid not null,
    staff_id uuid not null,
    client_id uuid,
    worked_on date not null,
    minutes int not null check (minutes between 1 and 1440),
    work text not null,
    words text,
    billable boolean,
    source text not null check (source in ('typed', 'timer', 'suggested', 'imported')),
    import_id uuid,
    entered_by uuid not null,
    entered_at timestamptz not null,
    changed_by uuid,
    changed_at timestamptz,
    primary key (office_id, id),
    foreign key (office_id, staff_id) references staff,
    foreign key (office_id, entered_by) references staff,
    foreign key (office_id, changed_by) references staff,
    foreign key (office_id, client_id) references client,
    foreign key (office_id, import_id) references import_batch,
    check ((import_id is null) = (source <> 'imported')),
    check ((changed_at is null) = (changed_by is null)))`,
  `create index time_entry_by_day on time_entry (office_id, worked_on, staff_id)`,
  `create index time_entry_by_client on time_entry (office_id, client_id, worked_on) where client_id is not null`,
  `create index time_entry_by_import on time_entry (office_id, import_id) where import_id is not null`,
  // What a person did on a day, from which time is suggested.
  `create index record_event_by_staff on record_event (office_id, (data ->> 'staff'), at) where data ? 'staff'`,

  // One timer a person. It holds when it began; what it came to is an entry.
  `create table time_running (
    office_id uuid not null references office,
    staff_id uuid not null,
    client_id uuid,
    work text not null,
    started_at timestamptz not null,
    primary key (office_id, staff_id),
    foreign key (office_id, staff_id) references staff,
    foreign key (office_id, client_id) references client)`,
];
