import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reassemble } from '../../documents/reassemble.ts';
import type { FileStore } from '../../files/file-store.ts';
import { findArrivalFile } from '../intake/find-arrival-file.ts';
import { inOfficeScope, type Actor, type AppContext } from '../office/office-scope.ts';
import { openParts, type StoredPart } from '../reading/open-parts.ts';

export interface PageSpan {
  fromPage: number;
  toPage: number;
}

export type SplitRefusal = {
  refused: 'not-found' | 'infected' | 'not-reassemblable' | 'spans-wrong' | 'already-judged';
};

/**
 * Takes a PDF apart by pages: each span is a document of its own that came when the whole came. Every page belongs to one span, in order. The whole is kept
 * as it came. The bytes are stored before any row tells of them.
 */
export async function splitArrival(
  context: AppContext,
  files: FileStore,
  { officeId, actor }: { officeId: string; actor: Actor },
  arrivalId: string,
  spans: readonly PageSpan[],
): Promise<{ arrivalIds: readonly string[] } | SplitRefusal> {
  const found = await inOfficeScope(context, officeId, actor, (scope) => findArrivalFile(scope, arrivalId));
  if ('refused' in found) return found;
  if (spans.length < 2 || !areInOrder(spans)) return { refused: 'spans-wrong' };
  if (found.kind !== 'pdf') return { refused: 'not-reassemblable' };
  const folder = await mkdtemp(join(tmpdir(), 'takt-split-'));
  try {
    const stored = await files.withLocalFile(officeId, found.sha256, async (file) => {
      const named = spans.map((span, index) => ({ ...span, to: join(folder, `${index}.pdf`) }));
      const made = await reassemble({ work: 'split', file, spans: named });
      if ('refused' in made) return made;
      const parts: StoredPart[] = [];
      for (const { fromPage, toPage, to } of named) {
        const path = fromPage === toPage ? `side ${fromPage}` : `side ${fromPage}-${toPage}`;
        const fileName = `${found.name.replace(/\.pdf$/i, '')} (${path}).pdf`;
        parts.push({
          path: orderedPath(fromPage, path),
          fileName,
          ...(await files.receive(officeId, createReadStream(to))),
        });
      }
      return parts;
    });
    if ('absent' in stored) return { refused: 'not-found' };
    if (!Array.isArray(stored.result)) return { refused: 'not-reassemblable' };
    const parts = stored.result;
    const arrivalIds = await inOfficeScope(context, officeId, actor, (scope) => openParts(scope, arrivalId, parts));
    return arrivalIds.length === 0 ? { refused: 'already-judged' } : { arrivalIds };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** From page 1 on, each beginning where the one before ended. Whether the last ends with the file is seen when it is taken apart. */
function areInOrder(spans: readonly PageSpan[]): boolean {
  return spans.every(
    ({ fromPage, toPage }, index) =>
      toPage >= fromPage && fromPage === (index === 0 ? 1 : spans[index - 1]!.toPage + 1),
  );
}

/** Parts stand in the order of their paths. */
function orderedPath(fromPage: number, path: string): string {
  return `${String(fromPage).padStart(5, '0')} ${path}`;
}
