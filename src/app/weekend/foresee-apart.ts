import type { PlanSettings } from '../../domain/plan/index.ts';
import type { PersonForesight, WorkFacts } from '../../domain/weekend/index.ts';
import { runApart } from '../run-apart.ts';

export interface ForeseeTask {
  facts: WorkFacts;
  settings: PlanSettings;
}

/** What the process says: how much is done, or what came out. */
export type ForeseeSaid = { share: number } | { people: PersonForesight[] };

const program = new URL('./foresee.child.ts', import.meta.url);
/** 1,000 clients take a fourth of it. */
const memoryMb = 2048;

/**
 * Works out the weekends in a process of its own, so that nobody who asks for a page waits for it. `onProgress` hears how much is done and says whether to go on; undefined
 * where it was stopped.
 */
export function foreseeApart(
  task: ForeseeTask,
  onProgress: (share: number) => Promise<boolean>,
): Promise<PersonForesight[] | undefined> {
  return runApart<ForeseeSaid, PersonForesight[] | undefined>({ program, task, memoryMb }, async (said) => {
    if ('people' in said) return { found: said.people };
    return (await onProgress(said.share)) ? 'goes-on' : { found: undefined };
  });
}
