import { keepTogether } from '../texts/keep-together.ts';
import type { Language } from '../texts/language.ts';

/** Whom a page for a client is from and to, and when it was made. */
export interface FromAndTo {
  office: { name: string };
  leadName: string;
  client: { name: string };
  /** Whom it is for, where somebody is named. */
  contactName: string | null;
  /** `2. februar 2027`. */
  madeOn: string;
}

/** `til Geir Brekke`, beside the office's name at the top of the page. */
export function headTo({ contactName, client }: FromAndTo, language: Language): string {
  return wordsIn[language].headTo(contactName ?? client.name);
}

/** The running head is decoration, so that whoever listens is told at the end whom the page is from and to. */
export function fromAndToInWords(
  { leadName, office, contactName, client, madeOn }: FromAndTo,
  language: Language,
): string {
  const to = contactName === null ? client.name : `${contactName}, ${client.name}`;
  return wordsIn[language].fromTo(`${leadName}, ${office.name}`, to, keepTogether(madeOn));
}

const wordsIn = {
  nb: {
    headTo: (name: string) => `til ${name}`,
    fromTo: (from: string, to: string, day: string) => `Fra ${from}. Til ${to}. ${day}.`,
  },
  en: {
    headTo: (name: string) => `to ${name}`,
    fromTo: (from: string, to: string, day: string) => `From ${from}. To ${to}. ${day}.`,
  },
} satisfies Record<Language, unknown>;
