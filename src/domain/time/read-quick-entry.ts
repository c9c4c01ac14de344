import { findTimeWork } from './find-time-work.ts';
import { readTypedMinutes } from './read-typed-minutes.ts';
import type { TimeWork } from './time-work.ts';

/** What was typed in one line. `client` is what stands before the time, to be looked up; null is the office's own time. */
export interface QuickEntry {
  client: string | null;
  minutes: number;
  /** Undefined where no kind of work stands after the time. */
  work: TimeWork | undefined;
  /** What follows the kind of work. */
  words: string;
}

const internalWords = new Set(['internt', 'intern', 'kontoret', 'internal']);
const units = new Set(['t', 'time', 'timer', 'h', 'm', 'min', 'minutt', 'minutter', 'hour', 'hours', 'minutes']);

/** Whether it is the office's own time that is meant: `internt`. */
export function isInternalWord(text: string): boolean {
  return internalWords.has(text.toLowerCase());
}

interface ReadTime {
  /** Where the words of the time begin, and where they end. */
  from: number;
  to: number;
  minutes: number;
}

/**
 * Reads a line such as `Brattli 45 sortering`, `Brattli Bygg 1,5 t mva andre termin` or `internt 30 kurs`: client, time, kind of work, remark. Names hold numbers,
 * so the time is the first number after the first word that a kind of work or nothing follows, and else the first of all. Undefined while it is not
 * a whole line yet.
 */
export function readQuickEntry(line: string): QuickEntry | undefined {
  const tokens = line.trim().split(/\s+/);
  const times = tokens.flatMap((_, from) => (from === 0 ? [] : (readTimeAt(tokens, from) ?? [])));
  const time = times.find(({ to }) => to === tokens.length || workAt(tokens, to) !== undefined) ?? times[0];
  if (!time) return undefined;
  const client = tokens.slice(0, time.from).join(' ');
  const work = workAt(tokens, time.to);
  return {
    client: isInternalWord(client) ? null : client,
    minutes: time.minutes,
    work: work?.work,
    words: tokens.slice(work?.to ?? time.to).join(' '),
  };
}

/** The longest time that begins here: `1`, `1 t`, `1 t 30 min`. A number of hours without its unit is not joined with the next. */
function readTimeAt(tokens: readonly string[], from: number): ReadTime | undefined {
  if (!/^\d/.test(tokens[from]!)) return undefined;
  for (let to = Math.min(from + 4, tokens.length); to > from; to -= 1) {
    const parts = tokens.slice(from, to);
    const joins = parts.length === 1 || parts.some((part) => units.has(part.toLowerCase().replace(/\.$/, '')));
    const minutes = joins ? readTypedMinutes(parts.join(' ')) : undefined;
    if (minutes !== undefined) return { from, to, minutes };
  }
  return undefined;
}

/** A kind of work of two words, as "VAT return", or of one. */
function workAt(tokens: readonly string[], at: number): { work: TimeWork; to: number } | undefined {
  for (const to of [at + 2, at + 1]) {
    const work = to <= tokens.length ? findTimeWork(tokens.slice(at, to).join(' ')) : undefined;
    if (work !== undefined) return { work, to };
  }
  return undefined;
}
