import type { CalendarDate } from '../../kernel/index.ts';
import type { DocumentKind, Evidence, FileFormat, ReadDocument, ReadFieldName, ReadFields } from '../document.ts';
import { deriveTotals } from './derive-totals.ts';
import { findBirthNumbers } from './find-birth-numbers.ts';
import { findNamedCoding, findStampedCodings } from './find-codings.ts';
import { findDueOn, findIssuedOn, findPeriod } from './find-document-dates.ts';
import { findInvoiceNumbers } from './find-invoice-numbers.ts';
import { findKind } from './find-kind.ts';
import { findParties } from './find-parties.ts';
import { findCurrency, findPayment } from './find-payment.ts';
import { findVoucherStarts } from './find-voucher-starts.ts';
import { readBankRows, type ReadTable } from './read-bank-rows.ts';
import { tabulatePages } from './tabulate-pages.ts';
import { evidenceOf, type TextPage } from './text-page.ts';

export interface ReadFrom {
  format: FileFormat;
  source: 'text' | 'ocr';
  /** How sure the letters are, from 0 to 1. */
  confidence: number;
  fileName?: string;
  /** Of the file, with those that hold no text. */
  pages: number;
}

/**
 * What a document says, out of its lines of text: kind, numbers, days, parties, sums, what to pay with, where vouchers begin, the lines of a printed bank
 * statement, accounts stamped on it or named by its file. A field that cannot be told is absent; nothing is guessed from what documents usually say.
 */
export function readFields(pages: readonly TextPage[], from: ReadFrom): ReadDocument {
  const found = findKind(pages);
  const period = findPeriod(pages);
  const table = readTable(pages, found.kind, period);
  const kind = table && found.kind !== 'bank-statement' ? table.kind : found.kind;
  const vouchers = findVoucherStarts(pages);
  // Fields are those of the first voucher; what comes behind it has its own.
  const second = vouchers[1]?.page ?? Infinity;
  const first = pages.filter(({ page }) => page < second);
  const { fields, where, sure, sumFaults } = readFirst(first, kind, period, table);
  const codings = [
    ...findStampedCodings(pages),
    ...(table?.codings ?? []),
    ...(from.fileName === undefined ? [] : [findNamedCoding(from.fileName)]),
  ];
  return {
    format: from.format,
    kind,
    source: from.source,
    confidence: Math.min(found.confidence, from.confidence),
    pages: from.pages,
    fields,
    where,
    ...(sure.length > 0 && { sure }),
    codings: codings.filter((coding) => coding !== undefined),
    vouchers,
    statements: table?.statements ?? [],
    birthNumbers: findBirthNumbersOnPages(pages),
    faults: [],
    sumFaults: [...sumFaults, ...(table?.sumFaults ?? [])],
    ...(table && table.listedDates.length > 0 && { listedDates: table.listedDates }),
  };
}

/** A table of a day, words and a sum may as well be the lines of an invoice: without balances it is a statement only where the document calls itself one. */
function readTable(
  pages: readonly TextPage[],
  called: DocumentKind,
  period: ReturnType<typeof findPeriod>,
): ReadTable | undefined {
  const rows = tabulatePages(pages, period);
  const table = rows && readBankRows(rows);
  if (!table) return undefined;
  if (table.kind === 'coding-sheet') return called === 'coding-sheet' || called === 'other' ? table : undefined;
  const balanced = table.statements.some(
    ({ openingMinor, closingMinor }) => openingMinor !== undefined && closingMinor !== undefined,
  );
  return called === 'bank-statement' || balanced ? table : undefined;
}

function findBirthNumbersOnPages(pages: readonly TextPage[]): Evidence[] {
  return pages.flatMap((page) =>
    page.lines.flatMap((line) =>
      line.cells
        .filter((cell, index) => {
          // A number alone in its cell is named by the cell before it.
          const before = /^[\d -]+$/.test(cell.text) ? `${line.cells[index - 1]?.text ?? ''} ` : '';
          return findBirthNumbers(before + cell.text).length > 0;
        })
        .map((cell) => {
          const { text: _, ...evidence } = evidenceOf(page, line, cell);
          return evidence;
        }),
    ),
  );
}

interface FirstRead {
  fields: ReadFields;
  where: Partial<Record<ReadFieldName, Evidence>>;
  sure: ReadFieldName[];
  sumFaults: ReadDocument['sumFaults'];
}

function readFirst(
  pages: readonly TextPage[],
  kind: DocumentKind,
  period: ReturnType<typeof findPeriod>,
  table: ReadTable | undefined,
): FirstRead {
  const statement = kind === 'bank-statement';
  const fields: ReadFields = {};
  const where: Partial<Record<ReadFieldName, Evidence>> = {};
  const set = <Name extends ReadFieldName>(
    name: Name,
    value: ReadFields[Name],
    evidence: Evidence | undefined,
  ): void => {
    if (value === undefined) return;
    fields[name] = value;
    if (evidence) where[name] = evidence;
  };
  const setDay = (name: 'issuedOn' | 'dueOn', day: { on: CalendarDate; evidence: Evidence } | undefined): void =>
    set(name, day?.on, day?.evidence);
  const due = findDueOn(pages);
  const totals = deriveTotals(pages);
  const parties = findParties(pages, kind);
  const payment = findPayment(pages);
  const number = findInvoiceNumbers(pages)[0];
  const issued = findIssuedOn(pages, due?.on);
  setDay('issuedOn', issued);
  setDay('dueOn', due);
  set('fromOn', period?.fromOn, period?.evidence);
  set('toOn', period?.toOn, period?.evidence);
  set('number', number?.value, number?.evidence);
  if (parties.seller) set('seller', withoutEvidence(parties.seller), parties.seller.evidence);
  if (parties.buyer) set('buyer', withoutEvidence(parties.buyer), parties.buyer.evidence);
  set('currency', findCurrency(pages, totals.total?.evidence.text), totals.total?.evidence);
  set('account', payment.account?.value, payment.account?.evidence);
  if (!statement) {
    set('totalMinor', totals.total?.minor, totals.total?.evidence);
    set('vatMinor', totals.vat?.minor, totals.vat?.evidence);
    set('netMinor', totals.net?.minor, totals.net?.evidence);
    set('kid', payment.kid?.value, payment.kid?.evidence);
  }
  const only = table?.statements[0];
  if (only) {
    set('account', fields.account ?? only.account, where.account);
    set('fromOn', fields.fromOn ?? only.fromOn, where.fromOn);
    set('toOn', fields.toOn ?? only.toOn, where.toOn);
  }
  const sure: ReadFieldName[] = [
    ...(issued?.sure === true ? (['issuedOn'] as const) : []),
    ...(totals.isTotalSure && !statement ? (['totalMinor'] as const) : []),
  ];
  return { fields, where, sure, sumFaults: statement ? [] : totals.sumFaults };
}

function withoutEvidence({ name, orgnr }: { name?: string; orgnr?: string }): { name?: string; orgnr?: string } {
  return { ...(name !== undefined && { name }), ...(orgnr !== undefined && { orgnr }) };
}
