import type { Company } from './cast.ts';
import type { PlannedVoucher } from './plan.ts';

const customisation = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';

/** An electronic invoice or credit note in UBL 2.1 as sellers' programs send it. */
export function writeEhf(voucher: PlannedVoucher): Buffer {
  const { kind, number, issuedOn, dueOn, seller, buyer, netMinor, vatMinor, totalMinor, kid, account, what, coding } =
    voucher;
  const credit = kind === 'credit-note';
  const root = credit ? 'CreditNote' : 'Invoice';
  const sum = (minor: number): string => (minor / 100).toFixed(2);
  const amount = (name: string, minor: number): string => `<cbc:${name} currencyID="NOK">${sum(minor)}</cbc:${name}>`;
  const quantity = credit ? 'CreditedQuantity' : 'InvoicedQuantity';
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:CustomizationID>${customisation}</cbc:CustomizationID>
  <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
  <cbc:ID>${number}</cbc:ID>
  <cbc:IssueDate>${issuedOn}</cbc:IssueDate>
  ${dueOn && !credit ? `<cbc:DueDate>${dueOn}</cbc:DueDate>` : ''}
  <cbc:${root}TypeCode>${credit ? 381 : 380}</cbc:${root}TypeCode>
  <cbc:DocumentCurrencyCode>NOK</cbc:DocumentCurrencyCode>
  ${coding === undefined ? '' : `<cbc:AccountingCost>${coding}</cbc:AccountingCost>`}
  <cac:AccountingSupplierParty>${party(seller)}</cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty>${party(buyer)}</cac:AccountingCustomerParty>
  <cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode>${kid ? `<cbc:PaymentID>${kid}</cbc:PaymentID>` : ''}<cac:PayeeFinancialAccount><cbc:ID>${account}</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>
  <cac:TaxTotal>${amount('TaxAmount', vatMinor)}<cac:TaxSubtotal>${amount('TaxableAmount', netMinor)}${amount('TaxAmount', vatMinor)}<cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
  <cac:LegalMonetaryTotal>${amount('LineExtensionAmount', netMinor)}${amount('TaxExclusiveAmount', netMinor)}${amount('TaxInclusiveAmount', totalMinor)}${amount('PayableAmount', totalMinor)}</cac:LegalMonetaryTotal>
  <cac:${root}Line><cbc:ID>1</cbc:ID><cbc:${quantity} unitCode="EA">1</cbc:${quantity}>${amount('LineExtensionAmount', netMinor)}<cac:Item><cbc:Name>${what}</cbc:Name><cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>25</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item><cac:Price>${amount('PriceAmount', netMinor)}</cac:Price></cac:${root}Line>
</${root}>
`);
}

function party({ name, orgnr }: Company): string {
  return `<cac:Party><cbc:EndpointID schemeID="0192">${orgnr}</cbc:EndpointID><cac:PartyName><cbc:Name>${name}</cbc:Name></cac:PartyName><cac:PostalAddress><cac:Country><cbc:IdentificationCode>NO</cbc:IdentificationCode></cac:Country></cac:PostalAddress><cac:PartyTaxScheme><cbc:CompanyID>NO${orgnr}MVA</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme><cac:PartyLegalEntity><cbc:RegistrationName>${name}</cbc:RegistrationName><cbc:CompanyID schemeID="0192">${orgnr}</cbc:CompanyID></cac:PartyLegalEntity></cac:Party>`;
}
