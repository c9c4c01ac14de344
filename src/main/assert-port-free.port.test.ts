import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { assertPortFree } from './assert-port-free.ts';

test('a port that somebody has is told of with what to do, and one that is free stays free', async () => {
  const holder = net.createServer().listen(0);
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  await expect(assertPortFree(port)).rejects.toThrow(`Port ${port} is taken.`);
  holder.close();
  await once(holder, 'close');
  await assertPortFree(port);
  await assertPortFree(port);
});

test('an address that this machine does not have is told of, and one of its own is tried alone', async () => {
  // Kept for documents (RFC 5737): no machine has it.
  await expect(assertPortFree(0, '192.0.2.7')).rejects.toThrow('LISTEN_ADDRESS is 192.0.2.7');
  const holder = net.createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  await expect(assertPortFree(port, '127.0.0.1')).rejects.toThrow(`Port ${port} is taken.`);
  holder.close();
  await once(holder, 'close');
});
