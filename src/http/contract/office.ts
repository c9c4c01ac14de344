import { objectionSchema } from './objections.ts';
import { z } from '@hono/zod-openapi';
import { workKinds } from '../../domain/agreement/index.ts';
import { importRowsMax } from '../../domain/import/index.ts';
import { reminderSteps } from '../../domain/reminder/index.ts';
import { timeWorks } from '../../domain/time/index.ts';
import {
  answerKindSchema,
  channelSchema,
  dateSchema,
  documentTypeSchema,
  formSchema,
  idSchema,
  instantSchema,
  languageSchema,
  obligationStateSchema,
  oreSchema,
  periodSchema,
  scopeSchema,
} from './shared.ts';
import { groupOfClientSchema } from './groups.ts';
import { ledgerEvidenceSchema } from './ledger.ts';
import { laddersSchema } from './ladders.ts';
import { promisedReportSchema, weekReportSchema } from './reports.ts';
import { packageLapseSchema } from './lapse.ts';

/** GET /api/office/session */
export const officeSessionSchema = z.object({
  staff: z.object({
    id: idSchema,
    name: z.string(),
    email: z.string(),
    role: z.enum(['owner', 'manager', 'accountant', 'assistant']),
    language: languageSchema,
  }),
  office: z.object({
    name: z.string(),
    orgnr: z.string(),
    demo: z.boolean(),
    /** Why nothing leaves: no mail server set, or sending stopped. */
    silence: z.enum(['no-mail-server', 'stopped', 'clock-jump']).nullable(),
    hourlyRateOre: oreSchema,
  }),
  todayOn: dateSchema,
  now: instantSchema,
  time: z.object({
    /** Whether hours are entered in Takt. */
    entry: z.boolean(),
    /** Whether there are hours to see, entered or imported. */
    any: z.boolean(),
    /** One's own timer. */
    running: z
      .object({
        clientId: idSchema.nullable(),
        clientName: z.string().nullable(),
        work: z.enum(timeWorks),
        startedAt: instantSchema,
      })
      .nullable(),
  }),
  /** `goesToday` is what *Dette sendes* still shows for today; null while that is too much to count for every page. */
  counts: z.object({
    clients: z.int(),
    /** What waits for a look in the inbox, of all clients. */
    inbox: z.int(),
    tasks: z.int(),
    surcharges: z.int(),
    goesToday: z.int().nullable(),
    /** Questions that clients have answered and nobody has settled. */
    questions: z.int(),
  }),
  staffNames: z.array(z.object({ id: idSchema, name: z.string(), initials: z.string() })),
});

/** One beat of the taktlinje: a duty with its deadline and what came of it. */
export const beatSchema = z.object({
  obligationId: idSchema,
  clauseKey: z.string(),
  period: periodSchema,
  dueOn: dateSchema,
  state: obligationStateSchema,
  deliveredOn: dateSchema.nullable(),
  daysLate: z.int(),
  returnedOnce: z.boolean(),
  coin: z.enum(['approved', 'proposed', 'running', 'resting', 'free']).nullable(),
});

/** GET /api/office/clients?filter=…&search=…&sort=…&after=… : 50 a page. */
export const clientRowSchema = z.object({
  id: idSchema,
  name: z.string(),
  orgnr: z.string().nullable(),
  leadInitials: z.string(),
  leadId: idSchema,
  /** A package price of the client does not hold today. */
  packageLapsed: z.boolean(),
  beats: z.array(beatSchema),
  now: z.object({
    what: z.enum([
      'all-delivered',
      'missing',
      'due-soon',
      'arrived',
      'answered',
      'extension-waiting',
      'returned',
      'bounced',
      'no-address',
      'paused',
      'few-data',
      'nothing-due',
    ]),
    documents: z.array(documentTypeSchema),
    on: dateSchema.nullable(),
    count: z.int(),
  }),
  medianDays: z.number().nullable(),
  complete: z.object({ first: z.int(), of: z.int() }),
  costOre: oreSchema,
});
export const clientPageSchema = z.object({ clients: z.array(clientRowSchema), nextAfter: z.string().nullable() });

/** GET /api/office/clients/counts : of the whole portfolio, so that the page need not wait for it. */
export const clientCountsSchema = z.object({
  costOre: oreSchema,
  unbilledMinutes: z.int(),
  filters: z.object({
    all: z.int(),
    overdue: z.int(),
    thisWeek: z.int(),
    mine: z.int(),
    surcharge: z.int(),
    noAgreement: z.int(),
  }),
});

export const contactSchema = z.object({
  personId: idSchema,
  name: z.string(),
  email: z.string().nullable(),
  mobile: z.string().nullable(),
  scopes: z.array(scopeSchema),
  place: z.int(),
  bounced: z.boolean(),
});

export const clauseViewSchema = z.object({
  key: z.string(),
  sentence: z.object({ nb: z.string(), en: z.string() }),
  channel: channelSchema,
  form: z.array(formSchema),
  documents: z.array(documentTypeSchema),
  late: z.object({ nb: z.string(), en: z.string() }).nullable(),
});

export const obligationViewSchema = z.object({
  id: idSchema,
  clauseKey: z.string(),
  period: periodSchema,
  dueOn: dateSchema,
  agreedDueOn: dateSchema,
  state: obligationStateSchema,
  daysLate: z.int(),
  deliveredOn: dateSchema.nullable(),
  channel: channelSchema,
  plannedOn: dateSchema.nullable(),
  extraMinutes: z.int(),
  /** The same by kind of work: what is entered of a kind stands in place of what stood there of it. */
  extraWork: z.array(z.object({ work: z.enum(workKinds), minutes: z.int(), on: dateSchema })),
  items: z.array(
    z.object({
      key: z.string(),
      document: documentTypeSchema,
      name: z.string().nullable(),
      essential: z.boolean(),
      state: z.enum(['missing', 'waiting', 'accepted', 'returned', 'answered', 'nothing-this-time']),
      waiting: z.int(),
      answer: z
        .object({ id: idSchema, kind: answerKindSchema, answeredOn: dateSchema, expectedOn: dateSchema.nullable() })
        .nullable(),
    }),
  ),
  extension: z.object({ id: idSchema, proposedOn: dateSchema, words: z.string().nullable() }).nullable(),
  running: z.object({ sumOre: oreSchema, firstChargedOn: dateSchema }).nullable(),
});

/** GET /api/office/clients/{id} */
export const clientDetailSchema = z.object({
  id: idSchema,
  name: z.string(),
  orgnr: z.string().nullable(),
  form: z.string().nullable(),
  leadId: idSchema,
  leadName: z.string(),
  consumer: z.boolean(),
  pausedUntilOn: dateSchema.nullable(),
  startOn: dateSchema,
  /** The companies that the client belongs with. */
  group: groupOfClientSchema.nullable(),
  /** Package prices that do not hold, or have just come back. */
  packageLapses: z.array(packageLapseSchema),
  contacts: z.array(contactSchema),
  agreement: z
    .object({
      id: idSchema,
      version: z.int(),
      basis: z.enum(['written', 'unwritten']),
      acceptedOn: dateSchema.nullable(),
      signerName: z.string().nullable(),
      /** The signed agreement itself can be opened. */
      hasFile: z.boolean(),
      clauses: z.array(clauseViewSchema),
      /** The reminders that the agreement itself promises: they go before everybody's own plans. */
      agreedLadders: laddersSchema.nullable(),
    })
    .nullable(),
  beats: z.array(beatSchema),
  statutory: z.array(z.object({ on: dateSchema, clauseKey: z.string() })),
  open: z.array(obligationViewSchema),
  year: z.object({
    medianDays: z.number().nullable(),
    completeFirst: z.int(),
    completeOf: z.int(),
    reminders: z.int(),
    unbilledMinutes: z.int(),
    surchargeOre: oreSchema,
    waivedOre: oreSchema,
    officeSlips: z.int(),
  }),
  /** The day on which a talk was decided that is under way; null where none is. */
  talkDecidedOn: dateSchema.nullable(),
  recordHolds: z.boolean(),
});

/** GET /api/office/clients/{id}/record?before=SEQUENCE : newest first, 50 a page. */
export const recordPageSchema = z.object({
  events: z.array(
    z.object({
      sequence: z.int(),
      kind: z.string(),
      at: instantSchema,
      onDate: dateSchema,
      /** Whole sentences in both languages; they name who did it. */
      text: z.object({ nb: z.string(), en: z.string() }),
      tone: z.enum(['plain', 'late', 'good', 'law']),
    }),
  ),
  nextBefore: z.int().nullable(),
});

/** GET /api/office/week */
export const weekSchema = z.object({
  /** What the office itself has promised by a day of the week, and what is late from before it. */
  promised: z.array(weekReportSchema),
  promisedTotal: z.int(),
  overdue: z.array(
    z.object({ clientId: idSchema, name: z.string(), documents: z.array(documentTypeSchema), daysLate: z.int() }),
  ),
  overdueTotal: z.int(),
  arrived: z.array(
    z.object({
      clientId: idSchema,
      name: z.string(),
      waiting: z.int(),
      unplaced: z.int(),
      arrivalIds: z.array(idSchema),
      since: instantSchema,
    }),
  ),
  days: z.array(
    z.object({
      on: dateSchema,
      due: z.array(
        z.object({
          clientId: idSchema,
          name: z.string(),
          documents: z.array(documentTypeSchema),
          state: obligationStateSchema,
        }),
      ),
      dueTotal: z.int(),
      statutory: z.array(z.object({ nb: z.string(), en: z.string() })),
    }),
  ),
});

/** GET /api/office/tasks?whose=mine|all */
export const taskSchema = z.object({
  id: idSchema,
  kind: z.string(),
  /** Only what settles the matter closes it; of the others a person says that it is done. */
  settlesItself: z.boolean(),
  clientId: idSchema.nullable(),
  clientName: z.string().nullable(),
  obligationId: idSchema.nullable(),
  messageId: idSchema.nullable(),
  assignedTo: idSchema,
  openedAt: instantSchema,
  openedOn: dateSchema,
  text: z.object({ nb: z.string(), en: z.string() }),
  /** For telephone tasks: whom to call. */
  call: z.object({ name: z.string(), mobile: z.string().nullable() }).nullable(),
  extension: z
    .object({ id: idSchema, proposedOn: dateSchema, words: z.string().nullable(), dueOn: dateSchema })
    .nullable(),
  answers: z.array(
    z.object({ id: idSchema, document: documentTypeSchema, kind: answerKindSchema, answeredOn: dateSchema }),
  ),
  /** What the office has promised, to be ticked off. */
  report: promisedReportSchema.nullable(),
  /** What the client does not agree with, to be answered. */
  objection: objectionSchema.nullable(),
});
export const taskListSchema = z.object({ tasks: z.array(taskSchema) });

/** GET /api/office/arrivals?client=… : what waits for a look. */
export const arrivalSchema = z.object({
  id: idSchema,
  clientId: idSchema,
  clientName: z.string(),
  obligationId: idSchema.nullable(),
  itemKey: z.string().nullable(),
  document: documentTypeSchema.nullable(),
  period: periodSchema.nullable(),
  name: z.string(),
  kind: z.string(),
  sizeBytes: z.int(),
  receivedAt: instantSchema,
  receivedOn: dateSchema,
  verdict: z.enum(['waiting', 'accepted', 'returned']),
  /** It waits to be read or is being read, and may go on by rule within seconds. */
  beingRead: z.boolean(),
  /** The virus scan found something in it: it is neither opened nor accepted. */
  infected: z.boolean(),
});
export const arrivalListSchema = z.object({
  arrivals: z.array(arrivalSchema),
  /** Where an unsorted arrival can be placed, by client. */
  places: z.array(
    z.object({
      clientId: idSchema,
      obligationId: idSchema,
      itemKey: z.string(),
      document: documentTypeSchema,
      period: periodSchema,
    }),
  ),
});

/** One line of a sum, in words: the same in notice, line, PDF and export. */
export const arithmeticStepSchema = z.object({
  label: z.object({ nb: z.string(), en: z.string() }),
  value: z.object({ nb: z.string(), en: z.string() }),
  detail: z.object({ nb: z.string(), en: z.string() }),
});

/** GET /api/office/surcharges?state=…&client=…&before=… */
export const surchargeSchema = z.object({
  /** Null while the duty still runs. */
  id: idSchema.nullable(),
  clientId: idSchema,
  clientName: z.string(),
  /** The delivery that was late; null for what was asked for at short notice. */
  obligationId: idSchema.nullable(),
  /** What was asked for at short notice, in the office's words; the period is from when it was asked for until it was needed. */
  request: z.string().nullable(),
  documents: z.array(documentTypeSchema),
  period: periodSchema,
  state: z.enum(['running', 'proposed', 'approved', 'waived', 'forgiven', 'locked', 'resting', 'not-proposed']),
  daysLate: z.int(),
  sumOre: oreSchema,
  vatOre: oreSchema,
  totalOre: oreSchema,
  capReached: z.boolean(),
  /** Nothing was agreed in writing: lateness costs nothing whatever else holds. */
  unwritten: z.boolean(),
  steps: z.array(arithmeticStepSchema),
  conditions: z.array(z.object({ holds: z.boolean(), text: z.object({ nb: z.string(), en: z.string() }) })),
  decidedAt: instantSchema.nullable(),
  decidedBy: z.string().nullable(),
  reason: z.string().nullable(),
  undoUntil: instantSchema.nullable(),
});
/**
 * What asks for something, then the closed lines, newest first: those of the last 60 days and at most 200. `nextBefore` is sent as `before` for
 * older ones. A client's own list holds them all.
 */
/** A large office sees those first whom it concerns most. */
const clientsShownSchema = z
  .object({ shown: z.int(), of: z.int() })
  .openapi({ description: 'How many clients the answer looks at, and how many there are that it could look at' });
export const surchargeListSchema = z.object({
  lines: z.array(surchargeSchema),
  nextBefore: z.string().nullable(),
  clients: clientsShownSchema,
  year: z.object({
    approved: z.object({ lines: z.int(), sumOre: oreSchema }),
    waived: z.object({ lines: z.int(), sumOre: oreSchema }),
    forgiven: z.object({ lines: z.int(), sumOre: oreSchema }),
  }),
});
/** POST /api/office/surcharges/decide */
export const decideSurchargesSchema = z.object({
  lineIds: z.array(idSchema).min(1).max(200),
  decision: z.enum(['approve', 'waive']),
  reasonCode: z.enum(['own-contribution', 'illness', 'agreed-by-phone', 'other']).optional(),
  reasonWords: z.string().max(500).optional(),
});

/** GET /api/office/sends?on=DATE : what would go, to whom, and why each other one gets nothing. */
export const sendsSchema = z.object({
  onDate: dateSchema,
  goes: z.array(
    z.object({
      key: z.string(),
      personName: z.string().nullable(),
      clients: z.array(z.object({ id: idSchema, name: z.string() })),
      what: z.enum(reminderSteps),
      channel: z.enum(['email', 'sms', 'task']),
      to: z.string().nullable(),
      subject: z.string().nullable(),
      text: z.string().nullable(),
      numberOf: z.int(),
    }),
  ),
  silent: z.array(
    z.object({
      reason: z.string(),
      clients: z.array(z.object({ id: idSchema, name: z.string(), on: dateSchema.nullable() })),
    }),
  ),
  clients: clientsShownSchema,
});

/** GET /api/office/outbox?status=…&before=… */
export const outboxRowSchema = z.object({
  id: idSchema,
  kind: z.string(),
  channel: z.enum(['email', 'sms']),
  to: z.string(),
  clientName: z.string().nullable(),
  subject: z.string(),
  status: z.enum(['queued', 'attempting', 'accepted', 'failed', 'in-doubt', 'dropped', 'noted']),
  bounced: z.boolean(),
  plannedOn: dateSchema,
  createdAt: instantSchema,
  answeredAt: instantSchema.nullable(),
  answer: z.string().nullable(),
  mayResend: z.boolean(),
});
export const outboxSchema = z.object({
  messages: z.array(outboxRowSchema),
  counts: z.object({ queued: z.int(), accepted: z.int(), failed: z.int(), inDoubt: z.int() }),
  nextBefore: z.string().nullable(),
});
export const outboxMessageSchema = outboxRowSchema.extend({ text: z.string(), html: z.string(), replyTo: z.string() });

/** GET /api/office/outside : duties delivered where Takt cannot see, near or past their deadline. */
export const outsideSchema = z.object({
  duties: z.array(
    z.object({
      obligationId: idSchema,
      clientId: idSchema,
      clientName: z.string(),
      channel: channelSchema,
      period: periodSchema,
      dueOn: dateSchema,
      items: z.array(z.object({ key: z.string(), document: documentTypeSchema })),
      confirmedToday: z.boolean(),
      /** Null where none is connected, or the duty is delivered elsewhere. */
      ledger: ledgerEvidenceSchema.nullable(),
    }),
  ),
});

/**
 * What is wrong in one field of a row. `field` names a value as it stands in `values` (`orgnr`, `contacts.0.email`), `code` is a key of the catalogue
 * of errors, `details` fills its sentence.
 */
export const importFaultSchema = z.object({
  field: z.string(),
  code: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** A cell of a spreadsheet holds no more. What is too long for its field is a fault of the row. */
export const importTextSchema = z.string().max(40_000);

/** A client as it was typed: every value is text, so that the person can mend it where it stands. Dates as 31.12.2026 or 2026-12-31. */
export const importValuesSchema = z.object({
  name: importTextSchema,
  /** Empty means a client that is taken for a consumer, and never charged, until the office says otherwise. */
  orgnr: importTextSchema,
  form: importTextSchema,
  vatTerm: importTextSchema,
  payday: importTextSchema,
  /** Name, initials or e-mail; empty means whoever brings the clients in. */
  lead: importTextSchema,
  /** Name or key of an agreement template; empty means a client without deadlines so far. */
  template: importTextSchema,
  /** The first is responsible, the next are deputies. `scopes` in words: "bilag, lønn, avtale"; empty means all. */
  contacts: z
    .array(
      z.object({ name: importTextSchema, email: importTextSchema, mobile: importTextSchema, scopes: importTextSchema }),
    )
    .max(5),
  agreementAcceptedOn: importTextSchema,
  agreementSigner: importTextSchema,
});

export const importRowSchema = z.object({
  /** The line in the file, the heading being the first. */
  line: z.int(),
  values: importValuesSchema,
  faults: z.array(importFaultSchema),
});

/** A form with one file, or with text that was pasted from a spreadsheet. */
export const importFormSchema = z
  .object({
    file: z
      .custom<File>((value) => value instanceof File)
      .openapi({ type: 'string', format: 'binary' })
      .optional(),
    text: z.string().optional(),
  })
  .refine(({ file, text }) => (file === undefined) !== (text === undefined));

/**
 * POST /api/office/imports/preview (a form with `file`, or with pasted `text`) and POST /api/office/imports/check (mended rows as JSON): rows as they
 * were read, with what is wrong in each. Nothing is stored.
 */
export const importPreviewSchema = z.object({
  columns: z.array(z.object({ heading: z.string(), field: z.string().nullable() })),
  rows: z.array(importRowSchema),
  valid: z.int(),
  invalid: z.int(),
  /** The rows with faults as CSV, with what is wrong in each, for mending in a spreadsheet; null when every row is right. */
  faultsCsv: z.string().nullable(),
});

export const importLineSchema = z.int().min(1).max(10_000_000);

/** POST /api/office/imports/check */
export const importCheckSchema = z.object({
  rows: z
    .array(z.object({ line: importLineSchema, values: importValuesSchema }))
    .min(1)
    .max(importRowsMax),
});
/**
 * POST /api/office/imports/commit : all of the rows or none. `importId` is made by whoever sends: the same id twice is one import. A row with a
 * fault refuses the whole with `import.rows-with-faults`.
 */
export const importCommitSchema = importCheckSchema.extend({ importId: idSchema });
export const importCommittedSchema = z.object({
  importId: idSchema,
  clients: z.int(),
  duties: z.int(),
  /** Clients whose agreement is accepted in writing, and clients with deadlines without surcharge. */
  written: z.int(),
  unwritten: z.int(),
});

/** Last year's deliveries. POST /api/office/imports/history/preview, /history/check, /history/commit: as for clients. */
export const historyValuesSchema = z.object({
  /** Organisation number, or the name where there is none. */
  client: importTextSchema,
  /** What was delivered: the word for a document, or the key of a clause. */
  document: importTextSchema,
  /** "2025-05", "mai 2025", "3. termin 2025", "2025". */
  period: importTextSchema,
  /** Empty means what the agreement gives. */
  dueOn: importTextSchema,
  deliveredOn: importTextSchema,
});
export const historyRowSchema = z.object({
  line: z.int(),
  values: historyValuesSchema,
  faults: z.array(importFaultSchema),
});
export const historyPreviewSchema = importPreviewSchema.extend({ rows: z.array(historyRowSchema) });
export const historyCheckSchema = z.object({
  rows: z
    .array(z.object({ line: importLineSchema, values: historyValuesSchema }))
    .min(1)
    .max(importRowsMax),
});
export const historyCommitSchema = historyCheckSchema.extend({ importId: idSchema });
export const historyCommittedSchema = z.object({ importId: idSchema, clients: z.int(), deliveries: z.int() });

/** GET /api/office/imports : newest first. POST /api/office/imports/{id}/undo answers with what was taken out. */
export const importListSchema = z.object({
  imports: z.array(
    z.object({
      id: idSchema,
      kind: z.enum(['clients', 'history', 'time']),
      madeAt: instantSchema,
      madeBy: z.string().nullable(),
      clients: z.int(),
      undoneAt: instantSchema.nullable(),
      /** Nothing has happened since: no message, no delivery, no change. */
      mayUndo: z.boolean(),
    }),
  ),
});
export const importUndoneSchema = z.object({ clients: z.int() });

/** GET /api/office/registry/{orgnr} : what Enhetsregisteret says. `no-answer` is no fault: the client can be added without it. */
export const registryAnswerSchema = z.object({
  answer: z.enum(['found', 'absent', 'deleted', 'no-answer']),
  name: z.string().nullable(),
  form: z.string().nullable(),
  addressLines: z.array(z.string()),
  employees: z.int().nullable(),
  /** Codes of the standard for industries. */
  industryCodes: z.array(z.string()),
  municipality: z.string().nullable(),
  vatRegistered: z.boolean(),
  bankrupt: z.boolean(),
  windingUp: z.boolean(),
  deletedOn: dateSchema.nullable(),
  generalManager: z.string().nullable(),
  chair: z.string().nullable(),
  owner: z.string().nullable(),
  text: z.object({ nb: z.string(), en: z.string() }),
});

export type OfficeSession = z.infer<typeof officeSessionSchema>;
export type Beat = z.infer<typeof beatSchema>;
export type ClientRow = z.infer<typeof clientRowSchema>;
export type ClientPage = z.infer<typeof clientPageSchema>;
export type ClientCounts = z.infer<typeof clientCountsSchema>;
export type ClientDetail = z.infer<typeof clientDetailSchema>;
export type ObligationView = z.infer<typeof obligationViewSchema>;
export type RecordPage = z.infer<typeof recordPageSchema>;
export type Week = z.infer<typeof weekSchema>;
export type TaskView = z.infer<typeof taskSchema>;
export type ArrivalList = z.infer<typeof arrivalListSchema>;
export type ArrivalView = z.infer<typeof arrivalSchema>;
export type SurchargeView = z.infer<typeof surchargeSchema>;
export type SurchargeList = z.infer<typeof surchargeListSchema>;
export type Sends = z.infer<typeof sendsSchema>;
export type Outbox = z.infer<typeof outboxSchema>;
export type OutboxMessage = z.infer<typeof outboxMessageSchema>;
export type Outside = z.infer<typeof outsideSchema>;
export type ImportFault = z.infer<typeof importFaultSchema>;
export type ImportValues = z.infer<typeof importValuesSchema>;
export type ImportRow = z.infer<typeof importRowSchema>;
export type ImportPreview = z.infer<typeof importPreviewSchema>;
export type ImportCommitted = z.infer<typeof importCommittedSchema>;
export type HistoryValues = z.infer<typeof historyValuesSchema>;
export type HistoryRow = z.infer<typeof historyRowSchema>;
export type HistoryPreview = z.infer<typeof historyPreviewSchema>;
export type HistoryCommitted = z.infer<typeof historyCommittedSchema>;
export type ImportList = z.infer<typeof importListSchema>;
export type RegistryAnswer = z.infer<typeof registryAnswerSchema>;
