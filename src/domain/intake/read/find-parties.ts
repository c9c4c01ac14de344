import { readOrgnr } from '../../kernel/index.ts';
import type { DocumentKind, Evidence, Party } from '../document.ts';
import { findDates } from './find-dates.ts';
import { findLabelled } from './find-labelled.ts';
import { evidenceOf, overlapsAcross, type TextCell, type TextLine, type TextPage } from './text-page.ts';

interface FoundOrgnr {
  orgnr: string;
  line: TextLine;
  cell: TextCell;
  evidence: Evidence;
  /** As in `NO 987 654 325 MVA` or below the mark of the register: how a seller must state it. */
  registered: boolean;
  buyers: boolean;
  index: number;
}

export interface FoundParties {
  seller?: Party & { evidence: Evidence };
  buyer?: Party & { evidence: Evidence };
}

const orgnrPattern =
  /(?<![\dA-Za-z.,-])(?<!\d )(?:(?:NO|org(?:anisasjons)?\.?\s?-?(?:nr|no|nummer)?|foretaksregisteret)[\s.:]*)*(?:N[O0][\s-]?)?(\d{3}[ \u00a0.]?\d{3}[ \u00a0.]?\d{3})(?![\d,]|[ .]\d)(\s*[- ]?MVA)?/giu;
const buyersWords = /\b(?:deres|kundens?|kjøpers?|mottakers?|buyer'?s?|customer'?s?|your|leietakers?)\b/i;
const sellersWords = /(?:foretaksreg|org\.?\s?-?(?:nr|no|nummer)|organisasjons|orgnr|vat\s?(?:no|nr|reg)|mva\b)/i;
/** Numbers of nine digits that pass by chance are told apart by what names them. */
const otherNumbers =
  /\b(?:tlf|telefon|mob(?:il)?|kid|konto(?:nr)?|kundenr|ordre(?:nr)?|faktura(?:nr)?|ref|kort|terminal|serienr|phone|tel)[\s.:]*(?:nr)?[\s.:]*$/i;

function findOrgnrs(pages: readonly TextPage[]): FoundOrgnr[] {
  const found: FoundOrgnr[] = [];
  for (const page of pages) {
    for (const line of page.lines) {
      for (const cell of line.cells) {
        for (const match of cell.text.matchAll(orgnrPattern)) {
          const orgnr = readOrgnr(match[1]!);
          const before = cell.text.slice(0, match.index);
          const named = namedBy(page, line, cell, before);
          const registered = match[2] !== undefined || /foretaksreg|\bNO/i.test(`${before} ${match[0]}`);
          // Many a number of nine digits passes the check by chance.
          if (
            orgnr === undefined ||
            otherNumbers.test(before) ||
            !(registered || /org|foretak|mva|vat/i.test(named + match[0]))
          )
            continue;
          found.push({
            orgnr,
            line,
            cell,
            index: match.index,
            evidence: evidenceOf(page, line, cell),
            registered,
            buyers: buyersWords.test(before) || buyersWords.test(line.cells[line.cells.indexOf(cell) - 1]?.text ?? ''),
          });
        }
      }
    }
  }
  return found;
}

/** The words in front of a number: in its cell, in the one to the left, in the one above. */
function namedBy(page: TextPage, line: TextLine, cell: TextCell, before: string): string {
  const beside = line.cells[line.cells.indexOf(cell) - 1]?.text ?? '';
  const above = page.lines[page.lines.indexOf(line) - 1]?.cells.find((other) => overlapsAcross(other.box, cell.box));
  return `${before} ${beside} ${above?.text ?? ''} `;
}

const companyForm =
  /(?:^|\s)(?:AS|ASA|ANS|DA|ENK|SA|NUF|BA|KF|IKS|KS|SF|BRL|Ltd\.?|AB|GmbH|A\/S|ApS|Oy|Inc\.?|B\.?V\.?)(?=$|[\s,.)])/;
const buyerLabel =
  /(?<![\p{L}])(?:kunde|kjøper|faktura(?:eres)?\s*(?:til|adresse|mottaker)|fakturamottaker|mottaker|bestiller|bill(?:ed)?\s*to|invoice\s*to|customer|buyer|sold\s*to|leietaker|regning\s*til|(?<=^\s*)til(?=\s*:))(?![\p{L}])(?!\s*(?:nr|no|nummer|ref|-|id|number|service|kort|kopi|klubb))/giu;

/** What nobody sells with: lists of hours, wages and goods have headings where a voucher has a name. */
const withoutSeller: ReadonlySet<DocumentKind> = new Set([
  'time-sheet',
  'payroll-basis',
  'stock-count',
  'coding-sheet',
  'ledger',
  'bank-statement',
  'payment-list',
]);

/**
 * Who sold and who bought: by the organisation numbers first, then by what stands in the head and in the address. Any words of the head are taken for a
 * seller's name only in what is sold with.
 */
export function findParties(pages: readonly TextPage[], kind: DocumentKind = 'other'): FoundParties {
  const orgnrs = findOrgnrs(pages);
  const labelledBuyer = findLabelled(pages, buyerLabel, readName)[0];
  const byLine = orgnrs.find((each) => each.buyers) ?? nearBuyerLabel(orgnrs, labelledBuyer?.evidence);
  const sellers = orgnrs.filter((each) => each !== byLine && each.orgnr !== byLine?.orgnr);
  const seller = sellers.find(({ registered }) => registered) ?? sellers.find(named) ?? sellers[0];
  const buyer = byLine ?? sellers.find((each) => each.orgnr !== seller?.orgnr);
  const buyerName = labelledBuyer?.value ?? (buyer && nameBeside(buyer, pages, orgnrs));
  const beside = seller && nameBeside(seller, pages, orgnrs);
  const sellerName =
    seller && beside !== undefined && beside !== buyerName
      ? { text: beside, evidence: seller.evidence }
      : findSellerName(pages, buyerName, !withoutSeller.has(kind));
  const address = buyerName ?? findAddressee(pages, sellerName?.text);
  return {
    ...((seller ?? sellerName) && {
      seller: {
        ...(sellerName && { name: sellerName.text }),
        ...(seller && { orgnr: seller.orgnr }),
        evidence: (seller ?? sellerName)!.evidence,
      },
    }),
    ...((buyer || address !== undefined) && {
      buyer: {
        ...(address !== undefined && { name: address }),
        ...(buyer && { orgnr: buyer.orgnr }),
        evidence: buyer?.evidence ?? labelledBuyer?.evidence ?? {},
      },
    }),
  };
}

function named(found: FoundOrgnr): boolean {
  return sellersWords.test(found.line.text);
}

/** The number in the address of the buyer: within six lines below the words that name the buyer, in the same column. */
function nearBuyerLabel(orgnrs: readonly FoundOrgnr[], label: Evidence | undefined): FoundOrgnr | undefined {
  if (label?.line === undefined) return undefined;
  const distinct = new Set(orgnrs.map(({ orgnr }) => orgnr)).size;
  return orgnrs.find(
    ({ line, evidence }) =>
      line.page === label.page &&
      line.line >= label.line! &&
      line.line <= label.line! + 6 &&
      (distinct > 1 || line.line <= label.line! + 3) &&
      (!label.box || !evidence.box || Math.abs(evidence.box.left - label.box.left) < 0.15),
  );
}

const noName =
  /^(?:faktura|kreditnota|kvittering|invoice|credit note|side|page|dato|date|org|kontoutskrift|telefon|tlf|www\.|http|e-?post|mva|kopi|original|salgskvittering|receipt|velkommen|foretaksreg|adresse|reiseregning|timeliste|z-?rapport|dagsoppgjør|utlegg|vår|deres|periode|til|fra|konto|bilag|kunde|sum|total|ansatt|navn|avdeling|lønn|varetelling|antall|beskrivelse|nr\b|no\b|iban|bic|swift|forfall|å betale|beløp|kid)/i;
/** In front of a company's form such a word is a whole one: Lønnheim AS and Kontorhuset AS are firms, `Kunde AS` is none. */
const noNameWithForm = new RegExp(`${noName.source}(?!\\p{L})`, 'iu');
const address = /^(?:postboks|pb\.?)\s|\b\d{4}\s+\p{Lu}|\d+\s?[A-Z]?$/u;

function readName(text: string): string | undefined {
  const name = text
    .replace(/[\s,;(|•·–-]*(?<![\p{L}])(?:org(?:anisasjons)?\.?\s?-?(?:nr|no|nummer)|foretaksreg).*$/iu, '')
    .trim()
    .replace(/^[:\s]+|[,;:\s]+$/g, '');
  if (
    name.length < 2 ||
    name.length > 80 ||
    !/\p{L}{2}/u.test(name) ||
    (companyForm.test(name) ? noNameWithForm : noName).test(name) ||
    /@|:/.test(name)
  )
    return undefined;
  return findDates(name).length > 0 || /^\d/.test(name) ? undefined : cutName(name);
}

/** A name ends where a number or an address in the same words begins: `Fjord Rør AS, Storgata 3` is `Fjord Rør AS`. */
function cutName(name: string): string {
  const form = companyForm.exec(name);
  if (form) return name.slice(0, form.index + form[0].length).trim();
  return name.split(/,|\s[-–|•·]\s|\s{2,}/)[0]!.trim();
}

/** The name in front of a number in the same words, before them on the line, or in the lines above. */
function nameBeside(found: FoundOrgnr, pages: readonly TextPage[], orgnrs: readonly FoundOrgnr[]): string | undefined {
  const before = found.cell.text
    .slice(0, found.index)
    .replace(/[\s,;:(|•·–-]*(?:org|foretak|NO\b|mva|vat|deres|kundens?|kjøpers?).*$/i, '');
  const own = readName(before);
  if (own !== undefined) return own;
  const cell = found.line.cells.find((other) => other !== found.cell && companyForm.test(other.text));
  const beside = cell && readName(cell.text);
  if (beside !== undefined) return beside;
  const lines = pages.find(({ page }) => page === found.line.page)!.lines;
  const row = lines.indexOf(found.line);
  for (const above of lines.slice(Math.max(0, row - 4), row).reverse()) {
    // What stands above another's number is that other's name.
    if (orgnrs.some(({ line, orgnr, cell }) => line === above && orgnr !== found.orgnr && isInColumn(cell, found.cell)))
      return undefined;
    const near = above.cells.find((other) => isInColumn(other, found.cell));
    if (near && companyForm.test(near.text)) return readName(near.text);
  }
  return undefined;
}

function isInColumn(one: TextCell, other: TextCell): boolean {
  return Math.abs(one.box.left - other.box.left) < 0.1;
}

interface FoundName {
  text: string;
  evidence: Evidence;
}

function findSellerName(
  pages: readonly TextPage[],
  buyer: string | undefined,
  isSoldWith: boolean,
): FoundName | undefined {
  return (
    namesIn(pages, companyForm).find(({ text }) => text !== buyer) ??
    (isSoldWith ? namesIn(pages, /./, 4).find(({ text }) => text !== buyer) : undefined)
  );
}

function namesIn(pages: readonly TextPage[], pattern: RegExp, linesMax = 60): FoundName[] {
  const found: FoundName[] = [];
  for (const page of pages.slice(0, 1)) {
    for (const line of page.lines.slice(0, linesMax)) {
      for (const cell of line.cells) {
        if (!pattern.test(cell.text) || (address.test(cell.text) && !companyForm.test(cell.text))) continue;
        const text = readName(cell.text);
        if (text !== undefined) found.push({ text, evidence: evidenceOf(page, line, cell) });
      }
    }
  }
  return found;
}

/** The second firm in the upper part of the page is the one that it is addressed to. */
function findAddressee(pages: readonly TextPage[], seller: string | undefined): string | undefined {
  return namesIn(pages, companyForm, 20).find(({ text }) => text !== seller)?.text;
}
