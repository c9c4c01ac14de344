import { z } from '@hono/zod-openapi';
import { workKinds } from '../../domain/agreement/index.ts';
import { agreementTermsSchema, factsOfClientSchema } from './agreement-terms.ts';
import { dateSchema, documentTypeSchema, idSchema, languageSchema, periodSchema, scopeSchema } from './shared.ts';

/** GET /api/office/surcharges?state=…&client=…&before=… : `before` is the `nextBefore` of the page before. */
export const surchargeQuerySchema = z.object({
  state: z
    .enum(['running', 'proposed', 'approved', 'waived', 'forgiven', 'locked', 'resting', 'not-proposed'])
    .optional(),
  client: idSchema.optional(),
  before: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}(\/[a-z0-9-]{1,60})?$/)
    .optional(),
});

/** POST /api/office/surcharges/decide answers those that were decided now, and those that somebody had decided before. */
export const surchargesDecidedSchema = z.object({ decided: z.array(idSchema), skipped: z.array(idSchema) });

/** POST /api/office/surcharges/undo : within ten seconds of the decision. */
export const undoSurchargesSchema = z.object({ lineIds: z.array(idSchema).min(1).max(200) });
/** POST /api/office/surcharges/rest : the client does not agree; nothing is invoiced until it is decided again. */
export const restSurchargesSchema = z.object({
  lineIds: z.array(idSchema).min(1).max(200),
  objection: z.string().max(500).optional(),
});
export const surchargesRestedSchema = z.object({ rested: z.array(idSchema), skipped: z.array(idSchema) });
export const surchargesUndoneSchema = z.object({ undone: z.array(idSchema), skipped: z.array(idSchema) });

/** A name on one line: what goes into the head of a message must not break it. */
export const lineSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\u2028\u2029]*$/u);
const addressSchema = z.string().max(300).nullable();
const scopesSchema = z.array(scopeSchema).min(1).max(3);

/** POST /api/office/clients/{clientId}/pause answers the deadlines that come while nothing is said. */
export const pauseSchema = z.object({ untilOn: dateSchema });
export const pausedSchema = z.object({
  pausedUntilOn: dateSchema,
  passes: z.array(
    z.object({
      obligationId: idSchema,
      documents: z.array(documentTypeSchema),
      period: periodSchema,
      dueOn: dateSchema,
    }),
  ),
});
export const resumedSchema = z.object({ resumed: z.boolean() });

/** POST /api/office/clients/{clientId}/change : what is left out stays as it is. */
export const changeClientSchema = z.object({
  name: lineSchema.optional(),
  leadId: idSchema.optional(),
  language: languageSchema.optional(),
  consumer: z.boolean().optional(),
});
export const clientChangedSchema = z.object({ changed: z.array(z.enum(['name', 'leadId', 'language', 'consumer'])) });

/** GET /api/office/clients/{clientId}/facts : what is known that clauses depend on, and the clauses in force that have no date in the next twelve months. */
export const clientFactsViewSchema = z.object({
  facts: factsOfClientSchema,
  withoutDates: z.array(z.object({ clauseKey: z.string(), text: z.object({ nb: z.string(), en: z.string() }) })),
});
/** PUT /api/office/clients/{clientId}/facts : in place of all that stood there; what is left out is not known. */
export const changeFactsSchema = factsOfClientSchema;
/** How many deliveries came into the calendar, got another time or other items, and fell away. */
export const factsChangedSchema = z.object({
  changed: z.array(factsOfClientSchema.keyof()),
  arisen: z.int(),
  moved: z.int(),
  ended: z.int(),
});

/** POST /api/office/clients/{clientId}/deactivate : how many open duties fell away. */
export const deactivatedSchema = z.object({ deactivated: z.literal(true), cancelled: z.int() });

/** POST /api/office/obligations/{obligationId}/minutes : in place of what stood there of the same kind of work; done today where no day is said. */
export const minutesSchema = z.object({
  extraMinutes: z.int().min(0).max(10_000),
  work: z.enum(workKinds).default('sorting'),
  workedOn: dateSchema.optional(),
});

/** POST /api/office/clients/{clientId}/contacts */
export const addContactSchema = z.object({
  name: lineSchema,
  email: addressSchema.default(null),
  mobile: addressSchema.default(null),
  scopes: scopesSchema,
  language: languageSchema.optional(),
});
export const contactAddedSchema = z.object({ personId: idSchema });
/** POST /api/office/clients/{clientId}/contacts/{personId} : name, addresses and language hold for every client of the person. */
export const changeContactSchema = z.object({
  name: lineSchema.optional(),
  email: addressSchema.optional(),
  mobile: addressSchema.optional(),
  language: languageSchema.optional(),
  scopes: scopesSchema.optional(),
});
export const contactChangedSchema = z.object({
  changed: z.array(z.enum(['name', 'email', 'mobile', 'language', 'scopes'])),
});
/** DELETE /api/office/clients/{clientId}/contacts/{personId} */
export const contactRemovedSchema = z.object({ removed: z.literal(true), linkRevoked: z.boolean() });
/** POST /api/office/clients/{clientId}/contacts/order : every contact once, the responsible first. */
export const orderContactsSchema = z.object({ personIds: z.array(idSchema).max(200) });
export const contactsOrderedSchema = z.object({ ordered: z.literal(true) });
export const linkRevokedSchema = z.object({ revoked: z.literal(true) });

/** GET /api/office/agreement-templates */
export const agreementTemplatesSchema = z.object({
  templates: z.array(
    z.object({
      key: z.string(),
      name: z.object({ nb: z.string(), en: z.string() }),
      /** Each clause as the client reads it, and what lateness costs under it. */
      clauses: z.array(
        z.object({
          key: z.string(),
          sentence: z.object({ nb: z.string(), en: z.string() }),
          late: z.object({ nb: z.string(), en: z.string() }).nullable(),
        }),
      ),
      terms: agreementTermsSchema,
    }),
  ),
});

/** PUT /api/office/agreement-files?name=… : the bytes are stored; the agreement that names them is registered after. */
export const agreementFileSchema = z.object({ sha256: z.string(), sizeBytes: z.int(), name: z.string() });

/** POST /api/office/clients/{clientId}/agreements */
export const registerAgreementSchema = z.object({
  templateKey: z.string().max(60).optional(),
  terms: agreementTermsSchema.optional(),
  startOn: dateSchema,
  basis: z.discriminatedUnion('basis', [
    z.object({
      basis: z.literal('written'),
      acceptedOn: dateSchema,
      signerName: lineSchema,
      file: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), name: lineSchema }).optional(),
    }),
    /** Deadlines without a surcharge: reminded, never charged. */
    z.object({ basis: z.literal('unwritten') }),
  ]),
  dropOtherClauses: z.boolean().default(false),
});
export const agreementRegisteredSchema = z.object({
  agreementId: idSchema,
  duties: z.int(),
  passedOn: z.int(),
  keptUnderOld: z.int(),
  replaced: z.array(idSchema),
});
