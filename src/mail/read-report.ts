import { simpleParser, type Attachment, type ParsedMail } from 'mailparser';

/** The parts of an incoming mail that tell what became of an outgoing one. */
export interface Report {
  headers: ReadonlyMap<string, string>;
  subject: string;
  from: string;
  /** What the sender of this mail says, without the returned copy of ours. */
  text: string;
  /** The same, however much there is, with whatever follows: what a program wrote for programs. */
  wholeText: string;
  /** RFC 3464: one block of fields for the report, then one for each recipient. Names in lower case. */
  statusBlocks: ReadonlyMap<string, string>[];
  /** RFC 5965 (ARF): what a complaint says about itself. */
  feedback: ReadonlyMap<string, string> | undefined;
  /** The headers of our own mail, as far as they came back; empty if they did not. */
  original: ReadonlyMap<string, string>;
}

/** Where a returned copy begins in reports without parts for it. The lines are those of qmail, Exim, sendmail, Exchange, and others. */
const copyBegins = new RegExp(
  [
    String.raw`^[ \t>]*-{2,}.{0,40}\b(copy of|returned|original message|unsent|undelivered|message header).{0,60}$`,
    String.raw`^[ \t>]*-* ?(original message|message headers?|received message|unsent message)( (follows|below|is attached))?[:.]?\s*$`,
    String.raw`^[ \t>]*(below is (a copy|the)|a copy of (the|your) (original )?message|included is|message contents|headers? of the (original|returned)).{0,80}$`,
  ].join('|'),
  'im',
);

/** Where no part and no line divides them, the copy begins with what the servers on its way wrote. */
const headersBegin = /^(?=(return-path|received): .+@|received: from )/im;

/** Takes a mail apart. Rejects on nothing that a stranger can write: what cannot be read is empty. */
export async function readReport(raw: Uint8Array): Promise<Report> {
  const bytes = withLineFeeds(raw);
  const mail = await simpleParser(bytes, {
    keepDeliveryStatus: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    keepCidLinks: true,
    // A report is short; a mail with thousands of parts or a head without end is an attack.
    maxHeadSize: 1_000_000,
    maxChildNodes: 500,
  });
  // Where the parts are not where the head says, all of it is still worth reading.
  const isOpened = (mail.text ?? '') !== '' || mail.attachments.length > 0;
  const wholeText = isOpened ? (mail.text ?? '') : bodyOf(bytes);
  const copy = copyBegins.exec(wholeText) ?? (isOpened ? null : headersBegin.exec(wholeText));
  const part = (pattern: RegExp) =>
    mail.attachments.filter((attachment) => pattern.test(attachment.contentType)).map(textOf);
  const returned = part(/^(message\/(rfc822|global)(-headers)?|text\/rfc822-headers?)$/i)[0];
  const feedback = part(/^message\/feedback-report$/i)[0];
  return {
    headers: foldedHeaders(mail),
    subject: mail.subject ?? '',
    from: mail.from?.text ?? '',
    text: (copy ? wholeText.slice(0, copy.index) : wholeText).slice(0, 20_000),
    wholeText: wholeText.slice(0, 200_000),
    statusBlocks: part(/^message\/(global-)?delivery-status$/i).flatMap(readBlocks),
    feedback: feedback === undefined ? undefined : readFields(feedback),
    original: readFields(firstBlock(returned ?? (copy ? wholeText.slice(copy.index + copy[0].length) : ''))),
  };
}

/** Some stores keep mails with bare carriage returns, and mbox files begin with a "From " line that is no header. */
function withLineFeeds(raw: Uint8Array): Buffer {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const unix = bytes.includes(10) ? bytes : Buffer.from(bytes.toString('latin1').replaceAll('\r', '\n'), 'latin1');
  return unix.subarray(0, 5).toString('latin1') === 'From ' ? unix.subarray(unix.indexOf(10) + 1) : unix;
}

/** The body as it stands, each character a byte; the codes and the words that count are ASCII. */
function bodyOf(bytes: Buffer): string {
  const text = bytes.subarray(0, 200_000).toString('latin1');
  return text.slice(/\r?\n\r?\n/.exec(text)?.index ?? 0);
}

function textOf(attachment: Attachment): string {
  return Buffer.isBuffer(attachment.content) ? attachment.content.toString('utf8').slice(0, 200_000) : '';
}

function foldedHeaders(mail: ParsedMail): ReadonlyMap<string, string> {
  return readFields((mail.headerLines ?? []).map(({ line }) => line).join('\n'));
}

function firstBlock(text: string): string {
  return text.replace(/^[\s>-]+/, '').split(/\r?\n[ \t]*\r?\n/)[0] ?? '';
}

function readBlocks(text: string): ReadonlyMap<string, string>[] {
  return text
    .split(/\r?\n[ \t]*\r?\n/)
    .map(readFields)
    .filter((fields) => fields.size > 0);
}

/** `Name: value` lines with continuations. The first of several equal names counts, as it was written last on a mail's way. */
function readFields(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const match = /^[ \t>]*([A-Za-z][A-Za-z0-9-]{1,60})[ \t]*:[ \t]*(.*)$/.exec(line);
    const name = match?.[1]!.toLowerCase();
    if (match && name !== undefined && !fields.has(name)) fields.set(name, match[2]!.trim());
  }
  return fields;
}
