import type { CalendarDate } from '../domain/kernel/index.ts';
import {
  findBirthNumbers,
  findSumFault,
  type ReadDocument,
  type Statement,
  type StatementLine,
} from '../domain/intake/index.ts';
import { readCamtEntry } from './read-camt-entry.ts';
import { dataDocument } from './document-shapes.ts';
import { dayOf, known, minorOf } from './read-values.ts';
import { nodeAt, readXml, textAt, type XmlNode } from './read-xml.ts';
import type { ReadingLimits } from './reading-limits.ts';

type SumFault = ReadDocument['sumFaults'][number];

/** A statement (camt.053), a report within the day (052) and a notification (054) are called so in the file. */
const containers = ['Stmt', 'Rpt', 'Ntfctn'];

interface OpenStatement {
  line: number;
  account?: string;
  currency?: string;
  owner?: string;
  orgnr?: string;
  fromOn?: CalendarDate;
  toOn?: CalendarDate;
  number?: string;
  issuedOn?: CalendarDate;
  opening?: { minor: number; on?: CalendarDate };
  closing?: { minor: number; on?: CalendarDate };
  lines: StatementLine[];
}

/**
 * Bank statements and notifications of ISO 20022 (camt.052, 053 and 054, any version): accounts, balances, booked lines with their sign, KID or other structured
 * reference. A balance that does not follow from the one before and the lines is a sum fault; a file without any statement is damaged.
 */
export async function readCamt(chunks: AsyncIterable<Uint8Array>, limits: ReadingLimits): Promise<ReadDocument> {
  const open: OpenStatement[] = [];
  let message = '';
  const inStatement = (path: readonly string[]): boolean => path.length >= 3 && containers.includes(path[2]!);
  let root = '';
  let messageLine = 1;
  const fault = await readXml(
    chunks,
    {
      isWhole: (path, line) => {
        root ||= path[0]!;
        if (path.length === 2 && message === '') {
          message = path[1]!;
          messageLine = line;
        }
        if (path.length === 3 && containers.includes(path[2]!)) open.push({ line: 0, lines: [] });
        return path.length === 4 && inStatement(path) && ['Acct', 'Bal', 'Ntry', 'FrToDt'].includes(path[3]!);
      },
      whole: (node) => take(open.at(-1)!, node),
      leaf: (text, path) => {
        if (!inStatement(path) || path.length !== 4) return;
        const statement = open.at(-1)!;
        if (path[3] === 'Id') statement.number = text;
        const day = dayOf(text);
        if (path[3] === 'CreDtTm' && day) statement.issuedOn = day;
      },
    },
    limits.xml,
  );
  const notification = message === 'BkToCstmrDbtCdtNtfctn';
  const kind = notification ? 'payment-list' : 'bank-statement';
  if (open.length === 0) {
    // The message without anything in it: there is no account, no balance and no line.
    const evidence = { line: fault?.line ?? messageLine, text: message || root };
    return dataDocument('camt', kind, { faults: [{ fault: fault?.fault ?? 'damaged', evidence }] });
  }
  const statements = open.map(statementOf);
  return dataDocument('camt', kind, {
    ...headOf(open, statements),
    statements,
    faults: fault ? [{ fault: fault.fault, evidence: { line: fault.line } }] : [],
    sumFaults: [
      ...statements.flatMap((statement, index) =>
        findSumFault(statement, { line: open[index]!.line, ...known({ text: open[index]!.number }) }),
      ),
      ...findChainFaults(statements, open),
    ],
    birthNumbers: statements.flatMap(({ lines }) =>
      lines.filter(({ text }) => findBirthNumbers(text).length > 0).map(({ evidence }) => evidence),
    ),
    listedDates: statements.flatMap(({ lines }) => lines.map(({ on }) => on)),
  });
}

function take(statement: OpenStatement, node: XmlNode): void {
  statement.line ||= node.line;
  if (node.name === 'Acct') takeAccount(statement, node);
  if (node.name === 'Bal') takeBalance(statement, node);
  if (node.name === 'FrToDt') {
    const fromOn = dayOf(textAt(node, 'FrDtTm') ?? textAt(node, 'FrDt'));
    const toOn = dayOf(textAt(node, 'ToDtTm') ?? textAt(node, 'ToDt'));
    Object.assign(statement, known({ fromOn, toOn }));
  }
  if (node.name === 'Ntry') statement.lines.push(...readCamtEntry(node));
}

function takeAccount(statement: OpenStatement, node: XmlNode): void {
  const owner = nodeAt(node, 'Ownr');
  const number = textAt(node, 'Id', 'IBAN') ?? textAt(node, 'Id', 'Othr', 'Id');
  const id = textAt(owner, 'Id', 'OrgId', 'Othr', 'Id');
  Object.assign(
    statement,
    known({
      account: number?.replaceAll(/\s/g, ''),
      currency: textAt(node, 'Ccy'),
      owner: textAt(owner, 'Nm'),
      orgnr: /^\d{9}$/.test(id ?? '') ? id : undefined,
    }),
  );
}

/** Booked balances: opening (also that of the day before, `PRCD`) and closing. Those that are available or only interim are others. */
function takeBalance(statement: OpenStatement, node: XmlNode): void {
  const code = textAt(node, 'Tp', 'CdOrPrtry', 'Cd');
  const amount = nodeAt(node, 'Amt');
  const currency = amount?.attributes['Ccy'] ?? 'NOK';
  const minor = minorOf(amount?.text, currency);
  if (minor === undefined) return;
  const sign = textAt(node, 'CdtDbtInd') === 'DBIT' ? -1 : 1;
  const balance = {
    minor: sign * minor,
    ...known({ on: dayOf(textAt(node, 'Dt', 'Dt') ?? textAt(node, 'Dt', 'DtTm')) }),
  };
  if (code === 'OPBD' || (code === 'PRCD' && !statement.opening)) {
    statement.opening = balance;
    statement.currency ??= currency;
  }
  if (code === 'CLBD') statement.closing = balance;
}

function statementOf(open: OpenStatement): Statement {
  const days = open.lines.map(({ on }) => on).sort();
  return {
    currency: open.currency ?? 'NOK',
    ...known({
      account: open.account,
      fromOn: open.fromOn ?? open.opening?.on ?? days[0],
      toOn: open.toOn ?? open.closing?.on ?? days.at(-1),
      openingMinor: open.opening?.minor,
      closingMinor: open.closing?.minor,
    }),
    lines: open.lines,
  };
}

function headOf(
  open: readonly OpenStatement[],
  statements: readonly Statement[],
): Pick<ReadDocument, 'fields' | 'where'> {
  const first = open[0]!;
  const starts = statements
    .map(({ fromOn }) => fromOn)
    .filter((on) => on !== undefined)
    .sort();
  const ends = statements
    .map(({ toOn }) => toOn)
    .filter((on) => on !== undefined)
    .sort();
  const seller = known({ name: first.owner, orgnr: first.orgnr });
  return {
    fields: known({
      number: first.number,
      issuedOn: first.issuedOn,
      fromOn: starts[0],
      toOn: ends.at(-1),
      seller: Object.keys(seller).length > 0 ? seller : undefined,
      currency: statements[0]!.currency,
      account: first.account,
    }),
    where: first.account === undefined ? {} : { account: { line: first.line, text: first.account } },
  };
}

/** Statements of one account that follow each other begin where the one before ended. */
function findChainFaults(statements: readonly Statement[], open: readonly OpenStatement[]): SumFault[] {
  return statements.flatMap((statement, index) => {
    const before = statements.slice(0, index).findLast(({ account }) => account === statement.account);
    if (before?.closingMinor === undefined || statement.openingMinor === undefined) return [];
    if (before.closingMinor === statement.openingMinor) return [];
    const evidence = { line: open[index]!.line, ...known({ text: open[index]!.number }) };
    return [
      { what: 'balance' as const, statedMinor: statement.openingMinor, foundMinor: before.closingMinor, evidence },
    ];
  });
}
