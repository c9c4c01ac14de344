import { z } from '@hono/zod-openapi';
import { dateSchema, idSchema, instantSchema } from './shared.ts';

/** GET /api/office/delivery-keys : keys by which other systems deliver. */
export const deliveryKeyListSchema = z.object({
  keys: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      clientId: idSchema.nullable(),
      clientName: z.string().nullable(),
      madeByName: z.string(),
      madeAt: instantSchema,
      usedOn: dateSchema.nullable(),
      revokedAt: instantSchema.nullable(),
    }),
  ),
});
/** POST /api/office/delivery-keys : the key is answered once. */
export const makeDeliveryKeySchema = z.object({
  name: z.string().trim().min(1).max(100),
  clientId: idSchema.optional(),
});
export const deliveryKeyMadeSchema = z.object({ id: idSchema, key: z.string() });

/** GET /api/office/intake-address[?client=…] : where mail for a client goes, or where staff forward to; null where no mailbox is set. */
export const intakeAddressSchema = z.object({ address: z.string().nullable() });

/** GET and POST /api/office/ways-in : how the office takes in what arrives. What is left out of a change stays. */
export const waysInSchema = z.object({
  /** False: no scanner is set up, and nothing that arrives is looked at for viruses. */
  virusScan: z.boolean(),
  passByRule: z.boolean(),
  clientQuotaGigabytes: z.int(),
});
export const changeWaysInSchema = z.object({
  passByRule: z.boolean().optional(),
  clientQuotaGigabytes: z.int().min(1).max(100_000).optional(),
});

export type DeliveryKeyList = z.infer<typeof deliveryKeyListSchema>;
export type DeliveryKeyMade = z.infer<typeof deliveryKeyMadeSchema>;
export type IntakeAddress = z.infer<typeof intakeAddressSchema>;
export type WaysIn = z.infer<typeof waysInSchema>;
