import { z } from '@hono/zod-openapi';
import { decisionOwners } from '../../domain/meeting/index.ts';
import { checkKinds } from '../../domain/agreement/index.ts';
import { agreementTermsSchema } from './agreement-terms.ts';
import { groupOfClientSchema } from './groups.ts';
import { dateSchema, idSchema, instantSchema, languageSchema } from './shared.ts';

// What is on its way to being agreed. In the editor the terms are plain data; sentences, days and sums are worked out there by the domain's own functions.

const wordsSchema = z.object({ nb: z.string(), en: z.string() });
const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\u2028\u2029]*$/u);
const reasonSchema = z.string().trim().min(1).max(1000);
const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

export const proposalStateSchema = z.enum(['draft', 'sent', 'accepted', 'declined', 'withdrawn', 'expired']);
export const signerStateSchema = z.enum(['waiting', 'accepted', 'declined']);
export const identitySchema = z.enum(['signed-in-staff', 'one-time-code', 'openid-connect', 'paper']);

/** What is known of the client that clauses depend on, as the previews need it. */
export const clientFactsSchema = z.record(z.string(), z.unknown());

/** One text in numbered sections, as it is read on paper, on the screen and in the terminal. */
export const agreementTextSchema = z.object({
  title: z.string(),
  parties: z.array(z.object({ label: z.string(), value: z.string() })),
  sections: z.array(
    z.object({
      key: z.string(),
      /** A letter: numbers belong to the clauses. */
      number: z.string(),
      heading: z.string(),
      paragraphs: z.array(z.string()),
      list: z.array(z.string()).optional(),
    }),
  ),
});

/** GET /api/office/templates : the ready ones and the office's own. */
export const templateListSchema = z.object({
  templates: z.array(
    z.object({
      /** The key of a ready one, or the id of one of the office's own. */
      ref: z.string(),
      own: z.boolean(),
      name: wordsSchema,
      terms: agreementTermsSchema,
      changedAt: instantSchema.nullable(),
      /** Who saved it last, where that is known. */
      changedBy: z.string().nullable(),
      /** Counts the changes; 0 for a ready one. */
      revision: z.int(),
    }),
  ),
});
/** POST /api/office/templates */
export const saveTemplateSchema = z.object({ name: nameSchema, terms: agreementTermsSchema });
/** PUT /api/office/templates/{templateId} : refused where somebody else has saved since `revision`. */
export const changeTemplateSchema = saveTemplateSchema.extend({ revision: z.int() });
export const templateSavedSchema = z.object({ templateId: idSchema });

export const signerViewSchema = z.object({
  place: z.int(),
  side: z.enum(['client', 'office']),
  name: z.string(),
  title: z.string().nullable(),
  state: signerStateSchema,
  firstSeenAt: instantSchema.nullable(),
  decidedAt: instantSchema.nullable(),
  identity: identitySchema.nullable(),
  /** What an identity provider said, where the signer went there. */
  confirmedAs: z.object({ provider: z.string(), name: z.string().nullable(), sameName: z.boolean() }).optional(),
  reason: z.string().nullable(),
  /** How the letter that asked for an answer fares; null while none has been written. Absent for the office's own. */
  letter: z
    .object({ state: z.enum(['on-its-way', 'arrived', 'not-arrived']), at: instantSchema.nullable() })
    .nullable()
    .optional(),
});

/** Who checked what, before an agreement may be in force. Never shown to a client. */
export const readinessSchema = z.array(
  z.object({
    kind: z.enum(checkKinds),
    met: z.boolean(),
    blocks: z.boolean(),
    paragraph: z.string(),
    doneOn: dateSchema.nullable(),
    doneBy: z.string().nullable(),
    answer: z.string().nullable(),
  }),
);

export const proposalSummarySchema = z.object({
  id: idSchema,
  clientId: idSchema,
  clientName: z.string(),
  state: proposalStateSchema,
  /** Null for a new agreement; 1 and up for a change of one. */
  changeNumber: z.int().nullable(),
  startOn: dateSchema,
  changedAt: instantSchema,
  sentAt: instantSchema.nullable(),
  answerByOn: dateSchema.nullable(),
  signers: z.array(signerViewSchema),
});

/** GET /api/office/proposals/{proposalId} */
export const proposalDetailSchema = proposalSummarySchema.extend({
  revision: z.int(),
  /** Who saved it last, where that is known. */
  changedBy: z.string().nullable(),
  language: languageSchema,
  templateRef: z.string().nullable(),
  terms: agreementTermsSchema,
  /** The terms of the version in force that it changes; null for a new agreement. */
  base: z.object({ version: z.int(), terms: agreementTermsSchema }).nullable(),
  /** The terms of the template that it began with, where that is still there. */
  template: agreementTermsSchema.nullable(),
  facts: clientFactsSchema,
  closures: z.array(z.object({ fromOn: dateSchema, toOn: dateSchema })),
  /** Deliveries of the last twelve months, for the back-test. */
  history: z.array(
    z.object({
      clauseKey: z.string(),
      documents: z.array(z.string()),
      of: z.string(),
      startOn: dateSchema,
      endOn: dateSchema,
      dueOn: dateSchema,
      deliveredOn: dateSchema.nullable(),
      minutes: z.int(),
    }),
  ),
  /** What the document calls the parties. */
  parties: z.object({
    officeName: z.string(),
    officeOrgnr: z.string(),
    clientName: z.string(),
    clientOrgnr: z.string().nullable(),
    leadName: z.string(),
  }),
  /** The companies that the client belongs with. */
  group: groupOfClientSchema.nullable(),
  readiness: readinessSchema,
  /** What the minutes of the last meeting say is to stand in the agreement; of a draft only. */
  agreed: z.array(z.object({ words: z.string(), owner: z.enum(decisionOwners), byOn: dateSchema.optional() })),
  /** It is the change that a joint review with the client led to. */
  ofReview: z.boolean(),
  /** Contacts who may be asked to sign, those for the agreement first. */
  contacts: z.array(
    z.object({ personId: idSchema, name: z.string(), email: z.string().nullable(), forAgreement: z.boolean() }),
  ),
  consumer: z.boolean(),
  documentSha256: z.string().nullable(),
  sealedSha256: z.string().nullable(),
});

/** GET /api/office/clients/{clientId}/proposals */
export const proposalListSchema = z.object({
  proposals: z.array(proposalSummarySchema),
  /** What binds now, where something does. */
  inForce: z
    .object({ agreementId: idSchema, version: z.int(), changeNumber: z.int().nullable(), startOn: dateSchema })
    .nullable(),
});

const underWaySchema = z.array(proposalSummarySchema.extend({ leadName: z.string() }));
/** GET /api/office/proposals : of all clients, what expires first comes first. */
export const agreementsUnderWaySchema = z.object({
  sent: underWaySchema,
  drafts: underWaySchema,
  /** Answered, withdrawn or expired in the last thirty days. */
  ended: underWaySchema,
});

/** POST /api/office/clients/{clientId}/proposals : begun from a template, from what is in force (a change), or from another client's agreement. */
export const newProposalSchema = z.object({
  from: z.discriminatedUnion('from', [
    z.object({ from: z.literal('template'), ref: z.string().max(60) }),
    z.object({ from: z.literal('in-force') }),
    z.object({ from: z.literal('client'), clientId: idSchema }),
    z.object({ from: z.literal('terms'), terms: agreementTermsSchema }),
  ]),
  startOn: dateSchema,
});
export const proposalMadeSchema = z.object({ proposalId: idSchema });

/** PUT /api/office/proposals/{proposalId} : refused where somebody else has saved since `revision`. */
export const saveProposalSchema = z.object({
  revision: z.int(),
  terms: agreementTermsSchema,
  startOn: dateSchema,
  language: languageSchema,
});
export const proposalSavedSchema = z.object({ revision: z.int() });

/** POST /api/office/proposals/{proposalId}/send */
export const sendProposalSchema = z.object({
  revision: z.int(),
  answerByOn: dateSchema,
  /** In the order of signing; those with the same place sign in any order. */
  signers: z
    .array(z.object({ personId: idSchema, place: z.int().min(1).max(20), title: nameSchema.optional() }))
    .min(1)
    .max(20),
});
export const proposalSentSchema = z.object({ documentSha256: z.string() });

/** POST /api/office/proposals/{proposalId}/withdraw */
export const withdrawProposalSchema = z.object({ reason: reasonSchema.optional() });

/** POST /api/office/proposals/{proposalId}/paper : accepted on paper, registered by a member of staff with the signed paper. */
export const paperAcceptanceSchema = z.object({
  acceptedOn: dateSchema,
  signerName: nameSchema,
  file: z.object({ sha256: sha256Schema, name: nameSchema }),
});

/** POST /api/office/clients/{clientId}/checks */
export const checkSchema = z.object({
  kind: z.enum(checkKinds),
  doneOn: dateSchema,
  answer: z.string().trim().max(1000).optional(),
});

/** POST /api/office/proposals/copy : drafts for many clients from one; `preview` makes nothing and answers what would differ for each. */
export const copyProposalSchema = z.object({
  fromProposalId: idSchema,
  clientIds: z.array(idSchema).min(1).max(500),
  startOn: dateSchema,
  preview: z.boolean(),
});
export const copiedProposalsSchema = z.object({
  clients: z.array(
    z.object({
      clientId: idSchema,
      clientName: z.string(),
      proposalId: idSchema.nullable(),
      /** Terms in force with this client now, for showing what would change. */
      before: agreementTermsSchema.nullable(),
      /** Why no draft is made for this client. */
      refused: z.enum(['open-proposal', 'not-found']).nullable(),
    }),
  ),
});

// The client's side.

/** What the signers read on the screen beside the document: kept as it was when it was sent. */
const shownFields = {
  text: agreementTextSchema,
  /** A change: the clauses that it changes, before and after. */
  changes: z.array(
    z.object({
      number: z.int().nullable(),
      heading: z.string(),
      kind: z.enum(['new', 'changed', 'ended']),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  /** In plain words: what it means for the reader. */
  summary: z.array(z.string()),
  /** The next twelve months' days. */
  days: z.array(z.object({ on: dateSchema, what: z.string() })),
  /** Three worked examples of what lateness costs, where it costs anything. */
  examples: z.array(z.object({ text: z.string(), sumOre: z.int() })),
};

/** GET /api/portal/proposal?client=… ; needs a code. Null where nothing waits. */
export const portalProposalSchema = z.object({
  proposal: z
    .object({
      id: idSchema,
      state: proposalStateSchema,
      changeNumber: z.int().nullable(),
      startOn: dateSchema,
      answerByOn: dateSchema,
      language: languageSchema,
      /** The very document that is accepted. */
      documentSha256: z.string(),
      ...shownFields,
      signers: z.array(
        z.object({ name: z.string(), side: z.enum(['client', 'office']), state: signerStateSchema, me: z.boolean() }),
      ),
      myTurn: z.boolean(),
      myAnswer: signerStateSchema.nullable(),
      /** Accepted by everybody, and sealed: the sealed document can be fetched. */
      sealed: z.boolean(),
      leadName: z.string(),
      /** Where the installation has an identity provider: what people call it, and what it has said in this session, until it is used or has run out. */
      identity: z
        .object({
          provider: z.string(),
          confirmed: z
            .object({ id: idSchema, name: z.string().nullable(), sameName: z.boolean(), validUntil: instantSchema })
            .nullable(),
        })
        .optional(),
    })
    .nullable(),
});

/** POST /api/portal/proposals/{proposalId}/accept : the hash says which document was on the screen. Needs a code that was shown now. */
export const acceptProposalSchema = z.object({
  clientId: idSchema,
  documentSha256: sha256Schema,
  /** The confirmation by an identity provider that was on the screen; without it the code alone is the identity. */
  identityId: idSchema.optional(),
});
export const proposalAcceptedSchema = z.object({
  /** Everybody has signed: it binds from its first day. */
  complete: z.boolean(),
  startOn: dateSchema,
});

/** POST /api/portal/proposals/{proposalId}/decline */
export const declineProposalSchema = z.object({ clientId: idSchema, reason: reasonSchema });

/** POST /api/portal/proposals/{proposalId}/identity : where the browser goes to sign in. */
export const beginIdentitySchema = z.object({ clientId: idSchema });
export const identityBegunSchema = z.object({ redirectTo: z.url() });

/** POST /api/portal/identity : what stood behind `?` in the address that the provider sent the browser back to. */
export const finishIdentitySchema = z.object({ answer: z.string().max(8000) });
export const identityFinishedSchema = z.object({ clientId: idSchema, proposalId: idSchema });

export type AgreementTextView = z.infer<typeof agreementTextSchema>;
export type ProposalDetail = z.infer<typeof proposalDetailSchema>;
export type ProposalSummary = z.infer<typeof proposalSummarySchema>;
export type AgreementsUnderWay = z.infer<typeof agreementsUnderWaySchema>;
export type ProposalList = z.infer<typeof proposalListSchema>;
export type TemplateList = z.infer<typeof templateListSchema>;
export type PortalProposal = z.infer<typeof portalProposalSchema>;
export type CopiedProposals = z.infer<typeof copiedProposalsSchema>;
