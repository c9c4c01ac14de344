import type { CalendarDate } from '../../kernel/index.ts';
import type { Evidence } from '../document.ts';
import { findDates, findSpan, readDate, type FoundSpan } from './find-dates.ts';
import { findLabelled, type Labelled } from './find-labelled.ts';
import { evidenceOf, type TextPage } from './text-page.ts';

const issued: readonly RegExp[] = [
  /\b(?:faktura|kreditnota|kvitterings?|bilags?|invoice|credit note|utstedelses?|utstedt|regnings?|issue)[-\s]*(?:dato|date|den)\b/gi,
  /\b(?:utstedt|issued|date\s+of\s+issue|salgsdato|kjøpsdato|transaksjonsdato|handledato|oppgjørsdato|rapportdato|dokumentdato|dok\.?\s?dato)\b/gi,
  /(?<![\p{L}-])(?:dato|date|datum)(?![\p{L}])(?!\s*(?:fra|til|from|to|due|of)\b)/giu,
  /\b(?:utskrifts|bestillings|ordre|leverings|utskr\.?)[-\s]*dato\b/gi,
];
const due =
  /\b(?:betalings)?forfall(?:s?[-\s]*dato|er)?(?![a-zæøå])|\b(?:betalingsfrist|betal(?:es)?\s+(?:innen|senest)|due(?:\s+date)?|date\s+due|payment\s+due|frist for betaling)\b/gi;
const period =
  /\b(?:for\s+)?(?:fakturerings?|leie|lønns?|abonnements?|avregnings?|rapport|oppgjørs?)?periode[nr]?\b|\b(?:kontoutskrift(?: for)?|tidsrom|period|i tiden|gjelder|for måned|måned|termin)\b/gi;
const span =
  /\b(?:kontoutskrift|transaksjonsoversikt|timeliste|lønnsliste|lønnsgrunnlag|saldobalanse|hovedbok|reskontro|abonnement|leie|husleie|account statement)\b/i;

export interface FoundDay {
  on: CalendarDate;
  evidence: Evidence;
  labelled: boolean;
  /** No other day of the document could be meant: a label names it alone, or there is no other. */
  sure: boolean;
}

/** The day on which a document says it was issued; of a receipt without a label the first day on it that is no due day. */
export function findIssuedOn(pages: readonly TextPage[], dueOn?: CalendarDate): FoundDay | undefined {
  for (const label of issued) {
    const named = findLabelled(pages, label, readDate).filter(({ value }) => value !== dueOn || label === issued[0]);
    const found = nearest(named);
    if (found === undefined) continue;
    const isColumn = label !== issued[0] && found.near === 'below';
    const sure = label !== issued.at(-1) && !isColumn && named.every(({ value }) => value === found.value);
    return { on: found.value, evidence: found.evidence, labelled: true, sure };
  }
  for (const page of pages) {
    for (const line of page.lines) {
      if (findSpan(line.text) && findDates(line.text).length > 1) continue;
      const [first] = findDates(line.text).filter(({ on }) => on !== dueOn);
      if (first === undefined) continue;
      return {
        on: first.on,
        evidence: evidenceOf(page, line),
        labelled: false,
        sure: isOnlyDay(pages, first.on, dueOn),
      };
    }
  }
  return undefined;
}

function isOnlyDay(pages: readonly TextPage[], on: CalendarDate, dueOn: CalendarDate | undefined): boolean {
  const days = pages.flatMap((page) => page.lines.flatMap(({ text }) => findDates(text).map((found) => found.on)));
  return days.every((day) => day === on || day === dueOn);
}

function nearest<Value>(found: readonly Labelled<Value>[]): Labelled<Value> | undefined {
  return found.find(({ near }) => near !== 'below') ?? found[0];
}

export function findDueOn(pages: readonly TextPage[]): FoundDay | undefined {
  const found = nearest(findLabelled(pages, due, readDate));
  return found && { on: found.value, evidence: found.evidence, labelled: true, sure: true };
}

/** The period that a document is for, where it says so. */
export function findPeriod(pages: readonly TextPage[]): (FoundSpan & { evidence: Evidence }) | undefined {
  const labelled = nearest(findLabelled(pages, period, findSpan));
  if (labelled) return { ...labelled.value, evidence: labelled.evidence };
  for (const page of pages.slice(0, 1)) {
    for (const line of page.lines) {
      const found = span.test(line.text) || line.line <= 12 ? findSpan(line.text) : undefined;
      if (found) return { ...found, evidence: evidenceOf(page, line) };
    }
  }
  return findFromTo(pages);
}

function findFromTo(pages: readonly TextPage[]): (FoundSpan & { evidence: Evidence }) | undefined {
  const from = nearest(
    findLabelled(pages, /\b(?:fra(?:\s*(?:og med|dato))?|f\.?o\.?m\.?|from|dato fra)(?![\p{L}])/giu, readDate),
  );
  const to = nearest(
    findLabelled(pages, /\b(?:til(?:\s*(?:og med|dato))?|t\.?o\.?m\.?|to|dato til)(?![\p{L}])/giu, readDate),
  );
  if (!from || !to || from.value > to.value) return undefined;
  return { fromOn: from.value, toOn: to.value, evidence: from.evidence };
}
