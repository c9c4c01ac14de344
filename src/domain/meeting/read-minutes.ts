import { DomainError, isCalendarDate, type CalendarDate } from '../kernel/index.ts';
import type { AgendaHeading, DecisionOwner, MeetingDecided, MeetingMinutes, MinutedItem } from './meeting-minutes.ts';

/** Minutes as somebody wrote them: days are text, and words may have spaces around them. */
export interface WrittenMinutes {
  heldOn: CalendarDate;
  present: readonly string[];
  items: readonly {
    heading: AgendaHeading;
    said: string;
    decisions: readonly { words: string; owner?: DecisionOwner; byOn?: string; changesAgreement?: boolean }[];
  }[];
}

/** Far more than anybody reads; what is longer was pasted by mistake. */
const minutesLimits = { items: 30, decisionsPerItem: 30, saidLetters: 5000, wordsLetters: 500 } as const;

/**
 * Reads written minutes: words without the spaces around them, days as days. Whether there is enough in them to be sent is asked apart ({@link hasContent}),
 * so that a draft can be kept as it grows.
 *
 * Throws `DomainError`: `minutes.too-long`; `minutes.heading` for an own heading without words or one that stands twice; `minutes.decision-words`;
 * `minutes.decision-owner`; `minutes.decision-day` for what is no day, or one before the meeting. Where it is about an item, `item` counts from 1.
 */
export function readMinutes(written: WrittenMinutes): MeetingMinutes {
  if (written.items.length > minutesLimits.items) throw new DomainError('minutes.too-long');
  const headings = written.items.map(({ heading }, index) => readHeading(heading, index + 1));
  headings.forEach((heading, index) => {
    if (headings.findIndex((one) => isSameHeading(one, heading)) < index) {
      throw new DomainError('minutes.heading', { item: index + 1 });
    }
  });
  return {
    heldOn: written.heldOn,
    present: written.present.map((name) => name.trim()).filter((name) => name !== ''),
    items: written.items.map((item, index) => readItem(item, headings[index]!, index + 1, written.heldOn)),
  };
}

/** Whether there is anything in them: something said, or something decided. */
export function hasContent({ items }: MeetingMinutes): boolean {
  return items.some(({ said, decisions }) => said !== '' || decisions.length > 0);
}

function readItem(
  { said, decisions }: WrittenMinutes['items'][number],
  heading: AgendaHeading,
  item: number,
  heldOn: CalendarDate,
): MinutedItem {
  if (said.trim().length > minutesLimits.saidLetters || decisions.length > minutesLimits.decisionsPerItem) {
    throw new DomainError('minutes.too-long', { item });
  }
  return { heading, said: said.trim(), decisions: decisions.map((decided) => readDecided(decided, item, heldOn)) };
}

function readDecided(
  { words, owner, byOn, changesAgreement = false }: WrittenMinutes['items'][number]['decisions'][number],
  item: number,
  heldOn: CalendarDate,
): MeetingDecided {
  if (owner === undefined) throw new DomainError('minutes.decision-owner', { item });
  const day = byOn === undefined || byOn.trim() === '' ? {} : { byOn: readDay(byOn.trim(), item, heldOn) };
  return { words: readWords(words, 'minutes.decision-words', item), owner, ...day, changesAgreement };
}

function readDay(written: string, item: number, heldOn: CalendarDate): CalendarDate {
  if (!isCalendarDate(written) || written < heldOn) throw new DomainError('minutes.decision-day', { item });
  return written;
}

function readHeading(heading: AgendaHeading, item: number): AgendaHeading {
  return 'topic' in heading ? heading : { words: readWords(heading.words, 'minutes.heading', item) };
}

function readWords(written: string, missing: string, item: number): string {
  const words = written.trim();
  if (words === '') throw new DomainError(missing, { item });
  if (words.length > minutesLimits.wordsLetters) throw new DomainError('minutes.too-long', { item });
  return words;
}

function isSameHeading(one: AgendaHeading, other: AgendaHeading): boolean {
  if ('topic' in one) return 'topic' in other && one.topic === other.topic;
  return 'words' in other && one.words.toLowerCase() === other.words.toLowerCase();
}
