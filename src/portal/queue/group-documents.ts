import type { QueuedFile } from './queued-file.ts';

type Page = Pick<QueuedFile, 'id' | 'order' | 'documentId'>;

/** What is sent as one: a file by itself, or pages that were photographed one by one. */
export interface DraftDocument<File extends Page = QueuedFile> {
  id: string;
  pages: readonly File[];
}

/** Files by the document they are pages of, each document where its first page stands, the pages in their order. */
export function groupDocuments<File extends Page>(files: readonly File[]): DraftDocument<File>[] {
  const groups = new Map<string, File[]>();
  for (const file of files.toSorted((a, b) => a.order - b.order)) {
    const id = file.documentId ?? file.id;
    groups.set(id, [...(groups.get(id) ?? []), file]);
  }
  return [...groups].map(([id, pages]) => ({ id, pages }));
}

/** What the orders become when a page goes one place towards the front (-1) or the end (1) of its document; empty at either end. */
export function moveInDocument<File extends Page>(
  files: readonly File[],
  id: string,
  by: -1 | 1,
): { id: string; order: number }[] {
  const pages = groupDocuments(files).find((document) => document.pages.some((page) => page.id === id))?.pages ?? [];
  const at = pages.findIndex((page) => page.id === id);
  const other = pages[at + by];
  const page = pages[at];
  return page && other
    ? [
        { id: page.id, order: other.order },
        { id: other.id, order: page.order },
      ]
    : [];
}
