/**
 * Stands in a stored message where the recipient's own link goes. The link is put in at the moment of sending and is never stored, so that
 * nobody who reads the outbox, a backup or an exported message can act for the client.
 */
export const linkPlace = 'https://lenken.takt.invalid/';

/** As text messages show it. */
const shownLinkPlace = 'lenken.takt.invalid/';

/** Stands in a stored message where a one-time code goes. */
export const codePlace = '••••••';

/** What a message holds only on its way out. */
export interface MessageSecrets {
  link?: string;
  code?: string;
}

/** Puts the recipient's link and code in their places, in text and HTML alike. */
export function fillIn<T extends { text: string; html: string }>(message: T, { link, code }: MessageSecrets): T {
  const fill = (words: string): string =>
    words
      .replaceAll(linkPlace, link ?? linkPlace)
      .replaceAll(shownLinkPlace, link ?? shownLinkPlace)
      .replaceAll(codePlace, code ?? codePlace);
  return { ...message, text: fill(message.text), html: fill(message.html) };
}
