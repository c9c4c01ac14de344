import type { Instant } from '../domain/kernel/index.ts';
import type { Language } from '../texts/language.ts';
import type { PaperDocument } from './document.ts';

export interface RecommendationLetterPaper {
  language: Language;
  createdAt: Instant;
  brandColour: string;
  office: { name: string; orgnr: string };
  client: { name: string; orgnr: string | null };
  contactName: string | null;
  leadName: string;
  writtenOn: string;
  title: string;
  greeting: string;
  paragraphs: readonly string[];
  signature: string;
}

/** The warm letter on paper: the words as the lead has them, with who, to whom and when. */
export function composeRecommendationLetter(paper: RecommendationLetterPaper): PaperDocument {
  const { language, office, client, contactName } = paper;
  const words = wordsIn[language];
  const numberOf = (orgnr: string | null): string[] => (orgnr === null ? [] : [`${words.orgnr} ${orgnr}`]);
  return {
    language,
    title: paper.title,
    lead: `${client.name}. ${paper.writtenOn}.`,
    author: paper.leadName,
    createdAt: paper.createdAt,
    brandColour: paper.brandColour,
    runningHead: { strong: office.name, text: `${words.orgnr} ${office.orgnr}`, right: paper.writtenOn },
    footer: words.footer,
    parties: [
      { label: words.from, name: office.name, lines: [...numberOf(office.orgnr), paper.leadName] },
      {
        label: words.to,
        name: client.name,
        lines: [...numberOf(client.orgnr), ...(contactName === null ? [] : [contactName])],
      },
    ],
    blocks: [
      {
        kind: 'section',
        heading: words.heading,
        parts: [paper.greeting, ...paper.paragraphs, paper.signature].map((text) => ({
          kind: 'paragraph' as const,
          text,
        })),
      },
    ],
  };
}

const wordsIn = {
  nb: {
    orgnr: 'Orgnr',
    from: 'Fra',
    to: 'Til',
    heading: 'Brevet',
    footer: 'Vi sier ikke noe til noen før du svarer ja.',
  },
  en: {
    orgnr: 'Org. no.',
    from: 'From',
    to: 'To',
    heading: 'The letter',
    footer: 'We say nothing to anyone until you say yes.',
  },
};
