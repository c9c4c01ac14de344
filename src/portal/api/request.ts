import { newId } from './new-id.ts';
import { Problem, problemFrom } from './problem.ts';

/** Longer than any answer takes on a poor line; after it the person is told instead of left waiting. */
const patienceMs = 25_000;

/** The company that is asked about, as an address has it. */
export function ofClient(clientId: string): string {
  return `client=${encodeURIComponent(clientId)}`;
}

export async function getJson<Answer>(path: string): Promise<Answer> {
  return (await request('GET', path)) as Answer;
}

/** Keys of what was sent without an answer: the same thing sent again is the same act. */
const unanswered = new Map<string, string>();

/** Sends what creates something with a key of its own, so that a repetition after a lost answer makes nothing twice. */
export async function postJson<Answer>(path: string, body: unknown): Promise<Answer> {
  const act = `${path} ${JSON.stringify(body)}`;
  const key = unanswered.get(act) ?? newId();
  unanswered.set(act, key);
  try {
    const answer = (await request('POST', path, body, key)) as Answer;
    unanswered.delete(act);
    return answer;
  } catch (error) {
    if (error instanceof Problem && error.status !== 0 && error.status < 500) unanswered.delete(act);
    throw error;
  }
}

/** Takes away what may be gone already: sent twice it is the same. */
export async function remove(path: string): Promise<void> {
  await request('DELETE', path);
}

async function request(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown, key = ''): Promise<unknown> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMs),
      headers: {
        accept: 'application/json, application/problem+json',
        'accept-language': document.documentElement.lang,
        ...(method === 'POST' ? { 'content-type': 'application/json', 'idempotency-key': key } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    text = await response.text();
  } catch {
    throw new Problem(0);
  }
  if (!response.ok) throw problemFrom(response.status, text, response.headers.get('retry-after'));
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Problem(502);
  }
}
