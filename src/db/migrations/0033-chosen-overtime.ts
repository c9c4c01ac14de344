import { type Kysely, sql } from 'kysely';

/**
 * Overtime that somebody has chosen: some hours of one day, their own choice and nobody else's. What was taken back stays as a row that counts no more. Days and times are those of the
 * office's wall. That nothing overlaps and that no day holds too much is decided under the person's row of `staff` (`app/overtime/choose-overtime`); the index is the last word.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: readonly string[] = [
  `create table chosen_overtime (
    office_id uuid not null references office,
    id uuid not null,
    staff_id uuid not null,
    overtime_on date not null,
    from_time time not null,
    to_time time not null,
    chosen_at timestamptz not null,
    taken_back_at timestamptz,
    primary key (office_id, id),
    foreign key (office_id, staff_id) references staff,
    check (from_time < to_time))`,
  `create unique index chosen_overtime_once on chosen_overtime (office_id, staff_id, overtime_on, from_time) where taken_back_at is null`,
];
