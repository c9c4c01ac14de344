import { z } from '@hono/zod-openapi';
import { meetingStates } from '../../domain/meeting/index.ts';
import { courseActs, courseStages, interruptions } from '../../domain/review/index.ts';
import { talkProposalKinds } from '../../domain/talk/index.ts';
import { paperSchema } from './paper.ts';
import { dateSchema, idSchema, languageSchema, oreSchema } from './shared.ts';

export const targetSchema = z.discriminatedUnion('figure', [
  z.object({ figure: z.literal('median-days'), comparison: z.literal('at-most'), value: z.number() }),
  z.object({ figure: z.literal('complete'), comparison: z.literal('at-least'), value: z.int(), of: z.int() }),
  z.object({ figure: z.literal('reminders'), comparison: z.literal('at-most'), value: z.int(), of: z.int() }),
]);

const itemSchema = z.object({
  key: z.string(),
  text: z.string(),
  fixed: z.literal(true).optional(),
  label: z.string().optional(),
});

const pageSchema = z.object({
  title: itemSchema,
  lead: itemSchema,
  sections: z.array(
    z.object({
      key: z.string(),
      heading: z.string(),
      as: z.enum(['paragraphs', 'list', 'pairs']),
      items: z.array(itemSchema),
      table: z.object({ headings: z.array(z.string()), rows: z.array(z.array(z.string())) }).optional(),
      note: itemSchema.optional(),
    }),
  ),
});

export const editRefusalSchema = z.object({
  key: z.string(),
  refused: z.enum(['unknown', 'fixed', 'too-long', 'empty', 'blame', 'own-date', 'page-full']),
  letters: z.int().optional(),
  words: z.array(z.string()).readonly().optional(),
});

const warningSchema = z.object({
  key: z.string(),
  warning: z.enum(['figure-gone', 'figure-new', 'record-changed', 'hard-to-read']),
  figures: z.array(z.string()).readonly().optional(),
  lix: z.number().optional(),
});

/**
 * GET /api/office/clients/{id}/talk : what a talk that is under way is prepared with. `page` is what the client is given, with what was written in place of Takt's own words in
 * `plain`; `left` was written once and has no place on it as it is now. `accountant` is the office's own.
 */
export const talkSchema = z.object({
  client: z.object({ id: idSchema, name: z.string() }),
  leadName: z.string(),
  decidedOn: dateSchema,
  courseId: idSchema,
  /** Where the change of course stands, and whose turn it is to do what; null once it has ended. */
  stage: z.enum([...courseStages, 'ended']),
  next: z
    .object({
      whose: z.enum(['client', 'lead', 'manager', 'both', 'takt']),
      what: z.enum(courseActs),
      byOn: dateSchema,
      overdue: z.boolean(),
      because: z.enum(['silent', ...interruptions]).optional(),
      about: z.enum(courseActs).optional(),
    })
    .nullable(),
  /** The newest meeting about it. */
  meeting: z.object({ id: idSchema, state: z.enum(meetingStates), meetsOn: dateSchema.nullable() }).nullable(),
  /** The newest agreement that was drafted since the talk was decided on. */
  proposal: z.object({ id: idSchema }).nullable(),
  language: languageSchema,
  page: pageSchema,
  plain: pageSchema,
  warnings: z.array(warningSchema),
  left: z.array(editRefusalSchema),
  /** How hard the page is to read (LIX), and what it is to be at most. */
  lix: z.number(),
  lixMax: z.number(),
  targets: z.array(targetSchema),
  accountant: paperSchema,
  proposals: z.array(
    z.object({
      proposal: z.enum(talkProposalKinds),
      fit: z.discriminatedUnion('fit', [
        z.object({ fit: z.literal('best'), why: z.string() }),
        z.object({ fit: z.literal('possible') }),
        z.object({ fit: z.literal('not-possible'), why: z.string() }),
      ]),
      /** Surcharges and fixed price for twelve months like the last, without VAT. */
      yearOre: oreSchema,
    }),
  ),
  ownDates: z.object({
    shown: z.enum(['left-out', 'approved']),
    /** How many of the office's own dates came late. */
    late: z.int(),
    claimMarked: z.boolean(),
    mayApprove: z.boolean(),
    approved: z.object({ byName: z.string(), on: dateSchema }).nullable(),
  }),
});

/** POST /api/office/clients/{id}/talk : an edit of null gives Takt's own words again, targets of null those that Takt proposes. All edits are taken or none. */
export const changeTalkSchema = z.object({
  language: languageSchema.optional(),
  edits: z.record(z.string().max(120), z.string().max(2_000).nullable()).optional(),
  targets: z.array(targetSchema).max(3).nullable().optional(),
});
export const talkChangedSchema = z.object({ saved: z.boolean(), refused: z.array(editRefusalSchema) });

/** POST /api/office/clients/{id}/talk/own-dates */
export const approveOwnDatesSchema = z.object({ approved: z.boolean() });
/** POST /api/office/clients/{id}/claim */
export const markClaimSchema = z.object({ marked: z.boolean() });

/** GET /api/office/clients/{id}/talk/document?of=… */
export const talkPaperQuerySchema = z.object({ of: z.enum(['client', 'accountant', ...talkProposalKinds]) });

/** POST /api/office/clients/{id}/talk/draft */
export const draftFromTalkSchema = z.object({ proposal: z.enum(talkProposalKinds) });

export type TalkView = z.infer<typeof talkSchema>;
export type TalkChanged = z.infer<typeof talkChangedSchema>;
export type TargetView = z.infer<typeof targetSchema>;
