import {
  findBirthNumbers,
  type Coding,
  type Evidence,
  type Party,
  type ReadDocument,
  type ReadFieldName,
  type ReadFields,
} from '../domain/intake/index.ts';
import { dataDocument, faultyDocument } from './document-shapes.ts';
import { findUblSumFaults } from './find-ubl-sum-faults.ts';
import { dayOf, known, minorOf, orgnrOf } from './read-values.ts';
import { nodeAt, nodesAt, readXml, textAt, type XmlNode } from './read-xml.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { evidenceOf, lineName } from './ubl-nodes.ts';

/**
 * An electronic invoice or credit note (UBL 2.1: EHF 2 and 3, Peppol BIS Billing 3), also within the envelope of the network. Source:
 * docs.peppol.eu/poacc/billing/3.0. The total is what is to be paid; of an invoice that is paid already the sum with VAT.
 */
export async function readUbl(chunks: AsyncIterable<Uint8Array>, limits: ReadingLimits): Promise<ReadDocument> {
  let invoice: XmlNode | undefined;
  const isInvoice = (path: readonly string[]): boolean =>
    /^(Invoice|CreditNote)$/.test(path.at(-1)!) && path.length <= 2;
  const fault = await readXml(
    chunks,
    { isWhole: (path) => isInvoice(path), whole: (node) => (invoice ??= node) },
    limits.xml,
  );
  if (!invoice) return faultyDocument('ubl', fault?.fault ?? 'damaged', { line: fault?.line ?? 1 });
  return { ...readInvoice(invoice), faults: fault ? [{ fault: fault.fault, evidence: { line: fault.line } }] : [] };
}

function readInvoice(invoice: XmlNode): ReadDocument {
  const currency = textAt(invoice, 'DocumentCurrencyCode') ?? 'NOK';
  const totals = nodeAt(invoice, 'LegalMonetaryTotal');
  const vat = nodesAt(invoice, 'TaxTotal').find((total) => currencyOf(nodeAt(total, 'TaxAmount')) === currency);
  const vatNode = nodeAt(vat ?? nodesAt(invoice, 'TaxTotal')[0], 'TaxAmount');
  const payable = nodeAt(totals, 'PayableAmount');
  const inclusive = nodeAt(totals, 'TaxInclusiveAmount');
  const totalNode = minorOf(payable?.text, currency) === 0 ? (inclusive ?? payable) : (payable ?? inclusive);
  const means = nodesAt(invoice, 'PaymentMeans');
  const kidNode = means
    .map((node) => nodeAt(node, 'PaymentID'))
    .find((node) => /^\d{2,24}[\d-]$/.test(node?.text ?? ''));
  const accountNode = means
    .map((node) => nodeAt(node, 'PayeeFinancialAccount', 'ID'))
    .find((node) => node !== undefined);
  const period = nodeAt(invoice, 'InvoicePeriod') ?? nodeAt(nodesAt(invoice, lineName(invoice))[0], 'InvoicePeriod');
  const seller = nodeAt(invoice, 'AccountingSupplierParty', 'Party');
  const buyer = nodeAt(invoice, 'AccountingCustomerParty', 'Party');
  const read: { [Name in ReadFieldName]?: [ReadFields[Name], XmlNode | undefined] } = {
    number: [textAt(invoice, 'ID'), nodeAt(invoice, 'ID')],
    issuedOn: [dayOf(textAt(invoice, 'IssueDate')), nodeAt(invoice, 'IssueDate')],
    dueOn: dueOf(invoice, means),
    fromOn: [dayOf(textAt(period, 'StartDate')), nodeAt(period, 'StartDate')],
    toOn: [dayOf(textAt(period, 'EndDate')), nodeAt(period, 'EndDate')],
    seller: [partyOf(seller), seller],
    buyer: [partyOf(buyer), buyer],
    currency: [currency, nodeAt(invoice, 'DocumentCurrencyCode')],
    totalMinor: [minorOf(totalNode?.text, currency), totalNode],
    vatMinor: [minorOf(vatNode?.text, currency), vatNode],
    netMinor: [minorOf(textAt(totals, 'TaxExclusiveAmount'), currency), nodeAt(totals, 'TaxExclusiveAmount')],
    kid: [kidNode?.text, kidNode],
    account: [accountNode?.text.replaceAll(/\s/g, ''), accountNode],
  };
  const names = Object.keys(read) as ReadFieldName[];
  const stated = names.filter((name) => read[name]?.[0] !== undefined);
  const fields = Object.fromEntries(stated.map((name) => [name, read[name]![0]])) as ReadFields;
  const where = Object.fromEntries(
    stated.flatMap((name) => (read[name]![1] ? [[name, evidenceOf(read[name]![1]!)]] : [])),
  );
  const kind =
    invoice.name === 'CreditNote' || textAt(invoice, 'InvoiceTypeCode') === '381' ? 'credit-note' : 'invoice';
  const { number, issuedOn, totalMinor } = fields;
  const start = { page: 1, ...known({ number, issuedOn, totalMinor, sellerOrgnr: fields.seller?.orgnr }) };
  const attachments = attachmentsOf(invoice);
  return dataDocument('ubl', kind, {
    fields,
    where,
    codings: codingsOf(invoice),
    birthNumbers: findInWords(invoice),
    vouchers: [{ ...start, confidence: 1, evidence: { page: 1, line: invoice.line } }],
    sumFaults: findUblSumFaults(invoice, currency),
    ...(attachments.length > 0 && { attachments }),
  });
}

function dueOf(invoice: XmlNode, means: readonly XmlNode[]): [ReadFields['dueOn'], XmlNode | undefined] {
  // A credit note and EHF 2 state it with the means of payment.
  const node =
    nodeAt(invoice, 'DueDate') ??
    means.map((each) => nodeAt(each, 'PaymentDueDate')).find((each) => each !== undefined);
  return [dayOf(node?.text), node];
}

function currencyOf(node: XmlNode | undefined): string | undefined {
  return node?.attributes['currencyID'];
}

function partyOf(party: XmlNode | undefined): Party | undefined {
  if (!party) return undefined;
  const name = textAt(party, 'PartyLegalEntity', 'RegistrationName') ?? textAt(party, 'PartyName', 'Name');
  const endpoint = nodeAt(party, 'EndpointID');
  const schemes = nodesAt(party, 'PartyTaxScheme').map((scheme) => textAt(scheme, 'CompanyID'));
  const orgnr =
    orgnrIn(nodeAt(party, 'PartyLegalEntity', 'CompanyID')) ??
    schemes.map((id) => (/^NO|MVA$/i.test(id ?? '') ? orgnrOf(id) : undefined)).find((id) => id !== undefined) ??
    (isNorwegianScheme(endpoint) ? orgnrOf(endpoint?.text) : undefined) ??
    nodesAt(party, 'PartyIdentification')
      .map((id) => nodeAt(id, 'ID'))
      .filter(isNorwegianScheme)
      .map((id) => orgnrOf(id?.text))[0];
  return name === undefined && orgnr === undefined ? undefined : known({ name, orgnr });
}

/** Nine digits of another register are no organisation number; without a register they are taken for one. */
function orgnrIn(node: XmlNode | undefined): string | undefined {
  const scheme = node?.attributes['schemeID'];
  return scheme === undefined || isNorwegianScheme(node) ? orgnrOf(node?.text) : undefined;
}

function isNorwegianScheme(node: XmlNode | undefined): boolean {
  return ['0192', '9908', 'NO:ORGNR', 'NO:VAT'].includes(node?.attributes['schemeID'] ?? '');
}

/** The buyer's own reference for booking: an account where it begins with one, `4025:123:4343`. */
function codingsOf(invoice: XmlNode): Coding[] {
  const lines = nodesAt(invoice, lineName(invoice));
  return [invoice, ...lines].flatMap((node) => {
    const cost = nodeAt(node, 'AccountingCostCode') ?? nodeAt(node, 'AccountingCost');
    const account = /^(?:konto\s*)?([1-8]\d{3})(?!\d)/i.exec(cost?.text ?? '')?.[1];
    if (!cost || account === undefined) return [];
    const voucher = node === invoice ? undefined : textAt(node, 'ID');
    return [{ account, from: 'data' as const, evidence: evidenceOf(cost), ...known({ voucher }) }];
  });
}

function attachmentsOf(invoice: XmlNode): string[] {
  return nodesAt(invoice, 'AdditionalDocumentReference').flatMap((reference) => {
    const embedded = nodeAt(reference, 'Attachment', 'EmbeddedDocumentBinaryObject');
    return embedded ? [embedded.attributes['filename'] ?? textAt(reference, 'ID') ?? 'vedlegg'] : [];
  });
}

/** Where people write words; numbers and references stand elsewhere. */
const wordElements = ['Note', 'Description', 'Name', 'InstructionNote', 'DocumentDescription', 'BuyerReference'];

function findInWords(node: XmlNode): Evidence[] {
  const own = wordElements.includes(node.name) && findBirthNumbers(node.text).length > 0;
  return [...(own ? [{ page: 1, line: node.line }] : []), ...node.children.flatMap(findInWords)];
}
