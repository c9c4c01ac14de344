import { formatList } from '../format-list.ts';
import { formatOrgnr } from '../format-orgnr.ts';
import type { Language } from '../language.ts';
import { wordsOf, type ContactScope } from '../words/words.ts';
import { firstNameOf } from './clean-line.ts';
import type { Block, ComposedMessage } from './message.ts';
import { renderMessage } from './render-message.ts';

/** Who writes to whom: the same for every message to a client's contact. */
export interface Letterhead {
  language: Language;
  /** The contact's full name; the greeting uses the first. */
  recipientName: string;
  office: { name: string; brandColour: string };
  /** Whoever signs, and gets the replies. */
  leadName: string;
  /** What the contact is a contact for. */
  contactFor: readonly ContactScope[];
  /** Where the button leads: the contact's own address. */
  href: string;
}

/** The company that a message is about. */
export interface Company {
  name: string;
  orgnr: string | null;
}

/** What one kind of message says; the rest of it is the letterhead's. */
export interface Letter {
  subject: string;
  /** `Hei Jo.` where it is left out. */
  greeting?: string;
  blocks: readonly Block[];
  /** The label of the button; left out where there is nothing to press. */
  button?: string;
}

/** A message to a client's contact about one company or several, in the office's band and signed by the lead. */
export function composeLetter(letterhead: Letterhead, companies: readonly Company[], letter: Letter): ComposedMessage {
  const { language, office, leadName } = letterhead;
  return renderMessage({
    language,
    subject: letter.subject,
    brandColour: office.brandColour,
    band: bandOf(letterhead, companies),
    greeting: letter.greeting ?? greetingOf(letterhead),
    blocks: letter.blocks,
    ...(letter.button === undefined ? {} : { button: { label: letter.button, href: letterhead.href } }),
    signature: [leadName, office.name],
    foot: footOf(letterhead, companies, letter.button !== undefined),
  });
}

/** `Hei Jo.`, `Hi Jo.`; without a name `Hei.` */
export function greetingOf({ language, recipientName }: Pick<Letterhead, 'language' | 'recipientName'>): string {
  const name = firstNameOf(recipientName);
  return `${language === 'nb' ? 'Hei' : 'Hi'}${name === '' ? '' : ` ${name}`}.`;
}

/** `Takk, Jo. Vi har fått alt.` */
export function thanksTo(
  { language, recipientName }: Pick<Letterhead, 'language' | 'recipientName'>,
  rest: string,
): string {
  const name = firstNameOf(recipientName);
  return `${language === 'nb' ? 'Takk' : 'Thank you'}${name === '' ? '' : `, ${name}`}. ${rest}`;
}

/** `Brattli Bygg AS, orgnr 312 457 806`; only the name where no number is known. */
export function companyInWords(company: Company, language: Language): string {
  if (company.orgnr === null) return company.name;
  return `${company.name}, ${language === 'nb' ? 'orgnr' : 'org. no.'} ${formatOrgnr(company.orgnr)}`;
}

function bandOf({ language, office }: Letterhead, companies: readonly Company[]): { title: string; line?: string } {
  const [only] = companies;
  if (!only || companies.length > 1) return { title: office.name };
  if (only.orgnr === null) return { title: only.name };
  return { title: only.name, line: `${language === 'nb' ? 'Orgnr' : 'Org. no.'} ${formatOrgnr(only.orgnr)}` };
}

function footOf(letterhead: Letterhead, companies: readonly Company[], hasLink: boolean): string {
  const { language, contactFor } = letterhead;
  const lead = firstNameOf(letterhead.leadName);
  const about = formatList(
    companies.map((company) => companyInWords(company, language)),
    language,
  );
  const scopes = formatList(
    contactFor.map((scope) => wordsOf(language).contactScopes[scope]),
    language,
  );
  const [forWhom, contact, replies, link] =
    language === 'nb'
      ? [`Gjelder ${about}.`, `Du er kontakt for ${scopes}.`, `Svar på e-posten når ${lead}.`, 'Lenken er din.']
      : [`For ${about}.`, `You are the contact for ${scopes}.`, `Replies reach ${lead}.`, 'The link is yours.'];
  return [
    ...(about === '' ? [] : [forWhom]),
    ...(scopes === '' ? [] : [contact]),
    ...(lead === '' ? [] : [replies]),
    ...(hasLink ? [link] : []),
  ].join(' ');
}
