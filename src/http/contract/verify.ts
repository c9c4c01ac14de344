import { z } from '@hono/zod-openapi';
import { instantSchema } from './shared.ts';

/** Ten megabytes: an agreement with its seal is a tenth of one. */
export const verifyBytesMax = 10_000_000;

/** POST /api/verify : the fingerprint as people write it, with colons, spaces and capitals. */
export const verifyQuerySchema = z.object({
  fingerprint: z
    .string()
    .max(300)
    .regex(/^[\s:]*(?:[0-9a-fA-F][\s:]*){64}$/)
    .optional(),
});

const signerSchema = z.object({
  name: z.string(),
  role: z.string(),
  onBehalfOf: z.string(),
  /** `one-time-code`, `openid-connect`, `paper`, … as the evidence has it. */
  method: z.string(),
  provider: z.string().optional(),
  acceptedAt: instantSchema.optional(),
});

/** What the file says of itself. Names and times are the sealer's words: they are worth what the sealer is worth. */
const sealSchema = z.object({
  title: z.string(),
  sealer: z.string(),
  /** The SHA-256 of the sealer's certificate, in lower-case hexadecimal. */
  fingerprint: z.string(),
  /** By the sealer's own clock. */
  sealedAt: instantSchema.optional(),
  /** By the clock of an authority, where there is one; whom to trust was not checked. */
  timestamp: z.object({ at: instantSchema, authority: z.string() }).optional(),
  /** Of the agreement, which the sealed file begins with unchanged. */
  documentSha256: z.string(),
  documentBytes: z.number().int(),
  pages: z.number().int().optional(),
  signers: z.array(signerSchema),
});

export const verifiedSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('intact'),
    /** `given`: the fingerprint in the request; `known`: an office of this installation; `another`: not the one in the request. */
    sealer: z.enum(['given', 'known', 'another', 'unknown']),
    /** The office of this installation that has the certificate. */
    office: z.string().optional(),
    seal: sealSchema,
  }),
  z.object({
    outcome: z.literal('changed'),
    fault: z.enum([
      'not-a-sealed-pdf',
      'does-not-cover-everything',
      'seal-not-canonical',
      'content-changed',
      'signature-wrong',
      'pages-changed',
      'evidence-does-not-match',
      'timestamp-wrong',
    ]),
  }),
  z.object({ outcome: z.literal('not-sealed') }),
  z.object({ outcome: z.literal('not-readable') }),
]);

export type Verified = z.infer<typeof verifiedSchema>;
export type VerifiedSeal = z.infer<typeof sealSchema>;
