import fs from 'node:fs';
import { decodeText } from '../../app/import/decode-text.ts';
import { readDelimited } from '../../app/import/read-delimited.ts';
import { addDays, DomainError, type CalendarDate } from '../../domain/kernel/index.ts';
import type { EvaluatedDelivery } from '../../domain/forecast/index.ts';
import { readDateAs } from './read-date-as.ts';

/** Which column of a file is what. */
export interface HistoryColumns {
  client: string;
  due: string;
  delivered: string;
  asOf: { column: string } | { daysBeforeDue: number };
  group?: string;
  factors: readonly string[];
  outcomes: readonly string[];
  dateFormat: string;
}

/** What is wrong with a file, for a person: the line, the first being 1, and the column. */
export interface HistoryFault {
  line?: number;
  column?: string;
  text: string;
}

export interface ReadHistory {
  deliveries: EvaluatedDelivery[];
  /** Not delivered yet: they teach nothing and cannot be scored. */
  open: number;
}

const bytesMax = 200_000_000;
/** More would only hide the first. */
const faultsMax = 20;

/** Reads a file of separated values with one delivery a line. */
export function readHistoryFile(file: string, columns: HistoryColumns): ReadHistory | { faults: HistoryFault[] } {
  const text = readText(file);
  if (typeof text !== 'string') return { faults: [text] };
  const rows = readRows(text);
  if (!Array.isArray(rows)) return { faults: [rows] };
  const places = findColumns(rows[0] ?? [], columns);
  if ('faults' in places) return places;
  return readDeliveries(rows, places.of, columns);
}

function readText(file: string): string | HistoryFault {
  try {
    if (fs.statSync(file).size > bytesMax) return { text: 'The file is larger than 200 megabytes.' };
    return decodeText(fs.readFileSync(file));
  } catch {
    return { text: 'There is no such file.' };
  }
}

function readRows(text: string): string[][] | HistoryFault {
  if (text.trim() === '') return { text: 'The file is empty.' };
  try {
    return readDelimited(text);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { text: 'The file is no table of separated values, or has more than 100,000 lines.' };
  }
}

type Places = (column: string) => number;

function findColumns(heading: readonly string[], columns: HistoryColumns): { of: Places } | { faults: HistoryFault[] } {
  const names = heading.map((name) => name.trim());
  const asOf = 'column' in columns.asOf ? [columns.asOf.column] : [];
  const group = columns.group === undefined ? [] : [columns.group];
  const asked = [
    columns.client,
    columns.due,
    columns.delivered,
    ...asOf,
    ...group,
    ...columns.factors,
    ...columns.outcomes,
  ];
  const absent = [...new Set(asked)].filter((column) => !names.includes(column));
  const text = `There is no such column. The file has: ${names.join(', ')}.`;
  if (absent.length > 0) return { faults: absent.map((column) => ({ line: 1, column, text })) };
  return { of: (column) => names.indexOf(column) };
}

function readDeliveries(
  rows: readonly string[][],
  placeOf: Places,
  columns: HistoryColumns,
): ReadHistory | { faults: HistoryFault[] } {
  const faults: HistoryFault[] = [];
  const deliveries: EvaluatedDelivery[] = [];
  let open = 0;
  for (const [at, cells] of rows.entries()) {
    if (at === 0 || cells.every((cell) => cell.trim() === '')) continue;
    const line = at + 1;
    const cellOf = (column: string): string => (cells[placeOf(column)] ?? '').trim();
    const readDay = (column: string): CalendarDate | undefined => {
      const day = readDateAs(cellOf(column), columns.dateFormat);
      if (day === undefined) faults.push({ line, column, text: dateFault(cellOf(column), columns.dateFormat) });
      return day;
    };
    const clientId = cellOf(columns.client);
    if (clientId === '') faults.push({ line, column: columns.client, text: 'There is no client.' });
    const dueOn = readDay(columns.due);
    const asOfOn =
      'column' in columns.asOf ? readDay(columns.asOf.column) : dueOn && addDays(dueOn, -columns.asOf.daysBeforeDue);
    const isOpen = cellOf(columns.delivered) === '';
    const deliveredOn = isOpen ? undefined : readDay(columns.delivered);
    if (isOpen) open += 1;
    if (clientId === '' || dueOn === undefined || asOfOn === undefined || deliveredOn === undefined) continue;
    const group = columns.group === undefined ? '' : cellOf(columns.group);
    const factors = columns.factors.map(cellOf);
    deliveries.push({ clientId, group, dueOn, deliveredOn, asOfOn, factors, outcomes: columns.outcomes.map(cellOf) });
  }
  if (faults.length > 0) return { faults: faults.slice(0, faultsMax) };
  if (deliveries.length + open === 0) return { faults: [{ text: 'There is no delivery below the heading.' }] };
  return { deliveries, open };
}

function dateFault(text: string, format: string): string {
  return text === '' ? 'There is no date.' : `“${text}” is no date after 1900 written as ${format}.`;
}
