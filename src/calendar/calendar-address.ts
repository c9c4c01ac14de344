/**
 * The address of a calendar as somebody pasted it. `webcal:` is what calendars call theirs; it means `https:`. Undefined where it is none, is not over TLS, or has a name and password in it,
 * which would go along to wherever a redirect leads.
 * Example: `webcal://outlook.office365.com/owa/…/calendar.ics` → `https://outlook.office365.com/owa/…/calendar.ics`.
 */
export function readCalendarAddress(written: string): string | undefined {
  const text = written.trim().replace(/^webcals?:/i, 'https:');
  if (text.length > addressMaxLength || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  url.hash = '';
  return url.href;
}

/** Outlook's have about 250 letters. */
export const addressMaxLength = 2000;

/** What may be shown of an address: the rest opens the calendar to anybody. */
export function hostOf(address: string): string {
  return new URL(address).host;
}
