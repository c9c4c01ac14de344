import type { Instant } from '../domain/kernel/index.ts';
import type { Language } from '../texts/language.ts';
import {
  officeDocumentWords,
  type OfficeDocumentFacts,
  type OfficeDocumentKind,
} from '../texts/export/office-document-words.ts';
import type { PaperDocument } from './document.ts';

/** The processing annex, the entry for the outsourcing register, or the list of sub-processors, filled in from the office's facts and settings. */
export function composeOfficeDocument(
  kind: OfficeDocumentKind,
  facts: OfficeDocumentFacts,
  {
    language,
    createdAt,
    brandColour,
    madeOn,
  }: { language: Language; createdAt: Instant; brandColour: string; madeOn: string },
): PaperDocument {
  const { title, lead, sections, orgnr, office, made } = officeDocumentWords(kind, facts, language);
  return {
    language,
    title,
    lead,
    author: facts.name,
    createdAt,
    brandColour,
    runningHead: { strong: facts.name, text: `${orgnr} ${facts.orgnr}`, right: title },
    footer: `${made} ${madeOn}`,
    parties: [
      {
        label: office,
        name: facts.name,
        lines: [`${orgnr} ${facts.orgnr}`, facts.email, ...(facts.phone === null ? [] : [facts.phone])],
      },
    ],
    blocks: sections.map(({ heading, paragraphs, items, table }) => ({
      kind: 'section' as const,
      heading,
      parts: [
        ...paragraphs.map((text) => ({ kind: 'paragraph' as const, text })),
        ...(items.length === 0 ? [] : [{ kind: 'list' as const, items }]),
        ...(table === undefined
          ? []
          : [{ kind: 'table' as const, columns: table.headings.map((text) => ({ heading: text })), rows: table.rows }]),
      ],
    })),
  };
}
