import { z } from '@hono/zod-openapi';
import { jobKinds } from '../../domain/job/index.ts';
import { dayFaults } from '../../domain/weekend/index.ts';
import { dateSchema, idSchema } from './shared.ts';

const jobOfClient = { clientId: idSchema, clientName: z.string(), jobKey: z.string(), kind: z.enum(jobKinds) };
const movedJobSchema = z.object({ ...jobOfClient, chosenOn: dateSchema });

/** A job that was moved to a day that holds no more, and why. */
const lapsedMoveSchema = z.object({
  ...jobOfClient,
  chosenOn: dateSchema,
  why: z.enum(dayFaults),
  /** The first day on which it can be worked on, and the day by which it is to be done. */
  fromOn: dateSchema,
  doneBy: dateSchema,
});

/** Of one person: days with working time that a job can be moved to, jobs that stand after the days that are shown, and those whose day holds no more. */
export const jobMovesSchema = z.object({
  choices: z.array(z.object({ on: dateSchema, roomMinutes: z.int() })),
  later: z.array(movedJobSchema),
  lapsed: z.array(lapsedMoveSchema),
});

/** POST /api/office/clients/{clientId}/jobs/move */
export const moveJobSchema = z.object({
  jobKey: z.string().min(1).max(200),
  toOn: dateSchema,
  /** The day that it was moved to before; null where none was chosen. */
  wasOn: dateSchema.nullable(),
  /** Moved though it pushes promises past their day. */
  pushing: z.boolean(),
});

/** Work that finds less room before its day. */
const pushedSchema = z.object({ ...jobOfClient, doneBy: dateSchema, minutes: z.int() });

/** Whether it was moved, and what stands in the way. */
export const jobMovedSchema = z.discriminatedUnion('of', [
  z.object({ of: z.literal('moved') }),
  /** Not moved yet: a person has to say that these may be pushed. */
  z.object({ of: z.literal('pushes'), pushes: z.array(pushedSchema) }),
  z.object({ of: z.literal('past-law'), pushes: z.array(pushedSchema) }),
  z.object({ of: z.literal('full') }),
  z.object({ of: z.literal('fault'), why: z.enum(dayFaults), fromOn: dateSchema, doneBy: dateSchema }),
]);

/** POST /api/office/clients/{clientId}/jobs/let-go */
export const letJobGoSchema = z.object({ jobKey: z.string().min(1).max(200), wasOn: dateSchema });

export type JobMoves = z.infer<typeof jobMovesSchema>;
export type JobMovedAnswer = z.infer<typeof jobMovedSchema>;
export type MoveJobBody = z.infer<typeof moveJobSchema>;
