import { type Kysely, sql } from 'kysely';

/**
 * Partner offices, and clients who are helped on to one. What the office has said of itself is one piece in its row, since it is matched as one piece;
 * its number stands beside it, so that no office is in the register twice. A referral is one piece likewise: its answers are the proof of each consent,
 * and are kept as they were given.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: readonly string[] = [
  `create table partner_office (
    office_id uuid not null references office,
    id uuid not null,
    orgnr text not null,
    partner jsonb not null,
    active boolean not null,
    changed_at timestamptz not null,
    changed_by uuid not null,
    primary key (office_id, id),
    unique (office_id, orgnr),
    foreign key (office_id, changed_by) references staff)`,
  `create table referral (
    office_id uuid not null references office,
    id uuid not null,
    client_id uuid not null,
    course_id uuid,
    state text not null check (state in ('proposed', 'consent-asked', 'consented', 'introduced', 'taken-on', 'consent-declined',
      'declined-by-partner', 'changed-mind', 'nobody-fits')),
    referral jsonb not null,
    -- What is looked for.
    sought jsonb not null,
    -- Who answers for the client, and whom an office reaches.
    contact_id uuid,
    -- What the lead wrote in place of the letter's own words, and the letter as it was sent. Both are erased in time.
    letter_edits jsonb not null default '{}',
    letter jsonb,
    letter_sent_at timestamptz,
    made_at timestamptz not null,
    made_by uuid not null,
    changed_at timestamptz not null,
    primary key (office_id, id),
    foreign key (office_id, client_id) references client,
    foreign key (office_id, course_id) references course,
    foreign key (office_id, contact_id) references person,
    foreign key (office_id, made_by) references staff)`,
  `create unique index referral_open on referral (office_id, client_id)
    where state in ('proposed', 'consent-asked', 'consented', 'introduced')`,
  `create index referral_of_client on referral (office_id, client_id)`,
];
