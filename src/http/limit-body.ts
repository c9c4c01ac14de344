import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { DomainError } from '../domain/kernel/index.ts';
import type { HttpEnv } from './http-env.ts';

/** Nobody writes a megabyte by hand. */
export const BODY_BYTES_MAX = 1_000_000;

/**
 * Refuses a body that is too large before it is read, or while it arrives when its length was not told. Paths that take files are named by
 * their module; they must hold their own limit while they stream.
 */
export function limitBody(largeBodies: readonly RegExp[]): MiddlewareHandler<HttpEnv> {
  const limit = limitBodyTo(BODY_BYTES_MAX);
  return (c, next) => (largeBodies.some((pattern) => pattern.test(c.req.path)) ? next() : limit(c, next));
}

/** The limit of one route whose bodies may be larger than others'. Its path stands in `largeBodies`. */
export function limitBodyTo(maxBytes: number): MiddlewareHandler<HttpEnv> {
  return bodyLimit({
    maxSize: maxBytes,
    onError: () => {
      throw new DomainError('request.too-large', { maxBytes });
    },
  });
}
