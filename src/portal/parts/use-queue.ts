import { useSyncExternalStore } from 'react';
import { usePortal } from '../portal-context.tsx';
import type { QueuedFile } from '../queue/queued-file.ts';
import type { QueueView } from '../queue/upload-queue.ts';

/** The queue as it stands, and the files of the company that is shown. */
export function useQueue(): { view: QueueView; files: readonly QueuedFile[] } {
  const { queue, home } = usePortal();
  const view = useSyncExternalStore(queue.subscribe, queue.view);
  return { view, files: view.files.filter((file) => file.clientId === home.company.clientId) };
}
