import { findLabelled, type Labelled } from './find-labelled.ts';
import { findDates } from './find-dates.ts';
import type { TextPage } from './text-page.ts';

const abbreviated = String.raw`(?:nummer|number|nr|num|no|n[°º])\.?`;
const labels: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:(?:faktura|kreditnota|kreditfaktura|invoice|credit note|inv)[-\s]*${abbreviated}|invoice\s*#|faktura\s*#)(?![\p{L}])`,
    'giu',
  ),
  new RegExp(
    String.raw`\b(?:kvitterings?|bong|receipt|bilags?|dokument|salgs?|z|rapport|transaksjons?|utskrifts?)[-\s]*(?:${abbreviated}|#)(?![\p{L}])`,
    'giu',
  ),
  /^(?:faktura|kreditnota|kreditfaktura|invoice|credit note|samlefaktura)(?=[\s:]+(?:nr\.?\s*)?[A-Z0-9]*\d)/gi,
  /\b(?:[a-zæøå]*kvittering|receipt|bong|z-rapport|z-report)(?=[\s:#]+\d)/gi,
];

function readNumber(text: string): string | undefined {
  const match = /^(?:nr\.?\s*|#\s*)?([A-Za-zÆØÅæøå]{0,6}[-/ ]?\d[\dA-Za-z]*(?:[-/.]\d[\dA-Za-z]*)*)(?![\d,%])/.exec(
    text.trim(),
  );
  const number = match?.[1];
  if (number === undefined || number.length > 25) return undefined;
  // A date below or beside such a label belongs to the column next to it.
  const [date] = findDates(number);
  return date && date.index === 0 && date.length === number.length && /\D/.test(number) ? undefined : number;
}

/** The numbers by which a document calls itself, the surest first; one that is named twice only once. */
export function findInvoiceNumbers(pages: readonly TextPage[]): Labelled<string>[] {
  const found = labels.flatMap((label) => {
    const all = findLabelled(pages, label, readNumber);
    return [...all.filter(({ near }) => near !== 'below'), ...all.filter(({ near }) => near === 'below')];
  });
  return found.filter(({ value }, index) => found.findIndex((other) => other.value === value) === index);
}
