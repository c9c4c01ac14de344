-- What the migrations make, described from the catalogue. Written by `npm run db:dump`; do not edit.

CREATE OR REPLACE FUNCTION public.current_office()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.office'::text, true), ''::text))::uuid
;

CREATE OR REPLACE FUNCTION public.find_access(hash text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
RETURN (SELECT a.office_id FROM access a WHERE (a.token_hash = find_access.hash))
;

CREATE OR REPLACE FUNCTION public.find_delivery_key(hash text)
 RETURNS TABLE(office_id uuid, key_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT k.office_id,
     k.id
    FROM delivery_key k
   WHERE ((k.token_hash = find_delivery_key.hash) AND (k.revoked_at IS NULL));
END
;

CREATE OR REPLACE FUNCTION public.find_intake_address(wanted text)
 RETURNS TABLE(office_id uuid, client_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT a.office_id,
     a.client_id
    FROM intake_address a
   WHERE ((a.token = find_intake_address.wanted) AND (a.revoked_at IS NULL));
END
;

CREATE OR REPLACE FUNCTION public.find_message(header text)
 RETURNS TABLE(office_id uuid, message_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT m.office_id,
     m.id
    FROM message m
   WHERE (m.message_id_header = find_message.header);
END
;

CREATE OR REPLACE FUNCTION public.find_passkey(credential text)
 RETURNS TABLE(office_id uuid, staff_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT p.office_id,
     p.staff_id
    FROM passkey p
   WHERE (p.credential_id = find_passkey.credential);
END
;

CREATE OR REPLACE FUNCTION public.find_staff_by_email(address text)
 RETURNS TABLE(office_id uuid, staff_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT s.office_id,
     s.id
    FROM staff s
   WHERE ((lower(s.email) = lower(find_staff_by_email.address)) AND s.active);
END
;

CREATE OR REPLACE FUNCTION public.find_staff_identity(wanted_issuer text, wanted_subject text)
 RETURNS TABLE(office_id uuid, staff_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT i.office_id,
     i.staff_id
    FROM (staff_identity i
      JOIN staff s ON (((s.office_id = i.office_id) AND (s.id = i.staff_id))))
   WHERE ((i.issuer = find_staff_identity.wanted_issuer) AND (i.subject = find_staff_identity.wanted_subject) AND s.active)
   ORDER BY i.bound_at;
END
;

CREATE OR REPLACE FUNCTION public.list_migrations()
 RETURNS TABLE(name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT (m.name)::text AS name
    FROM kysely_migration m
   ORDER BY m.name;
END
;

CREATE OR REPLACE FUNCTION public.list_offices()
 RETURNS TABLE(office_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 SELECT o.id
    FROM office o
   ORDER BY o.id;
END
;

create table absence (
  office_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  from_on date not null,
  to_on date not null,
  from_calendar boolean default false not null
);

create table absence_calendar (
  office_id uuid not null,
  staff_id uuid not null,
  id uuid not null,
  address bytea not null,
  host text not null,
  given_at timestamp with time zone not null,
  given_by uuid not null,
  asked_at timestamp with time zone not null,
  read_at timestamp with time zone not null,
  read_whole_on date not null,
  etag text,
  last_modified text,
  unreadable integer default 0 not null,
  fault text,
  failing_since timestamp with time zone
);

create table access (
  office_id uuid not null,
  token_hash text not null,
  kind text not null,
  staff_id uuid,
  person_id uuid,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  opened_until timestamp with time zone,
  language text,
  session_id uuid default gen_random_uuid() not null,
  device text,
  seen_at timestamp with time zone,
  way text,
  awaits text,
  proven_at timestamp with time zone,
  two_factors boolean default false not null,
  handover_id uuid
);

create table agreement (
  office_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  ended_on date,
  duties_until_on date not null,
  ladders jsonb,
  created_at timestamp with time zone not null
);

create table agreement_proposal (
  office_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  agreement_id uuid,
  base_version integer,
  change_number integer,
  template_key text,
  terms jsonb not null,
  start_on date not null,
  language text not null,
  state text not null,
  revision integer not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  answer_by_on date,
  document_sha256 text,
  shown jsonb,
  sealed_sha256 text,
  ended_at timestamp with time zone,
  accepted_version integer,
  changed_by uuid
);

create table agreement_template (
  office_id uuid not null,
  id uuid not null,
  name text not null,
  terms jsonb not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  changed_by uuid,
  revision integer default 1 not null
);

create table agreement_version (
  office_id uuid not null,
  agreement_id uuid not null,
  version integer not null,
  basis text not null,
  accepted_on date,
  signer_name text,
  start_on date not null,
  template_key text,
  terms jsonb not null,
  file_sha256 text,
  file_name text,
  registered_by uuid,
  registered_at timestamp with time zone not null,
  change_number integer,
  proposal_id uuid,
  price_adjustment_line_id uuid
);

create table answer (
  office_id uuid not null,
  id uuid not null,
  obligation_id uuid not null,
  item_key text not null,
  kind text not null,
  answered_at timestamp with time zone not null,
  answered_on date not null,
  person_id uuid,
  expected_on date,
  verdict text not null,
  looked_on date,
  looked_by uuid,
  counts_on date
);

create table arrival (
  office_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  obligation_id uuid,
  item_key text,
  batch_id uuid not null,
  via text not null,
  person_id uuid,
  staff_id uuid,
  received_at timestamp with time zone not null,
  received_on date not null,
  sha256 text,
  size_bytes bigint,
  file_name text,
  file_kind text,
  mends uuid,
  verdict text not null,
  decided_on date,
  decided_by uuid,
  mend_by_on date,
  reason_code text,
  reason_words text,
  told_in uuid,
  part_of uuid,
  part_path text,
  joined_into uuid,
  remark_words text,
  sender_address text,
  sender_verified boolean,
  delivery_key_id uuid
);

create table breach_letter (
  office_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  letter_on date not null,
  sent_by text not null,
  words text,
  words_hash text not null,
  written_by uuid not null,
  written_at timestamp with time zone not null
);

create table busy_time (
  office_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  busy_on date not null,
  from_time time without time zone not null,
  to_time time without time zone not null,
  words text
);

create table chosen_overtime (
  office_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  overtime_on date not null,
  from_time time without time zone not null,
  to_time time without time zone not null,
  chosen_at timestamp with time zone not null,
  taken_back_at timestamp with time zone
);

create table claim_mark (
  office_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  marked_at timestamp with time zone not null,
  marked_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid
);

create table client (
  office_id uuid not null,
  id uuid not null,
  name text not null,
  orgnr text,
  form text,
  vat_term text,
  payday_of_month integer,
  invoicing_day_of_month integer,
  lead_id uuid not null,
  consumer boolean not null,
  language text not null,
  start_on date not null,
  paused_until_on date,
  ladders jsonb,
  active boolean not null,
  cost_of_lateness_ore bigint not null,
  import_id uuid,
  created_at timestamp with time zone not null,
  facts jsonb,
  group_id uuid
);

create table client_group (
  office_id uuid not null,
  id uuid not null,
  name text not null,
  made_at timestamp with time zone not null
);

create table closure (
  office_id uuid not null,
  id uuid not null,
  name text not null,
  from_on date not null,
  to_on date not null
);

create table contact (
  office_id uuid not null,
  client_id uuid not null,
  person_id uuid not null,
  scopes text[] not null,
  place integer not null
);

create table course (
  office_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  decision text not null,
  decided_on date not null,
  decided_at timestamp with time zone not null,
  decided_by uuid not null,
  ask_again_on date,
  ended_at timestamp with time zone,
  ended_by uuid
);

create table course_event (
  office_id uuid not null,
  id uuid not null,
  course_id uuid not null,
  happened_on date not null,
  happened_at timestamp with time zone not null,
  event text not null,
  kept_on_of text,
  step text,
  reason text,
  noted_by uuid
);

create table course_review (
  office_id uuid not null,
  id uuid not null,
  course_id uuid not null,
  year_id uuid,
  client_id uuid not null,
  views jsonb,
  answer_by_on date not null,
  must_dos jsonb not null,
  own_dates jsonb,
  outcome jsonb,
  minutes jsonb,
  followed_on date,
  closed_on date,
  reminded_on date,
  opened_at timestamp with time zone not null,
  opened_by uuid not null,
  changed_at timestamp with time zone not null
);

create table credit_line (
  office_id uuid not null,
  id uuid not null,
  line_id uuid not null,
  client_id uuid not null,
  sum_ore bigint not null,
  reason_words text not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  exported_in uuid
);

create table delivery_key (
  office_id uuid not null,
  id uuid not null,
  client_id uuid,
  name text not null,
  token_hash text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  used_on date,
  revoked_at timestamp with time zone
);

create table engagement_check (
  office_id uuid not null,
  client_id uuid not null,
  kind text not null,
  done_on date not null,
  done_by uuid not null,
  answer text,
  noted_at timestamp with time zone not null
);

create table erased_file (
  office_id uuid not null,
  id uuid not null,
  content_hash text not null,
  erased_at timestamp with time zone not null,
  gone_at timestamp with time zone
);

create table erasure (
  office_id uuid not null,
  id uuid not null,
  as_of_on date not null,
  list_hash text not null,
  counts jsonb not null,
  approved_by uuid not null,
  approved_at timestamp with time zone not null
);

create table export_batch (
  office_id uuid not null,
  id uuid not null,
  format text not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  made_on date not null,
  file_name text not null,
  content bytea not null
);

create table extension_request (
  office_id uuid not null,
  id uuid not null,
  obligation_id uuid not null,
  requested_at timestamp with time zone not null,
  requested_on date not null,
  person_id uuid,
  proposed_on date not null,
  words text,
  decision text not null,
  decided_on date,
  decided_by uuid,
  until_on date
);

create table extra_work (
  office_id uuid not null,
  id uuid not null,
  obligation_id uuid not null,
  work text not null,
  minutes integer not null,
  worked_on date not null,
  entered_by uuid,
  entered_at timestamp with time zone not null
);

create table file_removal (
  office_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  arrival_id uuid not null,
  why text not null,
  words text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  state text not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  alone boolean
);

create table finding (
  office_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  obligation_id uuid,
  arrival_id uuid,
  key text not null,
  kind text not null,
  severity text not null,
  body jsonb not null,
  found_at timestamp with time zone not null,
  gone_at timestamp with time zone,
  set_aside_at timestamp with time zone,
  set_aside_by uuid
);

create table handover (
  office_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  notice_by text not null,
  notice_reached_on date not null,
  notice_named_on date,
  terms jsonb not null,
  agreed jsonb,
  last_on date not null,
  last_by text not null,
  receiver jsonb,
  accesses jsonb default '[]'::jsonb not null,
  offered_on date,
  fetched_on date,
  access_closed_on date,
  ended_at timestamp with time zone,
  ended_by uuid,
  ended_as text,
  made_at timestamp with time zone not null,
  made_by uuid not null
);

create table handover_statement (
  office_id uuid not null,
  id uuid not null,
  handover_id uuid not null,
  client_id uuid not null,
  enquiry jsonb,
  asked_on date not null,
  due_on date not null,
  statement jsonb,
  approved_at timestamp with time zone,
  approved_by uuid,
  sent_on date,
  sent_by uuid,
  made_at timestamp with time zone not null,
  made_by uuid not null
);

create table handover_step (
  office_id uuid not null,
  id uuid not null,
  handover_id uuid not null,
  line_key text not null,
  side text not null,
  by_name text,
  staff_id uuid,
  person_id uuid,
  act text not null,
  reason text,
  words text,
  holds jsonb not null,
  done_on date not null,
  done_at timestamp with time zone not null
);

create table holdout_client (
  office_id uuid not null,
  trial_id uuid not null,
  client_id uuid not null,
  held_out boolean not null,
  clause_keys text[] not null
);

create table holdout_trial (
  office_id uuid not null,
  id uuid not null,
  tried text not null,
  percent integer not null,
  seed bigint not null,
  begun_on date not null,
  begun_at timestamp with time zone not null,
  begun_by uuid not null,
  judge_on date not null,
  ended_on date,
  ended_at timestamp with time zone,
  ended_by uuid,
  verdict jsonb,
  judged_at timestamp with time zone
);

create table idempotent_answer (
  office_id uuid not null,
  actor_id uuid not null,
  key text not null,
  request_sha256 text not null,
  status integer not null,
  body jsonb,
  made_at timestamp with time zone not null
);

create table identity_confirmation (
  office_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  proposal_id uuid not null,
  session_hash text not null,
  state_hash text not null,
  begun_at timestamp with time zone not null,
  answer_until timestamp with time zone not null,
  answered_at timestamp with time zone,
  identity jsonb,
  confirmed_at timestamp with time zone,
  valid_until timestamp with time zone,
  used_at timestamp with time zone
);

create table import_batch (
  office_id uuid not null,
  id uuid not null,
  kind text not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  undone_at timestamp with time zone
);

create table intake_address (
  office_id uuid not null,
  id uuid not null,
  client_id uuid,
  token text not null,
  made_at timestamp with time zone not null,
  revoked_at timestamp with time zone
);

create table invoice (
  office_id uuid not null,
  id uuid not null,
  number bigint not null,
  kind text not null,
  batch_id uuid not null,
  client_id uuid not null,
  credits_invoice_id uuid,
  issue_on date not null,
  due_on date,
  net_ore bigint not null,
  vat_ore bigint not null,
  xml text not null
);

create table job (
  office_id uuid not null,
  client_id uuid not null,
  job_key text not null,
  done_on date,
  done_at timestamp with time zone,
  done_by uuid,
  given_to uuid,
  given_by uuid,
  given_at timestamp with time zone
);

create table job_day (
  office_id uuid not null,
  client_id uuid not null,
  job_key text not null,
  chosen_on date not null,
  for_id uuid not null,
  chosen_by uuid not null,
  chosen_at timestamp with time zone not null
);

create table kysely_migration (
  name character varying(255) not null,
  "timestamp" character varying(255) not null
);

create table kysely_migration_lock (
  id character varying(255) not null,
  is_locked integer default 0 not null
);

create table ledger_connection (
  office_id uuid not null,
  client_id uuid not null,
  system text not null,
  company_slug text not null,
  company_name text not null,
  token bytea,
  connected_by uuid not null,
  connected_at timestamp with time zone not null,
  disconnected_at timestamp with time zone,
  read_wanted boolean default false not null,
  checked_at timestamp with time zone,
  read_at timestamp with time zone,
  outcome text,
  failing_since timestamp with time zone
);

create table ledger_document (
  office_id uuid not null,
  client_id uuid not null,
  document_id text not null,
  name text,
  created_on date,
  used boolean not null,
  first_seen_at timestamp with time zone not null,
  gone_at timestamp with time zone
);

create table ledger_push (
  office_id uuid not null,
  arrival_id uuid not null,
  client_id uuid not null,
  state text not null,
  location text,
  attempts integer default 0 not null,
  wanted_by uuid not null,
  wanted_at timestamp with time zone not null,
  attempted_at timestamp with time zone,
  settled_at timestamp with time zone
);

create table meeting (
  office_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  course_id uuid,
  purpose text not null,
  state text not null,
  host_id uuid not null,
  host_address text not null,
  attendee_id uuid not null,
  attendee_address text,
  attendee_accepted boolean not null,
  from_on date not null,
  to_on date not null,
  answer_by_on date not null,
  length_minutes integer not null,
  meets_on date,
  from_time time without time zone,
  to_time time without time zone,
  place jsonb,
  agenda jsonb,
  minutes jsonb,
  minutes_sent_at timestamp with time zone,
  sequence integer,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  changed_at timestamp with time zone not null,
  changed_by_staff uuid,
  changed_by_person uuid
);

create table message (
  office_id uuid not null,
  id uuid not null,
  kind text not null,
  channel text not null,
  chasing boolean not null,
  person_id uuid,
  staff_id uuid,
  client_id uuid,
  matter_key text,
  planned_on date not null,
  not_before timestamp with time zone not null,
  status text not null,
  message_id_header text not null,
  secret_ref uuid,
  expires_at timestamp with time zone,
  attempts integer not null,
  attempted_by bigint,
  resent boolean not null,
  answered_at timestamp with time zone,
  answer text,
  bounced_at timestamp with time zone,
  created_at timestamp with time zone not null
);

create table message_attempt (
  office_id uuid not null,
  message_id uuid not null,
  attempt integer not null,
  at timestamp with time zone not null,
  phase text not null,
  answer text
);

create table message_obligation (
  office_id uuid not null,
  message_id uuid not null,
  obligation_id uuid not null,
  step text not null,
  notice text not null,
  first_charged_on date,
  charges jsonb default '[]'::jsonb not null
);

create table message_text (
  office_id uuid not null,
  message_id uuid not null,
  to_name text not null,
  to_address text not null,
  reply_to_name text not null,
  reply_to_address text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  language text not null,
  calendar_method text,
  calendar text
);

create table missing_confirmation (
  office_id uuid not null,
  obligation_id uuid not null,
  on_date date not null,
  missing_keys text[] not null,
  confirmed_by uuid
);

create table number_series (
  office_id uuid not null,
  next_number bigint not null,
  given_by uuid,
  given_at timestamp with time zone not null
);

create table objection (
  office_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  kind text not null,
  matter_key text not null,
  obligation_id uuid,
  arrival_id uuid,
  question_id uuid,
  line_id uuid,
  claimed_on date,
  words text,
  person_id uuid,
  made_at timestamp with time zone not null,
  made_on date not null,
  answer_by_on date not null,
  judged_by uuid,
  asked_of uuid not null,
  state text not null,
  answered_at timestamp with time zone,
  answered_by uuid,
  alone boolean,
  answer_words text,
  answer_on date,
  answer_ore bigint
);

create table obligation (
  office_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  agreement_id uuid not null,
  version integer not null,
  duty_key text not null,
  clause_key text not null,
  period_of text not null,
  period_start_on date not null,
  period_end_on date not null,
  agreed_due_on date not null,
  due_on date not null,
  channel text not null,
  ladder text not null,
  period_before_start boolean not null,
  planned_on date,
  planned_time time without time zone,
  cancelled_on date,
  extra_minutes integer not null,
  state text not null,
  delivered_on date,
  days_late integer not null,
  returned_once boolean not null,
  next_check_on date,
  history boolean not null,
  created_at timestamp with time zone not null,
  due_at time without time zone,
  aim boolean not null
);

create table obligation_item (
  office_id uuid not null,
  obligation_id uuid not null,
  key text not null,
  document text not null,
  name text,
  essential boolean not null,
  place integer not null
);

create table office (
  id uuid not null,
  name text not null,
  orgnr text not null,
  email text not null,
  time_zone text not null,
  hourly_rate_ore bigint not null,
  demo boolean not null,
  clock_offset_seconds bigint not null,
  newest_event_at timestamp with time zone,
  sending_stopped_at timestamp with time zone,
  sending_stopped_reason text,
  settings jsonb not null,
  created_at timestamp with time zone not null
);

create table office_anchor (
  office_id uuid not null,
  on_date date not null,
  heads jsonb not null,
  previous_hash text not null,
  hash text not null
);

create table office_event (
  office_id uuid not null,
  sequence bigint not null,
  kind text not null,
  at timestamp with time zone not null,
  data jsonb not null,
  previous_hash text not null,
  hash text not null
);

create table office_head (
  office_id uuid not null,
  sequence bigint not null,
  hash text not null
);

create table office_seal (
  office_id uuid not null,
  id uuid not null,
  certificate_pem text not null,
  private_key bytea not null,
  made_at timestamp with time zone not null,
  retired_at timestamp with time zone
);

create table one_time_code (
  office_id uuid not null,
  id uuid not null,
  staff_id uuid,
  person_id uuid,
  code_hash text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  tries integer not null,
  used_at timestamp with time zone
);

create table order_line (
  office_id uuid not null,
  batch_id uuid not null,
  place integer not null,
  line_id uuid not null,
  credit_line_id uuid,
  client_id uuid not null,
  invoice_id uuid,
  client_name text not null,
  description text not null,
  start_on date not null,
  end_on date not null,
  sum_ore bigint not null,
  vat_basis_points integer not null
);

create table own_stance (
  office_id uuid not null,
  staff_id uuid not null,
  answers jsonb,
  answered_on date,
  test_shared_at timestamp with time zone,
  evenings_shared_at timestamp with time zone
);

create table package_lapse (
  office_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  agreement_id uuid not null,
  from_on date not null,
  holds_from_on date,
  to_on date,
  told_in uuid,
  ended_in uuid,
  found_at timestamp with time zone not null,
  undone_at timestamp with time zone
);

create table partner_office (
  office_id uuid not null,
  id uuid not null,
  orgnr text not null,
  partner jsonb not null,
  active boolean not null,
  changed_at timestamp with time zone not null,
  changed_by uuid not null
);

create table passkey (
  office_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  name text not null,
  created_at timestamp with time zone not null
);

create table person (
  office_id uuid not null,
  id uuid not null,
  name text not null,
  email text,
  mobile text,
  language text not null,
  email_bounced_at timestamp with time zone,
  link_version integer not null,
  created_at timestamp with time zone not null
);

create table price_adjustment (
  office_id uuid not null,
  id uuid not null,
  from_figure integer,
  to_figure integer,
  basis_points integer,
  made_by uuid,
  made_at timestamp with time zone not null
);

create table price_adjustment_line (
  office_id uuid not null,
  id uuid not null,
  adjustment_id uuid not null,
  client_id uuid not null,
  agreement_id uuid not null,
  base_version integer not null,
  year integer not null,
  start_on date not null,
  notice_by_on date not null,
  fees_before jsonb not null,
  price jsonb not null,
  message_id uuid not null,
  state text not null,
  ended_at timestamp with time zone,
  version integer
);

create table promise_move (
  office_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  job_key text not null,
  to_on date not null,
  why text not null,
  message_id uuid,
  moved_by uuid not null,
  moved_at timestamp with time zone not null,
  undone_by uuid,
  undone_at timestamp with time zone
);

create table promise_move_report (
  office_id uuid not null,
  move_id uuid not null,
  report_id uuid not null,
  from_on date
);

create table promise_set_aside (
  office_id uuid not null,
  client_id uuid not null,
  job_key text not null,
  until_on date not null,
  set_by uuid not null,
  set_at timestamp with time zone not null
);

create table promised_report (
  office_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  agreement_id uuid not null,
  version integer not null,
  promise_key text not null,
  period_of text not null,
  period_start_on date not null,
  period_end_on date not null,
  agreed_due_on date,
  due_on date,
  done_on date,
  done_by uuid,
  done_at timestamp with time zone,
  cancelled_on date,
  created_at timestamp with time zone not null
);

create table proposal_signer (
  office_id uuid not null,
  proposal_id uuid not null,
  number integer not null,
  place integer not null,
  side text not null,
  person_id uuid,
  staff_id uuid,
  name text not null,
  title text,
  state text not null,
  first_seen_at timestamp with time zone,
  decided_at timestamp with time zone,
  identity text,
  evidence jsonb,
  reason_words text
);

create table proposing_stop (
  office_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  stopped_on date not null,
  stopped_at timestamp with time zone not null,
  charges integer not null,
  answer text,
  answer_words text,
  answered_at timestamp with time zone,
  answered_by uuid,
  resume_on date,
  resumed_at timestamp with time zone,
  resumed_by uuid,
  undone_at timestamp with time zone
);

create table question (
  office_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  obligation_id uuid,
  arrival_id uuid,
  line jsonb,
  words text,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  answer_by_on date not null,
  state text not null,
  told_on date,
  told_in uuid,
  reminded_on date,
  answered_at timestamp with time zone,
  answered_by uuid,
  answer_words text,
  answer_arrival_id uuid,
  settled_at timestamp with time zone,
  settled_by uuid
);

create table rate_limit (
  key text not null,
  window_at timestamp with time zone not null,
  count integer not null
);

create table reading (
  office_id uuid not null,
  arrival_id uuid not null,
  state text not null,
  attempts integer default 0 not null,
  asked_at timestamp with time zone not null,
  started_at timestamp with time zone,
  read_at timestamp with time zone,
  document jsonb,
  pictures jsonb default '[]'::jsonb not null,
  failure text
);

create table record_event (
  office_id uuid not null,
  client_id uuid not null,
  sequence bigint not null,
  kind text not null,
  at timestamp with time zone not null,
  data jsonb not null,
  previous_hash text not null,
  hash text not null
);

create table record_head (
  office_id uuid not null,
  client_id uuid not null,
  sequence bigint not null,
  hash text not null
);

create table record_words (
  office_id uuid not null,
  client_id uuid not null,
  sequence bigint not null,
  salt text not null,
  words jsonb not null
);

create table recovery_code (
  office_id uuid not null,
  staff_id uuid not null,
  code_hash text not null,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone
);

create table referral (
  office_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  course_id uuid,
  state text not null,
  referral jsonb not null,
  sought jsonb not null,
  contact_id uuid,
  letter_edits jsonb default '{}'::jsonb not null,
  letter jsonb,
  letter_sent_at timestamp with time zone,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  changed_at timestamp with time zone not null
);

create table reminder_ask (
  office_id uuid not null,
  obligation_id uuid not null,
  for_due_on date not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null
);

create table reminder_step (
  office_id uuid not null,
  obligation_id uuid not null,
  for_due_on date not null,
  step text not null,
  taken_on date not null,
  outcome text not null,
  message_id uuid
);

create table retention_hold (
  office_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  reason text not null,
  words text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_by uuid
);

create table safe_keeping_fault (
  office_id uuid not null,
  id uuid not null,
  run_id uuid not null,
  fault text not null,
  subject text
);

create table safe_keeping_run (
  id uuid not null,
  kind text not null,
  part integer,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  outcome text,
  failure text
);

create table staff (
  office_id uuid not null,
  id uuid not null,
  name text not null,
  email text not null,
  mobile text,
  role text not null,
  language text not null,
  deputy_id uuid,
  active boolean not null,
  created_at timestamp with time zone not null
);

create table staff_identity (
  office_id uuid not null,
  issuer text not null,
  subject text not null,
  staff_id uuid not null,
  bound_at timestamp with time zone not null
);

create table staff_totp (
  office_id uuid not null,
  staff_id uuid not null,
  secret bytea not null,
  begun_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  last_step bigint default 0 not null
);

create table stray_mail (
  office_id uuid not null,
  id uuid not null,
  sha256 text not null,
  size_bytes bigint not null,
  file_name text not null,
  first_arrived_at timestamp with time zone not null,
  received_at timestamp with time zone not null,
  sender_address text not null,
  sender_verified boolean not null,
  state text not null,
  decided_by uuid,
  decided_at timestamp with time zone
);

create table surcharge_line (
  office_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  obligation_id uuid,
  clause_key text not null,
  state text not null,
  sum_ore bigint not null,
  vat_basis_points integer not null,
  arithmetic jsonb not null,
  proposed_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  reason_code text,
  reason_words text,
  told_at timestamp with time zone,
  exported_in uuid,
  charge_key text not null,
  request_id uuid,
  rested_from text
);

create table talk_pack (
  office_id uuid not null,
  course_id uuid not null,
  language text not null,
  edits jsonb default '{}'::jsonb not null,
  targets jsonb,
  own_dates jsonb,
  own_dates_by uuid,
  own_dates_at timestamp with time zone,
  changed_by uuid,
  changed_at timestamp with time zone not null
);

create table task (
  office_id uuid not null,
  id uuid not null,
  kind text not null,
  dedupe_key text not null,
  client_id uuid,
  obligation_id uuid,
  message_id uuid,
  assigned_to uuid not null,
  opened_at timestamp with time zone not null,
  opened_on date not null,
  closed_at timestamp with time zone,
  closed_by uuid
);

create table time_entry (
  office_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  client_id uuid,
  worked_on date not null,
  minutes integer not null,
  work text not null,
  words text,
  billable boolean,
  source text not null,
  import_id uuid,
  entered_by uuid not null,
  entered_at timestamp with time zone not null,
  changed_by uuid,
  changed_at timestamp with time zone
);

create table time_running (
  office_id uuid not null,
  staff_id uuid not null,
  client_id uuid,
  work text not null,
  started_at timestamp with time zone not null
);

create table trial_year (
  office_id uuid not null,
  id uuid not null,
  course_id uuid not null,
  client_id uuid not null,
  year jsonb not null,
  start_on date not null,
  last_on date not null,
  ended_on date,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  changed_at timestamp with time zone not null
);

create table trial_year_milestone (
  office_id uuid not null,
  year_id uuid not null,
  milestone text not null,
  due_on date not null,
  outcome text not null,
  noted_at timestamp with time zone not null,
  noted_by uuid
);

create table urgent_request (
  office_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  agreement_id uuid not null,
  version integer not null,
  clause_key text not null,
  charge_key text not null,
  what text not null,
  asked_on date not null,
  needed_on date not null,
  person_id uuid,
  entered_by uuid,
  entered_at timestamp with time zone not null,
  message_id uuid,
  withdrawn_at timestamp with time zone,
  done_on date,
  minutes integer,
  done_by uuid,
  done_at timestamp with time zone
);

create table weekend_foresight (
  office_id uuid not null,
  asked_at timestamp with time zone,
  share real default 0 not null,
  heard_at timestamp with time zone,
  foreseen_at timestamp with time zone,
  grounds text,
  foreseen jsonb default '[]'::jsonb not null
);

create table working_hours (
  office_id uuid not null,
  staff_id uuid not null,
  weekday integer not null,
  from_time time without time zone not null,
  to_time time without time zone not null
);

alter table absence add constraint absence_check CHECK ((from_on <= to_on));
alter table absence add constraint absence_office_id_staff_id_fkey FOREIGN KEY (office_id, staff_id) REFERENCES staff(office_id, id);
alter table absence add constraint absence_pkey PRIMARY KEY (office_id, id);
alter table absence_calendar add constraint absence_calendar_check CHECK ((num_nulls(fault, failing_since) = ANY (ARRAY[0, 2])));
alter table absence_calendar add constraint absence_calendar_unreadable_check CHECK ((unreadable >= 0));
alter table absence_calendar add constraint absence_calendar_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table absence_calendar add constraint absence_calendar_office_id_given_by_fkey FOREIGN KEY (office_id, given_by) REFERENCES staff(office_id, id);
alter table absence_calendar add constraint absence_calendar_office_id_staff_id_fkey FOREIGN KEY (office_id, staff_id) REFERENCES staff(office_id, id);
alter table absence_calendar add constraint absence_calendar_pkey PRIMARY KEY (office_id, staff_id);
alter table access add constraint access_awaits_check CHECK ((awaits = ANY (ARRAY['code'::text, 'set-up'::text])));
alter table access add constraint access_check CHECK ((num_nonnulls(staff_id, person_id, handover_id) = 1));
alter table access add constraint access_handover_link_check CHECK ((((kind = 'handover-link'::text) = (handover_id IS NOT NULL)) AND ((handover_id IS NULL) OR (expires_at IS NOT NULL))));
alter table access add constraint access_kind_check CHECK ((kind = ANY (ARRAY['staff-link'::text, 'staff-session'::text, 'person-link'::text, 'person-session'::text, 'calendar-feed'::text, 'handover-link'::text])));
alter table access add constraint access_language_check CHECK ((language = ANY (ARRAY['nb'::text, 'en'::text])));
alter table access add constraint access_way_check CHECK ((way = ANY (ARRAY['link'::text, 'code'::text, 'passkey'::text, 'provider'::text])));
alter table access add constraint access_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table access add constraint access_office_id_handover_id_fkey FOREIGN KEY (office_id, handover_id) REFERENCES handover(office_id, id);
alter table access add constraint access_office_id_person_id_fkey FOREIGN KEY (office_id, person_id) REFERENCES person(office_id, id);
alter table access add constraint access_office_id_staff_id_fkey FOREIGN KEY (office_id, staff_id) REFERENCES staff(office_id, id);
alter table access add constraint access_pkey PRIMARY KEY (office_id, token_hash);
alter table agreement add constraint agreement_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table agreement add constraint agreement_pkey PRIMARY KEY (office_id, id);
alter table agreement_proposal add constraint agreement_proposal_check CHECK (((base_version IS NULL) = (change_number IS NULL)));
alter table agreement_proposal add constraint agreement_proposal_check1 CHECK (((state = 'draft'::text) OR (sent_at IS NOT NULL)));
alter table agreement_proposal add constraint agreement_proposal_check2 CHECK (((state <> 'sent'::text) OR ((document_sha256 IS NOT NULL) AND (answer_by_on IS NOT NULL))));
alter table agreement_proposal add constraint agreement_proposal_language_check CHECK ((language = ANY (ARRAY['nb'::text, 'en'::text])));
alter table agreement_proposal add constraint agreement_proposal_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'sent'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text, 'expired'::text])));
alter table agreement_proposal add constraint agreement_proposal_office_id_agreement_id_fkey FOREIGN KEY (office_id, agreement_id) REFERENCES agreement(office_id, id);
alter table agreement_proposal add constraint agreement_proposal_office_id_changed_by_fkey FOREIGN KEY (office_id, changed_by) REFERENCES staff(office_id, id);
alter table agreement_proposal add constraint agreement_proposal_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table agreement_proposal add constraint agreement_proposal_office_id_made_by_fkey FOREIGN KEY (office_id, made_by) REFERENCES staff(office_id, id);
alter table agreement_proposal add constraint agreement_proposal_pkey PRIMARY KEY (office_id, id);
alter table agreement_template add constraint agreement_template_office_id_changed_by_fkey FOREIGN KEY (office_id, changed_by) REFERENCES staff(office_id, id);
alter table agreement_template add constraint agreement_template_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table agreement_template add constraint agreement_template_office_id_made_by_fkey FOREIGN KEY (office_id, made_by) REFERENCES staff(office_id, id);
alter table agreement_template add constraint agreement_template_pkey PRIMARY KEY (office_id, id);
alter table agreement_version add constraint agreement_version_basis_check CHECK ((basis = ANY (ARRAY['written'::text, 'unwritten'::text])));
alter table agreement_version add constraint agreement_version_check CHECK (((basis = 'written'::text) = (accepted_on IS NOT NULL)));
alter table agreement_version add constraint agreement_version_office_id_agreement_id_fkey FOREIGN KEY (office_id, agreement_id) REFERENCES agreement(office_id, id);
alter table agreement_version add constraint agreement_version_office_id_price_adjustment_line_id_fkey FOREIGN KEY (office_id, price_adjustment_line_id) REFERENCES price_adjustment_line(office_id, id);
alter table agreement_version add constraint agreement_version_office_id_proposal_id_fkey FOREIGN KEY (office_id, proposal_id) REFERENCES agreement_proposal(office_id, id);
alter table agreement_version add constraint agreement_version_office_id_registered_by_fkey FOREIGN KEY (office_id, registered_by) REFERENCES staff(office_id, id);
alter table agreement_version add constraint agreement_version_pkey PRIMARY KEY (office_id, agreement_id, version);
alter table answer add constraint answer_kind_check CHECK ((kind = ANY (ARRAY['nothing-this-time'::text, 'in-the-system'::text, 'on-paper'::text])));
alter table answer add constraint answer_verdict_check CHECK ((verdict = ANY (ARRAY['waiting'::text, 'confirmed'::text, 'refused'::text])));
alter table answer add constraint answer_office_id_looked_by_fkey FOREIGN KEY (office_id, looked_by) REFERENCES staff(office_id, id);
alter table answer add constraint answer_office_id_obligation_id_item_key_fkey FOREIGN KEY (office_id, obligation_id, item_key) REFERENCES obligation_item(office_id, obligation_id, key);
alter table answer add constraint answer_office_id_person_id_fkey FOREIGN KEY (office_id, person_id) REFERENCES person(office_id, id);
alter table answer add constraint answer_pkey PRIMARY KEY (office_id, id);
alter table arrival add constraint arrival_check CHECK (((part_of IS NULL) = (part_path IS NULL)));
alter table arrival add constraint arrival_check1 CHECK (((via = 'mail'::text) = (sender_verified IS NOT NULL)));
alter table arrival add constraint arrival_verdict_check CHECK ((verdict = ANY (ARRAY['waiting'::text, 'accepted'::text, 'returned'::text, 'opened'::text])));
alter table arrival add constraint arrival_via_check CHECK ((via = ANY (ARRAY['portal'::text, 'staff'::text, 'paper'::text, 'api'::text, 'mail'::text, 'ledger'::text, 'history'::text])));
alter table arrival add constraint arrival_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table arrival add constraint arrival_office_id_delivery_key_id_fkey FOREIGN KEY (office_id, delivery_key_id) REFERENCES delivery_key(office_id, id);
alter table arrival add constraint arrival_office_id_joined_into_fkey FOREIGN KEY (office_id, joined_into) REFERENCES arrival(office_id, id);
alter table arrival add constraint arrival_office_id_mends_fkey FOREIGN KEY (office_id, mends) REFERENCES arrival(office_id, id);
alter table arrival add constraint arrival_office_id_obligation_id_item_key_fkey FOREIGN KEY (office_id, obligation_id, item_key) REFERENCES obligation_item(office_id, obligation_id, key);
alter table arrival add constraint arrival_office_id_part_of_fkey FOREIGN KEY (office_id, part_of) REFERENCES arrival(office_id, id);
alter table arrival add constraint arrival_office_id_person_id_fkey FOREIGN KEY (office_id, person_id) REFERENCES person(office_id, id);
alter table arrival add constraint arrival_office_id_staff_id_fkey FOREIGN KEY (office_id, staff_id) REFERENCES staff(office_id, id);
alter table arrival add constraint arrival_office_id_told_in_fkey FOREIGN KEY (office_id, told_in) REFERENCES message(office_id, id);
alter table arrival add constraint arrival_pkey PRIMARY KEY (office_id, id);
alter table breach_letter add constraint breach_letter_sent_by_check CHECK ((sent_by = ANY (ARRAY['by-hand'::text, 'post'::text, 'registered-post'::text, 'email'::text])));
alter table breach_letter add constraint breach_letter_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table breach_letter add constraint breach_letter_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table breach_letter add constraint breach_letter_office_id_written_by_fkey FOREIGN KEY (office_id, written_by) REFERENCES staff(office_id, id);
alter table breach_letter add constraint breach_letter_pkey PRIMARY KEY (office_id, id);
alter table busy_time add constraint busy_time_check CHECK ((from_time < to_time));
alter table busy_time add constraint busy_time_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table busy_time add constraint busy_time_office_id_staff_id_fkey FOREIGN KEY (office_id, staff_id) REFERENCES staff(office_id, id);
alter table busy_time add constraint busy_time_pkey PRIMARY KEY (office_id, id);
alter table chosen_overtime add constraint chosen_overtime_check CHECK ((from_time < to_time));
alter table chosen_overtime add constraint chosen_overtime_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table chosen_overtime add constraint chosen_overtime_office_id_staff_id_fkey FOREIGN KEY (office_id, staff_id) REFERENCES staff(office_id, id);
alter table chosen_overtime add constraint chosen_overtime_pkey PRIMARY KEY (office_id, id);
alter table claim_mark add constraint claim_mark_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table claim_mark add constraint claim_mark_office_id_ended_by_fkey FOREIGN KEY (office_id, ended_by) REFERENCES staff(office_id, id);
alter table claim_mark add constraint claim_mark_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table claim_mark add constraint claim_mark_office_id_marked_by_fkey FOREIGN KEY (office_id, marked_by) REFERENCES staff(office_id, id);
alter table claim_mark add constraint claim_mark_pkey PRIMARY KEY (office_id, id);
alter table client add constraint client_invoicing_day_of_month_check CHECK (((invoicing_day_of_month >= 1) AND (invoicing_day_of_month <= 31)));
alter table client add constraint client_language_check CHECK ((language = ANY (ARRAY['nb'::text, 'en'::text])));
alter table client add constraint client_payday_of_month_check CHECK (((payday_of_month >= 1) AND (payday_of_month <= 31)));
alter table client add constraint client_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table client add constraint client_office_id_group_id_fkey FOREIGN KEY (office_id, group_id) REFERENCES client_group(office_id, id);
alter table client add constraint client_office_id_import_id_fkey FOREIGN KEY (office_id, import_id) REFERENCES import_batch(office_id, id);
alter table client add constraint client_office_id_lead_id_fkey FOREIGN KEY (office_id, lead_id) REFERENCES staff(office_id, id);
alter table client add constraint client_pkey PRIMARY KEY (office_id, id);
alter table client_group add constraint client_group_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table client_group add constraint client_group_pkey PRIMARY KEY (office_id, id);
alter table closure add constraint closure_check CHECK ((from_on <= to_on));
alter table closure add constraint closure_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table closure add constraint closure_pkey PRIMARY KEY (office_id, id);
alter table contact add constraint contact_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table contact add constraint contact_office_id_person_id_fkey FOREIGN KEY (office_id, person_id) REFERENCES person(office_id, id);
alter table contact add constraint contact_pkey PRIMARY KEY (office_id, client_id, person_id);
alter table course add constraint course_check CHECK (((decision = 'talk'::text) = (ask_again_on IS NULL)));
alter table course add constraint course_check1 CHECK ((ask_again_on > decided_on));
alter table course add constraint course_decision_check CHECK ((decision = ANY (ARRAY['talk'::text, 'not-now'::text, 'no'::text])));
alter table course add constraint course_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table course add constraint course_office_id_decided_by_fkey FOREIGN KEY (office_id, decided_by) REFERENCES staff(office_id, id);
alter table course add constraint course_office_id_ended_by_fkey FOREIGN KEY (office_id, ended_by) REFERENCES staff(office_id, id);
alter table course add constraint course_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table course add constraint course_pkey PRIMARY KEY (office_id, id);
alter table course_event add constraint course_event_check CHECK (((event = 'kept-on'::text) = (kept_on_of IS NOT NULL)));
alter table course_event add constraint course_event_check1 CHECK (((event = 'skipped'::text) = (step IS NOT NULL)));
alter table course_event add constraint course_event_event_check CHECK ((event = ANY (ARRAY['lead-left'::text, 'bankrupt'::text, 'died'::text, 'refused'::text, 'contact-changed'::text, 'lead-replaced'::text, 'improved'::text, 'kept-on'::text, 'stopped'::text, 'resumed'::text, 'skipped'::text])));
alter table course_event add constraint course_event_office_id_course_id_fkey FOREIGN KEY (office_id, course_id) REFERENCES course(office_id, id);
alter table course_event add constraint course_event_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table course_event add constraint course_event_office_id_noted_by_fkey FOREIGN KEY (office_id, noted_by) REFERENCES staff(office_id, id);
alter table course_event add constraint course_event_pkey PRIMARY KEY (office_id, id);
alter table course_review add constraint course_review_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table course_review add constraint course_review_office_id_course_id_fkey FOREIGN KEY (office_id, course_id) REFERENCES course(office_id, id);
alter table course_review add constraint course_review_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table course_review add constraint course_review_office_id_opened_by_fkey FOREIGN KEY (office_id, opened_by) REFERENCES staff(office_id, id);
alter table course_review add constraint course_review_office_id_year_id_fkey FOREIGN KEY (office_id, year_id) REFERENCES trial_year(office_id, id);
alter table course_review add constraint course_review_pkey PRIMARY KEY (office_id, id);
alter table credit_line add constraint credit_line_sum_ore_check CHECK ((sum_ore > 0));
alter table credit_line add constraint credit_line_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table credit_line add constraint credit_line_office_id_exported_in_fkey FOREIGN KEY (office_id, exported_in) REFERENCES export_batch(office_id, id);
alter table credit_line add constraint credit_line_office_id_line_id_fkey FOREIGN KEY (office_id, line_id) REFERENCES surcharge_line(office_id, id);
alter table credit_line add constraint credit_line_office_id_made_by_fkey FOREIGN KEY (office_id, made_by) REFERENCES staff(office_id, id);
alter table credit_line add constraint credit_line_pkey PRIMARY KEY (office_id, id);
alter table credit_line add constraint credit_line_office_id_line_id_key UNIQUE (office_id, line_id);
alter table delivery_key add constraint delivery_key_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table delivery_key add constraint delivery_key_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table delivery_key add constraint delivery_key_office_id_made_by_fkey FOREIGN KEY (office_id, made_by) REFERENCES staff(office_id, id);
alter table delivery_key add constraint delivery_key_pkey PRIMARY KEY (office_id, id);
alter table engagement_check add constraint engagement_check_kind_check CHECK ((kind = ANY (ARRAY['due-diligence'::text, 'previous-accountant'::text, 'powers-of-attorney'::text, 'required-content'::text])));
alter table engagement_check add constraint engagement_check_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table engagement_check add constraint engagement_check_office_id_done_by_fkey FOREIGN KEY (office_id, done_by) REFERENCES staff(office_id, id);
alter table engagement_check add constraint engagement_check_pkey PRIMARY KEY (office_id, client_id, kind);
alter table erased_file add constraint erased_file_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table erased_file add constraint erased_file_pkey PRIMARY KEY (office_id, id);
alter table erasure add constraint erasure_office_id_approved_by_fkey FOREIGN KEY (office_id, approved_by) REFERENCES staff(office_id, id);
alter table erasure add constraint erasure_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table erasure add constraint erasure_pkey PRIMARY KEY (office_id, id);
alter table export_batch add constraint export_batch_format_check CHECK ((format = ANY (ARRAY['csv'::text, 'xlsx'::text, 'ehf'::text])));
alter table export_batch add constraint export_batch_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table export_batch add constraint export_batch_office_id_made_by_fkey FOREIGN KEY (office_id, made_by) REFERENCES staff(office_id, id);
alter table export_batch add constraint export_batch_pkey PRIMARY KEY (office_id, id);
alter table extension_request add constraint extension_request_decision_check CHECK ((decision = ANY (ARRAY['waiting'::text, 'granted'::text, 'declined'::text, 'lapsed'::text])));
alter table extension_request add constraint extension_request_office_id_decided_by_fkey FOREIGN KEY (office_id, decided_by) REFERENCES staff(office_id, id);
alter table extension_request add constraint extension_request_office_id_obligation_id_fkey FOREIGN KEY (office_id, obligation_id) REFERENCES obligation(office_id, id);
alter table extension_request add constraint extension_request_office_id_person_id_fkey FOREIGN KEY (office_id, person_id) REFERENCES person(office_id, id);
alter table extension_request add constraint extension_request_pkey PRIMARY KEY (office_id, id);
alter table extra_work add constraint extra_work_minutes_check CHECK ((minutes > 0));
alter table extra_work add constraint extra_work_office_id_entered_by_fkey FOREIGN KEY (office_id, entered_by) REFERENCES staff(office_id, id);
alter table extra_work add constraint extra_work_office_id_obligation_id_fkey FOREIGN KEY (office_id, obligation_id) REFERENCES obligation(office_id, id);
alter table extra_work add constraint extra_work_pkey PRIMARY KEY (office_id, id);
alter table file_removal add constraint file_removal_check CHECK (((state = 'waiting'::text) = (decided_at IS NULL)));
alter table file_removal add constraint file_removal_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'removed'::text, 'kept'::text])));
alter table file_removal add constraint file_removal_why_check CHECK ((why = ANY (ARRAY['wrong-client'::text, 'private'::text])));
alter table file_removal add constraint file_removal_office_id_arrival_id_fkey FOREIGN KEY (office_id, arrival_id) REFERENCES arrival(office_id, id);
alter table file_removal add constraint file_removal_office_id_asked_by_fkey FOREIGN KEY (office_id, asked_by) REFERENCES staff(office_id, id);
alter table file_removal add constraint file_removal_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table file_removal add constraint file_removal_office_id_decided_by_fkey FOREIGN KEY (office_id, decided_by) REFERENCES staff(office_id, id);
alter table file_removal add constraint file_removal_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table file_removal add constraint file_removal_pkey PRIMARY KEY (office_id, id);
alter table finding add constraint finding_check CHECK (((set_aside_at IS NULL) = (set_aside_by IS NULL)));
alter table finding add constraint finding_severity_check CHECK ((severity = ANY (ARRAY['stops'::text, 'asks'::text, 'tells'::text])));
alter table finding add constraint finding_office_id_arrival_id_fkey FOREIGN KEY (office_id, arrival_id) REFERENCES arrival(office_id, id);
alter table finding add constraint finding_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table finding add constraint finding_office_id_obligation_id_fkey FOREIGN KEY (office_id, obligation_id) REFERENCES obligation(office_id, id);
alter table finding add constraint finding_office_id_set_aside_by_fkey FOREIGN KEY (office_id, set_aside_by) REFERENCES staff(office_id, id);
alter table finding add constraint finding_pkey PRIMARY KEY (office_id, id);
alter table handover add constraint handover_check CHECK ((notice_reached_on <= last_on));
alter table handover add constraint handover_check1 CHECK (((ended_at IS NULL) = (ended_as IS NULL)));
alter table handover add constraint handover_ended_as_check CHECK ((ended_as = ANY (ARRAY['complete'::text, 'withdrawn'::text])));
alter table handover add constraint handover_last_by_check CHECK ((last_by = ANY (ARRAY['notice-period'::text, 'named-day'::text, 'agreed-day'::text, 'fixed-end'::text])));
alter table handover add constraint handover_notice_by_check CHECK ((notice_by = ANY (ARRAY['client'::text, 'office'::text])));
alter table handover add constraint handover_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table handover add constraint handover_office_id_ended_by_fkey FOREIGN KEY (office_id, ended_by) REFERENCES staff(office_id, id);
alter table handover add constraint handover_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table handover add constraint handover_office_id_made_by_fkey FOREIGN KEY (office_id, made_by) REFERENCES staff(office_id, id);
alter table handover add constraint handover_pkey PRIMARY KEY (office_id, id);
alter table handover_statement add constraint handover_statement_check CHECK (((sent_on IS NULL) OR (approved_at IS NOT NULL)));
alter table handover_statement add constraint handover_statement_office_id_approved_by_fkey FOREIGN KEY (office_id, approved_by) REFERENCES staff(office_id, id);
alter table handover_statement add constraint handover_statement_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table handover_statement add constraint handover_statement_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table handover_statement add constraint handover_statement_office_id_handover_id_fkey FOREIGN KEY (office_id, handover_id) REFERENCES handover(office_id, id);
alter table handover_statement add constraint handover_statement_office_id_made_by_fkey FOREIGN KEY (office_id, made_by) REFERENCES staff(office_id, id);
alter table handover_statement add constraint handover_statement_office_id_sent_by_fkey FOREIGN KEY (office_id, sent_by) REFERENCES staff(office_id, id);
alter table handover_statement add constraint handover_statement_pkey PRIMARY KEY (office_id, id);
alter table handover_step add constraint handover_step_act_check CHECK ((act = ANY (ARRAY['prepare'::text, 'hand-over'::text, 'confirm'::text, 'dispute'::text, 'settle'::text, 'mark-not-applicable'::text, 'withdraw'::text])));
alter table handover_step add constraint handover_step_check CHECK ((num_nonnulls(staff_id, person_id) <= 1));
alter table handover_step add constraint handover_step_side_check CHECK ((side = ANY (ARRAY['office'::text, 'receiver'::text, 'client'::text])));
alter table handover_step add constraint handover_step_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table handover_step add constraint handover_step_office_id_handover_id_fkey FOREIGN KEY (office_id, handover_id) REFERENCES handover(office_id, id);
alter table handover_step add constraint handover_step_office_id_person_id_fkey FOREIGN KEY (office_id, person_id) REFERENCES person(office_id, id);
alter table handover_step add constraint handover_step_office_id_staff_id_fkey FOREIGN KEY (office_id, staff_id) REFERENCES staff(office_id, id);
alter table handover_step add constraint handover_step_pkey PRIMARY KEY (office_id, id);
alter table holdout_client add constraint holdout_client_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table holdout_client add constraint holdout_client_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table holdout_client add constraint holdout_client_office_id_trial_id_fkey FOREIGN KEY (office_id, trial_id) REFERENCES holdout_trial(office_id, id);
alter table holdout_client add constraint holdout_client_pkey PRIMARY KEY (office_id, trial_id, client_id);
alter table holdout_trial add constraint holdout_trial_check CHECK ((begun_on < judge_on));
alter table holdout_trial add constraint holdout_trial_check1 CHECK ((num_nulls(ended_on, ended_at, ended_by) = ANY (ARRAY[0, 3])));
alter table holdout_trial add constraint holdout_trial_check2 CHECK ((num_nulls(verdict, judged_at) = ANY (ARRAY[0, 2])));
alter table holdout_trial add constraint holdout_trial_check3 CHECK (((ended_on IS NULL) OR (verdict IS NULL)));
alter table holdout_trial add constraint holdout_trial_percent_check CHECK (((percent >= 1) AND (percent <= 99)));
alter table holdout_trial add constraint holdout_trial_tried_check CHECK ((tried = 'early-word'::text));
alter table holdout_trial add constraint holdout_trial_office_id_begun_by_fkey FOREIGN KEY (office_id, begun_by) REFERENCES staff(office_id, id);
alter table holdout_trial add constraint holdout_trial_office_id_ended_by_fkey FOREIGN KEY (office_id, ended_by) REFERENCES staff(office_id, id);
alter table holdout_trial add constraint holdout_trial_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table holdout_trial add constraint holdout_trial_pkey PRIMARY KEY (office_id, id);
alter table idempotent_answer add constraint idempotent_answer_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table idempotent_answer add constraint idempotent_answer_pkey PRIMARY KEY (office_id, actor_id, key);
alter table identity_confirmation add constraint identity_confirmation_check CHECK (((confirmed_at IS NULL) = (identity IS NULL)));
alter table identity_confirmation add constraint identity_confirmation_check1 CHECK (((confirmed_at IS NULL) = (valid_until IS NULL)));
alter table identity_confirmation add constraint identity_confirmation_check2 CHECK (((confirmed_at IS NULL) OR (answered_at IS NOT NULL)));
alter table identity_confirmation add constraint identity_confirmation_check3 CHECK (((used_at IS NULL) OR (confirmed_at IS NOT NULL)));
alter table identity_confirmation add constraint identity_confirmation_office_id_person_id_fkey FOREIGN KEY (office_id, person_id) REFERENCES person(office_id, id);
alter table identity_confirmation add constraint identity_confirmation_office_id_proposal_id_fkey FOREIGN KEY (office_id, proposal_id) REFERENCES agreement_proposal(office_id, id);
alter table identity_confirmation add constraint identity_confirmation_pkey PRIMARY KEY (office_id, id);
alter table identity_confirmation add constraint identity_confirmation_office_id_state_hash_key UNIQUE (office_id, state_hash);
alter table import_batch add constraint import_batch_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table import_batch add constraint import_batch_office_id_made_by_fkey FOREIGN KEY (office_id, made_by) REFERENCES staff(office_id, id);
alter table import_batch add constraint import_batch_pkey PRIMARY KEY (office_id, id);
alter table intake_address add constraint intake_address_token_check CHECK ((token ~ '^[a-z0-9]{8,40}$'::text));
alter table intake_address add constraint intake_address_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table intake_address add constraint intake_address_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table intake_address add constraint intake_address_pkey PRIMARY KEY (office_id, id);
alter table invoice add constraint invoice_check CHECK (((kind = 'credit-note'::text) = (credits_invoice_id IS NOT NULL)));
alter table invoice add constraint invoice_check1 CHECK (((kind = 'invoice'::text) = (due_on IS NOT NULL)));
alter table invoice add constraint invoice_kind_check CHECK ((kind = ANY (ARRAY['invoice'::text, 'credit-note'::text])));
alter table invoice add constraint invoice_net_ore_check CHECK ((net_ore >= 0));
alter table invoice add constraint invoice_number_check CHECK ((number > 0));
alter table invoice add constraint invoice_vat_ore_check CHECK ((vat_ore >= 0));
alter table invoice add constraint invoice_office_id_batch_id_fkey FOREIGN KEY (office_id, batch_id) REFERENCES export_batch(office_id, id);
alter table invoice add constraint invoice_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table invoice add constraint invoice_office_id_credits_invoice_id_fkey FOREIGN KEY (office_id, credits_invoice_id) REFERENCES invoice(office_id, id);
alter table invoice add constraint invoice_pkey PRIMARY KEY (office_id, id);
alter table invoice add constraint invoice_office_id_number_key UNIQUE (office_id, number);
alter table job add constraint job_check CHECK ((num_nulls(done_on, done_at, done_by) = ANY (ARRAY[0, 3])));
alter table job add constraint job_check1 CHECK ((num_nulls(given_to, given_by, given_at) = ANY (ARRAY[0, 3])));
alter table job add constraint job_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table job add constraint job_office_id_done_by_fkey FOREIGN KEY (office_id, done_by) REFERENCES staff(office_id, id);
alter table job add constraint job_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table job add constraint job_office_id_given_by_fkey FOREIGN KEY (office_id, given_by) REFERENCES staff(office_id, id);
alter table job add constraint job_office_id_given_to_fkey FOREIGN KEY (office_id, given_to) REFERENCES staff(office_id, id);
alter table job add constraint job_pkey PRIMARY KEY (office_id, client_id, job_key);
alter table job_day add constraint job_day_office_id_chosen_by_fkey FOREIGN KEY (office_id, chosen_by) REFERENCES staff(office_id, id);
alter table job_day add constraint job_day_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table job_day add constraint job_day_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table job_day add constraint job_day_office_id_for_id_fkey FOREIGN KEY (office_id, for_id) REFERENCES staff(office_id, id);
alter table job_day add constraint job_day_pkey PRIMARY KEY (office_id, client_id, job_key);
alter table kysely_migration add constraint kysely_migration_pkey PRIMARY KEY (name);
alter table kysely_migration_lock add constraint kysely_migration_lock_pkey PRIMARY KEY (id);
alter table ledger_connection add constraint ledger_connection_check CHECK (((token IS NULL) = (disconnected_at IS NOT NULL)));
alter table ledger_connection add constraint ledger_connection_outcome_check CHECK ((outcome = ANY (ARRAY['read'::text, 'unauthorised'::text, 'no-access'::text, 'not-found'::text, 'rate-limited'::text, 'unreachable'::text, 'unreadable'::text])));
alter table ledger_connection add constraint ledger_connection_system_check CHECK ((system = 'fiken'::text));
alter table ledger_connection add constraint ledger_connection_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table ledger_connection add constraint ledger_connection_office_id_connected_by_fkey FOREIGN KEY (office_id, connected_by) REFERENCES staff(office_id, id);
alter table ledger_connection add constraint ledger_connection_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table ledger_connection add constraint ledger_connection_pkey PRIMARY KEY (office_id, client_id);
alter table ledger_document add constraint ledger_document_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES ledger_connection(office_id, client_id);
alter table ledger_document add constraint ledger_document_pkey PRIMARY KEY (office_id, client_id, document_id);
alter table ledger_push add constraint ledger_push_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'attempting'::text, 'sent'::text, 'refused'::text, 'in-doubt'::text])));
alter table ledger_push add constraint ledger_push_office_id_arrival_id_fkey FOREIGN KEY (office_id, arrival_id) REFERENCES arrival(office_id, id);
alter table ledger_push add constraint ledger_push_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table ledger_push add constraint ledger_push_office_id_wanted_by_fkey FOREIGN KEY (office_id, wanted_by) REFERENCES staff(office_id, id);
alter table ledger_push add constraint ledger_push_pkey PRIMARY KEY (office_id, arrival_id);
alter table meeting add constraint meeting_check CHECK ((from_on <= to_on));
alter table meeting add constraint meeting_check1 CHECK ((((meets_on IS NULL) = (from_time IS NULL)) AND ((meets_on IS NULL) = (to_time IS NULL))));
alter table meeting add constraint meeting_check2 CHECK ((from_time < to_time));
alter table meeting add constraint meeting_check3 CHECK (((meets_on IS NULL) = (sequence IS NULL)));
alter table meeting add constraint meeting_check4 CHECK (((state <> ALL (ARRAY['booked'::text, 'moved'::text, 'held'::text, 'not-held'::text])) OR (meets_on IS NOT NULL)));
alter table meeting add constraint meeting_check5 CHECK (((state <> ALL (ARRAY['offered'::text, 'booked'::text, 'moved'::text])) OR (place IS NOT NULL)));
alter table meeting add constraint meeting_purpose_check CHECK ((purpose = ANY (ARRAY['talk'::text, 'half-year'::text, 'review'::text, 'other'::text])));
alter table meeting add constraint meeting_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'booked'::text, 'moved'::text, 'declined'::text, 'cancelled'::text, 'held'::text, 'not-held'::text, 'lapsed'::text])));
alter table meeting add constraint meeting_office_id_attendee_id_fkey FOREIGN KEY (office_id, attendee_id) REFERENCES person(office_id, id);
alter table meeting add constraint meeting_office_id_changed_by_person_fkey FOREIGN KEY (office_id, changed_by_person) REFERENCES person(office_id, id);
alter table meeting add constraint meeting_office_id_changed_by_staff_fkey FOREIGN KEY (office_id, changed_by_staff) REFERENCES staff(office_id, id);
alter table meeting add constraint meeting_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table meeting add constraint meeting_office_id_course_id_fkey FOREIGN KEY (office_id, course_id) REFERENCES course(office_id, id);
alter table meeting add constraint meeting_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table meeting add constraint meeting_office_id_host_id_fkey FOREIGN KEY (office_id, host_id) REFERENCES staff(office_id, id);
alter table meeting add constraint meeting_office_id_made_by_fkey FOREIGN KEY (office_id, made_by) REFERENCES staff(office_id, id);
alter table meeting add constraint meeting_pkey PRIMARY KEY (office_id, id);
alter table message add constraint message_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'sms'::text])));
alter table message add constraint message_status_check CHECK ((status = ANY (ARRAY['queued'::text, 'attempting'::text, 'accepted'::text, 'failed'::text, 'in-doubt'::text, 'dropped'::text, 'noted'::text])));
alter table message add constraint message_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table message add constraint message_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table message add constraint message_office_id_person_id_fkey FOREIGN KEY (office_id, person_id) REFERENCES person(office_id, id);
alter table message add constraint message_office_id_staff_id_fkey FOREIGN KEY (office_id, staff_id) REFERENCES staff(office_id, id);
alter table message add constraint message_pkey PRIMARY KEY (office_id, id);
alter table message_attempt add constraint message_attempt_phase_check CHECK ((phase = ANY (ARRAY['started'::text, 'accepted'::text, 'not-sent'::text, 'in-doubt'::text])));
alter table message_attempt add constraint message_attempt_office_id_message_id_fkey FOREIGN KEY (office_id, message_id) REFERENCES message(office_id, id);
alter table message_attempt add constraint message_attempt_pkey PRIMARY KEY (office_id, message_id, attempt, phase);
alter table message_obligation add constraint message_obligation_notice_check CHECK ((notice = ANY (ARRAY['none'::text, 'free-this-time'::text, 'price'::text])));
alter table message_obligation add constraint message_obligation_office_id_message_id_fkey FOREIGN KEY (office_id, message_id) REFERENCES message(office_id, id);
alter table message_obligation add constraint message_obligation_office_id_obligation_id_fkey FOREIGN KEY (office_id, obligation_id) REFERENCES obligation(office_id, id);
alter table message_obligation add constraint message_obligation_pkey PRIMARY KEY (office_id, message_id, obligation_id);
alter table message_text add constraint message_text_calendar_method_check CHECK ((calendar_method = ANY (ARRAY['REQUEST'::text, 'CANCEL'::text])));
alter table message_text add constraint message_text_check CHECK (((calendar_method IS NULL) = (calendar IS NULL)));
alter table message_text add constraint message_text_office_id_message_id_fkey FOREIGN KEY (office_id, message_id) REFERENCES message(office_id, id);
alter table message_text add constraint message_text_pkey PRIMARY KEY (office_id, message_id);
alter table missing_confirmation add constraint missing_confirmation_office_id_confirmed_by_fkey FOREIGN KEY (office_id, confirmed_by) REFERENCES staff(office_id, id);
alter table missing_confirmation add constraint missing_confirmation_office_id_obligation_id_fkey FOREIGN KEY (office_id, obligation_id) REFERENCES obligation(office_id, id);
alter table missing_confirmation add constraint missing_confirmation_pkey PRIMARY KEY (office_id, obligation_id, on_date);
alter table number_series add constraint number_series_next_number_check CHECK ((next_number > 0));
alter table number_series add constraint number_series_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table number_series add constraint number_series_office_id_given_by_fkey FOREIGN KEY (office_id, given_by) REFERENCES staff(office_id, id);
alter table number_series add constraint number_series_pkey PRIMARY KEY (office_id);
alter table objection add constraint objection_check CHECK (((state = 'open'::text) = (answered_at IS NULL)));
alter table objection add constraint objection_check1 CHECK (((state = 'open'::text) = (answered_by IS NULL)));
alter table objection add constraint objection_check2 CHECK (((kind = ANY (ARRAY['received-day'::text, 'deadline'::text])) = (claimed_on IS NOT NULL)));
alter table objection add constraint objection_kind_check CHECK ((kind = ANY (ARRAY['received-day'::text, 'deadline'::text, 'return'::text, 'question'::text, 'surcharge'::text])));
alter table objection add constraint objection_state_check CHECK ((state = ANY (ARRAY['open'::text, 'upheld'::text, 'partly'::text, 'not-upheld'::text])));
alter table objection add constraint objection_office_id_answered_by_fkey FOREIGN KEY (office_id, answered_by) REFERENCES staff(office_id, id);
alter table objection add constraint objection_office_id_arrival_id_fkey FOREIGN KEY (office_id, arrival_id) REFERENCES arrival(office_id, id);
alter table objection add constraint objection_office_id_asked_of_fkey FOREIGN KEY (office_id, asked_of) REFERENCES staff(office_id, id);
alter table objection add constraint objection_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table objection add constraint objection_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table objection add constraint objection_office_id_judged_by_fkey FOREIGN KEY (office_id, judged_by) REFERENCES staff(office_id, id);
alter table objection add constraint objection_office_id_line_id_fkey FOREIGN KEY (office_id, line_id) REFERENCES surcharge_line(office_id, id);
alter table objection add constraint objection_office_id_obligation_id_fkey FOREIGN KEY (office_id, obligation_id) REFERENCES obligation(office_id, id);
alter table objection add constraint objection_office_id_person_id_fkey FOREIGN KEY (office_id, person_id) REFERENCES person(office_id, id);
alter table objection add constraint objection_office_id_question_id_fkey FOREIGN KEY (office_id, question_id) REFERENCES question(office_id, id);
alter table objection add constraint objection_pkey PRIMARY KEY (office_id, id);
alter table objection add constraint objection_office_id_matter_key_key UNIQUE (office_id, matter_key);
alter table obligation add constraint obligation_ladder_check CHECK ((ladder = ANY (ARRAY['periodic'::text, 'event'::text])));
alter table obligation add constraint obligation_state_check CHECK ((state = ANY (ARRAY['open'::text, 'overdue'::text, 'answered'::text, 'returned'::text, 'delivered'::text, 'cancelled'::text])));
alter table obligation add constraint obligation_office_id_agreement_id_version_fkey FOREIGN KEY (office_id, agreement_id, version) REFERENCES agreement_version(office_id, agreement_id, version);
alter table obligation add constraint obligation_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table obligation add constraint obligation_pkey PRIMARY KEY (office_id, id);
alter table obligation add constraint obligation_office_id_agreement_id_duty_key_key UNIQUE (office_id, agreement_id, duty_key);
alter table obligation_item add constraint obligation_item_office_id_obligation_id_fkey FOREIGN KEY (office_id, obligation_id) REFERENCES obligation(office_id, id);
alter table obligation_item add constraint obligation_item_pkey PRIMARY KEY (office_id, obligation_id, key);
alter table office add constraint office_pkey PRIMARY KEY (id);
alter table office_anchor add constraint office_anchor_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table office_anchor add constraint office_anchor_pkey PRIMARY KEY (office_id, on_date);
alter table office_event add constraint office_event_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table office_event add constraint office_event_pkey PRIMARY KEY (office_id, sequence);
alter table office_head add constraint office_head_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table office_head add constraint office_head_pkey PRIMARY KEY (office_id);
alter table office_seal add constraint office_seal_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table office_seal add constraint office_seal_pkey PRIMARY KEY (office_id, id);
alter table one_time_code add constraint one_time_code_office_id_person_id_fkey FOREIGN KEY (office_id, person_id) REFERENCES person(office_id, id);
alter table one_time_code add constraint one_time_code_office_id_staff_id_fkey FOREIGN KEY (office_id, staff_id) REFERENCES staff(office_id, id);
alter table one_time_code add constraint one_time_code_pkey PRIMARY KEY (office_id, id);
alter table order_line add constraint order_line_place_check CHECK ((place > 0));
alter table order_line add constraint order_line_sum_ore_check CHECK ((sum_ore >= 0));
alter table order_line add constraint order_line_vat_basis_points_check CHECK ((vat_basis_points >= 0));
alter table order_line add constraint order_line_office_id_batch_id_fkey FOREIGN KEY (office_id, batch_id) REFERENCES export_batch(office_id, id);
alter table order_line add constraint order_line_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table order_line add constraint order_line_office_id_credit_line_id_fkey FOREIGN KEY (office_id, credit_line_id) REFERENCES credit_line(office_id, id);
alter table order_line add constraint order_line_office_id_invoice_id_fkey FOREIGN KEY (office_id, invoice_id) REFERENCES invoice(office_id, id);
alter table order_line add constraint order_line_office_id_line_id_fkey FOREIGN KEY (office_id, line_id) REFERENCES surcharge_line(office_id, id);
alter table order_line add constraint order_line_pkey PRIMARY KEY (office_id, batch_id, place);
alter table own_stance add constraint own_stance_check CHECK (((answers IS NULL) = (answered_on IS NULL)));
alter table own_stance add constraint own_stance_check1 CHECK (((test_shared_at IS NULL) OR (answers IS NOT NULL)));
alter table own_stance add constraint own_stance_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table own_stance add constraint own_stance_office_id_staff_id_fkey FOREIGN KEY (office_id, staff_id) REFERENCES staff(office_id, id);
alter table own_stance add constraint own_stance_pkey PRIMARY KEY (office_id, staff_id);
alter table package_lapse add constraint package_lapse_check CHECK ((to_on >= from_on));
alter table package_lapse add constraint package_lapse_office_id_agreement_id_fkey FOREIGN KEY (office_id, agreement_id) REFERENCES agreement(office_id, id);
alter table package_lapse add constraint package_lapse_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table package_lapse add constraint package_lapse_office_id_ended_in_fkey FOREIGN KEY (office_id, ended_in) REFERENCES message(office_id, id);
alter table package_lapse add constraint package_lapse_office_id_told_in_fkey FOREIGN KEY (office_id, told_in) REFERENCES message(office_id, id);
alter table package_lapse add constraint package_lapse_pkey PRIMARY KEY (office_id, id);
alter table partner_office add constraint partner_office_office_id_changed_by_fkey FOREIGN KEY (office_id, changed_by) REFERENCES staff(office_id, id);
alter table partner_office add constraint partner_office_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table partner_office add constraint partner_office_pkey PRIMARY KEY (office_id, id);
alter table partner_office add constraint partner_office_office_id_orgnr_key UNIQUE (office_id, orgnr);
alter table passkey add constraint passkey_office_id_staff_id_fkey FOREIGN KEY (office_id, staff_id) REFERENCES staff(office_id, id);
alter table passkey add constraint passkey_pkey PRIMARY KEY (office_id, id);
alter table passkey add constraint passkey_credential_id_key UNIQUE (credential_id);
alter table person add constraint person_language_check CHECK ((language = ANY (ARRAY['nb'::text, 'en'::text])));
alter table person add constraint person_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table person add constraint person_pkey PRIMARY KEY (office_id, id);
alter table price_adjustment add constraint price_adjustment_check CHECK (((from_figure IS NULL) = (to_figure IS NULL)));
alter table price_adjustment add constraint price_adjustment_check1 CHECK (((from_figure IS NULL) <> (basis_points IS NULL)));
alter table price_adjustment add constraint price_adjustment_from_figure_check CHECK ((from_figure > 0));
alter table price_adjustment add constraint price_adjustment_to_figure_check CHECK ((to_figure > 0));
alter table price_adjustment add constraint price_adjustment_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table price_adjustment add constraint price_adjustment_office_id_made_by_fkey FOREIGN KEY (office_id, made_by) REFERENCES staff(office_id, id);
alter table price_adjustment add constraint price_adjustment_pkey PRIMARY KEY (office_id, id);
alter table price_adjustment_line add constraint price_adjustment_line_check CHECK (((state = 'told'::text) = (ended_at IS NULL)));
alter table price_adjustment_line add constraint price_adjustment_line_check1 CHECK (((state = 'in-force'::text) = (version IS NOT NULL)));
alter table price_adjustment_line add constraint price_adjustment_line_state_check CHECK ((state = ANY (ARRAY['told'::text, 'in-force'::text, 'undone'::text, 'not-told'::text, 'overtaken'::text])));
alter table price_adjustment_line add constraint price_adjustment_line_office_id_adjustment_id_fkey FOREIGN KEY (office_id, adjustment_id) REFERENCES price_adjustment(office_id, id);
alter table price_adjustment_line add constraint price_adjustment_line_office_id_agreement_id_fkey FOREIGN KEY (office_id, agreement_id) REFERENCES agreement(office_id, id);
alter table price_adjustment_line add constraint price_adjustment_line_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table price_adjustment_line add constraint price_adjustment_line_office_id_message_id_fkey FOREIGN KEY (office_id, message_id) REFERENCES message(office_id, id);
alter table price_adjustment_line add constraint price_adjustment_line_pkey PRIMARY KEY (office_id, id);
alter table promise_move add constraint promise_move_check CHECK ((num_nulls(undone_by, undone_at) = ANY (ARRAY[0, 2])));
alter table promise_move add constraint promise_move_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table promise_move add constraint promise_move_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table promise_move add constraint promise_move_office_id_message_id_fkey FOREIGN KEY (office_id, message_id) REFERENCES message(office_id, id);
alter table promise_move add constraint promise_move_office_id_moved_by_fkey FOREIGN KEY (office_id, moved_by) REFERENCES staff(office_id, id);
alter table promise_move add constraint promise_move_office_id_undone_by_fkey FOREIGN KEY (office_id, undone_by) REFERENCES staff(office_id, id);
alter table promise_move add constraint promise_move_pkey PRIMARY KEY (office_id, id);
alter table promise_move_report add constraint promise_move_report_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table promise_move_report add constraint promise_move_report_office_id_move_id_fkey FOREIGN KEY (office_id, move_id) REFERENCES promise_move(office_id, id);
alter table promise_move_report add constraint promise_move_report_office_id_report_id_fkey FOREIGN KEY (office_id, report_id) REFERENCES promised_report(office_id, id);
alter table promise_move_report add constraint promise_move_report_pkey PRIMARY KEY (office_id, move_id, report_id);
alter table promise_set_aside add constraint promise_set_aside_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table promise_set_aside add constraint promise_set_aside_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table promise_set_aside add constraint promise_set_aside_office_id_set_by_fkey FOREIGN KEY (office_id, set_by) REFERENCES staff(office_id, id);
alter table promise_set_aside add constraint promise_set_aside_pkey PRIMARY KEY (office_id, client_id, job_key);
alter table promised_report add constraint promised_report_check CHECK (((done_on IS NULL) = (done_at IS NULL)));
alter table promised_report add constraint promised_report_office_id_agreement_id_version_fkey FOREIGN KEY (office_id, agreement_id, version) REFERENCES agreement_version(office_id, agreement_id, version);
alter table promised_report add constraint promised_report_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table promised_report add constraint promised_report_office_id_done_by_fkey FOREIGN KEY (office_id, done_by) REFERENCES staff(office_id, id);
alter table promised_report add constraint promised_report_pkey PRIMARY KEY (office_id, id);
alter table promised_report add constraint promised_report_office_id_agreement_id_promise_key_period_s_key UNIQUE (office_id, agreement_id, promise_key, period_start_on);
alter table proposal_signer add constraint proposal_signer_check CHECK (((state = 'waiting'::text) = (decided_at IS NULL)));
alter table proposal_signer add constraint proposal_signer_identity_check CHECK ((identity = ANY (ARRAY['signed-in-staff'::text, 'one-time-code'::text, 'openid-connect'::text, 'paper'::text])));
alter table proposal_signer add constraint proposal_signer_side_check CHECK ((side = ANY (ARRAY['client'::text, 'office'::text])));
alter table proposal_signer add constraint proposal_signer_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'accepted'::text, 'declined'::text])));
alter table proposal_signer add constraint proposal_signer_office_id_person_id_fkey FOREIGN KEY (office_id, person_id) REFERENCES person(office_id, id);
alter table proposal_signer add constraint proposal_signer_office_id_proposal_id_fkey FOREIGN KEY (office_id, proposal_id) REFERENCES agreement_proposal(office_id, id);
alter table proposal_signer add constraint proposal_signer_office_id_staff_id_fkey FOREIGN KEY (office_id, staff_id) REFERENCES staff(office_id, id);
alter table proposal_signer add constraint proposal_signer_pkey PRIMARY KEY (office_id, proposal_id, number);
alter table proposing_stop add constraint proposing_stop_answer_check CHECK ((answer = ANY (ARRAY['talk'::text, 'later-slot'::text, 'parting'::text])));
alter table proposing_stop add constraint proposing_stop_check CHECK (((answer IS NULL) = (answered_at IS NULL)));
alter table proposing_stop add constraint proposing_stop_check1 CHECK (((resume_on IS NULL) = (resumed_at IS NULL)));
alter table proposing_stop add constraint proposing_stop_check2 CHECK ((resume_on >= stopped_on));
alter table proposing_stop add constraint proposing_stop_office_id_answered_by_fkey FOREIGN KEY (office_id, answered_by) REFERENCES staff(office_id, id);
alter table proposing_stop add constraint proposing_stop_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table proposing_stop add constraint proposing_stop_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table proposing_stop add constraint proposing_stop_office_id_resumed_by_fkey FOREIGN KEY (office_id, resumed_by) REFERENCES staff(office_id, id);
alter table proposing_stop add constraint proposing_stop_pkey PRIMARY KEY (office_id, id);
alter table question add constraint question_check CHECK (((answered_at IS NULL) OR (state = ANY (ARRAY['answered'::text, 'settled'::text]))));
alter table question add constraint question_state_check CHECK ((state = ANY (ARRAY['open'::text, 'answered'::text, 'settled'::text, 'withdrawn'::text])));
alter table question add constraint question_office_id_answer_arrival_id_fkey FOREIGN KEY (office_id, answer_arrival_id) REFERENCES arrival(office_id, id);
alter table question add constraint question_office_id_answered_by_fkey FOREIGN KEY (office_id, answered_by) REFERENCES person(office_id, id);
alter table question add constraint question_office_id_arrival_id_fkey FOREIGN KEY (office_id, arrival_id) REFERENCES arrival(office_id, id);
alter table question add constraint question_office_id_asked_by_fkey FOREIGN KEY (office_id, asked_by) REFERENCES staff(office_id, id);
alter table question add constraint question_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table question add constraint question_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table question add constraint question_office_id_obligation_id_fkey FOREIGN KEY (office_id, obligation_id) REFERENCES obligation(office_id, id);
alter table question add constraint question_office_id_settled_by_fkey FOREIGN KEY (office_id, settled_by) REFERENCES staff(office_id, id);
alter table question add constraint question_office_id_told_in_fkey FOREIGN KEY (office_id, told_in) REFERENCES message(office_id, id);
alter table question add constraint question_pkey PRIMARY KEY (office_id, id);
alter table rate_limit add constraint rate_limit_pkey PRIMARY KEY (key, window_at);
alter table reading add constraint reading_check CHECK (((state = 'read'::text) = (document IS NOT NULL)));
alter table reading add constraint reading_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'reading'::text, 'read'::text, 'failed'::text, 'infected'::text])));
alter table reading add constraint reading_office_id_arrival_id_fkey FOREIGN KEY (office_id, arrival_id) REFERENCES arrival(office_id, id);
alter table reading add constraint reading_pkey PRIMARY KEY (office_id, arrival_id);
alter table record_event add constraint record_event_sequence_check CHECK ((sequence > 0));
alter table record_event add constraint record_event_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table record_event add constraint record_event_pkey PRIMARY KEY (office_id, client_id, sequence);
alter table record_head add constraint record_head_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table record_head add constraint record_head_pkey PRIMARY KEY (office_id, client_id);
alter table record_words add constraint record_words_office_id_client_id_sequence_fkey FOREIGN KEY (office_id, client_id, sequence) REFERENCES record_event(office_id, client_id, sequence);
alter table record_words add constraint record_words_pkey PRIMARY KEY (office_id, client_id, sequence);
alter table recovery_code add constraint recovery_code_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table recovery_code add constraint recovery_code_office_id_staff_id_fkey FOREIGN KEY (office_id, staff_id) REFERENCES staff(office_id, id);
alter table recovery_code add constraint recovery_code_pkey PRIMARY KEY (office_id, staff_id, code_hash);
alter table referral add constraint referral_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'consent-asked'::text, 'consented'::text, 'introduced'::text, 'taken-on'::text, 'consent-declined'::text, 'declined-by-partner'::text, 'changed-mind'::text, 'nobody-fits'::text])));
alter table referral add constraint referral_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table referral add constraint referral_office_id_contact_id_fkey FOREIGN KEY (office_id, contact_id) REFERENCES person(office_id, id);
alter table referral add constraint referral_office_id_course_id_fkey FOREIGN KEY (office_id, course_id) REFERENCES course(office_id, id);
alter table referral add constraint referral_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table referral add constraint referral_office_id_made_by_fkey FOREIGN KEY (office_id, made_by) REFERENCES staff(office_id, id);
alter table referral add constraint referral_pkey PRIMARY KEY (office_id, id);
alter table reminder_ask add constraint reminder_ask_office_id_asked_by_fkey FOREIGN KEY (office_id, asked_by) REFERENCES staff(office_id, id);
alter table reminder_ask add constraint reminder_ask_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table reminder_ask add constraint reminder_ask_office_id_obligation_id_fkey FOREIGN KEY (office_id, obligation_id) REFERENCES obligation(office_id, id);
alter table reminder_ask add constraint reminder_ask_pkey PRIMARY KEY (office_id, obligation_id);
alter table reminder_step add constraint reminder_step_outcome_check CHECK ((outcome = ANY (ARRAY['sent'::text, 'noted'::text])));
alter table reminder_step add constraint reminder_step_step_check CHECK ((step = ANY (ARRAY['early'::text, 'asked'::text, 'main'::text, 'text'::text, 'call'::text])));
alter table reminder_step add constraint reminder_step_office_id_message_id_fkey FOREIGN KEY (office_id, message_id) REFERENCES message(office_id, id);
alter table reminder_step add constraint reminder_step_office_id_obligation_id_fkey FOREIGN KEY (office_id, obligation_id) REFERENCES obligation(office_id, id);
alter table reminder_step add constraint reminder_step_pkey PRIMARY KEY (office_id, obligation_id, for_due_on, step);
alter table retention_hold add constraint retention_hold_check CHECK (((ended_at IS NULL) = (ended_by IS NULL)));
alter table retention_hold add constraint retention_hold_reason_check CHECK ((reason = ANY (ARRAY['dispute'::text, 'estate'::text, 'manual'::text])));
alter table retention_hold add constraint retention_hold_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table retention_hold add constraint retention_hold_office_id_ended_by_fkey FOREIGN KEY (office_id, ended_by) REFERENCES staff(office_id, id);
alter table retention_hold add constraint retention_hold_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table retention_hold add constraint retention_hold_office_id_made_by_fkey FOREIGN KEY (office_id, made_by) REFERENCES staff(office_id, id);
alter table retention_hold add constraint retention_hold_pkey PRIMARY KEY (office_id, id);
alter table safe_keeping_fault add constraint safe_keeping_fault_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table safe_keeping_fault add constraint safe_keeping_fault_run_id_fkey FOREIGN KEY (run_id) REFERENCES safe_keeping_run(id);
alter table safe_keeping_fault add constraint safe_keeping_fault_pkey PRIMARY KEY (office_id, id);
alter table safe_keeping_run add constraint safe_keeping_run_check CHECK ((((part IS NOT NULL) = (kind = 'verify-part'::text)) AND ((part >= 0) AND (part <= 29))));
alter table safe_keeping_run add constraint safe_keeping_run_check1 CHECK (((ended_at IS NULL) = (outcome IS NULL)));
alter table safe_keeping_run add constraint safe_keeping_run_check2 CHECK (((failure IS NOT NULL) = (NOT (outcome IS DISTINCT FROM 'failed'::text))));
alter table safe_keeping_run add constraint safe_keeping_run_kind_check CHECK ((kind = ANY (ARRAY['backup'::text, 'verify-quick'::text, 'verify-part'::text, 'verify-full'::text, 'restore-trial'::text])));
alter table safe_keeping_run add constraint safe_keeping_run_outcome_check CHECK ((outcome = ANY (ARRAY['in-order'::text, 'found'::text, 'failed'::text])));
alter table safe_keeping_run add constraint safe_keeping_run_pkey PRIMARY KEY (id);
alter table staff add constraint staff_language_check CHECK ((language = ANY (ARRAY['nb'::text, 'en'::text])));
alter table staff add constraint staff_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'manager'::text, 'accountant'::text, 'assistant'::text])));
alter table staff add constraint staff_office_id_deputy_id_fkey FOREIGN KEY (office_id, deputy_id) REFERENCES staff(office_id, id);
alter table staff add constraint staff_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table staff add constraint staff_pkey PRIMARY KEY (office_id, id);
alter table staff_identity add constraint staff_identity_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table staff_identity add constraint staff_identity_office_id_staff_id_fkey FOREIGN KEY (office_id, staff_id) REFERENCES staff(office_id, id);
alter table staff_identity add constraint staff_identity_pkey PRIMARY KEY (office_id, issuer, subject);
alter table staff_totp add constraint staff_totp_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table staff_totp add constraint staff_totp_office_id_staff_id_fkey FOREIGN KEY (office_id, staff_id) REFERENCES staff(office_id, id);
alter table staff_totp add constraint staff_totp_pkey PRIMARY KEY (office_id, staff_id);
alter table stray_mail add constraint stray_mail_check CHECK (((state = 'waiting'::text) = (decided_at IS NULL)));
alter table stray_mail add constraint stray_mail_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'taken'::text, 'set-aside'::text])));
alter table stray_mail add constraint stray_mail_office_id_decided_by_fkey FOREIGN KEY (office_id, decided_by) REFERENCES staff(office_id, id);
alter table stray_mail add constraint stray_mail_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table stray_mail add constraint stray_mail_pkey PRIMARY KEY (office_id, id);
alter table surcharge_line add constraint surcharge_line_check CHECK (((obligation_id IS NULL) <> (request_id IS NULL)));
alter table surcharge_line add constraint surcharge_line_rested_from_check CHECK ((rested_from = ANY (ARRAY['proposed'::text, 'approved'::text])));
alter table surcharge_line add constraint surcharge_line_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'approved'::text, 'waived'::text, 'forgiven'::text, 'resting'::text, 'withdrawn'::text, 'not-proposed'::text])));
alter table surcharge_line add constraint surcharge_line_sum_ore_check CHECK ((sum_ore >= 0));
alter table surcharge_line add constraint surcharge_line_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table surcharge_line add constraint surcharge_line_office_id_decided_by_fkey FOREIGN KEY (office_id, decided_by) REFERENCES staff(office_id, id);
alter table surcharge_line add constraint surcharge_line_office_id_exported_in_fkey FOREIGN KEY (office_id, exported_in) REFERENCES export_batch(office_id, id);
alter table surcharge_line add constraint surcharge_line_office_id_obligation_id_fkey FOREIGN KEY (office_id, obligation_id) REFERENCES obligation(office_id, id);
alter table surcharge_line add constraint surcharge_line_office_id_request_id_fkey FOREIGN KEY (office_id, request_id) REFERENCES urgent_request(office_id, id);
alter table surcharge_line add constraint surcharge_line_pkey PRIMARY KEY (office_id, id);
alter table surcharge_line add constraint surcharge_line_once UNIQUE (office_id, obligation_id, charge_key);
alter table talk_pack add constraint talk_pack_check CHECK (((own_dates IS NULL) = (own_dates_by IS NULL)));
alter table talk_pack add constraint talk_pack_language_check CHECK ((language = ANY (ARRAY['nb'::text, 'en'::text])));
alter table talk_pack add constraint talk_pack_office_id_changed_by_fkey FOREIGN KEY (office_id, changed_by) REFERENCES staff(office_id, id);
alter table talk_pack add constraint talk_pack_office_id_course_id_fkey FOREIGN KEY (office_id, course_id) REFERENCES course(office_id, id);
alter table talk_pack add constraint talk_pack_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table talk_pack add constraint talk_pack_office_id_own_dates_by_fkey FOREIGN KEY (office_id, own_dates_by) REFERENCES staff(office_id, id);
alter table talk_pack add constraint talk_pack_pkey PRIMARY KEY (office_id, course_id);
alter table task add constraint task_office_id_assigned_to_fkey FOREIGN KEY (office_id, assigned_to) REFERENCES staff(office_id, id);
alter table task add constraint task_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table task add constraint task_office_id_closed_by_fkey FOREIGN KEY (office_id, closed_by) REFERENCES staff(office_id, id);
alter table task add constraint task_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table task add constraint task_office_id_message_id_fkey FOREIGN KEY (office_id, message_id) REFERENCES message(office_id, id);
alter table task add constraint task_office_id_obligation_id_fkey FOREIGN KEY (office_id, obligation_id) REFERENCES obligation(office_id, id);
alter table task add constraint task_pkey PRIMARY KEY (office_id, id);
alter table task add constraint task_office_id_dedupe_key_key UNIQUE (office_id, dedupe_key);
alter table time_entry add constraint time_entry_check CHECK (((import_id IS NULL) = (source <> 'imported'::text)));
alter table time_entry add constraint time_entry_check1 CHECK (((changed_at IS NULL) = (changed_by IS NULL)));
alter table time_entry add constraint time_entry_minutes_check CHECK (((minutes >= 1) AND (minutes <= 1440)));
alter table time_entry add constraint time_entry_source_check CHECK ((source = ANY (ARRAY['typed'::text, 'timer'::text, 'suggested'::text, 'imported'::text])));
alter table time_entry add constraint time_entry_office_id_changed_by_fkey FOREIGN KEY (office_id, changed_by) REFERENCES staff(office_id, id);
alter table time_entry add constraint time_entry_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table time_entry add constraint time_entry_office_id_entered_by_fkey FOREIGN KEY (office_id, entered_by) REFERENCES staff(office_id, id);
alter table time_entry add constraint time_entry_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table time_entry add constraint time_entry_office_id_import_id_fkey FOREIGN KEY (office_id, import_id) REFERENCES import_batch(office_id, id);
alter table time_entry add constraint time_entry_office_id_staff_id_fkey FOREIGN KEY (office_id, staff_id) REFERENCES staff(office_id, id);
alter table time_entry add constraint time_entry_pkey PRIMARY KEY (office_id, id);
alter table time_running add constraint time_running_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table time_running add constraint time_running_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table time_running add constraint time_running_office_id_staff_id_fkey FOREIGN KEY (office_id, staff_id) REFERENCES staff(office_id, id);
alter table time_running add constraint time_running_pkey PRIMARY KEY (office_id, staff_id);
alter table trial_year add constraint trial_year_check CHECK ((start_on <= last_on));
alter table trial_year add constraint trial_year_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table trial_year add constraint trial_year_office_id_course_id_fkey FOREIGN KEY (office_id, course_id) REFERENCES course(office_id, id);
alter table trial_year add constraint trial_year_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table trial_year add constraint trial_year_office_id_made_by_fkey FOREIGN KEY (office_id, made_by) REFERENCES staff(office_id, id);
alter table trial_year add constraint trial_year_pkey PRIMARY KEY (office_id, id);
alter table trial_year_milestone add constraint trial_year_milestone_milestone_check CHECK ((milestone = ANY (ARRAY['first-status'::text, 'second-status'::text, 'halfway'::text, 'third-status'::text, 'book-review'::text, 'review-due'::text, 'review-overdue'::text])));
alter table trial_year_milestone add constraint trial_year_milestone_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'missed'::text])));
alter table trial_year_milestone add constraint trial_year_milestone_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table trial_year_milestone add constraint trial_year_milestone_office_id_noted_by_fkey FOREIGN KEY (office_id, noted_by) REFERENCES staff(office_id, id);
alter table trial_year_milestone add constraint trial_year_milestone_office_id_year_id_fkey FOREIGN KEY (office_id, year_id) REFERENCES trial_year(office_id, id);
alter table trial_year_milestone add constraint trial_year_milestone_pkey PRIMARY KEY (office_id, year_id, milestone);
alter table urgent_request add constraint urgent_request_check CHECK ((needed_on >= asked_on));
alter table urgent_request add constraint urgent_request_check1 CHECK (((done_on IS NULL) = (minutes IS NULL)));
alter table urgent_request add constraint urgent_request_check2 CHECK (((done_on IS NULL) = (done_at IS NULL)));
alter table urgent_request add constraint urgent_request_check3 CHECK (((withdrawn_at IS NULL) OR (done_on IS NULL)));
alter table urgent_request add constraint urgent_request_minutes_check CHECK ((minutes > 0));
alter table urgent_request add constraint urgent_request_office_id_agreement_id_version_fkey FOREIGN KEY (office_id, agreement_id, version) REFERENCES agreement_version(office_id, agreement_id, version);
alter table urgent_request add constraint urgent_request_office_id_client_id_fkey FOREIGN KEY (office_id, client_id) REFERENCES client(office_id, id);
alter table urgent_request add constraint urgent_request_office_id_done_by_fkey FOREIGN KEY (office_id, done_by) REFERENCES staff(office_id, id);
alter table urgent_request add constraint urgent_request_office_id_entered_by_fkey FOREIGN KEY (office_id, entered_by) REFERENCES staff(office_id, id);
alter table urgent_request add constraint urgent_request_office_id_message_id_fkey FOREIGN KEY (office_id, message_id) REFERENCES message(office_id, id);
alter table urgent_request add constraint urgent_request_office_id_person_id_fkey FOREIGN KEY (office_id, person_id) REFERENCES person(office_id, id);
alter table urgent_request add constraint urgent_request_pkey PRIMARY KEY (office_id, id);
alter table weekend_foresight add constraint weekend_foresight_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table weekend_foresight add constraint weekend_foresight_pkey PRIMARY KEY (office_id);
alter table working_hours add constraint working_hours_check CHECK ((from_time < to_time));
alter table working_hours add constraint working_hours_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)));
alter table working_hours add constraint working_hours_office_id_fkey FOREIGN KEY (office_id) REFERENCES office(id);
alter table working_hours add constraint working_hours_office_id_staff_id_fkey FOREIGN KEY (office_id, staff_id) REFERENCES staff(office_id, id);
alter table working_hours add constraint working_hours_pkey PRIMARY KEY (office_id, staff_id, weekday);

CREATE UNIQUE INDEX access_by_token ON public.access USING btree (token_hash);
CREATE UNIQUE INDEX access_handover_link ON public.access USING btree (office_id, handover_id) WHERE ((revoked_at IS NULL) AND (handover_id IS NOT NULL));
CREATE INDEX access_of_person ON public.access USING btree (office_id, person_id) WHERE ((kind = 'person-session'::text) AND (revoked_at IS NULL));
CREATE INDEX access_of_staff ON public.access USING btree (office_id, staff_id) WHERE ((kind = 'staff-session'::text) AND (revoked_at IS NULL));
CREATE INDEX agreement_by_client ON public.agreement USING btree (office_id, client_id);
CREATE INDEX agreement_to_derive ON public.agreement USING btree (office_id, duties_until_on) WHERE (ended_on IS NULL);
CREATE INDEX agreement_proposal_by_client ON public.agreement_proposal USING btree (office_id, client_id);
CREATE UNIQUE INDEX agreement_proposal_one_sent ON public.agreement_proposal USING btree (office_id, client_id) WHERE (state = 'sent'::text);
CREATE INDEX agreement_proposal_open ON public.agreement_proposal USING btree (office_id, answer_by_on) WHERE (state = 'sent'::text);
CREATE UNIQUE INDEX agreement_version_of_proposal ON public.agreement_version USING btree (office_id, proposal_id) WHERE (proposal_id IS NOT NULL);
CREATE INDEX agreement_version_with_lapse ON public.agreement_version USING btree (office_id, agreement_id) WHERE (terms ? 'lapse'::text);
CREATE INDEX answer_by_obligation ON public.answer USING btree (office_id, obligation_id);
CREATE INDEX arrival_by_content ON public.arrival USING btree (office_id, client_id, sha256) WHERE (sha256 IS NOT NULL);
CREATE INDEX arrival_by_obligation ON public.arrival USING btree (office_id, obligation_id);
CREATE INDEX arrival_inbox ON public.arrival USING btree (office_id, received_at, id) INCLUDE (client_id, obligation_id) WHERE (verdict = 'waiting'::text);
CREATE INDEX arrival_joined ON public.arrival USING btree (office_id, joined_into) WHERE (joined_into IS NOT NULL);
CREATE INDEX arrival_newest ON public.arrival USING btree (office_id, received_at) WHERE (via = 'portal'::text);
CREATE UNIQUE INDEX arrival_part_once ON public.arrival USING btree (office_id, part_of, part_path) WHERE (part_of IS NOT NULL);
CREATE INDEX arrival_waiting ON public.arrival USING btree (office_id, client_id, received_at) WHERE (verdict = 'waiting'::text);
CREATE INDEX breach_letter_by_client ON public.breach_letter USING btree (office_id, client_id, letter_on);
CREATE INDEX busy_time_of_staff ON public.busy_time USING btree (office_id, staff_id, busy_on);
CREATE UNIQUE INDEX chosen_overtime_once ON public.chosen_overtime USING btree (office_id, staff_id, overtime_on, from_time) WHERE (taken_back_at IS NULL);
CREATE UNIQUE INDEX claim_mark_open ON public.claim_mark USING btree (office_id, client_id) WHERE (ended_at IS NULL);
CREATE INDEX client_by_cost ON public.client USING btree (office_id, cost_of_lateness_ore, id) WHERE active;
CREATE INDEX client_by_group ON public.client USING btree (office_id, group_id) WHERE (group_id IS NOT NULL);
CREATE UNIQUE INDEX client_orgnr ON public.client USING btree (office_id, orgnr) WHERE active;
CREATE UNIQUE INDEX client_group_name ON public.client_group USING btree (office_id, lower(name));
CREATE INDEX contact_by_person ON public.contact USING btree (office_id, person_id);
CREATE UNIQUE INDEX course_standing ON public.course USING btree (office_id, client_id) WHERE (ended_at IS NULL);
CREATE INDEX course_to_ask ON public.course USING btree (office_id, ask_again_on) WHERE (ended_at IS NULL);
CREATE INDEX course_event_of_course ON public.course_event USING btree (office_id, course_id, happened_at);
CREATE INDEX course_review_of_client ON public.course_review USING btree (office_id, client_id, opened_at);
CREATE UNIQUE INDEX course_review_open ON public.course_review USING btree (office_id, course_id) WHERE (closed_on IS NULL);
CREATE INDEX credit_line_to_export ON public.credit_line USING btree (office_id, made_at) WHERE (exported_in IS NULL);
CREATE UNIQUE INDEX delivery_key_token ON public.delivery_key USING btree (token_hash);
CREATE INDEX erased_file_waiting ON public.erased_file USING btree (office_id) WHERE (gone_at IS NULL);
CREATE INDEX export_batch_newest ON public.export_batch USING btree (office_id, made_at DESC);
CREATE INDEX extension_request_by_obligation ON public.extension_request USING btree (office_id, obligation_id);
CREATE UNIQUE INDEX extension_request_waiting ON public.extension_request USING btree (office_id, obligation_id) WHERE (decision = 'waiting'::text);
CREATE INDEX extra_work_by_obligation ON public.extra_work USING btree (office_id, obligation_id);
CREATE UNIQUE INDEX file_removal_waiting ON public.file_removal USING btree (office_id, arrival_id) WHERE (state = 'waiting'::text);
CREATE INDEX finding_by_arrival ON public.finding USING btree (office_id, arrival_id) WHERE (gone_at IS NULL);
CREATE INDEX finding_by_obligation ON public.finding USING btree (office_id, obligation_id) WHERE (gone_at IS NULL);
CREATE UNIQUE INDEX finding_once ON public.finding USING btree (office_id, client_id, COALESCE(obligation_id, '00000000-0000-0000-0000-000000000000'::uuid), key);
CREATE INDEX finding_open ON public.finding USING btree (office_id, client_id) WHERE ((gone_at IS NULL) AND (set_aside_at IS NULL));
CREATE INDEX finding_shown ON public.finding USING btree (office_id, arrival_id) INCLUDE (severity) WHERE ((gone_at IS NULL) AND (set_aside_at IS NULL) AND (severity <> 'tells'::text));
CREATE UNIQUE INDEX handover_open ON public.handover USING btree (office_id, client_id) WHERE (ended_at IS NULL);
CREATE INDEX handover_statement_of_handover ON public.handover_statement USING btree (office_id, handover_id);
CREATE INDEX handover_step_of_handover ON public.handover_step USING btree (office_id, handover_id, done_at);
CREATE UNIQUE INDEX holdout_trial_running ON public.holdout_trial USING btree (office_id) WHERE ((ended_on IS NULL) AND (verdict IS NULL));
CREATE INDEX identity_confirmation_by_proposal ON public.identity_confirmation USING btree (office_id, proposal_id, person_id);
CREATE UNIQUE INDEX intake_address_in_use ON public.intake_address USING btree (office_id, COALESCE(client_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE (revoked_at IS NULL);
CREATE UNIQUE INDEX intake_address_token ON public.intake_address USING btree (token);
CREATE INDEX invoice_by_batch ON public.invoice USING btree (office_id, batch_id);
CREATE INDEX ledger_push_open ON public.ledger_push USING btree (office_id, client_id) WHERE (state = ANY (ARRAY['waiting'::text, 'attempting'::text, 'in-doubt'::text]));
CREATE INDEX meeting_of_attendee ON public.meeting USING btree (office_id, attendee_id);
CREATE INDEX meeting_of_client ON public.meeting USING btree (office_id, client_id);
CREATE INDEX meeting_of_host ON public.meeting USING btree (office_id, host_id, meets_on) WHERE (meets_on IS NOT NULL);
CREATE UNIQUE INDEX meeting_once_at_a_time ON public.meeting USING btree (office_id, host_id, meets_on, from_time) WHERE (state = ANY (ARRAY['booked'::text, 'moved'::text]));
CREATE INDEX meeting_open ON public.meeting USING btree (office_id, state) WHERE (state = ANY (ARRAY['offered'::text, 'booked'::text, 'moved'::text]));
CREATE UNIQUE INDEX message_chasing_once_a_day ON public.message USING btree (office_id, person_id, planned_on) WHERE chasing;
CREATE UNIQUE INDEX message_header ON public.message USING btree (message_id_header);
CREATE UNIQUE INDEX message_matter ON public.message USING btree (office_id, matter_key) WHERE (matter_key IS NOT NULL);
CREATE INDEX message_newest ON public.message USING btree (office_id, created_at DESC);
CREATE INDEX message_unfinished ON public.message USING btree (office_id, status) WHERE (status = ANY (ARRAY['queued'::text, 'attempting'::text, 'in-doubt'::text]));
CREATE INDEX message_obligation_by_obligation ON public.message_obligation USING btree (office_id, obligation_id);
CREATE INDEX objection_by_client ON public.objection USING btree (office_id, client_id, made_at);
CREATE INDEX objection_open ON public.objection USING btree (office_id, client_id) WHERE (state = 'open'::text);
CREATE INDEX obligation_by_client ON public.obligation USING btree (office_id, client_id, due_on);
CREATE INDEX obligation_open_by_due ON public.obligation USING btree (office_id, due_on) WHERE ((state <> 'delivered'::text) AND (state <> 'cancelled'::text));
CREATE INDEX obligation_to_check ON public.obligation USING btree (office_id, next_check_on, client_id) WHERE (next_check_on IS NOT NULL);
CREATE UNIQUE INDEX office_seal_one_in_use ON public.office_seal USING btree (office_id) WHERE (retired_at IS NULL);
CREATE UNIQUE INDEX order_line_credit_once ON public.order_line USING btree (office_id, credit_line_id) WHERE (credit_line_id IS NOT NULL);
CREATE UNIQUE INDEX order_line_once ON public.order_line USING btree (office_id, line_id) WHERE (credit_line_id IS NULL);
CREATE INDEX package_lapse_by_client ON public.package_lapse USING btree (office_id, client_id);
CREATE UNIQUE INDEX package_lapse_once ON public.package_lapse USING btree (office_id, agreement_id, from_on) WHERE (undone_at IS NULL);
CREATE UNIQUE INDEX person_email ON public.person USING btree (office_id, lower(email)) WHERE (email IS NOT NULL);
CREATE INDEX price_adjustment_line_by_batch ON public.price_adjustment_line USING btree (office_id, adjustment_id);
CREATE INDEX price_adjustment_line_told ON public.price_adjustment_line USING btree (office_id, start_on) WHERE (state = 'told'::text);
CREATE UNIQUE INDEX price_adjustment_once_a_year ON public.price_adjustment_line USING btree (office_id, agreement_id, year) WHERE (state = ANY (ARRAY['told'::text, 'in-force'::text]));
CREATE UNIQUE INDEX promise_move_once ON public.promise_move USING btree (office_id, client_id, job_key, to_on) WHERE (undone_at IS NULL);
CREATE INDEX promise_move_report_by_report ON public.promise_move_report USING btree (office_id, report_id);
CREATE INDEX promised_report_by_client ON public.promised_report USING btree (office_id, client_id, due_on);
CREATE INDEX promised_report_open ON public.promised_report USING btree (office_id, due_on) WHERE ((done_on IS NULL) AND (cancelled_on IS NULL));
CREATE UNIQUE INDEX proposing_stop_open ON public.proposing_stop USING btree (office_id, client_id) WHERE ((resume_on IS NULL) AND (undone_at IS NULL));
CREATE INDEX question_by_client ON public.question USING btree (office_id, client_id, asked_at);
CREATE INDEX question_open ON public.question USING btree (office_id, client_id) WHERE (state = 'open'::text);
CREATE INDEX reading_to_do ON public.reading USING btree (office_id, asked_at) WHERE (state = ANY (ARRAY['waiting'::text, 'reading'::text]));
CREATE INDEX record_event_by_staff ON public.record_event USING btree (office_id, ((data ->> 'staff'::text)), at) WHERE (data ? 'staff'::text);
CREATE INDEX referral_of_client ON public.referral USING btree (office_id, client_id);
CREATE UNIQUE INDEX referral_open ON public.referral USING btree (office_id, client_id) WHERE (state = ANY (ARRAY['proposed'::text, 'consent-asked'::text, 'consented'::text, 'introduced'::text]));
CREATE INDEX retention_hold_open ON public.retention_hold USING btree (office_id, client_id) WHERE (ended_at IS NULL);
CREATE INDEX safe_keeping_fault_of_run ON public.safe_keeping_fault USING btree (office_id, run_id);
CREATE INDEX safe_keeping_run_newest ON public.safe_keeping_run USING btree (kind, started_at DESC);
CREATE UNIQUE INDEX staff_email ON public.staff USING btree (office_id, lower(email));
CREATE INDEX stray_mail_waiting ON public.stray_mail USING btree (office_id, received_at) WHERE (state = 'waiting'::text);
CREATE INDEX surcharge_line_by_client ON public.surcharge_line USING btree (office_id, client_id);
CREATE UNIQUE INDEX surcharge_line_once_a_request ON public.surcharge_line USING btree (office_id, request_id) WHERE (request_id IS NOT NULL);
CREATE INDEX surcharge_line_proposed ON public.surcharge_line USING btree (office_id, proposed_at) WHERE (state = 'proposed'::text);
CREATE INDEX surcharge_line_to_export ON public.surcharge_line USING btree (office_id, told_at) WHERE ((state = 'approved'::text) AND (exported_in IS NULL));
CREATE INDEX surcharge_line_to_tell ON public.surcharge_line USING btree (office_id, decided_at) WHERE ((state = 'approved'::text) AND (told_at IS NULL));
CREATE INDEX task_open ON public.task USING btree (office_id, assigned_to, opened_at) WHERE (closed_at IS NULL);
CREATE INDEX time_entry_by_client ON public.time_entry USING btree (office_id, client_id, worked_on) WHERE (client_id IS NOT NULL);
CREATE INDEX time_entry_by_day ON public.time_entry USING btree (office_id, worked_on, staff_id);
CREATE INDEX time_entry_by_import ON public.time_entry USING btree (office_id, import_id) WHERE (import_id IS NOT NULL);
CREATE INDEX trial_year_of_course ON public.trial_year USING btree (office_id, course_id);
CREATE UNIQUE INDEX trial_year_running ON public.trial_year USING btree (office_id, client_id) WHERE (ended_on IS NULL);
CREATE INDEX urgent_request_by_client ON public.urgent_request USING btree (office_id, client_id, asked_on);

alter table absence enable and force row level security;
alter table absence_calendar enable and force row level security;
alter table access enable and force row level security;
alter table agreement enable and force row level security;
alter table agreement_proposal enable and force row level security;
alter table agreement_template enable and force row level security;
alter table agreement_version enable and force row level security;
alter table answer enable and force row level security;
alter table arrival enable and force row level security;
alter table breach_letter enable and force row level security;
alter table busy_time enable and force row level security;
alter table chosen_overtime enable and force row level security;
alter table claim_mark enable and force row level security;
alter table client enable and force row level security;
alter table client_group enable and force row level security;
alter table closure enable and force row level security;
alter table contact enable and force row level security;
alter table course enable and force row level security;
alter table course_event enable and force row level security;
alter table course_review enable and force row level security;
alter table credit_line enable and force row level security;
alter table delivery_key enable and force row level security;
alter table engagement_check enable and force row level security;
alter table erased_file enable and force row level security;
alter table erasure enable and force row level security;
alter table export_batch enable and force row level security;
alter table extension_request enable and force row level security;
alter table extra_work enable and force row level security;
alter table file_removal enable and force row level security;
alter table finding enable and force row level security;
alter table handover enable and force row level security;
alter table handover_statement enable and force row level security;
alter table handover_step enable and force row level security;
alter table holdout_client enable and force row level security;
alter table holdout_trial enable and force row level security;
alter table idempotent_answer enable and force row level security;
alter table identity_confirmation enable and force row level security;
alter table import_batch enable and force row level security;
alter table intake_address enable and force row level security;
alter table invoice enable and force row level security;
alter table job enable and force row level security;
alter table job_day enable and force row level security;
alter table kysely_migration is without row level security;
alter table kysely_migration_lock is without row level security;
alter table ledger_connection enable and force row level security;
alter table ledger_document enable and force row level security;
alter table ledger_push enable and force row level security;
alter table meeting enable and force row level security;
alter table message enable and force row level security;
alter table message_attempt enable and force row level security;
alter table message_obligation enable and force row level security;
alter table message_text enable and force row level security;
alter table missing_confirmation enable and force row level security;
alter table number_series enable and force row level security;
alter table objection enable and force row level security;
alter table obligation enable and force row level security;
alter table obligation_item enable and force row level security;
alter table office enable and force row level security;
alter table office_anchor enable and force row level security;
alter table office_event enable and force row level security;
alter table office_head enable and force row level security;
alter table office_seal enable and force row level security;
alter table one_time_code enable and force row level security;
alter table order_line enable and force row level security;
alter table own_stance enable and force row level security;
alter table package_lapse enable and force row level security;
alter table partner_office enable and force row level security;
alter table passkey enable and force row level security;
alter table person enable and force row level security;
alter table price_adjustment enable and force row level security;
alter table price_adjustment_line enable and force row level security;
alter table promise_move enable and force row level security;
alter table promise_move_report enable and force row level security;
alter table promise_set_aside enable and force row level security;
alter table promised_report enable and force row level security;
alter table proposal_signer enable and force row level security;
alter table proposing_stop enable and force row level security;
alter table question enable and force row level security;
alter table rate_limit is without row level security;
alter table reading enable and force row level security;
alter table record_event enable and force row level security;
alter table record_head enable and force row level security;
alter table record_words enable and force row level security;
alter table recovery_code enable and force row level security;
alter table referral enable and force row level security;
alter table reminder_ask enable and force row level security;
alter table reminder_step enable and force row level security;
alter table retention_hold enable and force row level security;
alter table safe_keeping_fault enable and force row level security;
alter table safe_keeping_run is without row level security;
alter table staff enable and force row level security;
alter table staff_identity enable and force row level security;
alter table staff_totp enable and force row level security;
alter table stray_mail enable and force row level security;
alter table surcharge_line enable and force row level security;
alter table talk_pack enable and force row level security;
alter table task enable and force row level security;
alter table time_entry enable and force row level security;
alter table time_running enable and force row level security;
alter table trial_year enable and force row level security;
alter table trial_year_milestone enable and force row level security;
alter table urgent_request enable and force row level security;
alter table weekend_foresight enable and force row level security;
alter table working_hours enable and force row level security;

create policy office_isolation on absence for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on absence_calendar for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy looked_up_before_tenant on access for select to OWNER using true;
create policy office_isolation on access for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on agreement for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on agreement_proposal for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on agreement_template for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on agreement_version for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on answer for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on arrival for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on breach_letter for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on busy_time for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on chosen_overtime for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on claim_mark for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on client for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on client_group for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on closure for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on contact for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on course for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on course_event for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on course_review for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on credit_line for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy looked_up_before_tenant on delivery_key for select to OWNER using true;
create policy office_isolation on delivery_key for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on engagement_check for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on erased_file for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on erasure for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on export_batch for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on extension_request for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on extra_work for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on file_removal for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on finding for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on handover for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on handover_statement for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on handover_step for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on holdout_client for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on holdout_trial for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on idempotent_answer for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on identity_confirmation for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on import_batch for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy looked_up_before_tenant on intake_address for select to OWNER using true;
create policy office_isolation on intake_address for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on invoice for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on job for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on job_day for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on ledger_connection for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on ledger_document for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on ledger_push for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on meeting for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy looked_up_before_tenant on message for select to OWNER using true;
create policy office_isolation on message for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on message_attempt for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on message_obligation for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on message_text for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on missing_confirmation for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on number_series for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on objection for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on obligation for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on obligation_item for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy looked_up_before_tenant on office for select to OWNER using true;
create policy office_isolation on office for all to public using (id = current_office()) with check (id = current_office());
create policy office_isolation on office_anchor for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on office_event for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on office_head for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on office_seal for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on one_time_code for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on order_line for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on own_stance for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on package_lapse for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on partner_office for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy looked_up_before_tenant on passkey for select to OWNER using true;
create policy office_isolation on passkey for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on person for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on price_adjustment for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on price_adjustment_line for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on promise_move for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on promise_move_report for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on promise_set_aside for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on promised_report for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on proposal_signer for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on proposing_stop for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on question for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on reading for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on record_event for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on record_head for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on record_words for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on recovery_code for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on referral for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on reminder_ask for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on reminder_step for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on retention_hold for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on safe_keeping_fault for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy looked_up_before_tenant on staff for select to OWNER using true;
create policy office_isolation on staff for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy looked_up_before_tenant on staff_identity for select to OWNER using true;
create policy office_isolation on staff_identity for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on staff_totp for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on stray_mail for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on surcharge_line for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on talk_pack for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on task for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on time_entry for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on time_running for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on trial_year for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on trial_year_milestone for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on urgent_request for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on weekend_foresight for all to public using (office_id = current_office()) with check (office_id = current_office());
create policy office_isolation on working_hours for all to public using (office_id = current_office()) with check (office_id = current_office());

grant delete, insert, select, update on absence to APPLICATION;
grant delete, insert, select, update on absence_calendar to APPLICATION;
grant delete, insert, select, update on access to APPLICATION;
grant delete, insert, select, update on agreement to APPLICATION;
grant delete, insert, select, update on agreement_proposal to APPLICATION;
grant delete, insert, select, update on agreement_template to APPLICATION;
grant delete, insert, select, update on agreement_version to APPLICATION;
grant delete, insert, select, update on answer to APPLICATION;
grant delete, insert, select, update on arrival to APPLICATION;
grant delete, insert, select, update on breach_letter to APPLICATION;
grant delete, insert, select, update on busy_time to APPLICATION;
grant delete, insert, select, update on chosen_overtime to APPLICATION;
grant delete, insert, select, update on claim_mark to APPLICATION;
grant delete, insert, select, update on client to APPLICATION;
grant delete, insert, select, update on client_group to APPLICATION;
grant delete, insert, select, update on closure to APPLICATION;
grant delete, insert, select, update on contact to APPLICATION;
grant delete, insert, select, update on course to APPLICATION;
grant delete, insert, select, update on course_event to APPLICATION;
grant delete, insert, select, update on course_review to APPLICATION;
grant delete, insert, select, update on credit_line to APPLICATION;
grant delete, insert, select, update on delivery_key to APPLICATION;
grant delete, insert, select, update on engagement_check to APPLICATION;
grant delete, insert, select, update on erased_file to APPLICATION;
grant delete, insert, select, update on erasure to APPLICATION;
grant insert, select on export_batch to APPLICATION;
grant delete, insert, select, update on extension_request to APPLICATION;
grant delete, insert, select, update on extra_work to APPLICATION;
grant delete, insert, select, update on file_removal to APPLICATION;
grant delete, insert, select, update on finding to APPLICATION;
grant execute on function current_office() to APPLICATION;
grant execute on function find_access(text) to APPLICATION;
grant execute on function find_delivery_key(text) to APPLICATION;
grant execute on function find_intake_address(text) to APPLICATION;
grant execute on function find_message(text) to APPLICATION;
grant execute on function find_passkey(text) to APPLICATION;
grant execute on function find_staff_by_email(text) to APPLICATION;
grant execute on function find_staff_identity(text,text) to APPLICATION;
grant execute on function list_migrations() to APPLICATION;
grant execute on function list_offices() to APPLICATION;
grant delete, insert, select, update on handover to APPLICATION;
grant delete, insert, select, update on handover_statement to APPLICATION;
grant delete, insert, select, update on handover_step to APPLICATION;
grant delete, insert, select, update on holdout_client to APPLICATION;
grant delete, insert, select, update on holdout_trial to APPLICATION;
grant delete, insert, select, update on idempotent_answer to APPLICATION;
grant delete, insert, select, update on identity_confirmation to APPLICATION;
grant delete, insert, select, update on import_batch to APPLICATION;
grant delete, insert, select, update on intake_address to APPLICATION;
grant insert, select on invoice to APPLICATION;
grant delete, insert, select, update on job to APPLICATION;
grant delete, insert, select, update on job_day to APPLICATION;
grant delete, insert, select, update on ledger_connection to APPLICATION;
grant delete, insert, select, update on ledger_document to APPLICATION;
grant delete, insert, select, update on ledger_push to APPLICATION;
grant delete, insert, select, update on meeting to APPLICATION;
grant delete, insert, select, update on message to APPLICATION;
grant insert, select on message_attempt to APPLICATION;
grant delete, insert, select, update on message_obligation to APPLICATION;
grant delete, insert, select, update on message_text to APPLICATION;
grant delete, insert, select, update on missing_confirmation to APPLICATION;
grant delete, insert, select, update on number_series to APPLICATION;
grant delete, insert, select, update on objection to APPLICATION;
grant delete, insert, select, update on obligation to APPLICATION;
grant delete, insert, select, update on obligation_item to APPLICATION;
grant delete, insert, select, update on office to APPLICATION;
grant delete, insert, select, update on office_anchor to APPLICATION;
grant insert, select on office_event to APPLICATION;
grant delete, insert, select, update on office_head to APPLICATION;
grant delete, insert, select, update on office_seal to APPLICATION;
grant delete, insert, select, update on one_time_code to APPLICATION;
grant insert, select on order_line to APPLICATION;
grant delete, insert, select, update on own_stance to APPLICATION;
grant delete, insert, select, update on package_lapse to APPLICATION;
grant delete, insert, select, update on partner_office to APPLICATION;
grant delete, insert, select, update on passkey to APPLICATION;
grant delete, insert, select, update on person to APPLICATION;
grant delete, insert, select, update on price_adjustment to APPLICATION;
grant delete, insert, select, update on price_adjustment_line to APPLICATION;
grant delete, insert, select, update on promise_move to APPLICATION;
grant delete, insert, select, update on promise_move_report to APPLICATION;
grant delete, insert, select, update on promise_set_aside to APPLICATION;
grant delete, insert, select, update on promised_report to APPLICATION;
grant delete, insert, select, update on proposal_signer to APPLICATION;
grant delete, insert, select, update on proposing_stop to APPLICATION;
grant delete, insert, select, update on question to APPLICATION;
grant delete, insert, select, update on rate_limit to APPLICATION;
grant delete, insert, select, update on reading to APPLICATION;
grant insert, select on record_event to APPLICATION;
grant delete, insert, select, update on record_head to APPLICATION;
grant delete, insert, select, update on record_words to APPLICATION;
grant delete, insert, select, update on recovery_code to APPLICATION;
grant delete, insert, select, update on referral to APPLICATION;
grant delete, insert, select, update on reminder_ask to APPLICATION;
grant delete, insert, select, update on reminder_step to APPLICATION;
grant delete, insert, select, update on retention_hold to APPLICATION;
grant delete, insert, select, update on safe_keeping_fault to APPLICATION;
grant delete, insert, select, update on safe_keeping_run to APPLICATION;
grant delete, insert, select, update on staff to APPLICATION;
grant delete, insert, select, update on staff_identity to APPLICATION;
grant delete, insert, select, update on staff_totp to APPLICATION;
grant delete, insert, select, update on stray_mail to APPLICATION;
grant delete, insert, select, update on surcharge_line to APPLICATION;
grant delete, insert, select, update on talk_pack to APPLICATION;
grant delete, insert, select, update on task to APPLICATION;
grant delete, insert, select, update on time_entry to APPLICATION;
grant delete, insert, select, update on time_running to APPLICATION;
grant delete, insert, select, update on trial_year to APPLICATION;
grant delete, insert, select, update on trial_year_milestone to APPLICATION;
grant delete, insert, select, update on urgent_request to APPLICATION;
grant delete, insert, select, update on weekend_foresight to APPLICATION;
grant delete, insert, select, update on working_hours to APPLICATION;
