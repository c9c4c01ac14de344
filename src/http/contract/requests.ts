import { z } from '@hono/zod-openapi';
import { dateSchema, documentTypeSchema, idSchema } from './shared.ts';

const whatSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\u2028\u2029]*$/u);

/** The agreed price of haste, as plain data: the sum is worked out by the domain's own functions. */
const requestTermSchema = z.record(z.string(), z.unknown());

/** GET /api/office/clients/{clientId}/requests */
export const requestListSchema = z.object({
  /** What the written agreement prices at short notice; empty where it says nothing of it. */
  offers: z.array(z.object({ clauseKey: z.string(), documents: z.array(documentTypeSchema), term: requestTermSchema })),
  requests: z.array(
    z.object({
      id: idSchema,
      clauseKey: z.string(),
      what: z.string(),
      askedOn: dateSchema,
      neededOn: dateSchema,
      term: requestTermSchema,
      /** Whether the letter that names the price has reached a server. */
      told: z.enum(['nobody', 'on-its-way', 'arrived', 'not-arrived']),
      state: z.enum(['open', 'done', 'withdrawn']),
      doneOn: dateSchema.nullable(),
      minutes: z.int().nullable(),
    }),
  ),
});

/** POST /api/office/clients/{clientId}/requests */
export const newRequestSchema = z.object({
  clauseKey: z.string().max(100),
  chargeKey: z.string().max(100),
  what: whatSchema,
  askedOn: dateSchema,
  neededOn: dateSchema,
  personId: idSchema.optional(),
});
export const requestEnteredSchema = z.object({ requestId: idSchema, told: z.boolean() });

/** POST /api/office/clients/{clientId}/requests/{urgentRequestId}/finish */
export const finishRequestSchema = z.object({ doneOn: dateSchema, minutes: z.int().min(1).max(6_000) });

/** What the client sees of what it asked for at short notice: the price as the letter says it. */
export const portalRequestSchema = z.object({
  id: idSchema,
  /** In the office's words; null until a code was shown. */
  what: z.string().nullable(),
  neededOn: dateSchema,
  price: z.object({ nb: z.string(), en: z.string() }),
});

/** POST /api/portal/requests/{urgentRequestId}/withdraw */
export const withdrawRequestSchema = z.object({ clientId: idSchema });

export type RequestList = z.infer<typeof requestListSchema>;
