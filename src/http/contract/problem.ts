import { z } from '@hono/zod-openapi';

/**
 * What went wrong, as RFC 9457 lays it down, in the language of the request. `code` is for programs, `title` and `detail` are for the person;
 * `details` holds the figures in the sentence, so that a screen may word it anew.
 */
export const problemSchema = z
  .object({
    type: z.string().openapi({ example: 'urn:takt:problem:access.spent-link' }),
    status: z.int(),
    code: z.string().openapi({ example: 'access.spent-link' }),
    title: z.string(),
    detail: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number()])),
    /** The request that failed, for the office's own log. */
    instance: z.string().openapi({ example: 'urn:uuid:0190a000-0000-7000-8000-000000000001' }),
    /** For `request.invalid`: where in the body, path or query, and which rule. */
    faults: z.array(z.object({ in: z.string(), path: z.string(), rule: z.string() })).optional(),
  })
  .openapi('Problem');

export type Problem = z.infer<typeof problemSchema>;

/** To be spread into the `responses` of every route: whatever is not named there is a problem. */
export const problemResponse = {
  default: {
    description: 'A problem, in the language of the request (RFC 9457)',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
} as const;

/** The codes that routes in general and the ways in answer with; each is a key of the catalogue. */
export const accessProblemCodes = [
  'access.signed-out',
  'access.not-allowed',
  'access.code-needed',
  'access.unknown-link',
  'access.spent-link',
  'access.expired-link',
  'access.revoked-link',
  'access.code-not-accepted',
  'access.code-wrong',
  'access.code-expired',
  'access.code-spent',
  'access.no-address',
  'access.passkey-not-accepted',
] as const;

export const requestProblemCodes = [
  'request.invalid',
  'request.malformed',
  'request.unreadable-text',
  'request.too-large',
  'request.foreign-origin',
  'request.not-found',
  'request.too-many',
  'request.bad-key',
  'request.key-reused',
  'request.still-running',
  'request.outcome-unknown',
  'server.busy',
  'server.failed',
] as const;
