/**
 * Stands in a stored message where the recipient's own link goes. The link is put in at the moment of sending and is never stored, so that
 * nobody who reads the outbox, a backup or an exported message can act for the client.
 */
export const linkPlace = 'https://lenken.takt.invalid/';

/** Puts the recipient's link in its place, in text and HTML alike. */
export function fillInLink<T extends { text: string; html: string }>(message: T, link: string): T {
  return { ...message, text: message.text.replaceAll(linkPlace, link), html: message.html.replaceAll(linkPlace, link) };
}
