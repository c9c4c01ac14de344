import { type Kysely, sql } from 'kysely';

/**
 * What a talk is prepared with: the words that a person wrote in place of Takt's own, the targets that were chosen, and which of the office's own late dates the lead let go out.
 * And the mark that a client claims damages, while which none of those dates leaves the office.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: readonly string[] = [
  `create table talk_pack (
    office_id uuid not null references office,
    course_id uuid not null,
    language text not null check (language in ('nb', 'en')),
    -- By the key of the item: what was written, and what stood there then.
    edits jsonb not null default '{}',
    -- Null: those that Takt proposes.
    targets jsonb,
    -- The late dates as they were read when they were approved.
    own_dates jsonb,
    own_dates_by uuid,
    own_dates_at timestamptz,
    changed_by uuid,
    changed_at timestamptz not null,
    primary key (office_id, course_id),
    foreign key (office_id, course_id) references course,
    foreign key (office_id, own_dates_by) references staff,
    foreign key (office_id, changed_by) references staff,
    check ((own_dates is null) = (own_dates_by is null)))`,
  `create table claim_mark (
    office_id uuid not null references office,
    id uuid not null,
    client_id uuid not null,
    marked_at timestamptz not null,
    marked_by uuid not null,
    ended_at timestamptz,
    ended_by uuid,
    primary key (office_id, id),
    foreign key (office_id, client_id) references client,
    foreign key (office_id, marked_by) references staff,
    foreign key (office_id, ended_by) references staff)`,
  `create unique index claim_mark_open on claim_mark (office_id, client_id) where ended_at is null`,
];
