import { findHeading, importRowsMax, type RecognisedColumn } from '../../domain/import/index.ts';
import { DomainError } from '../../domain/kernel/index.ts';
import { recogniseTimeColumns, timeValuesOf, type TimeField, type TimeValues } from '../../domain/time/index.ts';
import type { TableRow } from './read-table.ts';

export interface TypedTimeRow {
  line: number;
  values: TimeValues;
}

export interface TimeTable {
  columns: RecognisedColumn<TimeField>[];
  rows: TypedTimeRow[];
}

/** Finds the headings of a table and the hours under them. A day, a person and a time there must be. */
export function readTimeTable(table: readonly TableRow[]): TimeTable {
  if (table.length === 0) throw new DomainError('import.empty-file');
  const heading = findHeading(
    table.map(({ cells }) => cells),
    recogniseTimeColumns,
    'on',
  );
  const fields = new Set(heading?.columns.map(({ field }) => field));
  if (!heading || !fields.has('person') || !(fields.has('hours') || fields.has('minutes'))) {
    throw new DomainError('import.no-time-columns');
  }
  const rows = table.slice(heading.index + 1);
  if (rows.length === 0) throw new DomainError('import.no-rows');
  if (rows.length > importRowsMax) throw new DomainError('import.too-many-rows', { max: importRowsMax });
  return {
    columns: heading.columns,
    rows: rows.map(({ line, cells }) => ({ line, values: timeValuesOf(heading.columns, cells) })),
  };
}
