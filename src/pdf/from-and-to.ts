import type { Instant } from '../domain/kernel/index.ts';
import { keepTogether } from '../texts/keep-together.ts';
import type { Language } from '../texts/language.ts';
import type { PaperDocument } from './document.ts';

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

/** A page for one client, in the office's colours. */
export interface OnePagePaper extends FromAndTo {
  language: Language;
  createdAt: Instant;
  brandColour: string;
}

/** What stands around the words of such a page: `til Geir Brekke` beside the office's name at its top. */
export function headOf({ language, createdAt, brandColour, office, client, contactName, madeOn }: OnePagePaper) {
  const to = wordsIn[language].headTo(contactName ?? client.name);
  return {
    language,
    author: office.name,
    createdAt,
    brandColour,
    runningHead: { strong: office.name, text: to, right: madeOn },
    footer: client.name,
    parties: [],
  } satisfies Partial<PaperDocument>;
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
