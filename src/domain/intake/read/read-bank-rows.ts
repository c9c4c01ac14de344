import { readAccountNumber } from '../../invoicing/index.ts';
import type { Coding, Evidence, ReadDocument, Statement } from '../document.ts';
import { recogniseBankHeading, type BankColumn } from './bank-columns.ts';
import { isIban } from './check-numbers.ts';
import { deriveStatement, type BankRow, type StatementHead } from './derive-statement.ts';
import { readAmount } from './find-amounts.ts';
import { findSpan, readDate } from './find-dates.ts';

/** A row of a table with the line of the file on which it stands. */
export interface TableRow {
  line: number;
  cells: readonly string[];
  /** Where it stands, if that is more than a line. */
  evidence?: Evidence;
}

export interface ReadTable {
  kind: 'bank-statement' | 'coding-sheet';
  statements: readonly Statement[];
  codings: readonly Coding[];
  sumFaults: ReadDocument['sumFaults'];
  listedDates: NonNullable<ReadDocument['listedDates']>;
}

/** Lines in front of the heading: the bank's name, the account, the period. */
const preambleMax = 40;

/** A bank statement or a coding sheet as a table; undefined when it has no heading that says so. */
export function readBankRows(rows: readonly TableRow[]): ReadTable | undefined {
  const place = rows.slice(0, preambleMax).findIndex((row) => recogniseBankHeading(row.cells) !== undefined);
  if (place < 0) return undefined;
  const heading = recogniseBankHeading(rows[place]!.cells)!;
  const body = rows.slice(place + 1).filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const columns = heading.map((column) =>
    column === 'coding' && holdsBankAccounts(heading, body) ? 'account' : column,
  );
  const codings = columns.includes('coding') ? readCodings(columns, body) : [];
  const balances = columns.includes('balance');
  if (columns.includes('coding') && !balances && codings.length > 0) return codingSheet(columns, body, codings);
  if (!columns.includes('on')) return undefined;
  return readStatements(columns, rows.slice(0, place), body, codings);
}

/** `Konto` is the account to book on in one table and the bank account in another. */
function holdsBankAccounts(columns: readonly (BankColumn | undefined)[], body: readonly TableRow[]): boolean {
  return body.slice(0, 50).some((row) => readAccount(at(columns, row, 'coding')) !== undefined);
}

function at(columns: readonly (BankColumn | undefined)[], row: TableRow, column: BankColumn): string {
  const index = columns.indexOf(column);
  return index < 0 ? '' : (row.cells[index] ?? '').trim();
}

function readCodings(columns: readonly (BankColumn | undefined)[], body: readonly TableRow[]): Coding[] {
  return body.flatMap((row) => {
    const account = /^([1-8]\d{3})(?:\s|$|[-/:])/.exec(at(columns, row, 'coding'))?.[1];
    if (account === undefined) return [];
    const voucher = at(columns, row, 'voucher');
    return [{ account, from: 'column' as const, evidence: evidenceAt(row), ...(voucher !== '' && { voucher }) }];
  });
}

function codingSheet(
  columns: readonly (BankColumn | undefined)[],
  body: readonly TableRow[],
  codings: readonly Coding[],
): ReadTable {
  return {
    kind: 'coding-sheet',
    statements: [],
    codings: codings.map((coding) => ({ ...coding, from: 'coding-sheet' as const })),
    sumFaults: [],
    listedDates: body.map((row) => readDate(at(columns, row, 'on'))).filter((on) => on !== undefined),
  };
}

function readStatements(
  columns: readonly (BankColumn | undefined)[],
  preamble: readonly TableRow[],
  body: readonly TableRow[],
  codings: readonly Coding[],
): ReadTable | undefined {
  const byAccount = new Map<string, { account: Pick<StatementHead, 'account' | 'accountName'>; lines: BankRow[] }>();
  const head = readHead(preamble, body, columns);
  for (const row of body) {
    const line = readLine(columns, row);
    if (!line) continue;
    const account = accountOfRow(columns, row);
    const key = account.account ?? account.accountName ?? '';
    byAccount.set(key, { account, lines: [...(byAccount.get(key)?.lines ?? []), line] });
  }
  const derived = [...byAccount.values()].map(({ account, lines }) =>
    // Balances in the preamble are of one account; a file of several has none of its own.
    deriveStatement(
      lines,
      byAccount.size === 1 ? { ...head, ...account } : { currency: head.currency, ...account },
      evidenceAt(body.at(-1)!),
    ),
  );
  if (derived.length === 0) return undefined;
  return {
    kind: 'bank-statement',
    statements: derived.map(({ statement }) => statement),
    codings,
    sumFaults: derived.flatMap(({ sumFaults }) => sumFaults),
    listedDates: [...byAccount.values()].flatMap(({ lines }) => lines).map(({ on }) => on),
  };
}

function accountOfRow(
  columns: readonly (BankColumn | undefined)[],
  row: TableRow,
): Pick<StatementHead, 'account' | 'accountName'> {
  const account = readAccount(at(columns, row, 'account'));
  const accountName = at(columns, row, 'accountName');
  return { ...(account !== undefined && { account }), ...(accountName !== '' && { accountName }) };
}

function evidenceAt(row: TableRow): Evidence {
  return (
    row.evidence ?? {
      line: row.line,
      text: row.cells
        .filter((cell) => cell.trim() !== '')
        .join('; ')
        .slice(0, 120),
    }
  );
}

function readLine(columns: readonly (BankColumn | undefined)[], row: TableRow): BankRow | undefined {
  const on = readDate(at(columns, row, 'on')) ?? readDate(at(columns, row, 'valueOn'));
  const amountMinor = readSigned(columns, row);
  if (on === undefined || amountMinor === undefined) return undefined;
  const balanceMinor = readAmount(at(columns, row, 'balance'));
  const kid = at(columns, row, 'kid').replaceAll(/\s/g, '');
  const reference = at(columns, row, 'reference');
  return {
    on,
    amountMinor,
    text: at(columns, row, 'text') || at(columns, row, 'kind'),
    ...(/^\d{2,25}$|^\d{2,24}-$/.test(kid) && { kid }),
    ...(reference !== '' && { reference }),
    evidence: evidenceAt(row),
    ...(balanceMinor !== undefined && { balanceMinor }),
  };
}

/** Money in and money out may stand in columns of their own, with or without a sign. */
function readSigned(columns: readonly (BankColumn | undefined)[], row: TableRow): number | undefined {
  const amount = readAmount(at(columns, row, 'amount'));
  const into = readAmount(at(columns, row, 'in'));
  const out = readAmount(at(columns, row, 'out'));
  if (into !== undefined || out !== undefined) return Math.abs(into ?? 0) - Math.abs(out ?? 0);
  return amount;
}

export function readAccount(text: string): string | undefined {
  const iban = text.replaceAll(/\s/g, '').toUpperCase();
  return readAccountNumber(text) ?? (isIban(iban) ? iban : undefined);
}

/** What stands above the table, and in rows of it that are no lines: account, period, balances, currency. */
function readHead(
  preamble: readonly TableRow[],
  body: readonly TableRow[],
  columns: readonly (BankColumn | undefined)[],
): StatementHead {
  const around = [...preamble, ...body.filter((row) => readLine(columns, row) === undefined)];
  const head: StatementHead = { currency: 'NOK' };
  const currency = body.map((row) => at(columns, row, 'currency')).find((code) => /^[A-Z]{3}$/.test(code));
  if (currency !== undefined) head.currency = currency;
  for (const row of around) {
    const text = row.cells.join(' ');
    const account = accountIn(row);
    if (account !== undefined) head.account ??= account;
    const name = preamble.includes(row) ? accountNameIn(row) : undefined;
    if (name !== undefined) head.accountName ??= name;
    const span = findSpan(text);
    if (span && preamble.includes(row)) Object.assign(head, span);
    const code = /\bvaluta\W+([A-Z]{3})\b/i.exec(text)?.[1];
    if (code !== undefined && currency === undefined) head.currency = code.toUpperCase();
    const sum = row.cells.map(readAmount).findLast((minor) => minor !== undefined) ?? amountBehind(text);
    if (sum === undefined) continue;
    if (/\b(inngående|ingående|opening|saldo fra|saldo pr\.? start|start)\b/i.test(text)) head.openingMinor ??= sum;
    else if (/\b(utgående|closing|saldo til|saldo pr\.? slutt|slutt)\b/i.test(text)) head.closingMinor ??= sum;
  }
  return head;
}

function amountBehind(text: string): number | undefined {
  const last = /([-−]?\d[\d \u00a0.]*,\d{2})\s*$/.exec(text)?.[1];
  return last === undefined ? undefined : readAmount(last);
}

const accountNameLabel =
  /(?:^|\s)(?:kontonavn|kontotype|konto|account(?: name)?|(?:konto(?:utskrift|utdrag)|account statement) (?:for|of))\s*:?\s+(\p{L}[\p{L}\d .&-]{1,40})/iu;

/** `Konto: Driftskonto`, `Kontonavn;Driftskonto`, `Kontoutskrift for Driftskonto`. */
function accountNameIn(row: TableRow): string | undefined {
  const name = accountNameLabel.exec(row.cells.join('  '))?.[1]?.split('  ')[0]!.trim();
  if (name === undefined || /^(?:nr|nummer|konto|periode|perioden)$/i.test(name)) return undefined;
  return findSpan(name) === undefined ? name : undefined;
}

function accountIn(row: TableRow): string | undefined {
  for (const cell of row.cells) {
    const own = readAccount(cell);
    if (own !== undefined) return own;
    for (const match of cell.matchAll(/(?<!\d)\d{4}[ .]?\d{2}[ .]?\d{5}(?!\d)|\bNO\d{2}(?: ?\d{4}){2} ?\d{3}\b/g)) {
      const found = readAccount(match[0]);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
