import { type Kysely, sql } from 'kysely';

/** What a client disagrees with, and who answers by when; when Takt stops proposing charges; and the lead's own letters of breach. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements: readonly string[] = [
  // One for one matter: a delivery's deadline, the day on which a file came, a file that was sent back, a question, a line.
  `create table objection (
    office_id uuid not null references office,
    id uuid not null,
    client_id uuid not null,
    kind text not null check (kind in ('received-day', 'deadline', 'return', 'question', 'surcharge')),
    matter_key text not null,
    obligation_id uuid,
    arrival_id uuid,
    question_id uuid,
    line_id uuid,
    claimed_on date,
    words text,
    person_id uuid,
    made_at timestamptz not null,
    made_on date not null,
    answer_by_on date not null,
    -- Whose judgement it is about, and who was asked to answer in her stead.
    judged_by uuid,
    asked_of uuid not null,
    state text not null check (state in ('open', 'upheld', 'partly', 'not-upheld')),
    answered_at timestamptz,
    answered_by uuid,
    -- The office had nobody else: she who judged has answered herself.
    alone boolean,
    answer_words text,
    answer_on date,
    answer_ore bigint,
    primary key (office_id, id),
    unique (office_id, matter_key),
    foreign key (office_id, client_id) references client,
    foreign key (office_id, obligation_id) references obligation,
    foreign key (office_id, arrival_id) references arrival,
    foreign key (office_id, question_id) references question,
    foreign key (office_id, line_id) references surcharge_line,
    foreign key (office_id, person_id) references person,
    foreign key (office_id, judged_by) references staff,
    foreign key (office_id, asked_of) references staff,
    foreign key (office_id, answered_by) references staff,
    check ((state = 'open') = (answered_at is null)),
    check ((state = 'open') = (answered_by is null)),
    check ((kind in ('received-day', 'deadline')) = (claimed_on is not null)))`,
  `create index objection_open on objection (office_id, client_id) where state = 'open'`,
  `create index objection_by_client on objection (office_id, client_id, made_at)`,

  // What a line was before an objection made it rest; it goes back there when the office was right.
  `alter table surcharge_line add column rested_from text check (rested_from in ('proposed', 'approved'))`,
  `alter table surcharge_line drop constraint surcharge_line_state_check`,
  `alter table surcharge_line add constraint surcharge_line_state_check
    check (state in ('proposed', 'approved', 'waived', 'forgiven', 'resting', 'withdrawn', 'not-proposed'))`,

  // Takt proposes nothing for a client from one day until another.
  `create table proposing_stop (
    office_id uuid not null references office,
    id uuid not null,
    client_id uuid not null,
    stopped_on date not null,
    stopped_at timestamptz not null,
    charges int not null,
    answer text check (answer in ('talk', 'later-slot', 'parting')),
    answer_words text,
    answered_at timestamptz,
    answered_by uuid,
    resume_on date,
    resumed_at timestamptz,
    resumed_by uuid,
    -- A charge was taken back before anybody answered: there was no reason to stop.
    undone_at timestamptz,
    primary key (office_id, id),
    foreign key (office_id, client_id) references client,
    foreign key (office_id, answered_by) references staff,
    foreign key (office_id, resumed_by) references staff,
    check ((answer is null) = (answered_at is null)),
    check ((resume_on is null) = (resumed_at is null)),
    check (resume_on >= stopped_on))`,
  `create unique index proposing_stop_open on proposing_stop (office_id, client_id) where resume_on is null and undone_at is null`,

  // Written notice of material breach (regnskapsførerloven § 5-4): by the lead's own hand, kept ten years.
  `create table breach_letter (
    office_id uuid not null references office,
    id uuid not null,
    client_id uuid not null,
    letter_on date not null,
    sent_by text not null check (sent_by in ('by-hand', 'post', 'registered-post', 'email')),
    words text,
    -- Of the words: no file of its own.
    words_hash text not null,
    written_by uuid not null,
    written_at timestamptz not null,
    primary key (office_id, id),
    foreign key (office_id, client_id) references client,
    foreign key (office_id, written_by) references staff)`,
  `create index breach_letter_by_client on breach_letter (office_id, client_id, letter_on)`,

  // Lines that rest already are somebody's to answer as before, under the name that all objections have now.
  `update task set kind = 'objection-to-answer' where kind = 'surcharge-objected'`,
];
