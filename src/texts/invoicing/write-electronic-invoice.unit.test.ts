import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ore } from '../../domain/kernel/index.ts';
import { orderLine, sampleCreditNote, sampleInvoice } from '../../domain/invoicing/invoicing.testdata.ts';
import { writeElectronicInvoice } from './write-electronic-invoice.ts';
import { cleanText, element, writeXml } from './write-xml.ts';

/** The paths of all elements in the order in which they begin, and the text of each leaf. */
function readElements(xml: string): { path: string; text: string }[] {
  const open: string[] = [];
  const found: { path: string; text: string }[] = [];
  const bare = xml.replaceAll(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '');
  for (const [, tag, text] of bare.matchAll(/<([^>]+)>([^<]*)/g)) {
    const name = tag!.replace(/^\//, '').split(/\s/)[0]!;
    if (tag!.startsWith('/')) {
      expect(open.pop()).toBe(name);
      continue;
    }
    open.push(name);
    found.push({ path: open.join('/'), text: text!.trim() });
    if (tag!.endsWith('/')) open.pop();
  }
  expect(open).toEqual([]);
  return found;
}

const textAt = (xml: string, at: string): string[] =>
  readElements(xml)
    .filter(({ path: each }) => each.endsWith(at))
    .map(({ text }) => text);

describe('a document as XML', () => {
  test('is escaped everywhere, and holds nothing that XML cannot', () => {
    const xml = writeXml(element('a', [element('b', `<&>"' æøå \u0000\u0007\ud800\ufffe`, { c: '"<&' })]));
    expect(xml).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a>\n  <b c="&quot;&lt;&amp;">&lt;&amp;&gt;&quot;&apos; æøå \ufffd\ufffd</b>\n</a>\n',
    );
  });

  test('has no empty element', () => {
    expect(() => writeXml(element('a', ''))).toThrow('the element a is empty');
    expect(() => writeXml(element('a', [undefined]))).toThrow('the element a is empty');
  });

  test('can be read back, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(`x${text}x`);
        const xml = writeXml(element('a', `x${text}x`));
        const inner = xml.slice(xml.indexOf('<a>') + 3, xml.lastIndexOf('</a>'));
        const read = inner.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_entity, name: string) => entities[name]!);
        expect(read).toBe(clean);
        expect(inner).not.toMatch(/[<>"']/);
      }),
    );
  });
});

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

describe('an electronic invoice', () => {
  const xml = writeElectronicInvoice(sampleInvoice(), 'nb');

  test('says who sells, who buys and what is to be paid', () => {
    expect(textAt(xml, 'Invoice/cbc:ID')).toEqual(['1001']);
    expect(textAt(xml, 'Invoice/cbc:IssueDate')).toEqual(['2027-01-04']);
    expect(textAt(xml, 'Invoice/cbc:DueDate')).toEqual(['2027-01-18']);
    expect(textAt(xml, 'cbc:EndpointID')).toEqual(['310332062', '312457806']);
    expect(xml.match(/<cbc:EndpointID schemeID="0192">/g)).toHaveLength(2);
    expect(textAt(xml, 'cac:PartyName/cbc:Name')).toEqual([
      'Nordlys Regnskap &amp; Sønn AS',
      'O&apos;Brien &amp; Sønner &lt;AS&gt;',
    ]);
    expect(textAt(xml, 'cac:PartyTaxScheme/cbc:CompanyID')).toEqual(['NO310332062MVA', 'Foretaksregisteret']);
    expect(textAt(xml, 'cac:PayeeFinancialAccount/cbc:ID')).toEqual(['NO9386011117947']);
    expect(textAt(xml, 'Invoice/cac:TaxTotal/cbc:TaxAmount')).toEqual(['937.50']);
    expect(textAt(xml, 'cbc:PayableAmount')).toEqual(['4687.50']);
    expect(textAt(xml, 'cac:PaymentTerms/cbc:Note')).toEqual(['Merk betalingen med fakturanummer 1001.']);
  });

  test('of an office that is no company leaves Foretaksregisteret out', () => {
    const { seller } = sampleInvoice();
    const alone = writeElectronicInvoice(sampleInvoice({ seller: { ...seller, inBusinessRegister: false } }), 'nb');
    expect(textAt(alone, 'cac:PartyTaxScheme/cbc:CompanyID')).toEqual(['NO310332062MVA']);
  });

  test('has its lines in order, with the sum of each rate', () => {
    const lines = [orderLine(), orderLine({ sumOre: ore(100_001), vatBasisPoints: 1_500 })];
    const two = writeElectronicInvoice(sampleInvoice({ lines }), 'en');
    expect(textAt(two, 'cac:InvoiceLine/cbc:ID')).toEqual(['1', '2']);
    expect(textAt(two, 'cac:InvoiceLine/cbc:LineExtensionAmount')).toEqual(['3750.00', '1000.01']);
    expect(textAt(two, 'cac:TaxSubtotal/cbc:TaxAmount')).toEqual(['937.50', '150.00']);
    expect(textAt(two, 'cac:TaxSubtotal/cac:TaxCategory/cbc:Percent')).toEqual(['25', '15']);
    expect(textAt(two, 'cac:Item/cbc:Name')).toEqual(['Surcharge', 'Surcharge']);
  });

  test('is the same bytes each time', () => {
    expect(writeElectronicInvoice(sampleInvoice(), 'nb')).toBe(xml);
  });
});

describe('an electronic credit note', () => {
  const xml = writeElectronicInvoice(sampleCreditNote(), 'nb');

  test('refers to the invoice, with sums above zero and no due date', () => {
    expect(textAt(xml, 'cac:InvoiceDocumentReference/cbc:ID')).toEqual(['1001']);
    expect(textAt(xml, 'CreditNote/cbc:CreditNoteTypeCode')).toEqual(['381']);
    expect(textAt(xml, 'cbc:PayableAmount')).toEqual(['1562.50']);
    expect(textAt(xml, 'cac:CreditNoteLine/cbc:CreditedQuantity')).toEqual(['1']);
    expect(textAt(xml, 'cbc:DueDate')).toEqual([]);
    expect(textAt(xml, 'cac:PaymentTerms/cbc:Note')).toEqual(['Beløpet trekkes fra faktura 1001.']);
  });
});

/** Examples of the standard's own, where this machine has them. */
const samples = path.join(process.env['TAKT_SAMPLES'] ?? 'no-samples', 'ehf');
const hasSamples = fs.existsSync(samples);

describe.skipIf(!hasSamples)('beside the examples of the standard', () => {
  const invoiceFiles = ['Norwegian-example-1.xml', 'base-example.xml', 'Allowance-example.xml'];
  const creditFile = 'base-creditnote-correction.xml';
  const samplesOf = (files: readonly string[]): string[] =>
    files.map((file) => (hasSamples ? fs.readFileSync(path.join(samples, file), 'utf8') : ''));
  const read = (file: string): string[] =>
    samplesOf([file])
      .flatMap(readElements)
      .map((each) => each.path);
  const invoices = invoiceFiles.map(read);
  const creditNote = read(creditFile);
  /** What no example of a credit note happens to show. */
  const knownFromInvoices = new Set(
    invoices.flat().map((each) => each.replace(/^Invoice/, 'CreditNote').replace('InvoiceLine', 'CreditNoteLine')),
  );
  const notShown = ['CreditNote/cac:BillingReference/cac:InvoiceDocumentReference/cbc:IssueDate'];

  test('an invoice has no element that they have not', () => {
    const known = new Set(invoices.flat());
    const ours = readElements(writeElectronicInvoice(sampleInvoice(), 'nb')).map((each) => each.path);
    expect(ours.filter((each) => !known.has(each))).toEqual([]);
  });

  test('a credit note has no element that they have not', () => {
    const ours = readElements(writeElectronicInvoice(sampleCreditNote(), 'nb')).map((each) => each.path);
    const known = new Set([...creditNote, ...knownFromInvoices, ...notShown]);
    expect(ours.filter((each) => !known.has(each))).toEqual([]);
  });

  test('elements stand in the same order', () => {
    const shown = new Set([...samplesOf(invoiceFiles), ...samplesOf([creditFile])].flatMap(siblingOrders));
    const ours = [
      ...siblingOrders(writeElectronicInvoice(sampleInvoice(), 'nb')),
      ...siblingOrders(writeElectronicInvoice(sampleCreditNote(), 'nb')),
    ];
    const backwards = (order: string): string => order.split(' < ').reverse().join(' < ');
    expect(ours.filter((order) => shown.has(order)).length).toBeGreaterThan(40);
    expect(ours.filter((order) => shown.has(backwards(order)) && !shown.has(order))).toEqual([]);
  });
});

/** `cbc:ID < cbc:IssueDate` for every two different elements that stand in one and the same element. */
function siblingOrders(xml: string): string[] {
  const open: string[][] = [];
  const closed: string[][] = [];
  for (const [, tag] of xml.replaceAll(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '').matchAll(/<([^>]+)>/g)) {
    if (tag!.startsWith('/')) closed.push(open.pop()!);
    else {
      open.at(-1)?.push(tag!.split(/\s/)[0]!);
      open.push([]);
    }
  }
  return closed.flatMap((names) =>
    names.flatMap((first, index) =>
      names.slice(index + 1).flatMap((second) => (first === second ? [] : [`${first} < ${second}`])),
    ),
  );
}
