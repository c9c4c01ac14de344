import { isIP, type BlockList } from 'node:net';
import type { HttpEnv } from './http-env.ts';

/** As much of the request as is looked at. */
export interface AddressedRequest {
  env?: HttpEnv['Bindings'] | undefined;
  req: { header(name: string): string | undefined };
  var?: { server?: { trustedProxies?: BlockList | undefined } };
}

/**
 * Whom to count a request against: the last address that is no proxy of ours. Where a proxy on this machine or one that is trusted asks, its header is read from
 * the end, and the first address in it that is none of ours is whom it saw; what a stranger writes into the header himself stands further left, or comes from an
 * address that is not trusted, and is not believed. An IPv6 subscriber has a whole /64.
 *
 * Example: with 10.0.0.5 trusted, `X-Forwarded-For: 198.51.100.1, 203.0.113.7` from 10.0.0.5 is 203.0.113.7.
 */
export function clientAddressOf(c: AddressedRequest): string {
  const peer = c.env?.incoming?.socket.remoteAddress ?? 'unknown';
  const trusted = c.var?.server?.trustedProxies;
  if (!isOurs(peer, trusted)) return subscriberOf(peer);
  const noted = (c.req.header('X-Forwarded-For') ?? '')
    .split(',')
    .map((address) => address.trim().slice(0, 64))
    .filter(Boolean);
  const counted = noted.findLast((address) => !isOurs(address, trusted)) ?? noted[0] ?? peer;
  return subscriberOf(counted);
}

function isOurs(address: string, trusted: BlockList | undefined): boolean {
  if (isLoopback(address)) return true;
  const plain = withoutMapping(address);
  const family = isIP(plain);
  return family !== 0 && (trusted?.check(plain, family === 4 ? 'ipv4' : 'ipv6') ?? false);
}

/** An IPv4 address, as a socket for both kinds writes it: `::ffff:203.0.113.7`. */
function withoutMapping(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

export function subscriberOf(address: string): string {
  const plain = withoutMapping(address);
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
