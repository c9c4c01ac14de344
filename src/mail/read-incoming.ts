import { simpleParser, type AddressObject } from 'mailparser';
import { findFirstArrival } from './find-first-arrival.ts';
import { isSenderVerified } from './read-authentication.ts';

export interface IntakeAddressing {
  /** `inn@kontor.no`, to which mail comes as `inn+TOKEN@kontor.no`, or `*@inn.kontor.no`, to which it comes as `TOKEN@inn.kontor.no`. */
  intakeAddress: string;
  /** The name by which the office's own mail server signs what it found about a sender; without it no sender is verified. */
  authservId: string | undefined;
}

/** What the headers of an incoming mail say, and how far they can be believed. */
export interface IncomingMail {
  /** In lower case, those of the envelope first, as far as it was written down; each once. */
  tokens: string[];
  /** The address in From, in lower case; empty where there is none, or more than one. */
  senderAddress: string;
  /** The domain of that address vouches for it, as the office's own server found. */
  senderVerified: boolean;
  /** A program wrote it, or it went to a list: nothing is answered. */
  automatic: boolean;
  subject: string;
  /** With its angle brackets. */
  messageId: string | undefined;
  /** When a server of ours first had it; undefined where nothing tells. */
  firstArrivedAt: Date | undefined;
}

/** Headers that name the recipients, those first that servers write and senders do not see. */
const recipientHeaders = [
  'delivered-to',
  'x-original-to',
  'envelope-to',
  'x-envelope-to',
  'x-forwarded-to',
  'to',
  'cc',
  'resent-to',
  'bcc',
];

/**
 * An address without a name. It begins where something else ends and is of bounded length: otherwise a header of a hundred thousand letters, which anybody can send,
 * would be gone through from each of them.
 */
const bareAddress = /(?<![^\s<>,;:"])[^\s<>,;:"@]{1,200}@[^\s<>,;:"]{1,255}/g;

/** More than anybody names in one mail in earnest. */
const addressesMax = 500;

/**
 * Reads the headers of a mail from its beginning (`head`, at least up to the first empty line, or as much as there is). Never throws for what a
 * stranger writes: what cannot be read is not there. The parts of a mail are opened elsewhere.
 */
export async function readIncoming(
  head: Uint8Array,
  { storedAt, intakeAddress, authservId }: IntakeAddressing & { storedAt: Date | undefined },
): Promise<IncomingMail> {
  const headers = await readHeaders(head);
  const from = headers.addresses('from');
  const senderAddress = from.length === 1 && headers.all('from').length === 1 ? from[0]! : '';
  return {
    tokens: findTokens(recipientHeaders.flatMap(headers.addresses), intakeAddress),
    senderAddress,
    senderVerified: isSenderVerified(headers.all('authentication-results'), {
      authservId,
      fromDomain: senderAddress.split('@')[1] ?? '',
    }),
    automatic: isAutomatic(headers, senderAddress),
    subject: headers.subject,
    messageId: /<[^<>\s]{1,250}>/.exec(headers.all('message-id')[0] ?? '')?.[0],
    firstArrivedAt: findFirstArrival(headers.all('received'), { storedAt, authservId }),
  };
}

interface Headers {
  /** The values of all headers of a name, the uppermost first, on one line each. */
  all(name: string): string[];
  /** The addresses in them, in lower case. */
  addresses(name: string): string[];
  subject: string;
}

async function readHeaders(head: Uint8Array): Promise<Headers> {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const end = /\r?\n\r?\n/.exec(bytes.toString('latin1'))?.index ?? bytes.length;
  const mail = await simpleParser(Buffer.concat([bytes.subarray(0, end), Buffer.from('\r\n\r\n')]), {
    maxHeadSize: 1_000_000,
    skipTextToHtml: true,
  }).catch(() => undefined);
  const lines = (mail?.headerLines ?? []).map(({ key, line }) => ({
    key: key.toLowerCase(),
    value: line
      .slice(line.indexOf(':') + 1)
      .replace(/\s+/g, ' ')
      .trim(),
  }));
  const all = (name: string) => lines.filter(({ key }) => key === name).map(({ value }) => value);
  return {
    all,
    addresses: (name) => {
      const parsed = mail?.headers.get(name) as AddressObject | AddressObject[] | undefined;
      const named = [parsed ?? []].flat().flatMap(({ value }) => (Array.isArray(value) ? value : []));
      const members = named.flatMap((address) => address.group ?? address);
      const addresses = members.map(({ address }) => address ?? '');
      // Only some headers are taken for addresses by the library; the others hold one each.
      const bare = members.length > 0 ? [] : all(name).flatMap((value) => value.match(bareAddress) ?? []);
      return [...addresses, ...bare].map((address) => address.toLowerCase()).filter((address) => address.includes('@'));
    },
    subject: (mail?.subject ?? '').replace(/[\p{Cc}\p{Cf}]/gu, '').trim(),
  };
}

/** Example: of `Inn+K7M2@kontor.no` under `inn@kontor.no` the token is `k7m2`. */
function findTokens(addresses: readonly string[], intakeAddress: string): string[] {
  const [wantedLocal, wantedDomain] = intakeAddress.toLowerCase().split('@') as [string, string];
  const tokens = addresses.slice(0, addressesMax).flatMap((address) => {
    const at = address.lastIndexOf('@');
    const [local, domain] = [address.slice(0, at), address.slice(at + 1)];
    if (domain !== wantedDomain) return [];
    if (wantedLocal === '*') return [local];
    return local.startsWith(`${wantedLocal}+`) ? [local.slice(wantedLocal.length + 1)] : [];
  });
  return [...new Set(tokens)].filter((token) => /^[a-z0-9-]{1,64}$/.test(token));
}

/** RFC 3834 and what servers do in its place. Answering one of these begins a conversation of two programs, or one with a whole list. */
function isAutomatic(headers: Headers, senderAddress: string): boolean {
  const says = (name: string, pattern: RegExp): boolean => headers.all(name).some((value) => pattern.test(value));
  return (
    says('auto-submitted', /^(?!no\b)\S/i) ||
    says('precedence', /bulk|list|junk|auto/i) ||
    says('return-path', /^<\s*>$/) ||
    says('x-auto-response-suppress', /\b(all|oof|autoreply|dr)\b/i) ||
    says('content-type', /multipart\/report/i) ||
    ['list-id', 'list-unsubscribe', 'x-autoreply', 'x-autorespond', 'x-loop', 'feedback-id'].some(
      (name) => headers.all(name).length > 0,
    ) ||
    /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|ikke-?svar|bounces?)([+-].*)?@/.test(senderAddress)
  );
}
