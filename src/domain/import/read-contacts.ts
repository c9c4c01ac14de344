import type { ClientValues, TypedContact } from './import-values.ts';
import { readScopes, typedScopes, type TypedScope } from './typed-words.ts';

export interface ReadContact {
  name: string;
  email?: string;
  mobile?: string;
  scopes: readonly TypedScope[];
}

/** Tells of a fault in a field, the first of each only. */
export type AddFault = (field: string, code: string) => undefined;

/** How addresses are read: by those who send to them. */
interface AddressReading {
  readEmail: (text: string) => string | undefined;
  readMobile: (text: string) => string | undefined;
}

/** The contacts of a row in the order of responsibility; at least one must be somebody to write to. */
export function readContacts(values: ClientValues, reading: AddressReading, add: AddFault): ReadContact[] {
  // A contact of which nothing was written is left out; the others keep their places, which faults name.
  const contacts = values.contacts.flatMap((contact, place) =>
    contact.name === '' && contact.email === '' && contact.mobile === ''
      ? []
      : [readContact(contact, place, values.name, reading, add)],
  );
  const written = values.contacts.some(({ email, mobile }) => email !== '' || mobile !== '');
  if (!written) add('contacts.0.email', 'no-contact');
  return contacts;
}

/** A contact without a name is called by the company's. */
function readContact(
  contact: TypedContact,
  place: number,
  clientName: string,
  { readEmail, readMobile }: AddressReading,
  add: AddFault,
): ReadContact {
  const at = `contacts.${place}`;
  const email = contact.email === '' ? undefined : (readEmail(contact.email) ?? add(`${at}.email`, 'email-invalid'));
  const mobile =
    contact.mobile === '' ? undefined : (readMobile(contact.mobile) ?? add(`${at}.mobile`, 'mobile-invalid'));
  const scopes = readScopes(contact.scopes) ?? add(`${at}.scopes`, 'unknown-scope');
  return {
    name: contact.name === '' ? clientName : contact.name,
    ...(email === undefined ? {} : { email }),
    ...(mobile === undefined ? {} : { mobile }),
    scopes: scopes ?? typedScopes,
  };
}
