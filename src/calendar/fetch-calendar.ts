import type { lookup, LookupAddress } from 'node:dns';
import { promises as dns } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { isPublicAddress } from './public-address.ts';
import { readCalendarAddress } from './calendar-address.ts';

/** Why a calendar could not be had. `not-a-calendar`: something else lies there. */
export type FetchFault =
  | 'unreachable'
  | 'too-slow'
  | 'not-public'
  | 'gone'
  | 'not-allowed'
  | 'other-answer'
  | 'astray'
  | 'too-large'
  | 'not-a-calendar';

/** By which the other side knows whether anything has changed. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

export type FetchedCalendar = { text: string; validators: Validators } | { unchanged: true } | { fault: FetchFault };

export type FetchCalendar = (address: string, known?: Validators) => Promise<FetchedCalendar>;

export interface FetchCalendarOptions {
  /** Which IP addresses may be asked; those of the open internet where nothing is said. */
  isPermitted?: (address: string) => boolean;
  /** Certificates that are trusted beside the usual ones. */
  ca?: string;
  timeoutMs?: number;
  maxBytes?: number;
}

const redirectsMax = 3;

/**
 * Fetches a calendar from an address that somebody gave. It is somebody else’s word where Takt sends a request, so it goes out over TLS alone, to addresses of the open internet alone, looked up once
 * and connected to as they were looked up, and the same for each of at most three redirects; it waits ten seconds in all and takes five megabytes. Never throws, and nothing of the
 * address is in what it answers: the address opens the calendar to anybody.
 */
export function calendarFetcher(options: FetchCalendarOptions = {}): FetchCalendar {
  const { timeoutMs = 10_000 } = options;
  return async (address, known) => {
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      return await Promise.race([follow(address, known, signal, options), rejectWhen(signal)]);
    } catch (error) {
      if (error instanceof FetchProblem) return { fault: error.fault };
      return { fault: signal.aborted ? 'too-slow' : 'unreachable' };
    }
  };
}

class FetchProblem extends Error {
  readonly fault: FetchFault;

  constructor(fault: FetchFault) {
    super(fault);
    this.fault = fault;
  }
}

/** A look-up of a name cannot be broken off; it is waited for no longer. */
function rejectWhen(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) =>
    signal.addEventListener('abort', () => reject(new FetchProblem('too-slow')), { once: true }),
  );
}

async function follow(
  address: string,
  known: Validators | undefined,
  signal: AbortSignal,
  options: FetchCalendarOptions,
): Promise<FetchedCalendar> {
  let next = readCalendarAddress(address);
  for (let redirects = 0; redirects <= redirectsMax; redirects += 1) {
    if (next === undefined) throw new FetchProblem(redirects === 0 ? 'unreachable' : 'astray');
    const url = new URL(next);
    const answer = await ask(url, known, signal, options);
    const status = answer.statusCode ?? 0;
    if (![301, 302, 303, 307, 308].includes(status)) return read(answer, status, options);
    answer.destroy();
    const { location } = answer.headers;
    next =
      location !== undefined && URL.canParse(location, url)
        ? readCalendarAddress(new URL(location, url).href)
        : undefined;
  }
  throw new FetchProblem('astray');
}

/** The addresses of a host, all of which may be asked. One that may not makes the host one that is not asked at all. */
async function findAddresses(hostname: string, isPermitted: (address: string) => boolean): Promise<LookupAddress[]> {
  const addresses = await dns.lookup(hostname.replace(/^\[|\]$/g, ''), { all: true });
  if (!addresses.every(({ address }) => isPermitted(address))) throw new FetchProblem('not-public');
  return addresses;
}

async function ask(
  url: URL,
  known: Validators | undefined,
  signal: AbortSignal,
  { isPermitted = isPublicAddress, ca }: FetchCalendarOptions,
): Promise<IncomingMessage> {
  const addresses = await findAddresses(url.hostname, isPermitted);
  // What was looked at is what is connected to: a second look-up might answer otherwise.
  const found: typeof lookup = ((_: string, wanted: { all?: boolean }, done: (...answer: unknown[]) => void) =>
    wanted.all ? done(null, addresses) : done(null, addresses[0]!.address, addresses[0]!.family)) as typeof lookup;
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        lookup: found,
        agent: false,
        signal,
        headers: headersOf(known),
        ...(ca === undefined ? {} : { ca }),
      },
      resolve,
    );
    asked.on('error', reject);
    asked.end();
  });
}

function headersOf(known: Validators | undefined): Record<string, string> {
  return {
    accept: 'text/calendar, */*;q=0.1',
    'accept-encoding': 'identity',
    'user-agent': 'Takt',
    ...(known?.etag ? { 'if-none-match': known.etag } : {}),
    ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
  };
}

async function read(
  answer: IncomingMessage,
  status: number,
  { maxBytes = 5_000_000 }: FetchCalendarOptions,
): Promise<FetchedCalendar> {
  try {
    if (status === 304) return { unchanged: true };
    if (status !== 200) return { fault: faultOfStatus(status) };
    if (!mayBeCalendar(answer)) return { fault: 'not-a-calendar' };
    const text = await readText(answer, maxBytes);
    return text === undefined ? { fault: 'too-large' } : { text, validators: validatorsOf(answer) };
  } finally {
    answer.destroy();
  }
}

function faultOfStatus(status: number): FetchFault {
  if (status === 404 || status === 410) return 'gone';
  return status === 401 || status === 403 ? 'not-allowed' : 'other-answer';
}

/** Some servers give calendars out as plain text or bytes; a page of HTML is one to sign in on. Nothing was packed that was not asked to be. */
function mayBeCalendar({ headers }: IncomingMessage): boolean {
  const type = (headers['content-type'] ?? 'text/calendar').split(';')[0]!.trim().toLowerCase();
  const packed = headers['content-encoding'] ?? 'identity';
  return (
    packed === 'identity' &&
    ['text/calendar', 'text/plain', 'application/octet-stream', 'application/ics'].includes(type)
  );
}

/** Undefined where it is larger. */
async function readText(answer: IncomingMessage, maxBytes: number): Promise<string | undefined> {
  if (Number(answer.headers['content-length'] ?? 0) > maxBytes) return undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Kept to be sent back; what is longer than a mark is none. */
function validatorsOf({ headers }: IncomingMessage): Validators {
  const short = (value: string | undefined): string | null =>
    value !== undefined && value.length <= 300 ? value : null;
  return { etag: short(headers.etag), lastModified: short(headers['last-modified']) };
}
