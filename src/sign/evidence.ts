import type { Instant } from '../domain/kernel/index.ts';

/** Somebody who accepted, and everything that shows it. */
export interface SignerEvidence {
  name: string;
  /** `daglig leder`. */
  role: string;
  onBehalfOf: string;
  /** How they were known: a code to a phone, a passkey, an identity provider, paper. */
  identity: {
    method: string;
    /** What was shown or proved: the masked address, the provider and its subject. */
    shown: string;
    /** An identity provider, and what it said: a sign-in, never a signature. */
    provider?: {
      name: string;
      issuer: string;
      /** SHA-256 over the issuer, a line feed and what the provider calls the person. */
      subjectSha256: string;
      nameGiven?: string;
      acr?: string;
      signedInAt: Instant;
    };
  };
  /** SHA-256 of the file that they saw, in lower-case hexadecimal. */
  shownSha256: string;
  openedAt?: Instant;
  acceptedAt: Instant;
  /** The network address and browser, where there was one. */
  address?: string;
  userAgent?: string;
  /** What was on the screen: the heading, the summary, the words of the button. */
  screen: readonly string[];
}

/** What is attached to the sealed file as `bevis.json`. More may stand in it; this is what the verifier and the evidence page know. */
export interface SealEvidence {
  title: string;
  office: { name: string; orgnr?: string };
  client: { name: string; orgnr?: string };
  signers: readonly SignerEvidence[];
}

/** The evidence as it stands in the file: with the hash and length of the agreement that everybody saw. */
export interface AttachedEvidence extends SealEvidence {
  format: typeof evidenceFormat;
  document: { sha256: string; bytes: number };
  sealedAt: Instant;
}

export const evidenceFormat = 'takt-evidence-1';
export const evidenceFileName = 'bevis.json';

/** Reads attached evidence as far as the seal depends on it; undefined when it does not say which document it is about. */
export function readEvidence(json: string): AttachedEvidence | undefined {
  try {
    const evidence = JSON.parse(json) as Partial<AttachedEvidence> | null;
    const document = evidence?.document;
    const holds =
      evidence?.format === evidenceFormat &&
      typeof document?.sha256 === 'string' &&
      /^[0-9a-f]{64}$/.test(document.sha256) &&
      Number.isSafeInteger(document.bytes) &&
      document.bytes > 0 &&
      typeof evidence.sealedAt === 'string' &&
      Array.isArray(evidence.signers) &&
      evidence.signers.length > 0 &&
      evidence.signers.every((signer: Partial<SignerEvidence> | null) => signer?.shownSha256 === document.sha256);
    return holds ? (evidence as AttachedEvidence) : undefined;
  } catch {
    return undefined;
  }
}
