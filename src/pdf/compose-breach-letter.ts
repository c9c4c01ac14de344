import type { Instant } from '../domain/kernel/index.ts';
import type { Language } from '../texts/language.ts';
import type { PaperDocument } from './document.ts';

export interface BreachLetterPaper {
  language: Language;
  createdAt: Instant;
  brandColour: string;
  office: { name: string; orgnr: string };
  client: { name: string; orgnr: string | null };
  writtenBy: string;
  letterOn: string;
  /** As the lead wrote them. */
  paragraphs: readonly string[];
  /** Of the words, as it stands in the record. */
  sha256: string;
}

/** The lead's own letter on paper: the words as they were written, with nothing added but who, to whom and when. */
export function composeBreachLetter(paper: BreachLetterPaper): PaperDocument {
  const { language, office, client } = paper;
  const words = wordsIn[language];
  return {
    language,
    title: words.title,
    lead: `${client.name}. ${paper.letterOn}.`,
    author: paper.writtenBy,
    createdAt: paper.createdAt,
    brandColour: paper.brandColour,
    runningHead: { strong: office.name, text: `${words.orgnr} ${office.orgnr}`, right: paper.letterOn },
    footer: `${words.hash} ${paper.sha256}`,
    parties: [
      { label: words.from, name: office.name, lines: [`${words.orgnr} ${office.orgnr}`, paper.writtenBy] },
      { label: words.to, name: client.name, lines: client.orgnr === null ? [] : [`${words.orgnr} ${client.orgnr}`] },
    ],
    blocks: [
      {
        kind: 'section',
        heading: words.letter,
        parts: paper.paragraphs.map((text) => ({ kind: 'paragraph' as const, text })),
      },
    ],
  };
}

const wordsIn = {
  nb: { title: 'Brev', orgnr: 'Orgnr', from: 'Fra', to: 'Til', letter: 'Brevet', hash: 'SHA-256 for teksten:' },
  en: {
    title: 'Letter',
    orgnr: 'Org. no.',
    from: 'From',
    to: 'To',
    letter: 'The letter',
    hash: 'SHA-256 of the text:',
  },
};
