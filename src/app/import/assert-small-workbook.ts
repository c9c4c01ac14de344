import { inflateRawSync } from 'node:zlib';
import { DomainError } from '../../domain/kernel/index.ts';
import { assertSmallSheet } from './assert-small-sheet.ts';

/** A workbook of five thousand clients is a few megabytes when it is unpacked. */
const unpackedBytesMax = 60_000_000;
const entriesMax = 2_000;

/**
 * Refuses a ZIP archive that becomes more than a workbook does when it is read: a few kilobytes can hold gigabytes, claim them, or spread over
 * them. Every entry is unpacked once, with what is left of the allowance as its limit, and looked through.
 */
export function assertSmallWorkbook(bytes: Buffer): void {
  let left = unpackedBytesMax;
  for (const entry of entriesOf(bytes)) {
    // The reader makes room for what is claimed before it unpacks.
    if (entry.claimed > left) throw tooLarge();
    const unpacked = unpack(entry, left);
    left -= unpacked.length;
    if (left <= 0) throw tooLarge();
    assertSmallSheet(unpacked.toString('latin1'));
  }
}

function unpack({ method, data }: Entry, most: number): Buffer {
  if (method === 0) return data;
  if (method !== 8) throw new DomainError('import.unreadable-file');
  try {
    return inflateRawSync(data, { maxOutputLength: most });
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw isTooLarge ? tooLarge() : new DomainError('import.unreadable-file');
  }
}

function tooLarge(): DomainError {
  return new DomainError('import.file-too-large', { maxMegabytes: 5 });
}

interface Entry {
  method: number;
  /** How large it says that it becomes. */
  claimed: number;
  data: Buffer;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;

/** The entries by the archive's own list of contents (PKWARE's APPNOTE, 4.3.12 and 4.3.16). */
function entriesOf(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== endSignature) {
    throw new DomainError('import.unreadable-file');
  }
  const count = bytes.readUInt16LE(end + 10);
  // The list stands twice, for the archive and for this part of it. Readers differ in which one they believe.
  if (count !== bytes.readUInt16LE(end + 8)) throw new DomainError('import.unreadable-file');
  if (count > entriesMax) throw tooLarge();
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== centralSignature) {
      throw new DomainError('import.unreadable-file');
    }
    entries.push(entryAt(bytes, at));
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function entryAt(bytes: Buffer, at: number): Entry {
  const packed = bytes.readUInt32LE(at + 20);
  const local = bytes.readUInt32LE(at + 42);
  if (local + 30 > bytes.length) throw new DomainError('import.unreadable-file');
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (start + packed > bytes.length) throw new DomainError('import.unreadable-file');
  return {
    method: bytes.readUInt16LE(at + 10),
    claimed: bytes.readUInt32LE(at + 24),
    data: bytes.subarray(start, start + packed),
  };
}
