import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { EmptyFile, FileTooLarge } from './file-errors.ts';

export interface ReceivedBytes {
  /** Lower-case hexadecimal. */
  sha256: string;
  sizeBytes: number;
}

/** So much is gathered before it is written, and read at a time: a socket gives pieces of 64 kB, and each call to the disk takes its turn. */
const pieceBytes = 512 * 1024;

/**
 * Writes a stream to a new file and hashes it on the way. Stops reading at the first byte beyond the limit, so a sender cannot fill the disk
 * with a file that will be refused anyway. Throws `FileTooLarge` or `EmptyFile`; the caller removes the file.
 */
export async function writeStream(
  handle: FileHandle,
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<ReceivedBytes> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  let gathered: Uint8Array[] = [];
  let gatheredBytes = 0;
  for await (const chunk of stream) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > maxBytes) throw new FileTooLarge(maxBytes);
    hash.update(chunk);
    gathered.push(chunk);
    gatheredBytes += chunk.byteLength;
    if (gatheredBytes < pieceBytes) continue;
    await writeWhole(handle, gathered);
    gathered = [];
    gatheredBytes = 0;
  }
  if (sizeBytes === 0) throw new EmptyFile();
  if (gatheredBytes > 0) await writeWhole(handle, gathered);
  return { sha256: hash.digest('hex'), sizeBytes };
}

/** One call may write less than it was given, near the end of a disk; the next one then tells why. */
async function writeWhole(handle: FileHandle, chunks: readonly Uint8Array[]): Promise<void> {
  let rest = chunks.filter((chunk) => chunk.byteLength > 0);
  while (rest.length > 0) {
    let { bytesWritten } = await handle.writev(rest);
    while (rest.length > 0 && bytesWritten >= rest[0]!.byteLength) {
      bytesWritten -= rest[0]!.byteLength;
      rest = rest.slice(1);
    }
    if (bytesWritten > 0) rest = [rest[0]!.subarray(bytesWritten), ...rest.slice(1)];
  }
}

/** Size and hash of a file as it can be read now. */
export async function measureFile(path: string): Promise<ReceivedBytes> {
  const handle = await open(path, 'r');
  try {
    return await measureOpened(handle);
  } finally {
    await handle.close();
  }
}

/** Buffers that nobody reads into at the moment: a new one for each file would wait by the hundred to be collected. */
const spare: Buffer[] = [];
const spareMax = 4;

/** The same of a file that is open for reading, from its beginning. */
export async function measureOpened(handle: FileHandle): Promise<ReceivedBytes> {
  const hash = createHash('sha256');
  const piece = spare.pop() ?? Buffer.allocUnsafeSlow(pieceBytes);
  try {
    for (let sizeBytes = 0; ;) {
      const { bytesRead } = await handle.read(piece, 0, piece.length, sizeBytes);
      if (bytesRead === 0) return { sha256: hash.digest('hex'), sizeBytes };
      hash.update(piece.subarray(0, bytesRead));
      sizeBytes += bytesRead;
    }
  } finally {
    if (spare.length < spareMax) spare.push(piece);
  }
}
