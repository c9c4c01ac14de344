import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { HttpEnv, PersonVariables, StaffVariables } from './http-env.ts';

/** One answered request, for whoever counts. The route is as it is described, so that no id and nothing that somebody typed is in it. */
export interface ObservedRequest {
  method: string;
  route: string;
  status: number;
  seconds: number;
  requestId: string;
  /** What was wrong, as the answer said it. */
  code?: string;
  /** Whose session it was: a role of staff, or `client`; undefined where nobody was signed in. */
  role?: string;
}

export function observeRequests(observe: (request: ObservedRequest) => void): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const begunAt = performance.now();
    await next();
    // The front ends' `*` matches everything and stands last.
    const matched = matchedRoutes(c).find(({ method }) => method !== 'ALL');
    observe({
      method: methods.has(c.req.method) ? c.req.method : 'OTHER',
      route: matched?.path.replace(/:(\w+)(\{[^/]*\})?/g, '{$1}') ?? 'none',
      status: c.res.status,
      seconds: (performance.now() - begunAt) / 1000,
      requestId: c.get('requestId'),
      ...whatWasWrong(c),
      ...whoseSession(c as unknown as Context<SignedInEnv>),
    });
  };
}

function whatWasWrong(c: Context<HttpEnv>): { code?: string } {
  const code = c.get('problemCode');
  return code === undefined ? {} : { code };
}

/** Routes that ask for a session say whose it is, also where they then refuse. */
interface SignedInEnv {
  Variables: Partial<StaffVariables['Variables'] & PersonVariables['Variables']>;
}

function whoseSession(c: Context<SignedInEnv>): { role?: string } {
  const role = c.get('staff')?.role ?? (c.get('person') ? 'client' : undefined);
  return role === undefined ? {} : { role };
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
