import { z } from '@hono/zod-openapi';
import { courseDecisions } from '../../domain/course/index.ts';
import {
  courseActs,
  courseStages,
  courseSteps,
  courseTurns,
  interruptions,
  notedByPerson,
} from '../../domain/review/index.ts';
import { gradeSchema } from './conduct.ts';
import { dateSchema, idSchema } from './shared.ts';

export const courseReasonSchema = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('late'), medianDays: z.number() }),
  z.object({ reason: z.literal('incomplete'), first: z.int(), of: z.int() }),
  z.object({ reason: z.literal('chased'), reminders: z.int(), deliveries: z.int() }),
  z.object({ reason: z.literal('extra-work'), minutes: z.int() }),
]);

export const courseThresholdsSchema = z.object({
  medianDays: z.int().min(0).max(90),
  completePercent: z.int().min(0).max(100),
  remindersPerDelivery: z.number().min(0).max(10),
  extraMinutes: z.int().min(0).max(60_000),
});

export const nextStepSchema = z.object({
  whose: z.enum(courseTurns),
  what: z.enum(courseActs),
  byOn: dateSchema,
  overdue: z.boolean(),
  because: z.enum(['silent', ...interruptions]).optional(),
  about: z.enum(courseActs).optional(),
});

const stageSchema = z.enum([...courseStages, 'ended']);

const clientSchema = z.object({ id: idSchema, name: z.string(), leadName: z.string() });

/**
 * GET /api/office/courses : clients whose record breaks the office's thresholds, dearest lateness first and at most fifty; talks that are under way; and what was put off or
 * declined, by the day on which it is asked again.
 */
export const coursesSchema = z.object({
  thresholds: courseThresholdsSchema,
  proposed: z.array(
    z.object({
      client: clientSchema,
      reasons: z.array(courseReasonSchema),
      grade: gradeSchema,
      /** The office was late with its own part more than once in five deliveries. */
      ownPartFirst: z.boolean(),
      officeLate: z.int(),
      deliveries: z.int(),
      /** It was put off or declined before: on which day, and why, where the words are kept still. */
      before: z
        .object({ decidedOn: dateSchema, decision: z.enum(courseDecisions), reason: z.string().nullable() })
        .nullable(),
    }),
  ),
  /** There are more than are shown. */
  more: z.boolean(),
  underWay: z.array(
    z.object({
      courseId: idSchema,
      client: clientSchema,
      decidedOn: dateSchema,
      decidedByName: z.string(),
      reason: z.string().nullable(),
      stage: stageSchema,
      next: nextStepSchema.nullable(),
    }),
  ),
  putOff: z.array(
    z.object({
      courseId: idSchema,
      client: clientSchema,
      decision: z.enum(['not-now', 'no']),
      decidedOn: dateSchema,
      decidedByName: z.string(),
      reason: z.string().nullable(),
      askAgainOn: dateSchema,
    }),
  ),
});

/** POST /api/office/clients/{id}/course */
export const decideCourseSchema = z.object({
  decision: z.enum(courseDecisions),
  reason: z.string().max(1000).default(''),
  askAgainOn: dateSchema.optional(),
});

/** GET /api/office/clients/{id}/course : the talk that is under way with a client, or the last one that was: where it stands, whose turn it is, and what came between. */
export const courseSchema = z.object({
  client: z.object({ id: idSchema, name: z.string() }),
  leadName: z.string(),
  courseId: idSchema,
  decidedOn: dateSchema,
  decidedByName: z.string(),
  stage: stageSchema,
  /** Null once it has ended. */
  next: nextStepSchema.nullable(),
  /** What can be skipped now. */
  step: z.enum(courseSteps).nullable(),
  /** Nothing of it is written to the client now. */
  silenced: z.boolean(),
  ended: z.object({ as: z.enum(['continue', 'adjust', 'helped-on', 'stopped']), on: dateSchema }).nullable(),
  /** Nobody has looked at these yet. */
  open: z.array(z.object({ what: z.enum(interruptions), on: dateSchema })),
  events: z.array(
    z.object({
      on: dateSchema,
      event: z.enum([...interruptions, 'kept-on', 'stopped', 'resumed', 'skipped']),
      of: z.enum(interruptions).nullable(),
      step: z.enum(courseSteps).nullable(),
      reason: z.string().nullable(),
      /** Null: seen by Takt. */
      byName: z.string().nullable(),
    }),
  ),
  meeting: z.object({ id: idSchema, meetsOn: dateSchema.nullable() }).nullable(),
  /** The newest agreement that was drafted since the talk was decided on. */
  proposal: z.object({ id: idSchema }).nullable(),
  /** It was stopped, and nothing else was decided since: it can be taken up again. */
  mayResume: z.boolean(),
});

/** POST /api/office/clients/{id}/course/note */
export const noteCourseSchema = z.discriminatedUnion('note', [
  z.object({ note: z.literal('happened'), what: z.enum(notedByPerson) }),
  z.object({ note: z.literal('keep-on'), of: z.enum(interruptions) }),
  z.object({ note: z.literal('skip'), step: z.enum(courseSteps), reason: z.string().max(1000) }),
  z.object({ note: z.literal('stop'), reason: z.string().max(1000) }),
  z.object({ note: z.literal('resume') }),
]);

export type CourseView = z.infer<typeof courseSchema>;
export type NoteCourse = z.input<typeof noteCourseSchema>;
export type CoursesView = z.infer<typeof coursesSchema>;
export type DecideCourse = z.input<typeof decideCourseSchema>;
export type CourseReasonView = z.infer<typeof courseReasonSchema>;
