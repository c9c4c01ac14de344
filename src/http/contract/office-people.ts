import { z } from '@hono/zod-openapi';
import { lineSchema } from './office-settings.ts';
import { dateSchema, idSchema, instantSchema, languageSchema, oreSchema } from './shared.ts';

export const roleSchema = z.enum(['owner', 'manager', 'accountant', 'assistant']);
const mobileSchema = z.string().max(60).nullable();

/** GET /api/office/people : those who work at the office first. */
export const peopleSchema = z.object({
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
      absences: z.array(z.object({ id: idSchema, fromOn: dateSchema, toOn: dateSchema })),
    }),
  ),
});

/** POST /api/office/people */
export const addStaffSchema = z.object({
  name: lineSchema,
  email: z.string().max(300),
  mobile: mobileSchema.default(null),
  role: roleSchema,
  language: languageSchema,
});
export const staffAddedSchema = z.object({ staffId: idSchema });

/** POST /api/office/people/{staffId} : what is left out stays as it is. */
export const changeStaffSchema = z.object({
  name: lineSchema.optional(),
  mobile: mobileSchema.optional(),
  role: roleSchema.optional(),
  language: languageSchema.optional(),
  deputyId: idSchema.nullable().optional(),
});

/** POST /api/office/people/{staffId}/deactivate : who leads clients names a successor. */
export const deactivateStaffSchema = z.object({ successorId: idSchema.optional() });
export const staffDeactivatedSchema = z.object({ deactivated: z.literal(true), clients: z.int() });

/** POST /api/office/people/{staffId}/absences : both days included. */
export const absenceSchema = z.object({ fromOn: dateSchema, toOn: dateSchema });
export const absenceAddedSchema = z.object({ absenceId: idSchema });

/** POST /api/office/language : in which I read Takt. */
export const ownLanguageSchema = z.object({ language: languageSchema });

/** GET /api/office/settings */
export const settingsSchema = z.object({
  name: z.string(),
  orgnr: z.string(),
  email: z.string(),
  phone: z.string(),
  brandColour: z.string(),
  hourlyRateOre: oreSchema,
  sendingStopped: z.object({ at: instantSchema, reason: z.string() }).nullable(),
  closures: z.array(z.object({ id: idSchema, name: z.string(), fromOn: dateSchema, toOn: dateSchema })),
});

/** POST /api/office/settings : what is left out stays as it is. */
export const changeOfficeSchema = z.object({
  name: lineSchema.optional(),
  email: z.string().max(300).optional(),
  phone: z
    .string()
    .trim()
    .max(40)
    .regex(/^[+\d\s()-]*$/)
    .optional(),
  brandColour: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .optional(),
  hourlyRateOre: z.int().min(0).max(10_000_00).optional(),
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
export type OfficeSettingsView = z.infer<typeof settingsSchema>;
