import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';

export interface OneAtATime {
  /** Runs when everything before it under the same token has ended, and the spacing has passed. */
  run<T>(token: string, work: () => Promise<T>): Promise<T>;
}

interface Line {
  last: Promise<unknown>;
  waiting: number;
  startedAtMs: number;
}

/**
 * One request per token at a time, and not more than one in `spacingMs`: Fiken refuses a second one at once, may ban who insists, and slows down more
 * than four in a second. Holds within this process; another one is met by the answer 429.
 */
export function createOneAtATime({
  spacingMs,
  wait,
}: {
  spacingMs: number;
  wait: (milliseconds: number) => Promise<void>;
}): OneAtATime {
  const lines = new Map<string, Line>();
  return {
    async run(token, work) {
      const key = createHash('sha256').update(token).digest('base64');
      const line = lines.get(key) ?? { last: Promise.resolve(), waiting: 0, startedAtMs: -Infinity };
      lines.set(key, line);
      line.waiting += 1;
      const mine = line.last.then(async () => {
        const left = line.startedAtMs + spacingMs - performance.now();
        if (left > 0) await wait(left);
        line.startedAtMs = performance.now();
        return work();
      });
      line.last = mine.catch(() => undefined);
      try {
        return await mine;
      } finally {
        line.waiting -= 1;
        // What nobody waits for is forgotten once its spacing does not matter any more.
        if (line.waiting === 0 && lines.size > mostRemembered) lines.delete(key);
      }
    },
  };
}

const mostRemembered = 500;
