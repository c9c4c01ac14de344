import { domainToASCII } from 'node:url';

export type AddressRefusal = 'empty' | 'too-long' | 'line-break' | 'not-one-mailbox' | 'bad-local-part' | 'bad-domain';

export type ParsedAddress = { address: string } | { refused: AddressRefusal };

const dotAtom = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const hostLabel = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Reads exactly one bare mailbox, `kari@eksempel.no`. Much stricter than the mail standard on purpose: quoted local parts, comments, display
 * names, address literals and lists are how a message ends up at another domain than the one a person approved
 * (`"a@evil.example x"@office.example`, CVE-2025-13033), and no client of an accounting office needs them.
 *
 * The domain comes back in lower case and in ASCII (`blåbær.no` becomes `xn--blbr-roah.no`), so that one mailbox has one spelling. The local
 * part keeps its letters: only the receiving server knows whether they matter. Letters outside ASCII before the `@` are refused, because
 * a server without SMTPUTF8 could not take them.
 */
export function parseAddress(text: string): ParsedAddress {
  if (/[\r\n\u0085\u2028\u2029]/.test(text)) return { refused: 'line-break' };
  const trimmed = text.trim();
  if (trimmed === '') return { refused: 'empty' };
  if (trimmed.length > 254) return { refused: 'too-long' };
  const parts = trimmed.split('@');
  if (parts.length !== 2 || /[\s,;:<>()[\]"\\\p{C}]/u.test(trimmed)) return { refused: 'not-one-mailbox' };
  const [local, host] = parts as [string, string];
  if (local.length > 64 || !dotAtom.test(local)) return { refused: 'bad-local-part' };
  const domain = readDomain(host);
  return domain === undefined ? { refused: 'bad-domain' } : { address: `${local}@${domain}` };
}

/** The domain in ASCII, when it is a name with at least two labels; a bare host or an IP address is not a place to write to. */
function readDomain(host: string): string | undefined {
  if (/[%/?#_]/.test(host)) return undefined;
  const ascii = domainToASCII(host).toLowerCase();
  const labels = ascii.split('.');
  if (labels.length < 2 || ascii.length > 253 || !labels.every((label) => hostLabel.test(label))) return undefined;
  // A last label of digits is an IPv4 address (also when it was written as 0x7f.1 or 2130706433).
  return /^\d+$/.test(labels.at(-1)!) ? undefined : ascii;
}
