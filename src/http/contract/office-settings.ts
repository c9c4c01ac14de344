import { z } from '@hono/zod-openapi';
import { idSchema } from './shared.ts';

/** GET /api/office/surcharges?state=…&client=… */
export const surchargeQuerySchema = z.object({
  state: z.enum(['running', 'proposed', 'approved', 'waived', 'forgiven', 'locked', 'resting']).optional(),
  client: idSchema.optional(),
});

/** POST /api/office/surcharges/decide answers those that were decided now, and those that somebody had decided before. */
export const surchargesDecidedSchema = z.object({ decided: z.array(idSchema), skipped: z.array(idSchema) });

/** POST /api/office/surcharges/undo : within ten seconds of the decision. */
export const undoSurchargesSchema = z.object({ lineIds: z.array(idSchema).min(1).max(200) });
export const surchargesUndoneSchema = z.object({ undone: z.array(idSchema), skipped: z.array(idSchema) });
