import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { Language } from '../language.ts';
import { findBlame } from '../readability/find-blame.ts';
import { lixOf } from '../readability/lix.ts';
import { mapPageItems, pageItems, type ClientPageText, type PageItem } from './client-page-text.ts';
import { figuresWithout, findFigures } from './find-figures.ts';
import { findWrittenDates } from './find-written-dates.ts';

/** The most letters of one item: longer, and the page is no longer one that is read in a meeting. */
export const editLettersMax = 280;
/** The hardest that the client's page may be to read. */
export const pageLixMax = 40;

/** What a person wrote in place of an item. A blank text leaves the item out. */
export interface PageEdit {
  text: string;
  /** What stood there when it was written. */
  insteadOf: string;
}

export type PageEdits = Readonly<Record<string, PageEdit>>;

export interface EditContext {
  language: Language;
  /** Of the client, its contact and the office's people: what somebody is called is no judgement. */
  names: readonly string[];
  /** The office's own late dates where they may not stand on the page; empty where they may. */
  withheld: readonly CalendarDate[];
}

/** Why an edit is not taken; `words` are those that it is for. */
export type EditRefusal =
  /** The page has no such item now. */
  | { key: string; refused: 'unknown' }
  | { key: string; refused: 'fixed' }
  | { key: string; refused: 'too-long'; letters: number }
  /** A page without a title or a beginning is none. */
  | { key: string; refused: 'empty' }
  | { key: string; refused: 'blame'; words: readonly string[] }
  /** A day of the office's own that nobody has approved, or while a claim is marked. */
  | { key: string; refused: 'own-date'; words: readonly string[] };

/** What is worth a second look. It stops nothing: whoever writes may have a reason. */
export type EditWarning =
  /** Figures of the record that no longer stand there. */
  | { key: string; warning: 'figure-gone'; figures: readonly string[] }
  /** Figures that the record does not have there. */
  | { key: string; warning: 'figure-new'; figures: readonly string[] }
  /** The record says something else than when it was written. */
  | { key: string; warning: 'record-changed' }
  | { key: string; warning: 'hard-to-read'; lix: number };

/**
 * The page with what a person wrote in place of its own words. All edits are taken or none. Refused is what has no place on the page: an unknown or fixed
 * key, too long a text, a word of blame, a day of the office's own that is withheld. A figure that was dropped or put in is taken with a warning, since
 * a sentence may well be said without it; the table has the figures of the record whatever is written beside it.
 * Example: `Nå er det ti dager.` rewritten as `Nå er det tolv dager.` → taken; `10` is gone and `12` is new.
 */
export function applyEdits(
  page: ClientPageText,
  edits: PageEdits,
  context: EditContext,
): { page: ClientPageText; warnings: EditWarning[] } | { refused: EditRefusal[] } {
  const items = new Map(pageItems(page).map((item) => [item.key, item]));
  const cleaned = Object.entries(edits).map(([key, edit]) => [key, { ...edit, text: cleanEdit(edit.text) }] as const);
  const refused = cleaned.flatMap(([key, { text }]) => findRefusal(key, text, items.get(key), context) ?? []);
  if (refused.length > 0) return { refused };
  const written = new Map(cleaned);
  return {
    page: mapPageItems(page, (item) => {
      const edit = written.get(item.key);
      if (edit === undefined) return item;
      return edit.text === '' ? undefined : { ...item, text: edit.text };
    }),
    warnings: cleaned.flatMap(([key, edit]) => findWarnings(items.get(key)!, edit, context.language)),
  };
}

/** One line of plain text: nothing that is not printed, one space between words. */
function cleanEdit(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim();
}

function findRefusal(
  key: string,
  text: string,
  item: PageItem | undefined,
  { language, names, withheld }: EditContext,
): EditRefusal | undefined {
  if (item === undefined) return { key, refused: 'unknown' };
  if (item.fixed) return { key, refused: 'fixed' };
  const letters = [...text].length;
  if (letters > editLettersMax) return { key, refused: 'too-long', letters };
  if (text === '' && (key === 'title' || key === 'lead')) return { key, refused: 'empty' };
  const blame = findBlame(text, language, names);
  if (blame.length > 0) return { key, refused: 'blame', words: blame };
  const dates = findWrittenDates(text, withheld);
  return dates.length > 0 ? { key, refused: 'own-date', words: dates } : undefined;
}

function findWarnings(
  { key, text: before }: PageItem,
  { text, insteadOf }: PageEdit,
  language: Language,
): EditWarning[] {
  const old = findFigures(before, language);
  const now = findFigures(text, language);
  const gone = figuresWithout(old, now);
  const added = figuresWithout(now, old);
  const lix = lixOf(text);
  return [
    ...(gone.length === 0 ? [] : [{ key, warning: 'figure-gone' as const, figures: gone }]),
    ...(added.length === 0 ? [] : [{ key, warning: 'figure-new' as const, figures: added }]),
    ...(insteadOf === before ? [] : [{ key, warning: 'record-changed' as const }]),
    ...(lix <= pageLixMax ? [] : [{ key, warning: 'hard-to-read' as const, lix }]),
  ];
}
