import { z } from '@hono/zod-openapi';
import { dateSchema, documentTypeSchema, idSchema, periodSchema } from './shared.ts';

/** A package price that does not hold, or is on its way out, or has just come back. */
export const packageLapseSchema = z.object({
  id: idSchema,
  agreementId: idSchema,
  /** The first day by the rule. */
  fromOn: dateSchema,
  /** From which it holds: the day after the letter got there; null while the client has not been told. */
  holdsFromOn: dateSchema.nullable(),
  /** The letter did not get there: the package price holds until one does. */
  letterLost: z.boolean(),
  /** The last day, once it is back. */
  toOn: dateSchema.nullable(),
  /** The first day on which it can be back, if all that is missing comes today; null once it is. */
  backOn: dateSchema.nullable(),
  endsAfterMonths: z.int(),
  /** The deliveries that brought it about. */
  causes: z.array(
    z.object({
      obligationId: idSchema,
      documents: z.array(documentTypeSchema),
      period: periodSchema,
      dueOn: dateSchema,
      deliveredOn: dateSchema.nullable(),
    }),
  ),
});

export type PackageLapseView = z.infer<typeof packageLapseSchema>;
