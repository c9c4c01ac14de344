import { isOnTheWay } from './decide-sending.ts';
import type { QueuedFile } from './queued-file.ts';

export interface SendingSummary {
  total: number;
  received: number;
  refused: number;
  waiting: number;
  sentBytes: number;
  totalBytes: number;
  /** Whole per cent of the bytes; 100 only when nothing waits any more. */
  percent: number;
}

type Counted = Pick<QueuedFile, 'id' | 'state' | 'sizeBytes' | 'receivedAt'>;

/** Where a sending stands. What has left the phone but is not acknowledged never makes it look finished. */
export function summariseSending(files: readonly Counted[], sent: ReadonlyMap<string, number>): SendingSummary {
  const counted = files.filter((file) => file.state !== 'draft' && file.state !== 'refused');
  const waiting = counted.filter(isOnTheWay).length;
  const totalBytes = counted.reduce((sum, file) => sum + file.sizeBytes, 0);
  const sentBytes = counted.reduce(
    (sum, file) => sum + (isOnTheWay(file) ? Math.min(sent.get(file.id) ?? 0, file.sizeBytes) : file.sizeBytes),
    0,
  );
  const share = totalBytes === 0 ? 0 : Math.floor((sentBytes / totalBytes) * 100);
  return {
    total: counted.length,
    received: counted.length - waiting,
    refused: files.filter((file) => file.state === 'refused').length,
    waiting,
    sentBytes,
    totalBytes,
    percent: waiting === 0 ? 100 : Math.min(share, 99),
  };
}
