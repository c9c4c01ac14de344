import type { ContactProposals, HoursWon, WonFacts } from '../../domain/won/index.ts';
import { startThread } from '../start-thread.ts';
import type { LoadedContacts } from './load-contact-facts.ts';

export interface WonTask {
  facts: WonFacts;
  contacts: LoadedContacts;
}

export interface WonFound {
  won: HoursWon;
  proposals: ContactProposals;
}

const memoryMb = 1024;

/** So many at once in each process: whoever comes after them waits, and no number of open pages takes the machine. */
const threadsMax = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** Works a month out in a thread of its own: of an office with a thousand clients it takes seconds, and nobody else's page waits for it. */
export async function findWonApart(task: WonTask): Promise<WonFound> {
  if (running >= threadsMax) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await runThread(task);
  } finally {
    // Whoever waits takes the place over.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function runThread(task: WonTask): Promise<WonFound> {
  const thread = startThread(new URL('./won.thread.ts', import.meta.url), task, memoryMb);
  return new Promise((resolve, reject) => {
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the thread that works out hours won ended without an answer')));
    thread.once('message', (found: WonFound) => {
      resolve(found);
      void thread.terminate();
    });
  });
}
