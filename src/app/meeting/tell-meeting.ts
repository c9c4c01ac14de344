import {
  composeCancellation,
  composeInvitation,
  type CalendarAttendee,
  type CalendarPart,
} from '../../calendar/compose-meeting-mail.ts';
import type { CalendarMessage, Meeting } from '../../domain/meeting/index.ts';
import type { MeetingNews } from '../../texts/meeting/meeting-subject.ts';
import { placeInWords, type MeetingReader } from '../../texts/meeting/place-in-words.ts';
import { brandOf } from '../../texts/messages/brand-colours.ts';
import type { Company, Letterhead } from '../../texts/messages/letterhead.ts';
import {
  composeMeetingMinutes,
  composeMeetingNews,
  composeMeetingOffer,
} from '../../texts/messages/meeting-messages.ts';
import type { ComposedMessage } from '../../texts/messages/message.ts';
import { linkPlace } from '../message/link-place.ts';
import { queueMessages, type NewMessage } from '../message/queue-messages.ts';
import type { OfficeScope } from '../office/office-scope.ts';
import { openTasks } from '../task/open-tasks.ts';
import { calendarOfMeeting } from './calendar-of-meeting.ts';
import { meetingOf, type MeetingRow } from './find-meeting.ts';
import { loadMeetingPeople, partiesOf, type MeetingPeople } from './meeting-people.ts';

type TimedNews = Extract<MeetingNews, { slot: unknown }>['news'];

/** Who is told, and what: one that is new to the meeting is invited, whatever the others hear. */
export interface Telling {
  messages: readonly CalendarMessage[];
  news: TimedNews;
  /** What the client hears where it is something else than the host hears. */
  newsForClient?: TimedNews;
}

/** What an offer's message is about; `message/find-reason-to-drop` reads the meeting from it. */
export const offerMatterKey = ({ id, attendee_id }: Pick<MeetingRow, 'id' | 'attendee_id'>): string =>
  `meeting/${id}/offered/${attendee_id}`;

/** The offer goes to the client's contact, with the link to the page where the times stand. */
export async function tellOffer(scope: OfficeScope, row: MeetingRow, notBefore = scope.now): Promise<void> {
  const people = await peopleOf(scope, row);
  const { attendee } = meetingOf(row);
  if (attendee.address === null) return openNoAddress(scope, people);
  const { language } = people.attendee;
  const composed = composeMeetingOffer(letterheadOf(people, 'client'), companyOf(people), {
    hostName: people.host.name,
    lengthMinutes: row.length_minutes,
    place: placeInWords(row.place!, partiesOf(people), 'client', language).sentence,
    fromOn: row.from_on,
    toOn: row.to_on,
    answerByOn: row.answer_by_on,
    agenda: row.agenda ?? [],
  });
  await queueMessages(scope, [
    {
      ...newMessage(scope, people, 'client', attendee.address, {
        kind: 'meeting-offered',
        matterKey: offerMatterKey(row),
        composed,
      }),
      notBefore,
    },
  ]);
}

/**
 * Invitations, changes and cancellations, as the decision says. `before` is the meeting as it was: whoever is let go is addressed by what they were then. The
 * office's own mailbox is left out, since a program does nothing with an invitation from oneself.
 */
export async function tellMeeting(
  scope: OfficeScope,
  row: MeetingRow,
  before: { meeting: Meeting; people: MeetingPeople },
  { messages, news, newsForClient = news }: Telling,
): Promise<void> {
  const people = await peopleOf(scope, row);
  const meeting = meetingOf(row);
  const own = people.office.email.toLowerCase();
  const letters = messages
    .filter(({ address }) => address.toLowerCase() !== own)
    .map((message) => {
      const isRemoved = message.method === 'remove';
      const reader: MeetingReader = message.to === 'host' ? 'host' : 'client';
      const isNew = message.method === 'request' && !isInvited(before.meeting, message);
      const told = isRemoved ? 'removed' : isNew ? 'booked' : reader === 'client' ? newsForClient : news;
      return letterOf(scope, row, { message, meeting, people, gone: before, reader, told });
    });
  await queueMessages(scope, letters);
}

/** The minutes in full, to the client's contact and to whoever held it. Where no mail reaches the contact a person is asked. */
export async function tellMinutes(scope: OfficeScope, row: MeetingRow): Promise<void> {
  const people = await peopleOf(scope, row);
  const { attendee, host } = meetingOf(row);
  const to: [MeetingReader, string | null][] = [
    ['client', attendee.address],
    ['host', host.address],
  ];
  if (attendee.address === null) await openNoAddress(scope, people);
  await queueMessages(
    scope,
    to.flatMap(([reader, address]) =>
      address === null
        ? []
        : [
            newMessage(scope, people, reader, address, {
              kind: 'meeting-minutes',
              composed: composeMeetingMinutes(
                letterheadOf(people, reader),
                companyOf(people),
                row.minutes!,
                partiesOf(people),
              ),
            }),
          ],
    ),
  );
}

function letterOf(
  scope: OfficeScope,
  row: MeetingRow,
  {
    message,
    meeting,
    people,
    gone,
    reader,
    told,
  }: {
    message: CalendarMessage;
    meeting: Meeting;
    people: MeetingPeople;
    gone: { meeting: Meeting; people: MeetingPeople };
    reader: MeetingReader;
    told: TimedNews;
  },
): NewMessage {
  const parties = partiesOf(people);
  // Whoever is let go reads of the meeting in their own language, not in that of whoever came instead.
  const addressed =
    message.method === 'remove' ? { ...people, host: gone.people.host, attendee: gone.people.attendee } : people;
  const { language } = reader === 'host' ? addressed.host : addressed.attendee;
  const composed = composeMeetingNews(letterheadOf(addressed, reader), companyOf(people), {
    told: { news: told, slot: meeting.slot! },
    reader,
    parties,
    place: placeInWords(meeting.place, parties, reader, language).sentence,
  });
  const kinds = { request: told === 'booked' ? 'meeting-invitation' : 'meeting-changed' } as const;
  return newMessage(scope, addressed, reader, message.address, {
    kind: message.method === 'request' ? kinds.request : 'meeting-cancelled',
    matterKey: `meeting/${row.id}/${meeting.sequence}/${message.method}/${message.to}`,
    composed,
    calendar: calendarPartOf(scope, row, { message, meeting, people, gone, reader, language }),
  });
}

function calendarPartOf(
  scope: OfficeScope,
  row: MeetingRow,
  {
    message,
    meeting,
    people,
    gone,
    reader,
    language,
  }: {
    message: CalendarMessage;
    meeting: Meeting;
    people: MeetingPeople;
    gone: { meeting: Meeting; people: MeetingPeople };
    reader: MeetingReader;
    language: 'nb' | 'en';
  },
): CalendarPart {
  const ended = message.method === 'cancel' ? 'cancelled' : message.method === 'remove' ? 'removed' : undefined;
  const mail = {
    meeting: calendarOfMeeting(scope, meeting, {
      parties: partiesOf(people),
      reader,
      language,
      changedAt: row.changed_at,
      ...(ended === undefined ? {} : { ended }),
    }),
    organiser: { name: `${people.host.name}, ${people.office.name}`, address: people.office.email },
    attendees: attendeesOf(meeting, people),
    language,
    now: scope.now,
  };
  if (message.method === 'request') return composeInvitation(mail);
  if (message.method === 'cancel') return composeCancellation(mail, 'ended');
  const left = attendeesOf(gone.meeting, gone.people).filter(({ address }) => address === message.address);
  return composeCancellation({ ...mail, attendees: left }, 'removed');
}

function attendeesOf({ attendee, host }: Meeting, people: MeetingPeople): CalendarAttendee[] {
  return [
    ...(attendee.address === null
      ? []
      : [{ name: people.attendee.name, address: attendee.address, accepted: attendee.accepted }]),
    { name: people.host.name, address: host.address, accepted: true },
  ];
}

/** Whether this mailbox's calendar knows of the meeting already. */
function isInvited({ sequence, host, attendee }: Meeting, { to, address }: CalendarMessage): boolean {
  return sequence !== null && (to === 'host' ? host.address : attendee.address) === address;
}

async function peopleOf(scope: OfficeScope, { id }: Pick<MeetingRow, 'id'>): Promise<MeetingPeople> {
  return (await loadMeetingPeople(scope, [id])).get(id)!;
}

function companyOf({ client }: MeetingPeople): Company {
  return { name: client.name, orgnr: client.orgnr };
}

/** The host signs what the client gets, and gets the replies; the host's own mail is signed by the office. */
function letterheadOf({ office, host, attendee }: MeetingPeople, reader: MeetingReader): Letterhead {
  const to = reader === 'host' ? host : attendee;
  return {
    language: to.language,
    recipientName: to.name,
    office: { name: office.name, brandColour: brandOf(office.settings) },
    leadName: reader === 'host' ? '' : host.name,
    contactFor: [],
    href: linkPlace,
  };
}

function newMessage(
  scope: OfficeScope,
  { office, host, client, attendee }: MeetingPeople,
  reader: MeetingReader,
  address: string,
  letter: { kind: string; matterKey?: string; composed: ComposedMessage; calendar?: CalendarPart },
): NewMessage {
  const to = reader === 'host' ? host : attendee;
  const replyTo = reader === 'host' ? office : host;
  return {
    id: scope.ids.next(),
    kind: letter.kind,
    channel: 'email',
    chasing: false,
    to: reader === 'host' ? { staffId: host.id } : { personId: attendee.id },
    clientId: client.id,
    ...(letter.matterKey === undefined ? {} : { matterKey: letter.matterKey }),
    plannedOn: scope.today,
    notBefore: scope.now,
    words: {
      toName: to.name,
      toAddress: address,
      replyToName: replyTo.name,
      replyToAddress: replyTo.email,
      language: to.language,
      ...letter.composed,
      ...(letter.calendar === undefined ? {} : { calendar: letter.calendar }),
    },
    duties: [],
  };
}

async function openNoAddress(scope: OfficeScope, { client }: MeetingPeople): Promise<void> {
  await openTasks(scope, [
    { kind: 'no-address', dedupeKey: `no-address/${client.id}`, clientId: client.id, leadId: client.leadId },
  ]);
}
