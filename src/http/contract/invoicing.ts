import { z } from '@hono/zod-openapi';
import { electronicObstacles } from '../../domain/invoicing/index.ts';
import { dateSchema, idSchema, instantSchema, oreSchema } from './shared.ts';

export const exportFormatSchema = z.enum(['csv', 'xlsx', 'ehf']);

/** Sums without VAT; what is credited stands beside what is charged, and both are above zero. */
const countedSchema = z.object({ lines: z.int(), sumOre: oreSchema });
const toLeaveSchema = z.object({ surcharges: countedSchema, credits: countedSchema });

/** GET /api/office/invoicing?before=… : `before` is the `nextBefore` of the page of exports before it. */
export const invoicingSchema = z.object({
  /** What leaves now as CSV or in a workbook. */
  table: toLeaveSchema,
  /** What leaves now as electronic invoices, where nothing is missing; and who gets none. */
  electronic: toLeaveSchema.extend({
    missing: z.array(z.enum(['office-orgnr', 'no-account', 'no-series'])),
    keptBack: z.array(
      z.object({
        obstacle: z.enum(electronicObstacles),
        lines: z.int(),
        clients: z.array(z.object({ id: idSchema, name: z.string() })),
      }),
    ),
  }),
  /** Approved lines whose client may still object; `untold` of them wait for an address. */
  waiting: countedSchema.extend({ firstOn: dateSchema.nullable(), untold: z.int() }),
  /** The newest first; the sum is below zero where more was credited than charged. */
  exports: z.array(
    z.object({
      id: idSchema,
      format: exportFormatSchema,
      madeAt: instantSchema,
      madeBy: z.string().nullable(),
      fileName: z.string(),
      lines: z.int(),
      sumOre: oreSchema,
    }),
  ),
  nextBefore: idSchema.nullable(),
  settings: z.object({
    accountNumber: z.string().nullable(),
    paymentDays: z.int(),
    inBusinessRegister: z.boolean(),
    nextNumber: z.int().nullable(),
    /** From then on the series cannot be moved. */
    seriesUsed: z.boolean(),
  }),
});

/** POST /api/office/invoicing/exports */
export const makeExportSchema = z.object({ format: exportFormatSchema });
export const exportMadeSchema = z.object({ exportId: idSchema, fileName: z.string(), lines: z.int() });

/** GET /api/office/invoicing/exports/{exportId} */
export const exportSchema = z.object({
  lines: z.array(
    z.object({
      lineId: idSchema,
      kind: z.enum(['surcharge', 'credit']),
      clientId: idSchema,
      clientName: z.string(),
      description: z.string(),
      startOn: dateSchema,
      endOn: dateSchema,
      sumOre: oreSchema,
      invoice: z.object({ id: idSchema, number: z.int() }).nullable(),
      credit: z
        .object({ sumOre: oreSchema, reason: z.string(), madeAt: instantSchema, exported: z.boolean() })
        .nullable(),
    }),
  ),
});

/** POST /api/office/invoicing/lines/{lineId}/credit : without a sum the whole line. */
export const creditSchema = z.object({
  reason: z.string().trim().min(1).max(500),
  sumOre: z.int().min(1).max(1_000_000_000_00).optional(),
});
export const creditedSchema = z.object({ creditId: idSchema, sumOre: oreSchema });

/** POST /api/office/invoicing/settings : what is left out stays as it is; null takes the account away. */
export const changeInvoicingSchema = z.object({
  accountNumber: z.string().max(40).nullable().optional(),
  /** At most 60 days between businesses. Source: forsinkelsesrenteloven § 2 a. */
  paymentDays: z.int().min(0).max(60).optional(),
  inBusinessRegister: z.boolean().optional(),
  nextNumber: z.int().min(1).max(999_999_999).optional(),
});

export type InvoicingView = z.infer<typeof invoicingSchema>;
export type ExportView = z.infer<typeof exportSchema>;
export type ExportFormat = z.infer<typeof exportFormatSchema>;
