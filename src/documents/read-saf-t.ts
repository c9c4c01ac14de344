import type { CalendarDate } from '../domain/kernel/index.ts';
import { dateOf, lastDayOfMonth } from '../domain/kernel/index.ts';
import type { Coding, ReadDocument, ReadFields } from '../domain/intake/index.ts';
import { dataDocument, faultyDocument } from './document-shapes.ts';
import { dayOf, known, minorOf, orgnrOf } from './read-values.ts';
import { nodeAt, nodesAt, readXml, textAt, type XmlNode } from './read-xml.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { evidenceOf } from './ubl-nodes.ts';

type SumFault = ReadDocument['sumFaults'][number];

/** A ledger may hold a million entries; of what is listed one by one so many are kept. */
const datesMax = 200_000;
const codingsMax = 10_000;
const faultsMax = 20;

interface Ledger {
  header?: XmlNode;
  leaves: Map<string, { text: string; line: number }>;
  transactions: number;
  lines: number;
  debitMinor: number;
  creditMinor: number;
  dates: CalendarDate[];
  codings: Coding[];
  coded: Set<string>;
  unbalanced: SumFault[];
}

/**
 * A SAF-T Financial file (1.10 to 1.30) as it streams by: company, period, entries and their days in the order of the file, accounts, and whether debit and credit
 * are what the file says. Source: Skatteetaten, "Norwegian SAF-T Financial data". The company stands as `seller`: the ledger is its own.
 */
export async function readSafT(chunks: AsyncIterable<Uint8Array>, limits: ReadingLimits): Promise<ReadDocument> {
  const ledger: Ledger = {
    leaves: new Map(),
    transactions: 0,
    lines: 0,
    debitMinor: 0,
    creditMinor: 0,
    dates: [],
    codings: [],
    coded: new Set(),
    unbalanced: [],
  };
  const fault = await readXml(
    chunks,
    {
      isWhole: (path) => path.at(-1) === 'Transaction' || (path.length === 2 && path[1] === 'Header'),
      whole: (node) => {
        if (node.name === 'Header') ledger.header = node;
        else takeTransaction(ledger, node);
      },
      leaf: (text, path, line) => {
        if (path[1] === 'GeneralLedgerEntries' && path.length === 3) ledger.leaves.set(path[2]!, { text, line });
      },
    },
    limits.xml,
  );
  if (!ledger.header) return faultyDocument('saf-t-financial', fault?.fault ?? 'damaged', { line: fault?.line ?? 1 });
  const { fields, where } = readHeader(ledger.header);
  const stated = (name: string): number | undefined => minorOf(ledger.leaves.get(name)?.text);
  const totalMinor = stated('TotalDebit') ?? ledger.debitMinor;
  const faults: ReadDocument['faults'][number][] = fault
    ? [{ fault: fault.fault, evidence: { line: fault.line } }]
    : [];
  const entries = ledger.leaves.get('NumberOfEntries');
  // Some programs count the lines.
  if (
    entries &&
    ![ledger.transactions, ledger.lines].includes(Number(entries.text)) &&
    Number(entries.text) > ledger.transactions
  ) {
    faults.push({ fault: 'cut-off', evidence: { line: entries.line, text: `NumberOfEntries ${entries.text}` } });
  }
  return dataDocument('saf-t-financial', 'ledger', {
    fields: { ...fields, totalMinor },
    where,
    codings: ledger.codings,
    faults,
    sumFaults: [
      ...compare(ledger, 'TotalDebit', ledger.debitMinor),
      ...compare(ledger, 'TotalCredit', ledger.creditMinor),
      ...ledger.unbalanced,
    ],
    ...(ledger.dates.length > 0 && { listedDates: ledger.dates }),
  });
}

function compare(ledger: Ledger, name: string, foundMinor: number): SumFault[] {
  const leaf = ledger.leaves.get(name);
  const statedMinor = minorOf(leaf?.text);
  if (!leaf || statedMinor === undefined || statedMinor === foundMinor) return [];
  return [{ what: 'total', statedMinor, foundMinor, evidence: { line: leaf.line, text: `${name} ${leaf.text}` } }];
}

function takeTransaction(ledger: Ledger, transaction: XmlNode): void {
  ledger.transactions += 1;
  const on = dayOf(textAt(transaction, 'TransactionDate'));
  if (on && ledger.dates.length < datesMax) ledger.dates.push(on);
  let debit = 0;
  let credit = 0;
  for (const line of nodesAt(transaction, 'Line')) {
    ledger.lines += 1;
    debit += minorOf(textAt(line, 'DebitAmount', 'Amount')) ?? 0;
    credit += minorOf(textAt(line, 'CreditAmount', 'Amount')) ?? 0;
    takeCoding(ledger, transaction, line);
  }
  ledger.debitMinor += debit;
  ledger.creditMinor += credit;
  if (debit !== credit && ledger.unbalanced.length < faultsMax) {
    const text = `TransactionID ${textAt(transaction, 'TransactionID') ?? ''}`;
    ledger.unbalanced.push({
      what: 'balance',
      statedMinor: debit,
      foundMinor: credit,
      evidence: { line: transaction.line, text },
    });
  }
}

function takeCoding(ledger: Ledger, transaction: XmlNode, line: XmlNode): void {
  const account = nodeAt(line, 'AccountID');
  if (!account || ledger.codings.length >= codingsMax) return;
  const voucher =
    textAt(line, 'SourceDocumentID') ?? textAt(line, 'ReferenceNumber') ?? textAt(transaction, 'TransactionID');
  const key = `${voucher ?? ''} ${account.text}`;
  if (ledger.coded.has(key)) return;
  ledger.coded.add(key);
  ledger.codings.push({ account: account.text, from: 'data', evidence: evidenceOf(account), ...known({ voucher }) });
}

function readHeader(header: XmlNode): Pick<ReadDocument, 'fields' | 'where'> {
  const company = nodeAt(header, 'Company');
  const orgnr =
    orgnrOf(textAt(company, 'RegistrationNumber')) ??
    orgnrOf(textAt(company, 'TaxRegistration', 'TaxRegistrationNumber'));
  const seller = known({ name: textAt(company, 'Name'), orgnr });
  const criteria = nodeAt(header, 'SelectionCriteria');
  const fields: ReadFields = known({
    issuedOn: dayOf(textAt(header, 'AuditFileDateCreated')),
    fromOn: dayOf(textAt(criteria, 'SelectionStartDate')) ?? monthOf(criteria, 'PeriodStart', false),
    toOn: dayOf(textAt(criteria, 'SelectionEndDate')) ?? monthOf(criteria, 'PeriodEnd', true),
    seller: company && seller,
    currency: textAt(header, 'DefaultCurrencyCode') ?? 'NOK',
  });
  return {
    fields,
    where: {
      ...(company && { seller: evidenceOf(nodeAt(company, 'RegistrationNumber') ?? company) }),
      ...(criteria && { fromOn: evidenceOf(criteria), toOn: evidenceOf(criteria) }),
    },
  };
}

/** Periods are months in nearly every ledger; one above 12 belongs to the end of the year. */
function monthOf(criteria: XmlNode | undefined, name: string, last: boolean): CalendarDate | undefined {
  const month = Math.min(12, Number(textAt(criteria, name)));
  const year = Number(textAt(criteria, `${name}Year`));
  if (!(month >= 1) || !(year >= 1990 && year <= 2099)) return undefined;
  return last ? lastDayOfMonth(year, month) : dateOf(year, month, 1);
}
