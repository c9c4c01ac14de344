import { z } from '@hono/zod-openapi';
import { gradeLetters } from '../../domain/conduct/index.ts';
import { dateSchema, documentTypeSchema, idSchema, oreSchema, periodSchema } from './shared.ts';

const letterSchema = z.enum(gradeLetters);

export const gradeSchema = z.discriminatedUnion('graded', [
  z.object({ graded: z.literal(false), counted: z.int(), needed: z.int() }),
  z.object({
    graded: z.literal(true),
    letter: letterSchema,
    days: z.object({ letter: letterSchema, medianDays: z.number(), of: z.int() }),
    complete: z.object({ letter: letterSchema, first: z.int(), of: z.int() }).optional(),
  }),
]);

export const trendSchema = z.discriminatedUnion('trend', [
  z.object({ trend: z.literal('too-few'), before: z.int(), after: z.int(), needed: z.int() }),
  z.object({
    trend: z.enum(['earlier', 'later', 'cannot-tell']),
    before: z.int(),
    after: z.int(),
    shiftDays: z.number(),
    leastDays: z.number(),
    mostDays: z.number(),
  }),
]);

const officeLatenessSchema = z.object({
  slip: z.enum(['extension-unanswered', 'answer-not-looked-at', 'report-late', 'reminded-late']),
  dueOn: dateSchema,
  doneOn: dateSchema.optional(),
  report: z.string().optional(),
  /** Which promise: two reports of a kind can be due on one day. */
  promiseId: z.string().optional(),
});

export const conductFiguresSchema = z.object({
  afterOn: dateSchema,
  toOn: dateSchema,
  duties: z.int(),
  missing: z.int(),
  medianDays: z.number().nullable(),
  worstTenthDays: z.number().nullable(),
  complete: z.object({ first: z.int(), of: z.int() }),
  reminders: z.int(),
  returns: z.int(),
  questions: z.int(),
  extraMinutes: z.int(),
  chargedOre: oreSchema,
  waivedOre: oreSchema,
  office: z.object({ late: z.array(officeLatenessSchema), inTime: z.int(), of: z.int() }),
  trend: trendSchema,
  grade: gradeSchema,
});

/**
 * GET /api/office/clients/{id}/conduct : how client and office have worked together over twelve months, for all deliveries and for each kind, with the deliveries that
 * every figure is made of, newest first. Those that do not count for the grade say so by `history` or `officeLateness`.
 */
export const conductSchema = z.object({
  client: z.object({ id: idSchema, name: z.string() }),
  all: conductFiguresSchema,
  byClause: z.array(
    z.object({ clauseKey: z.string(), documents: z.array(documentTypeSchema), figures: conductFiguresSchema }),
  ),
  deliveries: z.array(
    z.object({
      obligationId: idSchema,
      clauseKey: z.string(),
      documents: z.array(documentTypeSchema),
      period: periodSchema,
      dueOn: dateSchema,
      deliveredOn: dateSchema.nullable(),
      daysLate: z.int(),
      history: z.boolean(),
      returns: z.int(),
      reminders: z.int(),
      questions: z.int(),
      extraMinutes: z.int(),
      chargedOre: oreSchema,
      waivedOre: oreSchema,
      officeLateness: z.array(officeLatenessSchema),
    }),
  ),
});

export type ConductView = z.infer<typeof conductSchema>;
export type ConductFigures = z.infer<typeof conductFiguresSchema>;
