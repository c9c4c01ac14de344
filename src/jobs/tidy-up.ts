import type { AccessContext } from '../app/access/access-context.ts';
import { forgetOldAccess, forgetOldCounts } from '../app/access/forget-old-access.ts';
import type { FileStore } from '../files/file-store.ts';

export interface TidyPorts {
  files: Pick<FileStore, 'removeAbandoned'>;
  onTrouble: (error: unknown) => void;
}

/**
 * Takes away what has lost its use: ended sessions, spent links and codes, answers kept for repeated requests, and what uploads left when a
 * process was killed. What cannot be tidied in one office stands in no other one's way, and waits for the next time.
 */
export async function tidyUp(
  context: Pick<AccessContext, 'db' | 'clock'>,
  officeIds: readonly string[],
  { files, onTrouble }: TidyPorts,
): Promise<void> {
  const tasks = [
    () => files.removeAbandoned(new Date(context.clock.now())),
    () => forgetOldCounts(context),
    ...officeIds.map((officeId) => () => forgetOldAccess(context, officeId)),
  ];
  for (const task of tasks) {
    try {
      await task();
    } catch (error) {
      onTrouble(error);
    }
  }
}
