import {
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  pbkdf2Sync,
  timingSafeEqual,
  X509Certificate,
  type KeyObject,
} from 'node:crypto';
import { childrenOf, DerError, derTag, expectChildren, oid, readDer, type DerValue } from './der.ts';
import { oids } from './object-identifiers.ts';

export type Pkcs12Refusal = 'pkcs12-unreadable' | 'pkcs12-password' | 'pkcs12-encryption' | 'pkcs12-empty';

interface FoundKey {
  privateKey: KeyObject;
  certificates: Buffer[];
}

/** The file is encrypted in a way that is not read here; RC2, which old programs wrote, can be undone by anybody. */
class UnknownEncryption extends Error {
  override readonly name = 'UnknownEncryption';
}

const bagTypes = {
  key: oid('1.2.840.113549.1.12.10.1.1'),
  shroudedKey: oid('1.2.840.113549.1.12.10.1.2'),
  certificate: oid('1.2.840.113549.1.12.10.1.3'),
};
const pbes2 = oid('1.2.840.113549.1.5.13');
const pbkdf2 = oid('1.2.840.113549.1.5.12');
const tripleDesWithSha1 = oid('1.2.840.113549.1.12.1.3');
const ciphers = new Map([
  ['2.16.840.1.101.3.4.1.2', { name: 'aes-128-cbc', keyLength: 16 }],
  ['2.16.840.1.101.3.4.1.22', { name: 'aes-192-cbc', keyLength: 24 }],
  ['2.16.840.1.101.3.4.1.42', { name: 'aes-256-cbc', keyLength: 32 }],
  ['1.2.840.113549.3.7', { name: 'des-ede3-cbc', keyLength: 24 }],
]);
const keyedHashes = new Map([
  ['1.2.840.113549.2.7', 'sha1'],
  ['1.2.840.113549.2.9', 'sha256'],
  ['1.2.840.113549.2.10', 'sha384'],
  ['1.2.840.113549.2.11', 'sha512'],
]);
const hashes = new Map([
  ['1.3.14.3.2.26', 'sha1'],
  [oids.sha256, 'sha256'],
  [oids.sha384, 'sha384'],
  [oids.sha512, 'sha512'],
]);
/** What a file may ask a server to count to: programs write 2,048 to 600,000. */
const iterationsMax = 2_000_000;

/**
 * The key and the certificates of a PKCS #12 file (RFC 7292). The password is tried against the file's own check first, so that a wrong one is
 * told from a file that cannot be read.
 */
export function readPkcs12(file: Uint8Array, password: string): FoundKey | { refused: Pkcs12Refusal } {
  try {
    const [, content, mac] = expectChildren(readDer(file), derTag.integer, derTag.sequence, derTag.sequence);
    const safe = dataOf(content);
    if (!macHolds(mac, safe, password)) return { refused: 'pkcs12-password' };
    const bags = childrenOf(readDer(safe)).flatMap((part) => bagsOf(part, password));
    return collect(bags, password);
  } catch (error) {
    if (error instanceof UnknownEncryption) return { refused: 'pkcs12-encryption' };
    if (error instanceof DerError) return { refused: 'pkcs12-unreadable' };
    // What was decrypted with a wrong key is noise, and so is what Node says of it.
    return { refused: 'pkcs12-password' };
  }
}

function collect(bags: readonly DerValue[], password: string): FoundKey | { refused: Pkcs12Refusal } {
  const keys: KeyObject[] = [];
  const certificates: Buffer[] = [];
  for (const bag of bags) {
    const [type, wrapped] = childrenOf(bag);
    const [value] = childrenOf(wrapped!);
    if (type!.bytes.equals(bagTypes.key)) keys.push(privateKeyOf(value!.bytes));
    if (type!.bytes.equals(bagTypes.shroudedKey)) {
      const [algorithm, encrypted] = expectChildren(value, derTag.sequence, derTag.octetString);
      keys.push(privateKeyOf(decrypt(algorithm, encrypted.content, password)));
    }
    if (type!.bytes.equals(bagTypes.certificate)) {
      const [, certificate] = expectChildren(value, derTag.oid, 0xa0);
      const [octets] = expectChildren(certificate, derTag.octetString);
      certificates.push(Buffer.from(new X509Certificate(octets.content).raw));
    }
  }
  const [privateKey] = keys;
  return privateKey && certificates.length > 0 ? { privateKey, certificates } : { refused: 'pkcs12-empty' };
}

function privateKeyOf(pkcs8: Buffer): KeyObject {
  return createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
}

/** The bytes inside a content of the type "data". */
function dataOf(content: DerValue): Buffer {
  const [type, wrapped] = expectChildren(content, derTag.oid, 0xa0);
  if (!type.bytes.equals(oid(oids.data)))
    throw new UnknownEncryption('The file is signed and not locked with a password.');
  return expectChildren(wrapped, derTag.octetString)[0].content;
}

function bagsOf(content: DerValue, password: string): DerValue[] {
  const [type, wrapped] = expectChildren(content, derTag.oid, 0xa0);
  if (!type.bytes.equals(oid(oids.encryptedData))) return childrenOf(readDer(dataOf(content)));
  const [encryptedData] = expectChildren(wrapped, derTag.sequence);
  const [, info] = expectChildren(encryptedData, derTag.integer, derTag.sequence);
  const [, algorithm, encrypted] = expectChildren(info, derTag.oid, derTag.sequence, 0x80);
  return childrenOf(readDer(decrypt(algorithm, encrypted.content, password)));
}

function decrypt(algorithm: DerValue, encrypted: Buffer, password: string): Buffer {
  const [type, parameters] = expectChildren(algorithm, derTag.oid, derTag.sequence);
  if (type.bytes.equals(pbes2)) return decryptPbes2(parameters, encrypted, password);
  if (!type.bytes.equals(tripleDesWithSha1)) throw new UnknownEncryption('An encryption that is not known.');
  const [salt, iterations] = expectChildren(parameters, derTag.octetString, derTag.integer);
  const count = countOf(iterations);
  const key = derivePkcs12('sha1', password, salt.content, count, 1, 24);
  const start = derivePkcs12('sha1', password, salt.content, count, 2, 8);
  return decipher('des-ede3-cbc', key, start, encrypted);
}

function decryptPbes2(parameters: DerValue, encrypted: Buffer, password: string): Buffer {
  const [derivation, encryption] = expectChildren(parameters, derTag.sequence, derTag.sequence);
  const [derivationType, derivationParameters] = expectChildren(derivation, derTag.oid, derTag.sequence);
  const [cipherType, start] = expectChildren(encryption, derTag.oid, derTag.octetString);
  const cipher = findByOid(ciphers, cipherType);
  if (!derivationType.bytes.equals(pbkdf2) || !cipher) throw new UnknownEncryption('An encryption that is not known.');
  const [salt, iterations, ...optional] = childrenOf(derivationParameters);
  // Without a word of it the hash is SHA-1 (RFC 8018, appendix A.2).
  const keyed = optional.find(({ tag }) => tag === derTag.sequence);
  const hash = keyed ? findByOid(keyedHashes, childrenOf(keyed)[0]!) : 'sha1';
  if (!hash) throw new UnknownEncryption('A keyed hash that is not known.');
  const key = pbkdf2Sync(password.normalize('NFC'), salt!.content, countOf(iterations!), cipher.keyLength, hash);
  return decipher(cipher.name, key, start.content, encrypted);
}

function decipher(name: string, key: Buffer, start: Buffer, encrypted: Buffer): Buffer {
  const machine = createDecipheriv(name, key, start);
  return Buffer.concat([machine.update(encrypted), machine.final()]);
}

function macHolds(mac: DerValue, content: Buffer, password: string): boolean {
  const [info, salt, iterations] = childrenOf(mac);
  const [algorithm, digest] = expectChildren(info, derTag.sequence, derTag.octetString);
  const hash = findByOid(hashes, childrenOf(algorithm)[0]!);
  if (!hash) throw new UnknownEncryption('A hash that is not known.');
  const key = derivePkcs12(
    hash,
    password,
    salt!.content,
    iterations ? countOf(iterations) : 1,
    3,
    digest.content.length,
  );
  const made = createHmac(hash, key).update(content).digest();
  return made.length === digest.content.length && timingSafeEqual(made, digest.content);
}

/** The key derivation of PKCS #12 (RFC 7292, appendix B.2); `purpose` is 1 for a key, 2 for a start value, 3 for the check. */
function derivePkcs12(
  hash: string,
  password: string,
  salt: Buffer,
  iterations: number,
  purpose: 1 | 2 | 3,
  length: number,
): Buffer {
  const block = hash === 'sha384' || hash === 'sha512' ? 128 : 64;
  const repeat = (bytes: Buffer): Buffer =>
    bytes.length === 0 ? bytes : Buffer.alloc(Math.ceil(bytes.length / block) * block, bytes);
  const secret = Buffer.from(`${password}\0`, 'utf16le').swap16();
  const input = Buffer.concat([repeat(salt), repeat(secret)]);
  const parts: Buffer[] = [];
  for (let made = 0; made < length;) {
    let part: Buffer = createHash(hash).update(Buffer.alloc(block, purpose)).update(input).digest();
    for (let round = 1; round < iterations; round++) part = createHash(hash).update(part).digest();
    parts.push(part);
    made += part.length;
    addToBlocks(input, Buffer.alloc(block, part), block);
  }
  return Buffer.concat(parts).subarray(0, length);
}

/** Adds a number, and one, to each block as if it were a number. */
function addToBlocks(input: Buffer, addend: Buffer, block: number): void {
  for (let from = 0; from < input.length; from += block) {
    let carry = 1;
    for (let at = block - 1; at >= 0; at--) {
      carry += input[from + at]! + addend[at]!;
      input[from + at] = carry & 0xff;
      carry >>= 8;
    }
  }
}

function countOf({ content }: DerValue): number {
  const count = content.length <= 4 ? content.readUIntBE(0, content.length) : iterationsMax + 1;
  if (count > iterationsMax) throw new UnknownEncryption('The file asks for more work than any program does.');
  return count;
}

function findByOid<Value>(table: ReadonlyMap<string, Value>, found: DerValue): Value | undefined {
  for (const [dotted, value] of table) if (oid(dotted).equals(found.bytes)) return value;
  return undefined;
}
