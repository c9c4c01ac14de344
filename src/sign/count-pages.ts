import { readPageTree } from './add-pages.ts';
import { readPdfFile } from './pdf-file.ts';
import { expectNumber } from './pdf-values.ts';

/** How many pages a document of ours has. */
export function countPages(bytes: Uint8Array): number {
  return expectNumber(readPageTree(readPdfFile(bytes)).pages.entries.get('Count'), '/Count');
}
