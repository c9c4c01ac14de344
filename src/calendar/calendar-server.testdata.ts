import { createServer, type Server } from 'node:https';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loopbackCertificate, loopbackKey } from '../mail/loopback-certificate.testdata.ts';
import { calendarFetcher, type FetchCalendar, type FetchCalendarOptions } from './fetch-calendar.ts';

/** A server of calendars on this machine, over TLS. What lies at a path is a text, or what is done with whoever asks. */
export interface CalendarServer {
  url: string;
  paths: Map<string, string | ((answer: ServerResponse, headers: IncomingHttpHeaders) => void)>;
  /** What was asked for, in order. */
  asked: { path: string; headers: IncomingHttpHeaders }[];
  /** Fetches from this machine too, and from nowhere else that is not public. */
  fetcher(options?: FetchCalendarOptions): FetchCalendar;
  close(): Promise<void>;
}

export async function startCalendarServer(): Promise<CalendarServer> {
  const paths: CalendarServer['paths'] = new Map();
  const asked: CalendarServer['asked'] = [];
  const server: Server = createServer({ key: loopbackKey, cert: loopbackCertificate }, (request, answer) => {
    const path = request.url!;
    asked.push({ path, headers: request.headers });
    const there = paths.get(path);
    if (there === undefined) return void answer.writeHead(404).end();
    if (typeof there === 'function') return there(answer, request.headers);
    const etag = `"${there.length}-${there.slice(-200).length}-${Buffer.from(there).reduce((sum, byte) => (sum * 31 + byte) % 1_000_003, 7)}"`;
    if (request.headers['if-none-match'] === etag) return void answer.writeHead(304, { etag }).end();
    answer.writeHead(200, { 'content-type': 'text/calendar; charset=utf-8', etag }).end(there);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    paths,
    asked,
    fetcher: (options = {}) =>
      calendarFetcher({
        isPermitted: (address) => address === '127.0.0.1' || address === '::1',
        ca: loopbackCertificate,
        ...options,
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
