import type { CalendarDate } from '../../kernel/index.ts';
import type { Evidence, ReadDocument, Statement, StatementLine } from '../document.ts';

/** A line as a bank's table shows it: with the balance behind it, where the table has such a column. */
export interface BankRow extends StatementLine {
  balanceMinor?: number;
}

export interface StatementHead {
  account?: string;
  accountName?: string;
  currency: string;
  fromOn?: CalendarDate;
  toOn?: CalendarDate;
  openingMinor?: number;
  closingMinor?: number;
}

export interface DerivedStatement {
  statement: Statement;
  sumFaults: ReadDocument['sumFaults'];
}

/**
 * A statement out of the rows of a table. Banks list the newest line first or last; lines are kept in the order of the file, and the balances tell which it
 * is. Without stated balances they follow from the column of balances, and every step between two rows is checked against it.
 */
export function deriveStatement(rows: readonly BankRow[], head: StatementHead, where: Evidence): DerivedStatement {
  const inOrder = isNewestFirst(rows) ? [...rows].reverse() : rows;
  const first = inOrder[0];
  const last = inOrder.at(-1);
  const openingMinor =
    head.openingMinor ?? (first?.balanceMinor === undefined ? undefined : first.balanceMinor - first.amountMinor);
  const closingMinor = head.closingMinor ?? last?.balanceMinor;
  const days = rows.map(({ on }) => on).sort();
  const fromOn = head.fromOn ?? days[0];
  const toOn = head.toOn ?? days.at(-1);
  const statement: Statement = {
    ...(head.account !== undefined && { account: head.account }),
    ...(head.accountName !== undefined && { accountName: head.accountName }),
    currency: head.currency,
    ...(fromOn && { fromOn }),
    ...(toOn && { toOn }),
    ...(openingMinor !== undefined && { openingMinor }),
    ...(closingMinor !== undefined && { closingMinor }),
    lines: rows.map(lineOf),
  };
  return {
    statement,
    sumFaults: [...findBalanceFaults(inOrder), ...findSumFault(statement, where)].slice(0, faultsMax),
  };
}

function lineOf(row: BankRow): StatementLine {
  const line = { ...row };
  delete line.balanceMinor;
  return line;
}

/** More of them would say nothing more. */
const faultsMax = 20;

function isNewestFirst(rows: readonly BankRow[]): boolean {
  const steps = (order: readonly BankRow[]): number =>
    order.filter((row, index) => index > 0 && stepHolds(order[index - 1]!, row)).length;
  const balanced = rows.filter(({ balanceMinor }) => balanceMinor !== undefined).length > 1;
  if (balanced) {
    const forwards = steps(rows);
    const backwards = steps([...rows].reverse());
    if (forwards !== backwards) return backwards > forwards;
  }
  return rows.length > 1 && rows[0]!.on > rows.at(-1)!.on;
}

function stepHolds(before: BankRow, row: BankRow): boolean {
  return before.balanceMinor !== undefined && row.balanceMinor === before.balanceMinor + row.amountMinor;
}

function findBalanceFaults(rows: readonly BankRow[]): ReadDocument['sumFaults'] {
  const faults: ReadDocument['sumFaults'][number][] = [];
  // Some banks state the balance at the end of the day only; what stands between two stated ones is summed up.
  let known: number | undefined;
  for (const row of rows) {
    known = known === undefined ? undefined : known + row.amountMinor;
    if (row.balanceMinor === undefined) continue;
    if (known !== undefined && known !== row.balanceMinor) {
      faults.push({ what: 'balance', statedMinor: row.balanceMinor, foundMinor: known, evidence: row.evidence });
    }
    known = row.balanceMinor;
  }
  return faults;
}

/** The opening balance and all lines make the closing balance, where both are stated. */
export function findSumFault(statement: Statement, evidence: Evidence): ReadDocument['sumFaults'] {
  if (statement.openingMinor === undefined || statement.closingMinor === undefined) return [];
  const foundMinor = statement.lines.reduce((sum, line) => sum + line.amountMinor, statement.openingMinor);
  if (foundMinor === statement.closingMinor) return [];
  return [{ what: 'balance', statedMinor: statement.closingMinor, foundMinor, evidence }];
}
