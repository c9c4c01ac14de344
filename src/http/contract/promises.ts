import { z } from '@hono/zod-openapi';
import { officeReports } from '../../domain/agreement/index.ts';
import { jobKinds } from '../../domain/job/index.ts';
import { moveReasons } from '../../domain/weekend/index.ts';
import { dateSchema, idSchema, periodSchema } from './shared.ts';

const jobKeySchema = z.string().min(1).max(200);
const reportSchema = z.object({ report: z.enum(officeReports), period: periodSchema });

/** A new day that a client could be told; nobody is told before somebody approves it. */
export const proposedPromiseSchema = z.object({
  clientId: idSchema,
  clientName: z.string(),
  jobKey: z.string(),
  kind: z.enum(jobKinds),
  reports: z.array(reportSchema),
  /** `came-late`: it has the next free slot. `law`: the client was in time, and somebody’s day of the law leaves no other room. */
  why: z.enum(moveReasons),
  cameOn: dateSchema.nullable(),
  /** Null where nothing is promised, since the material came late. */
  promisedOn: dateSchema.nullable(),
  toOn: dateSchema,
  lawOn: dateSchema.nullable(),
});

/** A day that is approved, and waits to be told; until then it can be taken back. */
export const waitingMoveSchema = z.object({
  moveId: idSchema,
  clientId: idSchema,
  clientName: z.string(),
  reports: z.array(reportSchema),
  toOn: dateSchema,
});

/** GET /api/office/promises?staffId= : as it was worked out with the weekends last, less what was done since. */
export const promiseListSchema = z.object({
  proposed: z.array(proposedPromiseSchema),
  waiting: z.array(waitingMoveSchema),
});

/** POST /api/office/clients/{clientId}/promises/move */
export const movePromiseSchema = z.object({ jobKey: jobKeySchema, toOn: dateSchema });
/** Whether a letter goes; where nobody can be reached by e-mail somebody has to call. */
export const promiseMovedSchema = z.object({ moveId: idSchema, told: z.boolean() });

/** POST /api/office/clients/{clientId}/promises/set-aside : nobody is asked again before the day. */
export const setPromiseAsideSchema = z.object({
  jobKey: jobKeySchema,
  untilOn: dateSchema,
  reason: z.string().trim().min(1).max(500),
});

/** POST /api/office/clients/{clientId}/promises/ask-again */
export const askPromiseAgainSchema = z.object({ jobKey: jobKeySchema });

export type PromiseList = z.infer<typeof promiseListSchema>;
export type ProposedPromiseView = z.infer<typeof proposedPromiseSchema>;
export type WaitingMove = z.infer<typeof waitingMoveSchema>;
