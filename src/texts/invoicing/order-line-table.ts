import { signedOre, signedVatOre, type OrderLine } from '../../domain/invoicing/index.ts';
import { formatCsv } from '../format-csv.ts';
import type { Language } from '../language.ts';
import { formatDecimal, formatPercent } from './format-decimal.ts';

/** An order line with what the table says of whom it is for. */
export interface TableLine extends OrderLine {
  clientName: string;
  orgnr: string | null;
}

/** A cell is text, or a sum in øre, or a share in basis points: each format writes the three in its own way. */
export type TableCell = { text: string } | { ore: number } | { basisPoints: number } | { count: number };

/** The headings. Their order is the same in both languages, so that an import that was set up once fits everybody's files. */
export function orderLineHeadings(language: Language): readonly string[] {
  return headings[language];
}

/** The cells of one line. What is taken back has the quantity −1 and sums below zero. */
export function orderLineCells(line: TableLine, language: Language): TableCell[] {
  const net = signedOre(line);
  const vat = signedVatOre(line);
  return [
    { text: line.id },
    { text: kinds[language][line.kind] },
    { text: line.clientName },
    { text: line.orgnr ?? '' },
    { text: line.description },
    { text: numericDate(line.startOn) },
    { text: numericDate(line.endOn) },
    { count: line.kind === 'credit' ? -1 : 1 },
    { ore: line.sumOre },
    { basisPoints: line.vatBasisPoints },
    { ore: net },
    { ore: vat },
    { ore: net + vat },
    { text: line.creditsLineId ?? '' },
  ];
}

/** Order lines as CSV for Norwegian systems: `;`, comma in the sums, UTF-8 with a mark, nothing that a spreadsheet would work out. */
export function formatOrderLinesCsv(lines: readonly TableLine[], language: Language): string {
  return formatCsv([
    orderLineHeadings(language),
    ...lines.map((line) => orderLineCells(line, language).map((cell) => cellText(cell))),
  ]);
}

function cellText(cell: TableCell): string {
  if ('ore' in cell) return formatDecimal(cell.ore, ',');
  if ('basisPoints' in cell) return formatPercent(cell.basisPoints, ',');
  return 'count' in cell ? `${cell.count}` : cell.text;
}

/** `20.11.2026`. */
function numericDate(date: string): string {
  return date.split('-').reverse().join('.');
}

const kinds: Record<Language, Record<OrderLine['kind'], string>> = {
  nb: { surcharge: 'Tillegg', credit: 'Kreditering' },
  en: { surcharge: 'Surcharge', credit: 'Credit' },
};

const headings: Record<Language, readonly string[]> = {
  nb: [
    'Linje-id',
    'Type',
    'Kunde',
    'Organisasjonsnummer',
    'Beskrivelse',
    'Periode fra',
    'Periode til',
    'Antall',
    'Pris uten mva',
    'Mva-sats',
    'Sum uten mva',
    'Mva',
    'Sum med mva',
    'Krediterer linje-id',
  ],
  en: [
    'Line id',
    'Kind',
    'Client',
    'Organisation number',
    'Description',
    'Period from',
    'Period to',
    'Quantity',
    'Price without VAT',
    'VAT rate',
    'Sum without VAT',
    'VAT',
    'Sum with VAT',
    'Credits line id',
  ],
};
