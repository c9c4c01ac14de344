import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { text } from 'node:stream/consumers';
import type { FileVerdict } from './judge-file.ts';

export interface JudgeLimits {
  /** An agreement takes some hundredths of a second; ten megabytes made to be slow take three seconds. */
  timeoutMs: number;
  /** Those who wait for the one that is at work. */
  waitingMax: number;
}

/** Says of files what they are, away from the process that answers everybody else. */
export type JudgeApart = (bytes: Uint8Array) => Promise<FileVerdict | 'busy'>;

/**
 * Judges one file at a time in a process of its own, which may use neither more time nor more memory than an agreement ever needs: what is made to be slow
 * holds up only those who also ask for this. `busy` when too many wait, and when the time is up: nothing is then said of the file, for the machine may be slow.
 * A thread would not do: one that runs out of memory takes its whole process with it.
 */
export function openJudge({ timeoutMs, waitingMax }: JudgeLimits): JudgeApart {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (bytes) => {
    if (waiting > waitingMax) return 'busy';
    waiting += 1;
    const judged = last.then(() => judgeInProcess(bytes, timeoutMs));
    last = judged.catch(() => undefined).finally(() => (waiting -= 1));
    return judged;
  };
}

const program = fileURLToPath(new URL('./judge-apart.child.ts', import.meta.url));
const memory = '--max-old-space-size=256';

async function judgeInProcess(bytes: Uint8Array, timeoutMs: number): Promise<FileVerdict | 'busy'> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', memory, program], {
    stdio: ['pipe', 'pipe', 'ignore'],
    // Of what this process was given, keys too, it needs nothing.
    env: {},
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<NodeJS.Signals | number | null>((resolve) => {
    // The process could not be started.
    child.once('error', () => resolve('SIGKILL'));
    child.once('close', (code, signal) => resolve(signal ?? code));
  });
  // It may end before it has read everything.
  child.stdin.on('error', () => undefined);
  child.stdin.end(bytes);
  const [said, end] = await Promise.all([text(child.stdout).catch(() => ''), ended]);
  if (end === 0) return JSON.parse(said) as FileVerdict;
  // Out of memory, or out of stack, if it was not stopped.
  return end === 'SIGKILL' ? 'busy' : { outcome: 'not-readable' };
}
