import { createHash, generateKeyPair, randomBytes, sign, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type { Instant } from '../domain/kernel/index.ts';
import { writePem } from './certificate.ts';
import {
  bitString,
  boolean,
  context,
  der,
  derTag,
  expectChildren,
  integer,
  nullValue,
  octetString,
  oid,
  printableString,
  readDer,
  sequence,
  setOf,
  utf8String,
} from './der.ts';
import { oids } from './object-identifiers.ts';

/** Whose seal it is. */
export interface CertificateSubject {
  name: string;
  /** Nine digits; without it the certificate says the name only. */
  orgnr?: string;
}

export interface MadeCertificate {
  certificatePem: string;
  /** PKCS #8, not encrypted: whoever stores it encrypts it. */
  privateKeyPem: string;
}

/** RFC 5280, appendix A: the longest common name and organisation name, in characters. */
const longestName = 64;
const years = 10;

/**
 * The office's own key and a certificate that signs itself, valid for ten years from `validFrom`. RSA with 3072 bits and SHA-256, which every
 * reader of PDF knows, and which signs the same bytes in the same way each time. The name is UTF-8, so that `Ærlig Ørn & Ås` survives, and the
 * organisation number stands as ETSI EN 319 412-1 writes it: `NTRNO-310908274`.
 */
export async function makeCertificate(subject: CertificateSubject, validFrom: Instant): Promise<MadeCertificate> {
  // Off the main thread: finding two primes may take a second, and a server answers others meanwhile.
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 3072 });
  return {
    certificatePem: writePem('CERTIFICATE', signCertificate(subject, validFrom, publicKey, privateKey)),
    privateKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function signCertificate(
  subject: CertificateSubject,
  validFrom: Instant,
  publicKey: KeyObject,
  privateKey: KeyObject,
): Buffer {
  const algorithm = sequence(oid(oids.sha256WithRsa), nullValue());
  const name = encodeName(subject);
  const keyInfo = publicKey.export({ type: 'spki', format: 'der' });
  const toBeSigned = sequence(
    context(0, integer(2)),
    integer(serialNumber()),
    algorithm,
    name,
    sequence(time(validFrom, 0), time(validFrom, years)),
    name,
    keyInfo,
    context(3, sequence(...extensions(keyInfo))),
  );
  return sequence(toBeSigned, algorithm, bitString(sign('sha256', toBeSigned, privateKey)));
}

function encodeName({ name, orgnr }: CertificateSubject): Buffer {
  const short = shorten(name);
  const part = (type: string, value: Buffer): Buffer => setOf(sequence(oid(type), value));
  return sequence(
    part(oids.country, printableString('NO')),
    part(oids.organization, utf8String(short)),
    ...(orgnr !== undefined && /^\d{9}$/.test(orgnr)
      ? [part(oids.organizationIdentifier, utf8String(`NTRNO-${orgnr}`))]
      : []),
    part(oids.commonName, utf8String(short)),
  );
}

/** Control characters and marks of direction have no place in a name that others are to trust. */
function shorten(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  return [...clean].slice(0, longestName).join('').trim() || 'Takt';
}

/** Positive, and too random to guess or to come twice. */
function serialNumber(): Buffer {
  const bytes = randomBytes(16);
  bytes[0] = (bytes[0]! & 0x3f) | 0x40;
  return bytes;
}

/** RFC 5280, 4.1.2.5: two digits for the year until 2049, four from 2050. */
function time(from: Instant, yearsLater: number): Buffer {
  const year = Number(from.slice(0, 4)) + yearsLater;
  // From a 29 February to a year that has none: the certificate ends the day before.
  const day = from.slice(5, 10) === '02-29' && yearsLater % 4 !== 0 ? '0228' : from.slice(5, 7) + from.slice(8, 10);
  const rest = `${day}${from.slice(11, 13)}${from.slice(14, 16)}${from.slice(17, 19)}Z`;
  return year < 2050
    ? der(derTag.utcTime, Buffer.from(`${year % 100}`.padStart(2, '0') + rest))
    : der(derTag.generalizedTime, Buffer.from(`${year}${rest}`));
}

/** It certifies nobody else, and it is for seals that cannot be denied afterwards. */
function extensions(keyInfo: Buffer): Buffer[] {
  const [, key] = expectChildren(readDer(keyInfo), derTag.sequence, derTag.bitString);
  const keyId = createHash('sha1').update(key.content.subarray(1)).digest();
  const digitalSignatureAndNonRepudiation = bitString(Buffer.from([0xc0]), 6);
  return [
    sequence(oid(oids.basicConstraints), boolean(true), octetString(sequence())),
    sequence(oid(oids.keyUsage), boolean(true), octetString(digitalSignatureAndNonRepudiation)),
    sequence(oid(oids.subjectKeyIdentifier), octetString(octetString(keyId))),
  ];
}
