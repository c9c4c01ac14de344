import { z } from '@hono/zod-openapi';
import { idSchema } from './shared.ts';

const days = z.int();

/** Days of each step; a step left out is never taken. What fits together is decided by the domain. */
export const laddersSchema = z
  .strictObject({
    periodic: z
      .strictObject({
        earlyDaysBefore: days.optional(),
        mainOfficeDaysAfter: days.optional(),
        textOfficeDaysAfter: days.optional(),
        callOfficeDaysAfter: days.optional(),
      })
      .optional(),
    event: z
      .strictObject({ earlyOfficeDaysBefore: days.optional(), callOnDeadline: z.literal(true).optional() })
      .optional(),
  })
  .openapi('Ladders');

/** PUT /api/office/ladders, /api/office/clients/{clientId}/ladders, …/ladders/{clauseKey}: null takes one's own away. */
export const setLaddersSchema = z.object({ ladders: laddersSchema.nullable() });

/** GET /api/office/ladders */
export const laddersViewSchema = z.object({
  default: laddersSchema,
  office: laddersSchema.nullable(),
  clients: z.array(
    z.object({
      clientId: idSchema,
      ladders: laddersSchema.nullable(),
      duties: z.record(z.string(), laddersSchema),
    }),
  ),
});
