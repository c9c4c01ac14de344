import { readTypedDate } from '../import/index.ts';
import { findAmounts } from '../intake/index.ts';
import type { CalendarDate } from '../kernel/index.ts';

/** A line of a bank statement that the office asks about. Money out is below zero. */
export interface AskedLine {
  on: CalendarDate;
  amountMinor: number;
  text: string;
}

export interface PastedLine {
  /** Its place in what was pasted, from 1. */
  line: number;
  read: AskedLine | { fault: 'no-date' | 'no-amount' };
}

const textMax = 200;

/**
 * Open lines as they are copied from a spreadsheet: cells with tabs, semicolons or runs of spaces between them, in any order. The first cell that is a date is
 * the day, the last one that is a sum and nothing else is the amount, all else is the text. Rows without digits (a heading) are passed over.
 * Example: `12.10.2026⇥Circle K Ensjø⇥-1 490,00` → 12 October, −149 000, `Circle K Ensjø`.
 */
export function readPastedLines(pasted: string): PastedLine[] {
  return pasted
    .split(/\r\n|\r|\n/)
    .map((row, index) => ({ row, line: index + 1 }))
    .filter(({ row }) => /\d/.test(row))
    .map(({ row, line }) => ({ line, read: readRow(row) }));
}

function readRow(row: string): PastedLine['read'] {
  const cells = cellsOf(row);
  const dayAt = cells.findIndex((cell) => readTypedDate(cell) !== undefined);
  if (dayAt < 0) return { fault: 'no-date' };
  const amountAt = cells.findLastIndex((cell, index) => index !== dayAt && amountOf(cell) !== undefined);
  if (amountAt < 0) return { fault: 'no-amount' };
  const text = cells
    .filter((_, index) => index !== dayAt && index !== amountAt)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return { on: readTypedDate(cells[dayAt]!)!, amountMinor: amountOf(cells[amountAt]!)!, text: text.slice(0, textMax) };
}

function cellsOf(row: string): string[] {
  const separator = row.includes('\t') ? '\t' : row.includes(';') ? ';' : / {2,}/;
  return row
    .split(separator)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
}

/** A cell that is one sum and nothing else; a date or a number with letters is none. */
function amountOf(cell: string): number | undefined {
  if (readTypedDate(cell) !== undefined) return undefined;
  const [only, ...others] = findAmounts(cell);
  if (only === undefined || others.length > 0) return undefined;
  return cell.trim().length === only.length + only.index && only.index === 0 ? only.minor : undefined;
}
