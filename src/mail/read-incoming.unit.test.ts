import { describe, expect, it } from 'vitest';
import { readIncoming, type IntakeAddressing } from './read-incoming.ts';

const read = (lines: readonly string[], options: Partial<IntakeAddressing> & { storedAt?: Date } = {}) =>
  readIncoming(Buffer.from([...lines, '', 'Hei', ''].join('\r\n')), {
    intakeAddress: 'inn@kontor.example',
    authservId: 'mx.kontor.example',
    storedAt: undefined,
    ...options,
  });

describe('where a mail belongs', () => {
  it('is told by the part after the plus, of the envelope first, each once', async () => {
    const { tokens } = await read([
      'Delivered-To: inn+abc234@kontor.example',
      'Received: from x by mx.kontor.example; Fri, 20 Nov 2026 09:00:00 +0100',
      'X-Original-To: INN+Def567@Kontor.example',
      'To: "Regnskap, vårt" <inn+ghj234@kontor.example>, inn+abc234@kontor.example, inn@kontor.example',
      'Cc: Gruppe: inn+kmn234@kontor.example, annen+xyz999@kontor.example, inn+xyz999@annet.example;',
    ]);
    expect(tokens).toEqual(['abc234', 'def567', 'ghj234', 'kmn234']);
  });

  it('is told by all before the @ where a whole domain is the mailbox', async () => {
    const { tokens } = await read(
      ['To: K7m2Pq@inn.kontor.example, post@kontor.example', 'Envelope-To: abc@inn.kontor.example'],
      {
        intakeAddress: '*@inn.kontor.example',
      },
    );
    expect(tokens).toEqual(['abc', 'k7m2pq']);
  });

  it('is told in no time however long a header is that names nobody', async () => {
    const begunAt = performance.now();
    const { tokens } = await read([`X-Original-To: ${'a'.repeat(200_000)}`, 'Envelope-To: inn+abc234@kontor.example']);
    expect(tokens).toEqual(['abc234']);
    expect(performance.now() - begunAt).toBeLessThan(2_000);
  });

  it.each([
    'To: inn+@kontor.example',
    "To: inn+a'b@kontor.example",
    'To: inn+../../x@kontor.example',
    'To: undisclosed-recipients:;',
    'To: <>',
    'Subject: inn+abc234@kontor.example',
  ])('is not told by %s', async (line) => {
    expect((await read([line])).tokens).toEqual([]);
  });
});

describe('a sender', () => {
  const from = 'From: Kari Nord <Kari@Bygg.example>';
  const verified = async (...lines: string[]) => (await read([...lines, from])).senderVerified;

  it('is the one address in From, in lower case', async () => {
    expect((await read([from])).senderAddress).toBe('kari@bygg.example');
    expect((await read(['From: "sjef@bygg.example" <annen@x.example>'])).senderAddress).toBe('annen@x.example');
    expect((await read(['From: a@x.example, b@x.example'])).senderAddress).toBe('');
    expect((await read([from, 'From: b@x.example'])).senderAddress).toBe('');
    expect((await read(['Subject: uten'])).senderAddress).toBe('');
  });

  it.each([
    ['Authentication-Results: mx.kontor.example; dmarc=pass (p=reject) header.from=bygg.example'],
    ['Authentication-Results: MX.kontor.example 1; spf=fail; dmarc=pass header.from=Bygg.example'],
    [
      'Authentication-Results: mx.kontor.example;\r\n\tspf=none smtp.mailfrom=x;\r\n\tdkim=pass header.d=bygg.example header.s=s1',
    ],
    ['Authentication-Results: mx.kontor.example; dkim=fail header.d=bygg.example; dkim=pass header.i=@bygg.example'],
  ])('is verified by its own domain: %j', async (line) => {
    expect(await verified(line)).toBe(true);
  });

  it.each([
    ['nothing'],
    ['Authentication-Results: mx.kontor.example; spf=pass smtp.mailfrom=bygg.example'],
    ['Authentication-Results: mx.kontor.example; dkim=pass header.d=annet.example'],
    ['Authentication-Results: mx.kontor.example; dkim=pass header.d=post.bygg.example'],
    ['Authentication-Results: mx.kontor.example; dkim=pass header.d=example'],
    ['Authentication-Results: mx.kontor.example; dmarc=fail header.from=bygg.example'],
    ['Authentication-Results: mx.kontor.example; dmarc=pass header.from=annet.example'],
    ['Authentication-Results: mx.annet.example; dmarc=pass header.from=bygg.example'],
    ['Authentication-Results: mx.kontor.example.annet.example; dmarc=pass header.from=bygg.example'],
    ['Authentication-Results: mx.kontor.example; none'],
    ['Authentication-Results: mx.kontor.example; spf=fail (dmarc=pass header.from=bygg.example; dmarc=pass)'],
    ['Authentication-Results: mx.kontor.example; spf=fail reason="x; dmarc=pass header.from=bygg.example"'],
    ['X-Authentication-Results: mx.kontor.example; dmarc=pass header.from=bygg.example'],
  ])('is not verified by %j', async (line) => {
    expect(await verified(line)).toBe(false);
  });

  it('is not verified by a line of its own below that of our server', async () => {
    const forged = 'Authentication-Results: mx.kontor.example; dmarc=pass header.from=bygg.example';
    expect(
      await verified('Authentication-Results: mx.kontor.example; dmarc=fail header.from=bygg.example', forged),
    ).toBe(false);
  });

  it('is verified by nobody where no server is trusted, or where From names several', async () => {
    const line = 'Authentication-Results: mx.kontor.example; dmarc=pass header.from=bygg.example';
    expect((await read([line, from], { authservId: undefined })).senderVerified).toBe(false);
    expect((await read([line, 'From: a@bygg.example, b@annet.example'])).senderVerified).toBe(false);
  });

  it('of a subdomain is verified by the signature of the domain above it', async () => {
    const line = 'Authentication-Results: mx.kontor.example; dkim=pass header.d=bygg.example';
    expect((await read([line, 'From: faktura@post.bygg.example'])).senderVerified).toBe(true);
    expect((await read([line, 'From: x@ondbygg.example'])).senderVerified).toBe(false);
  });
});

describe('a mail written by a program', () => {
  it.each([
    ['Auto-Submitted: auto-replied'],
    ['Auto-Submitted: auto-generated; owner=x'],
    ['Precedence: bulk'],
    ['List-Id: <kunder.bygg.example>'],
    ['X-Auto-Response-Suppress: OOF, AutoReply'],
    ['Return-Path: <>'],
    ['Content-Type: multipart/report; report-type=delivery-status; boundary=x'],
    ['From: no-reply@bygg.example'],
    ['From: MAILER-DAEMON@bygg.example'],
  ])('is known by %j', async (line) => {
    expect((await read([line])).automatic).toBe(true);
  });

  it('is none where a person wrote it', async () => {
    const lines = [
      'From: noreen@bygg.example',
      'Return-Path: <noreen@bygg.example>',
      'Auto-Submitted: no',
      'Precedence: first-class',
    ];
    expect((await read(lines)).automatic).toBe(false);
  });
});

describe('a mail came first', () => {
  const at = async (received: string[], storedAt?: string, authservId: string | undefined = 'mx.kontor.example') => {
    const options = { authservId, ...(storedAt === undefined ? {} : { storedAt: new Date(storedAt) }) };
    const lines = received.map((line) => `Received: ${line}`);
    return (await read(lines, options)).firstArrivedAt?.toISOString();
  };
  const ours = (time: string, host = 'mx.kontor.example') =>
    `from a (b [192.0.2.1])\r\n\tby ${host} (Postfix) with ESMTPS id X\r\n\tfor <inn@kontor.example>; Fri, 20 Nov 2026 ${time} +0100`;
  const theirs = (time: string) => `from c by mail.bygg.example; Fri, 20 Nov 2026 ${time} +0100`;

  it('when the lowest of our own servers took it in, whatever the sender says below', async () => {
    expect(
      await at([ours('09:02:00', 'imap.kontor.example'), ours('08:57:00'), theirs('07:00:00')], '2026-11-20T08:03:00Z'),
    ).toBe('2026-11-20T07:57:00.000Z');
  });

  it('when the uppermost line says, where no server is known to be ours', async () => {
    const chain = [ours('09:02:00'), ours('08:57:00')];
    expect(
      (
        await read(
          chain.map((line) => `Received: ${line}`),
          { authservId: undefined },
        )
      ).firstArrivedAt?.toISOString(),
    ).toBe('2026-11-20T08:02:00.000Z');
  });

  it('when the mailbox stored it, where that was earlier or nothing else is known', async () => {
    expect(await at([ours('09:10:00')], '2026-11-20T08:03:00Z')).toBe('2026-11-20T08:03:00.000Z');
    expect(await at([theirs('07:00:00')], '2026-11-20T08:03:00Z')).toBe('2026-11-20T08:03:00.000Z');
    expect(await at([`${ours('09:00:00').slice(0, -31)} i går`], '2026-11-20T08:03:00Z')).toBe(
      '2026-11-20T08:03:00.000Z',
    );
    expect(await at([])).toBeUndefined();
  });

  it('not weeks ago because a clock is wrong', async () => {
    const old = 'from a by mx.kontor.example; Fri, 20 Nov 2020 09:00:00 +0100';
    expect(await at([old], '2026-11-20T08:03:00Z')).toBe('2026-11-20T08:03:00.000Z');
  });
});

describe('what else the headers say', () => {
  it('is the subject as people read it, and the Message-ID', async () => {
    const found = await read([
      'Subject: =?utf-8?B?QmlsYWcgw6bDuMOl?=\r\n =?utf-8?Q?_312=E2=80=AE?=',
      'Message-ID: <x@bygg.example>',
    ]);
    expect(found).toMatchObject({ subject: 'Bilag æøå 312', messageId: '<x@bygg.example>' });
    expect(await read([])).toMatchObject({ subject: '', messageId: undefined });
  });

  it('is read of anything, and never throws', async () => {
    const storedAt = new Date('2026-11-20T08:00:00Z');
    const addressing = { storedAt, intakeAddress: 'inn@kontor.example', authservId: 'mx.kontor.example' };
    const strange = [
      '',
      '\0\0\0',
      'To: inn+abc234@kontor.example',
      `To: ${'inn+a@kontor.example, '.repeat(20_000)}`,
      `Received: ${'('.repeat(100_000)}\r\n\r\n`,
      `Authentication-Results: mx.kontor.example; ${'dkim=pass ('.repeat(20_000)}\r\n\r\n`,
      `Subject: ${'=?utf-8?B?'.repeat(10_000)}\r\n\r\n`,
      `${'X: y\r\n'.repeat(30_000)}\r\n`,
    ];
    for (const text of strange) {
      const found = await readIncoming(Buffer.from(text, 'latin1'), addressing);
      expect(found.firstArrivedAt).toEqual(storedAt);
      expect(found.senderVerified).toBe(false);
    }
    for (let seed = 1; seed <= 50; seed++) {
      const bytes = Uint8Array.from({ length: 2000 }, (_, index) => (index * seed * 2654435761) >>> 24);
      expect((await readIncoming(bytes, addressing)).tokens).toEqual([]);
    }
  });
});
