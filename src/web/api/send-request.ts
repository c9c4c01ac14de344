import { Problem, readProblem } from './problem.ts';
import { askForProof } from './ask-for-proof.ts';

interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** JSON, a form with a file, or the bytes of one file. */
  body?: unknown;
  signal?: AbortSignal;
}

/** The language of the answers; the shell keeps it in step with the screen. */
let answerLanguage: 'nb' | 'en' = 'nb';
export function setAnswerLanguage(language: 'nb' | 'en'): void {
  answerLanguage = language;
}

/** Keys of requests whose answer never came: the same request, tried again, carries the same key, so that nothing is done twice. */
const unansweredKeys = new Map<string, string>();

/** One request to the server. Whatever may create something carries an `Idempotency-Key`. */
export async function sendRequest<Answer>(path: string, options: RequestOptions = {}): Promise<Answer> {
  const method = options.method ?? 'GET';
  const form = options.body instanceof FormData || options.body instanceof Blob ? options.body : undefined;
  const json = options.body === undefined || form ? undefined : JSON.stringify(options.body);
  const identity = `${method} ${path} ${json ?? ''}`;
  const key = unansweredKeys.get(identity) ?? makeKey();
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': answerLanguage };
  if (json !== undefined) headers['content-type'] = 'application/json';
  if (method !== 'GET') headers['idempotency-key'] = key;
  if (method !== 'GET' && !form) unansweredKeys.set(identity, key);
  const body = form ?? json;
  const response = await reach(path, {
    method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body }),
    ...(options.signal ? { signal: options.signal } : {}),
  });
  unansweredKeys.delete(identity);
  if (!response.ok) {
    const problem = await readProblem(response);
    // Whoever shows a factor goes on where they were; whoever does not hears what was refused.
    if (problem.facts.code === 'access.proof-needed' && (await askForProof())) return sendRequest(path, options);
    throw problem;
  }
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

export function post<Answer = unknown>(path: string, body: unknown = {}): Promise<Answer> {
  return sendRequest<Answer>(path, { method: 'POST', body });
}

async function reach(path: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(path, request);
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new Problem({ status: 0, code: 'no-connection' });
  }
}

/** A random UUID, also on an office's own network without HTTPS, where `crypto.randomUUID` is missing. */
export function makeKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
