import { Problem } from '../api/problem.ts';
import type { QueuedFile } from './queued-file.ts';

const fetchMaker = () => import('./make-document.ts');

/**
 * The pages of a document as one file, under the document's own id, so that doing it again after the page was closed in the middle makes it no second time.
 * Null where a picture cannot be read: then each goes by itself. The part that makes it comes when it is wanted; throws a problem of status 0 where there
 * is no line to fetch it.
 */
export async function assembleDocument(id: string, pages: readonly QueuedFile[]): Promise<QueuedFile | null> {
  const first = pages[0]!;
  const maker = await fetchMaker().catch(() => {
    throw new Problem(0);
  });
  try {
    const pictures: Uint8Array[] = [];
    for (const page of pages) pictures.push(new Uint8Array(await page.bytes.arrayBuffer()));
    const bytes = await maker.makeDocument(pictures);
    const name = `${first.name.replace(/\.[A-Za-z0-9]+$/, '')} (1-${pages.length}).pdf`;
    return { ...first, id, name, type: 'application/pdf', bytes, sizeBytes: bytes.size, documentId: null };
  } catch {
    return null;
  }
}
