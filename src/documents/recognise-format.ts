import type { FileFormat } from '../domain/intake/index.ts';
import { recogniseFile } from '../files/recognise.ts';
import { decodeHead } from './decode-text.ts';

/**
 * Says what a file is from its first bytes (at least `recogniseBytes` of them, or all): what `recogniseFile` tells, and of text and XML what they are of. The
 * name is never asked. Never throws.
 *
 * Example: `<ubl:Invoice xmlns:ubl="urn:oasis:…:Invoice-2">` is `ubl`, eighty digits that begin with `NY000010` are `ocr-giro`.
 */
export async function recogniseFormat(head: Uint8Array): Promise<FileFormat> {
  const kind = await recogniseFile(head);
  if (kind === 'xml') return recogniseXml(decodeHead(head));
  if (kind === 'text') return recogniseText(decodeHead(head));
  return kind;
}

/**
 * What may stand in front of the first element: declaration, comments, instructions. It is taken piece by piece. A pattern that repeats the pieces by itself can
 * be matched in so many ways that a file of two hundred bytes holds a process for ever.
 */
const inFront = /\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/iy;
const firstElement = /<(?:([\w.-]+):)?([\w.-]+)([^>]*)/y;

function findFirstElement(text: string): RegExpExecArray | null {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  for (inFront.lastIndex = at; inFront.test(text);) at = inFront.lastIndex;
  firstElement.lastIndex = at;
  return firstElement.exec(text);
}

function recogniseXml(text: string): FileFormat {
  const match = findFirstElement(text);
  if (!match) return 'xml';
  const [, prefix, name, attributes] = match as unknown as [string, string | undefined, string, string];
  const declared = prefix === undefined ? 'xmlns' : `xmlns:${prefix.replaceAll('.', '\\.')}`;
  const namespace = new RegExp(`(?:^|\\s)${declared}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? '';
  return byRoot(name, namespace, text) ?? 'xml';
}

function byRoot(name: string, namespace: string, text: string): FileFormat | undefined {
  if (/^(Invoice|CreditNote)$/.test(name) && (namespace === '' || /:(Invoice|CreditNote)-2$/.test(namespace)))
    return 'ubl';
  // The envelope in which the Peppol network carries an invoice.
  if (name === 'StandardBusinessDocument' && /:(Invoice|CreditNote)-2["']/.test(text)) return 'ubl';
  if (/cash-?register/i.test(namespace)) return 'saf-t-cash-register';
  if (/^auditfile$/i.test(name)) {
    if (/<(?:\w+:)?(?:cashregister|vatCodeDetails|startDate)\b/i.test(text) && !/financial/i.test(namespace))
      return 'saf-t-cash-register';
    return 'saf-t-financial';
  }
  if (/:camt\.05[234]\.\d{3}\.\d{2}/.test(namespace)) return 'camt';
  if (name === 'Document' && /<(?:\w+:)?(BkToCstmrStmt|BkToCstmrAcctRpt|BkToCstmrDbtCdtNtfctn)\b/.test(text))
    return 'camt';
  return undefined;
}

/** A record of OCR giro: a format, a service, a kind of transmission and of record, and digits up to eighty characters. */
export const giroRecord = /^NY\d{6}/;

function recogniseText(text: string): FileFormat {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .slice(0, 200);
  const first = lines.find((line) => line.trim() !== '') ?? '';
  if (/^NY0000(10|20)/.test(first) && first.length >= 40 && first.length <= 82) return 'ocr-giro';
  return isTable(lines) ? 'csv' : 'text';
}

/** Rows with the same number of fields, a few lines in front of them apart. A comma alone parts sentences too, so that there more is asked. */
function isTable(lines: readonly string[]): boolean {
  // The last line may be cut off where the beginning of the file ends.
  const rows = lines.filter((line) => line.trim() !== '').slice(0, 50);
  return [';', '\t', ',', '|'].some((delimiter) => {
    const counts = rows.map((row) => unquoted(row).split(delimiter).length - 1).filter((count) => count > 0);
    const most = [...new Set(counts)].sort((a, b) => occurrences(counts, b) - occurrences(counts, a))[0];
    if (most === undefined) return false;
    const same = occurrences(counts, most);
    const needed = delimiter === ';' || delimiter === '\t' || most >= 3 ? 0.5 : 0.7;
    return same >= 2 && most >= (delimiter === ',' ? 2 : 1) && same / rows.length >= needed;
  });
}

function occurrences(counts: readonly number[], count: number): number {
  return counts.filter((each) => each === count).length;
}

function unquoted(row: string): string {
  return row.replaceAll(/"[^"]*"/g, '');
}
