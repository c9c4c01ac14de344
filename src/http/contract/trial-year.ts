import { z } from '@hono/zod-openapi';
import {
  milestones,
  trialYearStates,
  yearPauseReasons,
  type MilestoneKind,
  type TargetNeed,
} from '../../domain/trial-year/index.ts';
import { dateSchema, idSchema, languageSchema } from './shared.ts';
import { targetSchema } from './talk.ts';

const figureSchema = z.object({ now: z.number(), deliveries: z.int() });

const needSchema = z.discriminatedUnion('need', [
  z.object({ need: z.literal('nothing') }),
  z.object({ need: z.literal('days'), count: z.int(), of: z.int(), withinDays: z.int() }),
  z.object({ need: z.literal('complete'), count: z.int(), of: z.int() }),
  z.object({ need: z.literal('reminders'), atMost: z.int(), of: z.int() }),
  z.object({ need: z.literal('out-of-reach') }),
]);

const targetStatusSchema = z.object({
  target: targetSchema,
  standing: z.enum(['met', 'on-the-way', 'not-on-the-way', 'not-known']),
  now: figureSchema.optional(),
  before: figureSchema.optional(),
  need: needSchema,
});

/** The quarter's page in words. */
const statusTextSchema = z.object({
  subject: z.string(),
  lead: z.string(),
  sections: z.array(
    z.object({ heading: z.string(), as: z.enum(['paragraphs', 'list']), items: z.array(z.string()).readonly() }),
  ),
});

const baselineSchema = z.object({
  afterOn: dateSchema,
  frozenOn: dateSchema,
  deliveries: z.int(),
  /** What each target's figure was then; null where nothing is known. */
  figures: z.array(z.object({ target: targetSchema, before: figureSchema.nullable() })),
});

const milestoneSchema = z.object({
  milestone: z.enum(milestones),
  on: dateSchema,
  /** Null: it lies ahead, or nobody has done it yet. */
  outcome: z.enum(['done', 'missed']).nullable(),
});

const runningSchema = z.object({
  id: idSchema,
  /** `not-started`: it is agreed, and its first day lies ahead. */
  state: z.enum([...trialYearStates, 'not-started']),
  agreedOn: dateSchema,
  startOn: dateSchema,
  /** The last day as the pauses have moved it. */
  endOn: dateSchema,
  isOver: z.boolean(),
  resumeOn: dateSchema.nullable(),
  stopped: z.object({ on: dateSchema, reason: z.string() }).nullable(),
  endedOn: dateSchema.nullable(),
  pauses: z.array(z.object({ fromOn: dateSchema, resumeOn: dateSchema, reason: z.enum(yearPauseReasons) })),
  baseline: baselineSchema,
  mood: z.enum(['well', 'mixed', 'badly', 'too-few']),
  targets: z.array(targetStatusSchema),
  /** As the client reads it today, in the client's language, `statusLanguage`. */
  status: statusTextSchema,
  statusLanguage: languageSchema,
  milestones: z.array(milestoneSchema),
  next: z.object({ milestone: z.enum(milestones), on: dateSchema }).nullable(),
  /** The word halfway, as a draft, while it is for the lead to say; `readerName`: who would get it by e-mail. */
  halfway: z
    .object({ subject: z.string(), text: z.string(), readerName: z.string().nullable(), isYours: z.boolean() })
    .nullable(),
});

/** GET /api/office/clients/{id}/year : the year of the talk that is under way, or what it would begin with. */
export const yearSchema = z.object({
  client: z.object({ id: idSchema, name: z.string() }),
  leadName: z.string(),
  todayOn: dateSchema,
  /** Whether a talk is under way: without one nothing can be begun or changed. */
  courseOpen: z.boolean(),
  toBegin: z
    .object({
      agreedOn: dateSchema,
      /** When the changed agreement was accepted; null where none was. */
      acceptedOn: dateSchema.nullable(),
      startFromOn: dateSchema,
      startToOn: dateSchema,
      targets: z.array(targetSchema),
      baseline: baselineSchema,
    })
    .nullable(),
  year: runningSchema.nullable(),
});

/** POST /api/office/clients/{id}/year : without targets those of the talk. */
export const beginYearSchema = z.object({ startOn: dateSchema, targets: z.array(targetSchema).max(3).optional() });
export const yearBegunSchema = z.object({ yearId: idSchema });
/** POST /api/office/clients/{id}/year/pause, …/stop, …/halfway */
export const pauseYearSchema = z.object({
  reason: z.enum(['client-pause', 'illness', 'other']),
  resumeOn: dateSchema,
});
export const stopYearSchema = z.object({ reason: z.string().max(1000) });
export const sayHalfwaySchema = z.discriminatedUnion('how', [
  z.object({
    how: z.literal('written'),
    subject: z.string().trim().min(1).max(200),
    text: z.string().trim().min(1).max(5_000),
  }),
  z.object({ how: z.literal('spoken') }),
]);

/** GET /api/office/clients/{id}/year/document, /api/portal/trial-year/document */
export const yearPaperQuerySchema = z.object({ language: languageSchema });

/** GET /api/portal/trial-year?client=… : the same year from the client's side; null where none runs. */
export const portalYearSchema = z.object({
  year: z
    .object({
      startOn: dateSchema,
      endOn: dateSchema,
      todayOn: dateSchema,
      resumeOn: dateSchema.nullable(),
      isOver: z.boolean(),
      leadName: z.string(),
      targets: z.array(targetStatusSchema),
      status: statusTextSchema,
      /** The days on which the office writes, and when both look at it together. */
      milestones: z.array(z.object({ milestone: z.enum(milestones), on: dateSchema, isPast: z.boolean() })),
    })
    .nullable(),
});

export type YearView = z.infer<typeof yearSchema>;
export type RunningYear = NonNullable<YearView['year']>;
export type TargetStatusView = RunningYear['targets'][number];
export type PortalYear = NonNullable<z.infer<typeof portalYearSchema>['year']>;
export type { MilestoneKind, TargetNeed };
