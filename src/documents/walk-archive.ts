import iconv from 'iconv-lite';
import yauzl from 'yauzl';
import type { Evidence, ReadingFault } from '../domain/intake/index.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import type { PartLimits } from './reading-limits.ts';

/** What is left for all parts of a file on all levels; a walk takes its share. */
export interface PartBudget {
  partsLeft: number;
  bytesLeft: number;
}

export interface PartName {
  /** Where in the archive it lies, made safe: folders and name, never `..` or a drive. */
  path: string;
  fileName: string;
}

export interface PartFault {
  fault: ReadingFault;
  evidence: Evidence;
}

/** Left by the systems of those who packed it, and meant for nobody. */
const leftovers = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/**
 * Goes through a ZIP file and gives each file in it as a stream, counted while it is unpacked: what its headers say is checked, never believed. Entries that share
 * bytes, that are larger than they say, or too many of them end the walk with a named fault. Links and what is locked are told of and left.
 */
export async function walkArchive(
  file: string,
  budget: PartBudget,
  limits: PartLimits,
  take: (name: PartName, chunks: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<PartFault[]> {
  const archive = await yauzl
    .openPromise(file, { lazyEntries: true, decodeStrings: false, autoClose: false, validateEntrySizes: true })
    .catch(() => undefined);
  if (!archive) return [{ fault: 'damaged', evidence: {} }];
  try {
    if (archive.entryCount > budget.partsLeft + 1000) return [{ fault: 'too-many-parts', evidence: {} }];
    const entries = await listEntries(archive);
    const wanted = entries.filter((entry) => !nameOf(entry).endsWith('/') && !leftovers.test(nameOf(entry)));
    if (wanted.length > budget.partsLeft) return [{ fault: 'too-many-parts', evidence: {} }];
    const before = await findLies(archive, entries, limits, budget);
    return before ? [before] : await unpack(archive, wanted, budget, limits, take);
  } catch {
    return [{ fault: 'damaged', evidence: {} }];
  } finally {
    archive.close();
  }
}

async function listEntries(archive: yauzl.ZipFile): Promise<yauzl.Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: yauzl.Entry[] = [];
    archive.on('entry', (entry) => {
      entries.push(entry);
      archive.readEntry();
    });
    archive.once('end', () => resolve(entries));
    archive.once('error', reject);
    archive.readEntry();
  });
}

/** UTF-8 where the flag or the bytes say so, else the code page in which DOS and Windows wrote Norwegian names. */
function nameOf(entry: yauzl.Entry): string {
  const raw = entry.fileNameRaw ?? (entry.fileName as unknown as Buffer);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw).replaceAll('\\', '/');
  } catch {
    return iconv.decode(raw, 'cp850').replaceAll('\\', '/');
  }
}

export function safePath(name: string): PartName {
  const pieces = name
    .split(/[/\\]/)
    .filter((piece) => piece !== '' && !/^\.+$/.test(piece) && !/^[A-Za-z]:$/.test(piece))
    .slice(-20)
    .map(safeFileName);
  return { path: pieces.join('/') || 'fil', fileName: pieces.at(-1) ?? 'fil' };
}

/** Entries that lie over each other are how a small file unpacks to a vast one; what they say of their sizes must fit the budget. */
async function findLies(
  archive: yauzl.ZipFile,
  entries: readonly yauzl.Entry[],
  limits: PartLimits,
  budget: PartBudget,
): Promise<PartFault | undefined> {
  const stated = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (stated > budget.bytesLeft) return { fault: 'unpacks-too-large', evidence: {} };
  const sorted = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const entry of sorted) {
    const { path } = safePath(nameOf(entry));
    if (entry.relativeOffsetOfLocalHeader < end) return { fault: 'unpacks-too-large', evidence: { path } };
    if (entry.uncompressedSize > limits.partBytesMax) return { fault: 'unpacks-too-large', evidence: { path } };
    const header = await archive.readLocalFileHeaderPromise(entry);
    end = header.fileDataStart + entry.compressedSize;
    const described = (header.generalPurposeBitFlag & 8) === 0 && header.compressedSize !== 0xffffffff;
    if (described && header.compressedSize !== entry.compressedSize) return { fault: 'damaged', evidence: { path } };
  }
  return undefined;
}

const linkType = 0o120000;

async function unpack(
  archive: yauzl.ZipFile,
  entries: readonly yauzl.Entry[],
  budget: PartBudget,
  limits: PartLimits,
  take: (name: PartName, chunks: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<PartFault[]> {
  const faults: PartFault[] = [];
  for (const entry of entries) {
    const name = safePath(nameOf(entry));
    const evidence = { path: name.path };
    budget.partsLeft -= 1;
    const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === linkType;
    if (isLink || !entry.canDecodeFileData()) {
      faults.push({ fault: entry.isEncrypted() ? 'encrypted' : 'not-readable', evidence });
      continue;
    }
    const counter = { tooLarge: false };
    try {
      const stream = await archive.openReadStreamPromise(entry);
      await take(name, countWhile(stream, entry.compressedSize, budget, limits, counter));
    } catch {
      faults.push({ fault: counter.tooLarge ? 'unpacks-too-large' : 'damaged', evidence });
      if (counter.tooLarge) return faults;
    }
  }
  return faults;
}

class TooLarge extends Error {}
const megabyte = 1024 * 1024;

async function* countWhile(
  chunks: AsyncIterable<Uint8Array>,
  packedBytes: number,
  budget: PartBudget,
  limits: PartLimits,
  counter: { tooLarge: boolean },
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    budget.bytesLeft -= chunk.byteLength;
    const ratio = bytes > megabyte ? bytes / Math.max(packedBytes, 1) : 0;
    if (bytes > limits.partBytesMax || budget.bytesLeft < 0 || ratio > limits.ratioMax) {
      counter.tooLarge = true;
      throw new TooLarge();
    }
    yield chunk;
  }
}
