import { z } from '@hono/zod-openapi';
import { agendaTopics, decisionOwners, meetingPurposes, meetingStates } from '../../domain/meeting/index.ts';
import { dateSchema, idSchema, instantSchema, timeOfDaySchema } from './shared.ts';

/** A stretch of a day on the office's wall. */
export const slotSchema = z.object({ on: dateSchema, from: timeOfDaySchema, to: timeOfDaySchema });

export const placeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('office'), address: z.string().max(1000) }),
  z.object({ kind: z.literal('client'), address: z.string().max(1000) }),
  /** In international form, `+4791234567`. */
  z.object({ kind: z.literal('phone'), number: z.string().max(40) }),
  z.object({ kind: z.literal('video'), url: z.string().max(1000) }),
]);

/** One of the talk's topics, or the office's own words. */
export const headingSchema = z.union([
  z.object({ topic: z.enum(agendaTopics) }),
  z.object({ words: z.string().trim().min(1).max(200) }),
]);

const decidedSchema = z.object({
  words: z.string(),
  owner: z.enum(decisionOwners),
  byOn: dateSchema.optional(),
  changesAgreement: z.boolean(),
});
export const minutesSchema = z.object({
  heldOn: dateSchema,
  present: z.array(z.string()),
  items: z
    .array(z.object({ heading: headingSchema, said: z.string(), decisions: z.array(decidedSchema).readonly() }))
    .readonly(),
});

export const meetingSchema = z.object({
  id: idSchema,
  clientId: idSchema,
  clientName: z.string(),
  courseId: idSchema.nullable(),
  purpose: z.enum(meetingPurposes),
  state: z.enum(meetingStates),
  host: z.object({ id: idSchema, name: z.string() }),
  /** `hasAddress`: false where no calendar of the client's hears of it. */
  attendee: z.object({ id: idSchema, name: z.string(), accepted: z.boolean(), hasAddress: z.boolean() }),
  fromOn: dateSchema,
  toOn: dateSchema,
  answerByOn: dateSchema,
  lengthMinutes: z.int(),
  slot: slotSchema.nullable(),
  /** These are null where they were erased, or there are none. */
  place: placeSchema.nullable(),
  agenda: z.array(headingSchema).nullable(),
  minutes: minutesSchema.nullable(),
  /** Null also where they were changed after they were sent. */
  minutesSentAt: instantSchema.nullable(),
  madeByName: z.string(),
  madeAt: instantSchema,
  changedAt: instantSchema,
});

/** GET /api/office/meetings?state=…&client=…&host=… */
export const meetingQuerySchema = z.object({
  state: z.enum(['open', 'ended']).default('open'),
  client: idSchema.optional(),
  host: idSchema.optional(),
});
export const meetingListSchema = z.object({ meetings: z.array(meetingSchema) });

/** A few times, spread over days and half-days, and all that are free. */
export const slotsSchema = z.object({ suggested: z.array(slotSchema), all: z.array(slotSchema) });

/** GET /api/office/staff/{staffId}/free-times?fromOn=…&toOn=…&lengthMinutes=… : before anything is offered. */
export const freeTimesQuerySchema = z.object({
  fromOn: dateSchema,
  toOn: dateSchema,
  lengthMinutes: z.coerce.number().int().min(15).max(240).default(60),
});

const newMeetingSchema = z.object({
  personId: idSchema,
  hostId: idSchema,
  purpose: z.enum(meetingPurposes),
  lengthMinutes: z.int().min(1).max(1440).default(60),
  place: placeSchema,
  agenda: z.array(headingSchema).max(30).default([]),
  courseId: idSchema.optional(),
});

/** POST /api/office/clients/{clientId}/meetings : days to choose among; without a last day to answer the last that still gives a time. */
export const offerMeetingSchema = newMeetingSchema.extend({
  fromOn: dateSchema,
  toOn: dateSchema,
  answerByOn: dateSchema.optional(),
  /** So long the message to the client waits, so that the offer can be called off before it is told. */
  undoSeconds: z.int().min(0).max(60).optional(),
});
/** POST /api/office/clients/{clientId}/meetings/book : what was agreed already. */
export const bookMeetingSchema = newMeetingSchema.extend({ on: dateSchema, at: timeOfDaySchema });
export const meetingMadeSchema = z.object({ meetingId: idSchema });

/** POST /api/office/meetings/{meetingId}/pick */
export const chosenTimeSchema = z.object({ on: dateSchema, at: timeOfDaySchema });
/** POST /api/office/meetings/{meetingId}/move : `agreed` where the client has said yes on the phone. */
export const moveMeetingSchema = chosenTimeSchema.extend({ agreed: z.boolean().default(false) });
/** Where the time is gone, the ones that are free now; nothing was changed then. */
export const timeChosenSchema = z.discriminatedUnion('chosen', [
  z.object({ chosen: z.literal(true) }),
  z.object({
    chosen: z.literal(false),
    why: z.enum(['slot-taken', 'week-full', 'slot-not-offered']),
    slots: z.array(slotSchema),
  }),
]);

/** POST /api/office/meetings/{meetingId}/place, …/host, …/attendee, …/cancel */
export const changePlaceSchema = z.object({ place: placeSchema });
export const replaceHostSchema = z.object({ hostId: idSchema });
export const replaceAttendeeSchema = z.object({ personId: idSchema });
export const endMeetingSchema = z.object({ words: z.string().trim().max(1000).optional() });

/** PUT /api/office/meetings/{meetingId}/minutes : a decision has its owner, and its day where one was agreed. */
export const saveMinutesSchema = z.object({
  present: z.array(z.string().max(200)).max(50),
  items: z
    .array(
      z.object({
        heading: z.union([z.object({ topic: z.enum(agendaTopics) }), z.object({ words: z.string().max(1000) })]),
        said: z.string().max(10_000).default(''),
        decisions: z
          .array(
            z.object({
              words: z.string().max(1000),
              owner: z.enum(decisionOwners).optional(),
              byOn: z.string().max(20).optional(),
              changesAgreement: z.boolean().default(false),
            }),
          )
          .max(100)
          .default([]),
      }),
    )
    .max(100),
});

const hoursSchema = z.object({ weekday: z.int().min(1).max(7), startsAt: timeOfDaySchema, endsAt: timeOfDaySchema });
export const meetingRulesSchema = z.object({
  pauseBeforeMinutes: z.int(),
  pauseAfterMinutes: z.int(),
  noticeDays: z.int(),
  perWeekMax: z.int(),
  earliestFrom: timeOfDaySchema,
  latestTo: timeOfDaySchema,
  startEveryMinutes: z.int(),
  monthEnd: z.object({ lastWorkingDays: z.int(), firstWorkingDays: z.int() }),
});

/** GET /api/office/meeting-times : when each person works, what they have promised away, and the office's rules. */
export const meetingTimesSchema = z.object({
  rules: meetingRulesSchema,
  people: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      /** Nobody has said when; these are Takt's own hours. */
      byDefault: z.boolean(),
      hours: z.array(hoursSchema),
      busy: z.array(
        z.object({
          id: idSchema,
          on: dateSchema,
          startsAt: timeOfDaySchema,
          endsAt: timeOfDaySchema,
          words: z.string().nullable(),
        }),
      ),
    }),
  ),
});

/** PUT /api/office/staff/{staffId}/working-hours : the days on which somebody works; those that are left out are off. */
export const setHoursSchema = z.object({ days: z.array(hoursSchema).max(7) });
/** POST /api/office/staff/{staffId}/busy-times */
export const addBusySchema = z.object({
  on: dateSchema,
  at: timeOfDaySchema,
  minutes: z.int().min(1).max(1439),
  words: z.string().trim().max(200).optional(),
});
export const busyAddedSchema = z.object({ busyTimeId: idSchema });

/** GET /api/office/calendar-feed : whether my meetings can be subscribed to. POST answers the address, once: it is stored nowhere. */
export const feedStateSchema = z.object({ madeAt: instantSchema.nullable() });
export const feedMadeSchema = z.object({ url: z.string() });

/** GET /api/portal/meetings?client=… : those that one is to come to oneself. Minutes come with a code. */
export const portalMeetingSchema = z.object({
  id: idSchema,
  state: z.enum(meetingStates),
  purpose: z.enum(meetingPurposes),
  hostName: z.string(),
  lengthMinutes: z.int(),
  fromOn: dateSchema,
  toOn: dateSchema,
  answerByOn: dateSchema,
  slot: slotSchema.nullable(),
  /** I have said yes to the time. */
  accepted: z.boolean(),
  place: placeSchema.nullable(),
  agenda: z.array(headingSchema),
  /** A few free times where one can be chosen, or another one. */
  suggested: z.array(slotSchema),
  /** Minutes were sent; what stands in them comes with a code. */
  hasMinutes: z.boolean(),
  minutes: minutesSchema.nullable(),
});
export const portalMeetingListSchema = z.object({ meetings: z.array(portalMeetingSchema) });

/** POST /api/portal/meetings/{meetingId}/pick and …/move */
export const portalTimeSchema = z.object({ clientId: idSchema, on: dateSchema, at: timeOfDaySchema });
/** POST /api/portal/meetings/{meetingId}/confirm and …/decline */
export const portalConfirmSchema = z.object({ clientId: idSchema });
export const portalDeclineSchema = z.object({ clientId: idSchema, words: z.string().trim().max(1000).optional() });

export type MeetingView = z.infer<typeof meetingSchema>;
export type SlotsView = z.infer<typeof slotsSchema>;
export type MeetingTimesView = z.infer<typeof meetingTimesSchema>;
export type PortalMeeting = z.infer<typeof portalMeetingSchema>;
export type TimeChosen = z.infer<typeof timeChosenSchema>;
