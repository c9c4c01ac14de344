import { z } from '@hono/zod-openapi';
import { meetingStates } from '../../domain/meeting/index.ts';
import {
  courseActs,
  courseStages,
  reviewMinutesLettersMax,
  reviewWishes,
  viewLettersMax,
  yearlyMustDos,
} from '../../domain/review/index.ts';
import { proposalStateSchema } from './proposals.ts';
import { dateSchema, idSchema, languageSchema } from './shared.ts';

const ratingsSchema = z.record(z.string().max(40), z.int().min(1).max(5).nullable());

/** How one side sees the year. A question that could not be answered is null. */
export const reviewViewSchema = z.object({
  givenOn: dateSchema,
  ratings: ratingsSchema,
  works: z.string(),
  change: z.string(),
  words: z.string(),
  wish: z.enum(reviewWishes),
});

/** POST /api/office/clients/{id}/review/view, and the client's own */
export const giveViewSchema = z.object({
  ratings: ratingsSchema,
  works: z.string().max(viewLettersMax).default(''),
  change: z.string().max(viewLettersMax).default(''),
  words: z.string().max(viewLettersMax).default(''),
  wish: z.enum(reviewWishes),
});

/** The page that both look at, in the words of its reader. Without a year it has no lead, no table and no notes. */
export const sharedPageSchema = z.object({
  title: z.string(),
  lead: z.string(),
  table: z.object({ headings: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  notes: z.array(z.string()),
  views: z.array(z.object({ heading: z.string(), lines: z.array(z.string()) })),
  mustDos: z.object({
    heading: z.string(),
    rows: z.array(z.object({ question: z.string(), answer: z.string() })),
  }),
});

export const mustDoAnswerSchema = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('yes') }),
  z.object({ answer: z.literal('no') }),
  z.object({ answer: z.literal('later'), byOn: dateSchema }),
]);

export const reviewOutcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('continue'), into: z.enum(['new-year', 'ordinary-year']) }),
  z.object({ outcome: z.literal('adjust') }),
  z.object({ outcome: z.literal('recommend-another'), reason: z.string().max(viewLettersMax) }),
]);

const followingSchema = z.enum(['new-year', 'ordinary-year', 'changed-agreement', 'helping-on']);
const minutesAnswerSchema = z.object({
  answer: z.enum(['accepted', 'not-accepted']),
  on: dateSchema,
  words: z.string(),
});

const sentMinutesSchema = z.object({
  words: z.string(),
  sentOn: dateSchema,
  answerByOn: dateSchema,
  office: minutesAnswerSchema.nullable(),
  client: minutesAnswerSchema.nullable(),
});

/** What a side is shown of the two views: of the other's never a word before both are in, only that it is there. */
const shownSchema = z.object({
  /** `hidden`: not before both are in. `none`: it did not answer in its time. */
  other: z.enum(['hidden', 'hidden-is-in', 'shown', 'none']),
  mayChange: z.boolean(),
  mayOpenWithout: z.boolean(),
});

/** GET /api/office/clients/{id}/review?language=… : the newest review with a client, or why there is none yet. */
export const reviewQuerySchema = z.object({ language: languageSchema.default('nb') });

export const reviewSchema = z.object({
  client: z.object({ id: idSchema, name: z.string() }),
  leadName: z.string(),
  courseId: idSchema.nullable(),
  /** Whoever reads is the lead: only the lead speaks for the office. */
  isLead: z.boolean(),
  stage: z.enum([...courseStages, 'ended']).nullable(),
  next: z
    .object({
      whose: z.enum(['client', 'lead', 'manager', 'both', 'takt']),
      what: z.enum(courseActs),
      byOn: dateSchema,
    })
    .nullable(),
  /** Whether a review can be opened now, and why not. `early`: only by ending the year before its time. */
  opening: z.object({
    now: z.enum(['yes', 'early', 'no-course', 'no-year', 'opened']),
    /** The last day of the year, where there is one. */
    yearEndsOn: dateSchema.nullable(),
    /** The last day for both views where no other is chosen. */
    answerByOn: dateSchema,
  }),
  meeting: z.object({ id: idSchema, state: z.enum(meetingStates), meetsOn: dateSchema.nullable() }).nullable(),
  review: z
    .object({
      id: idSchema,
      openedOn: dateSchema,
      openedByName: z.string(),
      answerByOn: dateSchema,
      /** Null as long as something can come of it. */
      closedOn: dateSchema.nullable(),
      /** Words were erased when their time was over. */
      erased: z.boolean(),
      own: reviewViewSchema.nullable(),
      shown: shownSchema,
      shared: sharedPageSchema.nullable(),
      mustDos: z.array(
        z.object({ mustDo: z.enum(yearlyMustDos), answer: mustDoAnswerSchema.nullable(), officeOnly: z.boolean() }),
      ),
      ownDates: z.object({
        shown: z.enum(['left-out', 'approved']),
        late: z.int(),
        claimMarked: z.boolean(),
        mayApprove: z.boolean(),
      }),
      outcome: z.object({ decided: reviewOutcomeSchema, follows: followingSchema, on: dateSchema }).nullable(),
      minutes: z.object({
        words: z.string(),
        sent: sentMinutesSchema.nullable(),
        standing: z.enum(['accepted', 'not-accepted', 'waiting', 'unanswered']).nullable(),
      }),
      /** The newest change of the agreement that it led to, and what became of it; null where none was drafted. */
      change: z
        .object({
          proposalId: idSchema,
          state: proposalStateSchema,
          draftedOn: dateSchema,
          sentOn: dateSchema.nullable(),
          answerByOn: dateSchema.nullable(),
          endedOn: dateSchema.nullable(),
        })
        .nullable(),
      followedOn: dateSchema.nullable(),
    })
    .nullable(),
});

/** POST /api/office/clients/{id}/review */
export const openReviewSchema = z.object({ answerByOn: dateSchema.optional(), early: z.boolean().default(false) });
/** POST /api/office/clients/{id}/review/own-dates */
export const reviewOwnDatesSchema = z.object({ approved: z.boolean() });
/** PUT /api/office/clients/{id}/review/minutes */
export const saveReviewMinutesSchema = z.object({ words: z.string().max(reviewMinutesLettersMax) });
/** POST /api/office/clients/{id}/review/minutes/send */
export const sendReviewMinutesSchema = z.object({
  words: z.string().max(reviewMinutesLettersMax),
  answerByOn: dateSchema.optional(),
});
/** POST …/review/minutes/answer, on both sides: who does not accept says what is not as it was. */
export const answerReviewMinutesSchema = z.object({
  answer: z.enum(['accepted', 'not-accepted']),
  words: z.string().max(viewLettersMax).default(''),
});

/** GET /api/portal/review?client=…&language=… : the review as the client's person sees it; words come with a code only. */
export const portalReviewSchema = z.object({
  review: z
    .object({
      id: idSchema,
      leadName: z.string(),
      answerByOn: dateSchema,
      closed: z.boolean(),
      /** The client's own view is in; `own` is null all the same without a code. */
      isIn: z.boolean(),
      own: reviewViewSchema.nullable(),
      shown: shownSchema,
      /** There are words to read that need a code first. */
      needsCode: z.boolean(),
      shared: sharedPageSchema.nullable(),
      /** What it came to, once the minutes that tell of it were sent. */
      follows: followingSchema.nullable(),
      hasMinutes: z.boolean(),
      minutes: sentMinutesSchema.nullable(),
    })
    .nullable(),
});

const ofClientSchema = z.object({ clientId: idSchema });
export const portalReviewQuerySchema = z.object({ client: idSchema, language: languageSchema.default('nb') });
/** POST /api/portal/review/view */
export const portalGiveViewSchema = giveViewSchema.extend(ofClientSchema.shape);
/** POST /api/portal/review/open-without */
export const portalOpenWithoutSchema = ofClientSchema;
/** POST /api/portal/review/minutes/answer */
export const portalAnswerMinutesSchema = answerReviewMinutesSchema.extend(ofClientSchema.shape);

export type ReviewPageView = z.infer<typeof reviewSchema>;
export type PortalReview = NonNullable<z.infer<typeof portalReviewSchema>['review']>;
export type SharedPageView = z.infer<typeof sharedPageSchema>;
export type ReviewViewGiven = z.infer<typeof reviewViewSchema>;
