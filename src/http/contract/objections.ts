import { z } from '@hono/zod-openapi';
import { objectionKinds, objectionOutcomes } from '../../domain/objection/index.ts';
import { stopAnswers } from '../../domain/surcharge/index.ts';
import { dateSchema, documentTypeSchema, idSchema, oreSchema, periodSchema } from './shared.ts';

const wordsSchema = z.string().trim().min(1).max(2000);

/** What a client does not agree with, as the office sees it. */
export const objectionSchema = z.object({
  id: idSchema,
  clientId: idSchema,
  clientName: z.string(),
  kind: z.enum(objectionKinds),
  /** The delivery that it is about; null of a question about something else. */
  obligationId: idSchema.nullable(),
  documents: z.array(documentTypeSchema),
  period: periodSchema.nullable(),
  /** The file, the question or the sum that it is about. */
  arrival: z.object({ id: idSchema, name: z.string() }).nullable(),
  question: z.string().nullable(),
  sumOre: oreSchema.nullable(),
  /** The day in force, and the day that the client says is right. */
  dayOn: dateSchema.nullable(),
  claimedOn: dateSchema.nullable(),
  words: z.string().nullable(),
  byName: z.string().nullable(),
  madeOn: dateSchema,
  answerByOn: dateSchema,
  overdue: z.boolean(),
  /** Whose judgement it is about, and who was asked to answer. */
  judgedByName: z.string().nullable(),
  askedOfName: z.string(),
  /** Whether whoever reads may answer it, and whether she would answer for what she judged herself. */
  mayAnswer: z.boolean(),
  alone: z.boolean(),
  state: z.enum(['open', ...objectionOutcomes]),
  answer: z
    .object({
      words: z.string().nullable(),
      byName: z.string(),
      onDate: dateSchema,
      dayOn: dateSchema.nullable(),
      offOre: oreSchema.nullable(),
    })
    .nullable(),
  /** How many lines rest on it, and how many have left for invoicing. */
  restingLines: z.int(),
  leftLines: z.int(),
});

/** GET /api/office/objections?state=open|answered&client=… */
export const objectionQuerySchema = z.object({
  state: z.enum(['open', 'answered']).default('open'),
  client: idSchema.optional(),
});
export const objectionListSchema = z.object({ objections: z.array(objectionSchema) });

/** POST /api/office/objections/{objectionId}/answer : `on` and `offOre` where the client was right in part. */
export const answerObjectionSchema = z.object({
  outcome: z.enum(objectionOutcomes),
  words: wordsSchema,
  on: dateSchema.optional(),
  offOre: oreSchema.positive().optional(),
});
export const objectionAnsweredSchema = z.object({ answered: z.literal(true), alone: z.boolean() });

/** GET /api/office/clients/{clientId}/proposing : whether Takt proposes charges for the client. */
export const proposingSchema = z.object({
  stop: z
    .object({
      stoppedOn: dateSchema,
      charges: z.int(),
      answer: z.enum(stopAnswers).nullable(),
      answerWords: z.string().nullable(),
      answeredByName: z.string().nullable(),
      resumeOn: dateSchema.nullable(),
    })
    .nullable(),
  /** What was not proposed meanwhile: shown, never charged. */
  notProposed: z.array(
    z.object({ lineId: idSchema, documents: z.array(documentTypeSchema), period: periodSchema, sumOre: oreSchema }),
  ),
});
/** POST /api/office/clients/{clientId}/proposing/answer */
export const answerStopSchema = z.object({ answer: z.enum(stopAnswers), reason: wordsSchema });
/** POST /api/office/clients/{clientId}/proposing/resume */
export const resumeProposingSchema = z.object({ resumeOn: dateSchema });

/** GET and POST /api/office/clients/{clientId}/breach-letters : written by the lead, sent by nobody but the lead. */
export const letterWays = ['by-hand', 'post', 'registered-post', 'email'] as const;
export const writeBreachLetterSchema = z.object({
  id: idSchema,
  letterOn: dateSchema,
  sentBy: z.enum(letterWays),
  words: z.string().trim().min(1).max(20_000),
});
export const breachLetterWrittenSchema = z.object({ letterId: idSchema, sha256: z.string() });
export const breachLetterListSchema = z.object({
  /** Only the engagement lead writes one. */
  mayWrite: z.boolean(),
  letters: z.array(
    z.object({
      id: idSchema,
      letterOn: dateSchema,
      sentBy: z.enum(letterWays),
      words: z.string().nullable(),
      sha256: z.string(),
      writtenByName: z.string(),
      writtenOn: dateSchema,
      keptUntilOn: dateSchema,
    }),
  ),
});

/** POST /api/portal/objections : the client does not agree; needs a code. A surcharge has a route of its own. */
export const portalObjectSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['received-day', 'deadline']),
    clientId: idSchema,
    matterId: idSchema,
    claimedOn: dateSchema,
    words: z.string().max(1000).optional(),
  }),
  z.object({
    kind: z.enum(['return', 'question']),
    clientId: idSchema,
    matterId: idSchema,
    words: z.string().max(1000).optional(),
  }),
]);
export const portalObjectedSchema = z.object({ answerByOn: dateSchema });

/** On the client's page: that they have objected, by when they get an answer, and the answer. Words and sums come with a code. */
export const portalObjectionViewSchema = z.object({
  id: idSchema,
  kind: z.enum(objectionKinds),
  obligationId: idSchema.nullable(),
  matterId: idSchema.nullable(),
  documents: z.array(documentTypeSchema),
  period: periodSchema.nullable(),
  madeOn: dateSchema,
  answerByOn: dateSchema,
  state: z.enum(['open', ...objectionOutcomes]),
  alone: z.boolean(),
  answeredOn: dateSchema.nullable(),
  answeredByName: z.string().nullable(),
  answerWords: z.string().nullable(),
  answerOn: dateSchema.nullable(),
  offOre: oreSchema.nullable(),
});

export type ObjectionView = z.infer<typeof objectionSchema>;
export type ProposingView = z.infer<typeof proposingSchema>;
export type BreachLetterList = z.infer<typeof breachLetterListSchema>;
export type PortalObject = z.infer<typeof portalObjectSchema>;
export type PortalObjectionView = z.infer<typeof portalObjectionViewSchema>;
export type AnswerObjection = z.infer<typeof answerObjectionSchema>;
