import { z } from '@hono/zod-openapi';
import { statutoryReports } from '../../domain/statutory/index.ts';
import { placeSchema } from './meetings.ts';
import { dateSchema, documentTypeSchema, idSchema, periodSchema } from './shared.ts';

/** GET /api/office/hours-won?month=2026-11 : the first day of the month stands for it everywhere else. */
export const hoursWonQuerySchema = z.object({
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .optional(),
});

const rangeSchema = z.object({ fromOn: dateSchema, toOn: dateSchema });

/** What a figure is held against: never shown without. */
const baselineSchema = z.object({
  deliveries: z.int(),
  /** Of them, those that came for the same time a year before. */
  compared: z.int(),
  range: rangeSchema.optional(),
  jobs: z.int(),
  /** Of them, those whose time somebody entered. */
  entered: z.int(),
});

/** A delivery as a reader knows it. */
const deliverySchema = z.object({
  clientId: idSchema,
  clientName: z.string(),
  documents: z.array(documentTypeSchema),
  period: periodSchema,
});

export const hoursWonSchema = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('nothing-due'), counted: rangeSchema.optional() }),
  z.object({
    verdict: z.enum(['too-few-deliveries', 'too-few-hours']),
    counted: rangeSchema,
    baseline: baselineSchema,
  }),
  z.object({
    verdict: z.literal('known'),
    counted: rangeSchema,
    baseline: baselineSchema,
    /** Negative where it has become more. */
    wonMinutes: z.number(),
    nowMinutes: z.number(),
    beforeMinutes: z.number(),
    lostWeekends: z.object({ now: z.int(), before: z.int() }),
    afterDeadline: z.object({ nowMinutes: z.number(), beforeMinutes: z.number() }),
    times: z.array(
      z.object({
        personName: z.string(),
        of: z.enum(['weekend', 'evenings']),
        /** The Saturday of a weekend, the Monday of a week. */
        on: dateSchema,
        nowMinutes: z.number(),
        beforeMinutes: z.number(),
      }),
    ),
    moved: z.array(
      deliverySchema.extend({
        /** Null: it has not come. */
        cameOn: dateSchema.nullable(),
        /** The day on which it would have come as before. */
        asBeforeOn: dateSchema,
        before: z.object({ period: periodSchema, deliveredOn: dateSchema }),
      }),
    ),
    movedMore: z.int(),
  }),
]);

export const contactReasonSchema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('review-due'), endsOn: dateSchema }),
  z.object({ of: z.literal('law-season'), report: z.enum(statutoryReports), on: dateSchema }),
  z.object({
    of: z.literal('volume-growing'),
    percent: z.int(),
    files: z.int(),
    filesBefore: z.int(),
    made: z.array(
      z.object({
        period: periodSchema,
        files: z.int(),
        before: z.object({ periodEndOn: dateSchema, files: z.int() }),
      }),
    ),
  }),
  z.object({ of: z.literal('advice-long-ago'), lastOn: dateSchema, by: z.enum(['hours', 'meeting']) }),
  z.object({ of: z.literal('advice-never'), sinceOn: dateSchema }),
]);

/** What one press offers: a time to choose for the client's first contact. */
export const contactOfferSchema = z.object({
  personId: idSchema,
  personName: z.string(),
  hostId: idSchema,
  hostName: z.string(),
  purpose: z.enum(['review', 'other']),
  lengthMinutes: z.int(),
  place: placeSchema,
  agenda: z.array(z.object({ words: z.string() })),
  fromOn: dateSchema,
  toOn: dateSchema,
});

export const hoursWonViewSchema = z.object({
  monthOn: dateSchema,
  /** `own`: only of one's own jobs and clients. */
  whose: z.enum(['office', 'own']),
  won: hoursWonSchema,
  contacts: z.array(
    z.object({
      clientId: idSchema,
      name: z.string(),
      leadName: z.string(),
      reasons: z.array(contactReasonSchema),
      /** Null where nobody can be written to, or nobody has said where to meet yet. */
      offer: contactOfferSchema.nullable(),
    }),
  ),
  contactsMore: z.int(),
  leftOut: z.object({ conflict: z.int(), meeting: z.int() }),
});

export type HoursWonView = z.infer<typeof hoursWonViewSchema>;
export type WonShown = HoursWonView['won'];
export type ContactShown = HoursWonView['contacts'][number];
export type ContactReasonShown = ContactShown['reasons'][number];
export type ContactOffer = z.infer<typeof contactOfferSchema>;
