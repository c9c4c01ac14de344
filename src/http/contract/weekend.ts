import { z } from '@hono/zod-openapi';
import { jobKinds } from '../../domain/job/index.ts';
import { waysToAsk } from '../../domain/reminder/index.ts';
import { deadlineKinds, riskReasons } from '../../domain/weekend/index.ts';
import { overtimeCountSchema, overtimeSchema } from './overtime.ts';
import { jobMovesSchema } from './job-moves.ts';
import { dateSchema, idSchema, instantSchema } from './shared.ts';

/** Out-of-hours work: exceeded in nine of ten scenarios, in half of them and in one of ten, in minutes. */
const likelyMinutesSchema = z.object({ low: z.number(), likely: z.number(), high: z.number() });

/** Out-of-hours work of some evenings or of a weekend. */
const outOfHoursSchema = z.object({ lost: z.number(), minutes: likelyMinutesSchema });

/** A client without whom the figure would be less; shares need not add up. */
export const clientAtRiskSchema = z.object({
  clientId: idSchema,
  name: z.string(),
  /** What would be taken from the chance that the weekend is lost, from 0 to 1, and from the mean of its minutes. */
  lost: z.number(),
  meanMinutes: z.number(),
  why: z.object({
    of: z.enum(riskReasons),
    /** The job that weighs most, and the day by which it is to be done. */
    kind: z.enum(jobKinds),
    doneBy: dateSchema,
    /** Of the delivery that it waits for last: absent where all is in hand. */
    delivery: z.object({ dueOn: dateSchema, daysLate: z.int(), expectedOn: dateSchema }).optional(),
  }),
});

/** What is left of the weekend, and how many minutes of evenings and weekends it saves on average, all together. */
const advisedOf = {
  clientId: idSchema,
  clientName: z.string(),
  after: outOfHoursSchema,
  savesMinutes: z.number(),
};

/** A job to give to a colleague with room, or a client to ask for the day and the hour of a delivery. */
const advisedSchema = z.discriminatedUnion('of', [
  z.object({
    of: z.literal('give'),
    ...advisedOf,
    jobKey: z.string(),
    kind: z.enum(jobKinds),
    minutes: z.int(),
    toStaffId: idSchema,
    toName: z.string(),
  }),
  z.object({
    of: z.literal('ask'),
    ...advisedOf,
    /** A message where one may go beside the reminders, else a telephone task. */
    way: z.enum(waysToAsk),
    dutyKey: z.string(),
    dueOn: dateSchema,
  }),
]);

export const weekendRiskSchema = z.object({
  saturdayOn: dateSchema,
  /** False where too little is known to say how probable it is: then only the band is shown. */
  known: z.boolean(),
  /** In what share of the scenarios more than an hour has to be worked on it. */
  lost: z.number(),
  minutes: likelyMinutesSchema,
  /** On the evenings of the week before it. */
  evenings: z.object({ lost: z.number(), minutes: likelyMinutesSchema }),
  /** The three that weigh most. */
  clients: z.array(clientAtRiskSchema),
  /** What would help, best first, each with the chance when it and those before it are done. */
  advice: z.array(advisedSchema),
});

/** A part of a job on one day. */
export const plannedWorkSchema = z.object({
  clientId: idSchema,
  clientName: z.string(),
  jobKey: z.string(),
  kind: z.enum(jobKinds),
  minutes: z.int(),
  doneBy: dateSchema,
  deadline: z.enum(deadlineKinds),
  /** False: it waits for a delivery, and is planned for when that is expected. */
  inHand: z.boolean(),
  /** The day that somebody has moved the job to. */
  chosenOn: dateSchema.optional(),
});

/** GET /api/office/weekend?staffId= */
export const weekendSchema = z.object({
  staffId: idSchema,
  staffName: z.string(),
  /** Null before the first time. */
  countedAt: instantSchema.nullable(),
  /** Something has changed since then, or the day has. */
  stale: z.boolean(),
  /** How much is done of what is being worked out, from 0 to 1; null where nothing is. */
  counting: z.number().nullable(),
  /** The coming one first. */
  weekends: z.array(weekendRiskSchema),
  days: z.array(z.object({ on: dateSchema, roomMinutes: z.int(), work: z.array(plannedWorkSchema) })),
  /** What the person has chosen beside working hours. */
  overtime: overtimeSchema,
  /** Where jobs can be moved to, and what was. */
  moves: jobMovesSchema,
  /** Whom it can be shown for: everybody for whoever leads, else oneself. */
  people: z.array(z.object({ staffId: idSchema, name: z.string() })),
});

/** GET /api/office/capacity */
export const capacitySchema = z.object({
  countedAt: instantSchema.nullable(),
  stale: z.boolean(),
  counting: z.number().nullable(),
  people: z.array(
    z.object({
      staffId: idSchema,
      name: z.string(),
      /** Overtime that the person has chosen, seen from today. */
      overtime: overtimeCountSchema,
      /** This week first; empty before the first count. */
      weeks: z.array(
        z.object({
          mondayOn: dateSchema,
          /** Working time that is not promised away, with the overtime that is chosen in it. */
          roomMinutes: z.number(),
          /** Overtime that is chosen on days of the week, those that were with them. */
          overtimeMinutes: z.int(),
          /** Work that is to be done by a day of the week, for a deadline that binds. */
          dueMinutes: z.number(),
          evenings: outOfHoursSchema,
          weekend: outOfHoursSchema,
          /** What the law asks for by a day of the week and finds no room in working hours. */
          lawLeft: z.array(
            z.object({
              clientId: idSchema,
              clientName: z.string(),
              kind: z.enum(jobKinds),
              doneBy: dateSchema,
              minutes: z.number(),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** POST /api/office/clients/{clientId}/jobs/done and …/reopen */
export const markJobSchema = z.object({ jobKey: z.string().min(1).max(200) });

/** POST /api/office/clients/{clientId}/jobs/give */
export const giveJobSchema = z.object({ jobKey: z.string().min(1).max(200), staffId: idSchema });
/** Who had it before: given to them, it is undone. */
export const jobGivenSchema = z.object({ wasStaffId: idSchema });

/** POST /api/office/clients/{clientId}/asked and …/asked/take-back */
export const askWhenSchema = z.object({ dutyKey: z.string().min(1).max(200) });
/** What comes of it: a message of that day, or a telephone task. */
export const askedWhenSchema = z.object({ way: z.enum(waysToAsk), onDate: dateSchema });
/** False: it was too late, the message has been written. */
export const askUndoneSchema = z.object({ undone: z.boolean() });

export type AskedWhen = z.infer<typeof askedWhenSchema>;
export type WeekendView = z.infer<typeof weekendSchema>;
export type CapacityView = z.infer<typeof capacitySchema>;
export type WeekendRisk = z.infer<typeof weekendRiskSchema>;
export type ClientAtRisk = z.infer<typeof clientAtRiskSchema>;
export type Advised = WeekendRisk['advice'][number];
export type AdvisedJob = Extract<Advised, { of: 'give' }>;
export type AdvisedAsk = Extract<Advised, { of: 'ask' }>;
export type PlannedWork = z.infer<typeof plannedWorkSchema>;
