import type { CalendarDate } from '../kernel/index.ts';

/** The agenda of the talk, in the order in which it is held: first what was, the office's own part before the client's, and at last who does what. */
export const agendaTopics = [
  'how-it-has-been',
  'what-it-cost-us-both',
  'what-the-office-can-do-better',
  'how-we-want-it',
  'agreement-and-price',
  'who-does-what',
] as const;
export type AgendaTopic = (typeof agendaTopics)[number];

/** What an item is about: one of the topics, or something that the office has put on the agenda in its own words. */
export type AgendaHeading = { topic: AgendaTopic } | { words: string };

export const talkAgenda: readonly AgendaHeading[] = agendaTopics.map((topic) => ({ topic }));

/** Who does what was decided. Each decision has one owner, so that nobody waits for the other. */
export const decisionOwners = ['client', 'office'] as const;
export type DecisionOwner = (typeof decisionOwners)[number];

export interface MeetingDecided {
  words: string;
  owner: DecisionOwner;
  /** By when it is done, where a day was agreed. */
  byOn?: CalendarDate;
  /** It is to become part of the agreement: a flag for whoever drafts the change, and nothing that acts by itself. */
  changesAgreement: boolean;
}

export interface MinutedItem {
  heading: AgendaHeading;
  /** What was said; empty where nothing was. */
  said: string;
  decisions: readonly MeetingDecided[];
}

/** Referat: what was said and decided, item by item. Both sides get the same. */
export interface MeetingMinutes {
  heldOn: CalendarDate;
  /** Who was there, by name. */
  present: readonly string[];
  items: readonly MinutedItem[];
}

/** Minutes to begin with: the agenda, with nothing said yet. */
export function draftMinutes(
  heldOn: CalendarDate,
  present: readonly string[],
  agenda: readonly AgendaHeading[] = talkAgenda,
): MeetingMinutes {
  return { heldOn, present, items: agenda.map((heading) => ({ heading, said: '', decisions: [] })) };
}

/** What is to become part of the agreement, in the order of the minutes. */
export function listAgreementChanges({ items }: MeetingMinutes): MeetingDecided[] {
  return items.flatMap(({ decisions }) => decisions).filter(({ changesAgreement }) => changesAgreement);
}
