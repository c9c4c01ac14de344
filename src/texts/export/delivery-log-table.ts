import type { DocumentType } from '../../domain/agreement/index.ts';
import type { CalendarDate, Instant, TimeOfDay } from '../../domain/kernel/index.ts';
import { formatDate } from '../format-date.ts';
import { capitalise } from '../format-list.ts';
import { formatPeriod, type PeriodOfDuty } from '../format-period.ts';
import { formatTime } from '../format-time.ts';
import type { Language } from '../language.ts';
import { deliveryInWords, itemLabel } from '../messages/asked-duties.ts';
import { wordsOf } from '../words/words.ts';

/** One thing that was received: what the record of received material holds of it. */
export interface ReceivedRow {
  clientName: string;
  receivedOn: CalendarDate;
  /** Null where only the day is known: paper, and what a person told of. */
  receivedTime: TimeOfDay | null;
  receivedAt: Instant;
  via: string;
  from: string;
  document: DocumentType | null;
  itemName: string | null;
  period: PeriodOfDuty | null;
  fileName: string;
  sizeBytes: number | null;
  sha256: string | null;
  verdict: 'waiting' | 'accepted' | 'returned';
  decidedOn: CalendarDate | null;
}

/** One delivery that came after its deadline, or has not come. */
export interface LateRow {
  clientName: string;
  documents: readonly DocumentType[];
  period: PeriodOfDuty;
  agreedDueOn: CalendarDate;
  dueOn: CalendarDate;
  deliveredOn: CalendarDate | null;
  daysLate: number;
  /** When the client was reminded, by a message that reached a server. */
  remindedOn: readonly CalendarDate[];
}

export interface LogTable {
  title: string;
  headings: readonly string[];
  rows: readonly (readonly string[])[];
}

/** The receipt log as a table: the same words on paper, in CSV and in a workbook. */
export function receivedTable(rows: readonly ReceivedRow[], language: Language): LogTable {
  const words = wordsIn[language];
  return {
    title: words.received,
    headings: words.receivedHeadings,
    rows: rows.map((row) => [
      row.clientName,
      formatDate(row.receivedOn, language, { year: true }),
      row.receivedTime === null ? '' : formatTime(row.receivedTime, language),
      words.via[row.via] ?? row.via,
      row.from,
      row.document === null
        ? words.unplaced
        : itemLabel({ document: row.document, ...(row.itemName === null ? {} : { name: row.itemName }) }, language),
      row.period === null ? '' : formatPeriod(row.period, language, { year: true }),
      row.fileName,
      row.sizeBytes === null ? '' : `${row.sizeBytes}`,
      row.sha256 ?? '',
      words.verdict[row.verdict],
      row.decidedOn === null ? '' : formatDate(row.decidedOn, language, { year: true }),
    ]),
  };
}

/** The log of late deliveries as a table. */
export function lateTable(rows: readonly LateRow[], language: Language): LogTable {
  const words = wordsIn[language];
  return {
    title: words.late,
    headings: words.lateHeadings,
    rows: rows.map((row) => [
      row.clientName,
      capitalise(deliveryInWords([...row.documents], language)),
      formatPeriod(row.period, language, { year: true }),
      formatDate(row.dueOn, language, { year: true }),
      row.dueOn === row.agreedDueOn ? '' : formatDate(row.agreedDueOn, language, { year: true }),
      row.deliveredOn === null ? words.notYet : formatDate(row.deliveredOn, language, { year: true }),
      `${row.daysLate}`,
      row.remindedOn.map((on) => formatDate(on, language, { year: true })).join(', '),
    ]),
  };
}

/** What the columns of the receipt log that do not fit on paper are called; they are left out there. */
export const receivedColumnsOnPaper = [0, 1, 2, 3, 5, 6, 7, 10] as const;

export function verdictInWords(verdict: ReceivedRow['verdict'], language: Language): string {
  return wordsIn[language].verdict[verdict];
}

export function documentLabel(document: DocumentType, language: Language): string {
  return wordsOf(language).documentTypes[document].label;
}

interface LogWords {
  received: string;
  late: string;
  receivedHeadings: readonly string[];
  lateHeadings: readonly string[];
  via: Readonly<Record<string, string>>;
  verdict: Record<ReceivedRow['verdict'], string>;
  unplaced: string;
  notYet: string;
}

const wordsIn: Record<Language, LogWords> = {
  nb: {
    received: 'Mottakslogg',
    late: 'Logg over sene leveringer',
    receivedHeadings: [
      'Kunde',
      'Mottatt',
      'Klokken',
      'Kom',
      'Fra',
      'Hva',
      'Periode',
      'Fil',
      'Byte',
      'SHA-256',
      'Status',
      'Bestemt',
    ],
    lateHeadings: [
      'Kunde',
      'Levering',
      'Periode',
      'Leveringsfrist',
      'Avtalt frist før flere dager',
      'Levert',
      'Dager for sent',
      'Påminnet',
    ],
    via: {
      portal: 'Kundens side',
      staff: 'Registrert av kontoret',
      paper: 'Papir',
      api: 'Fra et annet system',
      mail: 'E-post',
      ledger: 'Regnskapssystemet',
      history: 'Opplyst om',
    },
    verdict: { waiting: 'Ikke sett på', accepted: 'Godtatt', returned: 'Sendt tilbake' },
    unplaced: 'Ikke plassert',
    notYet: 'Ikke levert',
  },
  en: {
    received: 'Receipt log',
    late: 'Log of late deliveries',
    receivedHeadings: [
      'Client',
      'Received',
      'Time',
      'Came by',
      'From',
      'What',
      'Period',
      'File',
      'Bytes',
      'SHA-256',
      'Status',
      'Decided',
    ],
    lateHeadings: [
      'Client',
      'Delivery',
      'Period',
      'Deadline',
      'Agreed deadline before more days',
      'Delivered',
      'Days late',
      'Reminded',
    ],
    via: {
      portal: "The client's page",
      staff: 'Registered by the office',
      paper: 'Paper',
      api: 'From another system',
      mail: 'E-mail',
      ledger: 'The accounting system',
      history: 'Told of',
    },
    verdict: { waiting: 'Not looked at', accepted: 'Accepted', returned: 'Sent back' },
    unplaced: 'Not placed',
    notYet: 'Not delivered',
  },
};
