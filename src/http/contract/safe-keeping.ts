import { z } from '@hono/zod-openapi';
import { instantSchema } from './shared.ts';

const thingSchema = z.object({
  standing: z.enum(['in-order', 'found', 'failed', 'old', 'never']),
  doneAt: instantSchema.nullable(),
  failure: z.string().nullable(),
});

/** GET /api/office/safe-keeping : null where others than Takt see to backups. */
export const safeKeepingSchema = z.object({
  backup: thingSchema.nullable(),
  check: thingSchema,
  trial: thingSchema.nullable(),
  besideData: z.boolean(),
  isRed: z.boolean(),
  faults: z.array(z.object({ fault: z.string(), subject: z.string().nullable() })),
});
export type SafeKeeping = z.infer<typeof safeKeepingSchema>;
