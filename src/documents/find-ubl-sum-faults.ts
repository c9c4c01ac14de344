import type { ReadDocument } from '../domain/intake/index.ts';
import { minorOf } from './read-values.ts';
import { nodeAt, nodesAt, textAt, type XmlNode } from './read-xml.ts';
import { evidenceOf, lineName } from './ubl-nodes.ts';

type SumFault = ReadDocument['sumFaults'][number];

/**
 * Holds the sums of an electronic invoice against each other: lines, allowances and charges, VAT by rate, what is paid before. Source: EN 16931, BR-CO-10 to
 * BR-CO-17. One krone's difference in a VAT is rounding.
 */
export function findUblSumFaults(invoice: XmlNode, currency: string): SumFault[] {
  const totals = nodeAt(invoice, 'LegalMonetaryTotal');
  if (!totals) return [];
  const sum = (name: string): number | undefined => minorOf(textAt(totals, name), currency);
  const lines = nodesAt(invoice, lineName(invoice));
  const linesMinor = addUp(
    lines.map((line) => textAt(line, 'LineExtensionAmount')),
    currency,
  );
  const net =
    (sum('LineExtensionAmount') ?? linesMinor) - (sum('AllowanceTotalAmount') ?? 0) + (sum('ChargeTotalAmount') ?? 0);
  const { vat, faults } = checkVat(invoice, currency);
  const inclusive = (sum('TaxExclusiveAmount') ?? net) + vat;
  const payable =
    (sum('TaxInclusiveAmount') ?? inclusive) - (sum('PrepaidAmount') ?? 0) + (sum('PayableRoundingAmount') ?? 0);
  const compare = (what: SumFault['what'], name: string, foundMinor: number): SumFault[] => {
    const statedMinor = sum(name);
    if (statedMinor === undefined || statedMinor === foundMinor) return [];
    return [{ what, statedMinor, foundMinor, evidence: evidenceOf(nodeAt(totals, name)!) }];
  };
  return [
    ...(lines.length > 0 ? compare('lines', 'LineExtensionAmount', linesMinor) : []),
    ...compare('total', 'TaxExclusiveAmount', net),
    ...faults,
    ...compare('total', 'TaxInclusiveAmount', inclusive),
    ...compare('total', 'PayableAmount', payable),
  ];
}

function addUp(texts: readonly (string | undefined)[], currency: string): number {
  return texts.reduce((total, text) => total + (minorOf(text, currency) ?? 0), 0);
}

function checkVat(invoice: XmlNode, currency: string): { vat: number; faults: SumFault[] } {
  const totals = nodesAt(invoice, 'TaxTotal');
  const inCurrency = (node: XmlNode): boolean =>
    (nodeAt(node, 'TaxAmount')?.attributes['currencyID'] ?? currency) === currency;
  const total =
    totals.find((node) => inCurrency(node) && nodesAt(node, 'TaxSubtotal').length > 0) ?? totals.find(inCurrency);
  const stated = minorOf(textAt(total, 'TaxAmount'), currency) ?? 0;
  const parts = nodesAt(total, 'TaxSubtotal');
  if (!total || parts.length === 0) return { vat: stated, faults: [] };
  const found = addUp(
    parts.map((part) => textAt(part, 'TaxAmount')),
    currency,
  );
  const faults = parts.flatMap((part) => findRateFault(part, currency));
  if (found !== stated) {
    faults.push({
      what: 'vat',
      statedMinor: stated,
      foundMinor: found,
      evidence: evidenceOf(nodeAt(total, 'TaxAmount')!),
    });
  }
  return { vat: stated, faults };
}

function findRateFault(part: XmlNode, currency: string): SumFault[] {
  const base = minorOf(textAt(part, 'TaxableAmount'), currency);
  const amount = nodeAt(part, 'TaxAmount');
  const statedMinor = minorOf(amount?.text, currency);
  const percent = Number(textAt(part, 'TaxCategory', 'Percent') ?? Number.NaN);
  if (base === undefined || statedMinor === undefined || Number.isNaN(percent)) return [];
  const foundMinor = Math.round((base * percent) / 100);
  return Math.abs(foundMinor - statedMinor) <= 100
    ? []
    : [{ what: 'vat', statedMinor, foundMinor, evidence: evidenceOf(amount!) }];
}
