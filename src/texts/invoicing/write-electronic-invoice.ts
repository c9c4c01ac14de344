import {
  deriveInvoiceTotals,
  ibanOf,
  type Buyer,
  type InvoiceDocument,
  type InvoiceTotals,
  type OrderLine,
  type Seller,
} from '../../domain/invoicing/index.ts';
import type { Language } from '../language.ts';
import { formatDecimal, formatPercent } from './format-decimal.ts';
import { orderLineName } from './order-line-text.ts';
import { cleanText, element, writeXml, type XmlElement } from './write-xml.ts';

/** How many letters of a description a receiver is sure to show. */
const itemTextMax = 1_000;

/**
 * An invoice or a credit note as EHF: Peppol BIS Billing 3.0 in UBL 2.1, with Norway's own rules. `language` is the client's, for the two notes.
 * Source: OpenPEPPOL peppol-bis-invoice-3. Elements stand in the order of the UBL schema. The same document gives the same bytes.
 */
export function writeElectronicInvoice(document: InvoiceDocument, language: Language): string {
  const totals = deriveInvoiceTotals(document.lines);
  const isInvoice = document.kind === 'invoice';
  const root = isInvoice ? 'Invoice' : 'CreditNote';
  return writeXml(
    element(
      root,
      [
        element('cbc:CustomizationID', customisation),
        element('cbc:ProfileID', 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'),
        element('cbc:ID', `${document.number}`),
        element('cbc:IssueDate', document.issueOn),
        document.kind === 'invoice' ? element('cbc:DueDate', document.dueOn) : undefined,
        // 380: commercial invoice. 381: credit note.
        isInvoice ? element('cbc:InvoiceTypeCode', '380') : element('cbc:CreditNoteTypeCode', '381'),
        element('cbc:DocumentCurrencyCode', 'NOK'),
        element('cbc:BuyerReference', cleanText(document.buyer.reference)),
        document.kind === 'credit-note' ? billingReference(document.credits) : undefined,
        element('cac:AccountingSupplierParty', [supplier(document.seller)]),
        element('cac:AccountingCustomerParty', [customer(document.buyer)]),
        document.kind === 'invoice' ? paymentMeans(document.seller) : undefined,
        element('cac:PaymentTerms', [element('cbc:Note', termsNote(document, language))]),
        taxTotal(totals),
        monetaryTotal(totals),
        ...document.lines.map((line, index) => documentLine(line, index + 1, language)),
      ],
      { xmlns: `urn:oasis:names:specification:ubl:schema:xsd:${root}-2`, ...namespaces },
    ),
  );
}

const customisation = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';

const namespaces = {
  'xmlns:cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  'xmlns:cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
};

/** The scheme of Norwegian organisation numbers in the network. */
const orgnrScheme = { schemeID: '0192' };

function supplier(seller: Seller): XmlElement {
  return element('cac:Party', [
    element('cbc:EndpointID', seller.orgnr, orgnrScheme),
    element('cac:PartyName', [element('cbc:Name', cleanText(seller.name))]),
    addressInNorway,
    taxScheme(`NO${seller.orgnr}MVA`, 'VAT'),
    seller.inBusinessRegister ? taxScheme('Foretaksregisteret', 'TAX') : undefined,
    legalEntity(seller),
    element('cac:Contact', [
      element('cbc:Name', cleanText(seller.contactName)),
      element('cbc:ElectronicMail', cleanText(seller.email)),
    ]),
  ]);
}

/** Whether a buyer is registered for VAT is not known here, and need not be said. */
function customer(buyer: Buyer): XmlElement {
  return element('cac:Party', [
    element('cbc:EndpointID', buyer.orgnr, orgnrScheme),
    element('cac:PartyName', [element('cbc:Name', cleanText(buyer.name))]),
    addressInNorway,
    legalEntity(buyer),
  ]);
}

/** Both have a Norwegian organisation number. The country is all that the standard asks for (BR-09, BR-11). */
const addressInNorway = element('cac:PostalAddress', [
  element('cac:Country', [element('cbc:IdentificationCode', 'NO')]),
]);

function taxScheme(companyId: string, scheme: 'VAT' | 'TAX'): XmlElement {
  return element('cac:PartyTaxScheme', [
    element('cbc:CompanyID', companyId),
    element('cac:TaxScheme', [element('cbc:ID', scheme)]),
  ]);
}

function legalEntity({ name, orgnr }: { name: string; orgnr: string }): XmlElement {
  return element('cac:PartyLegalEntity', [
    element('cbc:RegistrationName', cleanText(name)),
    element('cbc:CompanyID', orgnr, orgnrScheme),
  ]);
}

function billingReference({ number, issueOn }: { number: number; issueOn: string }): XmlElement {
  return element('cac:BillingReference', [
    element('cac:InvoiceDocumentReference', [element('cbc:ID', `${number}`), element('cbc:IssueDate', issueOn)]),
  ]);
}

/** 30: credit transfer, to the account in its international form. */
function paymentMeans({ accountNumber }: Seller): XmlElement {
  return element('cac:PaymentMeans', [
    element('cbc:PaymentMeansCode', '30'),
    element('cac:PayeeFinancialAccount', [element('cbc:ID', ibanOf(accountNumber))]),
  ]);
}

/** A credit note has no due date, and must say in words how it is settled (BR-CO-25). */
function termsNote(document: InvoiceDocument, language: Language): string {
  if (document.kind === 'credit-note') return notes[language].credit(document.credits.number);
  return notes[language].invoice(document.number);
}

const notes: Record<Language, { invoice: (number: number) => string; credit: (number: number) => string }> = {
  nb: {
    invoice: (number) => `Merk betalingen med fakturanummer ${number}.`,
    credit: (number) => `Beløpet trekkes fra faktura ${number}.`,
  },
  en: {
    invoice: (number) => `Mark the payment with invoice number ${number}.`,
    credit: (number) => `The amount is deducted from invoice ${number}.`,
  },
};

function taxTotal({ vatOre, rates }: InvoiceTotals): XmlElement {
  return element('cac:TaxTotal', [
    amount('cbc:TaxAmount', vatOre),
    ...rates.map((rate) =>
      element('cac:TaxSubtotal', [
        amount('cbc:TaxableAmount', rate.netOre),
        amount('cbc:TaxAmount', rate.vatOre),
        taxCategory('cac:TaxCategory', rate.vatBasisPoints),
      ]),
    ),
  ]);
}

function monetaryTotal({ netOre, totalOre }: InvoiceTotals): XmlElement {
  return element('cac:LegalMonetaryTotal', [
    amount('cbc:LineExtensionAmount', netOre),
    amount('cbc:TaxExclusiveAmount', netOre),
    amount('cbc:TaxInclusiveAmount', totalOre),
    amount('cbc:PayableAmount', totalOre),
  ]);
}

function documentLine(line: OrderLine, position: number, language: Language): XmlElement {
  const [name, quantity] =
    line.kind === 'credit'
      ? (['cac:CreditNoteLine', 'cbc:CreditedQuantity'] as const)
      : (['cac:InvoiceLine', 'cbc:InvoicedQuantity'] as const);
  return element(name, [
    element('cbc:ID', `${position}`),
    // C62: one.
    element(quantity, '1', { unitCode: 'C62' }),
    amount('cbc:LineExtensionAmount', line.sumOre),
    element('cac:InvoicePeriod', [element('cbc:StartDate', line.startOn), element('cbc:EndDate', line.endOn)]),
    element('cac:Item', [
      element('cbc:Description', cleanText(line.description).slice(0, itemTextMax).toWellFormed()),
      element('cbc:Name', orderLineName[language]),
      taxCategory('cac:ClassifiedTaxCategory', line.vatBasisPoints),
    ]),
    element('cac:Price', [amount('cbc:PriceAmount', line.sumOre)]),
  ]);
}

/** S: taxed at a rate above zero. */
function taxCategory(name: 'cac:TaxCategory' | 'cac:ClassifiedTaxCategory', vatBasisPoints: number): XmlElement {
  return element(name, [
    element('cbc:ID', 'S'),
    element('cbc:Percent', formatPercent(vatBasisPoints, '.')),
    element('cac:TaxScheme', [element('cbc:ID', 'VAT')]),
  ]);
}

function amount(name: string, amountOre: number): XmlElement {
  return element(name, formatDecimal(amountOre, '.'), { currencyID: 'NOK' });
}
