import http from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

export interface Asked {
  page: string;
  ms: number;
  status: number;
}

/** One page of one person. */
export interface PageToAsk {
  page: string;
  address: string;
  cookie: string;
}

/**
 * Asks so many times a second, whether or not the answers before have come: a server that falls behind is seen to. Times count from the moment at
 * which the page was to be asked for. `choose` says which.
 */
export async function askSteadily(
  url: string,
  { perSecond, seconds }: { perSecond: number; seconds: number },
  choose: (number: number) => PageToAsk,
): Promise<Asked[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 100 });
  const asked: Asked[] = [];
  const underWay: Promise<void>[] = [];
  const start = performance.now();
  const count = perSecond * seconds;
  for (let number = 0; number < count; number += 1) {
    const dueMs = start + (number * 1000) / perSecond;
    const early = dueMs - performance.now();
    if (early > 1) await wait(early);
    const { page, address, cookie } = choose(number);
    underWay.push(
      get(agent, url + address, cookie).then((status) => {
        asked.push({ page, ms: performance.now() - dueMs, status });
      }),
    );
  }
  await Promise.all(underWay);
  agent.destroy();
  return asked;
}

/** Asks for one page after the other. */
export async function askInTurn(url: string, pages: readonly PageToAsk[]): Promise<Asked[]> {
  const agent = new http.Agent({ keepAlive: true });
  const asked: Asked[] = [];
  for (const { page, address, cookie } of pages) {
    const start = performance.now();
    const status = await get(agent, url + address, cookie);
    asked.push({ page, ms: performance.now() - start, status });
  }
  agent.destroy();
  return asked;
}

/** A kept connection may be closed by the server just as it is used again: then another one is taken, as a browser does. The time runs on. */
function get(agent: http.Agent, address: string, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = http
      .get(address, { agent, headers: { Cookie: cookie } }, (answer) => {
        answer.resume().once('end', () => resolve(answer.statusCode ?? 0));
      })
      .once('error', (error: NodeJS.ErrnoException) => {
        if (request.reusedSocket && error.code === 'ECONNRESET') resolve(get(agent, address, cookie));
        else reject(error);
      });
  });
}

export function percentile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}
