import type { Context, MiddlewareHandler } from 'hono';
import { findSession } from '../app/access/find-session.ts';
import { findHalfOpen } from '../app/access/half-open.ts';
import { isProven } from '../app/access/prove.ts';
import type { StaffRole } from '../db/tables.ts';
import { DomainError } from '../domain/kernel/index.ts';
import type { HttpEnv, PersonVariables, ProvenVariables, SettingUpVariables, StaffVariables } from './http-env.ts';
import { readSessionCookie } from './session-cookie.ts';

/**
 * Lets in who is signed in to the office and, where roles are named, has one of them; `c.get('staff')` then says who it is.
 * Put it first in the `middleware` of a route, so that a stranger learns nothing from how the request is checked.
 */
export function requireStaff(...roles: readonly StaffRole[]): MiddlewareHandler<HttpEnv & StaffVariables> {
  const handler: MiddlewareHandler<HttpEnv & StaffVariables> = async (c, next) => {
    const token = readSessionCookie(c as unknown as Context<HttpEnv>, 'staff');
    const session = token === undefined ? undefined : await findSession(c.get('server').access, token);
    if (session?.kind !== 'staff') throw new DomainError('access.signed-out');
    c.set('staff', session);
    c.set('provenAt', session.provenAt);
    c.set('language', session.language);
    if (roles.length > 0 && !roles.includes(session.role)) throw new DomainError('access.not-allowed');
    return next();
  };
  handlers.set(handler, 'staff');
  return handler;
}

/** Lets in who is signed in to the office, and who has shown one factor and must set up the second before anything else opens. */
export function requireStaffOrSettingUp(): MiddlewareHandler<HttpEnv & SettingUpVariables> {
  const handler: MiddlewareHandler<HttpEnv & SettingUpVariables> = async (c, next) => {
    const { access } = c.get('server');
    const token = readSessionCookie(c as unknown as Context<HttpEnv>, 'staff');
    const session = token === undefined ? undefined : await findSession(access, token);
    const who = token === undefined || session ? undefined : await findHalfOpen(access, token);
    if (session?.kind === 'staff') {
      c.set('staff', session);
      c.set('provenAt', session.provenAt);
      c.set('halfOpen', undefined);
    } else if (token !== undefined && who?.awaits === 'set-up') {
      c.set('staff', who);
      // Such a session lasts a quarter of an hour from the factor that opened it, and has nothing to show before this one is set up.
      c.set('provenAt', access.clock.now());
      c.set('halfOpen', { who, token });
    } else throw new DomainError('access.signed-out');
    c.set('language', c.get('staff').language);
    return next();
  };
  handlers.set(handler, 'staff');
  return handler;
}

/**
 * Lets on who has shown a factor in the last ten minutes: before factors are changed, whoever merely sits at the machine is asked. Put it after the session.
 * @throws DomainError `access.proof-needed`, which the page turns into the question for one
 */
export function requireProof(): MiddlewareHandler<HttpEnv & ProvenVariables> {
  return async (c, next) => {
    if (!isProven(c.get('provenAt'), c.get('server').access.clock.now())) throw new DomainError('access.proof-needed');
    return next();
  };
}

/**
 * Lets in a client's contact; `c.get('person')` then says who it is. With `code: true` only while the session has shown a one-time code: that
 * is for documents, agreement, payroll and amounts, which the link alone must not open.
 */
export function requirePerson({ code = false }: { code?: boolean } = {}): MiddlewareHandler<HttpEnv & PersonVariables> {
  const handler: MiddlewareHandler<HttpEnv & PersonVariables> = async (c, next) => {
    const token = readSessionCookie(c as unknown as Context<HttpEnv>, 'person');
    const session = token === undefined ? undefined : await findSession(c.get('server').access, token);
    if (token === undefined || session?.kind !== 'person') throw new DomainError('access.signed-out');
    c.set('person', session);
    c.set('personToken', token);
    c.set('language', session.language);
    if (code && session.openedUntil === undefined) throw new DomainError('access.code-needed');
    return next();
  };
  handlers.set(handler, 'person');
  return handler;
}

export type RequiredSession = 'staff' | 'person';

const handlers = new WeakMap<object, RequiredSession>();

/** Whose session a middleware asks for, for the description of the API; undefined when it is another one. */
export function requiredSession(middleware: unknown): RequiredSession | undefined {
  return typeof middleware === 'function' ? handlers.get(middleware) : undefined;
}
