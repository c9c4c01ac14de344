import type { FileStore } from '../../files/file-store.ts';

/** Stores bytes of our own making, synced and hashed; answers their SHA-256. */
export async function storeBytes(
  files: Pick<FileStore, 'receive'>,
  officeId: string,
  bytes: Uint8Array,
): Promise<string> {
  const { sha256 } = await files.receive(
    officeId,
    (async function* () {
      yield bytes;
    })(),
  );
  return sha256;
}
