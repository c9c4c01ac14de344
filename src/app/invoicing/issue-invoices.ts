import { sql } from 'kysely';
import {
  decideNumbers,
  deriveInvoiceTotals,
  findInvoiceFaults,
  groupIntoInvoices,
  type Buyer,
  type InvoiceDocument,
  type InvoiceGroup,
} from '../../domain/invoicing/index.ts';
import { addDays, assert, type CalendarDate } from '../../domain/kernel/index.ts';
import type { InvoiceTable, Language } from '../../db/tables.ts';
import { cleanText } from '../../texts/invoicing/write-xml.ts';
import { writeElectronicInvoice } from '../../texts/invoicing/write-electronic-invoice.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import type { ReadyLine } from './load-ready-lines.ts';
import type { InvoicingFacts } from './load-seller.ts';
import { packFiles } from './pack-files.ts';

/** An invoice or a credit note with its number, ready to be stored with the export that it leaves in. */
export interface IssuedInvoice extends Omit<InvoiceTable, 'office_id' | 'batch_id'> {
  lines: readonly ReadyLine[];
}

/**
 * Gives each client's lines a number and writes them as electronic documents. The series was locked by whoever loaded `facts`, and is moved on in
 * the same transaction that stores the invoices: a number is never used twice, and one that was given is never without its invoice.
 */
export async function issueInvoices(
  scope: OfficeScope,
  facts: InvoicingFacts,
  lines: readonly ReadyLine[],
): Promise<IssuedInvoice[]> {
  assert(facts.nextNumber !== null && facts.missing.length === 0, 'an invoice without a series or an account');
  const groups = groupIntoInvoices(lines);
  const { numbers, nextNumber } = decideNumbers(facts.nextNumber, groups.length);
  const references = await loadReferences(scope, [...new Set(groups.map((group) => group.clientId))]);
  const credited = await loadCredited(scope, groups);
  const issued = groups.map((group, index) =>
    issueOne(scope, facts, group, numbers[index]!, references.get(group.clientId), credited),
  );
  await scope.trx
    .updateTable('number_series')
    .set({ next_number: nextNumber })
    .where('office_id', '=', scope.officeId)
    .execute();
  return issued;
}

/** The documents of an export as one archive, in the order of their numbers. */
export function packInvoices(issued: readonly Pick<InvoiceTable, 'kind' | 'number' | 'xml'>[]): Buffer {
  return packFiles(issued.map((invoice) => ({ name: invoiceFileName(invoice), bytes: Buffer.from(invoice.xml) })));
}

/** `faktura-1001.xml`, `kreditnota-1002.xml`. */
export function invoiceFileName({ kind, number }: Pick<InvoiceTable, 'kind' | 'number'>): string {
  return `${kind === 'invoice' ? 'faktura' : 'kreditnota'}-${number}.xml`;
}

function issueOne(
  scope: OfficeScope,
  { seller, paymentDays }: InvoicingFacts,
  { clientId, creditsInvoiceId, lines }: InvoiceGroup<ReadyLine>,
  number: number,
  reference: string | undefined,
  credited: ReadonlyMap<string, { number: number; issueOn: CalendarDate }>,
): IssuedInvoice {
  const [{ clientName, orgnr, language }] = lines as [ReadyLine];
  assert(orgnr !== null, 'an electronic invoice to nobody');
  const name = cleanText(clientName) || orgnr;
  const buyer: Buyer = { name, orgnr, reference: cleanText(reference ?? '') || name };
  const issueOn = scope.today;
  const common = { number, issueOn, seller, buyer, lines };
  const document: InvoiceDocument =
    creditsInvoiceId === undefined
      ? { ...common, kind: 'invoice', dueOn: addDays(issueOn, paymentDays) }
      : { ...common, kind: 'credit-note', credits: credited.get(creditsInvoiceId)! };
  return {
    id: scope.ids.next(),
    number,
    kind: document.kind,
    client_id: clientId,
    credits_invoice_id: creditsInvoiceId ?? null,
    issue_on: issueOn,
    due_on: document.kind === 'invoice' ? document.dueOn : null,
    ...written(document, language),
    lines,
  };
}

/** Nothing gets a number that the standard would refuse: whoever may buy was asked before. */
function written(document: InvoiceDocument, language: Language): Pick<InvoiceTable, 'net_ore' | 'vat_ore' | 'xml'> {
  const totals = deriveInvoiceTotals(document.lines);
  const faults = findInvoiceFaults(document, totals);
  assert(faults.length === 0, `invoice ${document.number} breaks ${faults.join(', ')}`);
  return { net_ore: totals.netOre, vat_ore: totals.vatOre, xml: writeElectronicInvoice(document, language) };
}

/** Whoever answers for the agreement, else the first contact: `Deres ref.`, without which the network takes no invoice. */
async function loadReferences(scope: OfficeScope, clientIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ clientId: string; name: string }>`
    select distinct on (k.client_id) k.client_id as "clientId", p.name
    from contact k join person p on p.office_id = k.office_id and p.id = k.person_id
    where k.office_id = ${scope.officeId} and k.client_id = any(${clientIds}::uuid[])
    order by k.client_id, 'agreement' = any(k.scopes) desc, k.place`.execute(scope.trx);
  return new Map(rows.map((row) => [row.clientId, row.name]));
}

async function loadCredited(
  scope: OfficeScope,
  groups: readonly InvoiceGroup<ReadyLine>[],
): Promise<Map<string, { number: number; issueOn: CalendarDate }>> {
  const ids = groups.flatMap(({ creditsInvoiceId }) => creditsInvoiceId ?? []);
  const { rows } = await sql<{ id: string; number: number; issueOn: CalendarDate }>`
    select id, number, issue_on as "issueOn" from invoice
    where office_id = ${scope.officeId} and id = any(${ids}::uuid[])`.execute(scope.trx);
  return new Map(rows.map((row) => [row.id, { number: row.number, issueOn: row.issueOn }]));
}
