import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { TimeWork } from '../../domain/time/index.ts';
import { capitalise } from '../format-list.ts';
import { formatCsv } from '../format-csv.ts';
import type { Language } from '../language.ts';
import { wordsOf } from '../words/words.ts';

/** An entry with what the table says of whose it is and whom it was for. */
export interface TableTime {
  id: string;
  workedOn: CalendarDate;
  staffName: string;
  /** Null: the office's own time. */
  clientName: string | null;
  orgnr: string | null;
  minutes: number;
  work: TimeWork;
  words: string | null;
  billable: boolean | null;
  source: 'typed' | 'timer' | 'suggested' | 'imported';
  enteredOn: CalendarDate;
  enteredBy: string;
  changedOn: CalendarDate | null;
}

/** A cell is text or a number; hours have two decimals. */
export type TimeCell = { text: string } | { count: number } | { hours: number };

/**
 * The headings. Takt's own import reads the table again: it goes by the minutes, which are whole, while the hours beside them are for people and
 * spreadsheets.
 */
export function timeHeadings(language: Language): readonly string[] {
  return headings[language];
}

export function timeCells(time: TableTime, language: Language): TimeCell[] {
  return [
    { text: numericDate(time.workedOn) },
    { text: time.staffName },
    { text: time.clientName ?? internal[language] },
    { text: time.orgnr ?? '' },
    { text: capitalise(wordsOf(language).timeWorks[time.work]) },
    { count: time.minutes },
    { hours: time.minutes / 60 },
    { text: time.words ?? '' },
    { text: time.billable === null ? '' : yesNo[language][time.billable ? 'yes' : 'no'] },
    { text: sources[language][time.source] },
    { text: numericDate(time.enteredOn) },
    { text: time.enteredBy },
    { text: time.changedOn === null ? '' : numericDate(time.changedOn) },
    { text: time.id },
  ];
}

/** Entries as CSV for Norwegian systems: `;`, comma in the hours, UTF-8 with a mark, nothing that a spreadsheet would work out. */
export function formatTimeCsv(times: readonly TableTime[], language: Language): string {
  return formatCsv([timeHeadings(language), ...times.map((time) => timeCells(time, language).map(cellText))]);
}

function cellText(cell: TimeCell): string {
  if ('hours' in cell) return cell.hours.toFixed(2).replace('.', ',');
  return 'count' in cell ? `${cell.count}` : cell.text;
}

function numericDate(date: string): string {
  return date.split('-').reverse().join('.');
}

const internal: Record<Language, string> = { nb: 'Internt', en: 'Internal' };
const yesNo: Record<Language, { yes: string; no: string }> = {
  nb: { yes: 'Ja', no: 'Nei' },
  en: { yes: 'Yes', no: 'No' },
};
const sources: Record<Language, Record<TableTime['source'], string>> = {
  nb: { typed: 'Ført', timer: 'Tidtaker', suggested: 'Forslag', imported: 'Hentet inn' },
  en: { typed: 'Entered', timer: 'Timer', suggested: 'Suggestion', imported: 'Imported' },
};
const headings: Record<Language, readonly string[]> = {
  nb: [
    'Dato',
    'Ansatt',
    'Kunde',
    'Organisasjonsnummer',
    'Arbeid',
    'Minutter',
    'Timer med desimaler',
    'Kommentar',
    'Fakturerbar',
    'Kilde',
    'Ført dato',
    'Ført av',
    'Endret',
    'Id',
  ],
  en: [
    'Date',
    'Employee',
    'Client',
    'Organisation number',
    'Work',
    'Minutes',
    'Hours with decimals',
    'Comment',
    'Billable',
    'Source',
    'Entered on',
    'Entered by',
    'Changed',
    'Id',
  ],
};
