import type { CalendarDate } from '../domain/kernel/index.ts';
import type { ReadDocument, Statement, StatementLine } from '../domain/intake/index.ts';
import { dataDocument } from './document-shapes.ts';
import { readGiroDay } from './read-giro-day.ts';
import { known } from './read-values.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type SumFault = ReadDocument['sumFaults'][number];
type Assignment = Mutable<Omit<Statement, 'lines'>> & { lines: StatementLine[]; line: number; ended?: boolean };

interface Giro {
  assignments: Assignment[];
  sumFaults: SumFault[];
  faults: ReadDocument['faults'][number][];
  /** Stated by the end of the transmission. */
  totalMinor?: number;
  issuedOn?: CalendarDate;
  number?: string;
}

/**
 * Payments received with KID (OCR giro): records of eighty characters for the transmission, each assignment to an account, each payment in two or three records,
 * and the sums at their ends. Amounts are in øre. Source: Mastercard Payment Services, "OCR giro, system specification", 3.
 */
export function readOcrGiro(text: string): ReadDocument {
  const giro: Giro = { assignments: [], sumFaults: [], faults: [] };
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .forEach((record, index) => {
      if (record.startsWith('NY')) takeRecord(giro, record.padEnd(80, ' '), index + 1);
    });
  const foundMinor = giro.assignments.reduce((sum, { lines }) => sum + addUp(lines), 0);
  if (giro.totalMinor === undefined) giro.faults.push({ fault: 'cut-off', evidence: { text: 'NY000089' } });
  const statements = giro.assignments.map(statementOf);
  const days = statements.flatMap(({ lines }) => lines.map(({ on }) => on));
  const ordered = [...days].sort();
  return dataDocument('ocr-giro', 'payment-list', {
    fields: known({
      number: giro.number,
      issuedOn: giro.issuedOn,
      fromOn: ordered[0],
      toOn: ordered.at(-1),
      currency: 'NOK',
      totalMinor: giro.totalMinor ?? foundMinor,
      account: statements[0]?.account,
    }),
    statements,
    faults: giro.faults,
    sumFaults: giro.sumFaults,
    listedDates: days,
  });
}

/** From the first character to the last, both counted from 1, as the specification counts. */
function cut(record: string, from: number, to: number): string {
  return record.slice(from - 1, to);
}

function takeRecord(giro: Giro, record: string, line: number): void {
  const kind = cut(record, 7, 8);
  const current = giro.assignments.at(-1);
  switch (kind) {
    case '10':
      giro.number = cut(record, 17, 23);
      return;
    case '20':
      giro.assignments.push({ account: cut(record, 25, 35), currency: 'NOK', lines: [], line });
      return;
    case '30':
      if (current) takePayment(giro, current, record, line);
      return;
    case '31':
      if (current) takeReference(current, record);
      return;
    case '88':
      if (current) endAssignment(giro, current, record, line);
      return;
    case '89':
      endTransmission(giro, record, line);
  }
}

function takePayment(giro: Giro, assignment: Assignment, record: string, line: number): void {
  const on = readGiroDay(cut(record, 16, 21));
  const amount = Number(cut(record, 33, 49));
  if (on === undefined || !Number.isSafeInteger(amount)) {
    giro.faults.push({ fault: 'damaged', evidence: { line } });
    return;
  }
  const kid = cut(record, 50, 74).trim();
  assignment.lines.push({
    on,
    amountMinor: cut(record, 32, 32) === '-' ? 0 - amount : amount,
    text: '',
    ...(kid !== '' && { kid }),
    evidence: { line },
  });
}

/** The second record of a payment bears the reference of the archive and the account that paid. */
function takeReference(assignment: Assignment, record: string): void {
  const last = assignment.lines.at(-1);
  const reference = cut(record, 26, 34).trim();
  if (last && /[1-9]/.test(reference)) assignment.lines[assignment.lines.length - 1] = { ...last, reference };
}

function endAssignment(giro: Giro, assignment: Assignment, record: string, line: number): void {
  assignment.ended = true;
  const statedMinor = Number(cut(record, 25, 41));
  const foundMinor = addUp(assignment.lines);
  if (statedMinor !== Math.abs(foundMinor))
    giro.sumFaults.push({ what: 'total', statedMinor, foundMinor, evidence: { line } });
  if (Number(cut(record, 9, 16)) !== assignment.lines.length)
    giro.faults.push({ fault: 'cut-off', evidence: { line } });
}

function endTransmission(giro: Giro, record: string, line: number): void {
  const statedMinor = Number(cut(record, 25, 41));
  giro.totalMinor = statedMinor;
  Object.assign(giro, known({ issuedOn: readGiroDay(cut(record, 42, 47)) }));
  const foundMinor = giro.assignments.reduce((sum, { lines }) => sum + addUp(lines), 0);
  if (statedMinor !== Math.abs(foundMinor))
    giro.sumFaults.push({ what: 'total', statedMinor, foundMinor, evidence: { line } });
}

function addUp(lines: readonly StatementLine[]): number {
  return lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

function statementOf({ account, currency, lines }: Assignment): Statement {
  const days = lines.map(({ on }) => on).sort();
  return { ...known({ account, fromOn: days[0], toOn: days.at(-1) }), currency, lines };
}
