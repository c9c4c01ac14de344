import { type Kysely, sql } from 'kysely';

/**
 * What an agreement says of both sides beyond deliveries: what the office has promised and when it came, what the client asked for in haste, when a
 * package price did not hold, and which companies share a cap.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table client_group (
    office_id uuid not null references office,
    id uuid not null,
    name text not null,
    made_at timestamptz not null,
    primary key (office_id, id))`,
  `create unique index client_group_name on client_group (office_id, lower(name))`,
  `alter table client add column group_id uuid`,
  `alter table client add foreign key (office_id, group_id) references client_group`,
  `create index client_by_group on client (office_id, group_id) where group_id is not null`,

  // One report for one period. Without a day: it comes so long after everything is there, or is not promised any more.
  `create table promised_report (
    office_id uuid not null,
    id uuid not null,
    client_id uuid not null,
    agreement_id uuid not null,
    version int not null,
    promise_key text not null,
    period_of text not null,
    period_start_on date not null,
    period_end_on date not null,
    agreed_due_on date,
    due_on date,
    done_on date,
    done_by uuid,
    done_at timestamptz,
    cancelled_on date,
    created_at timestamptz not null,
    primary key (office_id, id),
    unique (office_id, agreement_id, promise_key, period_start_on),
    foreign key (office_id, client_id) references client,
    foreign key (office_id, agreement_id, version) references agreement_version,
    foreign key (office_id, done_by) references staff,
    check ((done_on is null) = (done_at is null)))`,
  `create index promised_report_open on promised_report (office_id, due_on) where done_on is null and cancelled_on is null`,
  `create index promised_report_by_client on promised_report (office_id, client_id, due_on)`,

  // What the client asked for, at a price that goes by how short the notice was. The letter names the price before the work.
  `create table urgent_request (
    office_id uuid not null,
    id uuid not null,
    client_id uuid not null,
    agreement_id uuid not null,
    version int not null,
    clause_key text not null,
    charge_key text not null,
    what text not null,
    asked_on date not null,
    needed_on date not null check (needed_on >= asked_on),
    person_id uuid,
    entered_by uuid,
    entered_at timestamptz not null,
    message_id uuid,
    withdrawn_at timestamptz,
    done_on date,
    minutes int check (minutes > 0),
    done_by uuid,
    done_at timestamptz,
    primary key (office_id, id),
    foreign key (office_id, client_id) references client,
    foreign key (office_id, agreement_id, version) references agreement_version,
    foreign key (office_id, person_id) references person,
    foreign key (office_id, entered_by) references staff,
    foreign key (office_id, done_by) references staff,
    foreign key (office_id, message_id) references message,
    check ((done_on is null) = (minutes is null)),
    check ((done_on is null) = (done_at is null)),
    check (withdrawn_at is null or done_on is null))`,
  `create index urgent_request_by_client on urgent_request (office_id, client_id, asked_on)`,
  `alter table surcharge_line alter column obligation_id drop not null`,
  `alter table surcharge_line add column request_id uuid`,
  `alter table surcharge_line add foreign key (office_id, request_id) references urgent_request`,
  `alter table surcharge_line add check ((obligation_id is null) <> (request_id is null))`,
  `create unique index surcharge_line_once_a_request on surcharge_line (office_id, request_id) where request_id is not null`,

  // A span in which the package price does not hold: from when by the rule, from when because the letter has reached a server. Its last day is set once the
  // way back has been walked.
  `create table package_lapse (
    office_id uuid not null,
    id uuid not null,
    client_id uuid not null,
    agreement_id uuid not null,
    from_on date not null,
    holds_from_on date,
    to_on date,
    told_in uuid,
    ended_in uuid,
    found_at timestamptz not null,
    undone_at timestamptz,
    primary key (office_id, id),
    foreign key (office_id, client_id) references client,
    foreign key (office_id, agreement_id) references agreement,
    foreign key (office_id, told_in) references message,
    foreign key (office_id, ended_in) references message,
    check (to_on >= from_on))`,
  `create unique index package_lapse_once on package_lapse (office_id, agreement_id, from_on) where undone_at is null`,
  `create index package_lapse_by_client on package_lapse (office_id, client_id)`,
  `create index agreement_version_with_lapse on agreement_version (office_id, agreement_id) where terms ? 'lapse'`,

  // Who saved last, and how often: whoever saves must have seen the latest.
  `alter table agreement_proposal add column changed_by uuid`,
  `alter table agreement_proposal add foreign key (office_id, changed_by) references staff`,
  `alter table agreement_template add column changed_by uuid`,
  `alter table agreement_template add foreign key (office_id, changed_by) references staff`,
  `alter table agreement_template add column revision int not null default 1`,

  // A proposal makes one version.
  `create unique index agreement_version_of_proposal on agreement_version (office_id, proposal_id) where proposal_id is not null`,
  `alter table agreement_version add foreign key (office_id, proposal_id) references agreement_proposal`,
];
