import type { Instant } from '../domain/kernel/index.ts';
import type { Language } from '../texts/language.ts';
import type { PaperText } from '../texts/talk/paper-section.ts';
import type { DocumentBlock, PaperDocument, Party } from './document.ts';
import { paperSectionParts } from './paper-section-parts.ts';

/** A paper that goes to whoever takes over: the statement, or the list of what was handed over. */
export interface HandoverPaper {
  language: Language;
  createdAt: Instant;
  brandColour: string;
  office: { name: string; orgnr: string };
  leadName: string;
  client: { name: string; orgnr: string | null };
  /** Null as long as it is not known who takes over. */
  receiver: { name: string; orgnr: string | null; person: string | null } | null;
  /** `2. juni 2027`. */
  madeOn: string;
  text: PaperText;
}

/** The statement or the list on paper: from whom, to whom, about whom, and nothing but its own words. */
export function composeHandoverPaper(paper: HandoverPaper): PaperDocument {
  const { language, office, leadName, client, receiver, text, madeOn } = paper;
  const words = wordsIn[language];
  const numbered = (orgnr: string | null): string[] => (orgnr === null ? [] : [`${words.orgnr} ${orgnr}`]);
  const to: Party[] =
    receiver === null
      ? []
      : [
          {
            label: words.to,
            name: receiver.name,
            lines: [...numbered(receiver.orgnr), ...(receiver.person === null ? [] : [receiver.person])],
          },
        ];
  return {
    language,
    title: text.title,
    lead: `${client.name}. ${madeOn}.`,
    author: office.name,
    createdAt: paper.createdAt,
    brandColour: paper.brandColour,
    runningHead: { strong: office.name, text: `${words.orgnr} ${office.orgnr}`, right: text.title },
    footer: `${client.name}. ${madeOn}`,
    parties: [
      { label: words.from, name: office.name, lines: [...numbered(office.orgnr), leadName] },
      ...to,
      { label: words.about, name: client.name, lines: numbered(client.orgnr) },
    ],
    blocks: text.sections.map((section): DocumentBlock => ({
      kind: 'section',
      heading: section.heading,
      parts: paperSectionParts(section),
    })),
  };
}

const wordsIn = {
  nb: { orgnr: 'Orgnr', from: 'Fra', to: 'Til', about: 'Gjelder' },
  en: { orgnr: 'Org. no.', from: 'From', to: 'To', about: 'About' },
} satisfies Record<Language, unknown>;
