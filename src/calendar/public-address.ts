import { BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * Whether an IP address is one of the open internet. Whoever types an address of a calendar must not make Takt ask its own machine, its network, or the address at which a
 * cloud tells a machine its keys (IANA's registers of special-purpose addresses, RFC 6890; read 29 November 2026).
 *
 * Of IPv6 only what is given out (2000::/3) counts, less what leads to an IPv4 address or to nobody: so a form that nobody thought of is refused.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !notPublic.check(address, 'ipv4');
  // A part for the interface (`%eth0`) belongs to addresses of the own network alone.
  if (!isIPv6(address) || address.includes('%')) return false;
  return given.check(address, 'ipv6') && !notPublic.check(address, 'ipv6');
}

const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');

const notPublic = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  notPublic.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  notPublic.addSubnet(net, prefix, 'ipv6');
