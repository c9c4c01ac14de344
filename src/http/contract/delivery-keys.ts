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
