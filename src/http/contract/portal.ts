import { z } from '@hono/zod-openapi';
import { slotSchema } from './meetings.ts';
import { arithmeticStepSchema } from './office.ts';
import {
  answerKindSchema,
  dateSchema,
  documentTypeSchema,
  idSchema,
  instantSchema,
  languageSchema,
  oreSchema,
  periodSchema,
  scopeSchema,
  timeOfDaySchema,
} from './shared.ts';
import { packageLapseSchema } from './lapse.ts';
import { portalObjectionViewSchema } from './objections.ts';
import { portalRemovedSchema } from './retention.ts';
import { portalQuestionSchema } from './questions.ts';
import { promisedReportSchema } from './reports.ts';
import { portalRequestSchema } from './requests.ts';

/** One thing on the client's list. What the link alone may show: neutral labels, days, how it stands. */
export const portalItemSchema = z.object({
  obligationId: idSchema,
  itemKey: z.string(),
  document: documentTypeSchema,
  name: z.string().nullable(),
  essential: z.boolean(),
  period: periodSchema,
  dueOn: dateSchema,
  state: z.enum(['missing', 'received', 'accepted', 'returned', 'answered', 'nothing-this-time']),
  receivedCount: z.int(),
  /** Set while an arrival of this item is sent back. */
  returned: z
    .object({ arrivalId: idSchema, reason: z.string(), mendByOn: dateSchema, words: z.string().nullable() })
    .nullable(),
});

/** What a duty says to the client about money and days. */
export const portalDutySchema = z.object({
  obligationId: idSchema,
  period: periodSchema,
  dueOn: dateSchema,
  agreedDueOn: dateSchema,
  state: z.enum(['open', 'overdue', 'answered', 'returned', 'delivered']),
  daysLate: z.int(),
  plannedOn: dateSchema.nullable(),
  plannedTime: timeOfDaySchema.nullable(),
  /** More days were asked for: the day, and the last one on which the office's answer is in time. */
  extension: z.object({ proposedOn: dateSchema, answerByOn: dateSchema }).nullable(),
  /** Within how many working days the office answers what is asked today. */
  answerWithinDays: z.int(),
  /** The last day without a surcharge, when one can come; null where nothing can be charged. */
  lastFreeOn: dateSchema.nullable(),
  freeThisTime: z.boolean(),
  surcharge: z
    .object({
      per: z.enum(['started-day', 'started-week', 'started-month', 'delivery']),
      amountOre: z.int(),
      capOre: z.int().nullable(),
    })
    .nullable(),
});

/** One bar of the client's takt line. */
export const portalBeatSchema = z.object({
  period: periodSchema,
  dueOn: dateSchema,
  beat: z.enum(['in-time', 'late', 'now', 'to-come']),
});

export const companySchema = z.object({
  clientId: idSchema,
  name: z.string(),
  orgnr: z.string().nullable(),
  missing: z.int(),
});

/** A report that the office has promised, by its name and its period. */
export const portalPromiseSchema = promisedReportSchema
  .omit({ id: true, report: true, period: true })
  .extend({ name: z.object({ nb: z.string(), en: z.string() }) });

/** GET /api/portal/home?client=… : everything that the first screen needs. */
export const portalHomeSchema = z.object({
  person: z.object({
    name: z.string(),
    language: languageSchema,
    /** Chosen on this device: its messages follow once it has shown a code. */
    chosenHere: z.boolean(),
  }),
  office: z.object({
    name: z.string(),
    brandColour: z.string(),
    leadName: z.string(),
    leadEmail: z.string(),
    /** Within how many working days the office answers what is asked today, by the agreement in force. */
    answerWithinDays: z.int(),
    demo: z.boolean(),
  }),
  todayOn: dateSchema,
  now: instantSchema,
  company: companySchema,
  companies: z.array(companySchema),
  /** What the person answers for at this company; the list holds nothing else. */
  answersFor: z.array(scopeSchema),
  items: z.array(portalItemSchema),
  duties: z.array(portalDutySchema),
  beats: z.array(portalBeatSchema),
  /** How many times in a row the duty of the takt line came in time, where that is a number to be glad of. */
  onTimeInARow: z.int().nullable(),
  nextDueOn: dateSchema.nullable(),
  /** What the office sends next of what the person delivers for, and what has just come. */
  promised: z.array(portalPromiseSchema),
  /** What was asked for at short notice and can still be left. */
  urgentRequests: z.array(portalRequestSchema),
  /** What the office has asked and has not settled. */
  questions: z.array(portalQuestionSchema),
  /** What the person did not agree with: by when there is an answer, and the answer. */
  objections: z.array(portalObjectionViewSchema),
  /** Files that should not have come and have been removed, of the last two months. */
  removed: z.array(portalRemovedSchema),
  /** Package prices that do not hold, or have just come back: for who answers for the agreement. */
  packageLapses: z.array(packageLapseSchema),
  /** An agreement waits for this person's answer: only that it does, and by when. What it says needs a code. */
  /** The engagement ends on this day; null while nobody has given notice. */
  handover: z.object({ lastOn: dateSchema }).nullable(),
  /** The next meeting that the person is to come to; `slot` is null while no time is chosen. */
  meeting: z
    .object({ state: z.enum(['offered', 'booked', 'moved']), slot: slotSchema.nullable(), answerByOn: dateSchema })
    .nullable(),
  /** Whether the office asks to say who the client is to other offices, or has such a consent. What is asked comes with a code. */
  referral: z.object({ asks: z.boolean(), answerByOn: dateSchema }).nullable(),
  /** A joint review that is open, for whoever answers for the agreement: whether the client's view, or an answer about the minutes, is waited for. */
  review: z.object({ waits: z.enum(['view', 'minutes', 'nothing']), answerByOn: dateSchema }).nullable(),
  /** The last day of the year that client and office try together, for who answers for the agreement; null where none runs. */
  yearEndOn: dateSchema.nullable(),
  waitingProposal: z.object({ changeNumber: z.int().nullable(), answerByOn: dateSchema }).nullable(),
  /** A session that has shown a one-time code may read documents until then. */
  openedUntil: instantSchema.nullable(),
});

/**
 * PUT /api/portal/files/{arrivalId}?client=…&obligation=…&item=…&batch=…&name=… with the bytes as body.
 * The id is made by the sender before sending; sending the same id again is the same arrival. 201 means: stored, read back, committed.
 */
export const portalUploadedSchema = z.object({
  arrivalId: idSchema,
  receivedAt: instantSchema,
  sha256: z.string(),
  sizeBytes: z.int(),
  complete: z.boolean(),
});

/** POST /api/portal/answers */
export const portalAnswersSchema = z.object({
  clientId: idSchema,
  answers: z
    .array(
      z.object({
        obligationId: idSchema,
        itemKey: z.string().max(60),
        kind: answerKindSchema,
        expectedOn: dateSchema.optional(),
      }),
    )
    .min(1)
    .max(200),
});

/** POST /api/portal/plans: "Når passer det?" */
export const portalPlanSchema = z.object({
  clientId: idSchema,
  obligationIds: z.array(idSchema).min(1).max(50),
  on: dateSchema,
  at: timeOfDaySchema,
});

/** POST /api/portal/extensions: "Jeg trenger noen dager til". */
export const portalExtensionSchema = z.object({
  clientId: idSchema,
  obligationIds: z.array(idSchema).min(1).max(50),
  proposedOn: dateSchema,
  words: z.string().max(1000).optional(),
});

/** GET /api/portal/received?client=…&before=… : counts and days with the link alone; names of files with a code. Newest first, 50 a page. */
export const portalReceivedSchema = z.object({
  batches: z.array(
    z.object({
      batchId: idSchema,
      receivedAt: instantSchema,
      receivedOn: dateSchema,
      count: z.int(),
      files: z
        .array(
          z.object({
            arrivalId: idSchema,
            /** Null for what came on paper: there is no file to open. */
            name: z.string().nullable(),
            sizeBytes: z.int(),
            document: documentTypeSchema.nullable(),
            /** One that was opened stands as what came of it. */
            verdict: z.enum(['waiting', 'accepted', 'returned']),
            /** What the office remarked when it accepted it, for the next time. */
            remarks: z.array(z.string()),
          }),
        )
        .nullable(),
    }),
  ),
  nextBefore: instantSchema.nullable(),
});

const wordsSchema = z.object({ nb: z.string(), en: z.string() });

/** GET /api/portal/agreement?client=… : what was agreed, and what lateness cost; needs a code and a contact for the agreement. */
export const portalAgreementSchema = z.object({
  agreements: z.array(
    z.object({
      agreementId: idSchema,
      version: z.int(),
      basis: z.enum(['written', 'unwritten']),
      acceptedOn: dateSchema.nullable(),
      signerName: z.string().nullable(),
      startOn: dateSchema,
      clauses: z.array(
        z.object({
          key: z.string(),
          documents: z.array(z.object({ document: documentTypeSchema, name: z.string().nullable() })),
          /** The clause as it is read, in sentences. */
          sentences: z.array(wordsSchema),
          /** The nearest deadlines that are still to come. */
          nextDueOn: z.array(dateSchema),
        }),
      ),
    }),
  ),
  /** What the office has promised, and when it came: late ones first, then the next, then what came last. */
  promised: z.array(portalPromiseSchema),
  /** What this person has signed here, sealed, newest first. */
  sealed: z.array(z.object({ proposalId: idSchema, changeNumber: z.int().nullable(), startOn: dateSchema })),
  /** Decided surcharges and those that rest, newest first. What is only proposed is the office's own matter. */
  surcharges: z.array(
    z.object({
      lineId: idSchema,
      /** What was asked for at short notice; null where it is a delivery that was late. */
      request: z.string().nullable(),
      documents: z.array(documentTypeSchema),
      period: periodSchema,
      state: z.enum(['approved', 'waived', 'forgiven', 'resting']),
      /** The last day on which the client may object here; null where there is nothing to object to any more. */
      objectByOn: dateSchema.nullable(),
      sumOre: oreSchema,
      vatOre: oreSchema,
      totalOre: oreSchema,
      /** What the office took back after it had left for invoicing; zero where nothing was. */
      creditedOre: oreSchema,
      creditedTotalOre: oreSchema,
      decidedOn: dateSchema,
      steps: z.array(arithmeticStepSchema),
    }),
  ),
});

/** POST /api/portal/surcharges/{lineId}/object : the client does not agree, and says why or not; needs a code. */
export const portalObjectionSchema = z.object({ clientId: idSchema, words: z.string().max(1000).optional() });

/** POST /api/portal/files/{arrivalId}/move : what went to the wrong company; needs a code. */
export const portalMoveSchema = z.object({ clientId: idSchema });

/** POST /api/portal/enter : a link that a mail program broke in two has a short token, and is unknown like one that never was. */
export const portalEnterSchema = z.object({ token: z.string().max(200) });
/** POST /api/portal/code/request answers where the code went ("e-post", "sms") and until when it holds. */
export const portalCodeSentSchema = z.object({
  channel: z.enum(['email', 'sms']),
  hint: z.string(),
  validUntil: instantSchema,
});
/** POST /api/portal/code/verify */
export const portalCodeSchema = z.object({ code: z.string().max(20) });
/** POST /api/portal/language */
export const portalLanguageSchema = z.object({ language: languageSchema });
/** GET /api/portal/calendar-address answers the address of the year's deadlines as a subscription. */
export const portalCalendarSchema = z.object({ url: z.string() });

export type PortalHome = z.infer<typeof portalHomeSchema>;
export type PortalPromise = z.infer<typeof portalPromiseSchema>;
export type PortalItem = z.infer<typeof portalItemSchema>;
export type PortalDuty = z.infer<typeof portalDutySchema>;
export type PortalBeat = z.infer<typeof portalBeatSchema>;
export type PortalUploaded = z.infer<typeof portalUploadedSchema>;
export type PortalAnswers = z.infer<typeof portalAnswersSchema>;
export type PortalPlan = z.infer<typeof portalPlanSchema>;
export type PortalExtension = z.infer<typeof portalExtensionSchema>;
export type PortalReceived = z.infer<typeof portalReceivedSchema>;
export type PortalAgreement = z.infer<typeof portalAgreementSchema>;
export type PortalObjection = z.infer<typeof portalObjectionSchema>;
export type PortalCodeSent = z.infer<typeof portalCodeSentSchema>;
