import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { Slot } from '../../domain/meeting/index.ts';
import { formatDate } from '../format-date.ts';
import { formatTime } from '../format-time.ts';
import type { Language } from '../language.ts';
import { firstNameOf } from '../messages/clean-line.ts';

/** What a mail about a meeting tells. */
export type MeetingNews =
  /** Times to choose among. */
  | { news: 'offered'; hostName: string }
  | { news: 'booked'; slot: Slot }
  /** At another time, as the client has chosen or agreed. */
  | { news: 'moved'; slot: Slot }
  /** At another time, which the client has not said yes to. */
  | { news: 'moved-by-office'; slot: Slot }
  /** The same time, in another place or with somebody else. */
  | { news: 'changed'; slot: Slot }
  | { news: 'cancelled'; slot: Slot }
  /** The reader is no longer part of it. */
  | { news: 'removed'; slot: Slot }
  | { news: 'minutes'; heldOn: CalendarDate };

/** The subject of the mail. Example: `Møte fredag 20. november kl. 09.00`, `Avlyst: møtet fredag 20. november kl. 09.00`. */
export function meetingSubject(told: MeetingNews, language: Language): string {
  const words = wordsIn[language];
  switch (told.news) {
    case 'offered':
      return words.offered(firstNameOf(told.hostName));
    case 'minutes':
      return words.minutes(formatDate(told.heldOn, language));
    default:
      return words[told.news](`${formatDate(told.slot.on, language)} ${formatTime(told.slot.from, language)}`);
  }
}

const wordsIn = {
  nb: {
    offered: (host: string) => (host === '' ? 'Velg en tid for et møte' : `Velg en tid for et møte med ${host}`),
    booked: (when: string) => `Møte ${when}`,
    moved: (when: string) => `Ny tid: møte ${when}`,
    'moved-by-office': (when: string) => `Passer ny tid? Møte ${when}`,
    changed: (when: string) => `Endret: møtet ${when}`,
    cancelled: (when: string) => `Avlyst: møtet ${when}`,
    removed: (when: string) => `Tiden er din igjen: møtet ${when}`,
    minutes: (day: string) => `Referat fra møtet ${day}`,
  },
  en: {
    offered: (host: string) =>
      host === '' ? 'Choose a time for a meeting' : `Choose a time for a meeting with ${host}`,
    booked: (when: string) => `Meeting on ${when}`,
    moved: (when: string) => `New time: meeting on ${when}`,
    'moved-by-office': (when: string) => `Does a new time suit you? Meeting on ${when}`,
    changed: (when: string) => `Changed: the meeting on ${when}`,
    cancelled: (when: string) => `Cancelled: the meeting on ${when}`,
    removed: (when: string) => `The time is yours again: the meeting on ${when}`,
    minutes: (day: string) => `Minutes of the meeting on ${day}`,
  },
} satisfies Record<Language, unknown>;
