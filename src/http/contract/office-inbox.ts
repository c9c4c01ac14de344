import { z } from '@hono/zod-openapi';
import { workKinds } from '../../domain/agreement/index.ts';
import { documentKinds, fileFormats, findingKinds, readingFaults } from '../../domain/intake/index.ts';
import {
  dateSchema,
  documentTypeSchema,
  formSchema,
  idSchema,
  instantSchema,
  languageSchema,
  obligationStateSchema,
  periodSchema,
} from './shared.ts';

/** GET /api/office/inbox : what waits for a look, oldest first; `findings` only what something was found about. */
export const inboxQuerySchema = z.object({
  show: z.enum(['all', 'findings', 'unplaced']).default('all'),
  whose: z.enum(['mine', 'all']).default('all'),
  client: idSchema.optional(),
  /** Where the page before ended. */
  after: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z_[0-9a-f-]{36}$/)
    .optional(),
});

export const readingStateSchema = z.enum(['none', 'waiting', 'reading', 'read', 'failed', 'infected']);

export const inboxItemSchema = z.object({
  id: idSchema,
  clientId: idSchema,
  clientName: z.string(),
  obligationId: idSchema.nullable(),
  itemKey: z.string().nullable(),
  document: documentTypeSchema.nullable(),
  itemName: z.string().nullable(),
  period: periodSchema.nullable(),
  name: z.string(),
  kind: z.string(),
  sizeBytes: z.int(),
  receivedAt: instantSchema,
  receivedOn: dateSchema,
  via: z.enum(['portal', 'staff', 'paper', 'api', 'mail', 'ledger', 'history']),
  reading: readingStateSchema,
  /** Open findings about it, and how many of them stop it. */
  findings: z.int(),
  stops: z.int(),
});

export const inboxSchema = z.object({
  items: z.array(inboxItemSchema),
  nextAfter: z.string().nullable(),
  counts: z.object({
    waiting: z.int(),
    withFindings: z.int(),
    unplaced: z.int(),
    beingRead: z.int(),
    strayMail: z.int(),
  }),
});

const boxSchema = z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() });
export const evidenceSchema = z.object({
  page: z.int().optional(),
  line: z.int().optional(),
  box: boxSchema.optional(),
  path: z.string().optional(),
  text: z.string().optional(),
});

const partySchema = z.object({ name: z.string().optional(), orgnr: z.string().optional() });

export const readFieldsSchema = z.object({
  issuedOn: dateSchema.optional(),
  dueOn: dateSchema.optional(),
  fromOn: dateSchema.optional(),
  toOn: dateSchema.optional(),
  number: z.string().optional(),
  seller: partySchema.optional(),
  buyer: partySchema.optional(),
  currency: z.string().optional(),
  totalMinor: z.int().optional(),
  vatMinor: z.int().optional(),
  netMinor: z.int().optional(),
  kid: z.string().optional(),
  account: z.string().optional(),
});

/** What was read out of a file. Lines of statements end at a number that a page can show. */
export const readViewSchema = z.object({
  format: z.enum(fileFormats),
  kind: z.enum(documentKinds),
  source: z.enum(['data', 'text', 'ocr', 'none']),
  confidence: z.number(),
  pages: z.int(),
  fields: readFieldsSchema,
  where: z.partialRecord(
    z.enum(Object.keys(readFieldsSchema.shape) as [keyof typeof readFieldsSchema.shape]),
    evidenceSchema,
  ),
  /** Where vouchers seem to begin in it, by page, and how sure that is, from 0 to 1. */
  vouchers: z.array(z.object({ page: z.int(), confidence: z.number() })),
  codings: z.array(
    z.object({ account: z.string(), from: z.string(), voucher: z.string().optional(), evidence: evidenceSchema }),
  ),
  statements: z.array(
    z.object({
      account: z.string().optional(),
      currency: z.string(),
      fromOn: dateSchema.optional(),
      toOn: dateSchema.optional(),
      openingMinor: z.int().optional(),
      closingMinor: z.int().optional(),
      lineCount: z.int(),
      lines: z.array(z.object({ on: dateSchema, amountMinor: z.int(), text: z.string(), kid: z.string().optional() })),
    }),
  ),
  faults: z.array(z.object({ fault: z.enum(readingFaults), evidence: evidenceSchema })),
  signed: z.boolean(),
  attachments: z.array(z.string()),
});

export const findingViewSchema = z.object({
  id: idSchema,
  kind: z.enum(findingKinds),
  severity: z.enum(['stops', 'asks', 'tells']),
  arrivalId: idSchema.nullable(),
  otherIds: z.array(idSchema),
  itemKey: z.string().nullable(),
  ground: z.looseObject({ on: z.string() }),
  demand: formSchema.nullable(),
  evidence: z.array(evidenceSchema),
  mender: z.enum(['client', 'office', 'bank']),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  setAside: z.boolean(),
});

export const workEstimateSchema = z.object({
  work: z.enum(workKinds),
  vouchers: z.int(),
  minutesPerVoucher: z.number(),
  minutes: z.int(),
  /** What is entered of this kind already. */
  enteredMinutes: z.int(),
});

/** GET /api/office/inbox/{arrivalId} : one document with everything that is known of it. */
export const inboxDocumentSchema = z.object({
  item: inboxItemSchema,
  /** What the client reads, where something is sent back with words. */
  clientLanguage: languageSchema,
  verdict: z.enum(['waiting', 'accepted', 'returned', 'opened']),
  sender: z.object({ address: z.string(), verified: z.boolean() }).nullable(),
  personName: z.string().nullable(),
  partOf: z.object({ id: idSchema, name: z.string(), path: z.string() }).nullable(),
  parts: z.array(z.object({ id: idSchema, name: z.string() })),
  failure: z.string().nullable(),
  /** What was written in the mail that it is, or that it came with, as text. */
  letter: z.object({ subject: z.string().optional(), words: z.string() }).nullable(),
  read: readViewSchema.nullable(),
  pictures: z.array(z.object({ page: z.int(), width: z.int(), height: z.int() })),
  findings: z.array(findingViewSchema),
  delivery: z
    .object({
      obligationId: idSchema,
      dueOn: dateSchema,
      state: obligationStateSchema,
      form: z.array(formSchema),
      files: z.array(
        z.object({
          id: idSchema,
          name: z.string(),
          itemKey: z.string().nullable(),
          verdict: z.enum(['waiting', 'accepted', 'returned']),
          findings: z.int(),
        }),
      ),
      /** About the delivery as a whole. */
      findings: z.array(findingViewSchema),
      estimates: z.array(workEstimateSchema),
    })
    .nullable(),
});

/** POST /api/office/arrivals/{arrivalId}/accept : a remark is told to the client beside what was received. */
export const acceptOneSchema = z.object({ remark: z.string().trim().min(1).max(1000).optional() });

/** POST /api/office/arrivals/{arrivalId}/split : pages of a PDF, each span a document of its own; every page once. */
export const splitArrivalSchema = z.object({
  spans: z
    .array(z.object({ fromPage: z.int().min(1).max(5000), toPage: z.int().min(1).max(5000) }))
    .min(1)
    .max(200),
});
export const partsMadeSchema = z.object({ arrivalIds: z.array(idSchema) });

/** POST /api/office/arrivals/merge : pictures and PDFs in this order become one document. */
export const mergeArrivalsSchema = z.object({ arrivalIds: z.array(idSchema).min(1).max(100) });
export const mergedSchema = z.object({ arrivalId: idSchema });

/** POST /api/office/arrivals/{arrivalId}/received-day : when it first came, as a person tells it. */
export const receivedDaySchema = z.object({ receivedOn: dateSchema });

/** GET /api/office/stray-mail : mail that was forwarded to the office, and of which nobody could tell whose it is. The oldest first, 200 at most. */
export const strayMailSchema = z.object({
  mails: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      sizeBytes: z.int(),
      senderAddress: z.string(),
      senderVerified: z.boolean(),
      firstArrivedAt: instantSchema,
    }),
  ),
});

/** POST /api/office/stray-mail/{mailId}/give : it counts for this client from when it first came. */
export const giveStrayMailSchema = z.object({ clientId: idSchema });
export const strayMailGivenSchema = z.object({ arrivalId: idSchema });
export const strayMailSetAsideSchema = z.object({ setAside: z.literal(true) });

export type StrayMailList = z.infer<typeof strayMailSchema>;
export type Inbox = z.infer<typeof inboxSchema>;
export type InboxItem = z.infer<typeof inboxItemSchema>;
export type InboxDocument = z.infer<typeof inboxDocumentSchema>;
export type FindingView = z.infer<typeof findingViewSchema>;
export type ReadView = z.infer<typeof readViewSchema>;
