import type { Evidence } from '../document.ts';
import { findAmounts } from './find-amounts.ts';
import { evidenceOf, type TextCell, type TextLine, type TextPage } from './text-page.ts';

type SumName = 'total' | 'vat' | 'net';

export interface FoundSum {
  minor: number;
  evidence: Evidence;
  /** How clearly it is named: lower is clearer. */
  rank: number;
}

interface SumLabel {
  name: SumName;
  rank: number;
  label: RegExp;
}

/** A label that is read first hides those behind it: `sum eks. mva` names neither a total nor a VAT. */
const labels: readonly SumLabel[] = [
  {
    name: 'net',
    rank: 0,
    label:
      /(?:\b(?:sum|total(?:t|sum)?|beløp|netto(?:beløp|sum)?|delsum|ordresum|subtotal|varer)\s*)?\(?\b(?:eks(?:kl)?\.?|ekskl?usive?|uten|excl(?:uding|\.)?|before|før|u\/)\s*\.?\s*(?:mva|me(?:i)?rverdiavgift|moms|vat|tax|avgift)\b\.?\)?/giu,
  },
  {
    name: 'total',
    rank: 0,
    label:
      /(?:\bsum\s+)?(?:\b(?:beløp|totalt?|total\s+beløp|rest)\s+)?(?<![\p{L}])(?:[åa]\s?betal[ea]|til\s+(?:betaling|utbetaling|gode)|[åa]\s+refundere|amount\s+(?:due|payable)|balance\s+due|total\s+due|payable\s+amount)(?![\p{L}])/giu,
  },
  {
    name: 'total',
    rank: 1,
    label:
      /\b(?:(?:sum|total(?:t|sum|beløp)?|beløp|brutto(?:beløp|sum)?)\s*)\(?(?:inkl(?:\.|usive?)?|incl(?:\.|uding)?|m\/)\s*(?:mva|me(?:i)?rverdiavgift|moms|vat|tax|avgift)\b\.?\)?/giu,
  },
  {
    name: 'net',
    rank: 1,
    label: /\b(?:netto(?:beløp|sum)?|net\s+amount)\b/giu,
  },
  {
    // The part of it that bears VAT, or what stands before something is added.
    name: 'net',
    rank: 2,
    label: /\b(?:mva-?\s?grunnlag|avgiftsgrunnlag|grunnlag(?: mva)?|avgiftspliktig|sub-?total|delsum)\b/giu,
  },
  {
    name: 'vat',
    rank: 0,
    label:
      /\b(?:(?:herav|hvorav|av dette|sum|total[t]?|\+|inkl(?:udert)?\.?)\s+)?(?:mva|me(?:i)?rverdiavgift|moms|vat|value added tax)(?:[- ]?(?:beløp|sum|amount))?\b\.?(?!\s*-?\s*(?:nr|nummer|reg|grunnlag|kode|sats))/giu,
  },
  {
    name: 'total',
    rank: 2,
    label:
      /\b(?:total(?:t|sum|beløp|en)?|sum(?:\s+(?:kr|nok|total|totalt))?|faktura(?:beløp|sum|total)|kreditert(?:\s+beløp)?|betalt|grand\s+total|kreditbeløp)\b(?!\s*(?:mva|antall|timer|linjer|vekt|rabatt|poeng|kg))/giu,
  },
  {
    name: 'total',
    rank: 3,
    label: /\b(?:beløp|kort|bank(?:kort|axept)|visa|mastercard|kontant|amount|omsetning|utlegg|kjøp|varekjøp)\b/giu,
  },
];

interface Mark {
  name: SumName;
  rank: number;
  start: number;
  end: number;
}

/** Where each label stands in a line; of those that overlap the one higher up in the list. */
function marksIn(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const { name, rank, label } of labels) {
    for (const match of text.matchAll(label)) {
      const start = match.index;
      const end = start + match[0].length;
      if (marks.every((mark) => end <= mark.start || start >= mark.end)) marks.push({ name, rank, start, end });
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}

/** Everything that a page calls a total, a VAT or a net sum, in the order of the page. */
export function findSums(pages: readonly TextPage[]): Record<SumName, FoundSum[]> {
  const found: Record<SumName, FoundSum[]> = { total: [], vat: [], net: [] };
  for (const page of pages) {
    page.lines.forEach((line, row) => {
      const marks = marksIn(line.text);
      marks.forEach((mark, index) => {
        const own = line.text.slice(mark.end, endOf(line.text, marks, index));
        const minor = lastSum(own);
        if (minor !== undefined) {
          found[mark.name].push({ minor, evidence: evidenceOf(page, line), rank: mark.rank });
        } else {
          const below = sumBelow(page, row, line, mark);
          if (below) found[mark.name].push({ ...below, rank: mark.rank + 0.5 });
        }
      });
    });
  }
  return found;
}

/** Where what a label names ends: at the next label, unless that only goes on with it, as in `Å betale kort`. */
function endOf(text: string, marks: readonly Mark[], index: number): number {
  const mark = marks[index]!;
  const next = marks
    .slice(index + 1)
    .find(({ name, start }) => name !== mark.name || text.slice(mark.end, start).trim() !== '');
  return next?.start ?? text.length;
}

/** Of several sums behind a label the last is the one that it names: `MVA 25 % av 1 000,00   250,00`. Whole numbers count only where no other is. */
function lastSum(text: string): number | undefined {
  const amounts = findAmounts(text);
  const exact = amounts.filter((amount) => amount.exact);
  if (exact.length > 0) return exact.at(-1)!.minor;
  const plain =
    /^[\s:.=(]*(?:i\s+)?(?:NOK|kr\.?|EUR|SEK|DKK|USD|GBP|€|\$)?[\s:.]*\)?[\s:]*[-−]?\d[\d \u00a0.]*\s*(?:kr\.?|NOK|EUR|SEK|DKK|USD|,-)?\s*$/i.test(
      text,
    );
  return plain ? amounts[0]?.minor : undefined;
}

function sumBelow(
  page: TextPage,
  row: number,
  line: TextLine,
  mark: Mark,
): { minor: number; evidence: Evidence } | undefined {
  const cell = cellAt(line, mark.start);
  if (!cell || cell.text.length > 30) return undefined;
  const below = page.lines[row + 1];
  if (!below || below.box.top - line.box.top > 0.05 || marksIn(below.text).length > 0) return undefined;
  const middle = cell.box.left + cell.box.width / 2;
  const distance = (other: TextCell): number => Math.abs(other.box.left + other.box.width / 2 - middle);
  const under = [...below.cells].sort((a, b) => distance(a) - distance(b))[0];
  if (!under || distance(under) >= Math.max(cell.box.width, 0.08)) return undefined;
  const amount = findAmounts(under.text).findLast(({ exact }) => exact);
  return amount ? { minor: amount.minor, evidence: evidenceOf(page, below, under) } : undefined;
}

function cellAt(line: TextLine, place: number): TextLine['cells'][number] | undefined {
  let end = 0;
  for (const cell of line.cells) {
    end += cell.text.length + 2;
    if (place < end) return cell;
  }
  return undefined;
}
