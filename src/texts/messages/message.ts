import type { Language } from '../language.ts';

/** A piece of the body. Every string is plain text: it is escaped where HTML is made. */
export type Block = { paragraph: string } | { list: readonly string[] } | { heading: string };

/** An e-mail before it is written out. */
export interface Message {
  language: Language;
  subject: string;
  brandColour: string;
  /** The band at the top: which company, or for a message about none or several, which office. */
  band: { title: string; line?: string };
  greeting: string;
  blocks: readonly Block[];
  button?: { label: string; href: string };
  signature: readonly string[];
  foot: string;
}

/** What is sent: the same words as HTML and as plain text. */
export interface ComposedMessage {
  subject: string;
  text: string;
  html: string;
}
