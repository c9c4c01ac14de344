import fs from 'node:fs';
import { type SealFacts, type SealVerdict, type Trust, verifySealedDocument } from '../sign/verify-document.ts';
import { printable } from '../texts/printable.ts';
import { sealWords } from '../texts/seal-words.ts';
import { answer, type CommandArguments, say, UsageError } from './command.ts';

/**
 * Says whether a file is what was accepted, from its bytes alone: no database, no network. With --json: the verdict as
 * `{ "file", "verdict", "seal"?, "fault"?, "detail"? }`. Exit code 0 when it is intact and nothing speaks against its sealer, else 1.
 */
export function verifyFile(args: CommandArguments, file: string): number {
  const trust = readTrust(args);
  const verdict = verifySealedDocument(read(file), trust);
  if (verdict.verdict === 'trust-unreadable') {
    throw new UsageError(
      'The certificate or fingerprint cannot be read. A fingerprint is SHA-256: 64 hexadecimal digits.',
    );
  }
  if (args.json) answer({ file, ...verdict });
  else for (const line of describe(verdict)) say(args, line);
  return verdict.verdict === 'sealed-by-given-certificate' || verdict.verdict === 'intact-sealer-unknown' ? 0 : 1;
}

function readTrust({ values: { certificate, fingerprint } }: CommandArguments): Trust | undefined {
  if (certificate !== undefined && fingerprint !== undefined) {
    throw new UsageError('Say --certificate or --fingerprint, not both.');
  }
  if (typeof certificate === 'string') return { certificatePem: read(certificate).toString('latin1') };
  return typeof fingerprint === 'string' ? { fingerprint } : undefined;
}

function read(file: string): Buffer {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}.`);
  }
}

const words = sealWords.en;

function describe(verdict: Exclude<SealVerdict, { verdict: 'trust-unreadable' }>): string[] {
  switch (verdict.verdict) {
    case 'sealed-by-given-certificate':
      return [words.sealedByGiven, ...describeSeal(verdict.seal)];
    case 'intact-sealer-unknown':
      return [
        'Intact, sealer unknown: no byte has changed since it was sealed. Anybody can make a seal in any name; to know whose this is, give the',
        "office's --certificate or --fingerprint.",
        ...describeSeal(verdict.seal),
      ];
    case 'sealed-by-another':
      return [words.sealedByAnother, ...describeSeal(verdict.seal)];
    case 'not-intact':
      return [`${words.notIntact} ${words.faults[verdict.fault]}`, `  ${printable(verdict.detail)}`];
  }
}

function describeSeal(seal: SealFacts): string[] {
  const { evidence, timestamp } = seal;
  return [
    `  Sealed by     ${printable(seal.sealer)}, ${printable(seal.sealedAt)}`,
    `  Fingerprint   ${seal.fingerprint}`,
    `  Agreement     the first ${seal.documentBytes} bytes, SHA-256 ${seal.documentSha256}`,
    ...evidence.signers.map(
      ({ name, onBehalfOf, acceptedAt, identity }) =>
        `  Accepted by   ${printable(name)} for ${printable(onBehalfOf)}, ${printable(acceptedAt)}, known by ${printable(identity?.method)}`,
    ),
    ...(timestamp
      ? [`  Time stamp    ${timestamp.at} by ${printable(timestamp.authority)} (not checked whom to trust)`]
      : []),
  ];
}
