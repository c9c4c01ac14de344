import { z } from '@hono/zod-openapi';
import { dateSchema, idSchema } from './shared.ts';

const groups = { tried: z.int(), heldOut: z.int(), leftOut: z.int() };

/** What came out, as it was kept on its day. */
export const trialVerdictSchema = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('too-few'), needed: z.int(), ...groups }),
  z.object({
    verdict: z.enum(['earlier', 'later', 'cannot-tell']),
    /** Days later with what is tried than without; negative when earlier. The effect lies between the two, with 95 % of confidence. */
    shiftDays: z.number(),
    leastDays: z.number(),
    mostDays: z.number(),
    ...groups,
  }),
]);

const trialSchema = z.object({
  trialId: idSchema,
  begunOn: dateSchema,
  begunByName: z.string(),
  /** Deliveries with a deadline from this day on, and before the day of the answer. */
  firstDueOn: dateSchema,
  judgeOn: dateSchema,
  withIt: z.int(),
  without: z.int(),
});

/** GET /api/office/trials */
export const trialsSchema = z.object({
  running: trialSchema.nullable(),
  past: z.array(
    trialSchema.extend({
      ended: z.object({ on: dateSchema, byName: z.string() }).nullable(),
      verdict: trialVerdictSchema.nullable(),
    }),
  ),
  /** Clients who could take part in a new one, how many there must be at each share, and why others could not. */
  candidates: z.object({
    clients: z.int(),
    needed: z.object({ 25: z.int(), 50: z.int() }),
    never: z.object({
      promised: z.int(),
      notice: z.int(),
      payroll: z.int(),
      surcharge: z.int(),
      'no-early-word': z.int(),
    }),
  }),
  /** The first and the last day that can be the answer's. */
  judgeFromOn: dateSchema,
  judgeUntilOn: dateSchema,
});

/** POST /api/office/trials */
export const beginTrialSchema = z.object({ percent: z.union([z.literal(25), z.literal(50)]), judgeOn: dateSchema });
export const trialBegunSchema = z.object({ trialId: idSchema });

export type TrialsView = z.infer<typeof trialsSchema>;
export type TrialVerdict = z.infer<typeof trialVerdictSchema>;
