import type { CalendarDate } from '../../domain/kernel/index.ts';
import type { AgendaHeading, MeetingMinutes, Slot } from '../../domain/meeting/index.ts';
import { formatCounted } from '../format-count.ts';
import { formatDate } from '../format-date.ts';
import { formatClock, formatTime } from '../format-time.ts';
import type { Language } from '../language.ts';
import { headingInWords } from '../meeting/agenda-words.ts';
import { meetingSubject, type MeetingNews } from '../meeting/meeting-subject.ts';
import { minutesInWords } from '../meeting/minutes-in-words.ts';
import type { MeetingParties, MeetingReader } from '../meeting/place-in-words.ts';
import { cleanLine, firstNameOf } from './clean-line.ts';
import { composeLetter, type Company, type Letterhead } from './letterhead.ts';
import type { Block, ComposedMessage } from './message.ts';

export interface MeetingOfferFacts {
  hostName: string;
  lengthMinutes: number;
  /** Where, as a sentence (`texts/meeting/place-in-words`). */
  place: string;
  fromOn: CalendarDate;
  toOn: CalendarDate;
  /** The last day on which a time can be chosen. */
  answerByOn: CalendarDate;
  agenda: readonly AgendaHeading[];
}

/** Times to choose among: who asks, how long and where, among which days, and until when. The times themselves stand on the page, where they are true. */
export function composeMeetingOffer(
  letterhead: Letterhead,
  company: Company,
  { hostName, lengthMinutes, place, fromOn, toOn, answerByOn, agenda }: MeetingOfferFacts,
): ComposedMessage {
  const { language } = letterhead;
  const words = wordsIn[language];
  const day = (on: CalendarDate): string => formatDate(on, language);
  return composeLetter(letterhead, [company], {
    subject: meetingSubject({ news: 'offered', hostName }, language),
    blocks: [
      { paragraph: words.wants(firstNameOf(hostName), lengthInWords(lengthMinutes, language)) },
      { paragraph: place },
      ...agendaBlocks(agenda, language),
      { paragraph: fromOn === toOn ? words.chooseOn(day(fromOn)) : words.choose(day(fromOn), day(toOn)) },
      { paragraph: words.until(day(answerByOn)) },
    ],
    button: words.see,
  });
}

export interface MeetingNewsFacts {
  told: Extract<MeetingNews, { slot: Slot }>;
  reader: MeetingReader;
  parties: MeetingParties;
  /** Where, as a sentence. */
  place: string;
}

/** What is told of a meeting with a time, beside what goes into the calendar. The host's has no link: the client's page is the client's. */
export function composeMeetingNews(
  letterhead: Letterhead,
  company: Company,
  { told, reader, parties, place }: MeetingNewsFacts,
): ComposedMessage {
  const { language } = letterhead;
  const words = wordsIn[language];
  const { on, from, to } = told.slot;
  const when = `${formatDate(on, language)} ${formatTime(from, language)}–${formatClock(to)}`;
  const ended = told.news === 'cancelled' || told.news === 'removed';
  const isClient = reader === 'client';
  const blocks: Block[] = [
    { paragraph: words[told.news](when) },
    ...(isClient ? [] : [{ paragraph: words.with(cleanLine(parties.clientName), cleanLine(parties.attendeeName)) }]),
    ...(ended ? [] : [{ paragraph: place }]),
    ...(ended ? [{ paragraph: words.nothingToDo }] : isClient ? [] : [{ paragraph: words.inTakt }]),
    ...(isClient && !ended
      ? [{ paragraph: told.news === 'moved-by-office' ? words.sayYes : words.change(firstNameOf(parties.hostName)) }]
      : []),
  ];
  return composeLetter(letterhead, [company], {
    subject: meetingSubject(told, language),
    blocks,
    ...(isClient && !ended ? { button: told.news === 'moved-by-office' ? words.answer : words.seeMeeting } : {}),
  });
}

/** The minutes, in full: both sides get the same. */
export function composeMeetingMinutes(
  letterhead: Letterhead,
  company: Company,
  minutes: MeetingMinutes,
  parties: Pick<MeetingParties, 'officeName' | 'clientName'>,
): ComposedMessage {
  const { language } = letterhead;
  const words = wordsIn[language];
  const { present, items } = minutesInWords(minutes, parties, language);
  return composeLetter(letterhead, [company], {
    subject: meetingSubject({ news: 'minutes', heldOn: minutes.heldOn }, language),
    blocks: [
      { paragraph: words.minutes },
      ...(present === '' ? [] : [{ paragraph: present }]),
      ...items.flatMap(({ heading, said, decisions }): Block[] => [
        { heading },
        ...said
          .split(/\n+/)
          .filter((line) => line.trim() !== '')
          .map((paragraph) => ({ paragraph })),
        ...(decisions.length === 0 ? [] : [{ list: decisions }]),
      ]),
      { paragraph: words.wrong },
    ],
  });
}

/** `én time`, `45 minutter`: this is read, not added up. */
function lengthInWords(minutes: number, language: Language): string {
  const isHours = minutes % 60 === 0;
  return formatCounted(isHours ? minutes / 60 : minutes, isHours ? 'hour' : 'minute', language);
}

function agendaBlocks(agenda: readonly AgendaHeading[], language: Language): Block[] {
  if (agenda.length === 0) return [];
  return [
    { paragraph: wordsIn[language].agenda },
    { list: agenda.map((heading) => headingInWords(heading, language)) },
  ];
}

const wordsIn = {
  nb: {
    wants: (host: string, length: string) => `${host || 'Vi'} vil gjerne møte deg. Møtet varer ${length}.`,
    agenda: 'Dette snakker vi om:',
    choose: (from: string, to: string) => `Velg en tid fra ${from} til og med ${to}.`,
    chooseOn: (day: string) => `Velg en tid ${day}.`,
    until: (day: string) => `Du kan velge til og med ${day}. Passer ingen av tidene, kan du si nei samme sted.`,
    see: 'Velg en tid',
    booked: (when: string) => `Møtet er ${when}.`,
    moved: (when: string) => `Møtet er flyttet til ${when}.`,
    'moved-by-office': (when: string) => `Vi har flyttet møtet til ${when}.`,
    changed: (when: string) => `Noe er endret ved møtet ${when}. Tiden er den samme.`,
    cancelled: (when: string) => `Møtet ${when} er avlyst.`,
    removed: (when: string) => `Møtet ${when} holdes av andre, og tiden er din igjen.`,
    nothingToDo: 'Du trenger ikke gjøre noe.',
    inTakt: 'Flytt eller avlys i Takt.',
    with: (client: string, attendee: string) => `Det er med ${client}, ${attendee}.`,
    sayYes: 'Passer det, sier du ja på siden din. Ellers velger du en annen tid der.',
    change: (host: string) =>
      `Passer det ikke likevel, flytter du møtet på siden din, eller svarer ${host || 'oss'} her.`,
    answer: 'Svar på ny tid',
    seeMeeting: 'Se møtet',
    minutes: 'Her er referatet. Begge har fått det samme.',
    wrong: 'Er noe galt, svar på denne e-posten.',
  },
  en: {
    wants: (host: string, length: string) =>
      `${host === '' ? 'We would' : `${host} would`} like to meet you. The meeting lasts ${length}.`,
    agenda: 'This is what we talk about:',
    choose: (from: string, to: string) => `Choose a time from ${from} to ${to}.`,
    chooseOn: (day: string) => `Choose a time on ${day}.`,
    until: (day: string) => `You can choose until the end of ${day}. If no time suits you, say no in the same place.`,
    see: 'Choose a time',
    booked: (when: string) => `The meeting is on ${when}.`,
    moved: (when: string) => `The meeting is moved to ${when}.`,
    'moved-by-office': (when: string) => `We have moved the meeting to ${when}.`,
    changed: (when: string) => `Something about the meeting on ${when} has changed. The time is the same.`,
    cancelled: (when: string) => `The meeting on ${when} is cancelled.`,
    removed: (when: string) => `Others hold the meeting on ${when}, and the time is yours again.`,
    nothingToDo: 'There is nothing that you need to do.',
    inTakt: 'Move it or call it off in Takt.',
    with: (client: string, attendee: string) => `It is with ${client}, ${attendee}.`,
    sayYes: 'If it suits you, say yes on your page. If not, choose another time there.',
    change: (host: string) =>
      `If it does not suit you after all, move it on your page, or reply to ${host || 'us'} here.`,
    answer: 'Answer about the time',
    seeMeeting: 'See the meeting',
    minutes: 'Here are the minutes. Both of us have got the same.',
    wrong: 'If something is wrong, reply to this e-mail.',
  },
} satisfies Record<Language, unknown>;
