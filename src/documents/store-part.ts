import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { PartName } from './walk-archive.ts';

/** A file that was taken out of an archive or a mail, in the scratch folder under a name of ours. */
export interface StoredPart extends PartName {
  file: string;
  sizeBytes: number;
}

let counter = 0;

/** Writes what streams by to the folder; the sender's name is never a name on the disk. */
export async function storePart(
  folder: string,
  name: PartName,
  chunks: AsyncIterable<Uint8Array>,
): Promise<StoredPart> {
  counter += 1;
  const file = join(folder, `part-${process.pid}-${counter}`);
  let sizeBytes = 0;
  await pipeline(
    Readable.from(chunks),
    async function* (source: AsyncIterable<Uint8Array>) {
      for await (const chunk of source) {
        sizeBytes += chunk.byteLength;
        yield chunk;
      }
    },
    createWriteStream(file, { mode: 0o600, flags: 'wx' }),
  );
  return { ...name, file, sizeBytes };
}
