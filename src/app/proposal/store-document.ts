import type { FileStore } from '../../files/file-store.ts';
import type { PaperDocument } from '../../pdf/document.ts';
import { renderDocument } from '../../pdf/render-document.ts';
import { storeBytes } from './store-bytes.ts';

/** Renders a document and stores it; only then may anything name it by its hash. */
export async function storeDocument(
  files: Pick<FileStore, 'receive'>,
  officeId: string,
  document: PaperDocument,
): Promise<string> {
  return storeBytes(files, officeId, renderDocument(document));
}
