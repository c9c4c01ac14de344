import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a process apart says when it could not go on. */
export interface FailedApart {
  failed: string;
}

/**
 * A process for what is worked out for so long that nobody's page may wait for it; `answerParent` is what it runs. It sees nothing of the program's environment, and ends alone
 * beyond its memory, in megabytes. A thread would not do: one that runs out of memory, or that the engine stumbles over as it ends, takes the whole program with it.
 */
export function startApart(program: URL, memoryMb: number): ChildProcess {
  return fork(fileURLToPath(program), {
    execArgv: ['--disable-warning=ExperimentalWarning', `--max-old-space-size=${memoryMb}`],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
}

/**
 * Gives a process apart one thing to do, and ends it when that is done. `hear` takes what it says, and answers what was found as soon as that is known; until then it goes on.
 * Rejects with the reason where it cannot go on, nobody can hear it, or it takes longer than is allowed.
 */
export async function runApart<Said extends object, Found>(
  { program, task, memoryMb, timeoutMs }: { program: URL; task: object; memoryMb: number; timeoutMs?: number },
  hear: (said: Said) => Promise<{ found: Found } | 'goes-on'>,
): Promise<Found> {
  const child = startApart(program, memoryMb);
  const isLate = timeoutMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), timeoutMs);
  try {
    return await new Promise<Found>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', () => reject(new Error(`${program.pathname} ended without an answer`)));
      child.on('message', (said: Said | FailedApart) => {
        if ('failed' in said) return reject(new Error(said.failed));
        hear(said).then((heard) => {
          if (heard !== 'goes-on') resolve(heard.found);
        }, reject);
      });
      child.send(task);
    });
  } finally {
    clearTimeout(isLate);
    child.kill('SIGKILL');
  }
}
