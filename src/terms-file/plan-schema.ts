import { z } from 'zod';
import { lengthMinutesMax, planSettingsDefault } from '../domain/plan/index.ts';
import { clockTime, properName, wholeDate } from './shapes.ts';

// Written plans name clients and people as their writers do, be it by number.
const name = properName;
const minutes = z.int().min(0).max(lengthMinutesMax);
const share = z.number().min(0).max(1);

const dayRange = z
  .strictObject({ fromOn: wholeDate, toOn: wholeDate })
  .refine(({ fromOn, toOn }) => fromOn <= toOn, { params: { expected: 'fromOn ≤ toOn' } });

const inOrder = { params: { expected: 'from < to' } };
const span = z.strictObject({ from: clockTime, to: clockTime }).refine(({ from, to }) => from < to, inOrder);
const slot = z
  .strictObject({ on: wholeDate, from: clockTime, to: clockTime })
  .refine(({ from, to }) => from < to, inOrder);

const person = z.strictObject({
  key: name,
  workingHours: z.partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), span).optional(),
  absences: z.array(dayRange).max(1000).default([]),
  busy: z.array(slot).max(10_000).default([]),
});

const rising = (values: readonly number[]): boolean =>
  values.every((value, place) => place === 0 || value >= values[place - 1]!);

const delivery = z.union([
  z.strictObject({ key: name, on: wholeDate }),
  z.strictObject({
    key: name,
    firstOn: wholeDate,
    cumulative: z
      .array(share)
      .min(1)
      .max(1000)
      .refine((values) => rising(values) && values.at(-1) === 1, { params: { expected: '[0.25, 0.75, 1]' } }),
  }),
]);

const length = z.union([
  minutes,
  z.strictObject({ medianMinutes: minutes, spread: z.number().min(0).max(3) }),
  z.strictObject({
    quantiles: z
      .array(z.strictObject({ share, minutes }))
      .min(1)
      .max(100)
      .refine((all) => all.every((one, place) => place === 0 || one.share > all[place - 1]!.share), {
        params: { expected: 'share < share' },
      })
      .refine((all) => rising(all.map((one) => one.minutes)), { params: { expected: 'minutes ≤ minutes' } }),
  }),
]);

const job = z.strictObject({
  key: name,
  client: name,
  person: name,
  length,
  deliveries: z.array(delivery).max(100).default([]),
  dueOn: wholeDate,
  dueAt: clockTime.optional(),
});

/** Work with its arrivals, lengths and calendars, as a file for `plan simulate`. */
export const planSchema = z.strictObject({
  fromOn: wholeDate,
  fromAt: clockTime.optional(),
  seed: z.int().min(0).max(0xffffffff).default(planSettingsDefault.seed),
  scenarios: z.int().min(1).max(100_000).default(planSettingsDefault.scenarios),
  lostAboveMinutes: minutes.default(planSettingsDefault.lostAboveMinutes),
  inHand: z.union([z.literal('next-morning'), clockTime]).default('next-morning'),
  closures: z.array(dayRange).max(200).default([]),
  people: z.array(person).min(1).max(500),
  jobs: z.array(job).max(50_000),
});

export type WrittenPlan = z.infer<typeof planSchema>;
