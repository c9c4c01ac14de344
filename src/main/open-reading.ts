import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Reader, ScanVirus } from '../app/reading/reader.ts';
import { openReader } from '../documents/read-apart.ts';
import { wholeBudget } from '../documents/whole-budget.ts';
import { StorageFull } from '../files/file-errors.ts';
import { scanVirus, type ClamdAddress } from '../files/scan-virus.ts';
import { hasNoRoom } from '../files/scratch-folder.ts';

/** Of so many pages pictures are made for the page where somebody looks. */
const picturesMax = 60;

export interface OpenedReading {
  reader: Reader;
  scanVirus: ScanVirus;
  close(): Promise<void>;
}

/** Opens what reads files, in a process of its own, and what looks for viruses where a scanner is set up. */
export async function openReading(dataFolder: string, clamd: ClamdAddress | undefined): Promise<OpenedReading> {
  const scratchRoot = path.join(dataFolder, 'reading');
  // What a process left that was killed is nobody's: each reading begins with a folder of its own.
  await mkdir(scratchRoot, { recursive: true, mode: 0o700 });
  const documents = openReader();
  return {
    reader: {
      async read({ path: file, fileName, depth, takenOut }) {
        const scratch = await mkdtemp(path.join(scratchRoot, 'file-'));
        const dispose = (): Promise<void> => rm(scratch, { recursive: true, force: true });
        try {
          const whole = wholeBudget();
          const budget = {
            partsLeft: Math.max(0, whole.partsLeft - takenOut.parts),
            bytesLeft: Math.max(0, whole.bytesLeft - takenOut.bytes),
          };
          const { document, parts, pictures } = await documents.read(
            { file, fileName, scratch, depth, budget },
            picturesMax,
          );
          // A full disk must not pass for a damaged file.
          if (await hasNoRoom(scratch)) throw new StorageFull();
          return {
            document,
            parts: parts.map((part) => ({ path: part.path, fileName: part.fileName, file: part.file })),
            pictures: pictures.map(({ page, width, height, file: picture }) => ({
              page,
              width,
              height,
              file: picture,
            })),
            dispose,
          };
        } catch (error) {
          await dispose();
          throw error;
        }
      },
    },
    async scanVirus(file) {
      const verdict = await scanVirus({ address: clamd }, createReadStream(file));
      if (verdict.verdict === 'infected') return { virus: 'infected', name: verdict.name };
      if (verdict.verdict === 'unavailable') return { virus: 'unavailable', reason: verdict.reason };
      return { virus: verdict.verdict };
    },
    close: () => documents.close(),
  };
}
