import { z } from '@hono/zod-openapi';
import { instantSchema } from './shared.ts';

const sealSchema = z.object({
  /** The SHA-256 of the certificate in hexadecimal. */
  fingerprint: z.string(),
  subject: z.string(),
  /** Who vouches for it; null where it vouches for itself. */
  issuer: z.string().nullable(),
  validTo: instantSchema,
  madeAt: instantSchema,
  retiredAt: instantSchema.nullable(),
});

/** GET /api/office/seal : what agreements are sealed with; null before the first one has been. */
export const sealViewSchema = z.object({ seal: sealSchema.nullable(), earlier: z.array(sealSchema) });

/** POST /api/office/seal : the office's own certificate as a PKCS #12 file in base64, at most about 100 kB. */
export const takeSealSchema = z.object({
  file: z.base64().min(1).max(140_000),
  password: z.string().max(500),
});

export type SealView = z.infer<typeof sealViewSchema>;
