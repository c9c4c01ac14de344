import type { CalendarDate } from '../kernel/index.ts';
import type { ClientIdentity } from './delivered.ts';
import { findItem, type Delivery } from './delivery.ts';
import type { Statement, StatementLine } from './document.ts';
import { findNamedAccount } from './find-named-account.ts';
import { normaliseAccount } from './normalise-account.ts';

/** A statement, with the days that it is surely about and the account as it is compared. */
export interface KnownStatement {
  arrivalId: string;
  fileName: string;
  itemKey?: string;
  confidence: number;
  isNew: boolean;
  statement: Statement;
  /** Its account, by its number or by a name that it or its file bears; else its item. */
  account: string;
  /** The account stands on it or is named. */
  saysAccount: boolean;
  fromOn?: CalendarDate;
  toOn?: CalendarDate;
  /** Its days were written on it, not only taken from the first and last line. */
  saysDays: boolean;
}

/** All statements of this delivery and of earlier ones. */
export function listStatements({ read, earlier, client, agreed }: Delivery): KnownStatement[] {
  const old = earlier.flatMap((document) =>
    document.read ? [{ ...document, read: document.read, isNew: false }] : [],
  );
  return [...old, ...read.map((file) => ({ ...file, isNew: true }))].flatMap((file) =>
    file.read.statements.map((statement) => {
      const days = statement.lines.map(({ on }) => on).toSorted();
      const fromOn = statement.fromOn ?? days[0];
      const toOn = statement.toOn ?? days.at(-1);
      const account =
        accountOf(statement, file.read.fields.account) ??
        namedAccountOf([statement.accountName, findItem(agreed, file.itemKey)?.name, file.fileName], client.accounts);
      return {
        arrivalId: file.arrivalId,
        fileName: file.fileName,
        ...(file.itemKey === undefined ? {} : { itemKey: file.itemKey }),
        confidence: file.read.confidence,
        isNew: file.isNew,
        statement,
        account: account ?? `item ${file.itemKey ?? '?'}`,
        saysAccount: account !== undefined,
        ...(fromOn === undefined ? {} : { fromOn }),
        ...(toOn === undefined ? {} : { toOn }),
        saysDays: fromOn !== days[0] || toOn !== days.at(-1),
      };
    }),
  );
}

function accountOf({ account }: Statement, other: string | undefined): string | undefined {
  const known = account ?? other;
  return known === undefined ? undefined : normaliseAccount(known);
}

/** The first of the names that tells an account tells it. */
function namedAccountOf(
  names: readonly (string | undefined)[],
  accounts: ClientIdentity['accounts'],
): string | undefined {
  for (const name of names) {
    const account = name === undefined ? undefined : findNamedAccount(name, accounts);
    if (account !== undefined) return account.number === undefined ? account.name : normaliseAccount(account.number);
  }
  return undefined;
}

/** A line of a statement of this delivery, once, though the bank's file and its print may both have come. */
export interface KnownLine extends StatementLine {
  arrivalId: string;
  /** Its place in the file, from 1. */
  nth: number;
  account: string;
  currency: string;
  confidence: number;
}

/** The lines of this delivery in the order of their days. Of a line that stands in two statements of an account the first counts. */
export function listLines(statements: readonly KnownStatement[]): KnownLine[] {
  const seen = new Map<string, number>();
  const lines = statements
    .filter(({ isNew }) => isNew)
    .flatMap(({ statement, arrivalId, account, confidence }) => {
      const own = new Map<string, number>();
      return statement.lines.flatMap((line, index): KnownLine[] => {
        const key = `${account} ${line.on} ${line.amountMinor}`;
        own.set(key, (own.get(key) ?? 0) + 1);
        if (own.get(key)! <= (seen.get(key) ?? 0)) return [];
        seen.set(key, own.get(key)!);
        return [{ ...line, arrivalId, nth: index + 1, account, currency: statement.currency, confidence }];
      });
    });
  return lines.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}
