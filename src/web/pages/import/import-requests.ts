import type { ImportCommitted, ImportPreview, HistoryCommitted } from '../../../http/contract/office.ts';
import { post, sendRequest } from '../../api/send-request.ts';
import type { TimeCommitted } from '../../../http/contract/time.ts';
import type { ImportKind } from './import-fields.ts';

/** A row of clients, deliveries or hours: the page treats them alike. */
export interface PreviewedRow {
  line: number;
  values: object;
  faults: ImportPreview['rows'][number]['faults'];
}
export interface Preview {
  columns: ImportPreview['columns'];
  rows: PreviewedRow[];
  faultsCsv: string | null;
}
export type Committed = Pick<ImportCommitted, 'importId' | 'clients'> &
  Partial<Omit<ImportCommitted, 'importId' | 'clients'>> &
  Partial<Pick<HistoryCommitted, 'deliveries'>> &
  Partial<Omit<TimeCommitted, 'importId' | 'clients'>>;

const pathOf = (kind: ImportKind): string => `/api/office/imports${kind === 'clients' ? '' : `/${kind}`}`;

/** Reads a file, or text that was pasted. */
export function previewSource(kind: ImportKind, source: File | string): Promise<Preview> {
  const body = new FormData();
  if (typeof source === 'string') body.set('text', source);
  else body.set('file', source);
  return sendRequest<Preview>(`${pathOf(kind)}/preview`, { method: 'POST', body });
}

export function checkRows(kind: ImportKind, rows: readonly PreviewedRow[]): Promise<Preview> {
  return post<Preview>(`${pathOf(kind)}/check`, { rows: rows.map(typedOf) });
}

export function commitRows(kind: ImportKind, importId: string, rows: readonly PreviewedRow[]): Promise<Committed> {
  return post<Committed>(`${pathOf(kind)}/commit`, { importId, rows: rows.map(typedOf) });
}

export function undoImport(importId: string): Promise<{ clients: number }> {
  return post(`/api/office/imports/${importId}/undo`);
}

function typedOf({ line, values }: PreviewedRow): Omit<PreviewedRow, 'faults'> {
  return { line, values };
}
