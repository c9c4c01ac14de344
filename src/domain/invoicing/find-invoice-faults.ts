import { isOrgnr, vatOre } from '../kernel/index.ts';
import { isAccountNumber } from './account-number.ts';
import type { InvoiceTotals } from './derive-invoice-totals.ts';
import type { InvoiceDocument } from './invoice.ts';

/** The rules of EN 16931, Peppol BIS Billing 3.0 and Norway's own part of it that are checked before a number is used, by the standard's names. */
export type InvoiceRule =
  | 'BR-02'
  | 'BR-06'
  | 'BR-07'
  | 'BR-16'
  | 'BR-25'
  | 'BR-27'
  | 'BR-55'
  | 'BR-61'
  | 'BR-CO-10'
  | 'BR-CO-14'
  | 'BR-CO-15'
  | 'BR-CO-17'
  | 'BR-CO-18'
  | 'BR-CO-25'
  | 'BR-S-05'
  | 'BR-30'
  | 'NO-R-001'
  | 'PEPPOL-COMMON-R041'
  | 'PEPPOL-EN16931-R003';

/**
 * Which rules an invoice with its sums would break; none for one that may be sent. What the writer itself always does (the profile, the currency,
 * the address scheme 0192, the tax scheme "Foretaksregisteret") is not asked here.
 * Source: OpenPEPPOL peppol-bis-invoice-3, rules CEN-EN16931-UBL and PEPPOL-EN16931-UBL. Example: a buyer 123456789, whose last digit is wrong →
 * `PEPPOL-COMMON-R041`.
 */
export function findInvoiceFaults(invoice: InvoiceDocument, totals: InvoiceTotals): InvoiceRule[] {
  const { seller, buyer } = invoice;
  const rules: [InvoiceRule, boolean][] = [
    ['BR-02', Number.isSafeInteger(invoice.number) && invoice.number > 0],
    ['BR-06', isSaid(seller.name)],
    ['BR-07', isSaid(buyer.name)],
    // NO + organisation number + MVA: the writer adds what stands around it.
    ['NO-R-001', isOrgnr(seller.orgnr)],
    ['PEPPOL-COMMON-R041', isOrgnr(buyer.orgnr)],
    ['PEPPOL-EN16931-R003', isSaid(buyer.reference)],
    ...lineRules(invoice),
    ...sumRules(invoice, totals),
    ...documentRules(invoice),
  ];
  return rules.filter(([, holds]) => !holds).map(([rule]) => rule);
}

function lineRules({ kind, lines }: InvoiceDocument): [InvoiceRule, boolean][] {
  return [
    ['BR-16', lines.length > 0 && lines.every((line) => (line.kind === 'credit') === (kind === 'credit-note'))],
    ['BR-25', lines.every((line) => isSaid(line.description))],
    ['BR-27', lines.every((line) => line.sumOre >= 0)],
    ['BR-30', lines.every((line) => line.startOn <= line.endOn)],
    ['BR-S-05', lines.every((line) => line.vatBasisPoints > 0)],
  ];
}

function sumRules({ lines }: InvoiceDocument, totals: InvoiceTotals): [InvoiceRule, boolean][] {
  const { netOre, rates } = totals;
  const rated = new Set(lines.map((line) => line.vatBasisPoints));
  const netOf = (vatBasisPoints: number): number =>
    lines.filter((line) => line.vatBasisPoints === vatBasisPoints).reduce((sum, line) => sum + line.sumOre, 0);
  return [
    ['BR-CO-10', netOre === lines.reduce((sum, line) => sum + line.sumOre, 0)],
    ['BR-CO-14', totals.vatOre === rates.reduce((sum, rate) => sum + rate.vatOre, 0)],
    ['BR-CO-15', totals.totalOre === netOre + totals.vatOre],
    [
      'BR-CO-17',
      rates.every(
        (rate) =>
          rate.netOre === netOf(rate.vatBasisPoints) && rate.vatOre === vatOre(rate.netOre, rate.vatBasisPoints),
      ),
    ],
    ['BR-CO-18', rates.length === rated.size && rates.every((rate) => rated.has(rate.vatBasisPoints))],
  ];
}

function documentRules(invoice: InvoiceDocument): [InvoiceRule, boolean][] {
  if (invoice.kind === 'credit-note') return [['BR-55', invoice.credits.number > 0]];
  return [
    ['BR-CO-25', invoice.dueOn >= invoice.issueOn],
    ['BR-61', isAccountNumber(invoice.seller.accountNumber)],
  ];
}

function isSaid(text: string): boolean {
  return text.trim() !== '';
}
