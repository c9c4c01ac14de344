import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { HttpEnv } from './http-env.ts';

/** One answered request, for whoever counts. The route is as it is described, so that no id and nothing that somebody typed is in it. */
export interface ObservedRequest {
  method: string;
  route: string;
  status: number;
  seconds: number;
  requestId: string;
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
    });
  };
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
