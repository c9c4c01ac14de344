import { z } from '@hono/zod-openapi';
import { idSchema, instantSchema, languageSchema } from './shared.ts';

/** Lengths stop nonsense; whether a token or an address is known is nothing that a check of its form may tell. */
const tokenSchema = z.string().min(1).max(200);
const emailSchema = z.string().max(320);
const codeSchema = z.string().max(20);

/** POST /api/sign-in/request : always answered the same. */
export const signInRequestSchema = z.object({ email: emailSchema });
export const signInRequestedSchema = z.object({ requested: z.literal(true) });
/** POST /api/sign-in/link, from the button on the page that the mailed link opens; the token stands behind `#` in its address. */
export const signInByLinkSchema = z.object({ token: tokenSchema });
/** POST /api/sign-in/code */
export const signInByCodeSchema = z.object({ email: emailSchema, code: codeSchema });
/** Who signed in; the session itself is a cookie that scripts cannot read. */
export const signedInSchema = z.object({
  staffId: idSchema,
  role: z.enum(['owner', 'manager', 'accountant', 'assistant']),
  language: languageSchema,
  expiresAt: instantSchema,
  /** What is still to be shown before anything opens: a code from the app, or the app is to be set up first. */
  awaits: z.enum(['code', 'set-up']).nullable(),
});

/** GET /api/sign-in/ways : the name of the office's own provider. */
export const waysToSignInSchema = z.object({ provider: z.string().nullable() });
/** POST /api/sign-in/provider/start */
export const providerStartedSchema = z.object({ redirectTo: z.string() });
/** POST /api/sign-in/provider : what stood behind `?` when the browser came back. */
export const providerAnswerSchema = z.object({ answer: z.string().max(8_000) });

/** POST /api/sign-in/second-factor, /api/second-factor/confirm, /remove and /recovery-codes */
export const secondCodeSchema = z.object({ code: codeSchema });
/** GET /api/second-factor */
export const secondFactorSchema = z.object({
  setUpAt: instantSchema.nullable(),
  recoveryCodesLeft: z.int(),
  required: z.boolean(),
});
/** POST /api/second-factor/start : as text to type, and as the address in the QR code. */
export const secondFactorStartedSchema = z.object({ secret: z.string(), address: z.string() });
export const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });

/** GET /api/proof : by what I can show once more who I am; by mail only where I have nothing else. */
export const proofWaysSchema = z.object({ ways: z.array(z.enum(['passkey', 'code', 'mail'])) });

/** GET /api/sessions and /api/portal/sessions */
export const sessionListSchema = z.object({
  sessions: z.array(
    z.object({
      id: idSchema,
      /** `firefox/windows` */
      device: z.string().nullable(),
      way: z.enum(['link', 'code', 'passkey', 'provider']).nullable(),
      openedAt: instantSchema,
      seenAt: instantSchema.nullable(),
      isThis: z.boolean(),
    }),
  ),
});

/** What `@simplewebauthn/browser` takes and gives. Its inner form is checked by the verification. */
const credentialIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,1400}$/);
const publicKeyCredential = {
  id: credentialIdSchema,
  rawId: credentialIdSchema,
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
};
/** POST /api/sign-in/passkey/start and /api/passkeys/start answer the options for the browser. */
export const passkeyOptionsSchema = z.looseObject({ challenge: z.string() });
/** POST /api/sign-in/passkey */
export const passkeyAssertionSchema = z.object({
  ...publicKeyCredential,
  response: z.object({
    clientDataJSON: z.string(),
    authenticatorData: z.string(),
    signature: z.string(),
    userHandle: z.string().optional(),
  }),
});
/** POST /api/passkeys */
export const passkeyRegistrationSchema = z.object({
  name: z.string().trim().min(1).max(60),
  response: z.object({
    ...publicKeyCredential,
    response: z.object({
      clientDataJSON: z.string(),
      attestationObject: z.string(),
      authenticatorData: z.string().optional(),
      transports: z.array(z.string()).optional(),
      publicKeyAlgorithm: z.number().optional(),
      publicKey: z.string().optional(),
    }),
  }),
});
export const passkeySchema = z.object({ id: idSchema, name: z.string(), createdAt: instantSchema });
/** GET /api/passkeys */
export const passkeyListSchema = z.object({ passkeys: z.array(passkeySchema) });
export const passkeyPathSchema = z.object({ passkeyId: idSchema });

/** POST /api/portal/enter answers who came; the page then asks for /api/portal/home. */
export const portalEnteredSchema = z.object({ personId: idSchema, language: languageSchema });
/** POST /api/portal/new-link takes the old token and is always answered the same. */
export const portalNewLinkSchema = z.object({ requested: z.literal(true) });
/** POST /api/portal/code/request : without a wish it goes by mail, or by text where there is no mail. */
export const portalCodeRequestSchema = z.object({ channel: z.enum(['email', 'sms']).optional() });
/** POST /api/portal/code/verify */
export const portalOpenedSchema = z.object({ openedUntil: instantSchema });

export type SignedIn = z.infer<typeof signedInSchema>;
export type SecondFactor = z.infer<typeof secondFactorSchema>;
export type SecondFactorStarted = z.infer<typeof secondFactorStartedSchema>;
export type ProofWays = z.infer<typeof proofWaysSchema>;
export type RecoveryCodes = z.infer<typeof recoveryCodesSchema>;
export type SessionList = z.infer<typeof sessionListSchema>;
export type PasskeyList = z.infer<typeof passkeyListSchema>;
export type PortalEntered = z.infer<typeof portalEnteredSchema>;
export type PortalOpened = z.infer<typeof portalOpenedSchema>;
