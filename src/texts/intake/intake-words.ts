import type {
  DocumentKind,
  FileFormat,
  Ground,
  IntakeWay,
  MatchReason,
  Mender,
  ReadDocument,
  ReadFieldName,
  ReadingFault,
  Severity,
} from '../../domain/intake/index.ts';
import type { Language } from '../language.ts';

/** Names of what intake knows: kinds, formats, fields, faults, and what is to be done about a finding and by whom. */
export interface IntakeWords {
  severities: Readonly<Record<Severity, string>>;
  /** Who can put it right, as the office reads it and as the client does. */
  menders: Readonly<Record<Mender, string>>;
  mendersToClient: Readonly<Record<Mender, string>>;
  documentKinds: Readonly<Record<DocumentKind, string>>;
  fileFormats: Readonly<Record<FileFormat, string>>;
  fields: Readonly<Record<ReadFieldName, string>>;
  faults: Readonly<Record<ReadingFault, string>>;
  sources: Readonly<Record<ReadDocument['source'], string>>;
  ways: Readonly<Record<IntakeWay, string>>;
  sums: Readonly<Record<ReadDocument['sumFaults'][number]['what'], string>>;
  grounds: Readonly<Record<Exclude<Ground['on'], 'form' | 'law'>, string>>;
  matchReasons: Readonly<Record<MatchReason, string>>;
  /** Before the words of a demand: `Avtalt: sortert etter dato`. */
  agreed: string;
  wished: string;
  /** In a list of file names. */
  more: string;
  /** What an estimate is always said with. */
  estimate: string;
}

export function intakeWordsOf(language: Language): IntakeWords {
  return wordsIn[language];
}

const wordsIn: Record<Language, IntakeWords> = {
  nb: {
    severities: { stops: 'Må rettes', asks: 'Må ses på', tells: 'Til opplysning' },
    menders: { client: 'Kunden kan rette det', office: 'Vi retter det selv', bank: 'Banken må rette det' },
    mendersToClient: { client: 'Du kan rette det', office: 'Vi ser på det', bank: 'Banken må rette det' },
    documentKinds: {
      invoice: 'Faktura',
      'credit-note': 'Kreditnota',
      receipt: 'Kvittering',
      'bank-statement': 'Kontoutskrift',
      'payment-list': 'Betalingsliste',
      ledger: 'Regnskapsdata',
      'cash-report': 'Dagsoppgjør',
      'expense-claim': 'Utlegg',
      'travel-claim': 'Reiseregning',
      'time-sheet': 'Timeliste',
      'payroll-basis': 'Lønnsgrunnlag',
      'coding-sheet': 'Konteringsliste',
      'stock-count': 'Telleliste',
      letter: 'Brev',
      other: 'Annet',
    },
    fileFormats: {
      pdf: 'PDF',
      jpeg: 'Bilde (JPEG)',
      png: 'Bilde (PNG)',
      heic: 'Bilde (HEIC)',
      tiff: 'Bilde (TIFF)',
      webp: 'Bilde (WebP)',
      xlsx: 'Regneark (Excel)',
      docx: 'Dokument (Word)',
      zip: 'Pakket fil (ZIP)',
      eml: 'E-post',
      ubl: 'E-faktura (EHF)',
      'saf-t-financial': 'Regnskapsdata (SAF-T)',
      'saf-t-cash-register': 'Kassadata (SAF-T)',
      camt: 'Kontoutskrift (camt)',
      'ocr-giro': 'Innbetalinger (OCR giro)',
      csv: 'Tabell (CSV)',
      xml: 'XML',
      text: 'Tekst',
      unknown: 'Ukjent',
    },
    fields: {
      issuedOn: 'Dato',
      dueOn: 'Forfall',
      fromOn: 'Fra',
      toOn: 'Til',
      number: 'Nummer',
      seller: 'Selger',
      buyer: 'Kjøper',
      currency: 'Valuta',
      totalMinor: 'Sum',
      vatMinor: 'Mva.',
      netMinor: 'Sum uten mva.',
      kid: 'KID',
      account: 'Kontonummer',
    },
    faults: {
      encrypted: 'låst med passord',
      damaged: 'skadet',
      'too-heavy': 'for stor',
      'too-many-pages': 'for mange sider',
      'too-many-pixels': 'for stort bilde',
      'too-deep': 'pakket i for mange lag',
      'too-many-parts': 'for mange filer i én',
      'unpacks-too-large': 'for stor når den pakkes ut',
      'forbidden-xml': 'XML som ikke er trygg å åpne',
      'low-resolution': 'for lav oppløsning',
      blurred: 'uklart bilde',
      'too-dark': 'for mørkt bilde',
      'cut-off': 'noe er kuttet bort',
      'blank-page': 'blank side',
      'not-readable': 'teksten er ikke til å lese',
    },
    sources: { data: 'Data', text: 'Tekst i filen', ocr: 'Lest fra bilde', none: 'Ikke lest' },
    ways: {
      portal: 'Kundens side',
      staff: 'Lagt inn av oss',
      paper: 'Papir',
      api: 'API',
      mail: 'E-post',
      ledger: 'Regnskapssystemet',
      history: 'Historikk',
    },
    sums: { total: 'Summen', vat: 'Mva.', lines: 'Summen av linjene', balance: 'Saldoen' },
    grounds: {
      item: 'Avtalt at det skal leveres',
      period: 'Perioden som leveringen gjelder',
      party: 'Selskapet som leveringen gjelder',
      arithmetic: 'Det som kom, holdt mot seg selv',
      safety: 'Sikkerhet',
    },
    matchReasons: {
      kind: 'typen passer',
      period: 'datoen passer',
      account: 'kontonummeret passer',
      name: 'navnet på filen passer',
      'only-one': 'ingen andre passer',
    },
    agreed: 'Avtalt',
    wished: 'Ønsket',
    more: '{count} til',
    estimate: 'Anslag etter byråets egne tall for hvert bilag. Ingen har målt tiden.',
  },
  en: {
    severities: { stops: 'Must be mended', asks: 'To be looked at', tells: 'Good to know' },
    menders: { client: 'The client can mend it', office: 'We mend it ourselves', bank: 'The bank must mend it' },
    mendersToClient: { client: 'You can mend it', office: 'We will look at it', bank: 'The bank must mend it' },
    documentKinds: {
      invoice: 'Invoice',
      'credit-note': 'Credit note',
      receipt: 'Receipt',
      'bank-statement': 'Bank statement',
      'payment-list': 'List of payments',
      ledger: 'Accounting data',
      'cash-report': 'Daily cash settlement',
      'expense-claim': 'Expense claim',
      'travel-claim': 'Travel claim',
      'time-sheet': 'Time sheet',
      'payroll-basis': 'Payroll basis',
      'coding-sheet': 'List of accounts',
      'stock-count': 'Stock count',
      letter: 'Letter',
      other: 'Other',
    },
    fileFormats: {
      pdf: 'PDF',
      jpeg: 'Image (JPEG)',
      png: 'Image (PNG)',
      heic: 'Image (HEIC)',
      tiff: 'Image (TIFF)',
      webp: 'Image (WebP)',
      xlsx: 'Spreadsheet (Excel)',
      docx: 'Document (Word)',
      zip: 'Packed file (ZIP)',
      eml: 'E-mail',
      ubl: 'E-invoice (EHF)',
      'saf-t-financial': 'Accounting data (SAF-T)',
      'saf-t-cash-register': 'Cash register data (SAF-T)',
      camt: 'Bank statement (camt)',
      'ocr-giro': 'Payments received (OCR giro)',
      csv: 'Table (CSV)',
      xml: 'XML',
      text: 'Text',
      unknown: 'Unknown',
    },
    fields: {
      issuedOn: 'Date',
      dueOn: 'Due',
      fromOn: 'From',
      toOn: 'To',
      number: 'Number',
      seller: 'Seller',
      buyer: 'Buyer',
      currency: 'Currency',
      totalMinor: 'Sum',
      vatMinor: 'VAT',
      netMinor: 'Sum without VAT',
      kid: 'KID',
      account: 'Account number',
    },
    faults: {
      encrypted: 'locked with a password',
      damaged: 'damaged',
      'too-heavy': 'too big',
      'too-many-pages': 'too many pages',
      'too-many-pixels': 'too big an image',
      'too-deep': 'packed in too many layers',
      'too-many-parts': 'too many files in one',
      'unpacks-too-large': 'too big when it is unpacked',
      'forbidden-xml': 'XML that is not safe to open',
      'low-resolution': 'resolution too low',
      blurred: 'blurred',
      'too-dark': 'too dark',
      'cut-off': 'some of it is cut off',
      'blank-page': 'blank page',
      'not-readable': 'the text cannot be read',
    },
    sources: { data: 'Data', text: 'Text in the file', ocr: 'Read from an image', none: 'Not read' },
    ways: {
      portal: 'The client’s page',
      staff: 'Entered by us',
      paper: 'Paper',
      api: 'API',
      mail: 'E-mail',
      ledger: 'The accounting system',
      history: 'History',
    },
    sums: { total: 'The sum', vat: 'The VAT', lines: 'The sum of the lines', balance: 'The balance' },
    grounds: {
      item: 'Agreed that it is delivered',
      period: 'The period of the delivery',
      party: 'The company of the delivery',
      arithmetic: 'What came, held against itself',
      safety: 'Safety',
    },
    matchReasons: {
      kind: 'the kind fits',
      period: 'the date fits',
      account: 'the account number fits',
      name: 'the name of the file fits',
      'only-one': 'nothing else fits',
    },
    agreed: 'Agreed',
    wished: 'Wished for',
    more: '{count} more',
    estimate: 'An estimate by the office’s own figures for each voucher. Nobody has measured the time.',
  },
};
