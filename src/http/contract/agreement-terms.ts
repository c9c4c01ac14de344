import { z } from '@hono/zod-openapi';
import { deliveryChannels, documentTypes, formDemands } from '../../domain/agreement/index.ts';
import { isCalendarDate, type Ore } from '../../domain/kernel/index.ts';

/**
 * The acting part of an agreement as it comes in. It holds the shape and the ranges; what well-formed terms can still get wrong together is found
 * by the domain's `findTermFaults`.
 */
const oreMax = 1_000_000_00;
const amountSchema = z
  .custom<Ore>((value) => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= oreMax)
  .openapi({ type: 'integer', minimum: 0, maximum: oreMax, example: 125_000 });
const keySchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
const daysSchema = z.int().min(0).max(366);

const dueSchema = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('days-after-period-end'), days: daysSchema }),
  z.object({ rule: z.literal('working-days-after-period-end'), days: daysSchema }),
  z.object({
    rule: z.literal('day-of-month'),
    day: z.union([z.int().min(1).max(31), z.enum(['last', 'last-working-day'])]),
    monthsAfter: z.int().min(-1).max(12),
  }),
  z.object({
    rule: z.literal('fixed-dates'),
    // A leap year has every day that any year has.
    dates: z
      .array(z.string().refine((text) => isCalendarDate(`2024-${text}`)))
      .min(1)
      .max(12),
  }),
  z.object({ rule: z.literal('continuously'), withinDays: daysSchema }),
]);

const scheduleSchema = z.union([
  z.object({
    every: z.enum(['month', 'vat-term', 'quarter', 'four-months', 'half-year', 'year']),
    due: dueSchema,
    shift: z.enum(['none', 'next', 'previous']),
    movesWithClosures: z.boolean(),
  }),
  z.object({
    before: z.enum(['payday', 'invoicing']),
    days: z.int().min(0).max(60),
    unit: z.enum(['calendar', 'working']),
  }),
]);

const lateSchema = z.object({
  graceDays: z.int().min(0).max(90),
  graceUnit: z.enum(['calendar', 'working']),
  countsFrom: z.enum(['end-of-grace', 'deadline']),
  charge: z.discriminatedUnion('per', [
    z.object({ per: z.enum(['started-day', 'started-week']), amountOre: amountSchema }),
    z.object({ per: z.literal('delivery'), amountOre: amountSchema }),
    z.object({ per: z.literal('share-of-fee'), basisPoints: z.int().min(1).max(10_000), feeOre: amountSchema }),
    z.object({
      per: z.literal('hour'),
      rateOre: amountSchema,
      minimumMinutes: z.int().min(0).max(600),
      unitMinutes: z.int().min(1).max(600),
    }),
  ]),
  capOre: amountSchema.optional(),
  firstForgiven: z.boolean(),
});

export const agreementTermsSchema = z.object({
  duties: z
    .array(
      z.object({
        key: keySchema,
        items: z
          .array(
            z.object({
              key: keySchema,
              document: z.enum(documentTypes),
              essential: z.boolean(),
              name: z.string().trim().min(1).max(100).optional(),
            }),
          )
          .min(1)
          .max(50),
        schedule: scheduleSchema,
        form: z.array(z.enum(formDemands)).max(formDemands.length),
        channel: z.enum(deliveryChannels),
        mendDays: z.int().min(0).max(60),
        late: lateSchema.optional(),
      }),
    )
    .min(1)
    .max(50),
});
