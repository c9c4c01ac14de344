/**
 * DER, the one exact way to write what certificates and signatures are made of (ITU-T X.690, section 10). Written and read here and not by a
 * library, since libraries read much that is not DER, and a seal must have exactly one form: every other is a change that somebody made.
 */
export class DerError extends Error {
  override readonly name = 'DerError';
}

export interface DerValue {
  tag: number;
  /** The whole value, with tag and length. */
  bytes: Buffer;
  content: Buffer;
}

export const derTag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

export function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes = bigEndian(BigInt(length));
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
}

export function sequence(...values: readonly Uint8Array[]): Buffer {
  return der(derTag.sequence, ...values);
}

/** A set of values of one kind: DER puts them in the order of their bytes. */
export function setOf(...values: readonly Uint8Array[]): Buffer {
  return der(derTag.set, ...values.toSorted(Buffer.compare));
}

/** `[number]` around or instead of a value; 0xa0 holds values, 0x80 holds bytes. */
export function context(number: number, ...values: readonly Uint8Array[]): Buffer {
  return der(0xa0 | number, ...values);
}

export function integer(value: number | bigint | Uint8Array): Buffer {
  const bytes = value instanceof Uint8Array ? unsigned(value) : bigEndian(BigInt(value));
  return der(derTag.integer, bytes[0]! >= 0x80 ? Buffer.from([0]) : Buffer.alloc(0), bytes);
}

function unsigned(bytes: Uint8Array): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  return first < 0 ? Buffer.from([0]) : Buffer.from(bytes.subarray(first));
}

function bigEndian(value: bigint): Buffer {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}

/** Example: `1.2.840.113549` → `06 06 2a 86 48 86 f7 0d`. */
export function oid(dotted: string): Buffer {
  const [first, second, ...rest] = dotted.split('.').map(Number) as [number, number, ...number[]];
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      groups.unshift((left & 0x7f) | 0x80);
    return groups;
  });
  return der(derTag.oid, Buffer.from(bytes));
}

export function octetString(bytes: Uint8Array): Buffer {
  return der(derTag.octetString, bytes);
}

export function bitString(bytes: Uint8Array, unusedBits = 0): Buffer {
  return der(derTag.bitString, Buffer.from([unusedBits]), bytes);
}

export function boolean(value: boolean): Buffer {
  return der(derTag.boolean, Buffer.from([value ? 0xff : 0]));
}

export function nullValue(): Buffer {
  return der(derTag.null);
}

export function utf8String(text: string): Buffer {
  return der(derTag.utf8String, Buffer.from(text, 'utf8'));
}

export function printableString(text: string): Buffer {
  return der(derTag.printableString, Buffer.from(text, 'latin1'));
}

/** The one value that `bytes` are. Anything before, after or written in another way than DER is an error. */
export function readDer(bytes: Uint8Array): DerValue {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const value = readValue(buffer, 0);
  if (value.bytes.length !== buffer.length) throw new DerError('There is something after the value.');
  return value;
}

/** How many bytes the value at the beginning of `bytes` takes; what follows may be anything. */
export function derLength(bytes: Uint8Array): number {
  return readValue(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0).bytes.length;
}

/** The values inside a sequence, a set or a tagged value. */
export function childrenOf(value: DerValue): DerValue[] {
  if ((value.tag & 0x20) === 0) throw new DerError('The value holds no values.');
  const children: DerValue[] = [];
  for (let at = 0; at < value.content.length;) {
    const child = readValue(value.content, at);
    children.push(child);
    at += child.bytes.length;
  }
  return children;
}

/** The values inside, of which there must be so many as there are tags, in that order. */
export function expectChildren<Tags extends readonly number[]>(
  value: DerValue | undefined,
  ...tags: Tags
): { [Index in keyof Tags]: DerValue } {
  if (value === undefined) throw new DerError('A value is missing.');
  const children = childrenOf(value);
  if (children.length !== tags.length || children.some(({ tag }, index) => tag !== tags[index])) {
    throw new DerError('The value does not hold what it should.');
  }
  return children as { [Index in keyof Tags]: DerValue };
}

function readValue(buffer: Buffer, at: number): DerValue {
  const tag = buffer[at];
  const first = buffer[at + 1];
  if (tag === undefined || first === undefined) throw new DerError('The value ends too early.');
  if ((tag & 0x1f) === 0x1f) throw new DerError('The tag is longer than those that are used here.');
  const { length, size } = first < 0x80 ? { length: first, size: 1 } : readLongLength(buffer, at + 1);
  const start = at + 1 + size;
  if (start + length > buffer.length) throw new DerError('The value ends too early.');
  return { tag, bytes: buffer.subarray(at, start + length), content: buffer.subarray(start, start + length) };
}

function readLongLength(buffer: Buffer, at: number): { length: number; size: number } {
  const count = buffer[at]! & 0x7f;
  if (count === 0 || count > 4) throw new DerError('The length is not written as DER writes it.');
  const bytes = buffer.subarray(at + 1, at + 1 + count);
  if (bytes.length < count) throw new DerError('The value ends too early.');
  const length = bytes.readUIntBE(0, count);
  if (length < 0x80 || bytes[0] === 0) throw new DerError('The length is not written as short as it can be.');
  return { length, size: 1 + count };
}

/** The first of these values that has the tag; optional parts are told apart by it. */
export function findOptional(values: readonly DerValue[], tag: number): DerValue | undefined {
  return values.find((value) => value.tag === tag);
}
