import { parentPort, workerData } from 'node:worker_threads';
import { answerWhatIf, listWishable, whatIfBase } from '../../domain/weekend/index.ts';
import type { WhatIfAsked, WhatIfSaid, WhatIfTask } from './what-if-thread.ts';

const { facts, settings, wanted } = workerData as WhatIfTask;
const say = (said: WhatIfSaid): void => parentPort?.postMessage(said);
const base = whatIfBase(facts, settings);
parentPort?.on('message', ({ number, wishes, people }: WhatIfAsked) => {
  const isWanted = (): boolean => Atomics.load(wanted, 0) === number;
  say({ number, answer: answerWhatIf(base, wishes, people, isWanted) ?? null });
});
say({ wishable: listWishable(base) });
