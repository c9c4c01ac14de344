import { z } from '@hono/zod-openapi';
import { returnReasons } from '../../domain/obligation/index.ts';
import { dateSchema, idSchema } from './shared.ts';

/** GET /api/office/tasks?whose=mine|all */
export const taskQuerySchema = z.object({ whose: z.enum(['mine', 'all']).default('mine') });

/** POST /api/office/tasks/{taskId}/hand-over */
export const handOverTaskSchema = z.object({ staffId: idSchema });

/** POST /api/office/tasks/{taskId}/call : what came of a telephone call. Reached closes the task; not reached leaves it open. */
export const callSchema = z.object({
  outcome: z.enum(['reached', 'not-reached']),
  words: z.string().trim().max(1000).optional(),
});

/** POST /api/office/extensions/{requestId}/decide : without a day the proposed one is granted. */
export const decideExtensionSchema = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('granted'), untilOn: dateSchema.optional() }),
  z.object({ decision: z.literal('declined') }),
]);
/** How it stands after the decision. */
export const extensionDecidedSchema = z.object({ obligationId: idSchema, clientId: idSchema, dueOn: dateSchema });

/** POST /api/office/answers/{answerId}/look : `countsOn` where it had been there from another day than the answer's. */
export const lookAtAnswerSchema = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('confirmed'), countsOn: dateSchema.optional() }),
  z.object({ verdict: z.literal('refused') }),
]);

/** POST /api/office/arrivals/accept : those that somebody judged in the meantime are left as they are and not counted. */
export const acceptArrivalsSchema = z.object({ arrivalIds: z.array(idSchema).min(1).max(500) });
export const arrivalsAcceptedSchema = z.object({ accepted: z.int() });

/** POST /api/office/arrivals/{arrivalId}/return : the clause says how long there is to mend it. */
export const returnArrivalSchema = z.object({
  reason: z.enum(returnReasons),
  words: z.string().trim().max(1000).optional(),
});
export const arrivalReturnedSchema = z.object({ mendByOn: dateSchema });

/** POST /api/office/arrivals/{arrivalId}/place : to an item, or unsorted to another client. */
export const placeArrivalSchema = z.object({
  clientId: idSchema,
  item: z.object({ obligationId: idSchema, itemKey: z.string().min(1).max(60) }).optional(),
});

/** POST /api/office/paper : what was handed over on paper, and when. */
export const registerPaperSchema = z.object({
  obligationId: idSchema,
  itemKeys: z.array(z.string().min(1).max(60)).min(1).max(50),
  handedOverOn: dateSchema,
});
export const paperRegisteredSchema = z.object({ registered: z.int() });

/** POST /api/office/outside/missing : what a person saw to be missing today, for many clients at once. */
export const outsideMissingSchema = z.object({
  looks: z
    .array(z.object({ obligationId: idSchema, missingKeys: z.array(z.string().min(1).max(60)).min(1).max(50) }))
    .min(1)
    .max(500),
});
/** POST /api/office/outside/arrived : all of it is there since that day, for many clients at once. */
export const outsideArrivedSchema = z.object({
  obligationIds: z.array(idSchema).min(1).max(500),
  arrivedOn: dateSchema,
});
/** Those that could not be confirmed, because they are gone, delivered already, or not outside Takt. */
export const outsideConfirmedSchema = z.object({ confirmed: z.int(), refused: z.array(idSchema) });

/**
 * PUT /api/office/files/{arrivalId}?client=…&batch=…&name=…[&obligation=…&item=…] with the bytes as body: a file that came to the office in
 * another way. GET /api/office/files/{arrivalId} answers the bytes.
 */
export const officeFileQuerySchema = z.object({
  client: idSchema,
  batch: idSchema,
  name: z.string().max(500),
  obligation: idSchema.optional(),
  item: z.string().max(60).optional(),
  /** When it came to the office, where that was not today. It counts from then. */
  receivedOn: dateSchema.optional(),
});

export type DecideExtension = z.infer<typeof decideExtensionSchema>;
export type ReturnArrival = z.infer<typeof returnArrivalSchema>;
export type OutsideConfirmed = z.infer<typeof outsideConfirmedSchema>;
