import { z } from '@hono/zod-openapi';
import { dateSchema, idSchema, instantSchema, timeOfDaySchema } from './shared.ts';

/** Overtime that somebody has chosen, in minutes: in a week, in that week and the three before it, and in the calendar year. */
export const overtimeCountSchema = z.object({
  weekMinutes: z.int(),
  fourWeeksMinutes: z.int(),
  yearMinutes: z.int(),
});

/** Of one person, as it is chosen now. */
export const overtimeSchema = z.object({
  counts: overtimeCountSchema,
  /** From Monday of this week on, in order. */
  chosen: z.array(
    z.object({
      overtimeId: idSchema,
      on: dateSchema,
      from: timeOfDaySchema,
      to: timeOfDaySchema,
      minutes: z.int(),
      /** The person is away that day by now: the hours are neither planned nor counted. */
      isAway: z.boolean(),
      /** The day is not over. */
      mayTakeBack: z.boolean(),
    }),
  ),
});

/** POST /api/office/overtime */
export const chooseOvertimeSchema = z.object({ on: dateSchema, from: timeOfDaySchema, to: timeOfDaySchema });
export const overtimeChosenSchema = z.object({ overtimeId: idSchema });

/** POST /api/office/overtime/preview; a newer question of the same page takes the place of the older. */
export const askOvertimeSchema = chooseOvertimeSchema.extend({ asker: z.string().min(1).max(40) });

const outOfHoursSchema = z.object({
  lost: z.number(),
  minutes: z.object({ low: z.number(), likely: z.number(), high: z.number() }),
});
const weekendSchema = outOfHoursSchema.extend({ evenings: outOfHoursSchema });

export const overtimePreviewSchema = z.object({
  /** The moment that the weeks are seen from. */
  countedAt: instantSchema,
  /** How long the hours are that were asked about. */
  minutes: z.int(),
  /** What is chosen around their day, without them and with them. */
  counts: z.object({ now: overtimeCountSchema, asIf: overtimeCountSchema }),
  /** The coming eight weekends and the evenings before each, as foreseen and as they would be. */
  weekends: z.array(z.object({ saturdayOn: dateSchema, known: z.boolean(), now: weekendSchema, asIf: weekendSchema })),
  /** So many minutes of evenings and weekends less, on average and all together: beside the hours that are chosen. */
  savesMinutes: z.number(),
});

export type OvertimeCountView = z.infer<typeof overtimeCountSchema>;
export type OvertimeView = z.infer<typeof overtimeSchema>;
export type OvertimePreview = z.infer<typeof overtimePreviewSchema>;
