import { z } from '@hono/zod-openapi';
import { importRowsMax } from '../../domain/import/index.ts';
import { entryMinutesMax, timeActs, timeWorks } from '../../domain/time/index.ts';
import { importFaultSchema, importLineSchema, importTextSchema } from './office.ts';
import { dateSchema, idSchema, instantSchema } from './shared.ts';

export const timeWorkSchema = z.enum(timeWorks);
const minutesSchema = z.int().min(1).max(entryMinutesMax);
const wordsSchema = z.string().trim().max(500).nullable();

/** POST /api/office/time/settings */
export const changeTimeSettingSchema = z.object({ entry: z.boolean() });

export const timeEntrySchema = z.object({
  id: idSchema,
  workedOn: dateSchema,
  /** Null: the office's own time. */
  clientId: idSchema.nullable(),
  clientName: z.string().nullable(),
  minutes: z.int(),
  work: timeWorkSchema,
  words: z.string().nullable(),
  source: z.enum(['typed', 'timer', 'suggested', 'imported']),
  /** It was entered no more than 31 days ago. */
  mayChange: z.boolean(),
});

/** GET /api/office/time/week?on=… : one's own time, Monday to Sunday; this week where no day is given. */
export const timeWeekSchema = z.object({
  fromOn: dateSchema,
  toOn: dateSchema,
  /** Whether hours are entered in Takt. */
  entry: z.boolean(),
  entries: z.array(timeEntrySchema),
});
export const timeDayQuerySchema = z.object({ on: dateSchema.optional() });

/** GET /api/office/time/day?on=… : what one did that day, and what could be entered for it. Minutes of an estimate are acts times `minutesEach`. */
export const timeDaySchema = z.object({
  on: dateSchema,
  acts: z.array(z.object({ clientId: idSchema, clientName: z.string(), act: z.enum(timeActs), count: z.int() })),
  suggestions: z.array(
    z.object({
      clientId: idSchema,
      clientName: z.string(),
      work: timeWorkSchema,
      minutes: z.int(),
      from: z.enum(['estimate', 'delivery']),
      acts: z.array(z.object({ act: z.enum(timeActs), count: z.int(), minutesEach: z.int() })),
    }),
  ),
});

/** GET /api/office/time/sums?from=…&to=… : at most a year. */
export const timePeriodQuerySchema = z.object({ from: dateSchema, to: dateSchema });
const worksSchema = z.array(z.object({ work: timeWorkSchema, minutes: z.int() }));
export const timeSumsSchema = z.object({
  fromOn: dateSchema,
  toOn: dateSchema,
  clients: z.array(
    z.object({
      clientId: idSchema,
      clientName: z.string(),
      /** Of all people; null where nobody has entered any. */
      minutes: z.int().nullable(),
      ownMinutes: z.int().nullable(),
      works: worksSchema,
      /** How often somebody did something for the client. */
      acts: z.int(),
    }),
  ),
  internal: z.object({ minutes: z.int(), ownMinutes: z.int(), works: worksSchema }),
});

/** GET /api/office/time/clients?search=… : for a quick entry; those whom one worked for last come first. */
export const timeClientsSchema = z.object({ clients: z.array(z.object({ id: idSchema, name: z.string() })) });

/** GET /api/office/time/export?from=…&to=…&format=… : a leader gets everybody's entries, others their own. */
export const timeExportQuerySchema = timePeriodQuerySchema.extend({ format: z.enum(['csv', 'xlsx']) });

/** POST /api/office/time/entries : the id is made by whoever enters. `staffId` is for owners and managers. */
export const enterTimeSchema = z.object({
  id: idSchema,
  staffId: idSchema.optional(),
  clientId: idSchema.nullable(),
  workedOn: dateSchema,
  minutes: minutesSchema,
  work: timeWorkSchema,
  words: wordsSchema.default(null),
  source: z.enum(['typed', 'suggested']).default('typed'),
});
export const timeEnteredSchema = z.object({ entryId: idSchema });

/** POST /api/office/time/entries/{entryId} : what is left out stays as it is. */
export const changeTimeSchema = z.object({
  clientId: idSchema.nullable().optional(),
  workedOn: dateSchema.optional(),
  minutes: minutesSchema.optional(),
  work: timeWorkSchema.optional(),
  words: wordsSchema.optional(),
});

/** POST /api/office/time/timer/start : `change` stops one that runs for something else first. */
export const startTimerSchema = z.object({
  clientId: idSchema.nullable(),
  work: timeWorkSchema,
  change: z.boolean().default(false),
});
export const timerStartedSchema = z.object({ startedAt: instantSchema });
/** POST /api/office/time/timer/stop : the timer that is meant is named by when it began. */
export const stopTimerSchema = z.object({ startedAt: instantSchema, words: wordsSchema.default(null) });
export const timerStoppedSchema = z.object({
  entries: z.array(z.object({ entryId: idSchema, workedOn: dateSchema, minutes: z.int() })),
  /** It had run longer than is counted. */
  capped: z.boolean(),
});
/** POST /api/office/time/timer/discard */
export const discardTimerSchema = z.object({ startedAt: instantSchema });
export const timerDiscardedSchema = z.object({ discarded: z.literal(true) });

/** Hours of the office's own system. POST /api/office/imports/time/preview, /time/check, /time/commit: as for clients. */
export const timeValuesSchema = z.object({
  on: importTextSchema,
  person: importTextSchema,
  client: importTextSchema,
  orgnr: importTextSchema,
  project: importTextSchema,
  hours: importTextSchema,
  minutes: importTextSchema,
  work: importTextSchema,
  words: importTextSchema,
  billable: importTextSchema,
});
export const timePreviewSchema = z.object({
  columns: z.array(z.object({ heading: z.string(), field: z.string().nullable() })),
  rows: z.array(z.object({ line: z.int(), values: timeValuesSchema, faults: z.array(importFaultSchema) })),
  valid: z.int(),
  invalid: z.int(),
  faultsCsv: z.string().nullable(),
});
export const timeCheckSchema = z.object({
  rows: z
    .array(z.object({ line: importLineSchema, values: timeValuesSchema }))
    .min(1)
    .max(importRowsMax),
});
export const timeCommitSchema = timeCheckSchema.extend({ importId: idSchema });
export const timeCommittedSchema = z.object({
  importId: idSchema,
  clients: z.int(),
  people: z.int(),
  entries: z.int(),
  minutes: z.int(),
  internalMinutes: z.int(),
});

export type TimeEntryView = z.infer<typeof timeEntrySchema>;
export type TimeWeek = z.infer<typeof timeWeekSchema>;
export type TimeDayView = z.infer<typeof timeDaySchema>;
export type TimeSums = z.infer<typeof timeSumsSchema>;
export type TimeClients = z.infer<typeof timeClientsSchema>;
export type TimerStopped = z.infer<typeof timerStoppedSchema>;
export type TimePreview = z.infer<typeof timePreviewSchema>;
export type TimeCommitted = z.infer<typeof timeCommittedSchema>;
