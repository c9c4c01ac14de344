import { z } from '@hono/zod-openapi';
import { storedThings } from '../../domain/retention/index.ts';
import { dateSchema, idSchema, instantSchema } from './shared.ts';

const wordsSchema = z.string().trim().min(1).max(2000);
const thingSchema = z.enum(storedThings);
const holdReasonSchema = z.enum(['objection', 'dispute', 'estate', 'manual']);

/** GET /api/office/retention : what may go today, what holds something, files that are to go, and how long each class is kept. */
export const retentionSchema = z.object({
  asOfOn: dateSchema,
  /** Of the list as it is shown: it is what is approved. */
  hash: z.string(),
  due: z.array(
    z.object({
      clientId: idSchema,
      clientName: z.string(),
      thing: thingSchema,
      count: z.int(),
      upToOn: dateSchema,
    }),
  ),
  held: z.array(
    z.object({
      clientId: idSchema,
      clientName: z.string(),
      reasons: z.array(holdReasonSchema),
      count: z.int(),
    }),
  ),
  holds: z.array(
    z.object({
      id: idSchema,
      clientId: idSchema,
      clientName: z.string(),
      reason: z.enum(['dispute', 'estate', 'manual']),
      words: z.string(),
      byName: z.string(),
      madeOn: dateSchema,
    }),
  ),
  removals: z.array(
    z.object({
      id: idSchema,
      clientId: idSchema,
      clientName: z.string(),
      arrivalId: idSchema,
      fileName: z.string(),
      why: z.enum(['wrong-client', 'private']),
      words: z.string(),
      byName: z.string(),
      askedOn: dateSchema,
      mayDecide: z.boolean(),
    }),
  ),
  erasures: z.array(
    z.object({ id: idSchema, asOfOn: dateSchema, byName: z.string(), approvedAt: instantSchema, count: z.int() }),
  ),
  rules: z.array(
    z.object({
      thing: thingSchema,
      months: z.int(),
      from: z.enum(['financial-year-end', 'relation-end', 'own-day']),
      /** The rule that says so. */
      source: z.string(),
    }),
  ),
});

/** POST /api/office/retention/approve : the hash of the list that was looked through. */
export const approveErasureSchema = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) });
export const erasureApprovedSchema = z.object({ erased: z.int(), clients: z.int() });

/** POST /api/office/clients/{clientId}/holds */
export const setHoldSchema = z.object({ reason: z.enum(['dispute', 'estate', 'manual']), words: wordsSchema });
export const holdSetSchema = z.object({ holdId: idSchema });

/** POST /api/office/arrivals/{arrivalId}/removal */
export const askRemovalSchema = z.object({ why: z.enum(['wrong-client', 'private']), words: wordsSchema });
export const removalAskedSchema = z.object({ removalId: idSchema });
/** POST /api/office/removals/{removalId}/decide */
export const decideRemovalSchema = z.object({ decision: z.enum(['removed', 'kept']) });
export const removalDecidedSchema = z.object({ decided: z.enum(['removed', 'kept']) });

/** On the client's page: that a file which should not have come has been removed. */
export const portalRemovedSchema = z.object({
  id: idSchema,
  why: z.enum(['wrong-client', 'private']),
  removedOn: dateSchema,
});

export type RetentionView = z.infer<typeof retentionSchema>;
