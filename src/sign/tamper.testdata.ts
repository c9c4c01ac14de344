import { createHash, sign } from 'node:crypto';
import { encodeSeal, encodeSignedAttributes, readSeal, type SealParts } from './cms.ts';
import { derLength } from './der.ts';
import { contentsText } from './seal-layout.ts';
import type { SealingKey } from './sealing-key.ts';

/** Where the seal's hexadecimal digits are in a sealed file: the place of `<` and the one after `>`. */
export function findContents(sealed: Uint8Array): { from: number; to: number; room: Buffer; der: Buffer } {
  const text = Buffer.from(sealed).toString('latin1');
  const found = /\/ByteRange \[0 (\d+) +(\d+) /.exec(text)!;
  const [from, to] = [Number(found[1]), Number(found[2])];
  const room = Buffer.from(text.slice(from + 1, to - 1), 'hex');
  return { from, to, room, der: room.subarray(0, derLength(room)) };
}

/** The file with other bytes as its seal, in the room that is there. */
export function withSeal(sealed: Uint8Array, seal: Uint8Array): Buffer {
  const { from, to, room } = findContents(sealed);
  const changed = Buffer.from(sealed);
  changed.write(contentsText(seal, room.length), from, to - from, 'latin1');
  return changed;
}

/** The file as it is now, signed again: what somebody with this key can do to a file that was sealed. */
export function signAgain(file: Uint8Array, key: SealingKey, more: Partial<SealParts> = {}): Buffer {
  const { from, to } = findContents(file);
  const digest = createHash('sha256').update(file.subarray(0, from)).update(file.subarray(to)).digest();
  const facts = { digest, certificates: key.certificates, ...more };
  const signature = sign('sha256', encodeSignedAttributes(facts), key.privateKey);
  const keyType = key.privateKey.asymmetricKeyType === 'ec' ? 'ec' : 'rsa';
  return withSeal(file, encodeSeal({ keyType, signature, ...facts }));
}

/** The parts of a file's seal, to be put together in another way. */
export function sealPartsOf(sealed: Uint8Array): SealParts {
  return readSeal(findContents(sealed).der);
}

/** Puts words of the same length in the place of others that stand in the file after `after`. */
export function exchange(file: Uint8Array, words: string, others: string, after = 0): Buffer {
  const changed = Buffer.from(file);
  const at = changed.indexOf(Buffer.from(words, 'latin1'), after);
  if (at < 0 || words.length !== others.length) throw new Error(`"${words}" cannot be exchanged.`);
  changed.write(others, at, 'latin1');
  return changed;
}

/** A stream of numbers that is the same each time (mulberry32). */
export function seededNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}
