import { createMiddleware } from 'hono/factory';
import { DomainError } from '../domain/kernel/index.ts';
import type { HttpEnv } from './http-env.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Every request that may change something must come from a page of this server. Cookies travel by themselves, so a page elsewhere could
 * otherwise act for whoever is signed in. `Origin` must be ours where it names one; where the browser keeps it back ("null" under our own
 * no-referrer), `Sec-Fetch-Site` must say so; a request that says neither is refused, so that a program must name the origin by itself.
 */
export const originCheck = createMiddleware<HttpEnv>(async (c, next) => {
  // What comes with a key in its header comes from no page: no browser adds it by itself.
  if (SAFE.has(c.req.method) || (c.req.path.startsWith('/api/deliver/') && c.req.header('Authorization') !== undefined))
    return next();
  const origin = c.req.header('Origin');
  const site = c.req.header('Sec-Fetch-Site');
  const isNamed = origin !== undefined && origin !== 'null';
  const isOurs = isNamed ? isSameOrigin(origin, c.get('server').publicUrl) : site === 'same-origin';
  if (!isOurs || (site !== undefined && site !== 'same-origin')) throw new DomainError('request.foreign-origin');
  return next();
});

/** The same origin, where all names of the machine itself count as one: a person who types 127.0.0.1 is no stranger. */
export function isSameOrigin(origin: string, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  const [given, own] = [new URL(origin), new URL(publicUrl)];
  if (given.origin === own.origin) return true;
  const isLoopback = LOOPBACK.has(given.hostname) && LOOPBACK.has(own.hostname);
  return isLoopback && given.protocol === own.protocol && given.port === own.port;
}
