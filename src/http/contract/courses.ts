import { z } from '@hono/zod-openapi';
import { courseDecisions } from '../../domain/course/index.ts';
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

/** POST /api/office/clients/{id}/course/stop */
export const stopCourseSchema = z.object({ reason: z.string().max(1000) });

export type CoursesView = z.infer<typeof coursesSchema>;
export type DecideCourse = z.input<typeof decideCourseSchema>;
export type CourseReasonView = z.infer<typeof courseReasonSchema>;
