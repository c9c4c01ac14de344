import { z } from '@hono/zod-openapi';
import { dateSchema, idSchema, instantSchema } from './shared.ts';

/** A line of a bank statement that is asked about. Money out is below zero, in hundredths. */
export const askedLineSchema = z.object({
  on: dateSchema,
  amountMinor: z.int().min(-100_000_000_000).max(100_000_000_000),
  text: z.string().trim().max(200),
});

/** GET /api/office/questions?state=…&client=… : open ones by the day of their answer, answered ones first to come first. */
export const questionQuerySchema = z.object({
  state: z.enum(['open', 'answered', 'done']).default('answered'),
  client: idSchema.optional(),
});

export const questionSchema = z.object({
  id: idSchema,
  clientId: idSchema,
  clientName: z.string(),
  /** Null where it was erased. */
  words: z.string().nullable(),
  line: askedLineSchema.nullable(),
  arrival: z.object({ id: idSchema, name: z.string() }).nullable(),
  askedByName: z.string(),
  askedAt: instantSchema,
  answerByOn: dateSchema,
  /** When the client was told that there is a question; null while it waits for the day's message. */
  toldOn: dateSchema.nullable(),
  state: z.enum(['open', 'answered', 'settled', 'withdrawn']),
  answer: z
    .object({
      at: instantSchema,
      byName: z.string().nullable(),
      words: z.string().nullable(),
      arrival: z.object({ id: idSchema, name: z.string(), kind: z.string() }).nullable(),
    })
    .nullable(),
});

export const questionListSchema = z.object({
  questions: z.array(questionSchema),
  counts: z.object({ open: z.int(), answered: z.int() }),
});

/** POST /api/office/clients/{clientId}/questions : the ids are made by whoever asks, so that asking twice adds nothing. */
export const askQuestionsSchema = z.object({
  questions: z
    .array(
      z.object({
        id: idSchema,
        words: z.string().trim().min(1).max(1000),
        arrivalId: idSchema.optional(),
        line: askedLineSchema.optional(),
      }),
    )
    .min(1)
    .max(200),
  answerByOn: dateSchema.optional(),
});
export const questionsAskedSchema = z.object({ questionIds: z.array(idSchema) });
export const questionSettledSchema = z.object({ state: z.enum(['settled', 'withdrawn']) });

/** One question on the client's list. With the link alone only that there is one; what it is comes with a code. */
export const portalQuestionSchema = z.object({
  id: idSchema,
  askedByName: z.string(),
  answerByOn: dateSchema,
  state: z.enum(['open', 'answered']),
  /** Null without a code. */
  asked: z
    .object({
      words: z.string().nullable(),
      line: askedLineSchema.nullable(),
      arrival: z.object({ id: idSchema, name: z.string() }).nullable(),
      answerWords: z.string().nullable(),
    })
    .nullable(),
});

/** POST /api/portal/questions/{questionId}/answer : a sentence, a file that was sent, or both; needs a code. */
export const portalAnswerQuestionSchema = z.object({
  clientId: idSchema,
  words: z.string().trim().min(1).max(1000).optional(),
  arrivalId: idSchema.optional(),
});

export type Question = z.infer<typeof questionSchema>;
export type QuestionList = z.infer<typeof questionListSchema>;
export type PortalQuestion = z.infer<typeof portalQuestionSchema>;
export type PortalQuestionAnswer = z.infer<typeof portalAnswerQuestionSchema>;
