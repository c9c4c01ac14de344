import type { Instant } from '../domain/kernel/index.ts';
import type { Language } from '../texts/language.ts';
import type { DocumentBlock, Fact, PaperDocument } from './document.ts';

/** One signer, in the words of the page: times and methods are worded by whoever knows the office's zone and catalogue. */
export interface EvidenceSigner {
  name: string;
  role: string;
  onBehalfOf: string;
  /** `Engangskode til mobil +47 ••• •• 123`; never a word that makes it more than it is. */
  identity: string;
  /** `fredag 15. januar 2027 kl. 08.41`. */
  accepted: string;
  opened?: string;
  address?: string;
  userAgent?: string;
  screen: readonly string[];
}

export interface EvidencePage {
  language: Language;
  createdAt: Instant;
  brandColour: string;
  office: { name: string; orgnr?: string };
  /** `Avtale om regnskap`, and what stands at its top and bottom. */
  agreementTitle: string;
  reference: string;
  footer: string;
  documentSha256: string;
  documentBytes: number;
  /** How many pages were shown. */
  pages: number;
  sealed: string;
  signers: readonly EvidenceSigner[];
}

/** The page after the agreement that says in plain words who accepted what, how they were known, and what the seal means. */
export function composeEvidencePage(page: EvidencePage): PaperDocument {
  const words = wordsIn[page.language];
  return {
    language: page.language,
    title: words.title,
    lead: words.lead(page.pages),
    author: page.office.name,
    createdAt: page.createdAt,
    brandColour: page.brandColour,
    runningHead: {
      strong: page.office.name,
      text: page.office.orgnr === undefined ? '' : `${words.orgnr} ${page.office.orgnr}`,
      right: page.reference,
    },
    footer: page.footer,
    parties: [],
    blocks: [
      {
        kind: 'section',
        heading: words.document,
        parts: [
          {
            kind: 'facts',
            facts: [
              { label: words.agreement, value: page.agreementTitle },
              { label: words.hash, value: inGroups(page.documentSha256) },
              { label: words.bytes, value: words.firstBytes(page.documentBytes, page.pages) },
              { label: words.sealed, value: page.sealed },
            ],
          },
        ],
      },
      ...page.signers.map((signer) => signerBlock(signer, words)),
      { kind: 'section', heading: words.meaning, parts: words.explained.map((text) => ({ kind: 'paragraph', text })) },
    ],
  };
}

function signerBlock(signer: EvidenceSigner, words: EvidenceWords): DocumentBlock {
  const optional = (label: string, value: string | undefined): Fact[] =>
    value === undefined ? [] : [{ label, value }];
  return {
    kind: 'section',
    heading: `${words.acceptedBy} ${signer.name}`,
    parts: [
      {
        kind: 'facts',
        facts: [
          { label: words.onBehalfOf, value: [signer.onBehalfOf, signer.role].filter((part) => part !== '').join(', ') },
          ...optional(words.opened, signer.opened),
          { label: words.accepted, value: signer.accepted },
          { label: words.identity, value: signer.identity },
          ...optional(words.address, signer.address),
          ...optional(words.userAgent, signer.userAgent),
          ...(signer.screen.length > 0 ? [{ label: words.screen, value: signer.screen.join('\n') }] : []),
        ],
      },
    ],
  };
}

/** `3f9a61c0 58de27b4 …`: sixty-four digits in a row cannot be compared by eye. */
function inGroups(hash: string): string {
  return (hash.match(/.{1,8}/g) ?? []).join(' ');
}

interface EvidenceWords {
  title: string;
  lead(pages: number): string;
  orgnr: string;
  document: string;
  agreement: string;
  hash: string;
  bytes: string;
  firstBytes(bytes: number, pages: number): string;
  sealed: string;
  acceptedBy: string;
  onBehalfOf: string;
  accepted: string;
  opened: string;
  identity: string;
  address: string;
  userAgent: string;
  screen: string;
  meaning: string;
  explained: readonly string[];
}

const wordsIn: Record<Language, EvidenceWords> = {
  nb: {
    title: 'Bevis for godtakelse',
    lead: (pages) =>
      `Denne siden hører til avtalen på ${pages === 1 ? 'siden' : `de ${pages} sidene`} foran. Den sier hvem som godtok den, når og hvordan.`,
    orgnr: 'orgnr',
    document: 'Dokumentet',
    agreement: 'Avtale',
    hash: 'Merke (SHA-256)',
    bytes: 'Omfang',
    firstBytes: (bytes, pages) => `${pages} ${pages === 1 ? 'side' : 'sider'}, de første ${bytes} bytene i denne filen`,
    sealed: 'Forseglet',
    acceptedBy: 'Godtatt av',
    onBehalfOf: 'På vegne av',
    accepted: 'Godtatt',
    opened: 'Åpnet',
    identity: 'Identiteten er vist ved',
    address: 'Nettadresse (IP)',
    userAgent: 'Nettleser',
    screen: 'Dette sto på skjermen',
    meaning: 'Hva forseglingen betyr',
    explained: [
      'Regnskapsbyrået har forseglet filen med sin nøkkel (PAdES B-B). Blir en eneste byte endret etterpå, viser et PDF-program eller Takt det.',
      'Det står ovenfor hvordan vi vet hvem som godtok. Det er ikke en signatur med BankID.',
      'Det samme som står her, ligger ved i filen som bevis.json.',
    ],
  },
  en: {
    title: 'Evidence of acceptance',
    lead: (pages) =>
      `This page belongs to the agreement on the ${pages === 1 ? 'page' : `${pages} pages`} before it. It says who accepted it, when and how.`,
    orgnr: 'org. no.',
    document: 'The document',
    agreement: 'Agreement',
    hash: 'Mark (SHA-256)',
    bytes: 'Extent',
    firstBytes: (bytes, pages) => `${pages} ${pages === 1 ? 'page' : 'pages'}, the first ${bytes} bytes of this file`,
    sealed: 'Sealed',
    acceptedBy: 'Accepted by',
    onBehalfOf: 'On behalf of',
    accepted: 'Accepted',
    opened: 'Opened',
    identity: 'Identity shown by',
    address: 'Network address (IP)',
    userAgent: 'Browser',
    screen: 'This was on the screen',
    meaning: 'What the seal means',
    explained: [
      'The accounting office has sealed the file with its key (PAdES B-B). If a single byte is changed afterwards, a PDF program or Takt shows it.',
      'It says above how we know who accepted. It is not a signature with BankID.',
      'What stands here is attached to the file as bevis.json.',
    ],
  },
};
