import { describe, expect, it } from 'vitest';
import { classifyBounce, type BounceClass } from './classify-bounce.ts';
import { deriveBounceCause } from './bounce-verdict.ts';

const classify = (lines: string[], lineEnd = '\r\n') => classifyBounce(Buffer.from(lines.join(lineEnd)));

/** A delivery report as RFC 3464 wants it, in the form that Postfix writes. */
function report(fields: string[], text = 'Delivery failed.'): string[] {
  return [
    'Return-Path: <>',
    'From: MAILER-DAEMON@mx.nordlys.example',
    'To: post@nordlys.example',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.nordlys.example',
    '',
    ...fields,
    '',
    '--b1',
    'Content-Type: text/rfc822-headers',
    '',
    'From: Nordlys <post@nordlys.example>',
    'To: kari@bygg.example',
    'Message-ID: <0190f3a1@takt.example>',
    'Subject: Vi mangler bilag',
    '',
    '--b1--',
    '',
  ];
}

describe('a delivery report', () => {
  it('of an unknown recipient is hard, and names the recipient, the code and our message', async () => {
    const lines = report([
      'Final-Recipient: rfc822; Kari@Bygg.example',
      'Original-Recipient: rfc822;kari@bygg.example',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 <kari@bygg.example>: Recipient',
      '    address rejected: User unknown',
    ]);
    const expected: BounceClass = {
      kind: 'hard',
      cause: 'gone',
      recipients: ['kari@bygg.example'],
      status: '5.1.1',
      reply: 550,
      originalMessageId: '<0190f3a1@takt.example>',
      diagnostic: '550 5.1.1 <kari@bygg.example>: Recipient address rejected: User unknown',
    };
    expect(await classify(lines)).toEqual(expected);
    expect(await classify(lines, '\n')).toEqual(expected);
    expect(await classify(lines, '\r')).toEqual(expected);
  });

  it.each([
    ['a full mailbox', 'failed', '5.2.2', '552 5.2.2 Mailbox full', 'soft'],
    ['a mail on its way', 'delayed', '4.4.1', 'connect timed out', 'soft'],
    ['a server that stayed away', 'failed', '4.4.7', 'delivery time expired', 'soft'],
    ['a filter', 'failed', '5.7.1', '554 5.7.1 Message blocked as spam', 'hard'],
    ['a code that says nothing, with words that do', 'failed', '5.0.0', '550 No such user here', 'hard'],
    ['a code that says nothing, with a better one inside', 'failed', '5.0.0', '552-5.2.2 over quota', 'soft'],
    [
      'a domain that is not there',
      'failed',
      '4.0.0',
      "DNS type 'mx' lookup of gmal.example responded NXDOMAIN",
      'hard',
    ],
    ['a refusal without a reason', 'failed', '5.0.0', '550 no', 'hard'],
    ['a delivery', 'delivered', '2.0.0', '250 ok', 'unknown'],
  ])('of %s', async (_what, action, status, words, kind) => {
    const fields = ['Final-Recipient: rfc822; kari@bygg.example', `Action: ${action}`, `Status: ${status}`];
    const found = await classify(report([...fields, `Diagnostic-Code: smtp; ${words}`]));
    expect(found).toMatchObject({ kind, recipients: ['kari@bygg.example'] });
  });

  it('about several recipients names those with the gravest outcome', async () => {
    const one = (address: string, status: string) => [
      `Final-Recipient: rfc822; ${address}`,
      'Action: failed',
      `Status: ${status}`,
      '',
    ];
    const found = await classify(report([...one('ola@bygg.example', '4.2.2'), ...one('kari@bygg.example', '5.1.1')]));
    expect(found).toMatchObject({ kind: 'hard', recipients: ['kari@bygg.example'], status: '5.1.1' });
  });

  it('in free text is read from its words, up to the copy of our own mail', async () => {
    const found = await classify([
      'Return-Path: <>',
      'From: MAILER-DAEMON@mx.example',
      'Subject: failure notice',
      '',
      'Hi. This is the qmail-send program.',
      '<kari@bygg.example>:',
      '552 Requested mail action aborted: exceeded storage allocation',
      '',
      '--- Below this line is a copy of the message.',
      '',
      'Message-ID: <0190f3a1@takt.example>',
      'To: kari@bygg.example',
      '',
      'Brukeren finnes ikke.',
    ]);
    expect(found).toMatchObject({
      kind: 'soft',
      recipients: ['kari@bygg.example'],
      originalMessageId: '<0190f3a1@takt.example>',
    });
  });

  it('that gives no reason still says that the mail did not arrive', async () => {
    const found = await classify([
      'From: MAILER-DAEMON@mx.example',
      'X-Failed-Recipients: kari@bygg.example',
      'Subject: Mail delivery failed',
      '',
      'Sorry.',
    ]);
    expect(found).toEqual({ kind: 'soft', recipients: ['kari@bygg.example'] });
  });
});

describe('other incoming mail', () => {
  const complaint = (type: string) => [
    'From: abuse@provider.example',
    'Subject: FW: Vi mangler bilag',
    'Content-Type: multipart/report; report-type=feedback-report; boundary="b1"',
    '',
    '--b1',
    'Content-Type: message/feedback-report',
    '',
    `Feedback-Type: ${type}`,
    'Original-Rcpt-To: <kari@bygg.example>',
    '',
    '--b1',
    'Content-Type: message/rfc822',
    '',
    'Message-ID: <0190f3a1@takt.example>',
    'To: kari@bygg.example',
    '',
    'Hei',
    '--b1--',
  ];

  it('from a provider whose user pressed "spam" is a complaint', async () => {
    expect(await classify(complaint('abuse'))).toEqual({
      kind: 'complaint',
      recipients: ['kari@bygg.example'],
      originalMessageId: '<0190f3a1@takt.example>',
    });
  });

  it('about a signature that did not verify is nobody’s complaint', async () => {
    expect(await classify(complaint('auth-failure'))).toMatchObject({ kind: 'unknown' });
  });

  it.each([
    [['Auto-Submitted: auto-replied', 'Subject: Takk for meldingen']],
    [['Subject: Automatisk svar: Vi mangler bilag']],
    [['Subject: Fraværsmelding']],
    [['Subject: Out of Office: re bilag']],
    [['X-Autoreply: yes', 'Subject: Re: bilag']],
  ])('written by a program on someone’s behalf is an auto-reply: %j', async (headers) => {
    const lines = [
      'From: Kari <kari@bygg.example>',
      'In-Reply-To: <0190f3a1@takt.example>',
      ...headers,
      '',
      'Jeg er tilbake mandag.',
    ];
    expect(await classify(lines)).toEqual({
      kind: 'auto-reply',
      recipients: ['kari@bygg.example'],
      originalMessageId: '<0190f3a1@takt.example>',
    });
  });

  it('written by a person is none of these, even when it speaks of unknown users', async () => {
    const lines = [
      'From: Kari <kari@bygg.example>',
      'Subject: Sv: bilag',
      '',
      'Jeg fikk 550 5.1.1 user unknown fra banken.',
    ];
    expect(await classify(lines)).toEqual({ kind: 'unknown', recipients: [] });
  });

  it('that is garbage is unknown and never a crash', async () => {
    const garbage = [
      '',
      '\0\0\0',
      'Content-Type: multipart/report; boundary="x"\r\n\r\n--x\r\n--x\r\n--x--',
      'Content-Type: message/delivery-status\r\n\r\n:::\r\n',
      `Subject: ${'=?utf-8?B?'.repeat(5000)}`,
      `Content-Type: multipart/mixed; boundary="b"\r\n\r\n${'--b\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n'.repeat(2000)}`,
      `${'A'.repeat(3_000_000)}`,
      `From: MAILER-DAEMON\r\nSubject: failure notice\r\n\r\n${'user '.repeat(40_000)}`,
    ];
    for (const text of garbage)
      expect((await classifyBounce(Buffer.from(text, 'latin1'))).kind).toMatch(/unknown|soft/);
    for (let seed = 1; seed <= 50; seed++) {
      const bytes = Uint8Array.from({ length: 2000 }, (_, index) => (index * seed * 2654435761) >>> 24);
      expect((await classifyBounce(bytes)).kind).toBe('unknown');
    }
  });
});

describe('the cause', () => {
  it('is told by the code before the words', () => {
    expect(deriveBounceCause({ status: '5.2.2', reply: 550, text: 'user unknown' })).toEqual({ cause: 'not-now' });
    expect(deriveBounceCause({ status: '5.1.1', text: 'mailbox full' })).toEqual({ cause: 'gone' });
    expect(deriveBounceCause({ reply: 450, text: 'user unknown' })).toEqual({ cause: 'not-now' });
    expect(deriveBounceCause({ text: 'hello' })).toBeUndefined();
  });

  it.each([
    ['550 5.7.1 Message rejected as spam', '5.7.1', 'refused'],
    ['550 5.7.13 Disabled recipient address', '5.7.13', 'gone'],
    ['550 5.7.1 User temporarily locked. Please try again later', '5.7.1', 'not-now'],
    ['552 5.3.4 Message size exceeds fixed maximum', '5.3.4', 'refused'],
    ['550 5.2.1 The user is receiving mail at a rate that prevents more', '5.2.1', 'not-now'],
    ['554 You have reached your daily relay quota', undefined, 'not-now'],
    ['552 Too many recipients', '5.0.0', 'not-now'],
    ['554 Greylisted, come back', undefined, 'not-now'],
    ['550 Host not found, try again', undefined, 'not-now'],
    ['550 No such domain', undefined, 'gone'],
    ['554 Relay access denied', '5.0.0', 'refused'],
    ['550 no', '5.0.0', 'gone'],
    ['554 5.4.6 Too many hops', '5.4.6', 'refused'],
    ['550 5.4.316 Message expired, connection refused', '5.4.316', 'not-now'],
  ])('of "%s" is %s: %s', (text, status, cause) => {
    expect(deriveBounceCause({ status, reply: Number(text.slice(0, 3)), text })?.cause).toBe(cause);
  });

  it.each([
    ['retry timeout exceeded. This is a permanent error.', 'not-now'],
    ['Connection timed out. This is a permanent error.', 'not-now'],
    ['This is a permanent error.', 'refused'],
    ['Mail size limit exceeded. This is a permanent error.', 'refused'],
    ['As their mailbox is full.', 'not-now'],
    ['Postkassen er full', 'not-now'],
    ['Mottakeren finnes ikke', 'gone'],
    ['Meldingen ble avvist', 'refused'],
  ])('without a code is in the words: "%s" is %s', (text, cause) => {
    expect(deriveBounceCause({ text })?.cause).toBe(cause);
  });
});

describe('what a sending service writes for programs', () => {
  const notice = (fields: object) => [
    'From: no-reply@sns.example',
    'Subject: Notification',
    'Content-Type: text/plain; charset=utf-8',
    '',
    JSON.stringify({
      Type: 'Notification',
      Message: JSON.stringify({
        ...fields,
        mail: { headers: [{ name: 'Message-ID', value: '<0190f3a1@takt.example>' }] },
      }),
    }),
  ];
  const bounce = (bounceType: string, diagnosticCode: string) =>
    notice({
      notificationType: 'Bounce',
      bounce: { bounceType, bouncedRecipients: [{ emailAddress: 'kari@bygg.example', diagnosticCode }] },
    });

  it('is read as what it says, and names our message', async () => {
    expect(await classify(bounce('Permanent', 'smtp; 550 5.1.1 user unknown'))).toEqual({
      kind: 'hard',
      cause: 'gone',
      recipients: ['kari@bygg.example'],
      diagnostic: '550 5.1.1 user unknown',
      originalMessageId: '<0190f3a1@takt.example>',
    });
    expect(await classify(bounce('Transient', 'smtp; 552 5.2.2 full'))).toMatchObject({ kind: 'soft' });
    const complained = { complainedRecipients: [{ emailAddress: 'kari@bygg.example' }] };
    expect(await classify(notice({ notificationType: 'Complaint', complaint: complained }))).toMatchObject({
      kind: 'complaint',
      recipients: ['kari@bygg.example'],
    });
    expect(await classify(notice({ notificationType: 'Delivery' }))).toMatchObject({ kind: 'unknown' });
    expect(await classify(notice({ other: 1 }))).toMatchObject({ kind: 'unknown' });
  });
});

it('a report whose parts are not where its head says is read as one text', async () => {
  const found = await classify([
    'From: MAILER-DAEMON@mx.example',
    'Subject: Returned mail',
    'Content-Type: multipart/report; boundary="elsewhere"',
    '',
    'Final-Recipient: rfc822; kari@bygg.example',
    'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
    '',
    'Received: from takt.example by mx.example',
    'Message-ID: <0190f3a1@takt.example>',
    'To: kari@bygg.example',
    '',
  ]);
  expect(found).toMatchObject({
    kind: 'hard',
    recipients: ['kari@bygg.example'],
    originalMessageId: '<0190f3a1@takt.example>',
  });
});
