import { z } from 'zod';
import { workKinds } from '../domain/agreement/index.ts';
import { answerKinds } from '../domain/obligation/index.ts';
import { clockTime, key, ore, wholeDate } from './shapes.ts';

const happened = { on: wholeDate };
const delivery = { ...happened, clause: key, period: wholeDate };
const oneItem = { ...delivery, item: key.optional() };
const minutes = z.int().min(1).max(10_000);

const event = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('accepted'), ...happened }),
  z.strictObject({ what: z.literal('started'), ...happened }),
  z
    .strictObject({
      what: z.literal('notice'),
      ...happened,
      clause: key.optional(),
      period: wholeDate.optional(),
      free: z.boolean().optional(),
    })
    .refine(({ clause, period }) => (clause === undefined) === (period === undefined), {
      params: { expected: 'clause, period' },
    }),
  z.strictObject({ what: z.literal('delivered'), ...oneItem, at: clockTime.optional() }),
  z.strictObject({ what: z.literal('sent-back'), ...oneItem, mendBy: wholeDate.optional() }),
  z.strictObject({ what: z.literal('mended'), ...oneItem }),
  z.strictObject({ what: z.literal('answered'), ...oneItem, kind: z.enum(answerKinds) }),
  z.strictObject({ what: z.literal('answer-confirmed'), ...oneItem, countsOn: wholeDate.optional() }),
  z.strictObject({ what: z.literal('answer-refused'), ...oneItem }),
  z.strictObject({ what: z.literal('asked-for-days'), ...delivery, until: wholeDate }),
  z.strictObject({ what: z.literal('days-granted'), ...delivery, until: wholeDate }),
  z.strictObject({ what: z.literal('days-declined'), ...delivery }),
  z.strictObject({ what: z.literal('seen-missing'), ...oneItem }),
  z.strictObject({ what: z.literal('worked'), ...delivery, work: z.enum(workKinds), minutes }),
  z.strictObject({ what: z.literal('promised'), ...delivery, doneOn: wholeDate.optional() }),
  z.strictObject({ what: z.literal('approved'), ...delivery, charge: key, sumOre: ore }),
  z.strictObject({ what: z.literal('waived'), ...delivery, charge: key }),
  z.strictObject({ what: z.literal('ended'), ...delivery }),
  z.strictObject({
    what: z.literal('requested'),
    ...happened,
    clause: key,
    charge: key,
    neededOn: wholeDate,
    minutes,
    toldOn: wholeDate.optional(),
    doneOn: wholeDate.optional(),
  }),
]);

/** What happened under an agreement, as a file for `surcharge explain`. */
export const storySchema = z.strictObject({
  consumer: z.boolean().default(false),
  closures: z
    .array(z.strictObject({ fromOn: wholeDate, toOn: wholeDate }))
    .max(200)
    .default([]),
  events: z.array(event).max(5000),
});
