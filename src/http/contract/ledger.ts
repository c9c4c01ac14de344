import { z } from '@hono/zod-openapi';
import { dateSchema, idSchema, instantSchema, periodSchema } from './shared.ts';

export const ledgerSystemSchema = z.enum(['fiken']);
export const ledgerPushStateSchema = z.enum(['waiting', 'attempting', 'sent', 'refused', 'in-doubt']);

/** What lies in the accounting system since a day. It shows that something came; it never says that all did, or what is missing. */
export const ledgerEvidenceSchema = z.object({
  system: ledgerSystemSchema,
  sinceOn: dateSchema,
  count: z.int(),
  unused: z.int(),
  newestOn: dateSchema.nullable(),
  readAt: instantSchema,
});

/** GET /api/office/clients/{clientId}/ledger : the accounting system of a client; `connection` is null where none is connected. */
export const ledgerViewSchema = z.object({
  connection: z
    .object({
      system: ledgerSystemSchema,
      companyName: z.string(),
      connectedByName: z.string(),
      connectedAt: instantSchema,
      checkedAt: instantSchema.nullable(),
      readAt: instantSchema.nullable(),
      outcome: z
        .enum(['read', 'unauthorised', 'no-access', 'not-found', 'rate-limited', 'unreachable', 'unreadable'])
        .nullable(),
      failingSince: instantSchema.nullable(),
      readWanted: z.boolean(),
    })
    .nullable(),
  documents: z.object({ count: z.int(), unused: z.int(), newestOn: dateSchema.nullable() }).nullable(),
  duties: z.array(ledgerEvidenceSchema.extend({ obligationId: idSchema, period: periodSchema })),
  pushes: z.object({
    /** Accepted files that nobody has asked to send on, by delivery: at most three, the newest first. */
    ready: z.array(z.object({ obligationId: idSchema, period: periodSchema, count: z.int() })),
    waiting: z.int(),
    sent: z.int(),
    unsettled: z.array(z.object({ arrivalId: idSchema, name: z.string(), state: z.enum(['refused', 'in-doubt']) })),
  }),
});

/** POST /api/office/clients/{clientId}/ledger/companies : what a key opens. The key is not kept. */
export const ledgerKeySchema = z.object({ token: z.string().trim().min(1).max(500) });
export const ledgerCompaniesSchema = z.object({
  companies: z.array(
    z.object({ slug: z.string(), name: z.string(), orgnr: z.string().nullable(), isClient: z.boolean() }),
  ),
});

/** POST /api/office/clients/{clientId}/ledger */
export const connectLedgerSchema = ledgerKeySchema.extend({ companySlug: z.string().min(1).max(200) });

/** POST /api/office/ledger/pushes : accepted files, or all of a delivery. */
export const wantPushesSchema = z.union([
  z.object({ arrivalIds: z.array(idSchema).min(1).max(500) }),
  z.object({ obligationId: idSchema }),
]);
export const pushesWantedSchema = z.object({ wanted: z.int() });

/** GET /api/office/arrivals/{arrivalId}/ledger : `system` is null where the client has none connected. */
export const ledgerPushSchema = z.object({
  system: ledgerSystemSchema.nullable(),
  state: ledgerPushStateSchema.nullable(),
  maySend: z.boolean(),
});

export type LedgerEvidence = z.infer<typeof ledgerEvidenceSchema>;
export type LedgerView = z.infer<typeof ledgerViewSchema>;
export type LedgerCompanies = z.infer<typeof ledgerCompaniesSchema>;
export type LedgerPushView = z.infer<typeof ledgerPushSchema>;
