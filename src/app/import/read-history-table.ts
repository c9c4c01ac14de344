import { DomainError } from '../../domain/kernel/index.ts';
import {
  findHeading,
  importRowsMax,
  historyValuesOf,
  recogniseHistoryColumns,
  type HistoryField,
  type HistoryValues,
  type RecognisedColumn,
} from '../../domain/import/index.ts';
import type { TableRow } from './read-table.ts';

export interface TypedHistoryRow {
  line: number;
  values: HistoryValues;
}

export interface HistoryTable {
  columns: RecognisedColumn<HistoryField>[];
  rows: TypedHistoryRow[];
}

/** Finds the headings of a table and the deliveries under them. */
export function readHistoryTable(table: readonly TableRow[]): HistoryTable {
  if (table.length === 0) throw new DomainError('import.empty-file');
  const heading = findHeading(
    table.map(({ cells }) => cells),
    recogniseHistoryColumns,
    'deliveredOn',
  );
  if (!heading) throw new DomainError('import.no-history-columns');
  const rows = table.slice(heading.index + 1);
  if (rows.length === 0) throw new DomainError('import.no-rows');
  if (rows.length > importRowsMax) throw new DomainError('import.too-many-rows', { max: importRowsMax });
  return {
    columns: heading.columns,
    rows: rows.map(({ line, cells }) => ({ line, values: historyValuesOf(heading.columns, cells) })),
  };
}
