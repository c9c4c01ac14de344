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

/** Buffers that nobody uses at the moment: a new one for each file would wait by the hundred to be collected. */
const spare: Buffer[] = [];
const spareMax = 8;

async function withPiece<T>(work: (piece: Buffer) => Promise<T>): Promise<T> {
  const piece = spare.pop() ?? Buffer.allocUnsafeSlow(pieceBytes);
  try {
    return await work(piece);
  } finally {
    if (spare.length < spareMax) spare.push(piece);
  }
}

/**
 * Writes a stream to a new file and hashes it on the way. Stops reading at the first byte beyond the limit, so a sender cannot fill the disk
 * with a file that will be refused anyway. Throws `FileTooLarge` or `EmptyFile`; the caller removes the file.
 */
export async function writeStream(
  handle: FileHandle,
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<ReceivedBytes> {
  return withPiece(async (piece) => {
    const hash = createHash('sha256');
    let sizeBytes = 0;
    let gatheredBytes = 0;
    for await (const chunk of stream) {
      sizeBytes += chunk.byteLength;
      if (sizeBytes > maxBytes) throw new FileTooLarge(maxBytes);
      hash.update(chunk);
      for (let taken = 0; taken < chunk.byteLength;) {
        // Copied, so that what the socket gave can go at once.
        const fits = chunk.subarray(taken, taken + pieceBytes - gatheredBytes);
        piece.set(fits, gatheredBytes);
        taken += fits.byteLength;
        gatheredBytes += fits.byteLength;
        if (gatheredBytes < pieceBytes) continue;
        await writeWhole(handle, piece);
        gatheredBytes = 0;
      }
    }
    if (sizeBytes === 0) throw new EmptyFile();
    await writeWhole(handle, piece.subarray(0, gatheredBytes));
    return { sha256: hash.digest('hex'), sizeBytes };
  });
}

/** One call may write less than it was given, near the end of a disk; the next one then tells why. */
async function writeWhole(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let offset = 0; offset < bytes.byteLength;) {
    const { bytesWritten } = await handle.write(bytes, offset, bytes.byteLength - offset);
    offset += bytesWritten;
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

/** The same of a file that is open for reading, from its beginning. */
export async function measureOpened(handle: FileHandle): Promise<ReceivedBytes> {
  return withPiece(async (piece) => {
    const hash = createHash('sha256');
    for (let sizeBytes = 0; ;) {
      const { bytesRead } = await handle.read(piece, 0, piece.length, sizeBytes);
      if (bytesRead === 0) return { sha256: hash.digest('hex'), sizeBytes };
      hash.update(piece.subarray(0, bytesRead));
      sizeBytes += bytesRead;
    }
  });
}
