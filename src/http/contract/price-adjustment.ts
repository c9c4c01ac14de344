import { z } from '@hono/zod-openapi';
import { dateSchema, idSchema, instantSchema, oreSchema } from './shared.ts';

/** A published figure in hundredths: 133,9 is 13 390. */
const figureSchema = z.int().min(1).max(10_000_000);
/** A change in basis points: 2,5 % is 250. */
const basisPointsSchema = z.int().min(-9_999).max(100_000);

/** By how much the index moved: two published figures, or the change itself. */
export const indexChangeSchema = z.union([
  z.object({ by: z.literal('figures'), fromFigure: figureSchema, toFigure: figureSchema }),
  z.object({ by: z.literal('basis-points'), basisPoints: basisPointsSchema }),
]);

/** A whole number in an address; nothing is no zero. */
const inQuery = z
  .string()
  .regex(/^-?\d{1,8}$/)
  .transform(Number);

/** GET /api/office/price-adjustments/preview : `fromFigure` and `toFigure`, or `basisPoints`. */
export const previewQuerySchema = z
  .object({
    startOn: dateSchema,
    fromFigure: inQuery.pipe(figureSchema).optional(),
    toFigure: inQuery.pipe(figureSchema).optional(),
    basisPoints: inQuery.pipe(basisPointsSchema).optional(),
  })
  .refine(
    ({ fromFigure, toFigure, basisPoints }) =>
      basisPoints === undefined
        ? fromFigure !== undefined && toFigure !== undefined
        : fromFigure === undefined && toFigure === undefined,
    { message: 'two figures, or a change in basis points' },
  );

export const adjustmentRefusals = [
  'no-price',
  'no-clause',
  'already-adjusted',
  'price-is-new',
  'nothing-to-adjust',
  'notice-too-short',
  'open-proposal',
  'no-address',
  'list-changed',
  'not-found',
] as const;

const wordsSchema = z.object({ nb: z.string(), en: z.string() });
/** One price before and after, without VAT. */
const sumChangeSchema = z.object({ label: wordsSchema, beforeOre: oreSchema, afterOre: oreSchema });

/** Every agreement in force, by client: what its prices become and from when, or why they stay. */
export const adjustmentPreviewSchema = z.object({
  /** The change in basis points, rounded half up. */
  basisPoints: z.int(),
  agreements: z.array(
    z.object({
      agreementId: idSchema,
      version: z.int(),
      clientId: idSchema,
      clientName: z.string(),
      /** Empty where the prices stay. */
      sums: z.array(sumChangeSchema),
      startOn: dateSchema.nullable(),
      noticeByOn: dateSchema.nullable(),
      refused: z.enum(adjustmentRefusals).nullable(),
      /** With `notice-too-short`: the first day that a notice of today can reach. */
      earliestOn: dateSchema.nullable(),
      /** A draft or a proposal of the client's that is under way. */
      proposalId: idSchema.nullable(),
      /** A change with the clause can be drafted from here. */
      mayDraft: z.boolean(),
    }),
  ),
});

/** POST /api/office/price-adjustments : each agreement as it was seen; one that has changed since is left out and named. */
export const makeAdjustmentSchema = z.object({
  change: indexChangeSchema,
  startOn: dateSchema,
  agreements: z
    .array(z.object({ agreementId: idSchema, version: z.int().min(1).max(100_000), startOn: dateSchema }))
    .min(1)
    .max(5_000),
});
export const adjustmentMadeSchema = z.object({
  adjustmentId: idSchema.nullable(),
  adjusted: z.array(idSchema),
  letters: z.int(),
  skipped: z.array(
    z.object({ agreementId: idSchema, clientName: z.string().nullable(), refused: z.enum(adjustmentRefusals) }),
  ),
});

/** POST /api/office/price-adjustments/undo : as long as the letter has not left. */
export const undoAdjustmentSchema = z.object({ adjustedIds: z.array(idSchema).min(1).max(5_000) });
export const adjustmentUndoneSchema = z.object({ undone: z.array(idSchema), skipped: z.array(idSchema) });

/** POST /api/office/price-adjustments/clauses : drafts a change in which prices may follow the index. */
export const draftClauseSchema = z.object({
  clientId: idSchema,
  startOn: dateSchema,
  month: z.int().min(1).max(12),
  noticeDays: z.int().min(0).max(366),
});
export const clauseDraftedSchema = z.object({ proposalId: idSchema });

/** GET /api/office/price-adjustments : what clients were told, the newest first. */
export const adjustmentListSchema = z.object({
  adjustments: z.array(
    z.object({
      id: idSchema,
      madeAt: instantSchema,
      madeBy: z.string().nullable(),
      change: indexChangeSchema,
      basisPoints: z.int(),
      lines: z.array(
        z.object({
          adjustedId: idSchema,
          clientId: idSchema,
          clientName: z.string(),
          startOn: dateSchema,
          noticeByOn: dateSchema,
          state: z.enum(['told', 'in-force', 'undone', 'not-told', 'overtaken']),
          /** Where the letter is: the words of the outbox. */
          letter: z.enum(['queued', 'attempting', 'accepted', 'failed', 'in-doubt', 'dropped', 'noted', 'bounced']),
          sums: z.array(sumChangeSchema),
        }),
      ),
    }),
  ),
});

export type AdjustmentPreview = z.infer<typeof adjustmentPreviewSchema>;
export type AdjustmentRefusalView = (typeof adjustmentRefusals)[number];
export type AdjustmentMade = z.infer<typeof adjustmentMadeSchema>;
export type AdjustmentList = z.infer<typeof adjustmentListSchema>;
export type IndexChangeView = z.infer<typeof indexChangeSchema>;
