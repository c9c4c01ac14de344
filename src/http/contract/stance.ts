import { z } from '@hono/zod-openapi';
import { agreements, selfTestStatements, stanceActs, stanceRoles } from '../../domain/stance/index.ts';
import { timeWorks } from '../../domain/time/index.ts';
import { dateSchema, idSchema, oreSchema } from './shared.ts';

const roleMinutesSchema = z.object({ knownMinutes: z.int(), estimatedMinutes: z.int() });

/** What was done for a client, or for all of them. Kroner are of known minutes only. */
export const stanceFiguresSchema = z.object({
  roles: z.object({
    watchdog: roleMinutesSchema,
    parent: roleMinutesSchema,
    therapist: roleMinutesSchema,
    partner: roleMinutesSchema,
  }),
  calls: z.int(),
  questions: z.int(),
  sortedFiles: z.int(),
  extended: z.int(),
  waived: z.int(),
  reports: z.object({ inTime: z.int(), of: z.int() }),
  given: z.object({ minutes: z.int(), hoursOre: oreSchema, waivedOre: oreSchema, evenings: z.int() }),
});

/** What managers see of everybody together: evenings belong to those who gave them. */
export const officeFiguresSchema = stanceFiguresSchema.extend({
  given: stanceFiguresSchema.shape.given.omit({ evenings: true }),
});

const scoreSchema = z.int().min(0).max(100);
const scoresSchema = z.object({
  watchdog: scoreSchema,
  parent: scoreSchema,
  therapist: scoreSchema,
  partner: scoreSchema,
});

const clientSchema = z.object({ id: idSchema, name: z.string() });

/** That figures of each person were discussed and announced. */
export const stanceAnnouncementSchema = z.object({
  discussedOn: dateSchema,
  announcedOn: dateSchema,
  words: z.string(),
  recordedOn: dateSchema,
  recordedByName: z.string(),
});

/** A year by its number; this year where it is left out. */
export const stanceQuerySchema = z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() });

/**
 * GET /api/office/stance?year=… : one's own part, and nobody else's. `figures` is null while figures of each person were not announced. Clients stand dearest first, at most a
 * hundred of them.
 */
export const stanceSchema = z.object({
  year: z.int(),
  fromOn: dateSchema,
  toOn: dateSchema,
  announcement: stanceAnnouncementSchema.nullable(),
  selfTest: z.object({ answers: z.array(z.int()), scores: scoresSchema, answeredOn: dateSchema }).nullable(),
  shared: z.object({ selfTest: z.boolean(), evenings: z.boolean() }),
  figures: z
    .object({
      all: stanceFiguresSchema,
      clients: z.array(z.object({ client: clientSchema, figures: stanceFiguresSchema })),
      more: z.boolean(),
      steps: z.array(z.object({ role: z.enum(stanceRoles), client: clientSchema })),
    })
    .nullable(),
  /** Whole percent; null where there is nothing to share. */
  compared: z.array(
    z.object({
      role: z.enum(stanceRoles),
      believedPercent: z.int().nullable(),
      donePercent: z.int().nullable(),
      verdict: z.enum(['more-than-believed', 'less-than-believed', 'as-believed', 'unknown']),
    }),
  ),
});

const onDay = { on: dateSchema };

/** GET /api/office/stance/facts?client=…&year=… : what one's own figures with a client are made of, newest first. */
export const stanceFactsQuerySchema = stanceQuerySchema.extend({ client: idSchema });
export const stanceFactsSchema = z.object({
  client: clientSchema,
  facts: z.array(
    z.discriminatedUnion('fact', [
      z.object({ ...onDay, fact: z.literal('act'), act: z.enum(stanceActs), count: z.int() }),
      z.object({ ...onDay, fact: z.literal('waived'), sumOre: oreSchema }),
      z.object({ ...onDay, fact: z.literal('extended') }),
      z.object({
        ...onDay,
        fact: z.literal('minutes'),
        from: z.enum(['entry', 'delivery']),
        work: z.enum(timeWorks),
        minutes: z.int(),
        paid: z.boolean().nullable(),
      }),
      z.object({ ...onDay, fact: z.literal('evening') }),
      z.object({ ...onDay, fact: z.literal('report'), inTime: z.boolean() }),
    ]),
  ),
});

/**
 * GET /api/office/stance/office?year=… : for managers. Sums over everybody only where at least five people have a part in them; else by client alone. `shared` is what people
 * chose to show.
 */
export const officeStanceSchema = z.object({
  year: z.int(),
  announcement: stanceAnnouncementSchema.nullable(),
  peopleNeeded: z.int(),
  all: officeFiguresSchema.nullable(),
  clients: z.array(z.object({ client: clientSchema, figures: officeFiguresSchema })),
  more: z.boolean(),
  shared: z.array(
    z.object({
      staffName: z.string(),
      selfTest: z.object({ scores: scoresSchema, answeredOn: dateSchema }).nullable(),
      evenings: z.int().nullable(),
    }),
  ),
});

/** POST /api/office/stance/self-test : an answer to each statement, in their order. */
export const selfTestSchema = z.object({
  answers: z.array(z.int().min(agreements[0]).max(agreements.at(-1)!)).length(selfTestStatements.length),
});

/** POST /api/office/stance/sharing */
export const shareStanceSchema = z.object({ selfTest: z.boolean().optional(), evenings: z.boolean().optional() });

/** POST /api/office/stance/announcement */
export const announceStanceSchema = z.object({
  discussedOn: dateSchema,
  announcedOn: dateSchema,
  words: z.string().trim().max(1000),
});

export type StanceView = z.infer<typeof stanceSchema>;
export type StanceFactsView = z.infer<typeof stanceFactsSchema>;
export type OfficeStanceView = z.infer<typeof officeStanceSchema>;
export type StanceAnnouncementView = z.infer<typeof stanceAnnouncementSchema>;
