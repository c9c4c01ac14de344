import type { PlanSettings } from '../../domain/plan/index.ts';
import type { PersonForesight, WorkFacts } from '../../domain/weekend/index.ts';
import { startThread } from '../start-thread.ts';

export interface ForeseeTask {
  facts: WorkFacts;
  settings: PlanSettings;
}

/** What the thread says: how much is done, or what came out. */
export type ForeseeSaid = { share: number } | { people: PersonForesight[] };

/** Memory of the thread, in megabytes: 1,000 clients take a fourth of it. Beyond that the thread ends alone. */
const memoryMb = 2048;

/**
 * Works out the weekends in a thread of its own, so that nobody who asks for a page waits for it. `onProgress` hears how much is done and says whether to go on; undefined
 * where it was stopped.
 */
export function foreseeApart(
  task: ForeseeTask,
  onProgress: (share: number) => Promise<boolean>,
): Promise<PersonForesight[] | undefined> {
  const thread = startThread(new URL('./foresee.thread.ts', import.meta.url), task, memoryMb);
  return new Promise((resolve, reject) => {
    let isStopped = false;
    const stop = (settle: () => void): void => {
      if (isStopped) return;
      isStopped = true;
      settle();
      void thread.terminate();
    };
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the thread that works out weekends ended without an answer')));
    thread.on('message', (said: ForeseeSaid) => {
      if ('people' in said) return stop(() => resolve(said.people));
      onProgress(said.share).then(
        (goesOn) => {
          if (!goesOn) stop(() => resolve(undefined));
        },
        (error: unknown) => stop(() => reject(error instanceof Error ? error : new Error(String(error)))),
      );
    });
  });
}
