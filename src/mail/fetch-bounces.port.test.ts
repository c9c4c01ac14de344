import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRunDovecot, onDovecot, startDovecot, type Dovecot } from './dovecot.testdata.ts';
import { fetchBounces } from './fetch-bounces.ts';

describe('a mailbox that cannot be reached', () => {
  it('is an answer, not an exception', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    await new Promise((resolve) => server.close(resolve));
    const found = await fetchBounces({ imapUrl: `imap://a:b@127.0.0.1:${port}`, timeoutMs: 500 }, async () => {});
    expect(found).toEqual({ unreachable: expect.any(String), handled: 0 });
  });

  it('with an address that is none is refused without repeating the password', async () => {
    await expect(fetchBounces({ imapUrl: 'http://a:secret@x' }, async () => {})).rejects.toMatchObject({
      code: 'mail.imap-url',
      details: {},
    });
  });
});

describe.skipIf(!canRunDovecot)(onDovecot('a mailbox on Dovecot'), () => {
  let dovecot: Dovecot;
  let imapUrl: string;
  beforeAll(async () => {
    dovecot = await startDovecot();
    imapUrl = dovecot.imapUrl;
  });
  afterAll(() => dovecot.stop());

  const deliver = (name: string) => dovecot.deliver(name, `Subject: ${name}\r\n\r\nbody of ${name}\r\n`);
  const handledFiles = () => dovecot.count('Takt.behandlet');

  it('is read mail by mail; what was taken is moved, what failed stays and comes again', async () => {
    for (const name of ['one', 'two', 'three']) await deliver(name);
    const seen: string[] = [];
    const take = async (raw: Uint8Array) => {
      const subject = /Subject: (\w+)/.exec(Buffer.from(raw).toString())![1]!;
      seen.push(subject);
      if (subject === 'two' && seen.filter((name) => name === 'two').length === 1) throw new Error('database is away');
    };
    expect(await fetchBounces({ imapUrl }, take)).toEqual({
      handled: 2,
      failed: [{ uid: expect.any(Number), reason: 'database is away' }],
    });
    expect(await handledFiles()).toBe(2);
    await deliver('four');
    expect(await fetchBounces({ imapUrl }, take)).toEqual({ handled: 2, failed: [] });
    expect(await handledFiles()).toBe(4);
    expect(seen.toSorted()).toEqual(['four', 'one', 'three', 'two', 'two']);
    expect(await fetchBounces({ imapUrl }, take)).toEqual({ handled: 0, failed: [] });
  });

  it('takes no more than asked at once, and says when the password is wrong', async () => {
    for (let number = 0; number < 5; number++) await deliver(`many${number}`);
    const none = async () => {};
    expect(await fetchBounces({ imapUrl, limit: 2 }, none)).toEqual({ handled: 2, failed: [] });
    expect(await fetchBounces({ imapUrl, limit: 100 }, none)).toEqual({ handled: 3, failed: [] });
    expect(await fetchBounces({ imapUrl: imapUrl.replace('p%40ss', 'wrong') }, none)).toMatchObject({
      unreachable: expect.any(String),
    });
  });
});
