import { type Kysely, sql } from 'kysely';

/** What somebody of the office believes of their own part, and what of it they have let the managers see. It is theirs: it leaves with them, and stays behind in an export. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table own_stance (
    office_id uuid not null references office,
    staff_id uuid not null,
    -- The answers of the self-test in the order of its statements, 1 to 5.
    answers jsonb,
    answered_on date,
    test_shared_at timestamptz,
    evenings_shared_at timestamptz,
    primary key (office_id, staff_id),
    foreign key (office_id, staff_id) references staff,
    check ((answers is null) = (answered_on is null)),
    check (test_shared_at is null or answers is not null))`,
    )
    .execute(db);
}
