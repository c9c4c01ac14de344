import { Worker } from 'node:worker_threads';
import type { FileVerdict } from './judge-file.ts';

export interface JudgeLimits {
  /** An agreement takes some hundredths of a second; ten megabytes made to be slow take three seconds. */
  timeoutMs: number;
  /** Those who wait for the one that is at work. */
  waitingMax: number;
}

/** Says of files what they are, away from the thread that answers everybody else. */
export type JudgeApart = (bytes: Uint8Array) => Promise<FileVerdict | 'busy'>;

/**
 * Judges one file at a time in a thread of its own, which may use neither more time nor more memory than an agreement ever needs: what is made to be slow
 * holds up only those who also ask for this. `busy` when too many wait, and when the time is up: nothing is then said of the file, for the machine may be slow.
 */
export function openJudge({ timeoutMs, waitingMax }: JudgeLimits): JudgeApart {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (bytes) => {
    if (waiting > waitingMax) return 'busy';
    waiting += 1;
    const judged = last.then(() => judgeInThread(bytes, timeoutMs));
    last = judged.catch(() => undefined).finally(() => (waiting -= 1));
    return judged;
  };
}

function judgeInThread(bytes: Uint8Array, timeoutMs: number): Promise<FileVerdict | 'busy'> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./judge-apart.worker.ts', import.meta.url), {
      workerData: bytes,
      execArgv: ['--disable-warning=ExperimentalWarning'],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    const end = (verdict: FileVerdict | 'busy'): void => {
      clearTimeout(limit);
      resolve(verdict);
      void worker.terminate();
    };
    const limit = setTimeout(() => end('busy'), timeoutMs);
    worker.once('message', end);
    // Out of memory, or out of stack.
    worker.once('error', () => end({ outcome: 'not-readable' }));
    worker.once('exit', () => end({ outcome: 'not-readable' }));
  });
}
