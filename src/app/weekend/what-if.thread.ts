import { parentPort, workerData } from 'node:worker_threads';
import { answerWhatIf, listWishable, whatIfBase, type Outlook } from '../../domain/weekend/index.ts';
import type { WhatIfAsked, WhatIfSaid, WhatIfTask } from './what-if-thread.ts';

const { facts, settings, wanted } = workerData as WhatIfTask;
const say = (said: WhatIfSaid): void => parentPort?.postMessage(said);
const base = whatIfBase(facts, settings);
/** What earlier answers came to, person by person: some kilobytes each. */
const before = new Map<string, Outlook>();
const beforeMax = 500;
parentPort?.on('message', ({ number, wishes, people }: WhatIfAsked) => {
  const isWanted = (): boolean => Atomics.load(wanted, 0) === number;
  if (before.size > beforeMax) before.clear();
  say({ number, answer: answerWhatIf(base, wishes, people, isWanted, before) ?? null });
});
say({ wishable: listWishable(base) });
