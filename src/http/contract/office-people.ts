import { z } from '@hono/zod-openapi';
import { courseThresholdsSchema } from './courses.ts';
import { lineSchema } from './office-settings.ts';
import { dateSchema, idSchema, instantSchema, languageSchema, oreSchema } from './shared.ts';

export const roleSchema = z.enum(['owner', 'manager', 'accountant', 'assistant']);
const mobileSchema = z.string().max(60).nullable();

/** GET /api/office/people : who works at the office, when they are away, when it is closed, and what it has chosen about itself. */
export const peopleSchema = z.object({
  /** Those who work here first. */
  staff: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      email: z.string(),
      mobile: z.string().nullable(),
      role: roleSchema,
      language: languageSchema,
      deputyId: idSchema.nullable(),
      active: z.boolean(),
      awayToday: z.boolean(),
      clients: z.int(),
      openTasks: z.int(),
    }),
  ),
  /** Those that are not over, the next first. */
  absences: z.array(
    z.object({ id: idSchema, staffId: idSchema, fromOn: dateSchema, toOn: dateSchema, fromCalendar: z.boolean() }),
  ),
  /** Those of this year and later, the oldest first. */
  closures: z.array(z.object({ id: idSchema, name: z.string(), fromOn: dateSchema, toOn: dateSchema })),
  office: z.object({
    name: z.string(),
    orgnr: z.string(),
    email: z.string(),
    phone: z.string().nullable(),
    brandColour: z.string().nullable(),
    hourlyRateOre: oreSchema,
    objectionAnswerDays: z.int(),
    chargesBeforeTalk: z.int(),
    sendingStopped: z.object({ at: instantSchema, reason: z.string() }).nullable(),
  }),
});

/** POST /api/office/staff */
export const addStaffSchema = z.object({
  name: lineSchema,
  email: z.string().max(300),
  mobile: mobileSchema.default(null),
  role: roleSchema,
  language: languageSchema,
  deputyId: idSchema.nullable().default(null),
});
export const staffAddedSchema = z.object({ staffId: idSchema });

/** POST /api/office/staff/{staffId} : what is left out stays as it is. */
export const changeStaffSchema = z.object({
  name: lineSchema.optional(),
  email: z.string().max(300).optional(),
  mobile: mobileSchema.optional(),
  role: roleSchema.optional(),
  language: languageSchema.optional(),
  deputyId: idSchema.nullable().optional(),
});

/** POST /api/office/staff/{staffId}/deactivate : without a successor clients pass to the deputy, else to a manager or owner. */
export const deactivateStaffSchema = z.object({ successorId: idSchema.optional() });
export const staffDeactivatedSchema = z.object({ deactivated: z.literal(true), clients: z.int() });

/** POST /api/office/absences : both days included. */
export const absenceSchema = z.object({ staffId: idSchema, fromOn: dateSchema, toOn: dateSchema });
export const absenceAddedSchema = z.object({ absenceId: idSchema });

/** POST /api/office/language : in which I read Takt. */
export const ownLanguageSchema = z.object({ language: languageSchema });

/** POST /api/office/settings : what is left out stays as it is; null takes a choice away. */
export const changeOfficeSchema = z.object({
  name: lineSchema.optional(),
  email: z.string().max(300).optional(),
  phone: z
    .string()
    .trim()
    .max(40)
    .regex(/^[+\d\s()-]*$/)
    .nullable()
    .optional(),
  brandColour: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .nullable()
    .optional(),
  hourlyRateOre: z.int().min(0).max(10_000_00).optional(),
  objectionAnswerDays: z.int().min(1).max(30).optional(),
  chargesBeforeTalk: z.int().min(1).max(12).optional(),
  course: courseThresholdsSchema.optional(),
});

const movedSchema = z.array(
  z.object({
    obligationId: idSchema,
    clientId: idSchema,
    clauseKey: z.string(),
    fromOn: dateSchema,
    dueOn: dateSchema,
  }),
);
/** POST /api/office/closures : the deadlines that moved because their clause says so. */
export const addClosureSchema = z.object({ name: lineSchema, fromOn: dateSchema, toOn: dateSchema });
export const closureAddedSchema = z.object({ closureId: idSchema, moved: movedSchema });
/** POST /api/office/closures/{closureId} */
export const changeClosureSchema = addClosureSchema.partial();
export const closureChangedSchema = z.object({ changed: z.literal(true), moved: movedSchema });
/** DELETE /api/office/closures/{closureId} */
export const closureRemovedSchema = z.object({ removed: z.literal(true), moved: movedSchema });

export const changedSchema = z.object({ changed: z.literal(true) });
export const removedSchema = z.object({ removed: z.literal(true) });
export type PeopleView = z.infer<typeof peopleSchema>;
