import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { EmptyFile, StorageFull } from '../../src/files/file-errors.ts';
import type { FileStore } from '../../src/files/file-store.ts';
import type { Failpoint } from '../../src/files/failpoints.ts';

export interface SimulatedDisk {
  files: FileStore;
  setFull(isFull: boolean): void;
  /** Whether the bytes are on it, whole. */
  holds(officeId: string, sha256: string): boolean;
}

/** A disk in memory that can be full, behind the same port as the real one and with its named steps. */
export function createSimulatedDisk(failpoint: Failpoint): SimulatedDisk {
  const kept = new Map<string, Buffer>();
  let isFull = false;
  const at = (officeId: string, sha256: string): Buffer | undefined => kept.get(`${officeId}/${sha256}`);
  const measure = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  return {
    setFull(next) {
      isFull = next;
    },
    holds(officeId, sha256) {
      const bytes = at(officeId, sha256);
      return bytes !== undefined && measure(bytes) === sha256;
    },
    files: {
      async receive(officeId, stream) {
        const parts: Uint8Array[] = [];
        for await (const part of stream as AsyncIterable<Uint8Array>) parts.push(part);
        const bytes = Buffer.concat(parts);
        if (bytes.length === 0) throw new EmptyFile();
        if (isFull) throw new StorageFull();
        const sha256 = measure(bytes);
        await failpoint('file.after-sync');
        kept.set(`${officeId}/${sha256}`, bytes);
        await failpoint('file.after-rename');
        return { sha256, sizeBytes: bytes.length };
      },
      async open(officeId, sha256) {
        const bytes = at(officeId, sha256);
        return bytes === undefined ? { absent: true } : { stream: Readable.from([bytes]), sizeBytes: bytes.length };
      },
      sizeOf: async (officeId, sha256) => at(officeId, sha256)?.length,
      async verify(officeId, sha256) {
        const bytes = at(officeId, sha256);
        if (bytes === undefined) return 'absent';
        return measure(bytes) === sha256 ? 'intact' : 'damaged';
      },
      async withLocalFile() {
        throw new Error('nothing in the simulation reads files by a path');
      },
      removeAbandoned: async () => 0,
      remove: async (officeId, sha256) => kept.delete(`${officeId}/${sha256}`),
    },
  };
}
