import { DomainError } from '../../domain/kernel/index.ts';
import { parseAddress } from '../../mail/parse-address.ts';
import { normaliseMobile } from '../../sms/normalise-mobile.ts';

/** An address as a person wrote it, in the one spelling that is kept; an empty one is none. @throws what is wrong with it. */
export function readEmail(text: string | null): string | null {
  if (text === null || text.trim() === '') return null;
  const parsed = parseAddress(text);
  if ('refused' in parsed) throw new DomainError('mail.address');
  return parsed.address;
}

/** A mobile number as a person wrote it, in international form; an empty one is none. @throws what is wrong with it. */
export function readMobile(text: string | null): string | null {
  if (text === null || text.trim() === '') return null;
  const read = normaliseMobile(text);
  if ('refused' in read) throw new DomainError('contact.mobile');
  return read.e164;
}
