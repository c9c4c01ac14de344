import type { AgreementTerms } from '../../domain/agreement/index.ts';
import { instant, type CalendarDate } from '../../domain/kernel/index.ts';
import type { DocumentPart, PaperDocument } from '../../pdf/document.ts';
import { agreementInWords, type AgreementText } from '../../texts/agreement/agreement-in-words.ts';
import type { Language } from '../../texts/language.ts';
import { brandOf } from '../../texts/messages/brand-colours.ts';

export interface PaperParties {
  /** Left out where nobody has said who it is for: then the paper says "the office" and "the client". */
  officeName?: string;
  clientName?: string;
  startOn: CalendarDate;
}

/** The agreement's own text, numbered as its clauses are everywhere. */
export function writeText(terms: AgreementTerms, parties: PaperParties, language: Language): AgreementText {
  const words = wordsIn[language];
  return agreementInWords(terms, language, {
    officeName: parties.officeName ?? words.office,
    officeOrgnr: '',
    clientName: parties.clientName ?? words.client,
    startOn: parties.startOn,
  });
}

/** The text as a document. The same terms, parties and start give the same bytes: the file is dated by the agreement's first day. */
export function writePaper(text: AgreementText, parties: PaperParties, language: Language): PaperDocument {
  const words = wordsIn[language];
  const officeName = parties.officeName ?? words.office;
  return {
    language,
    title: text.title,
    author: officeName,
    createdAt: instant(`${parties.startOn}T00:00:00.000Z`),
    brandColour: brandOf({}),
    runningHead: { strong: officeName, text: '', right: words.draft },
    footer: parties.clientName ?? words.client,
    parties: text.parties.map(({ label, value }) => ({ label, name: value, lines: [] })),
    blocks: text.sections.map(({ number, heading, paragraphs, list }) => ({
      kind: 'clause' as const,
      number,
      heading,
      parts: [
        ...paragraphs.map((paragraph): DocumentPart => ({ kind: 'paragraph', text: paragraph })),
        ...(list === undefined ? [] : [{ kind: 'list' as const, items: list }]),
      ],
    })),
  };
}

const wordsIn = {
  nb: { office: 'Byrået', client: 'Kunden', draft: 'Utkast' },
  en: { office: 'The office', client: 'The client', draft: 'Draft' },
} satisfies Record<Language, unknown>;
