import { printable } from '../texts/printable.ts';
import { countPages } from './count-pages.ts';
import { evidenceFileName, evidenceFormat, type AttachedEvidence } from './evidence.ts';
import { PdfSyntaxError } from './pdf-values.ts';
import { verifySealedDocument, type SealFacts, type SealFault } from './verify-document.ts';

/** Somebody who accepted, as far as a file says it in plain lines: a time is text until it is read as one. */
export interface NamedSigner {
  name: string;
  role: string;
  onBehalfOf: string;
  method: string;
  provider?: string;
  acceptedAt: string;
}

/** A seal, and of its evidence what is shown: a stranger's evidence may be of any size and form, and goes no further than here. */
export interface JudgedSeal extends Omit<SealFacts, 'evidence'> {
  title: string;
  signers: NamedSigner[];
  pages?: number;
}

/** What a file is to somebody who knows nothing of it. */
export type FileVerdict =
  | { outcome: 'intact'; seal: JudgedSeal }
  /** It was sealed here, and is not what was sealed. */
  | { outcome: 'changed'; fault: SealFault }
  /** A PDF without any trace of a seal of ours. */
  | { outcome: 'not-sealed' }
  /** No PDF, or one that takes more memory than any agreement does. */
  | { outcome: 'not-readable' };

/** More people never sign, and a stranger's file may name a million. */
const signersMax = 40;

/**
 * Whether a file is intact, changed, not sealed here or no PDF at all. A file that the verifier cannot follow was changed when the evidence that sealing
 * attaches can still be seen in it; else it was never sealed here. Whoever takes out that trace has a file that says nothing any more.
 *
 * Example: a sealed agreement with its last line cut off is `changed`; the agreement before it was sealed is `not-sealed`; a photo is `not-readable`.
 */
export function judgeFile(bytes: Uint8Array): FileVerdict {
  const verdict = verifySealedDocument(bytes);
  if ('seal' in verdict) {
    const { evidence, ...facts } = verdict.seal;
    const pages = pagesOf(bytes.subarray(0, facts.documentBytes));
    return {
      outcome: 'intact',
      seal: {
        ...facts,
        sealer: printable(facts.sealer),
        title: textOf(evidence.title),
        signers: signersOf(evidence),
        ...pages,
      },
    };
  }
  if (verdict.verdict === 'not-intact' && (verdict.fault !== 'not-a-sealed-pdf' || isTraced(bytes))) {
    return { outcome: 'changed', fault: verdict.fault };
  }
  const isPdf = Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
  return { outcome: isPdf ? 'not-sealed' : 'not-readable' };
}

function signersOf({ signers }: AttachedEvidence): NamedSigner[] {
  return signers.slice(0, signersMax).map(({ name, role, onBehalfOf, acceptedAt, identity }) => ({
    name: textOf(name),
    role: textOf(role),
    onBehalfOf: textOf(onBehalfOf),
    method: textOf(identity?.method),
    ...(identity?.provider ? { provider: textOf(identity.provider.name) } : {}),
    acceptedAt: textOf(acceptedAt),
  }));
}

/** The types say what our own evidence holds; a stranger's JSON may hold anything in its place. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? printable(value) : '';
}

function isTraced(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return file.includes(`"${evidenceFormat}"`) || file.includes(`(${evidenceFileName})`);
}

function pagesOf(agreement: Uint8Array): { pages?: number } {
  try {
    return { pages: countPages(agreement) };
  } catch (error) {
    if (error instanceof PdfSyntaxError) return {};
    throw error;
  }
}
