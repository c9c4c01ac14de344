import { randomUUID } from 'node:crypto';
import type { LedgerFault } from './ledger-inbox.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import { sendForm, type FileForm, type FormAnswer } from './send-form.ts';

export interface FikenWire {
  baseUrl: string;
  line: OneAtATime;
  wait: (milliseconds: number) => Promise<void>;
}

export interface FikenRequest {
  token: string;
  /** With its query, from the base: `/companies?page=0`. */
  path: string;
  timeoutMs: number;
  /** Makes the request a POST. */
  form?: FileForm;
}

export interface FikenAnswer {
  status: number;
  location: string | undefined;
  /** Undefined where the body is not JSON. */
  json: unknown;
}

/** `unanswered`: whether the other side did what it was asked is not known. */
export type FikenOutcome = FikenAnswer | LedgerFault | { unanswered: string };

/** How often 429 is met with patience before it is told. */
const triesMax = 4;
/** A longer pause than this is for the next round, not for this one. */
const longestPauseMs = 60_000;

/**
 * One request to Fiken, when it is its turn. 429 says that nothing was done: it is tried again after the pause that the answer asks for, else after
 * one, two and four seconds. Everything else is answered as it came.
 */
export async function askFiken(wire: FikenWire, request: FikenRequest): Promise<FikenOutcome> {
  // A line break or a letter outside ASCII cannot stand in a header, and the fault would quote the key.
  if (!/^[\x21-\x7e]{1,500}$/.test(request.token)) return { refused: 'unauthorised' };
  return wire.line.run(request.token, async () => {
    for (let tries = 1; ; tries += 1) {
      const outcome = await askOnce(wire, request);
      if (!('retryAfter' in outcome)) return outcome;
      const pauseMs = outcome.retryAfter ?? 1000 * 2 ** (tries - 1);
      if (tries === triesMax || pauseMs > longestPauseMs) return { refused: 'rate-limited' };
      await wire.wait(pauseMs);
    }
  });
}

async function askOnce(
  { baseUrl }: FikenWire,
  { token, path, timeoutMs, form }: FikenRequest,
): Promise<FikenOutcome | { retryAfter: number | undefined }> {
  const url = `${baseUrl}${path}`;
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json', 'x-request-id': randomUUID() };
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const { status, header, body } = form
      ? await sendForm(url, form, { headers, signal })
      : await get(url, { headers, signal });
    if (status === 401) return { refused: 'unauthorised' };
    if (status === 403) return { refused: 'no-access' };
    if (status === 404) return { refused: 'not-found' };
    if (status === 429) return { retryAfter: readRetryAfter(header('retry-after')) };
    return { status, location: header('location') ?? undefined, json: parse(body) };
  } catch (error) {
    const reason = signal.aborted ? 'no answer in time' : reasonOf(error);
    return neverLeft(error) ? { unreachable: reason } : { unanswered: reason };
  }
}

async function get(
  url: string,
  { headers, signal }: { headers: Readonly<Record<string, string>>; signal: AbortSignal },
): Promise<FormAnswer> {
  // The key is for this address and no other.
  const response = await fetch(url, { headers, signal, redirect: 'error' });
  return { status: response.status, header: (name) => response.headers.get(name), body: await response.text() };
}

/** Milliseconds; undefined where nothing that can be read was said. A date is not expected of a server that counts seconds, and is left out. */
function readRetryAfter(value: string | null): number | undefined {
  return value !== null && /^\d{1,6}$/.test(value.trim()) ? Number(value) * 1000 : undefined;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** No connection came about, or the file was not there to be read, so nothing arrived. */
function neverLeft(error: unknown): boolean {
  const { code } = causeOf(error) as { code?: unknown };
  return [
    'ENOENT',
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
  ].includes(String(code));
}

/** `fetch` says only "fetch failed"; what failed is in its cause. */
function reasonOf(error: unknown): string {
  const { message } = causeOf(error) as { message?: unknown };
  return typeof message === 'string' && message !== '' ? message : 'no answer';
}

function causeOf(error: unknown): object {
  if (!(error instanceof Error)) return {};
  return error.cause instanceof Error ? error.cause : error;
}
