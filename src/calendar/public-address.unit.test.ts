import { expect, it } from 'vitest';
import { isPublicAddress } from './public-address.ts';

it.each([
  ['52.97.183.162', true],
  ['142.250.74.46', true],
  ['2a00:1450:400f:80c::200e', true],
  ['2603:1026:c0d::2', true],
  ['126.255.255.255', true],
  ['128.0.0.1', true],
  ['127.0.0.1', false],
  ['127.255.255.255', false],
  ['0.0.0.0', false],
  ['10.1.2.3', false],
  ['172.15.255.255', true],
  ['172.16.0.1', false],
  ['172.31.255.255', false],
  ['172.32.0.1', true],
  ['192.168.1.1', false],
  // Where clouds tell a machine its keys.
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['100.128.0.1', true],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::', false],
  ['fe80::1', false],
  ['fe80::1%eth0', false],
  ['2a00:1450::1%eth0', false],
  ['fc00::1', false],
  ['fd12:3456::1', false],
  ['ff02::1', false],
  // IPv4 in the clothes of IPv6.
  ['::ffff:127.0.0.1', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['2001:0:1::1', false],
  ['2001:db8::1', false],
  ['localhost', false],
  ['', false],
])('%s: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});
