import type { AccessContext } from '../app/access/access-context.ts';
import { forgetOldAccess, forgetOldCounts } from '../app/access/forget-old-access.ts';
import type { FileStore } from '../files/file-store.ts';
import type { PartialUploads } from '../files/partial-uploads.ts';

export interface TidyPorts {
  files: Pick<FileStore, 'removeAbandoned'>;
  uploads: Pick<PartialUploads, 'forgetOld'>;
  /** Takes away what an approved erasure let go of and a stopped process left. */
  finishErasures?: (officeId: string) => Promise<unknown>;
  onTrouble: (error: unknown) => void;
}

/**
 * Takes away what has lost its use: ended sessions, spent links and codes, answers kept for repeated requests, what uploads left when a
 * process was killed, and uploads that were begun a week ago and never ended. What cannot be tidied in one office stands in no other one's way, and waits for the next time.
 */
export async function tidyUp(
  context: Pick<AccessContext, 'db' | 'clock'>,
  officeIds: readonly string[],
  { files, uploads, finishErasures, onTrouble }: TidyPorts,
): Promise<void> {
  const tasks = [
    () => files.removeAbandoned(new Date(context.clock.now())),
    () => uploads.forgetOld(),
    () => forgetOldCounts(context),
    ...officeIds.map((officeId) => () => forgetOldAccess(context, officeId)),
    ...officeIds.map((officeId) => async () => finishErasures?.(officeId)),
  ];
  for (const task of tasks) {
    try {
      await task();
    } catch (error) {
      onTrouble(error);
    }
  }
}
