import { causeOfStatus, deriveBounceCause, verdictOfCause, type ToldCause } from './bounce-verdict.ts';
import type { BounceCause } from './bounce-words.ts';
import { readProviderNotice } from './read-provider-notice.ts';
import { readReport, type Report } from './read-report.ts';

export interface BounceClass {
  kind: 'hard' | 'soft' | 'complaint' | 'auto-reply' | 'unknown';
  /** Of a hard or soft one: why, as far as it was told. An address is wrong only where its owner is `gone`. */
  cause?: BounceCause;
  /** The other server still tries: the message may yet arrive. */
  delayed?: true;
  /** The addresses the report is about, in lower case; empty when it names none. */
  recipients: string[];
  /** Enhanced status code, `5.1.1`. */
  status?: string;
  /** `<…@…>` of the message that this one is about. */
  originalMessageId?: string;
  /** The SMTP reply, 550. */
  reply?: number;
  /** The other server's own words, or those of the report that told, at most 500 characters. */
  diagnostic?: string;
}

/**
 * Says what an incoming mail tells about one we sent: a delivery report (RFC 3464 or free text), a complaint (RFC 5965), an automatic answer
 * (RFC 3834), or none of these. Never throws: anybody may write to this mailbox, and one mail that cannot be read must not stop the others.
 */
export async function classifyBounce(raw: Uint8Array): Promise<BounceClass> {
  try {
    const report = await readReport(raw);
    return (
      readComplaint(report) ??
      readNotice(report) ??
      readStatusBlocks(report) ??
      readFreeText(report) ??
      readAutoReply(report) ??
      unknown(report)
    );
  } catch {
    return { kind: 'unknown', recipients: [] };
  }
}

function readComplaint(report: Report): BounceClass | undefined {
  const type = report.feedback?.get('feedback-type');
  const hotmail = report.headers.get('x-hmxmroriginalrecipient');
  if (type === undefined && hotmail === undefined && !/^complaint about message from/i.test(report.subject))
    return undefined;
  // A receiver's note that a signature did not verify is no one's complaint, and "not-spam" is the opposite of one.
  const kind = type !== undefined && /auth-failure|not-spam|dmarc/i.test(type) ? 'unknown' : 'complaint';
  const named = report.feedback?.get('original-rcpt-to') ?? report.feedback?.get('removal-recipient') ?? hotmail;
  return finish(report, { kind, recipients: addressesIn(named ?? report.original.get('to') ?? '') });
}

/** What sending services write for programs. */
function readNotice(report: Report): BounceClass | undefined {
  const notice = readProviderNotice(report.wholeText);
  if (notice === undefined) return undefined;
  const { kind, permanent, recipients, status, diagnostic, messageId } = notice;
  const cause = deriveBounceCause({ status, reply: replyIn(diagnostic ?? ''), text: diagnostic ?? '' })?.cause;
  return finish(report, {
    kind:
      kind === 'bounce' ? (permanent && cause !== 'not-now' ? 'hard' : 'soft') : kind === 'other' ? 'unknown' : kind,
    recipients: recipients.flatMap(addressesIn),
    ...(kind === 'bounce' && cause !== undefined && cause !== 'success' ? { cause } : {}),
    ...(status === undefined ? {} : { status }),
    ...(diagnostic === undefined ? {} : { diagnostic: withoutType(diagnostic) }),
    ...(messageId === undefined ? {} : { originalMessageId: messageId }),
  });
}

function readStatusBlocks(report: Report): BounceClass | undefined {
  const perRecipient = report.statusBlocks.filter((block) => block.has('final-recipient') || block.has('action'));
  if (perRecipient.length === 0) return undefined;
  const readings = perRecipient.map((block) => readOneRecipient(report, block));
  // One bad address among several is what a person must hear of, so the gravest reading stands and names only its own recipients.
  const kind = (['hard', 'soft', 'unknown'] as const).find((wanted) =>
    readings.some((reading) => reading.kind === wanted),
  )!;
  const chosen = readings
    .filter((reading) => reading.kind === kind)
    .sort((a, b) => Number(!!a.delayed) - Number(!!b.delayed));
  const recipients = [...new Set(chosen.flatMap((reading) => reading.recipients))];
  return finish(report, { ...chosen[0]!, recipients: recipients.length > 0 ? recipients : otherRecipients(report) });
}

function readOneRecipient(report: Report, block: ReadonlyMap<string, string>): BounceClass {
  const diagnostic = withoutType(block.get('diagnostic-code') ?? '');
  const action = block.get('action')?.toLowerCase() ?? '';
  const delayed = /delayed/.test(action);
  const words = diagnostic === '' ? report.text : diagnostic;
  const status = mostTelling([...statusesIn(block.get('status') ?? ''), ...statusesIn(words)]);
  const reply = replyIn(diagnostic);
  const told: ToldCause | undefined = delayed
    ? { cause: 'not-now' }
    : /delivered|relayed|expanded/.test(action)
      ? { cause: 'success' }
      : tellOfOne(report, { status, reply, diagnostic });
  const cause = told?.cause === 'success' ? undefined : told?.cause;
  const original = addressesIn(block.get('original-recipient') ?? '');
  const line = diagnostic === '' && told?.words !== undefined ? lineWith(report.text, told.words) : diagnostic;
  return {
    // A report that says "failed" and nothing else is still a message that did not arrive.
    kind: cause ? verdictOfCause(cause) : told === undefined && /failed/.test(action) ? 'soft' : 'unknown',
    recipients: original.length > 0 ? original : addressesIn(block.get('final-recipient') ?? ''),
    ...(cause === undefined ? {} : { cause }),
    ...(delayed ? { delayed: true } : {}),
    ...(status === undefined ? {} : { status }),
    ...(reply === undefined ? {} : { reply }),
    ...(line === '' ? {} : { diagnostic: line }),
  };
}

/** Where neither a code nor the words beside it name a cause, the words for people sometimes do. */
function tellOfOne(
  report: Report,
  { status, reply, diagnostic }: { status: string | undefined; reply: number | undefined; diagnostic: string },
): ToldCause | undefined {
  const tellsMore = (told: ToldCause | undefined): boolean => told?.words !== undefined || status === undefined;
  const fromServer = deriveBounceCause({ status, reply, text: diagnostic });
  const named = status !== undefined && causeOfStatus(status) !== undefined;
  if (named || reply !== undefined || fromServer?.words !== undefined) return fromServer;
  const fromReport = deriveBounceCause({ status, reply, text: report.text });
  return tellsMore(fromReport) ? fromReport : fromServer;
}

/** `smtp; 550 …` without the name of the kind of code. */
function withoutType(diagnosticCode: string): string {
  return diagnosticCode.replace(/^\s*[\w-]+\s*;\s*/, '');
}

const bounceSubject =
  /undeliver|undelivered|delivery (status|fail|problem|notif|report|error|has failed|incomplete)|returned (mail|to sender)|failure (notice|delivery|notification)|mail (delivery|failure|error|system)|(could not|cannot|can't|not) (be )?(deliver|sent)|non-?delivery|warning: (could not|message)|message (status|delay|not)|error sending your mail|rejected|bounce|failed|kunne ikke leveres|leveringsfeil|ikke levert/i;
const bounceSender =
  /mailer-?daemon|mail-?daemon|post_?master|mail delivery (sub)?system|mail administrator|bounces?@/i;

const delaySubject = /^warning\b|\bdelay(ed)?\b|\bforsinket\b|could not send message for past/i;

/** Written by whoever returns a message, in a mail that carries the message with it. */
const saysReturned =
  /\b(could not be|cannot be|was not|has not been|unable to be) delivered\b|\bunable to deliver\b|\bdelivery (has )?failed\b|\bundeliverable\b/i;

/** Reports that no program was meant to read: older servers, and some providers to this day. */
function readFreeText(report: Report): BounceClass | undefined {
  const failed = report.headers.get('x-failed-recipients');
  const returns = report.original.size > 0 && saysReturned.test(report.text);
  const byDaemon = failed !== undefined || bounceSender.test(report.from) || isReport(report) || returns;
  if (autoReplySubject.test(report.subject) || (!byDaemon && !bounceSubject.test(report.subject))) return undefined;
  const status = gravest(statusesIn(report.text));
  const reply = replyIn(report.text);
  const told =
    deriveBounceCause({ status, reply, text: report.text }) ?? deriveBounceCause({ text: withoutOurs(report.subject) });
  // A mail server that returns a message without saying why has still not delivered it.
  const silent = byDaemon && (failed !== undefined || bounceSubject.test(report.subject));
  if (told?.cause === 'success' || (told === undefined && !silent)) return undefined;
  const cause = told?.cause;
  const kind = cause === undefined ? 'soft' : verdictOfCause(cause);
  const lines = report.text.split('\n');
  const diagnostic =
    lines.find((line) => replyIn(line) !== undefined || statusesIn(line).length > 0) ??
    (told?.words === undefined ? undefined : lineWith(report.text, told.words));
  const recipients = addressesIn(failed ?? '');
  return finish(report, {
    kind,
    recipients: recipients.length > 0 ? recipients : otherRecipients(report),
    ...(cause === undefined ? {} : { cause }),
    ...(kind === 'soft' && delaySubject.test(report.subject) ? { delayed: true } : {}),
    ...(status === undefined ? {} : { status }),
    ...(reply === undefined ? {} : { reply }),
    ...(diagnostic === undefined ? {} : { diagnostic }),
  });
}

/** "Undeliverable: Vi mangler bilag": what follows the colon may be our own subject, unless it speaks of the failure. */
function withoutOurs(subject: string): string {
  return /^returned mail/i.test(subject) ? subject : subject.split(':')[0]!;
}

function lineWith(text: string, words: string): string {
  const at = text.indexOf(words);
  return at < 0 ? words : text.slice(text.lastIndexOf('\n', at) + 1).split('\n')[0]!;
}

const autoReplySubject =
  /^(re: ?|sv: ?)*(auto(matic|matisk)?[- ]?(reply|response|svar|respon\w+)|autosvar|fravær\w*|out of (the )?office|ute av kontoret|on vacation|vacation)/i;

function readAutoReply(report: Report): BounceClass | undefined {
  if (!isAnsweredByProgram(report) && !autoReplySubject.test(report.subject)) return undefined;
  return finish(report, { kind: 'auto-reply', recipients: addressesIn(report.from) });
}

/** Some servers mark their delivery reports as automatic answers too, which is why this is asked only where a report is not in sight. */
function isAnsweredByProgram({ headers }: Report): boolean {
  return (
    /auto-replied/i.test(headers.get('auto-submitted') ?? '') ||
    ['x-autoreply', 'x-autorespond', 'x-auto-response'].some((name) => headers.has(name)) ||
    /auto[-_]?reply/i.test(headers.get('precedence') ?? '')
  );
}

function isReport({ headers }: Report): boolean {
  return /multipart\/report/i.test(headers.get('content-type') ?? '');
}

function unknown(report: Report): BounceClass {
  return finish(report, { kind: 'unknown', recipients: [] });
}

function finish(report: Report, found: BounceClass): BounceClass {
  const originalMessageId = messageIdIn(
    found.originalMessageId ??
      report.original.get('message-id') ??
      report.headers.get('in-reply-to') ??
      report.headers.get('references') ??
      '',
  );
  return {
    ...found,
    ...(found.diagnostic === undefined ? {} : { diagnostic: found.diagnostic.trim().slice(0, 500) }),
    ...(originalMessageId === undefined ? {} : { originalMessageId }),
  };
}

/** Where a report names nobody in the place meant for it, our own mail's To does, or else the first address in its text. */
function otherRecipients(report: Report): string[] {
  const inText = addressesIn(report.text).filter((address) => !bounceSender.test(address));
  const sentTo = addressesIn(report.original.get('to') ?? '');
  return sentTo.length > 0 ? sentTo : inText.slice(0, 1);
}

function addressesIn(text: string): string[] {
  const found =
    text.slice(0, 20_000).match(/[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+/g) ?? [];
  return [...new Set(found.map((address) => address.toLowerCase()))];
}

function messageIdIn(text: string): string | undefined {
  return /<[^<>\s]{1,250}>/.exec(text)?.[0];
}

function statusesIn(text: string): string[] {
  return text.match(/(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])/g) ?? [];
}

function replyIn(text: string): number | undefined {
  const match = /(?:^|[\s:;(<'"#])([45][0-7]\d)(?=[\s:-][\s#(:]*[A-Za-z<'"#\d])/.exec(text);
  return match ? Number(match[1]) : undefined;
}

/** `5.0.0` says that something failed and no more; a later code in the server's own words often names the cause. */
function mostTelling(statuses: readonly string[]): string | undefined {
  const named = statuses.find((status) => causeOfStatus(status) !== undefined);
  return named ?? statuses.find((status) => !status.endsWith('.0.0')) ?? statuses[0];
}

/** A text for people tells of all recipients, and of what went well before it went wrong. */
function gravest(statuses: readonly string[]): string | undefined {
  const failed = statuses.filter((status) => !status.startsWith('2.'));
  const told = failed.length > 0 ? failed : statuses;
  return told.find((status) => causeOfStatus(status) === 'gone') ?? mostTelling(told);
}
