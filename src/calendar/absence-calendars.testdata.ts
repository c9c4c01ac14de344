/** What Outlook on the web publishes: its own names of zones, and how the owner is shown. Titles are there too, and must go nowhere. */
export function outlookCalendar(...events: string[]): string {
  return calendarOf(
    'Microsoft Exchange Server 2010',
    `METHOD:PUBLISH
X-WR-CALNAME:Kalender
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE`,
    events,
  );
}

/** What Google publishes at the secret address: zones of the world's list, UTC for what happens once, and TRANSP alone. */
export function googleCalendar(...events: string[]): string {
  return calendarOf(
    'Google Inc//Google Calendar 70.9054',
    `CALSCALE:GREGORIAN
METHOD:PUBLISH
X-WR-CALNAME:kari@fjord.example
X-WR-TIMEZONE:Europe/Oslo
BEGIN:VTIMEZONE
TZID:Europe/Oslo
X-LIC-LOCATION:Europe/Oslo
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:GMT+2
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:GMT+1
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`,
    events,
  );
}

let uids = 0;

/** One event, with all that is nobody's business. `lines` may name another UID. */
export function calendarEntry(lines: string): string {
  const uid = lines.includes('UID:') ? '' : `UID:entry-${(uids += 1)}@example\n`;
  return `BEGIN:VEVENT
${uid}${lines.trim()}
DTSTAMP:20261101T080000Z
SUMMARY:Hemmelig legetime hos spesialist
DESCRIPTION:Journalnummer 4711\\nTa med henvisning
LOCATION:Sykehuset\\, avdeling B
ORGANIZER;CN=Kari Nord:mailto:kari@fjord.example
ATTENDEE;CN=Per Lege;PARTSTAT=ACCEPTED:mailto:per@sykehuset.example
END:VEVENT`;
}

/** Words that stand in every entry and must be found nowhere else. */
export const secretWords = ['Hemmelig', 'Journalnummer', 'Sykehuset', 'Per Lege', 'sykehuset.example'];

function calendarOf(program: string, head: string, events: readonly string[]): string {
  const lines = `BEGIN:VCALENDAR
PRODID:-//${program}//EN
VERSION:2.0
${[head, ...events].join('\n')}
END:VCALENDAR
`;
  return lines.split('\n').map(fold).join('\r\n');
}

/** A line has at most 75 octets; what is longer goes on in the next, after a blank. */
function fold(line: string): string {
  return line.replace(/(.{70})(?=.)/g, '$1\r\n ');
}
