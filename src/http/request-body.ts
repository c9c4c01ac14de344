import type { ByteStream } from '../files/file-store.ts';
import type { HttpEnv } from './http-env.ts';

/**
 * The body of a request as it comes. Where there is a socket the bytes are taken straight from it: the web's stream would copy each piece once more, and the
 * collecting of what was copied takes as long as the storing. Whoever stops in the middle leaves the rest where it is, to be read to its end.
 */
export function bodyOf({ env, req }: { env?: HttpEnv['Bindings']; req: { raw: Request } }): ByteStream | null {
  const incoming = env?.incoming;
  return incoming === undefined ? req.raw.body : incoming.iterator({ destroyOnReturn: false });
}
