import { DomainError } from '../../domain/kernel/index.ts';
import {
  clientValuesOf,
  findHeading,
  importRowsMax,
  recogniseClientColumns,
  type ClientField,
  type RecognisedColumn,
} from '../../domain/import/index.ts';
import type { TypedClientRow } from './check-client-rows.ts';
import type { TableRow } from './read-table.ts';

export interface ClientTable {
  columns: RecognisedColumn<ClientField>[];
  rows: TypedClientRow[];
}

/** Finds the headings of a table and the clients under them. */
export function readClientTable(table: readonly TableRow[]): ClientTable {
  if (table.length === 0) throw new DomainError('import.empty-file');
  const heading = findHeading(
    table.map(({ cells }) => cells),
    recogniseClientColumns,
    'name',
  );
  if (!heading) throw new DomainError('import.no-name-column');
  const rows = table.slice(heading.index + 1);
  if (rows.length === 0) throw new DomainError('import.no-rows');
  if (rows.length > importRowsMax) throw new DomainError('import.too-many-rows', { max: importRowsMax });
  return {
    columns: heading.columns,
    rows: rows.map(({ line, cells }) => ({ line, values: clientValuesOf(heading.columns, cells) })),
  };
}
