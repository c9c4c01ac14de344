import { DomainError } from '../domain/kernel/index.ts';
import type { ByteStream, FileStore } from '../files/file-store.ts';
import { recogniseBytes, recogniseFile } from '../files/recognise.ts';

/** Stores the body of a request and says what it is by its first bytes. When this resolves the bytes are on disk, synced and read back. */
export async function receiveFile(
  files: FileStore,
  officeId: string,
  body: ByteStream | null,
): Promise<{ sha256: string; sizeBytes: number; kind: string }> {
  if (!body) throw new DomainError('file.empty');
  const head: Uint8Array[] = [];
  const stored = await files.receive(officeId, keepHead(body, head));
  return { ...stored, kind: await recogniseFile(Buffer.concat(head).subarray(0, recogniseBytes)) };
}

/** Passes the bytes on and keeps the first of them, by which a file tells its kind. */
async function* keepHead(body: ByteStream, head: Uint8Array[]): AsyncIterable<Uint8Array> {
  let kept = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    if (kept < recogniseBytes) {
      head.push(chunk.subarray(0, recogniseBytes - kept));
      kept += chunk.length;
    }
    yield chunk;
  }
}
