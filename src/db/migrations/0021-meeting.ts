import { type Kysely, sql } from 'kysely';

/**
 * Meetings: when somebody works, what they have given away of it, and what was offered, chosen and said. Days and times are those of the office's wall; no
 * zone is stored, so that nine o'clock is nine o'clock also when the law of summer time changes.
 *
 * That nobody is double booked is held by a lock and not by an exclusion constraint: that would need btree_gist, which neither an ordinary role nor the
 * private server is sure to have, and it could not say that a pause stands in the way either. Whoever gives a host a time holds the host's row of `staff`
 * until the transaction ends, reads what is taken, and decides (`app/meeting/find-meeting`). The unique index is the last word should somebody ever forget.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: readonly string[] = [
  `create table working_hours (
    office_id uuid not null references office,
    staff_id uuid not null,
    -- Monday 1 to Sunday 7. Whoever has no row at all works Monday to Friday, 08:00-16:00.
    weekday int not null check (weekday between 1 and 7),
    from_time time not null,
    to_time time not null,
    primary key (office_id, staff_id, weekday),
    foreign key (office_id, staff_id) references staff,
    check (from_time < to_time))`,
  `create table busy_time (
    office_id uuid not null references office,
    id uuid not null,
    staff_id uuid not null,
    busy_on date not null,
    from_time time not null,
    to_time time not null,
    words text,
    primary key (office_id, id),
    foreign key (office_id, staff_id) references staff,
    check (from_time < to_time))`,
  `create index busy_time_of_staff on busy_time (office_id, staff_id, busy_on)`,
  `create table meeting (
    office_id uuid not null references office,
    id uuid not null,
    client_id uuid not null,
    course_id uuid,
    purpose text not null check (purpose in ('talk', 'half-year', 'review', 'other')),
    state text not null check (state in ('offered', 'booked', 'moved', 'declined', 'cancelled', 'held', 'not-held', 'lapsed')),
    host_id uuid not null,
    -- Where calendars were told, so that a change reaches the same mailbox though somebody has another one now.
    host_address text not null,
    attendee_id uuid not null,
    attendee_address text,
    attendee_accepted boolean not null,
    -- The days that the client may choose among, and the last one to choose on.
    from_on date not null,
    to_on date not null,
    answer_by_on date not null,
    length_minutes int not null,
    meets_on date,
    from_time time,
    to_time time,
    -- These three are erased in time; an open meeting has its place.
    place jsonb,
    agenda jsonb,
    minutes jsonb,
    minutes_sent_at timestamptz,
    -- Of the calendars that know of it; none as long as they know of nothing.
    sequence int,
    made_at timestamptz not null,
    made_by uuid not null,
    changed_at timestamptz not null,
    changed_by_staff uuid,
    changed_by_person uuid,
    primary key (office_id, id),
    foreign key (office_id, client_id) references client,
    foreign key (office_id, course_id) references course,
    foreign key (office_id, host_id) references staff,
    foreign key (office_id, attendee_id) references person,
    foreign key (office_id, made_by) references staff,
    foreign key (office_id, changed_by_staff) references staff,
    foreign key (office_id, changed_by_person) references person,
    check (from_on <= to_on),
    check ((meets_on is null) = (from_time is null) and (meets_on is null) = (to_time is null)),
    check (from_time < to_time),
    check ((meets_on is null) = (sequence is null)),
    check (state not in ('booked', 'moved', 'held', 'not-held') or meets_on is not null),
    check (state not in ('offered', 'booked', 'moved') or place is not null))`,
  `create unique index meeting_once_at_a_time on meeting (office_id, host_id, meets_on, from_time) where state in ('booked', 'moved')`,
  `create index meeting_of_host on meeting (office_id, host_id, meets_on) where meets_on is not null`,
  `create index meeting_of_client on meeting (office_id, client_id)`,
  `create index meeting_of_attendee on meeting (office_id, attendee_id)`,
  `create index meeting_open on meeting (office_id, state) where state in ('offered', 'booked', 'moved')`,
  // What goes beside the words of a message for the reader's calendar (iTIP); erased with them.
  `alter table message_text add column calendar_method text check (calendar_method in ('REQUEST', 'CANCEL')),
    add column calendar text, add check ((calendar_method is null) = (calendar is null))`,
];
