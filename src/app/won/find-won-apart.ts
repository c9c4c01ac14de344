import type { ContactProposals, HoursWon, WonFacts } from '../../domain/won/index.ts';
import { runApart } from '../run-apart.ts';
import type { LoadedContacts } from './load-contact-facts.ts';

export interface WonTask {
  facts: WonFacts;
  contacts: LoadedContacts;
}

export interface WonFound {
  won: HoursWon;
  proposals: ContactProposals;
}

const program = new URL('./won.child.ts', import.meta.url);
const memoryMb = 1024;

/** So many at once in each process: whoever comes after them waits, and no number of open pages takes the machine. */
const processesMax = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** Works a month out in a process of its own: of an office with a thousand clients it takes seconds, and nobody else's page waits for it. */
export async function findWonApart(task: WonTask): Promise<WonFound> {
  if (running >= processesMax) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await runApart<WonFound, WonFound>({ program, task, memoryMb }, async (found) => ({ found }));
  } finally {
    // Whoever waits takes the place over.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
