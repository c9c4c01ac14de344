import type { HistoryValues, RecognisedColumn } from './import-values.ts';
import { normaliseWord, wordsIn } from './normalise-word.ts';

export type HistoryField = keyof HistoryValues;

const headings: Readonly<Record<HistoryField, readonly string[]>> = {
  client:
    wordsIn(`orgnr organisasjonsnummer organisasjonsnr kunde kundenavn klient navn firma selskap orgno organisationnumber
    organizationnumber client customer company name`),
  document:
    wordsIn(`dokument dokumenttype hva levering leveranse punkt type plikt materiale document documenttype what delivery
    clause duty`),
  period: ['periode', 'termin', 'måned', 'mnd', 'maned', 'mvatermin', 'for', 'period', 'term', 'month'],
  dueOn: wordsIn(`frist leveringsfrist forfall avtaltfrist fristdato deadline due duedate dueon agreeddate`),
  deliveredOn:
    wordsIn(`levert levertdato leveringsdato mottatt mottattdato innlevert datolevert kom delivered deliveredon
    delivereddate received receivedon datereceived`),
};

const byHeading = new Map(
  (Object.keys(headings) as HistoryField[]).flatMap((field) => headings[field].map((word) => [word, field] as const)),
);

/**
 * Finds by its heading what each column of earlier deliveries holds. Where a file names the client both by number and by name, the first of the
 * two columns counts.
 */
export function recogniseHistoryColumns(row: readonly string[]): RecognisedColumn<HistoryField>[] {
  const taken = new Set<HistoryField>();
  return row.map((heading) => {
    const field = byHeading.get(normaliseWord(heading));
    if (field === undefined || taken.has(field)) return { heading, field: null };
    taken.add(field);
    return { heading, field };
  });
}

/** A row of cells as the values of an earlier delivery. */
export function historyValuesOf(
  columns: readonly RecognisedColumn<HistoryField>[],
  cells: readonly string[],
): HistoryValues {
  const at = (field: HistoryField): string => {
    const index = columns.findIndex((column) => column.field === field);
    return index === -1 ? '' : (cells[index] ?? '').trim();
  };
  return {
    client: at('client'),
    document: at('document'),
    period: at('period'),
    dueOn: at('dueOn'),
    deliveredOn: at('deliveredOn'),
  };
}
