import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { EmptyFile, FileTooLarge } from './file-errors.ts';

export interface ReceivedBytes {
  /** Lower-case hexadecimal. */
  sha256: string;
  sizeBytes: number;
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
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for await (const chunk of stream) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > maxBytes) throw new FileTooLarge(maxBytes);
    hash.update(chunk);
    await writeWhole(handle, chunk);
  }
  if (sizeBytes === 0) throw new EmptyFile();
  return { sha256: hash.digest('hex'), sizeBytes };
}

/** One call may write less than it was given, near the end of a disk; the next one then tells why. */
async function writeWhole(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let offset = 0; offset < chunk.byteLength;) {
    const { bytesWritten } = await handle.write(chunk, offset, chunk.byteLength - offset);
    offset += bytesWritten;
  }
}

/** Size and hash of a file as it can be read now. */
export async function measureFile(path: string): Promise<ReceivedBytes> {
  const handle = await open(path, 'r');
  try {
    const hash = createHash('sha256');
    // One buffer for all of it: a new one for each piece would wait by the hundred to be collected.
    const piece = Buffer.allocUnsafe(256 * 1024);
    for (let sizeBytes = 0; ;) {
      const { bytesRead } = await handle.read(piece, 0, piece.length);
      if (bytesRead === 0) return { sha256: hash.digest('hex'), sizeBytes };
      hash.update(piece.subarray(0, bytesRead));
      sizeBytes += bytesRead;
    }
  } finally {
    await handle.close();
  }
}
