import type { AgendaHeading, MeetingPlace } from '../../domain/meeting/index.ts';
import type { Language } from '../language.ts';
import { cleanLine } from '../messages/clean-line.ts';
import { headingInWords } from './agenda-words.ts';
import { placeInWords, type MeetingParties, type MeetingReader } from './place-in-words.ts';

/** What a calendar says of a meeting. Plain text; lines are parted by `\n`. */
export interface CalendarWords {
  title: string;
  location: string;
  description: string;
  url?: string;
}

export interface MeetingToWord {
  parties: MeetingParties;
  place: MeetingPlace;
  /** Left out where colleagues may read the calendar: a title and a place say nothing of the matter. */
  agenda?: readonly AgendaHeading[];
}

/**
 * A meeting as it stands in a calendar. It says where it is moved or declined, and that an answer from the calendar reaches nobody, since Takt reads none.
 * The link to the client's page is not in it: calendars are shared with colleagues and kept for years, and the link lets in. It is in the mail.
 */
export function meetingInCalendar(
  { parties, place, agenda = [] }: MeetingToWord,
  reader: MeetingReader,
  language: Language,
): CalendarWords {
  const words = wordsIn[language];
  const { location, sentence, url } = placeInWords(place, parties, reader, language);
  const points = agenda.map((heading) => `– ${headingInWords(heading, language)}`);
  const paragraphs = [
    reader === 'host' ? `${words.with(cleanLine(parties.attendeeName))} ${sentence}` : sentence,
    ...(points.length === 0 ? [] : [[words.agenda, ...points].join('\n')]),
    words.change[reader],
  ];
  return {
    title: titleOf(parties, reader, language),
    location,
    description: paragraphs.join('\n\n'),
    ...(url === undefined ? {} : { url }),
  };
}

/** The same where it does not take place, or the reader is no longer part of it: who it was with, and that there is nothing to do. */
export function cancelledInCalendar(
  parties: MeetingParties,
  reader: MeetingReader,
  ended: 'cancelled' | 'removed',
  language: Language,
): Pick<CalendarWords, 'title' | 'description'> {
  return { title: titleOf(parties, reader, language), description: wordsIn[language][ended] };
}

/** `Møte med Nora Berg, Fjord Regnskap` for the client; `Møte med Brattli Bygg AS` for whoever holds it. */
function titleOf(
  { officeName, hostName, clientName }: MeetingParties,
  reader: MeetingReader,
  language: Language,
): string {
  return wordsIn[language].title(cleanLine(reader === 'client' ? `${hostName}, ${officeName}` : clientName));
}

const wordsIn = {
  nb: {
    title: (whom: string) => `Møte med ${whom}`,
    with: (attendee: string) => `Med ${attendee}.`,
    agenda: 'Dette snakker vi om:',
    change: {
      client:
        'Vil du flytte møtet eller si nei, gjør du det på siden din. Lenken står i e-posten fra oss. Svar fra kalenderen når ikke fram.',
      host: 'Flytt eller avlys i Takt. Svar fra kalenderen når ikke fram.',
    },
    cancelled: 'Møtet er avlyst. Du trenger ikke gjøre noe.',
    removed: 'Møtet holdes av andre, og tiden er din igjen. Du trenger ikke gjøre noe.',
  },
  en: {
    title: (whom: string) => `Meeting with ${whom}`,
    with: (attendee: string) => `With ${attendee}.`,
    agenda: 'This is what we talk about:',
    change: {
      client:
        'To move the meeting or say no, use your page. The link is in the e-mail from us. Answers from the calendar do not reach us.',
      host: 'Move or cancel it in Takt. Answers from the calendar reach nobody.',
    },
    cancelled: 'The meeting is cancelled. There is nothing that you need to do.',
    removed: 'Others hold the meeting, and the time is yours again. There is nothing that you need to do.',
  },
} satisfies Record<Language, unknown>;
