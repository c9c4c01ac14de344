import { randomUUID } from 'node:crypto';
import type { LedgerFault } from './ledger-inbox.ts';
import type { OneAtATime } from './one-at-a-time.ts';

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
  /** Made anew for each try, since a body that was sent is spent. Makes the request a POST. */
  form?: () => Promise<FormData>;
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
  const sent = await form?.();
  try {
    const response = await fetch(`${baseUrl}${path}`, {
      method: sent === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${token}`, accept: 'application/json', 'x-request-id': randomUUID() },
      // The key is for this address and no other.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      ...(sent === undefined ? {} : { body: sent }),
    });
    const body = await response.text();
    if (response.status === 401) return { refused: 'unauthorised' };
    if (response.status === 403) return { refused: 'no-access' };
    if (response.status === 404) return { refused: 'not-found' };
    if (response.status === 429) return { retryAfter: readRetryAfter(response.headers.get('retry-after')) };
    return { status: response.status, location: response.headers.get('location') ?? undefined, json: parse(body) };
  } catch (error) {
    const reason = reasonOf(error);
    return neverLeft(error) ? { unreachable: reason } : { unanswered: reason };
  }
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

/** No connection came about, so nothing arrived. */
function neverLeft(error: unknown): boolean {
  const code = error instanceof Error && error.cause instanceof Error ? (error.cause as { code?: unknown }).code : '';
  return ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'].includes(
    String(code),
  );
}

/** `fetch` says only "fetch failed"; what failed is in its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  if (error.name === 'TimeoutError') return 'no answer in time';
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
}
