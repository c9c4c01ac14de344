import { type Kysely, sql } from 'kysely';
import { convertTerms } from './0004-convert-terms.ts';

/**
 * The agreement that acts: terms in the full clause language, several charges a clause, extra work as evidence, proposals with their signers,
 * what must be checked before an agreement may be in force, and the office's own seal.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
  await convertStoredTerms(db);
}

const statements = [
  // Duties know their clock time, and whether the day is only an aim.
  `alter table obligation add column due_at time, add column aim boolean not null default false`,
  `alter table obligation alter column aim drop default`,
  `alter table client add column facts jsonb`,
  // How a client reports VAT was only shown until now; every two months is what holds where nothing is said.
  `update client set facts = jsonb_build_object('vat', jsonb_build_array(jsonb_build_object(
      'fromOn', to_char(start_on, 'YYYY') || '-01-01', 'regime', vat_term)))
    where vat_term in ('monthly', 'yearly', 'none')`,

  // A duty has at most one line under each of its clause's charges.
  `alter table surcharge_line add column charge_key text not null default 'late'`,
  `alter table surcharge_line alter column charge_key drop default`,
  `alter table surcharge_line drop constraint surcharge_line_office_id_obligation_id_clause_key_key`,
  `alter table surcharge_line add constraint surcharge_line_once unique (office_id, obligation_id, charge_key)`,

  // Which prices a message named: a line needs the notice that named it, and a clause can have several.
  `alter table message_obligation add column charges jsonb not null default '[]'`,
  `update message_obligation set charges = jsonb_build_array(jsonb_build_object('key', 'late', 'notice', notice)) where notice <> 'none'`,

  // Extra work on a delivery, entered by the office: the evidence for what costs by the hour.
  `create table extra_work (
    office_id uuid not null,
    id uuid not null,
    obligation_id uuid not null,
    work text not null,
    minutes int not null check (minutes > 0),
    worked_on date not null,
    entered_by uuid,
    entered_at timestamptz not null,
    primary key (office_id, id),
    foreign key (office_id, obligation_id) references obligation,
    foreign key (office_id, entered_by) references staff)`,
  `create index extra_work_by_obligation on extra_work (office_id, obligation_id)`,

  // The office's own templates.
  `create table agreement_template (
    office_id uuid not null references office,
    id uuid not null,
    name text not null,
    terms jsonb not null,
    made_by uuid,
    made_at timestamptz not null,
    changed_at timestamptz not null,
    retired_at timestamptz,
    primary key (office_id, id),
    foreign key (office_id, made_by) references staff)`,

  // What is on its way to being agreed: a new agreement, or a numbered change of one. What binds is a row of agreement_version.
  `create table agreement_proposal (
    office_id uuid not null,
    id uuid not null,
    client_id uuid not null,
    agreement_id uuid,
    base_version int,
    change_number int,
    template_key text,
    terms jsonb not null,
    start_on date not null,
    language text not null check (language in ('nb', 'en')),
    state text not null check (state in ('draft', 'sent', 'accepted', 'declined', 'withdrawn', 'expired')),
    revision int not null,
    made_by uuid,
    made_at timestamptz not null,
    changed_at timestamptz not null,
    sent_at timestamptz,
    answer_by_on date,
    document_sha256 text,
    shown jsonb,
    sealed_sha256 text,
    ended_at timestamptz,
    accepted_version int,
    primary key (office_id, id),
    foreign key (office_id, client_id) references client,
    foreign key (office_id, agreement_id) references agreement,
    foreign key (office_id, made_by) references staff,
    check ((base_version is null) = (change_number is null)),
    check (state = 'draft' or sent_at is not null),
    check (state <> 'sent' or (document_sha256 is not null and answer_by_on is not null)))`,
  `create index agreement_proposal_by_client on agreement_proposal (office_id, client_id)`,
  `create index agreement_proposal_open on agreement_proposal (office_id, answer_by_on) where state = 'sent'`,
  `create unique index agreement_proposal_one_sent on agreement_proposal (office_id, client_id) where state = 'sent'`,
  `create table proposal_signer (
    office_id uuid not null,
    proposal_id uuid not null,
    number int not null,
    place int not null,
    side text not null check (side in ('client', 'office')),
    person_id uuid,
    staff_id uuid,
    name text not null,
    title text,
    state text not null check (state in ('waiting', 'accepted', 'declined')),
    first_seen_at timestamptz,
    decided_at timestamptz,
    identity text check (identity in ('signed-in-staff', 'one-time-code', 'openid-connect', 'paper')),
    evidence jsonb,
    reason_words text,
    primary key (office_id, proposal_id, number),
    foreign key (office_id, proposal_id) references agreement_proposal,
    foreign key (office_id, person_id) references person,
    foreign key (office_id, staff_id) references staff,
    check ((state = 'waiting') = (decided_at is null)))`,

  `alter table agreement_version add column change_number int, add column proposal_id uuid`,

  // Before an agreement may be in force: what was checked, when and by whom. Never shown to the client.
  `create table engagement_check (
    office_id uuid not null,
    client_id uuid not null,
    kind text not null check (kind in ('due-diligence', 'previous-accountant', 'powers-of-attorney', 'required-content')),
    done_on date not null,
    done_by uuid not null,
    answer text,
    noted_at timestamptz not null,
    primary key (office_id, client_id, kind),
    foreign key (office_id, client_id) references client,
    foreign key (office_id, done_by) references staff)`,

  // The office's key and certificate; the key is encrypted with the installation's secret.
  `create table office_seal (
    office_id uuid not null references office,
    id uuid not null,
    certificate_pem text not null,
    private_key bytea not null,
    made_at timestamptz not null,
    retired_at timestamptz,
    primary key (office_id, id))`,
  `create unique index office_seal_one_in_use on office_seal (office_id) where retired_at is null`,
];

/** Terms that were stored in the first shape, and minutes that had no day yet. Row security holds the owner too, so it is lifted for a moment. */
async function convertStoredTerms(db: Kysely<unknown>): Promise<void> {
  const tables = ['agreement_version', 'obligation', 'extra_work', 'surcharge_line'];
  const { rows: secured } = await sql<{ name: string }>`select relname as name from pg_class
    where relname = any(${tables}) and relforcerowsecurity`.execute(db);
  for (const { name } of secured) await sql`alter table ${sql.table(name)} no force row level security`.execute(db);
  const { rows } = await sql<{ office_id: string; agreement_id: string; version: number; terms: unknown }>`
    select office_id, agreement_id, version, terms from agreement_version`.execute(db);
  for (const row of rows) {
    await sql`update agreement_version set terms = ${JSON.stringify(convertTerms(row.terms))}::jsonb
      where office_id = ${row.office_id} and agreement_id = ${row.agreement_id} and version = ${row.version}`.execute(
      db,
    );
  }
  await sql`insert into extra_work (office_id, id, obligation_id, work, minutes, worked_on, entered_by, entered_at)
    select o.office_id, gen_random_uuid(), o.id, 'sorting', o.extra_minutes, coalesce(o.delivered_on, o.due_on), null, o.created_at
    from obligation o where o.extra_minutes > 0`.execute(db);
  for (const { name } of secured) await sql`alter table ${sql.table(name)} force row level security`.execute(db);
}
