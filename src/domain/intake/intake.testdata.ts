import type { AgreedItem } from '../agreement/index.ts';
import { calendarDate as on } from '../kernel/index.ts';
import type { AgreedDelivery, ClientIdentity, DeliveredFile, DeliveryFacts, EarlierDocument } from './delivered.ts';
import { deriveDelivery, type Delivery } from './delivery.ts';
import type { Coding, Party, ReadDocument, ReadFields, Statement, StatementLine, VoucherStart } from './document.ts';
import type { Finding } from './finding.ts';

export const client: ClientIdentity = {
  name: 'Brattli Bygg AS',
  orgnr: '974760673',
  accounts: [
    { name: 'Drift', number: '86011117947' },
    { name: 'Skatt', number: '15030022227' },
  ],
};

export const circleK: Party = { name: 'Circle K Norge AS', orgnr: '914766176' };
export const maxbo: Party = { name: 'Maxbo AS', orgnr: '923609016' };
const own: Party = { name: client.name, orgnr: client.orgnr };

export const receipts: AgreedItem = { key: 'receipts', document: 'receipts', essential: true };
export const invoices: AgreedItem = { key: 'invoices', document: 'incoming-invoices', essential: true };
export const sales: AgreedItem = { key: 'sales', document: 'outgoing-invoices', essential: true };
export const bank: AgreedItem = { key: 'bank', document: 'bank-statement', essential: true };

/** September and October 2026, receipts agreed, and nothing said of their form. */
export function agreed(over: Partial<AgreedDelivery> = {}): AgreedDelivery {
  return {
    clauseKey: 'vouchers',
    periodStartOn: on('2026-09-01'),
    periodEndOn: on('2026-10-31'),
    items: [receipts],
    form: [],
    wished: [],
    settledItemKeys: [],
    ...over,
  };
}

/** A PDF with text, read surely, with nothing wrong. */
export function read(over: Partial<ReadDocument> = {}): ReadDocument {
  return {
    format: 'pdf',
    kind: 'receipt',
    source: 'text',
    confidence: 0.95,
    pages: 1,
    fields: {},
    where: {},
    codings: [],
    vouchers: [],
    statements: [],
    birthNumbers: [],
    faults: [],
    sumFaults: [],
    ...over,
  };
}

/** `receipt('2026-10-02', 1490)`: of Circle K, in kroner. */
export function receipt(issuedOn: string | undefined, kroner?: number, over: Partial<ReadDocument> = {}): ReadDocument {
  return read({
    fields: {
      ...(issuedOn === undefined ? {} : { issuedOn: on(issuedOn) }),
      ...(kroner === undefined ? {} : { totalMinor: Math.round(kroner * 100) }),
      seller: circleK,
    },
    ...over,
  });
}

/** An invoice of Maxbo to the client. */
export function invoice(
  number: string,
  issuedOn: string,
  kroner: number,
  over: Partial<ReadFields> = {},
): ReadDocument {
  return read({
    kind: 'invoice',
    fields: {
      number,
      issuedOn: on(issuedOn),
      totalMinor: Math.round(kroner * 100),
      seller: maxbo,
      buyer: own,
      ...over,
    },
  });
}

/** An invoice of the client's own. */
export function sale(number: string, issuedOn = '2026-10-02', over: Partial<ReadDocument> = {}): ReadDocument {
  return read({
    kind: 'invoice',
    fields: { number, issuedOn: on(issuedOn), totalMinor: 1_000_000, seller: own, buyer: maxbo },
    ...over,
  });
}

/** `'2026-10-03 -1490 CIRCLE K'` */
export function line(written: string, over: Partial<StatementLine> = {}): StatementLine {
  const [day = '', kroner = '', ...words] = written.split(' ');
  return {
    on: on(day),
    amountMinor: Math.round(Number(kroner) * 100),
    text: words.join(' '),
    evidence: { page: 1 },
    ...over,
  };
}

export function statement(lines: readonly string[], over: Partial<Statement> = {}): Statement {
  return { account: '86011117947', currency: 'NOK', lines: lines.map((one) => line(one)), ...over };
}

export function bankStatement(...statements: Statement[]): ReadDocument {
  return read({ kind: 'bank-statement', format: 'camt', source: 'data', confidence: 1, statements });
}

/** Where vouchers begin: `'2026-10-05'`, one a page. */
export function starts(...days: (string | undefined)[]): VoucherStart[] {
  return days.map((day, index) => ({
    page: index + 1,
    ...(day === undefined ? {} : { issuedOn: on(day) }),
    confidence: 0.9,
    evidence: { page: index + 1 },
  }));
}

export function coding(account: string, voucher?: string): Coding {
  return { account, from: 'coding-sheet', evidence: { line: 1 }, ...(voucher === undefined ? {} : { voucher }) };
}

/** A file of the delivery, for the receipts unless said otherwise. Its bytes are its name's. */
export function file(fileName: string, document?: ReadDocument, over: Partial<DeliveredFile> = {}): DeliveredFile {
  return {
    arrivalId: fileName,
    itemKey: 'receipts',
    place: 1,
    fileName,
    sha256: `bytes of ${fileName}`,
    receivedOn: on('2026-11-18'),
    way: 'portal',
    verdict: 'waiting',
    ...(document === undefined ? {} : { read: document }),
    ...over,
  };
}

/** The files in the order in which they are named. */
export function facts(
  files: readonly DeliveredFile[],
  over: Partial<AgreedDelivery> & { client?: ClientIdentity; earlier?: readonly EarlierDocument[] } = {},
): DeliveryFacts {
  const { client: other, earlier, ...agreement } = over;
  return {
    agreed: agreed(agreement),
    client: other ?? client,
    files: files.map((one, index) => ({ ...one, place: index + 1 })),
    earlier: earlier ?? [],
  };
}

export function earlier(
  fileName: string,
  document: ReadDocument,
  over: Partial<EarlierDocument> = {},
): EarlierDocument {
  return {
    arrivalId: fileName,
    fileName,
    receivedOn: on('2026-09-15'),
    sha256: `bytes of ${fileName}`,
    read: document,
    ...over,
  };
}

/** `stops not-sorted heap.pdf`: severity, kind and what it is about. */
export function told(findings: readonly Finding[]): string[] {
  return findings.map(({ severity, kind, arrivalId, itemKey }) =>
    `${severity} ${kind} ${arrivalId ?? itemKey ?? ''}`.trim(),
  );
}

/** What one check says of a delivery. */
export function tell(check: (delivery: Delivery) => Finding[], given: DeliveryFacts): string[] {
  return told(check(deriveDelivery(given)));
}
