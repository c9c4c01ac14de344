import { createMiddleware } from 'hono/factory';
import type { HttpEnv } from './http-env.ts';

/** More is not waited for: whoever sends it loses the connection, and with it perhaps the answer. */
const bytesMax = 64_000_000;

/**
 * Lets a request that is refused come to its end before it is answered. A photo on a slow line is refused (the session has ended, the file is too large)
 * while most of it is still on its way; were the connection closed on it, many a telephone would lose the answer with it, take the line for
 * broken, and send the same photo for ever. What comes is thrown away as it comes.
 */
export const readToEnd = createMiddleware<HttpEnv>(async (c, next) => {
  await next();
  // Requests that were made without a socket have nothing on its way.
  if (c.res.status < 400 || c.env?.incoming === undefined || c.env.incoming.complete) return;
  const { body } = c.req.raw;
  if (body === null || body.locked) return;
  const reader = body.getReader();
  try {
    for (let bytes = 0; bytes < bytesMax;) {
      const { done, value } = await reader.read();
      if (done) return;
      bytes += value.byteLength;
    }
  } catch {
    // The line broke: there is nobody left to answer.
  } finally {
    reader.releaseLock();
  }
});
