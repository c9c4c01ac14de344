import { setTimeout as wait } from 'node:timers/promises';

/** Asks again and again until there is an answer. */
export async function until<T>(what: string, ask: () => Promise<T | false | null | undefined>): Promise<T> {
  const started = performance.now();
  while (performance.now() - started < 60_000) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    await wait(50);
  }
  throw new Error(`not within a minute: ${what}`);
}
