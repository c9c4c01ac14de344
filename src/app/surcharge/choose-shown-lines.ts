import type { CalendarDate } from '../../domain/kernel/index.ts';

/** A line that nobody has to do anything about, by the day on which it ended and its duty and charge; what still asks for something has no day. */
export interface LinePlace {
  closedOn: CalendarDate | undefined;
  lineKey: string;
}

export interface LineWindow {
  /** The last line of the page before: nothing but older closed lines are asked for. */
  before?: string;
  /** Closed lines of this day and later; older ones stand on the pages after. */
  fromOn?: CalendarDate;
  /** So many closed lines at the most. */
  most?: number;
}

/**
 * What a page shows: everything that asks for something, and then the closed lines, newest first, as far as the page reaches. `nextBefore` names
 * the last place where older ones follow.
 * Example: closed on 1 September and 1 November, from 24 September → the later one, and the place behind it.
 */
export function chooseShownLines<Line extends LinePlace>(
  lines: readonly Line[],
  { before, fromOn, most = Infinity }: LineWindow,
): { lines: Line[]; nextBefore: string | null } {
  const open = before === undefined ? lines.filter(({ closedOn }) => closedOn === undefined) : [];
  const closed = lines
    .flatMap((line) => (line.closedOn === undefined ? [] : [{ line, place: placeOf(line, line.closedOn) }]))
    .filter(({ place }) => before === undefined || place < before)
    .sort((a, b) => (a.place > b.place ? -1 : 1));
  const shown = closed.filter(({ place }) => fromOn === undefined || place >= fromOn).slice(0, most);
  const last = shown.at(-1)?.place ?? startOf(fromOn);
  return {
    lines: [...open, ...shown.map(({ line }) => line)],
    nextBefore: shown.length < closed.length ? last : null,
  };
}

function placeOf({ lineKey }: LinePlace, closedOn: CalendarDate): string {
  return `${closedOn}_${lineKey}`;
}

/** Where no line is shown, the pages begin before the first day of the window: every place of that day is greater. */
function startOf(fromOn: CalendarDate | undefined): string | null {
  return fromOn === undefined ? null : `${fromOn}_00000000-0000-0000-0000-000000000000`;
}
