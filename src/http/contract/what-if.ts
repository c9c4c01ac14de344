import { z } from '@hono/zod-openapi';
import { newClientsMax } from '../../domain/weekend/index.ts';
import { dateSchema, idSchema, instantSchema } from './shared.ts';

/** Out-of-hours work, in minutes: exceeded in nine of ten scenarios, in half of them and in one of ten. */
const outOfHoursSchema = z.object({
  lost: z.number(),
  minutes: z.object({ low: z.number(), likely: z.number(), high: z.number() }),
});

const weekendSchema = outOfHoursSchema.extend({ evenings: outOfHoursSchema });

/** All eight weeks: evenings and weekends, how many weekends are lost on average, and what the law asks for and finds no room before its day. */
const totalSchema = z.object({
  outOfHours: z.object({ low: z.number(), likely: z.number(), high: z.number(), mean: z.number() }),
  lostWeekends: z.number(),
  pastLawMinutes: z.number(),
});

/** GET /api/office/weekend/what-if */
export const wishableSchema = z.object({
  /** The moment that the weeks are seen from. */
  countedAt: instantSchema,
  /** The days that can be asked about. */
  fromOn: dateSchema,
  toOn: dateSchema,
  /** Who can be asked about: everybody for whoever leads, else oneself. */
  people: z.array(z.object({ staffId: idSchema, name: z.string() })),
  /** Those who weigh most first. */
  clients: z.array(
    z.object({
      clientId: idSchema,
      name: z.string(),
      staffIds: z.array(idSchema),
      jobs: z.int(),
      minutes: z.int(),
      /** Something is still to come: only then it matters whether it comes in time. */
      awaited: z.boolean(),
      /** What evenings and weekends would be less without the client, on average. */
      shareMinutes: z.number(),
    }),
  ),
});

/** So many clients and absences can be wished for at once. */
export const wishesMax = { clients: 50, absences: 20 } as const;

/** POST /api/office/weekend/what-if */
export const wishesSchema = z.object({
  /** One page that asks: a newer question of its own takes the place of the older. */
  asker: z.string().min(1).max(40),
  /** Clients who deliver by their deadline from now on, or who leave. */
  clients: z.array(z.object({ clientId: idSchema, as: z.enum(['on-time', 'gone']) })).max(wishesMax.clients),
  absences: z.array(z.object({ staffId: idSchema, fromOn: dateSchema, toOn: dateSchema })).max(wishesMax.absences),
  newClients: z.object({ count: z.int().min(0).max(newClientsMax), fromOn: dateSchema }).optional(),
});

export const whatIfSchema = z.object({
  countedAt: instantSchema,
  people: z.array(
    z.object({
      staffId: idSchema,
      name: z.string(),
      now: totalSchema,
      asIf: totalSchema,
      weekends: z.array(
        z.object({ saturdayOn: dateSchema, known: z.boolean(), now: weekendSchema, asIf: weekendSchema }),
      ),
    }),
  ),
  /** All of them together. */
  together: z.object({ now: totalSchema, asIf: totalSchema }),
  /** Who takes how many of the new clients, and the work that they bring within the weeks. */
  newClients: z.array(
    z.object({ staffId: idSchema, name: z.string(), clients: z.int(), jobs: z.int(), minutes: z.int() }),
  ),
});

export type WishableView = z.infer<typeof wishableSchema>;
export type AskedWishes = z.infer<typeof wishesSchema>;
export type WhatIfView = z.infer<typeof whatIfSchema>;
