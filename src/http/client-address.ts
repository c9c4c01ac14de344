import type { HttpEnv } from './http-env.ts';

/** As much of the request as is looked at. */
export interface AddressedRequest {
  env?: HttpEnv['Bindings'] | undefined;
  req: { header(name: string): string | undefined };
}

/**
 * Whom to count a request against. Behind a proxy on the same machine it is the last address that the proxy noted; what a stranger writes into
 * that header himself stands further left, or comes from no loopback address, and is not believed. An IPv6 subscriber has a whole /64.
 */
export function clientAddressOf(c: AddressedRequest): string {
  const peer = c.env?.incoming?.socket.remoteAddress ?? 'unknown';
  const noted = c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim();
  return subscriberOf(isLoopback(peer) && noted ? noted.slice(0, 64) : peer);
}

export function subscriberOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  const groups = tail === undefined ? before : [...before, ...zeros, ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.replace(/^::ffff:/i, '').startsWith('127.');
}

/** Whether this very machine asks for itself. What comes through a proxy bears a header that says so, or the proxy is not one for Takt. */
export function isDirectlyFromHere(c: AddressedRequest): boolean {
  const peer = c.env?.incoming?.socket.remoteAddress;
  const isForwarded = [
    'X-Forwarded-For',
    'X-Forwarded-Proto',
    'X-Forwarded-Host',
    'Forwarded',
    'Via',
    'X-Real-IP',
  ].some((name) => c.req.header(name) !== undefined);
  return peer !== undefined && isLoopback(peer) && !isForwarded;
}
