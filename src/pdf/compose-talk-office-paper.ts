import type { Instant } from '../domain/kernel/index.ts';
import type { Language } from '../texts/language.ts';
import type { PaperText } from '../texts/talk/paper-section.ts';
import type { DocumentBlock, PaperDocument } from './document.ts';
import { paperSectionParts } from './paper-section-parts.ts';

/** A paper of the talk pack that is the office's own: the accountant's page, or a draft of a change. */
export interface TalkOfficePaper {
  language: Language;
  createdAt: Instant;
  brandColour: string;
  office: { name: string; orgnr: string };
  client: { name: string };
  /** `2. februar 2027`. */
  madeOn: string;
  /** `internal`: never given to a client, and every page says so. `draft`: nothing is agreed, and every page says that. */
  kind: 'internal' | 'draft';
  text: PaperText;
}

/** The accountant's page or a draft on paper, marked for what it is at the top and the bottom of every page. */
export function composeTalkOfficePaper(paper: TalkOfficePaper): PaperDocument {
  const { language, office, client, text, kind, madeOn } = paper;
  const words = wordsIn[language];
  const mark = words.marks[kind];
  return {
    language,
    title: text.title,
    lead: `${client.name}. ${madeOn}.`,
    author: office.name,
    createdAt: paper.createdAt,
    brandColour: paper.brandColour,
    runningHead: { strong: office.name, text: `${words.orgnr} ${office.orgnr}`, right: mark },
    footer: `${mark}. ${madeOn}`,
    parties: [],
    blocks: text.sections.map((section): DocumentBlock => ({
      kind: 'section',
      heading: section.heading,
      parts: paperSectionParts(section),
    })),
  };
}

const wordsIn = {
  nb: { orgnr: 'Orgnr', marks: { internal: 'Bare for oss', draft: 'Utkast' } },
  en: { orgnr: 'Org. no.', marks: { internal: 'For us only', draft: 'Draft' } },
} satisfies Record<Language, unknown>;
