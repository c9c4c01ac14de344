import { z } from '@hono/zod-openapi';
import { officeEventKinds } from '../../domain/record/index.ts';
import { instantSchema } from './shared.ts';

const oneSchema = z.union([z.string(), z.number()]);
const valueSchema = z.union([oneSchema, z.boolean(), z.null(), z.array(oneSchema).readonly()]);

/** GET /api/office/record : the newest first. */
export const officeRecordSchema = z.object({
  events: z.array(
    z.object({
      sequence: z.int(),
      kind: z.enum(officeEventKinds),
      at: instantSchema,
      byName: z.string().nullable(),
      whoName: z.string().nullable(),
      /** Ids, roles, numbers and names of settings. */
      data: z.record(z.string(), valueSchema),
    }),
  ),
  hasMore: z.boolean(),
});
export const officeRecordQuerySchema = z.object({ before: z.coerce.number().int().min(1).optional() });
export type OfficeRecord = z.infer<typeof officeRecordSchema>;

/** GET /api/office/sign-in-rules : a session of staff ends after so many days without use. */
export const signInRulesSchema = z.object({ secondFactorForLeaders: z.boolean(), idleDays: z.int().min(1).max(14) });
/** POST /api/office/sign-in-rules : what is left out stays as it is. */
export const signInRulesChangeSchema = signInRulesSchema.partial();
export type SignInRules = z.infer<typeof signInRulesSchema>;

/** POST /api/office/staff/{staffId}/end-sessions and /reset-second-factor */
export const sessionsEndedSchema = z.object({ ended: z.int() });
