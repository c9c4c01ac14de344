import { BlockList } from 'node:net';
import { describe, expect, test } from 'vitest';
import { clientAddressOf, subscriberOf } from './client-address.ts';
import { codeOfDatabaseError } from './database-problem.ts';
import { isSameOrigin } from './origin-check.ts';
import { languageOf } from './request-language.ts';

describe('the language of a request', () => {
  test.each([
    [undefined, 'nb'],
    ['', 'nb'],
    ['nb', 'nb'],
    ['nb-NO,nb;q=0.9,en;q=0.8', 'nb'],
    ['no', 'nb'],
    ['nn-NO', 'nb'],
    ['en', 'en'],
    ['en-US,en;q=0.9,nb;q=0.8', 'en'],
    ['pl,en;q=0.5', 'en'],
    ['pl', 'nb'],
    ['*', 'nb'],
    ['nb;q=0.3, en;q=0.7', 'en'],
    ['en;q=0, nb;q=0.1', 'nb'],
    ['en;q=nonsense', 'nb'],
    [`${'x,'.repeat(100_000)}en`, 'nb'],
  ])('%.40s is %s', (accepted, language) => {
    expect(languageOf(accepted)).toBe(language);
  });
});

describe('the address that a request is counted against', () => {
  const from = (remoteAddress: string, forwarded?: string) =>
    clientAddressOf({
      env: { incoming: { socket: { remoteAddress } } } as never,
      req: { header: () => forwarded },
    });

  test.each([
    ['203.0.113.7', undefined, '203.0.113.7'],
    // A stranger writes the header himself: it is not believed.
    ['203.0.113.7', '198.51.100.1', '203.0.113.7'],
    // The proxy on this machine adds whom it saw at the end.
    ['127.0.0.1', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    ['::1', '203.0.113.7', '203.0.113.7'],
    ['::ffff:127.0.0.1', '203.0.113.7', '203.0.113.7'],
    ['127.0.0.1', undefined, '127.0.0.1'],
    ['127.0.0.1', '', '127.0.0.1'],
    ['::ffff:203.0.113.7', undefined, '203.0.113.7'],
  ])('from %s with %j is %s', (peer, forwarded, expected) => {
    expect(from(peer, forwarded)).toBe(expected);
  });

  test.each([
    ['10.0.0.5', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    ['::ffff:10.0.0.5', '203.0.113.7', '203.0.113.7'],
    ['172.16.4.9', '203.0.113.7', '203.0.113.7'],
    // One proxy behind another: both are ours, the one before them is not.
    ['127.0.0.1', '198.51.100.1, 203.0.113.7, 10.0.0.5', '203.0.113.7'],
    ['10.0.0.5', '203.0.113.7, 172.16.4.9, 127.0.0.1', '203.0.113.7'],
    ['fd00:1::7', '2001:db8:1:2:3::4, fd00:1::8', '2001:db8:1:2::/64'],
    // A stranger who writes one of ours into the header stands further left.
    ['10.0.0.5', '10.0.0.5, 203.0.113.7', '203.0.113.7'],
    // Outside the range, and beside the one address: not believed.
    ['172.32.0.1', '203.0.113.7', '172.32.0.1'],
    ['10.0.0.6', '203.0.113.7', '10.0.0.6'],
    // Nobody but ours: whoever began it.
    ['10.0.0.5', '172.16.4.9, 127.0.0.1', '172.16.4.9'],
    ['10.0.0.5', undefined, '10.0.0.5'],
    // What is no address is nobody of ours.
    ['10.0.0.5', 'unknown', 'unknown'],
  ])('with trusted proxies, from %s with %j is %s', (remoteAddress, forwarded, expected) => {
    const trustedProxies = new BlockList();
    trustedProxies.addAddress('10.0.0.5');
    trustedProxies.addSubnet('172.16.0.0', 12);
    trustedProxies.addSubnet('fd00:1::', 64, 'ipv6');
    const address = clientAddressOf({
      env: { incoming: { socket: { remoteAddress } } } as never,
      req: { header: () => forwarded },
      var: { server: { trustedProxies } },
    });
    expect(address).toBe(expected);
  });

  test.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('of IPv6 %s is its subscriber %s', (address, subscriber) => {
    expect(subscriberOf(address)).toBe(subscriber);
  });

  test('is one for all where there is no socket', () => {
    expect(clientAddressOf({ req: { header: () => '203.0.113.7' } })).toBe('unknown');
  });
});

describe('an origin', () => {
  test.each([
    ['https://takt.example', 'https://takt.example', true],
    ['https://TAKT.example', 'https://takt.example', true],
    ['https://takt.example:443', 'https://takt.example', true],
    ['https://takt.example', 'https://takt.example/byra', true],
    ['https://takt.example.', 'https://takt.example', false],
    ['http://localhost:4180', 'https://takt.example', false],
    ['file://', 'https://takt.example', false],
  ])('%s against %s: %s', (origin, publicUrl, same) => {
    expect(isSameOrigin(origin, publicUrl)).toBe(same);
  });
});

describe('an error of the database', () => {
  test.each([
    [{ code: '22021' }, 'request.unreadable-text'],
    [{ code: '40001' }, 'server.busy'],
    [{ code: '08006' }, 'server.busy'],
    [{ code: '53300' }, 'server.busy'],
    [{ code: 'ECONNREFUSED' }, 'server.busy'],
    [new Error('timeout exceeded when trying to connect'), 'server.busy'],
    [new Error('Connection terminated due to connection timeout'), 'server.busy'],
    [{ code: '23505' }, 'server.failed'],
    [new Error('x'), 'server.failed'],
    [null, 'server.failed'],
    [undefined, 'server.failed'],
    ['text', 'server.failed'],
  ])('%o is %s', (error, code) => {
    expect(codeOfDatabaseError(error)).toBe(code);
  });
});
