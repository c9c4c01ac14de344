import { z } from '@hono/zod-openapi';
import { idSchema, instantSchema } from './shared.ts';

/** Why a calendar cannot be read. */
export const calendarFaultSchema = z.enum([
  'unreachable',
  'too-slow',
  'not-public',
  'gone',
  'not-allowed',
  'other-answer',
  'astray',
  'too-large',
  'not-a-calendar',
  'too-heavy',
  'locked',
]);

/** GET /api/office/absence-calendars : one's own, and everybody's for owners and managers. */
export const absenceCalendarsSchema = z.object({
  calendars: z.array(
    z.object({
      staffId: idSchema,
      /** All that is shown of the address: the rest opens the calendar. */
      host: z.string(),
      givenAt: instantSchema,
      readAt: instantSchema,
      /** Entries that may be absences and could not be read. */
      unreadable: z.int(),
      failing: z.object({ fault: calendarFaultSchema, since: instantSchema, forADay: z.boolean() }).nullable(),
    }),
  ),
});

/** POST /api/office/staff/{staffId}/absence-calendar : `https:`, or `webcal:`, which means the same. */
export const giveCalendarSchema = z.object({ calendarAddress: z.string().max(2100) });
export const calendarGivenSchema = z.object({
  host: z.string(),
  /** Absences from it that are not over. */
  absences: z.int(),
  unreadable: z.int(),
});

/** POST /api/office/staff/{staffId}/absence-calendar/read */
export const calendarReadSchema = calendarGivenSchema.omit({ host: true });

export type AbsenceCalendars = z.infer<typeof absenceCalendarsSchema>;
export type AbsenceCalendar = AbsenceCalendars['calendars'][number];
