import { describe, expect, test } from 'vitest';
import { isPlainOutside, readNetworkSettings } from './network-settings.ts';

describe('TRUSTED_PROXIES', () => {
  const trusts = (list: string, address: string): boolean =>
    readNetworkSettings({ TRUSTED_PROXIES: list }).trustedProxies.check(
      address,
      address.includes(':') ? 'ipv6' : 'ipv4',
    );

  test.each([
    ['', '10.0.0.5', false],
    ['10.0.0.5', '10.0.0.5', true],
    ['10.0.0.5', '10.0.0.6', false],
    [' 10.0.0.5 , 172.16.0.0/12 ,', '172.31.255.255', true],
    ['172.16.0.0/12', '172.32.0.0', false],
    ['fd00:1::/64', 'fd00:1::9', true],
    ['fd00:1::/64', 'fd00:2::9', false],
    ['2001:db8::7', '2001:db8::7', true],
  ])('of %j holds %s: %s', (list, address, expected) => {
    expect(trusts(list, address)).toBe(expected);
  });

  test.each(['proxy.kontor.no', '10.0.0.5/33', '10.0.0.0/', '10.0.0.0/8/8', '10.0.0', 'fd00::/129', '10.0.0.0/-1'])(
    'is refused with %s in it',
    (entry) => {
      expect(() => readNetworkSettings({ TRUSTED_PROXIES: `10.0.0.5,${entry}` })).toThrow(
        `TRUSTED_PROXIES has "${entry}", but it is a list of IP addresses and ranges, for example 10.0.0.5, 172.16.0.0/12.`,
      );
    },
  );

  test.each(['0.0.0.0/0', '::/0'])('never trusts everybody: %s', (entry) => {
    expect(() => readNetworkSettings({ TRUSTED_PROXIES: entry })).toThrow('every address there is');
  });
});

describe('LISTEN_ADDRESS', () => {
  test('is one address, or none is set', () => {
    expect(readNetworkSettings({}).listenAddress).toBeUndefined();
    expect(readNetworkSettings({ LISTEN_ADDRESS: ' 127.0.0.1 ' }).listenAddress).toBe('127.0.0.1');
    expect(readNetworkSettings({ LISTEN_ADDRESS: '::1' }).listenAddress).toBe('::1');
    for (const wrong of ['localhost', '127.0.0.1:4180', '10.0.0.0/8']) {
      expect(() => readNetworkSettings({ LISTEN_ADDRESS: wrong })).toThrow(`LISTEN_ADDRESS is "${wrong}"`);
    }
  });
});

test.each([
  ['http://localhost:4180', false],
  ['http://127.0.0.1:4180', false],
  ['http://[::1]:4180', false],
  ['https://takt.kontor.no', false],
  ['http://takt.kontor.no', true],
  ['http://192.168.1.20:4180', true],
])('whoever runs Takt is warned at %s: %s', (publicUrl, expected) => {
  expect(isPlainOutside(publicUrl)).toBe(expected);
});
