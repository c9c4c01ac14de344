import type { ReadDocument } from '../domain/intake/index.ts';
import type { PagePicture } from './make-pictures.ts';
import type { DocumentReader } from './read-apart.ts';
import type { DocumentToRead } from './read-document.ts';
import { wholeBudget } from './whole-budget.ts';

/** A file with what it was found to hold, down to the last mail in the last archive. */
export interface ReadTree {
  /** Of a part: where in its container it lies. */
  path?: string;
  fileName: string;
  /** Where the bytes of it lie; those of parts only as long as the scratch folder does. */
  file: string;
  document: ReadDocument;
  pictures: readonly PagePicture[];
  parts: readonly ReadTree[];
}

/** Reads a file and everything in it, one after the other, with one budget for the whole. */
export async function readTree(
  reader: DocumentReader,
  what: DocumentToRead & { fileName: string; scratch: string },
  pictures = 0,
): Promise<ReadTree> {
  let budget = wholeBudget();
  const readOne = async (file: string, fileName: string, depth: number, path?: string): Promise<ReadTree> => {
    const { letters, scratch } = what;
    const reading = await reader.read(
      { file, fileName, scratch, depth, budget, ...(letters !== undefined && { letters }) },
      pictures,
    );
    budget = reading.budget ?? budget;
    const parts: ReadTree[] = [];
    for (const part of reading.parts) {
      parts.push(await readOne(part.file, part.fileName, depth + 1, part.path));
    }
    return {
      fileName,
      file,
      document: reading.document,
      pictures: reading.pictures,
      parts,
      ...(path !== undefined && { path }),
    };
  };
  return readOne(what.file, what.fileName, what.depth ?? 0);
}
