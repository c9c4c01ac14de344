import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

/** Somebody in a calendar, as ical.js reads them. */
export interface ReadParty {
  name: string;
  address: string;
  partstat: string | undefined;
  rsvp: string | undefined;
}

export interface ReadEvent {
  uid: string;
  sequence: number;
  startsAt: string;
  endsAt: string;
  stampedAt: string;
  changedAt: string;
  title: string;
  location: string;
  description: string;
  url: string | undefined;
  status: string | undefined;
  organiser: ReadParty | undefined;
  attendees: ReadParty[];
}

export interface ReadCalendar {
  method: string;
  name: string | undefined;
  events: ReadEvent[];
}

/** The content lines of a calendar, unfolded, once every byte of it was found to be as RFC 5545 (3.1) has it. @throws what is not. */
export function readContentLines(text: string): string[] {
  const bytes = Buffer.from(text);
  const lines = text.split('\r\n');
  if (lines.pop() !== '') throw new Error('the last line has no CRLF');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  for (const line of lines) {
    const end = bytes.indexOf('\r\n', start);
    // Each line is whole letters by itself: programs unfold before or after they decode.
    utf8.decode(bytes.subarray(start, end));
    if (end - start > 75) throw new Error(`a line of ${end - start} octets: ${line}`);
    if (line === '' || /(?!\t)\p{Cc}/u.test(line) || !line.isWellFormed())
      throw new Error(`a line that is none: ${JSON.stringify(line)}`);
    start = end + 2;
  }
  const content = text
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);
  // name *(";" param "=" value) ":" value, where a value is quoted or has no `"`, `;`, `:` or `,` in it.
  const form = /^[A-Z][A-Z0-9-]*(;[A-Z][A-Z0-9-]*=("[^"]*"|[^";:,]*)(,("[^"]*"|[^";:,]*))*)*:.*$/u;
  for (const line of content) if (!form.test(line)) throw new Error(`a line of another form: ${line}`);
  for (const line of content.filter((one) => /^(SUMMARY|LOCATION|DESCRIPTION|NAME|X-WR-CALNAME):/.test(one))) {
    if (
      /(?<!\\)(?:\\\\)*[,;]|(?<!\\)(?:\\\\)*\\[^\\;,nN]|(?<!\\)(?:\\\\)*\\$/.test(line.slice(line.indexOf(':') + 1))
    ) {
      throw new Error(`words that are not escaped: ${line}`);
    }
  }
  return content;
}

/** Reads a calendar with ical.js, and holds what node-ical reads against it. @throws where one of them, or the form of the bytes, objects. */
export function readCalendar(text: string): ReadCalendar {
  readContentLines(text);
  const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
  if (calendar.name !== 'vcalendar') throw new Error(`a ${calendar.name}, no calendar`);
  const method = textOf(calendar, 'method');
  if (method === undefined || textOf(calendar, 'version') !== '2.0') throw new Error('no method, or another version');
  const events = calendar.getAllSubcomponents('vevent').map(readEvent);
  for (const event of events) compareWithOther(text, event);
  return { method, name: nameOf(calendar), events };
}

/** The name of a feed. It is text, and ical.js leaves what it does not know as it stands. */
function nameOf(calendar: ICAL.Component): string | undefined {
  return textOf(calendar, 'x-wr-calname')?.replaceAll(/\\([\\;,])/g, '$1');
}

function readEvent(event: ICAL.Component): ReadEvent {
  for (const name of ['uid', 'dtstamp', 'sequence', 'dtstart', 'dtend', 'summary']) {
    if (event.getAllProperties(name).length !== 1)
      throw new Error(`${name} stands ${event.getAllProperties(name).length} times`);
  }
  const [organiser] = event.getAllProperties('organizer').map(readParty);
  return {
    uid: textOf(event, 'uid')!,
    sequence: event.getFirstPropertyValue('sequence') as unknown as number,
    startsAt: instantOf(event, 'dtstart'),
    endsAt: instantOf(event, 'dtend'),
    stampedAt: instantOf(event, 'dtstamp'),
    changedAt: instantOf(event, 'last-modified'),
    title: textOf(event, 'summary')!,
    location: textOf(event, 'location') ?? '',
    description: textOf(event, 'description') ?? '',
    url: textOf(event, 'url'),
    status: textOf(event, 'status'),
    organiser,
    attendees: event.getAllProperties('attendee').map(readParty),
  };
}

function readParty(property: ICAL.Property): ReadParty {
  const parameter = (name: string): string | undefined => property.getParameter(name) as string | undefined;
  const address = String(property.getFirstValue());
  if (!/^mailto:/i.test(address)) throw new Error(`no mailbox: ${address}`);
  return {
    name: parameter('cn') ?? '',
    address: address.slice(7),
    partstat: parameter('partstat'),
    rsvp: parameter('rsvp'),
  };
}

function textOf(component: ICAL.Component, name: string): string | undefined {
  const value = component.getFirstPropertyValue(name);
  return value === null || value === undefined ? undefined : String(value);
}

/** A time with `Z`; one without it, or with a zone, is refused. */
function instantOf(event: ICAL.Component, name: string): string {
  const time = event.getFirstPropertyValue(name) as ICAL.Time;
  if (time.zone !== ICAL.Timezone.utcTimezone) throw new Error(`${name} is not in UTC`);
  return time.toJSDate().toISOString();
}

function compareWithOther(text: string, event: ReadEvent): void {
  const other = nodeIcal.sync.parseICS(text)[event.uid];
  if (other?.type !== 'VEVENT') throw new Error('node-ical finds no event');
  const times = [other.start.toISOString(), other.end!.toISOString()];
  if (`${times}` !== `${[event.startsAt, event.endsAt]}`) throw new Error(`node-ical reads other times: ${times}`);
  if (Number(other.sequence) !== event.sequence) throw new Error('node-ical reads another sequence');
}
