/**
 * Where links lead. The token stands behind `#`, which browsers keep to themselves: it is in no server's log, no proxy's and no Referer. The
 * page posts it when a person presses the button, so that a scanner that opens the address uses nothing up.
 */
export function staffLinkUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/sign-in#${token}`;
}

/** See {@link staffLinkUrl}; the client's page posts its token at once, because that link is not used up. With the slash the page is kept for when there is no line. */
export function personLinkUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/t/#${token}`;
}

/** A calendar fetches its address as it stands, so here the token is in the path; it opens deadlines and nothing else. */
export function calendarUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/calendar/${token}.ics`;
}
