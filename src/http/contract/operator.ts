import { z } from '@hono/zod-openapi';
import { instantSchema } from './shared.ts';

const recordSchema = z.enum(['there', 'missing', 'no-answer']);
export const alarmSchema = z.enum([
  'queue-old',
  'jobs-failing',
  'mail-in-doubt',
  'clock',
  'disk',
  'certificate',
  'backup',
  'verified',
  'mail-records',
]);

/** GET /api/operator/state : how the installation fares, in figures of the whole of it. */
export const operatorStateSchema = z.object({
  at: instantSchema,
  version: z.string(),
  node: z.string(),
  offices: z.int(),
  alarms: z.array(alarmSchema),
  queues: z.array(
    z.object({
      name: z.string(),
      waiting: z.int(),
      running: z.int(),
      failing: z.int(),
      oldestWaitingSeconds: z.number(),
    }),
  ),
  mail: z.object({
    isConfigured: z.boolean(),
    queued: z.int(),
    inDoubt: z.int(),
    failedInDay: z.int(),
    acceptedInDay: z.int(),
    lastAcceptedAt: instantSchema.nullable(),
    answers: z.array(z.object({ code: z.string(), count: z.int() })),
    domains: z.array(
      z.object({
        domain: z.string(),
        spf: z.enum(['there', 'missing', 'several', 'no-answer']),
        dmarc: z.enum(['reject', 'quarantine', 'none', 'missing', 'no-answer']),
        dkim: recordSchema.nullable(),
      }),
    ),
  }),
  mailboxes: z.object({
    bounces: z.boolean(),
    bouncesReadAt: instantSchema.nullable(),
    bouncesFailedAt: instantSchema.nullable(),
    intake: z.boolean(),
  }),
  files: z.object({ place: z.enum(['disk', 'bucket']), count: z.int(), bytes: z.int(), bytesInMonth: z.int() }),
  disk: z.object({ freeBytes: z.number(), totalBytes: z.number(), daysLeft: z.int().nullable() }),
  database: z.object({ version: z.string(), bytes: z.int(), clockAheadSeconds: z.number() }),
  certificate: z
    .object({
      validUntil: instantSchema.nullable(),
      daysLeft: z.int().nullable(),
      isTrusted: z.boolean(),
    })
    .nullable(),
  backup: z.object({ lastAt: instantSchema.nullable(), lastVerifiedAt: instantSchema.nullable() }),
});
export type OperatorState = z.infer<typeof operatorStateSchema>;

/** POST /api/operator/enter : from the page that the link of the command line opens. */
export const operatorEnterSchema = z.object({ token: z.string().max(200) });
