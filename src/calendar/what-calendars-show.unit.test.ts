import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSeconds, instantAt } from '../app/office-time.ts';
import { calendarDate as on, timeOfDay as at } from '../domain/kernel/index.ts';
import {
  decideChangePlace,
  decideConfirm,
  decideEnd,
  decideMove,
  decidePick,
  decideReplaceAttendee,
  decideReplaceHost,
  meetingRulesDefault,
  workingHoursDefault,
  type CalendarMessage,
  type FreeTime,
  type Meeting,
  type MeetingDecision,
  type Slot,
} from '../domain/meeting/index.ts';
import { meetingInCalendar } from '../texts/meeting/meeting-in-calendar.ts';
import {
  composeCancellation,
  composeInvitation,
  type CalendarAttendee,
  type CalendarPart,
} from './compose-meeting-mail.ts';
import { meetingUid } from './meeting-event.ts';
import { readCalendar, type ReadEvent } from './read-calendar.testdata.ts';

const oslo = 'Europe/Oslo';
const now = { on: on('2026-10-12'), time: at('12:00') };
const freeTime: FreeTime = {
  workingHours: workingHoursDefault,
  absences: [],
  closures: [],
  taken: [],
  rules: meetingRulesDefault,
  range: { fromOn: on('2026-10-19'), toOn: on('2026-11-13') },
  lengthMinutes: 60,
  today: now.on,
};
const slot = (day: string, from: string, to: string): Slot => ({ on: on(day), from: at(from), to: at(to) });
/** The last working day of summer time, and the first day after it. */
const friday = slot('2026-10-23', '09:00', '10:00');
const monday = slot('2026-10-26', '09:00', '10:00');
const names: Record<string, string> = { nora: 'Nora Berg', per: 'Per Li', jo: 'Jo Brattli', kari: 'Kari Ærlig' };
const mailboxOf = (person: string, side: 'fjord' | 'brattli'): string => `${person}@${side}.example`;

const offered: Meeting = {
  id: '0193d5b0-5c1a-7000-8000-1234567890ab',
  state: 'offered',
  host: { staffId: 'nora', address: mailboxOf('nora', 'fjord') },
  attendee: { personId: 'jo', address: mailboxOf('jo', 'brattli'), accepted: false },
  place: { kind: 'office', address: 'Storgata 1, Hamar' },
  answerByOn: on('2026-11-10'),
  slot: null,
  sequence: null,
};

/** What goes to one mailbox, made as the app will make it: each reader has their own words of the same meeting. */
function composeFor(message: CalendarMessage, meeting: Meeting, before: Meeting): CalendarPart {
  const startsAt = instantAt(meeting.slot!.on, meeting.slot!.from, oslo);
  const parties = {
    officeName: 'Fjord Regnskap',
    hostName: names[meeting.host.staffId]!,
    clientName: 'Brattli Bygg AS',
    attendeeName: names[meeting.attendee.personId]!,
  };
  const hostOf = ({ host }: Meeting): CalendarAttendee => ({
    name: names[host.staffId]!,
    address: host.address,
    accepted: true,
  });
  const attendeeOf = ({ attendee }: Meeting): CalendarAttendee[] =>
    attendee.address === null
      ? []
      : [{ name: names[attendee.personId]!, address: attendee.address, accepted: attendee.accepted }];
  const mail = {
    meeting: {
      uid: meetingUid(meeting.id),
      sequence: meeting.sequence!,
      startsAt,
      endsAt: instantAt(meeting.slot!.on, meeting.slot!.to, oslo),
      changedAt: addSeconds(startsAt, -3600),
      ...meetingInCalendar({ parties, place: meeting.place }, message.to === 'host' ? 'host' : 'client', 'nb'),
    },
    organiser: { name: `${parties.hostName}, ${parties.officeName}`, address: 'post@fjord.example' },
    attendees: [...attendeeOf(meeting), hostOf(meeting)],
    language: 'nb' as const,
    now: addSeconds(startsAt, -3600),
  };
  if (message.method === 'request') return composeInvitation(mail);
  if (message.method === 'cancel') return composeCancellation(mail, 'ended');
  const gone = [...attendeeOf(before), hostOf(before)].filter(({ address }) => address === message.address);
  return composeCancellation({ ...mail, attendees: gone }, 'removed');
}

interface Delivery {
  to: string;
  part: CalendarPart;
}

/** Lives a meeting through some decisions, and gives every mail that leaves on the way. */
function live(
  start: Meeting,
  decisions: readonly ((meeting: Meeting) => MeetingDecision)[],
): { meeting: Meeting; mails: Delivery[] } {
  let meeting = start;
  const mails: Delivery[] = [];
  for (const decide of decisions) {
    const decision = decide(meeting);
    if ('outcome' in decision && decision.outcome === 'changed') {
      for (const message of decision.tell) {
        mails.push({ to: message.address, part: composeFor(message, decision.meeting, meeting) });
      }
      meeting = decision.meeting;
    }
  }
  return { meeting, mails };
}

/**
 * A calendar that does what RFC 5546 asks of one: what has a lower number than the last it heard is old news; a request that names its owner is shown; a
 * cancellation that names its owner is struck out.
 */
function whatIsShown(owner: string, mails: readonly Delivery[]): ReadEvent | undefined {
  let heard = -1;
  let shown: ReadEvent | undefined;
  for (const { part } of mails.filter(({ to }) => to === owner)) {
    const { method, events } = readCalendar(part.content);
    const [event] = events as [ReadEvent];
    expect(method).toBe(part.method);
    expect(event.attendees.map(({ address }) => address)).toContain(owner);
    if (event.sequence <= heard) continue;
    heard = event.sequence;
    shown = method === 'REQUEST' ? event : undefined;
  }
  return shown;
}

const pick = (meeting: Meeting): MeetingDecision => decidePick(meeting, 'client', friday, now, freeTime);
const moveToMonday = (meeting: Meeting): MeetingDecision =>
  decideMove(meeting, 'client', { slot: monday }, now, freeTime);
const kariComes = (meeting: Meeting): MeetingDecision =>
  decideReplaceAttendee(meeting, 'office', { personId: 'kari', address: mailboxOf('kari', 'brattli') }, now);
const perHolds = (meeting: Meeting): MeetingDecision =>
  decideReplaceHost(meeting, 'office', { staffId: 'per', address: mailboxOf('per', 'fjord') }, now, freeTime);
const byVideo = (meeting: Meeting): MeetingDecision =>
  decideChangePlace(meeting, 'office', { kind: 'video', url: 'https://mote.example/rom/42' }, now);
const decline = (meeting: Meeting): MeetingDecision => decideEnd(meeting, 'client', 'decline', now);
const cancel = (meeting: Meeting): MeetingDecision => decideEnd(meeting, 'office', 'cancel', now);

describe('what stands in each calendar', () => {
  it('after Jo picked Friday and moved to Monday, when the clocks have changed: nine o’clock both times', () => {
    const { mails } = live(offered, [pick]);
    expect(whatIsShown('jo@brattli.example', mails)).toMatchObject({
      startsAt: '2026-10-23T07:00:00.000Z',
      title: 'Møte med Nora Berg, Fjord Regnskap',
    });
    const later = live(offered, [pick, moveToMonday]).mails;
    for (const owner of ['jo@brattli.example', 'nora@fjord.example']) {
      expect(whatIsShown(owner, later)).toMatchObject({ startsAt: '2026-10-26T08:00:00.000Z', sequence: 1 });
    }
  });

  it('after Kari has taken over from Jo: only Kari and Nora have it, and Kari is asked', () => {
    const { mails } = live(offered, [pick, kariComes]);
    expect(whatIsShown('jo@brattli.example', mails)).toBeUndefined();
    expect(whatIsShown('kari@brattli.example', mails)!.attendees).toEqual([
      { name: 'Kari Ærlig', address: 'kari@brattli.example', partstat: 'NEEDS-ACTION', rsvp: 'FALSE' },
      { name: 'Nora Berg', address: 'nora@fjord.example', partstat: 'ACCEPTED', rsvp: 'FALSE' },
    ]);
    expect(whatIsShown('nora@fjord.example', mails)!.attendees[0]!.name).toBe('Kari Ærlig');
  });

  it('after Per has taken over from Nora: the same meeting for Jo, called in Per’s name from the office’s address', () => {
    const { mails } = live(offered, [pick, perHolds, byVideo]);
    expect(whatIsShown('nora@fjord.example', mails)).toBeUndefined();
    expect(whatIsShown('per@fjord.example', mails)).toMatchObject({ title: 'Møte med Brattli Bygg AS', sequence: 2 });
    expect(whatIsShown('jo@brattli.example', mails)).toMatchObject({
      organiser: { name: 'Per Li, Fjord Regnskap', address: 'post@fjord.example' },
      location: 'https://mote.example/rom/42',
    });
  });

  it('after it was declined or cancelled: nothing, also where Jo had come back in the meantime', () => {
    const joComes = (meeting: Meeting): MeetingDecision =>
      decideReplaceAttendee(meeting, 'office', { personId: 'jo', address: mailboxOf('jo', 'brattli') }, now);
    for (const end of [decline, cancel]) {
      const { mails } = live(offered, [pick, kariComes, joComes, end]);
      for (const owner of ['jo@brattli.example', 'kari@brattli.example', 'nora@fjord.example']) {
        expect(whatIsShown(owner, mails)).toBeUndefined();
      }
    }
    expect(live(offered, [decline]).mails).toEqual([]);
  });

  it('is what holds, whatever was done and in whatever order the mails arrive', () => {
    const anyDecision = fc.constantFrom<(meeting: Meeting) => MeetingDecision>(
      pick,
      pick,
      moveToMonday,
      (meeting) => decideMove(meeting, 'client', { slot: friday }, now, freeTime),
      (meeting) => decideMove(meeting, 'office', { slot: slot('2026-10-28', '13:00', '14:30') }, now, freeTime),
      (meeting) => decideConfirm(meeting, 'client', now),
      kariComes,
      (meeting) =>
        decideReplaceAttendee(meeting, 'office', { personId: 'jo', address: mailboxOf('jo', 'brattli') }, now),
      // A mailbox that two people share.
      (meeting) =>
        decideReplaceAttendee(meeting, 'office', { personId: 'kari', address: mailboxOf('jo', 'brattli') }, now),
      (meeting) => decideReplaceAttendee(meeting, 'office', { personId: 'jo', address: null }, now),
      perHolds,
      (meeting) => decideReplaceHost(meeting, 'office', offered.host, now, freeTime),
      byVideo,
      cancel,
    );
    const owners = ['jo@brattli.example', 'kari@brattli.example', 'nora@fjord.example', 'per@fjord.example'];
    fc.assert(
      fc.property(fc.array(anyDecision, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (decisions, chance) => {
        const { meeting, mails } = live(offered, [pick, ...decisions]);
        const arrived = mails
          .map((one) => ({ one, place: chance.next().value as number }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one);
        const stands = meeting.state === 'booked' || meeting.state === 'moved';
        for (const owner of owners) {
          const takesPart = [meeting.host.address, meeting.attendee.address].includes(owner);
          const shown = whatIsShown(owner, arrived);
          expect(shown?.startsAt).toBe(
            stands && takesPart ? instantAt(meeting.slot!.on, meeting.slot!.from, oslo) : undefined,
          );
          if (shown) expect(shown.sequence).toBe(meeting.sequence);
        }
      }),
      { numRuns: 80 },
    );
  });
});
