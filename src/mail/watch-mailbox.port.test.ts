import { createHash } from 'node:crypto';
import { ImapFlow } from 'imapflow';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../../tests/support/until.ts';
import { startCuttingWire, type CuttingWire } from './cutting-wire.testdata.ts';
import { canRunDovecot, onDovecot, startDovecot, type Dovecot } from './dovecot.testdata.ts';
import { watchMailbox, type WaitingMail, type WatchMailboxOptions } from './watch-mailbox.ts';

const kept = 'Takt.Mottatt';
const unread = 'Takt.Ikke lest';

/** Watches until stopped, and remembers what was told and taken. */
function watch(imapUrl: string, options: Partial<WatchMailboxOptions> = {}) {
  const stopping = new AbortController();
  const troubles: string[] = [];
  /** The subjects of mails that were read whole, in the order they were taken. */
  const taken: string[] = [];
  const sums: string[] = [];
  const keep = async (mail: WaitingMail) => {
    const whole = await readWhole(mail);
    taken.push(/^Subject: (.*)\r?$/m.exec(whole.toString())?.[1] ?? '');
    sums.push(createHash('sha256').update(whole).digest('hex'));
    return 'kept' as const;
  };
  const running = watchMailbox({
    imapUrl,
    keep,
    signal: stopping.signal,
    onTrouble: (error) => troubles.push(error.message),
    maxBytes: 1_000_000,
    firstPauseMs: 20,
    longestPauseMs: 100,
    ...options,
  });
  const stop = async () => {
    stopping.abort();
    await running;
  };
  return { taken, sums, troubles, stop };
}

async function readWhole(mail: WaitingMail): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of mail.open()) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('a mailbox that cannot be reached', () => {
  it('is told once, and tried again until it is there no more to be tried', async () => {
    const wire = await startCuttingWire(9);
    const { troubles, stop } = watch(`imap://a:b@127.0.0.1:${wire.port}`, { timeoutMs: 500 });
    await until('told', async () => troubles.length > 0);
    await stop();
    expect(troubles).toHaveLength(1);
    expect(troubles[0]).toMatch(/^the mailbox for incoming mail: /);
    await wire.close();
  });
});

describe.skipIf(!canRunDovecot)(onDovecot('a mailbox on Dovecot'), () => {
  let dovecot: Dovecot;
  let wire: CuttingWire;
  let imapUrl: string;
  const running: { stop(): Promise<void> }[] = [];

  beforeAll(async () => void (dovecot = await startDovecot()), 15_000);
  afterAll(() => dovecot.stop());
  beforeEach(async () => {
    await dovecot.empty();
    wire = await startCuttingWire(dovecot.port);
    imapUrl = dovecot.imapUrl.replace(`:${dovecot.port}`, `:${wire.port}`);
  });
  afterEach(async () => {
    for (const watching of running.splice(0)) await watching.stop();
    await wire.close();
  });

  const start = (options?: Partial<WatchMailboxOptions>, url = imapUrl) => {
    const watching = watch(url, options);
    running.push(watching);
    return watching;
  };
  const mail = (subject: string, more = '') =>
    `Message-ID: <${subject}@bygg.example>\r\nFrom: kari@bygg.example\r\nSubject: ${subject}\r\n${more}\r\nHei ${subject}\r\n`;
  const deliver = (subject: string, text = mail(subject)) => dovecot.deliver(subject, text);
  /** Twice in a row: a glance while the server renames a file sees it twice. */
  const allKept = (count: number) =>
    until(`${count} kept`, async () => (await dovecot.count(kept)) === count && (await dovecot.count(kept)) === count);
  /** A move is a link in the new folder and then the end of the old one; a glance in between sees both. */
  const inboxIs = (count: number) => until(`${count} left`, async () => (await dovecot.count('')) === count);
  const isListening = () => until('listening', async () => wire.commands.at(-1) === 'IDLE');

  it('has its folders made, and is emptied in the order of arrival; nothing is deleted', async () => {
    for (const subject of ['one', 'two', 'three']) await deliver(subject);
    const { taken, troubles } = start();
    await allKept(3);
    expect(taken).toHaveLength(3);
    expect(taken.toSorted()).toEqual(['one', 'three', 'two']);
    await inboxIs(0);
    expect(troubles).toEqual([]);
  });

  it('tells of a mail while it is listened to, and of two at once', async () => {
    const { taken } = start();
    await isListening();
    await deliver('first');
    await allKept(1);
    await isListening();
    await Promise.all([deliver('second'), deliver('third')]);
    await allKept(3);
    expect(taken.toSorted()).toEqual(['first', 'second', 'third']);
    expect(wire.commands.filter((command) => command === 'LOGIN' || command === 'AUTHENTICATE')).toHaveLength(1);
  });

  it('is listened to anew now and then, on the same connection', async () => {
    start({ listenMs: 30 });
    await until('three times', async () => wire.commands.filter((command) => command === 'IDLE').length >= 3);
    expect(wire.commands.filter((command) => command === 'LOGIN' || command === 'AUTHENTICATE')).toHaveLength(1);
  });

  it('gives a mail with its beginning, size and time, whole, and as often as it is asked', async () => {
    const text = mail('big', 'Received: from a by b\r\n') + 'x'.repeat(78).concat('\r\n').repeat(9000);
    const sum = createHash('sha256').update(text).digest('hex');
    const found: object[] = [];
    start({
      keep: async (given) => {
        const sums: string[] = [];
        for (let time = 0; time < 2; time++)
          sums.push(
            createHash('sha256')
              .update(await readWhole(given))
              .digest('hex'),
          );
        const head = Buffer.from(given.head).toString();
        found.push({ sums, sizeBytes: given.sizeBytes, storedAt: given.storedAt, begins: text.startsWith(head) });
        return 'kept';
      },
    });
    await isListening();
    await deliver('big', text);
    await allKept(1);
    expect(found).toEqual([{ sums: [sum, sum], sizeBytes: text.length, storedAt: expect.any(Date), begins: true }]);
  });

  it('puts a mail that is too large aside unread, and what the taker says can never be taken', async () => {
    await deliver('large', mail('large') + 'x'.repeat(2000));
    await deliver('nobody');
    const seen: number[] = [];
    const { troubles } = start({
      maxBytes: 1000,
      keep: async ({ sizeBytes }) => {
        seen.push(sizeBytes);
        return { unread: 'it went to no address of ours' };
      },
    });
    await until('put aside', async () => (await dovecot.count(unread)) === 2 && troubles.length === 2);
    expect(seen).toHaveLength(1);
    expect(troubles.toSorted()).toEqual([
      expect.stringMatching(/^a mail was put aside in Takt\/Ikke lest: it has \d+ bytes, and 1000 are taken$/),
      'a mail was put aside in Takt/Ikke lest: it went to no address of ours',
    ]);
    expect(await dovecot.count(kept)).toBe(0);
  });

  it('a mail that always fails holds no other up, and is put aside when it has failed often enough', async () => {
    const tried: string[] = [];
    const { troubles } = start({
      attemptsMax: 3,
      firstPauseMs: 5,
      longestPauseMs: 5,
      keep: async (given) => {
        const subject = /^Subject: (.*)\r$/m.exec(Buffer.from(given.head).toString())![1]!;
        tried.push(subject);
        if (subject === 'poison') throw new Error('cannot be read');
        return 'kept';
      },
    });
    await deliver('poison');
    await until('tried', async () => tried.length > 4);
    // Alone it may be as little to blame as anything else, so it stays.
    expect(await dovecot.count('')).toBe(1);
    for (let number = 1; number <= 3; number++) {
      await deliver(`good${number}`);
      await allKept(number);
    }
    await until('put aside', async () => (await dovecot.count(unread)) === 1 && troubles.length === 2);
    await inboxIs(0);
    expect(troubles).toEqual([
      'a mail could not be taken and will be tried again',
      'a mail could not be taken and failed too often and was put aside in Takt/Ikke lest',
    ]);
  });

  it('while nothing can be taken everything stays, and is taken when it can be', async () => {
    let databaseIsAway = true;
    let failures = 0;
    const taken = new Set<string>();
    start({
      attemptsMax: 2,
      keep: async (given) => {
        if (databaseIsAway && (failures += 1) > 0) throw new Error('database is away');
        taken.add((await readWhole(given)).toString());
        return 'kept';
      },
    });
    for (const subject of ['one', 'two', 'three']) await deliver(subject);
    await until('failed often', async () => failures >= 12);
    expect(await dovecot.count('')).toBe(3);
    databaseIsAway = false;
    await allKept(3);
    expect(taken.size).toBe(3);
  });

  it('mails are known by nothing that they say of themselves: same Message-IDs and none are all offered', async () => {
    const twin = (text: string) => `Message-ID: <same@x>\r\nSubject: twin\r\n\r\n${text}\r\n`;
    await deliver('twin1', twin('one'));
    await deliver('twin2', twin('two'));
    await deliver('twin3', twin('two'));
    await deliver('none', 'Subject: none\r\n\r\nHei\r\n');
    await deliver('empty', '');
    const { sums } = start();
    await allKept(5);
    expect(sums).toHaveLength(5);
    expect(new Set(sums).size).toBe(4);
  });

  it('a folder that was made anew, with the same numbers, is emptied like any other', async () => {
    const other = new ImapFlow({
      host: '127.0.0.1',
      port: dovecot.port,
      secure: false,
      auth: { user: 'office', pass: 'p@ss' },
      logger: false,
    });
    await other.connect();
    const make = async (subject: string) => {
      await other.mailboxCreate('Inn');
      await other.append('Inn', mail(subject));
      const status = await other.status('Inn', { uidValidity: true });
      return status && status.uidValidity;
    };
    const first = await make('before');
    const { taken } = start({ listenMs: 100 }, `${imapUrl}/Inn`);
    await allKept(1);
    await other.mailboxDelete('Inn');
    const second = await make('after');
    await until('both taken', async () => taken.length >= 2);
    await allKept(2);
    expect(taken).toEqual(['before', 'after']);
    expect(second).not.toBe(first);
    await other.logout();
  });

  it('a connection that is cut at any command, before or after it was carried out, loses nothing', async () => {
    const subjects = ['one', 'two', 'three'];
    for (const when of ['before', 'after'] as const) {
      let passed = false;
      for (let at = 0; !passed; at++) {
        await dovecot.empty();
        for (const subject of subjects) await deliver(subject);
        wire.commands = [];
        wire.cut = (_command, index) => (index === at ? when : 'pass');
        const watching = watch(imapUrl, { firstPauseMs: 1, longestPauseMs: 5 });
        await allKept(3);
        await inboxIs(0);
        await watching.stop();
        expect(new Set(watching.taken)).toEqual(new Set(subjects));
        // At worst the one mail that was being taken is offered twice.
        expect(watching.taken.length).toBeLessThanOrEqual(4);
        expect(await dovecot.count(unread)).toBe(0);
        passed = at >= wire.commands.length - 1;
      }
      expect(wire.commands.length).toBeGreaterThan(12);
    }
  }, 120_000);

  it('a connection that ends while it is listened to is made again', async () => {
    const { taken } = start();
    await isListening();
    wire.cutAll();
    await deliver('after the cut');
    await allKept(1);
    expect(taken).toEqual(['after the cut']);
  });

  it('may be watched by two at once: all of it is taken, and at worst a copy too many is kept', async () => {
    const subjects = Array.from({ length: 20 }, (_, number) => `mail${number}`);
    const both = [start(), start()];
    for (const subject of subjects) await deliver(subject);
    const taken = () => new Set(both.flatMap((watching) => watching.taken));
    await until('all taken', async () => taken().size === 20);
    await inboxIs(0);
    for (const watching of both) await watching.stop();
    expect(taken()).toEqual(new Set(subjects));
    expect(both.flatMap(({ troubles }) => troubles)).toEqual([]);
    // IMAP has no lock: who moves the same mail at the same moment makes two of it.
    expect(await dovecot.count(kept)).toBeGreaterThanOrEqual(20);
    expect(await dovecot.count(unread)).toBe(0);
  });

  it('stops after the mail it is in the middle of', async () => {
    await deliver('slow');
    await deliver('next');
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const watching = watch(imapUrl, {
      keep: async () => {
        begin();
        await released;
        return 'kept';
      },
    });
    await begun;
    const stopped = watching.stop();
    release();
    await stopped;
    expect(await dovecot.count(kept)).toBe(1);
    expect(await dovecot.count('')).toBe(1);
  });
});
