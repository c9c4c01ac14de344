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
