import { createMiddleware } from 'hono/factory';
import type { HttpEnv } from './http-env.ts';

/**
 * What a page may do. Everything comes from this server; pictures may also be made on the spot (a photo before it is sent). Styles that a
 * component writes at run time carry the nonce of this one answer; scripts are files only.
 */
export function pagePolicy(nonce?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${nonce === undefined ? '' : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What the worker of the client's page may do: fetch from here. */
export const WORKER_POLICY = "default-src 'none'; connect-src 'self'";

/** What is no page may do nothing at all, should a browser be led to show it as one. */
const ANSWER_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Headers on every answer, also on refusals and failures. A route that sets its own policy or caching keeps it. */
export const securityHeaders = createMiddleware<HttpEnv>(async (c, next) => {
  await next();
  const { headers } = c.res;
  const orElse = (name: string, value: string): void => {
    if (!headers.has(name)) headers.set(name, value);
  };
  orElse('Content-Security-Policy', ANSWER_POLICY);
  if (c.req.path.startsWith('/api/')) orElse('Cache-Control', 'no-store');
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('X-Frame-Options', 'DENY');
  headers.set('Referrer-Policy', 'no-referrer');
  headers.set('X-Robots-Tag', 'noindex, nofollow');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  headers.set('Permissions-Policy', 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()');
  headers.set('X-Request-Id', c.get('requestId'));
  if (c.get('server').isHttps) headers.set('Strict-Transport-Security', 'max-age=31536000');
});
