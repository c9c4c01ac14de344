import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { OpenedSession } from '../app/access/open-session.ts';
import { secondsBetween } from '../app/office-time.ts';
import type { HttpEnv } from './http-env.ts';

/** The office and the client have a cookie each: an accountant who looks at a client's page stays signed in. */
export type SessionKind = 'staff' | 'person';
const NAMES: Record<SessionKind, string> = { staff: 'takt', person: 'takt-portal' };

/** By https the name begins with `__Host-`, which binds the cookie to this very host: no neighbour under the same domain can plant one. */
function nameOf(c: Context<HttpEnv>, kind: SessionKind): string {
  return `${c.get('server').isHttps ? '__Host-' : ''}${NAMES[kind]}`;
}

export function readSessionCookie(c: Context<HttpEnv>, kind: SessionKind): string | undefined {
  return getCookie(c, nameOf(c, kind));
}

export function setSessionCookie(c: Context<HttpEnv>, kind: SessionKind, session: OpenedSession): void {
  const maxAge = Math.floor(secondsBetween(c.get('server').access.clock.now(), session.expiresAt));
  write(c, kind, session.token, maxAge);
}

export function clearSessionCookie(c: Context<HttpEnv>, kind: SessionKind): void {
  write(c, kind, '', 0);
}

function write(c: Context<HttpEnv>, kind: SessionKind, value: string, maxAge: number): void {
  const secure = c.get('server').isHttps;
  setCookie(c, nameOf(c, kind), value, { httpOnly: true, sameSite: 'Lax', path: '/', secure, maxAge });
}
