import { z } from '@hono/zod-openapi';
import {
  accessKinds,
  handoverItems,
  lineStates,
  notApplicableReasons,
  settledReasons,
} from '../../domain/handover/index.ts';
import { statutoryReports } from '../../domain/statutory/index.ts';
import { paperSchema } from './paper.ts';
import { dateSchema, idSchema, languageSchema } from './shared.ts';

const nameSchema = z.string().trim().min(1).max(200);
const bothLanguages = <Shape extends z.ZodType>(shape: Shape) => z.object({ nb: shape, en: shape });

/** One line of a handover, worded: what it is, where it stands with who and when, and what it holds one by one. Files stand there by what they are and by their SHA-256. */
export const handoverLineSchema = z.object({
  key: z.string(),
  item: z.enum(handoverItems),
  state: z.enum(lineStates),
  /** Something came since the line was handed over. */
  changed: z.boolean(),
  /** There is nothing to hand over in it. */
  empty: z.boolean(),
  next: z
    .object({
      turn: z.enum(['office', 'receiver', 'client']),
      step: z.enum([
        'prepare',
        'hand-over',
        'name-the-receiver',
        'talk-it-over',
        'withdraw',
        'call-the-receiver',
        'confirm',
      ]),
      answerByOn: dateSchema.optional(),
    })
    .nullable(),
  words: bothLanguages(z.object({ line: z.string(), standing: z.string(), details: z.array(z.string()) })),
});

const lastReportSchema = z.object({ report: z.enum(statutoryReports), anchorOn: dateSchema, sentOn: dateSchema });

const happensSchema = z.object({ heading: z.string(), sentences: z.array(z.string()) });

const receiverSchema = z.object({
  kind: z.enum(['next-accountant', 'client']),
  name: z.string(),
  orgnr: z.string().nullable(),
  contact: z.string().nullable(),
  email: z.string().nullable(),
});

const accessSchema = z.object({ kind: z.enum(accessKinds), name: z.string().trim().min(1).max(120) });
const agreedSchema = z.object({
  on: dateSchema,
  forClient: z.string().trim().max(200),
  forOffice: z.string().trim().max(200),
});

const closingSchema = z.object({
  mayClose: z.boolean(),
  because: z.enum(['before-last-day', 'not-offered', 'time-to-fetch']).nullable(),
  untilOn: dateSchema.nullable(),
});

/** GET /api/office/clients/{id}/handover : the handover that is under way, else the last one; null where no notice was ever noted. */
export const handoverSchema = z.object({
  client: z.object({ id: idSchema, name: z.string(), active: z.boolean() }),
  leadName: z.string(),
  isLead: z.boolean(),
  handover: z
    .object({
      id: idSchema,
      notice: z.object({ by: z.enum(['client', 'office']), reachedOn: dateSchema, namedOn: dateSchema.nullable() }),
      terms: z.object({
        noticeMonths: z.int(),
        countsFrom: z.enum(['notice-day', 'next-month']),
        untilOn: dateSchema.nullable(),
        basis: z.enum(['agreed', 'standard']),
      }),
      agreed: agreedSchema.nullable(),
      lastOn: dateSchema,
      lastBy: z.enum(['notice-period', 'named-day', 'agreed-day', 'fixed-end']),
      receiver: receiverSchema.nullable(),
      accesses: z.array(accessSchema),
      /** The day through which the receiver's link holds; null where none is out. */
      linkUntilOn: dateSchema.nullable(),
      offeredOn: dateSchema.nullable(),
      fetchedOn: dateSchema.nullable(),
      accessClosedOn: dateSchema.nullable(),
      closing: closingSchema,
      endedAs: z.enum(['complete', 'withdrawn']).nullable(),
      endedOn: dateSchema.nullable(),
      completeOn: dateSchema.nullable(),
      turns: z.array(z.enum(['office', 'receiver', 'client'])),
      lines: z.array(handoverLineSchema),
      whatHappens: bothLanguages(happensSchema),
      statements: z.array(
        z.object({
          id: idSchema,
          /** Null once it was erased. */
          enquiry: z
            .object({ office: z.string(), orgnr: z.string(), name: z.string(), inWriting: z.boolean() })
            .nullable(),
          askedOn: dateSchema,
          dueOn: dateSchema,
          standing: z.enum(['due', 'overdue', 'sent']),
          approvedByName: z.string().nullable(),
          sentOn: dateSchema.nullable(),
          remark: z.string().nullable(),
          /** As it was approved; null where nothing was said of it. */
          bookedThrough: dateSchema.nullable(),
          /** From the promises that were ticked off: what can be said of each, and whether it is. */
          lastReports: z.array(lastReportSchema.extend({ told: z.boolean() })),
          /** As it was approved, or as the facts are today. */
          words: bothLanguages(paperSchema).nullable(),
        }),
      ),
      claimMarked: z.boolean(),
    })
    .nullable(),
  /** The office that has said it takes the client on: who it is likely to be handed over to. Null where nobody has. */
  takenOnBy: receiverSchema.nullable(),
  /** What is counted where the duty to resign may be near; it says nothing of whether it is there. Null where nothing is near. */
  dutyToResign: bothLanguages(
    z.object({ heading: z.string(), sentences: z.array(z.string()), conditions: z.array(z.string()) }),
  ).nullable(),
});

/** POST /api/office/clients/{id}/handover */
export const beginHandoverSchema = z.object({
  by: z.enum(['client', 'office']),
  reachedOn: dateSchema,
  namedOn: dateSchema.optional(),
  countsFrom: z.enum(['notice-day', 'next-month']).optional(),
});

/** POST /api/office/clients/{id}/handover/last-day : null takes the agreed day back. */
export const agreeLastDaySchema = z.object({ agreed: agreedSchema.nullable() });

/** POST /api/office/clients/{id}/handover/receiver */
export const nameReceiverSchema = z.object({
  kind: z.enum(['next-accountant', 'client']),
  name: nameSchema,
  orgnr: z.string().max(20).nullable(),
  contact: z.string().max(200).nullable(),
  email: z.email().max(200).nullable(),
});

/** POST /api/office/clients/{id}/handover/accesses : all of them, each time. */
export const setAccessesSchema = z.object({ accesses: z.array(accessSchema).max(40) });

/** Saved, or the words that may not stand there. */
export const handoverSavedSchema = z.object({ saved: z.boolean(), words: z.array(z.string()) });

const lineKeySchema = z.string().min(1).max(400);
const wordsSchema = z.string().max(2_000);

/** POST /api/office/clients/{id}/handover/lines */
export const officeActSchema = z.discriminatedUnion('act', [
  z.object({ key: lineKeySchema, act: z.enum(['prepare', 'hand-over', 'withdraw']) }),
  z.object({ key: lineKeySchema, act: z.literal('settle'), reason: z.enum(settledReasons), words: wordsSchema }),
  z.object({
    key: lineKeySchema,
    act: z.literal('mark-not-applicable'),
    reason: z.enum(notApplicableReasons),
    words: wordsSchema,
  }),
]);

/** POST /api/office/clients/{id}/handover/link : shown this once. */
export const receiverLinkSchema = z.object({ url: z.string(), untilOn: dateSchema });

/** POST /api/office/clients/{id}/handover/statements */
export const noteEnquirySchema = z.object({
  askedOn: dateSchema,
  office: nameSchema,
  orgnr: z.string().max(20),
  name: z.string().trim().max(200),
  inWriting: z.boolean(),
});

/** POST /api/office/clients/{id}/handover/statements/{statementId}/approve */
export const approveStatementSchema = z.object({
  remark: z.string().max(4_000),
  ownDates: z.boolean(),
  bookedThrough: dateSchema.nullable(),
  /** Of those that were proposed. */
  lastReports: z.array(lastReportSchema).max(12),
  unpaidDueOn: z.array(dateSchema).max(20),
});

export const handoverPaperQuerySchema = z.object({ of: z.enum(['receiver', 'client']), language: languageSchema });
export const statementPaperQuerySchema = z.object({ language: languageSchema });

/** POST /api/receive : the page of whoever takes over. What stays at the earlier office is not in it. */
export const receivedHandoverSchema = z.object({
  officeName: z.string(),
  officeOrgnr: z.string(),
  leadName: z.string(),
  leadEmail: z.string(),
  clientName: z.string(),
  clientOrgnr: z.string().nullable(),
  receiverName: z.string(),
  contact: z.string().nullable(),
  language: languageSchema,
  lastOn: dateSchema,
  completeOn: dateSchema.nullable(),
  ended: z.boolean(),
  lines: z.array(handoverLineSchema),
});
const tokenSchema = z.string().min(20).max(100);
export const receiveSchema = z.object({ token: tokenSchema });
export const receivePaperSchema = z.object({ token: tokenSchema, language: languageSchema });
/** POST /api/receive/lines */
export const receiverActSchema = z.discriminatedUnion('act', [
  z.object({ token: tokenSchema, key: lineKeySchema, act: z.literal('confirm') }),
  z.object({ token: tokenSchema, key: lineKeySchema, act: z.literal('dispute'), words: wordsSchema }),
]);

/** GET /api/portal/handover : null where there is none to tell of. */
export const portalHandoverSchema = z.object({
  handover: z
    .object({
      officeName: z.string(),
      lastOn: dateSchema,
      receiverName: z.string().nullable(),
      whatHappens: bothLanguages(happensSchema),
      /** Powers of the office, each with whether and when it was withdrawn. */
      powers: z.array(handoverLineSchema),
      /** What the client confirms: the client's own documents, and all of it where nobody else takes over. */
      mine: z.array(handoverLineSchema),
      ownDocuments: z.int(),
      fetchedOn: dateSchema.nullable(),
      completeOn: dateSchema.nullable(),
    })
    .nullable(),
});
/** POST /api/portal/handover/lines */
export const portalHandoverActSchema = z.discriminatedUnion('act', [
  z.object({ clientId: idSchema, key: lineKeySchema, act: z.literal('confirm') }),
  z.object({ clientId: idSchema, key: lineKeySchema, act: z.literal('dispute'), words: wordsSchema }),
]);

export type HandoverView = z.infer<typeof handoverSchema>;
export type HandoverLineView = z.infer<typeof handoverLineSchema>;
export type ReceivedHandover = z.infer<typeof receivedHandoverSchema>;
export type PortalHandover = z.infer<typeof portalHandoverSchema>;
export type HandoverSaved = z.infer<typeof handoverSavedSchema>;
