import { type Kysely, sql } from 'kysely';

/**
 * Absences that are read from somebody's own calendar. Of the calendar nothing is kept but its address, encrypted, and how the last reading went; of what stands in it the days alone, as
 * absences beside those that people enter.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: readonly string[] = [
  `create table absence_calendar (
    office_id uuid not null references office,
    staff_id uuid not null,
    -- Another one each time an address is given: what was fetched from the one before is told from it.
    id uuid not null,
    -- Encrypted: whoever has it reads the calendar.
    address bytea not null,
    host text not null,
    given_at timestamptz not null,
    given_by uuid not null,
    -- When somebody last began to ask, and when the last answer came that could be read.
    asked_at timestamptz not null,
    read_at timestamptz not null,
    -- The office's day on which all of it was last read: on another one other days are ahead.
    read_whole_on date not null,
    etag text,
    last_modified text,
    -- Entries that may be absences and could not be read.
    unreadable int not null default 0 check (unreadable >= 0),
    fault text,
    failing_since timestamptz,
    primary key (office_id, staff_id),
    foreign key (office_id, staff_id) references staff,
    foreign key (office_id, given_by) references staff,
    check (num_nulls(fault, failing_since) in (0, 2)))`,
  `alter table absence add column from_calendar boolean not null default false`,
];
