import type { ColumnType, Generated } from 'kysely';
import type { CalendarDate, Instant, Weekday } from '../domain/kernel/index.ts';
import type { AgreementTerms, ClientFacts, Fee, PriceTerms, WorkKind } from '../domain/agreement/index.ts';
import type { Arithmetic, RequestArithmetic, StopAnswer } from '../domain/surcharge/index.ts';
import type { OfficeEventKind, RecordData, RecordKind } from '../domain/record/index.ts';
import type { AgreementText } from '../texts/agreement/agreement-in-words.ts';
import type { TermDifference } from '../texts/agreement/difference-in-words.ts';
import type { Ladders, ReminderStep } from '../domain/reminder/index.ts';
import type { AskedLine } from '../domain/question/index.ts';
import type { Finding, FindingKind, ReadDocument, Severity } from '../domain/intake/index.ts';
import type { CourseDecision, CourseThresholds } from '../domain/course/index.ts';
import type {
  AgendaHeading,
  MeetingMinutes,
  MeetingPlace,
  MeetingPurpose,
  MeetingRules,
  MeetingState,
} from '../domain/meeting/index.ts';
import type {
  AccessToHandOver,
  AgreedDay,
  Enquiry,
  HandoverAct,
  HandoverActor,
  LastDay,
  NotApplicableReason,
  Notice,
  NoticeTerms,
  SettledReason,
  Statement,
} from '../domain/handover/index.ts';
import type { ObjectionKind, ObjectionOutcome } from '../domain/objection/index.ts';
import type { MoveReason, PersonForesight } from '../domain/weekend/index.ts';
import type { OfficeLateness } from '../domain/conduct/index.ts';
import type { ClientToMatch, PartnerOffice, Referral, ReferralState } from '../domain/referral/index.ts';
import type {
  CourseEvent,
  CourseStep,
  Interruption,
  MustDos,
  ReviewMinutes,
  ReviewOutcome,
  ReviewViews,
} from '../domain/review/index.ts';
import type { HoldoutVerdict } from '../domain/holdout/index.ts';
import type { Target } from '../domain/talk/index.ts';
import type { MilestoneKind, TrialYear } from '../domain/trial-year/index.ts';
import type { SentLetter } from '../texts/referral/sent-letter.ts';
import type { PageEdits } from '../texts/talk/apply-edits.ts';

/** JSON columns: objects when read, text when written. */
type Json<T> = ColumnType<T, string, string>;
type NullableJson<T> = ColumnType<T | null, string | null | undefined, string | null>;

export interface OfficeTable {
  id: string;
  name: string;
  orgnr: string;
  email: string;
  time_zone: string;
  hourly_rate_ore: number;
  demo: boolean;
  clock_offset_seconds: number;
  newest_event_at: Instant | null;
  sending_stopped_at: Instant | null;
  sending_stopped_reason: string | null;
  settings: Json<OfficeSettings>;
  created_at: Instant;
}

/** Choices of the office that are not worth a column. */
export interface OfficeSettings {
  brandColour?: string;
  /** The office's own ladders; where it has none, those of Takt. */
  ladders?: Ladders;
  phone?: string;
  /** What an electronic invoice is made with; without an account none is made. */
  invoicing?: InvoicingSettings;
  intake?: IntakeSettings;
  time?: TimeSettings;
  signIn?: SignInSettings;
  objections?: ObjectionSettings;
  course?: CourseSettings;
  stance?: StanceAnnouncement;
  meetings?: MeetingSettings;
  /** How a demo office was made and how far it has lived. */
  demo?: DemoSettings;
}

/** How the office takes in what arrives. */
export interface IntakeSettings {
  /** What one client may lay in the store. */
  clientQuotaBytes?: number;
  /** False: a person looks at everything, also at what is in order. */
  passByRule?: boolean;
}

/** How staff sign in. Left out: a second factor is everybody's own choice. */
export interface SignInSettings {
  /** Owners and managers show a second factor. */
  secondFactorForLeaders?: boolean;
  /** Days without use after which a session of staff ends. */
  idleDays?: number;
}

/** Whether hours are entered in Takt. Left out: they are not, and only what is imported stands here. */
export interface TimeSettings {
  entry?: boolean;
}

/** What the office has promised about disagreement, and when it would rather talk than charge on. Left out: Takt's own figures. */
export interface ObjectionSettings {
  /** Working days within which an objection is answered. */
  answerDays?: number;
  /** So many charged deliveries in twelve months, and Takt stops proposing. */
  chargesBeforeTalk?: number;
}

/** That figures of what each person does were discussed with them and announced. Left out: there are none. */
export interface StanceAnnouncement {
  discussedOn: CalendarDate;
  announcedOn: CalendarDate;
  /** With whom, and why. */
  words: string;
  recordedBy: string;
  recordedOn: CalendarDate;
}

/** Beyond which figures a client is proposed for the talk. Left out: Takt's own figures. */
export type CourseSettings = Partial<CourseThresholds>;

/** Which times clients may choose among. Left out: Takt's own rules. */
export type MeetingSettings = Partial<MeetingRules>;

export interface InvoicingSettings {
  /** Eleven digits. */
  accountNumber?: string;
  /** Days from the invoice to its due date. */
  paymentDays?: number;
  /** Whether the word "Foretaksregisteret" stands on the invoices. */
  inBusinessRegister?: boolean;
}

export interface DemoSettings {
  seed: string;
  clients: number;
  /** The last day whose morning was lived, and whose afternoon. */
  morningOn: CalendarDate;
  afternoonOn: CalendarDate;
  /** The first and the last day of the making. */
  madeFromOn: CalendarDate;
  madeUntilOn: CalendarDate;
  /** What the visitor finds to do on the first morning has been arranged. */
  sceneSet?: boolean;
  intakeSet?: boolean;
  /** So have the changes of agreements that are drafted and sent then, and one has been accepted. */
  agreementsSet?: boolean;
  agreementAccepted?: boolean;
  /** Made to its end; until then nobody is let in. */
  ready: boolean;
}

export type StaffRole = 'owner' | 'manager' | 'accountant' | 'assistant';
export type Language = 'nb' | 'en';

export interface StaffTable {
  office_id: string;
  id: string;
  name: string;
  email: string;
  mobile: string | null;
  role: StaffRole;
  language: Language;
  deputy_id: string | null;
  active: boolean;
  created_at: Instant;
}

export interface AbsenceTable {
  office_id: string;
  id: string;
  staff_id: string;
  from_on: CalendarDate;
  to_on: CalendarDate;
  /** Read from the person's own calendar; it goes when it is gone there. */
  from_calendar: Generated<boolean>;
}

/** Where somebody's absences are read from. */
export interface AbsenceCalendarTable {
  office_id: string;
  staff_id: string;
  id: string;
  /** Encrypted. */
  address: Uint8Array;
  host: string;
  given_at: Instant;
  given_by: string;
  asked_at: Instant;
  read_at: Instant;
  read_whole_on: CalendarDate;
  etag: string | null;
  last_modified: string | null;
  unreadable: Generated<number>;
  fault: CalendarFault | null;
  failing_since: Instant | null;
}

/** Why a calendar cannot be read: what the fetching says, and what only the reading can. */
export type CalendarFault =
  | 'unreachable'
  | 'too-slow'
  | 'not-public'
  | 'gone'
  | 'not-allowed'
  | 'other-answer'
  | 'astray'
  | 'too-large'
  | 'not-a-calendar'
  | 'too-heavy'
  | 'locked';

export interface ClosureTable {
  office_id: string;
  id: string;
  name: string;
  from_on: CalendarDate;
  to_on: CalendarDate;
}

export interface ImportBatchTable {
  office_id: string;
  id: string;
  kind: string;
  made_by: string | null;
  made_at: Instant;
  undone_at: Instant | null;
}

export interface ClientTable {
  office_id: string;
  id: string;
  name: string;
  orgnr: string | null;
  form: string | null;
  vat_term: string | null;
  payday_of_month: number | null;
  invoicing_day_of_month: number | null;
  /** What else clauses depend on: VAT, the financial year, accounts and tills, days known one by one. */
  facts: NullableJson<Omit<ClientFacts, 'paydayOfMonth' | 'invoicingDayOfMonth'>>;
  lead_id: string;
  consumer: boolean;
  language: Language;
  start_on: CalendarDate;
  paused_until_on: CalendarDate | null;
  ladders: NullableJson<Ladders>;
  active: boolean;
  cost_of_lateness_ore: number;
  import_id: string | null;
  /** The companies that share terms and caps with it. */
  group_id: string | null;
  created_at: Instant;
}

/** Companies that share terms or a cap, while each keeps an agreement of its own. */
export interface ClientGroupTable {
  office_id: string;
  id: string;
  name: string;
  made_at: Instant;
}

export interface PersonTable {
  office_id: string;
  id: string;
  name: string;
  email: string | null;
  mobile: string | null;
  language: Language;
  email_bounced_at: Instant | null;
  link_version: number;
  created_at: Instant;
}

/** What a contact answers for. */
export type ContactScope = 'vouchers' | 'payroll' | 'agreement';

export interface ContactTable {
  office_id: string;
  client_id: string;
  person_id: string;
  scopes: ContactScope[];
  /** 1 is responsible, 2 the deputy, and so on. */
  place: number;
}

export interface AgreementTable {
  office_id: string;
  id: string;
  client_id: string;
  ended_on: CalendarDate | null;
  /** Duties are derived up to this day; the sweep goes on from there. */
  duties_until_on: CalendarDate;
  /** Ladders of single duties, by the key of their clause. */
  ladders: NullableJson<Readonly<Record<string, Ladders>>>;
  created_at: Instant;
}

export interface AgreementVersionTable {
  office_id: string;
  agreement_id: string;
  version: number;
  basis: 'written' | 'unwritten';
  accepted_on: CalendarDate | null;
  signer_name: string | null;
  start_on: CalendarDate;
  template_key: string | null;
  terms: Json<AgreementTerms>;
  file_sha256: string | null;
  file_name: string | null;
  registered_by: string | null;
  registered_at: Instant;
  /** 1 and up for a change of the agreement; null for the agreement itself. */
  change_number: number | null;
  proposal_id: string | null;
  /** Only prices are new in it: they followed an index under a clause of the version before. */
  price_adjustment_line_id: string | null;
}

/** By how much prices followed an index, as it was typed: two figures in hundredths, or basis points. */
export interface PriceAdjustmentTable {
  office_id: string;
  id: string;
  from_figure: number | null;
  to_figure: number | null;
  basis_points: number | null;
  made_by: string | null;
  made_at: Instant;
}

/** `told` until the first day, then one of the others. */
export type PriceAdjustmentState = 'told' | 'in-force' | 'undone' | 'not-told' | 'overtaken';

export interface PriceAdjustmentLineTable {
  office_id: string;
  id: string;
  adjustment_id: string;
  client_id: string;
  agreement_id: string;
  /** The version that it was worked out from. */
  base_version: number;
  year: number;
  start_on: CalendarDate;
  /** The last day on which the notice may reach a server. */
  notice_by_on: CalendarDate;
  fees_before: Json<Fee[]>;
  price: Json<PriceTerms>;
  message_id: string;
  state: PriceAdjustmentState;
  ended_at: Instant | null;
  /** The version of the agreement that has the new prices. */
  version: number | null;
}

export type ProposalState = 'draft' | 'sent' | 'accepted' | 'declined' | 'withdrawn' | 'expired';

export interface AgreementTemplateTable {
  office_id: string;
  id: string;
  name: string;
  terms: Json<AgreementTerms>;
  made_by: string | null;
  made_at: Instant;
  changed_at: Instant;
  changed_by: string | null;
  /** Counts the changes: who saves must have seen the latest. */
  revision: Generated<number>;
  retired_at: Instant | null;
}

export interface AgreementProposalTable {
  office_id: string;
  id: string;
  client_id: string;
  agreement_id: string | null;
  base_version: number | null;
  change_number: number | null;
  template_key: string | null;
  terms: Json<AgreementTerms>;
  start_on: CalendarDate;
  language: Language;
  state: ProposalState;
  /** Counts the changes of a draft: who saves must have seen the latest. */
  revision: number;
  made_by: string | null;
  made_at: Instant;
  changed_at: Instant;
  changed_by: string | null;
  sent_at: Instant | null;
  answer_by_on: CalendarDate | null;
  /** The unsealed document as it was sent, by its hash. */
  document_sha256: string | null;
  /** What the signers read on the screen beside it, as it was when it was sent. */
  shown: NullableJson<ShownProposal>;
  sealed_sha256: string | null;
  ended_at: Instant | null;
  accepted_version: number | null;
}

/** What the signers read beside the document: every clause, what a change changes, what it means, the year's days and what lateness costs. */
export interface ShownProposal {
  text: AgreementText;
  changes: Pick<TermDifference, 'number' | 'heading' | 'kind' | 'before' | 'after'>[];
  summary: string[];
  days: { on: CalendarDate; what: string }[];
  examples: { text: string; sumOre: number }[];
}

export type SignerIdentity = 'signed-in-staff' | 'one-time-code' | 'openid-connect' | 'paper';

export interface ProposalSignerTable {
  office_id: string;
  proposal_id: string;
  number: number;
  /** In which order they sign: those of one place in any order. */
  place: number;
  side: 'client' | 'office';
  person_id: string | null;
  staff_id: string | null;
  name: string;
  title: string | null;
  state: 'waiting' | 'accepted' | 'declined';
  first_seen_at: Instant | null;
  decided_at: Instant | null;
  identity: SignerIdentity | null;
  /** What shows it: the hash that was shown, the address, what was on the screen. */
  evidence: NullableJson<Readonly<Record<string, string>>>;
  reason_words: string | null;
}

export type EngagementCheckKind = 'due-diligence' | 'previous-accountant' | 'powers-of-attorney' | 'required-content';

/** What an identity provider said of a signer. */
export interface ConfirmedIdentity {
  /** What people call the provider. */
  provider: string;
  issuer: string;
  /** What the provider always calls this person, and by which claim; never a national identity number. */
  subject: string;
  subjectClaim: string;
  name?: string;
  acr?: string;
  authTime?: Instant;
}

export interface IdentityConfirmationTable {
  office_id: string;
  id: string;
  person_id: string;
  proposal_id: string;
  session_hash: string;
  state_hash: string;
  begun_at: Instant;
  /** Until then the provider's answer is awaited. */
  answer_until: Instant;
  /** The answer came, whatever it was: no other one is taken. */
  answered_at: Instant | null;
  identity: NullableJson<ConfirmedIdentity>;
  confirmed_at: Instant | null;
  valid_until: Instant | null;
  /** The agreement was accepted with it. */
  used_at: Instant | null;
}

export interface EngagementCheckTable {
  office_id: string;
  client_id: string;
  kind: EngagementCheckKind;
  done_on: CalendarDate;
  done_by: string;
  answer: string | null;
  noted_at: Instant;
}

export interface OfficeSealTable {
  office_id: string;
  id: string;
  certificate_pem: string;
  /** Encrypted with the installation's secret. */
  private_key: Uint8Array;
  made_at: Instant;
  retired_at: Instant | null;
}

export interface ExtraWorkTable {
  office_id: string;
  id: string;
  obligation_id: string;
  work: WorkKind;
  minutes: number;
  worked_on: CalendarDate;
  entered_by: string | null;
  entered_at: Instant;
}

export interface ObligationTable {
  office_id: string;
  id: string;
  client_id: string;
  agreement_id: string;
  version: number;
  duty_key: string;
  clause_key: string;
  period_of: string;
  period_start_on: CalendarDate;
  period_end_on: CalendarDate;
  agreed_due_on: CalendarDate;
  due_on: CalendarDate;
  /** Until when on the day; what comes later that day counts as received on the next. */
  due_at: string | null;
  /** The day is only an aim: never late. */
  aim: boolean;
  channel: string;
  ladder: 'periodic' | 'event';
  period_before_start: boolean;
  planned_on: CalendarDate | null;
  planned_time: string | null;
  cancelled_on: CalendarDate | null;
  extra_minutes: number;
  state: 'open' | 'overdue' | 'answered' | 'returned' | 'delivered' | 'cancelled';
  delivered_on: CalendarDate | null;
  days_late: number;
  returned_once: boolean;
  next_check_on: CalendarDate | null;
  /** Imported from before Takt: shown, never reminded, never charged. */
  history: boolean;
  created_at: Instant;
}

export interface ObligationItemTable {
  office_id: string;
  obligation_id: string;
  key: string;
  document: string;
  name: string | null;
  essential: boolean;
  place: number;
}

export interface ArrivalTable {
  office_id: string;
  id: string;
  client_id: string;
  obligation_id: string | null;
  item_key: string | null;
  batch_id: string;
  via: 'portal' | 'staff' | 'paper' | 'api' | 'mail' | 'ledger' | 'history';
  person_id: string | null;
  staff_id: string | null;
  received_at: Instant;
  received_on: CalendarDate;
  sha256: string | null;
  size_bytes: number | null;
  file_name: string | null;
  file_kind: string | null;
  mends: string | null;
  /** The archive or mail that it was taken out of, and its name in there. */
  part_of: Generated<string | null>;
  part_path: Generated<string | null>;
  /** The document that it was joined with others to. */
  joined_into: Generated<string | null>;
  /** `opened`: its parts are arrivals of their own and stand in its place. */
  verdict: 'waiting' | 'accepted' | 'returned' | 'opened';
  /** What the client is told of something that was accepted all the same. */
  remark_words: Generated<string | null>;
  decided_on: CalendarDate | null;
  decided_by: string | null;
  mend_by_on: CalendarDate | null;
  reason_code: string | null;
  reason_words: string | null;
  /** The letter that told the client that it was sent back. */
  told_in: string | null;
  /** Set of what came by mail. Verified: the sender's own server vouched for it. */
  sender_address: Generated<string | null>;
  sender_verified: Generated<boolean | null>;
  /** Set of what another system delivered. */
  delivery_key_id: Generated<string | null>;
}

/** By which another system delivers files. */
export interface DeliveryKeyTable {
  office_id: string;
  id: string;
  client_id: string | null;
  name: string;
  token_hash: string;
  made_by: string;
  made_at: Instant;
  used_on: Generated<CalendarDate | null>;
  revoked_at: Generated<Instant | null>;
}

/** The accounting system of a client, where the office reads what lies in its inbox. */
export interface LedgerConnectionTable {
  office_id: string;
  client_id: string;
  system: 'fiken';
  company_slug: string;
  company_name: string;
  /** Encrypted; erased when the connection is let go. */
  token: Uint8Array | null;
  connected_by: string;
  connected_at: Instant;
  disconnected_at: Instant | null;
  /** Somebody asked for it now. */
  read_wanted: Generated<boolean>;
  /** When it was last tried, and last read. */
  checked_at: Instant | null;
  read_at: Instant | null;
  outcome: 'read' | 'unauthorised' | 'no-access' | 'not-found' | 'rate-limited' | 'unreachable' | 'unreadable' | null;
  failing_since: Instant | null;
}

export interface LedgerDocumentTable {
  office_id: string;
  client_id: string;
  document_id: string;
  name: string | null;
  created_on: CalendarDate | null;
  used: boolean;
  first_seen_at: Instant;
  gone_at: Instant | null;
}

export interface LedgerPushTable {
  office_id: string;
  arrival_id: string;
  client_id: string;
  state: 'waiting' | 'attempting' | 'sent' | 'refused' | 'in-doubt';
  location: string | null;
  attempts: Generated<number>;
  wanted_by: string;
  wanted_at: Instant;
  attempted_at: Instant | null;
  settled_at: Instant | null;
}

export interface IntakeAddressTable {
  office_id: string;
  id: string;
  /** Null: where staff forward to. */
  client_id: string | null;
  token: string;
  made_at: Instant;
  revoked_at: Instant | null;
}

export interface QuestionTable {
  office_id: string;
  id: string;
  client_id: string;
  obligation_id: string | null;
  arrival_id: string | null;
  line: NullableJson<AskedLine>;
  /** Null once it was erased. */
  words: string | null;
  asked_by: string;
  asked_at: Instant;
  answer_by_on: CalendarDate;
  state: 'open' | 'answered' | 'settled' | 'withdrawn';
  told_on: CalendarDate | null;
  told_in: string | null;
  reminded_on: CalendarDate | null;
  answered_at: Instant | null;
  answered_by: string | null;
  answer_words: string | null;
  answer_arrival_id: string | null;
  settled_at: Instant | null;
  settled_by: string | null;
}

export interface TimeEntryTable {
  office_id: string;
  id: string;
  staff_id: string;
  /** Null: the office's own time. */
  client_id: string | null;
  worked_on: CalendarDate;
  minutes: number;
  work: string;
  words: string | null;
  /** Null where nobody said whether it is paid for. */
  billable: Generated<boolean | null>;
  source: 'typed' | 'timer' | 'suggested' | 'imported';
  import_id: Generated<string | null>;
  entered_by: string;
  entered_at: Instant;
  changed_by: Generated<string | null>;
  changed_at: Generated<Instant | null>;
}

export interface TimeRunningTable {
  office_id: string;
  staff_id: string;
  client_id: string | null;
  work: string;
  started_at: Instant;
}

export interface StrayMailTable {
  office_id: string;
  id: string;
  sha256: string;
  size_bytes: number;
  file_name: string;
  first_arrived_at: Instant;
  received_at: Instant;
  sender_address: string;
  sender_verified: boolean;
  state: 'waiting' | 'taken' | 'set-aside';
  decided_by: string | null;
  decided_at: Instant | null;
}

/** What was read out of an arrival. Worked out from its bytes alone. */
export interface ReadingTable {
  office_id: string;
  arrival_id: string;
  state: 'waiting' | 'reading' | 'read' | 'failed' | 'infected';
  attempts: Generated<number>;
  asked_at: Instant;
  started_at: Instant | null;
  read_at: Instant | null;
  document: Json<ReadDocument> | null;
  /** Pages as pictures without anything but what is seen. */
  pictures: Generated<Json<readonly PagePicture[]>>;
  failure: string | null;
}

export interface PagePicture {
  page: number;
  sha256: string;
  width: number;
  height: number;
}

export interface FindingTable {
  office_id: string;
  id: string;
  client_id: string;
  obligation_id: string | null;
  arrival_id: string | null;
  key: string;
  kind: FindingKind;
  severity: Severity;
  body: Json<Finding>;
  found_at: Instant;
  gone_at: Instant | null;
  set_aside_at: Instant | null;
  set_aside_by: string | null;
}

export interface AnswerTable {
  office_id: string;
  id: string;
  obligation_id: string;
  item_key: string;
  kind: 'nothing-this-time' | 'in-the-system' | 'on-paper';
  answered_at: Instant;
  answered_on: CalendarDate;
  person_id: string | null;
  expected_on: CalendarDate | null;
  verdict: 'waiting' | 'confirmed' | 'refused';
  looked_on: CalendarDate | null;
  looked_by: string | null;
  counts_on: CalendarDate | null;
}

export interface ExtensionRequestTable {
  office_id: string;
  id: string;
  obligation_id: string;
  requested_at: Instant;
  requested_on: CalendarDate;
  person_id: string | null;
  proposed_on: CalendarDate;
  words: string | null;
  decision: 'waiting' | 'granted' | 'declined' | 'lapsed';
  decided_on: CalendarDate | null;
  decided_by: string | null;
  until_on: CalendarDate | null;
}

export interface MissingConfirmationTable {
  office_id: string;
  obligation_id: string;
  on_date: CalendarDate;
  missing_keys: string[];
  confirmed_by: string | null;
}

export type MessageStatus = 'queued' | 'attempting' | 'accepted' | 'failed' | 'in-doubt' | 'dropped' | 'noted';

export interface MessageTable {
  office_id: string;
  id: string;
  kind: string;
  channel: 'email' | 'sms';
  chasing: boolean;
  person_id: string | null;
  staff_id: string | null;
  client_id: string | null;
  /** What it is about, where there is to be one message only about that. */
  matter_key: string | null;
  planned_on: CalendarDate;
  not_before: Instant;
  status: MessageStatus;
  message_id_header: string;
  secret_ref: string | null;
  expires_at: Instant | null;
  attempts: number;
  /** The worker's lease number while it is attempting; a lease that nobody holds means a worker that died. */
  attempted_by: number | null;
  resent: boolean;
  answered_at: Instant | null;
  answer: string | null;
  bounced_at: Instant | null;
  created_at: Instant;
}

export interface MessageTextTable {
  office_id: string;
  message_id: string;
  to_name: string;
  to_address: string;
  reply_to_name: string;
  reply_to_address: string;
  subject: string;
  body_text: string;
  body_html: string;
  language: Language;
  /** What goes beside the words for the reader's calendar; null for a message that is no invitation. */
  calendar_method: 'REQUEST' | 'CANCEL' | null;
  calendar: string | null;
}

export interface MessageObligationTable {
  office_id: string;
  message_id: string;
  obligation_id: string;
  step: string;
  notice: 'none' | 'free-this-time' | 'price';
  first_charged_on: CalendarDate | null;
  /** `{ key, notice }` of each price that the message named. */
  charges: { key: string; notice: 'free-this-time' | 'price' }[];
}

export interface MessageAttemptTable {
  office_id: string;
  message_id: string;
  attempt: number;
  at: Instant;
  phase: 'started' | 'accepted' | 'not-sent' | 'in-doubt';
  answer: string | null;
}

export interface ReminderStepTable {
  office_id: string;
  obligation_id: string;
  for_due_on: CalendarDate;
  step: ReminderStep;
  taken_on: CalendarDate;
  outcome: 'sent' | 'noted';
  message_id: string | null;
}

/** Somebody at the office wants the client to be asked for a day and an hour. It waits until a message about the duty is written. */
export interface ReminderAskTable {
  office_id: string;
  obligation_id: string;
  for_due_on: CalendarDate;
  asked_by: string;
  asked_at: Instant;
}

export interface SurchargeLineTable {
  office_id: string;
  id: string;
  client_id: string;
  /** The duty or the request that it is about: one of the two. */
  obligation_id: string | null;
  request_id: string | null;
  clause_key: string;
  /** The clause's charge that it is made by. */
  charge_key: string;
  state: 'proposed' | 'approved' | 'waived' | 'forgiven' | 'resting' | 'withdrawn' | 'not-proposed';
  sum_ore: number;
  vat_basis_points: number;
  arithmetic: Json<Arithmetic | RequestArithmetic>;
  proposed_at: Instant;
  decided_by: string | null;
  decided_at: Instant | null;
  reason_code: string | null;
  reason_words: string | null;
  told_at: Instant | null;
  /** The export in which it left; a line that has left never changes. */
  exported_in: string | null;
  /** What it was before an objection made it rest. */
  rested_from: 'proposed' | 'approved' | null;
}

/** The client does not agree with something. One for one matter. */
export interface ObjectionTable {
  office_id: string;
  id: string;
  client_id: string;
  kind: ObjectionKind;
  matter_key: string;
  obligation_id: string | null;
  arrival_id: string | null;
  question_id: string | null;
  line_id: string | null;
  /** The day that the client says is right. */
  claimed_on: CalendarDate | null;
  words: string | null;
  person_id: string | null;
  made_at: Instant;
  made_on: CalendarDate;
  answer_by_on: CalendarDate;
  /** Whose judgement it is about. */
  judged_by: string | null;
  asked_of: string;
  state: 'open' | ObjectionOutcome;
  answered_at: Instant | null;
  answered_by: string | null;
  /** The office had nobody else to ask. */
  alone: boolean | null;
  answer_words: string | null;
  answer_on: CalendarDate | null;
  answer_ore: number | null;
}

/** What was decided about a client whose record breaks the office's thresholds. The one without an end is in force. */
export interface CourseTable {
  office_id: string;
  id: string;
  client_id: string;
  decision: CourseDecision;
  decided_on: CalendarDate;
  decided_at: Instant;
  decided_by: string;
  ask_again_on: CalendarDate | null;
  ended_at: Instant | null;
  ended_by: string | null;
}

/** What happened to a change of course beside its own steps. */
export interface CourseEventTable {
  office_id: string;
  id: string;
  course_id: string;
  happened_on: CalendarDate;
  happened_at: Instant;
  event: CourseEvent['event'];
  kept_on_of: Interruption | null;
  step: CourseStep | null;
  reason: string | null;
  noted_by: string | null;
}

/** A year that both sides try what they agreed. */
export interface TrialYearTable {
  office_id: string;
  id: string;
  course_id: string;
  client_id: string;
  year: Json<TrialYear>;
  start_on: CalendarDate;
  last_on: CalendarDate;
  ended_on: CalendarDate | null;
  made_at: Instant;
  made_by: string;
  changed_at: Instant;
}

/** An office of the register that clients may be helped on to. */
export interface PartnerOfficeTable {
  office_id: string;
  id: string;
  orgnr: string;
  partner: Json<Omit<PartnerOffice, 'id'>>;
  active: boolean;
  changed_at: Instant;
  changed_by: string;
}

/** A client who is helped on to another office, from the proposal to the answer. */
export interface ReferralTable {
  office_id: string;
  id: string;
  client_id: string;
  course_id: string | null;
  state: ReferralState;
  referral: Json<Referral>;
  sought: Json<ClientToMatch>;
  contact_id: string | null;
  /** By language: what the lead wrote in place of the letter's own sentences. */
  letter_edits: ColumnType<Partial<Record<Language, PageEdits>>, string | undefined, string>;
  letter: NullableJson<SentLetter>;
  letter_sent_at: Instant | null;
  made_at: Instant;
  made_by: string;
  changed_at: Instant;
}

/** The joint review of a year: both views as one piece, the yearly list, what it came to, and its minutes. */
export interface CourseReviewTable {
  office_id: string;
  id: string;
  course_id: string;
  year_id: string | null;
  client_id: string;
  /** Null where its words were erased. */
  views: NullableJson<ReviewViews>;
  answer_by_on: CalendarDate;
  must_dos: Json<MustDos>;
  own_dates: NullableJson<{ approvedBy: string; late: readonly OfficeLateness[] }>;
  outcome: NullableJson<ReviewOutcome & { on: CalendarDate }>;
  minutes: NullableJson<KeptReviewMinutes>;
  followed_on: CalendarDate | null;
  closed_on: CalendarDate | null;
  reminded_on: CalendarDate | null;
  opened_at: Instant;
  opened_by: string;
  changed_at: Instant;
}

/** Minutes as they are written now, and as they were sent last. */
export interface KeptReviewMinutes {
  words: string;
  sent?: ReviewMinutes & { words: string };
}

/** A milestone of a year that was done in its time, or was not. */
export interface TrialYearMilestoneTable {
  office_id: string;
  year_id: string;
  milestone: MilestoneKind;
  due_on: CalendarDate;
  outcome: 'done' | 'missed';
  noted_at: Instant;
  noted_by: string | null;
}

/** Who takes over, as it was written. */
export interface StoredReceiver {
  kind: 'next-accountant' | 'client';
  name: string;
  orgnr: string | null;
  /** Whom to speak with there, and where to write; erased in time. */
  contact: string | null;
  email: string | null;
}

/** An engagement that is handed over. */
export interface HandoverTable {
  office_id: string;
  id: string;
  client_id: string;
  notice_by: Notice['by'];
  notice_reached_on: CalendarDate;
  notice_named_on: CalendarDate | null;
  terms: Json<NoticeTerms>;
  agreed: NullableJson<AgreedDay>;
  last_on: CalendarDate;
  last_by: LastDay['by'];
  receiver: NullableJson<StoredReceiver>;
  accesses: Json<readonly AccessToHandOver[]>;
  offered_on: CalendarDate | null;
  fetched_on: CalendarDate | null;
  access_closed_on: CalendarDate | null;
  ended_at: Instant | null;
  ended_by: string | null;
  ended_as: 'complete' | 'withdrawn' | null;
  made_at: Instant;
  made_by: string;
}

/** What was done with one line of a handover. */
export interface HandoverStepTable {
  office_id: string;
  id: string;
  handover_id: string;
  line_key: string;
  side: HandoverActor['side'];
  /** Null once it was erased. */
  by_name: string | null;
  staff_id: string | null;
  person_id: string | null;
  act: HandoverAct['act'];
  reason: NotApplicableReason | SettledReason | null;
  words: string | null;
  holds: Json<readonly string[]>;
  done_on: CalendarDate;
  done_at: Instant;
}

/** A question from the next accountant, and what was answered. */
export interface HandoverStatementTable {
  office_id: string;
  id: string;
  handover_id: string;
  client_id: string;
  /** Null once it was erased. */
  enquiry: NullableJson<Enquiry>;
  asked_on: CalendarDate;
  due_on: CalendarDate;
  statement: NullableJson<Statement>;
  approved_at: Instant | null;
  approved_by: string | null;
  sent_on: CalendarDate | null;
  sent_by: string | null;
  made_at: Instant;
  made_by: string;
}

/** What the talk of a course is prepared with. */
export interface TalkPackTable {
  office_id: string;
  course_id: string;
  language: Language;
  /** By language and the key of the item: who looks at the other language loses nothing. */
  edits: Json<Partial<Record<Language, PageEdits>>>;
  targets: NullableJson<readonly Target[]>;
  /** The office's own late dates as the lead read them when letting them go out. */
  own_dates: NullableJson<readonly OfficeLateness[]>;
  own_dates_by: string | null;
  own_dates_at: Instant | null;
  changed_by: string | null;
  changed_at: Instant;
}

/** A client claims damages of the office, from one moment until another. */
export interface ClaimMarkTable {
  office_id: string;
  id: string;
  client_id: string;
  marked_at: Instant;
  marked_by: string;
  ended_at: Instant | null;
  ended_by: string | null;
}

/** What somebody believes of their own part, and what they have let the managers see. */
export interface OwnStanceTable {
  office_id: string;
  staff_id: string;
  answers: NullableJson<number[]>;
  answered_on: CalendarDate | null;
  test_shared_at: Instant | null;
  evenings_shared_at: Instant | null;
}

/** When somebody works on a weekday. Times are `09:00:00`, as the database writes them. */
export interface WorkingHoursTable {
  office_id: string;
  staff_id: string;
  weekday: Weekday;
  from_time: string;
  to_time: string;
}

/** A stretch of a day that somebody has promised away, to a job or to themselves. */
export interface BusyTimeTable {
  office_id: string;
  id: string;
  staff_id: string;
  busy_on: CalendarDate;
  from_time: string;
  to_time: string;
  words: string | null;
}

/** Hours of a day that somebody has chosen to work beside working hours. */
export interface ChosenOvertimeTable {
  office_id: string;
  id: string;
  staff_id: string;
  overtime_on: CalendarDate;
  from_time: string;
  to_time: string;
  chosen_at: Instant;
  taken_back_at: Instant | null;
}

/** A meeting with a client, from the offer to the minutes. */
export interface MeetingTable {
  office_id: string;
  id: string;
  client_id: string;
  course_id: string | null;
  purpose: MeetingPurpose;
  state: MeetingState;
  host_id: string;
  host_address: string;
  attendee_id: string;
  attendee_address: string | null;
  attendee_accepted: boolean;
  from_on: CalendarDate;
  to_on: CalendarDate;
  answer_by_on: CalendarDate;
  length_minutes: number;
  meets_on: CalendarDate | null;
  from_time: string | null;
  to_time: string | null;
  place: NullableJson<MeetingPlace>;
  agenda: NullableJson<AgendaHeading[]>;
  minutes: NullableJson<MeetingMinutes>;
  minutes_sent_at: Instant | null;
  sequence: number | null;
  made_at: Instant;
  made_by: string;
  changed_at: Instant;
  changed_by_staff: string | null;
  changed_by_person: string | null;
}

/** A trial of whether something works. */
export interface HoldoutTrialTable {
  office_id: string;
  id: string;
  tried: 'early-word';
  percent: number;
  seed: number;
  begun_on: CalendarDate;
  begun_at: Instant;
  begun_by: string;
  judge_on: CalendarDate;
  ended_on: CalendarDate | null;
  ended_at: Instant | null;
  ended_by: string | null;
  verdict: NullableJson<HoldoutVerdict>;
  judged_at: Instant | null;
}

/** A client of a trial, and which of its deliveries belong to it. */
export interface HoldoutClientTable {
  office_id: string;
  trial_id: string;
  client_id: string;
  held_out: boolean;
  clause_keys: string[];
}

/** Takt proposes no charge for a client from one day until another. */
export interface ProposingStopTable {
  office_id: string;
  id: string;
  client_id: string;
  stopped_on: CalendarDate;
  stopped_at: Instant;
  charges: number;
  answer: StopAnswer | null;
  answer_words: string | null;
  answered_at: Instant | null;
  answered_by: string | null;
  resume_on: CalendarDate | null;
  resumed_at: Instant | null;
  resumed_by: string | null;
  undone_at: Instant | null;
}

/** Written notice of material breach, by the lead's own hand. */
export interface BreachLetterTable {
  office_id: string;
  id: string;
  client_id: string;
  letter_on: CalendarDate;
  sent_by: 'by-hand' | 'post' | 'registered-post' | 'email';
  /** Null once it was erased. */
  words: string | null;
  /** SHA-256 of the words, as it stands in the record. */
  words_hash: string;
  written_by: string;
  written_at: Instant;
}

/** Nothing of a client goes while one stands. */
export interface RetentionHoldTable {
  office_id: string;
  id: string;
  client_id: string;
  reason: 'dispute' | 'estate' | 'manual';
  words: string;
  made_by: string;
  made_at: Instant;
  ended_at: Instant | null;
  ended_by: string | null;
}

/** A list of what may go that a person approved. */
export interface ErasureTable {
  office_id: string;
  id: string;
  as_of_on: CalendarDate;
  list_hash: string;
  counts: Json<Readonly<Record<string, number>>>;
  approved_by: string;
  approved_at: Instant;
}

/** Bytes that no row stands for any more, until the store has let them go. */
export interface ErasedFileTable {
  office_id: string;
  id: string;
  content_hash: string;
  erased_at: Instant;
  gone_at: Instant | null;
}

/** A file of another client, or a private one, that is to go. */
export interface FileRemovalTable {
  office_id: string;
  id: string;
  client_id: string;
  arrival_id: string;
  why: 'wrong-client' | 'private';
  words: string;
  asked_by: string;
  asked_at: Instant;
  state: 'waiting' | 'removed' | 'kept';
  decided_by: string | null;
  decided_at: Instant | null;
  alone: boolean | null;
}

export interface ExportBatchTable {
  office_id: string;
  id: string;
  format: 'csv' | 'xlsx' | 'ehf';
  made_by: string | null;
  made_at: Instant;
  made_on: CalendarDate;
  file_name: string;
  /** The bytes as they left; an electronic export is an archive of its invoices. */
  content: Buffer;
}

export interface NumberSeriesTable {
  office_id: string;
  next_number: number;
  given_by: string | null;
  given_at: Instant;
}

export interface InvoiceTable {
  office_id: string;
  id: string;
  number: number;
  kind: 'invoice' | 'credit-note';
  batch_id: string;
  client_id: string;
  credits_invoice_id: string | null;
  issue_on: CalendarDate;
  due_on: CalendarDate | null;
  net_ore: number;
  vat_ore: number;
  xml: string;
}

export interface CreditLineTable {
  office_id: string;
  id: string;
  line_id: string;
  client_id: string;
  sum_ore: number;
  reason_words: string;
  made_by: string | null;
  made_at: Instant;
  exported_in: string | null;
}

export interface OrderLineTable {
  office_id: string;
  batch_id: string;
  place: number;
  line_id: string;
  credit_line_id: string | null;
  client_id: string;
  invoice_id: string | null;
  client_name: string;
  description: string;
  start_on: CalendarDate;
  end_on: CalendarDate;
  sum_ore: number;
  vat_basis_points: number;
}

/** A report that the office has promised for a period. */
export interface PromisedReportTable {
  office_id: string;
  id: string;
  client_id: string;
  agreement_id: string;
  version: number;
  promise_key: string;
  period_of: string;
  period_start_on: CalendarDate;
  period_end_on: CalendarDate;
  /** By the rule alone; null where it counts from the day on which everything is there. */
  agreed_due_on: CalendarDate | null;
  /** In force: null while nobody can know it, or when it is not promised any more. */
  due_on: CalendarDate | null;
  done_on: CalendarDate | null;
  done_by: string | null;
  done_at: Instant | null;
  cancelled_on: CalendarDate | null;
  created_at: Instant;
}

/** A new day that a client was told for what is made in a job. */
export interface PromiseMoveTable {
  office_id: string;
  id: string;
  client_id: string;
  job_key: string;
  to_on: CalendarDate;
  why: MoveReason;
  message_id: string | null;
  moved_by: string;
  moved_at: Instant;
  undone_by: string | null;
  undone_at: Instant | null;
}

export interface PromiseMoveReportTable {
  office_id: string;
  move_id: string;
  report_id: string;
  from_on: CalendarDate | null;
}

/** A proposed day that nobody is told before it has come. */
export interface PromiseSetAsideTable {
  office_id: string;
  client_id: string;
  job_key: string;
  until_on: CalendarDate;
  set_by: string;
  set_at: Instant;
}

/** What somebody has said of a job: that it is done, or that another one does it than the client's lead. The job itself follows from the agreement. */
export interface JobTable {
  office_id: string;
  client_id: string;
  job_key: string;
  done_on: CalendarDate | null;
  done_at: Instant | null;
  done_by: string | null;
  given_to: string | null;
  given_by: string | null;
  given_at: Instant | null;
}

/** The day that somebody has moved a job to, among the days of whoever does it. */
export interface JobDayTable {
  office_id: string;
  client_id: string;
  job_key: string;
  chosen_on: CalendarDate;
  for_id: string;
  chosen_by: string;
  chosen_at: Instant;
}

/** What was foreseen of an office's weekends, and how far whoever works it out has come. */
export interface WeekendForesightTable {
  office_id: string;
  asked_at: Instant | null;
  share: number;
  heard_at: Instant | null;
  foreseen_at: Instant | null;
  grounds: string | null;
  foreseen: Json<PersonForesight[]>;
}

/** Something that the client asked for at short notice. */
export interface UrgentRequestTable {
  office_id: string;
  id: string;
  client_id: string;
  agreement_id: string;
  version: number;
  clause_key: string;
  charge_key: string;
  what: string;
  asked_on: CalendarDate;
  needed_on: CalendarDate;
  /** Who asked, where it is somebody that Takt knows. */
  person_id: string | null;
  entered_by: string | null;
  entered_at: Instant;
  /** The letter that named the price. */
  message_id: string | null;
  withdrawn_at: Instant | null;
  done_on: CalendarDate | null;
  minutes: number | null;
  done_by: string | null;
  done_at: Instant | null;
}

/** A span in which an agreement's package price does not hold. */
export interface PackageLapseTable {
  office_id: string;
  id: string;
  client_id: string;
  agreement_id: string;
  /** The first day by the rule. */
  from_on: CalendarDate;
  /** From which it holds: no earlier than the day after the letter reached a server; null while it has not. */
  holds_from_on: CalendarDate | null;
  to_on: CalendarDate | null;
  /** The letters that said so. */
  told_in: string | null;
  ended_in: string | null;
  found_at: Instant;
  /** The facts changed: it never was. */
  undone_at: Instant | null;
}

export interface TaskTable {
  office_id: string;
  id: string;
  kind: string;
  dedupe_key: string;
  client_id: string | null;
  obligation_id: string | null;
  message_id: string | null;
  assigned_to: string;
  opened_at: Instant;
  opened_on: CalendarDate;
  closed_at: Instant | null;
  closed_by: string | null;
}

export interface RecordHeadTable {
  office_id: string;
  client_id: string;
  sequence: number;
  hash: string;
}

export interface RecordEventTable {
  office_id: string;
  client_id: string;
  sequence: number;
  kind: RecordKind;
  at: Instant;
  data: Json<RecordData>;
  previous_hash: string;
  hash: string;
}

export interface RecordWordsTable {
  office_id: string;
  client_id: string;
  sequence: number;
  salt: string;
  words: Json<Record<string, string>>;
}

export interface OfficeAnchorTable {
  office_id: string;
  on_date: CalendarDate;
  heads: Json<Record<string, [number, string]>>;
  previous_hash: string;
  hash: string;
}

export type AccessKind =
  'staff-link' | 'staff-session' | 'person-link' | 'person-session' | 'calendar-feed' | 'handover-link';

export interface AccessTable {
  office_id: string;
  token_hash: string;
  kind: AccessKind;
  staff_id: string | null;
  person_id: string | null;
  created_at: Instant;
  expires_at: Instant | null;
  used_at: Instant | null;
  revoked_at: Instant | null;
  /** A client's session that showed a one-time code may read documents until then. */
  opened_until: Instant | null;
  /** Chosen on this device; null as long as it goes by the person's own. */
  language: Language | null;
  /** Names the session in a list, and opens nothing. */
  session_id: Generated<string>;
  /** `firefox/windows`; null where nothing is known. */
  device: Generated<string | null>;
  /** To within some minutes. */
  seen_at: Generated<Instant | null>;
  way: Generated<SignInWay | null>;
  /** What a session of staff still waits for; it opens nothing else until then. */
  awaits: Generated<AwaitedFactor | null>;
  /** When a factor was shown once more in this session; null while only its beginning counts. */
  proven_at: Generated<Instant | null>;
  /** Whether a second factor, or a passkey, was shown in this session or on the way into it. */
  two_factors: Generated<boolean>;
  /** What the receiver of a handover comes in by: of a `handover-link`, and of nothing else. */
  handover_id: Generated<string | null>;
}

export type SignInWay = 'link' | 'code' | 'passkey' | 'provider';
export type AwaitedFactor = 'code' | 'set-up';

export interface StaffIdentityTable {
  office_id: string;
  issuer: string;
  subject: string;
  staff_id: string;
  bound_at: Instant;
}

export interface StaffTotpTable {
  office_id: string;
  staff_id: string;
  secret: Buffer;
  begun_at: Instant;
  confirmed_at: Instant | null;
  last_step: Generated<number>;
}

export interface RecoveryCodeTable {
  office_id: string;
  staff_id: string;
  code_hash: string;
  made_at: Instant;
  used_at: Generated<Instant | null>;
}

export interface OfficeHeadTable {
  office_id: string;
  sequence: number;
  hash: string;
}

export interface OfficeEventTable {
  office_id: string;
  sequence: number;
  kind: OfficeEventKind;
  at: Instant;
  data: Json<RecordData>;
  previous_hash: string;
  hash: string;
}

export interface OneTimeCodeTable {
  office_id: string;
  id: string;
  staff_id: string | null;
  person_id: string | null;
  code_hash: string;
  created_at: Instant;
  expires_at: Instant;
  tries: number;
  used_at: Instant | null;
}

export interface PasskeyTable {
  office_id: string;
  id: string;
  staff_id: string;
  credential_id: string;
  public_key: Uint8Array;
  counter: number;
  name: string;
  created_at: Instant;
}

export interface IdempotentAnswerTable {
  office_id: string;
  actor_id: string;
  key: string;
  request_sha256: string;
  status: number;
  body: Json<unknown>;
  made_at: Instant;
}

export interface RateLimitTable {
  key: string;
  window_at: Instant;
  count: number;
}

/** One backup, check or restore on trial of the whole installation. */
export interface SafeKeepingRunTable {
  id: string;
  kind: 'backup' | 'verify-quick' | 'verify-part' | 'verify-full' | 'restore-trial';
  /** Which thirtieth, of `verify-part`. */
  part: number | null;
  started_at: Instant;
  ended_at: ColumnType<Instant | null, Instant | null | undefined, Instant | null>;
  outcome: ColumnType<
    'in-order' | 'found' | 'failed' | null,
    'in-order' | 'found' | 'failed' | null | undefined,
    'in-order' | 'found' | 'failed' | null
  >;
  failure: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface SafeKeepingFaultTable {
  office_id: string;
  id: string;
  run_id: string;
  fault: string;
  /** What it is about: the hash of a file, the id of a client or a duty. */
  subject: string | null;
}

/** The tables as Kysely sees them. */
export interface Tables {
  office: OfficeTable;
  staff: StaffTable;
  absence: AbsenceTable;
  absence_calendar: AbsenceCalendarTable;
  closure: ClosureTable;
  import_batch: ImportBatchTable;
  client: ClientTable;
  client_group: ClientGroupTable;
  person: PersonTable;
  contact: ContactTable;
  agreement: AgreementTable;
  agreement_version: AgreementVersionTable;
  agreement_template: AgreementTemplateTable;
  agreement_proposal: AgreementProposalTable;
  proposal_signer: ProposalSignerTable;
  identity_confirmation: IdentityConfirmationTable;
  engagement_check: EngagementCheckTable;
  office_seal: OfficeSealTable;
  price_adjustment: PriceAdjustmentTable;
  price_adjustment_line: PriceAdjustmentLineTable;
  extra_work: ExtraWorkTable;
  obligation: ObligationTable;
  obligation_item: ObligationItemTable;
  arrival: ArrivalTable;
  reading: ReadingTable;
  finding: FindingTable;
  intake_address: IntakeAddressTable;
  delivery_key: DeliveryKeyTable;
  ledger_connection: LedgerConnectionTable;
  ledger_document: LedgerDocumentTable;
  ledger_push: LedgerPushTable;
  stray_mail: StrayMailTable;
  question: QuestionTable;
  time_entry: TimeEntryTable;
  time_running: TimeRunningTable;
  answer: AnswerTable;
  extension_request: ExtensionRequestTable;
  missing_confirmation: MissingConfirmationTable;
  message: MessageTable;
  message_text: MessageTextTable;
  message_obligation: MessageObligationTable;
  message_attempt: MessageAttemptTable;
  reminder_step: ReminderStepTable;
  promised_report: PromisedReportTable;
  reminder_ask: ReminderAskTable;
  promise_move: PromiseMoveTable;
  promise_move_report: PromiseMoveReportTable;
  promise_set_aside: PromiseSetAsideTable;
  job: JobTable;
  job_day: JobDayTable;
  holdout_trial: HoldoutTrialTable;
  holdout_client: HoldoutClientTable;
  weekend_foresight: WeekendForesightTable;
  urgent_request: UrgentRequestTable;
  package_lapse: PackageLapseTable;
  surcharge_line: SurchargeLineTable;
  objection: ObjectionTable;
  proposing_stop: ProposingStopTable;
  breach_letter: BreachLetterTable;
  course: CourseTable;
  own_stance: OwnStanceTable;
  course_event: CourseEventTable;
  trial_year: TrialYearTable;
  course_review: CourseReviewTable;
  trial_year_milestone: TrialYearMilestoneTable;
  partner_office: PartnerOfficeTable;
  referral: ReferralTable;
  handover: HandoverTable;
  handover_step: HandoverStepTable;
  handover_statement: HandoverStatementTable;
  talk_pack: TalkPackTable;
  claim_mark: ClaimMarkTable;
  working_hours: WorkingHoursTable;
  busy_time: BusyTimeTable;
  chosen_overtime: ChosenOvertimeTable;
  meeting: MeetingTable;
  retention_hold: RetentionHoldTable;
  erasure: ErasureTable;
  erased_file: ErasedFileTable;
  file_removal: FileRemovalTable;
  export_batch: ExportBatchTable;
  number_series: NumberSeriesTable;
  invoice: InvoiceTable;
  credit_line: CreditLineTable;
  order_line: OrderLineTable;
  task: TaskTable;
  record_head: RecordHeadTable;
  record_event: RecordEventTable;
  record_words: RecordWordsTable;
  office_anchor: OfficeAnchorTable;
  access: AccessTable;
  staff_identity: StaffIdentityTable;
  staff_totp: StaffTotpTable;
  recovery_code: RecoveryCodeTable;
  office_head: OfficeHeadTable;
  office_event: OfficeEventTable;
  one_time_code: OneTimeCodeTable;
  passkey: PasskeyTable;
  idempotent_answer: IdempotentAnswerTable;
  rate_limit: RateLimitTable;
  safe_keeping_run: SafeKeepingRunTable;
  safe_keeping_fault: SafeKeepingFaultTable;
}
