import { z } from '@hono/zod-openapi';
import { clientSizes, industrySections, referralStates, toldFacts, workingWays } from '../../domain/referral/index.ts';
import { dateSchema, idSchema, instantSchema, languageSchema } from './shared.ts';

const short = z.string().trim().max(120);
const industrySchema = z.union([
  z.object({ section: z.enum(industrySections) }),
  z.object({ word: z.string().trim().min(1).max(60) }),
]);
const placeSchema = z.object({ municipality: short, county: short });

/** An office that clients may be helped on to, as it is written in the register. */
export const partnerFieldsSchema = z.object({
  name: short,
  orgnr: z.string().trim().max(20),
  industries: z.array(industrySchema).max(19),
  sizes: z.array(z.enum(clientSizes)).max(4),
  systems: z.array(z.string().trim().min(1).max(60)).max(20),
  places: z.array(placeSchema).max(20),
  ways: z.array(z.enum(workingWays)).max(5),
  capacity: z.array(z.object({ fromOn: dateSchema, untilOn: dateSchema.optional() })).max(20),
  contact: z.object({ name: short, email: z.string().trim().max(254), phone: z.string().trim().max(40).nullable() }),
});

/** GET /api/office/partner-offices */
export const partnerListSchema = z.object({
  mayChange: z.boolean(),
  partners: z.array(partnerFieldsSchema.extend({ id: idSchema, active: z.boolean() })),
});

/** POST /api/office/partner-offices and …/{partnerId} : kept, or what is wrong, in the order of the form. */
export const partnerSavedSchema = z.object({
  saved: z.boolean(),
  partnerId: idSchema.nullable(),
  faults: z.array(
    z.enum([
      'name-missing',
      'orgnr-wrong',
      'orgnr-taken',
      'no-size',
      'place-incomplete',
      'capacity-order',
      'capacity-overlaps',
      'contact-name-missing',
      'contact-email-wrong',
      'words-forbidden',
    ]),
  ),
});
/** POST /api/office/partner-offices/{partnerId}/use */
export const partnerUseSchema = z.object({ active: z.boolean() });

const soughtSchema = z.object({
  industries: z.array(industrySchema).max(3),
  size: z.enum(clientSizes),
  system: z.string().trim().min(1).max(60).optional(),
  place: placeSchema.optional(),
  needs: z.array(z.enum(workingWays)).max(5),
  startOn: dateSchema,
});

const toldSchema = z.array(z.enum(toldFacts)).max(7);
const letterFieldsSchema = z.object({
  subject: z.string(),
  greeting: z.string(),
  paragraphs: z.array(z.string()),
  signature: z.string(),
});
const inBoth = z.object({ nb: z.array(z.string()), en: z.array(z.string()) });

export const letterRefusalSchema = z.object({
  key: z.string(),
  refused: z.enum(['unknown', 'fixed', 'too-long', 'blame', 'forbidden', 'partner-named']),
  letters: z.int().optional(),
  words: z.array(z.string()).readonly().optional(),
});

/** GET /api/office/clients/{clientId}/referral : the newest one, or none. */
export const referralSchema = z.object({
  client: z.object({
    id: idSchema,
    name: z.string(),
    orgnr: z.string().nullable(),
    active: z.boolean(),
    language: languageSchema,
  }),
  leadName: z.string(),
  /** Only the lead asks the client and writes to other offices. */
  isLead: z.boolean(),
  /** Who can answer for the client, and whether mail reaches them. */
  contacts: z.array(z.object({ personId: idSchema, name: z.string(), byMail: z.boolean() })),
  answering: idSchema.nullable(),
  /** The accounting system that is connected. */
  system: z.string().nullable(),
  referral: z
    .object({
      id: idSchema,
      state: z.enum(referralStates),
      madeOn: dateSchema,
      contactId: idSchema.nullable(),
      sought: soughtSchema,
      partners: z.array(
        z.object({
          partnerId: idSchema,
          name: z.string().nullable(),
          active: z.boolean(),
          points: z.int(),
          reasons: inBoth,
          gaps: inBoth,
          /** The client was asked about this one. */
          asked: z.boolean(),
          may: z.union([z.object({ may: z.literal(true) }), z.object({ may: z.literal(false), because: z.string() })]),
          introducedOn: dateSchema.nullable(),
          answerByOn: dateSchema.nullable(),
          answer: z.object({ answer: z.enum(['takes-on', 'declines']), on: dateSchema }).nullable(),
          /** How the newest mail to it fares, and where it went; null where none was written. */
          mail: z
            .object({ fate: z.enum(['on-its-way', 'arrived', 'not-arrived', 'in-doubt']), toAddress: z.string() })
            .nullable(),
          /** Where a mail would go now, by the register. */
          address: z.string().nullable(),
        }),
      ),
      asked: z.object({ on: dateSchema, answerByOn: dateSchema, told: toldSchema }).nullable(),
      answers: z.array(
        z.object({
          decision: z.enum(['given', 'declined', 'withdrawn']),
          byName: z.string(),
          way: z.enum(['page', 'phone', 'meeting', 'paper']),
          at: instantSchema,
          partnerIds: z.array(z.string()),
          told: toldSchema,
        }),
      ),
      standing: z.object({
        turn: z.enum(['office', 'client', 'partner']),
        steps: z.array(z.string()),
        waitsUntilOn: dateSchema.nullable(),
      }),
      letter: z.object({
        language: languageSchema,
        sentAt: instantSchema.nullable(),
        /** As the client has it; null as long as it is being written. */
        sent: letterFieldsSchema.nullable(),
        subject: z.string(),
        greeting: z.string(),
        /** An empty text: left out. */
        sentences: z.array(z.object({ key: z.string(), text: z.string(), plain: z.string(), fixed: z.boolean() })),
        left: z.array(letterRefusalSchema),
        lix: z.number(),
      }),
    })
    .nullable(),
});

/** POST /api/office/clients/{clientId}/referral */
export const proposePartnersSchema = z.object({
  sought: soughtSchema,
  partnerIds: z.array(idSchema).max(3),
  contactId: idSchema.optional(),
});
export const referralMadeSchema = z.object({ referralId: idSchema });

/** POST /api/office/clients/{clientId}/referral/letter : null gives Takt's own sentence again. All edits are taken or none. */
export const changeLetterSchema = z.object({ edits: z.record(z.string().max(40), z.string().max(2_000).nullable()) });
export const letterChangedSchema = z.object({ saved: z.boolean(), refused: z.array(letterRefusalSchema) });

/** POST /api/office/clients/{clientId}/referral/ask : by mail with the link, or the lead asks. */
export const askConsentSchema = z.object({ told: toldSchema, by: z.enum(['mail', 'lead']) });

/** POST /api/office/clients/{clientId}/referral/more-days : until when an office that was told can answer; where none is named, the client. */
export const moreDaysSchema = z.object({ answerByOn: dateSchema, partnerId: idSchema.optional() });

/** POST /api/office/clients/{clientId}/referral/answer : what the client answered on the phone, in a meeting or on paper. */
export const noteConsentSchema = z.object({
  contactId: idSchema,
  way: z.enum(['phone', 'meeting', 'paper']),
  decision: z.enum(['given', 'declined', 'withdrawn']),
  partnerIds: z.array(idSchema).max(3).default([]),
  told: toldSchema.default([]),
});

/** GET /api/office/clients/{clientId}/referral/introductions/{partnerId} : the mail as it would go, word for word. */
export const introductionSchema = z.object({
  toName: z.string(),
  toAddress: z.string(),
  subject: z.string(),
  text: z.string(),
  told: toldSchema.readonly(),
  sha256: z.string(),
});
/** POST …/introductions/{partnerId} : only what was shown is sent. */
export const introduceSchema = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** POST /api/office/clients/{clientId}/referral/partner-answer */
export const partnerAnswerSchema = z.object({ partnerId: idSchema, answer: z.enum(['takes-on', 'declines']) });
/** POST /api/office/clients/{clientId}/referral/end */
export const endReferralSchema = z.object({
  how: z.enum(['call-off', 'find-nobody']),
  reason: z.string().trim().max(500).optional(),
});

/** GET /api/portal/referral?client=… : what the client is asked. An office has a name where the client said yes to it, and nowhere else. */
export const portalReferralSchema = z.object({
  id: idSchema,
  state: z.enum(referralStates),
  leadName: z.string(),
  askedOn: dateSchema,
  answerByOn: dateSchema,
  told: toldSchema,
  offices: z.array(
    z.object({
      id: idSchema,
      name: z.string().nullable(),
      ways: z.array(z.enum(workingWays)),
      industries: z.array(z.enum(industrySections)),
      system: z.string().nullable(),
      county: z.string().nullable(),
      introducedOn: dateSchema.nullable(),
      answer: z.enum(['takes-on', 'declines']).nullable(),
    }),
  ),
  consent: z.object({ partnerIds: z.array(idSchema), told: toldSchema }).nullable(),
  answered: z.enum(['given', 'declined', 'withdrawn']).nullable(),
  mayTakeBack: z.boolean(),
  letter: letterFieldsSchema.extend({ language: languageSchema }).nullable(),
});
export const portalReferralAnswerSchema = z.object({ referral: portalReferralSchema.nullable() });

/** POST /api/portal/referral/answer : yes to all or to some of what was asked, no, or taken back. */
export const answerReferralSchema = z.object({
  clientId: idSchema,
  referralId: idSchema,
  decision: z.enum(['given', 'declined', 'withdrawn']),
  partnerIds: z.array(idSchema).max(3).default([]),
  told: toldSchema.default([]),
});

export type PartnerList = z.infer<typeof partnerListSchema>;
export type PartnerSavedView = z.infer<typeof partnerSavedSchema>;
export type PartnerFields = z.infer<typeof partnerFieldsSchema>;
export type ReferralView = z.infer<typeof referralSchema>;
export type LetterChangedView = z.infer<typeof letterChangedSchema>;
export type IntroductionView = z.infer<typeof introductionSchema>;
export type PortalReferral = z.infer<typeof portalReferralSchema>;
